"""What goes wrong: how often in a run, and the power that fails and the disk that fills on this PC."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from random import Random

from cyberdesk.storage.database import Database
from cyberdesk.storage.store import SqliteStore

_NO_LIMIT = 1_073_741_823


@dataclass(slots=True)
class Weather:
    """How bad a run is: chances from 0 to 1, and `*_a_day` for what comes by itself.

    Each seed leaves some kinds of trouble out, so that every mixture comes up and none hides another.

    Attributes:
        request_lost: a push leaves the PC and does not arrive.
        answer_lost: a push arrives, and its answer does not come back.
        odd_answer: a push is answered with an error or with rubbish that says nothing.
        refused: a push is turned away: busy, too many calls.
        slow_answer: an answer takes up to half a minute.
        callback_lost, callback_late, callback_doubled: as they say; late is up to 20 hours.
        query_noise: a question is answered with what says nothing, or not at all.
        query_busy: a question is turned away for too many.
        query_lies: M-PESA calls a paid prompt not paid when asked (daraja.md 4).
        query_forgets: M-PESA no longer knows a prompt after a day.
        odd_result: a prompt ends with a code that says nothing certain; the money may have moved.
        wrong_amount: another amount moves than was asked for.
        double_debit: one prompt takes the money twice.
        impatient: customers who do not pay their prompt.
        false_codes: staff type codes that are forged, used, mistaken or mistyped.
        cuts_a_day: the power fails.
        outages_a_day: there is no internet.
        steps_a_day: the PC's clock is set.
        full_disks_a_day: the disk has no room for a while.
        forgeries_a_day: somebody posts to the callback address.
    """

    request_lost: float = 0.0
    answer_lost: float = 0.0
    odd_answer: float = 0.0
    refused: float = 0.0
    slow_answer: float = 0.0
    callback_lost: float = 0.0
    callback_late: float = 0.0
    callback_doubled: float = 0.0
    query_noise: float = 0.0
    query_busy: float = 0.0
    query_lies: float = 0.0
    query_forgets: float = 0.0
    odd_result: float = 0.0
    wrong_amount: float = 0.0
    double_debit: float = 0.0
    impatient: float = 0.0
    false_codes: float = 0.0
    cuts_a_day: float = 0.0
    outages_a_day: float = 0.0
    steps_a_day: float = 0.0
    full_disks_a_day: float = 0.0
    forgeries_a_day: float = 0.0

    def clear_up(self) -> None:
        """From now on nothing new goes wrong; M-PESA forgets as before."""
        for each in fields(self):
            if each.name != "query_forgets":
                setattr(self, each.name, 0.0)

    def __str__(self) -> str:
        chosen = [(each.name, getattr(self, each.name)) for each in fields(self)]
        return ", ".join(f"{name} {value:g}" for name, value in chosen if value) or "fair"


_LEVELS: dict[str, tuple[float, ...]] = {
    "callback_lost": (0.1, 0.5, 1.0),
    "callback_late": (0.1, 0.4),
    "callback_doubled": (0.1, 0.5),
    "query_noise": (0.1, 0.5, 0.9),
    "query_busy": (0.05, 0.3),
    "query_lies": (0.05, 0.2),
    "query_forgets": (1.0,),
    "slow_answer": (0.1, 0.5),
    "wrong_amount": (0.05, 0.2),
    "double_debit": (0.05, 0.2),
    "impatient": (0.2, 0.6),
    "false_codes": (0.3, 1.0),
    "cuts_a_day": (4, 16, 40),
    "outages_a_day": (2, 8),
    "steps_a_day": (2, 8),
    "full_disks_a_day": (3, 12),
    "forgeries_a_day": (20, 150),
}
_USUAL = (0.05, 0.15, 0.4)
_LEFT_OUT = 0.4


def weather_of(rng: Random) -> Weather:
    """The weather of a seed."""
    chosen: dict[str, float] = {}
    for each in fields(Weather):
        # Drawn in any case, so that one choice does not shift the others.
        is_out, level = rng.random() < _LEFT_OUT, rng.choice(_LEVELS.get(each.name, _USUAL))
        chosen[each.name] = 0.0 if is_out else level
    return Weather(**chosen)


# --- this PC ------------------------------------------------------------------------------------------------


class PowerCut(BaseException):
    """The PC is off from here on. What was not committed is gone, and so is everything in memory."""


class Power:
    """Fails at places where it matters: before and after each commit, and around each call to M-PESA.

    Attributes:
        places: how often each place was passed by.
        cuts: how often the power failed at it.
    """

    def __init__(self, before_cut: Callable[[str], None]) -> None:
        """
        Args:
            before_cut: told the place, while the disk is still as it is left behind.
        """
        self.places: Counter[str] = Counter()
        self.cuts: Counter[str] = Counter()
        self._before_cut = before_cut
        self._left: int | None = None
        self._is_held = False
        self._awaited: set[str] = set()
        self._note: Callable[[], None] | None = None
        self._doing: list[tuple[str, list[int]]] = []

    def fail_at(self, places_from_now: int) -> None:
        """Let it fail at one of the next places; 0 is the very next."""
        self._left = places_from_now
        self._is_held = False

    def fail_when(self, place: str) -> None:
        """Let it fail when this place is passed by again. Several can be waited for."""
        self._awaited.add(place)
        self._is_held = False

    def hold(self) -> None:
        """It does not fail any more, and no place where it could is passed by."""
        self._is_held = True
        self._left = None
        self._awaited.clear()

    @contextmanager
    def doing(self, what: str) -> Iterator[None]:
        """Names the places inside the block."""
        self._doing.append((what, [0]))
        try:
            yield
        finally:
            self._doing.pop()

    @contextmanager
    def writing(self, note: Callable[[], None]) -> Iterator[None]:
        """`note` is called once the first commit of the block is on the disk: what comes right after it, a
        power cut or an error, does not undo it. Without a commit it is never called."""
        self._note = note
        try:
            yield
        finally:
            self._note = None

    def committed(self) -> None:
        """Something is on the disk."""
        note, self._note = self._note, None
        if note is not None:
            note()

    def commits(self) -> str:
        """The name of the commit that is about to be made."""
        if not self._doing:
            return "commit"
        what, commits = self._doing[-1]
        commits[0] += 1
        # One after another they are the same: a round of the reconciler commits once for each payment.
        return f"{what}, first commit" if commits[0] == 1 else f"{what}, a later commit"

    def pass_by(self, place: str) -> None:
        """
        Raises:
            PowerCut: the power failed here.
        """
        if self._is_held:
            return
        self.places[place] += 1
        if place not in self._awaited and self._left != 0:
            if self._left is not None:
                self._left -= 1
            return
        self._left = None
        self._awaited.discard(place)
        self.cuts[place] += 1
        self._before_cut(place)
        raise PowerCut(place)


class Disk:
    """The room left on the disk."""

    def __init__(self) -> None:
        self._is_full = False
        self._is_sudden = False

    @property
    def is_full(self) -> bool:
        return self._is_full

    def fill(self, database: Database | None, *, is_sudden: bool) -> None:
        """
        Args:
            is_sudden: nothing at all can be committed; otherwise the file cannot grow, so SQLite itself
                gives up somewhere within a transaction, and small changes still fit.
        """
        self._is_full, self._is_sudden = True, is_sudden
        if database is not None:
            self.limit(database)

    def clear(self, database: Database | None) -> None:
        self._is_full = False
        if database is not None:
            self.limit(database)

    def limit(self, database: Database) -> None:
        """Hold this connection to the room there is."""
        pages = 1 if self._is_full and not self._is_sudden else _NO_LIMIT
        database.rows(f"PRAGMA max_page_count = {pages}")

    def before_commit(self) -> None:
        """
        Raises:
            sqlite3.OperationalError: as SQLite raises it when there is no room.
        """
        if self._is_full and self._is_sudden:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error


class FaultyStore(SqliteStore):
    """The real store on a PC whose power and disk fail at commits."""

    def __init__(self, database: Database, power: Power, disk: Disk) -> None:
        super().__init__(database)
        self._power = power
        self._disk = disk

    @contextmanager
    def transaction(self) -> Iterator[None]:
        if self._database.sqlite.in_transaction():
            yield
            return
        with super().transaction():
            yield
            place = self._power.commits()
            self._power.pass_by(f"before {place}")
            self._disk.before_commit()
        self._power.committed()
        self._power.pass_by(f"after {place}")
