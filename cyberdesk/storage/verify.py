"""Reads the whole database again and says the first thing that does not add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cyberdesk.storage.database import Row
from cyberdesk.storage.report_sums import REPORT_RULES
from cyberdesk.storage.rules import RULES
from cyberdesk.storage.shift_rules import SHIFT_RULES, first_wrong_report
from cyberdesk.storage.store import SqliteStore


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not add up.

    Attributes:
        table: where.
        row: the id of the row (of a day's sums: the day); None when no single row is to blame.
        what: in one sentence, for people.
    """

    table: str
    row: int | None
    what: str

    def __str__(self) -> str:
        place = self.table if self.row is None else f"{self.table} {self.row}"
        return f"{place}: {self.what}"


def verify(store: SqliteStore) -> Fault | None:
    """The first fault of the database, or None. Reads everything, changes nothing.

    The order is that of trust: the file, the chains, then what must follow from them. Not seen is a newest
    part that was cut off whole, with all that follows from it: for that, compare the fingerprint with one
    noted elsewhere.

    Raises:
        StorageError: the file cannot be read at all.
    """
    with store.connected():
        for check in (_file, _entries, _history, _staff_log, _deeds, _shifts, _rules, _reports):
            fault = check(store)
            if fault is not None:
                return fault
    return None


def _file(store: SqliteStore) -> Fault | None:
    found: list[Row] = store.database.rows("PRAGMA integrity_check(1)")
    if found != [("ok",)]:
        return Fault("database", None, f"the file is damaged: {found[0][0]}")
    for table, row, *_ in store.database.rows("PRAGMA foreign_key_check"):
        return Fault(str(table), row, "it names a row that does not exist")
    return None


def _chain(table: str, what: str, first_broken: Callable[[], int | None]) -> Fault | None:
    row = first_broken()
    return Fault(table, row, what) if row is not None else None


def _entries(store: SqliteStore) -> Fault | None:
    return _chain(
        "ledger_entry",
        "the chain is broken here: an entry was changed, removed or slipped in",
        store.first_broken_entry,
    )


def _history(store: SqliteStore) -> Fault | None:
    return _chain(
        "payment_change",
        "the chain is broken here: a record was changed, removed or slipped in",
        store.first_broken_change,
    )


def _staff_log(store: SqliteStore) -> Fault | None:
    return _chain(
        "staff_log",
        "the chain is broken here: a record was changed, removed or slipped in",
        store.first_broken_staff_record,
    )


def _shifts(store: SqliteStore) -> Fault | None:
    return _chain(
        "shift",
        "the chain is broken here: a closed shift was changed, removed or slipped in",
        store.first_broken_shift,
    )


def _reports(store: SqliteStore) -> Fault | None:
    wrong = first_wrong_report(store)
    return Fault("shift", *wrong) if wrong is not None else None


def _deeds(store: SqliteStore) -> Fault | None:
    return _chain(
        "deed",
        "the chain is broken here: a record was changed, removed or slipped in",
        store.first_broken_deed,
    )


def _rules(store: SqliteStore) -> Fault | None:
    for rule in (*RULES, *SHIFT_RULES, *REPORT_RULES):
        found = store.database.row(f"SELECT * FROM ({rule.sql}) LIMIT 1")
        if found is not None:
            return Fault(rule.table, found[0], rule.what)
    return None
