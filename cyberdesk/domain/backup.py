"""Copies of the database: what is known of one, when the next is due, and which are no longer kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import Money

NIGHT = time(2)
"""The nightly copy is of this time in Nairobi: the day's last shift is closed by then. A PC that is off at
night makes it when it is started."""
LONGEST_DAYS = 30
"""A copy holds phone numbers as they were kept that day. An older one goes, so that a number that was purged
here is gone from the copies too, this many days later at the latest."""
OLD_AFTER = timedelta(days=2)
"""So long without a copy, and it is said."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is in a database, read without judging it.

    Attributes:
        environment: practice, sandbox or production; empty when it does not say.
        version: the newest step of its shape, ``0009_search``.
        entries, last_hash: how long the ledger is, and the hash it ends with.
        payments: how many it counts, of every state.
        received: what was paid.
        open_payments: prompts whose end is not known.
    """

    environment: str
    version: str
    entries: int
    last_hash: str
    payments: int
    received: Money
    open_payments: int

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.last_hash)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database.

    Attributes:
        path: the file.
        made_at: UTC.
        size_bytes: of the file.
        facts: what is in it; None when nobody wrote it down.
        is_checked: it was read whole and added up when it was made, and has its size of then.
        carried_at: UTC, when it was copied to the second folder; None when it was not.
    """

    path: Path
    made_at: datetime
    size_bytes: int
    facts: Facts | None = None
    is_checked: bool = False
    carried_at: datetime | None = None


def last_night(now: datetime) -> datetime:
    """The newest moment of which there should be a nightly copy."""
    local = nairobi(now)
    tonight = datetime.combine(local.date(), NIGHT, local.tzinfo)
    return tonight if tonight <= local else tonight - timedelta(days=1)


def is_due(copies: Sequence[Copy], now: datetime) -> bool:
    """Whether the nightly copy is missing. Copies of the future are of a clock that was wrong, and count for
    nothing."""
    since = last_night(now)
    return not any(copy.is_checked and since <= copy.made_at <= now for copy in copies)


def surplus(copies: Sequence[Copy], keep: int, now: datetime) -> list[Copy]:
    """The copies to delete: all but the `keep` newest, and those that are too old.

    The newest checked one always stays, whatever the numbers say, and only what is checked counts: a copy
    that may be worth nothing never pushes a good one out.
    """
    newest_first = sorted(copies, key=lambda copy: copy.made_at, reverse=True)
    good = [copy for copy in newest_first if copy.is_checked]
    kept = {copy.path for copy in good[: max(keep, 1)]}
    last_good = good[0].path if good else None

    def goes(copy: Copy) -> bool:
        if copy.path == last_good or last_good is None:
            return False
        is_old = now - copy.made_at > timedelta(days=LONGEST_DAYS)
        return is_old or (copy.is_checked and copy.path not in kept)

    return [copy for copy in newest_first if goes(copy)]


@dataclass(frozen=True, slots=True)
class Loss:
    """What the counter would no longer show after a restore. Nothing is deleted: it stays in the database
    that is kept beside.

    Attributes:
        payments: so many fewer.
        received: so much less was taken, by the screen.
        open_payments: prompts on their way now. What M-PESA still tells of one that the copy does not know is
            kept, and belongs to no payment.
        is_earlier_self: the copy is of this very ledger, at an earlier time; otherwise of another one.
    """

    payments: int
    received: Money
    open_payments: int
    is_earlier_self: bool
