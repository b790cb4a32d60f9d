"""Reads the whole database again and says the first thing that does not add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cyberdesk.domain.ledger import Account
from cyberdesk.storage.database import Row
from cyberdesk.storage.store import SqliteStore


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not add up.

    Attributes:
        table: where.
        row: the id of the row; None when no single row is to blame.
        what: in one sentence, for people.
    """

    table: str
    row: int | None
    what: str

    def __str__(self) -> str:
        place = self.table if self.row is None else f"{self.table} {self.row}"
        return f"{place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold for every row.

    Attributes:
        table: the table that the rows found belong to.
        what: what is wrong with a row that is found.
        sql: finds the first such row; its first column is the id.
    """

    table: str
    what: str
    sql: str


_MONEY = f"('{Account.CASH.value}', '{Account.MPESA.value}', '{Account.MPESA_UNVERIFIED.value}')"
_UNVERIFIED = Account.MPESA_UNVERIFIED.value

# What a payment brought, by its entries: money in from outside, without moves between money accounts and
# without what was given back.
_BROUGHT = (
    "(SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry AS e WHERE e.payment_id = payment.id"
    f" AND e.debit IN {_MONEY} AND e.credit NOT IN {_MONEY})"
)
_HELD_UNVERIFIED = (
    f"(SELECT coalesce(sum(CASE WHEN debit = '{_UNVERIFIED}' THEN amount_cents"
    f" WHEN credit = '{_UNVERIFIED}' THEN -amount_cents ELSE 0 END), 0)"
    " FROM ledger_entry AS e WHERE e.payment_id = payment.id)"
)
_DUE = (
    "(SELECT coalesce(sum(CASE WHEN debit = 'receivable' THEN amount_cents"
    " WHEN credit = 'receivable' THEN -amount_cents ELSE 0 END), 0)"
    " FROM ledger_entry AS e WHERE e.sale_id = sale.id)"
)

RULES = (
    Rule(
        "payment",
        "it is paid, but its ledger entries do not add up to what was received",
        f"SELECT id FROM payment WHERE state = 'paid' AND received_cents IS NOT {_BROUGHT}",
    ),
    Rule(
        "payment",
        "it is not paid, but the ledger has entries for it",
        "SELECT id FROM payment WHERE state <> 'paid'"
        " AND EXISTS (SELECT 1 FROM ledger_entry AS e WHERE e.payment_id = payment.id)",
    ),
    Rule(
        "payment",
        "the ledger and its remark disagree on whether only a typed code speaks for it",
        "SELECT id FROM payment WHERE state = 'paid' AND"
        f" (CASE WHEN instr(remarks, 'unverified') > 0 THEN received_cents ELSE 0 END) <> {_HELD_UNVERIFIED}",
    ),
    Rule(
        "payment",
        "another payment has the same receipt number",
        "SELECT max(id) FROM payment WHERE receipt_number IS NOT NULL"
        " GROUP BY receipt_number HAVING count(*) > 1",
    ),
    Rule(
        "payment",
        "its history does not end in the state it is in",
        "SELECT id FROM payment WHERE state IS NOT (SELECT state FROM payment_change AS c"
        " WHERE c.payment_id = payment.id ORDER BY c.id DESC LIMIT 1)",
    ),
    Rule(
        "sale",
        "its lines do not add up to what the ledger charged for it",
        "SELECT id FROM sale WHERE (SELECT coalesce(sum(amount_cents), 0) FROM sale_line"
        " WHERE sale_line.sale_id = sale.id) <> (SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry AS e"
        " WHERE e.sale_id = sale.id AND e.debit = 'receivable')",
    ),
    Rule("sale", "more was taken for it than was due", f"SELECT id FROM sale WHERE {_DUE} < 0"),
    Rule(
        "sale",
        "it is marked as settled or not against what the ledger says",
        f"SELECT id FROM sale WHERE (settled_at IS NULL) <> ({_DUE} > 0)",
    ),
    Rule(
        "session",
        "it has ended without a sale, or runs with one",
        "SELECT id FROM session WHERE (ended_at IS NULL) <> (sale_id IS NULL)",
    ),
    Rule(
        "inbox",
        "a callback was kept and not dealt with",
        "SELECT id FROM inbox WHERE verdict IS NULL",
    ),
    Rule(
        "inbox",
        "a callback counts as applied, but its payment is not in a final state",
        "SELECT inbox.id FROM inbox JOIN payment ON payment.id = inbox.payment_id"
        " WHERE verdict = 'applied' AND payment.state NOT IN ('paid', 'declined', 'unknown')",
    ),
    Rule(
        "payment_sum",
        "the day's sum is not the sum of its payments",
        "SELECT day FROM payment_sum AS s WHERE payments <> (SELECT count(*) FROM payment AS p"
        " WHERE p.day = s.day AND p.state = s.state AND p.tender = s.tender)"
        " OR received_cents <> (SELECT coalesce(sum(received_cents), 0) FROM payment AS p"
        " WHERE p.day = s.day AND p.state = s.state AND p.tender = s.tender)",
    ),
)


def verify(store: SqliteStore) -> Fault | None:
    """The first fault of the database, or None. Reads everything, changes nothing.

    The order is that of trust: the file, the chains, then what must follow from them. Entries cut off the
    end of the chain are seen by a payment that lacks its entries, or by the fingerprint noted elsewhere.

    Raises:
        StorageError: the file cannot be read at all.
    """
    with store.connected():
        for check in (_file, _entries, _history, _rules):
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


def _rules(store: SqliteStore) -> Fault | None:
    for rule in RULES:
        found = store.database.row(f"{rule.sql} LIMIT 1")
        if found is not None:
            return Fault(rule.table, found[0], rule.what)
    return None
