"""Rows of some days, a page at a time, for files that leave the program."""

from __future__ import annotations

from cyberdesk.domain.ledger import Account, Entry
from cyberdesk.domain.moment import from_microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.sale import LineKind
from cyberdesk.services.ports import SoldLine
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows, begin_of
from cyberdesk.storage.tables import LEDGER_ENTRY, PAYMENT, entry_of, payment_of

# The plus keeps SQLite from gathering and sorting all rows of the days for each page: they are walked down by
# number, once altogether.
_OF_DAYS = "+day BETWEEN ? AND ? AND id > ? ORDER BY id LIMIT ?"
_ENTRIES = f"SELECT {LEDGER_ENTRY} FROM ledger_entry WHERE {_OF_DAYS}"
_PAYMENTS = f"SELECT {PAYMENT} FROM payment NOT INDEXED WHERE {_OF_DAYS}"
_COUNT_ENTRIES = "SELECT coalesce(sum(entries), 0) FROM ledger_sum WHERE day BETWEEN ? AND ?"
_PAID_BACK = (
    "EXISTS (SELECT 1 FROM ledger_entry AS e WHERE e.sale_id = s.id AND e.payment_id IS NULL"
    f" AND e.debit = '{Account.RECEIVABLE}' AND e.credit IN ('{Account.CASH}', '{Account.CUSTOMER_CREDIT}'))"
)
_LINE = (
    "SELECT s.id, l.position, s.made_at, s.customer_name, l.kind, l.text, l.quantity, l.amount_cents,"
    f" l.off_at, {_PAID_BACK}"
)
_NO_FEE = f"l.kind <> '{LineKind.GOVERNMENT_FEE}'"
_SOLD = (
    f"{_LINE} FROM (SELECT * FROM sale WHERE {_OF_DAYS}) AS s JOIN sale_line AS l ON l.sale_id = s.id"
    f" WHERE {_NO_FEE} ORDER BY s.id, l.position"
)
_TAKEN_OFF = (
    f"{_LINE} FROM sale_line AS l INDEXED BY sale_line_off JOIN sale AS s ON s.id = l.sale_id"
    f" WHERE l.off_at >= ? AND l.off_at < ? AND {_NO_FEE} ORDER BY l.off_at, s.id, l.position"
)


class ExportRows(Rows):
    """Payments, entries and lines of bills. The contract is `ports.ExportStore`."""

    def count_entries_of_days(self, first_day: int, last_day: int) -> int:
        row = self._database.row(_COUNT_ENTRIES, (first_day, last_day))
        return int(row[0]) if row else 0

    def entries_of_days(self, first_day: int, last_day: int, after_id: int, limit: int) -> list[Entry]:
        rows = self._database.rows(_ENTRIES, (first_day, last_day, after_id, limit))
        return [entry_of(row) for row in rows]

    def payments_of_days(self, first_day: int, last_day: int, after_id: int, limit: int) -> list[Payment]:
        rows = self._database.rows(_PAYMENTS, (first_day, last_day, after_id, limit))
        return [payment_of(row) for row in rows]

    def lines_sold(self, first_day: int, last_day: int, after_sale_id: int, limit: int) -> list[SoldLine]:
        rows = self._database.rows(_SOLD, (first_day, last_day, after_sale_id, limit))
        return [_line_of(row) for row in rows]

    def lines_taken_off(self, first_day: int, last_day: int) -> list[SoldLine]:
        rows = self._database.rows(_TAKEN_OFF, (begin_of(first_day), begin_of(last_day + 1)))
        return [_line_of(row) for row in rows]


def _line_of(row: Row) -> SoldLine:
    sale_id, position, made_at, customer_name, kind, text, quantity, amount, off_at, was_paid_back = row
    return SoldLine(
        sale_id=sale_id,
        position=position,
        made_at=from_microseconds(made_at),
        customer_name=customer_name,
        kind=LineKind(kind),
        text=text,
        quantity=quantity,
        amount=Money(amount),
        off_at=None if off_at is None else from_microseconds(off_at),
        was_paid_back=bool(was_paid_back),
    )
