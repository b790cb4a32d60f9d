"""Sales with their lines, and what the ledger says is still due on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import Account, Debt, Posting
from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.services.ports import SaleDraft
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import LEDGER_ENTRY, SALE, SALE_LINE, entry_of, sale_line_of, sale_of

_RECEIVABLE = Account.RECEIVABLE.value

# An index of the ledger holds all columns of this sum.
_DUE = (
    f"(SELECT coalesce(sum(CASE WHEN debit = '{_RECEIVABLE}' THEN amount_cents"
    f" WHEN credit = '{_RECEIVABLE}' THEN -amount_cents ELSE 0 END), 0)"
    " FROM ledger_entry WHERE ledger_entry.sale_id = {sale_id})"
)
# A customer's own number, and those of the ones that were merged into it: what they owe is owed by one.
FAMILY = (
    "(SELECT f.id FROM customer AS f WHERE coalesce(f.merged_into, f.id) ="
    " (SELECT coalesce(merged_into, id) FROM customer WHERE id = ?))"
)
DUE_OF_ROW = _DUE.format(sale_id="sale.id")
_SALE = f"SELECT {SALE}, on_account_at, held_as, voided_at, {DUE_OF_ROW} AS due FROM sale"
_BY_ID = f"{_SALE} WHERE id = ?"
_DUE_OF_SALE = f"SELECT {_DUE.format(sale_id='?')}"
_LINES = f"SELECT off_at, {SALE_LINE}, position FROM sale_line WHERE sale_id = ? ORDER BY position"
_ADD_LINE = f"INSERT INTO sale_line (sale_id, position, {SALE_LINE}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_POSTINGS = f"SELECT {LEDGER_ENTRY} FROM ledger_entry WHERE sale_id = ? ORDER BY id"


class SaleRows(Rows):
    """What customers owe for. The contract is `ports.Store`."""

    def add_sale(self, draft: SaleDraft) -> Sale:
        sale_id = self._next_id("sale")
        self._database.write(
            f"INSERT INTO sale ({SALE}, day, staff) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sale_id,
                draft.customer_id,
                draft.customer_name,
                draft.title,
                draft.station_number,
                microseconds(draft.made_at),
                draft.day,
                draft.staff,
            ),
        )
        self.add_sale_lines(sale_id, draft.lines)
        return self.sale(sale_id)

    def add_sale_lines(self, sale_id: int, lines: Sequence[SaleLine]) -> None:
        row = self._database.row("SELECT count(*) FROM sale_line WHERE sale_id = ?", (sale_id,))
        for position, line in enumerate(lines, start=row[0] if row else 0):
            self._database.write(
                _ADD_LINE,
                (
                    sale_id,
                    position,
                    line.kind.value,
                    line.text,
                    line.amount.cents,
                    line.quantity,
                    line.service_id,
                ),
            )

    def take_sale_lines_off(self, sale_id: int, positions: Sequence[int], at: datetime) -> None:
        for position in positions:
            self._database.write(
                "UPDATE sale_line SET off_at = ? WHERE sale_id = ? AND position = ? AND off_at IS NULL",
                (microseconds(at), sale_id, position),
            )

    def mark_sale_void(self, sale_id: int, at: datetime) -> None:
        self._database.write(
            "UPDATE sale SET voided_at = ?, held_as = NULL WHERE id = ? AND voided_at IS NULL",
            (microseconds(at), sale_id),
        )

    def set_held_as(self, sale_id: int, name: str) -> None:
        self._database.write("UPDATE sale SET held_as = ? WHERE id = ?", (name or None, sale_id))

    def held_sales(self) -> list[Sale]:
        rows = self._database.rows(
            f"{_SALE} WHERE held_as IS NOT NULL AND settled_at IS NULL AND on_account_at IS NULL ORDER BY id"
        )
        return [self._with_lines(row) for row in rows]

    def postings_of_sale(self, sale_id: int) -> list[Posting]:
        return [entry_of(row).posting for row in self._database.rows(_POSTINGS, (sale_id,))]

    def sale(self, sale_id: int) -> Sale:
        return self._with_lines(self._the_row(_BY_ID, "sale", sale_id))

    def unsettled_sales(self, customer_id: int | None = None) -> list[Sale]:
        return [self._with_lines(row) for row in self._unsettled(customer_id)]

    def settled_sales_since(self, since: datetime) -> list[Sale]:
        rows = self._database.rows(
            f"{_SALE} WHERE settled_at >= ? AND voided_at IS NULL ORDER BY settled_at, id",
            (microseconds(since),),
        )
        return [self._with_lines(row) for row in rows]

    def put_on_account(self, sale_id: int, customer: Customer, at: datetime) -> None:
        self._database.write(
            "UPDATE sale SET customer_id = ?, customer_name = ?, on_account_at = ? WHERE id = ?",
            (customer.id, customer.name, microseconds(at), sale_id),
        )

    def mark_sale_settled(self, sale_id: int, at: datetime) -> None:
        """The first time stands."""
        self._database.write(
            "UPDATE sale SET settled_at = ? WHERE id = ? AND settled_at IS NULL", (microseconds(at), sale_id)
        )

    def reopen_sale(self, sale_id: int) -> None:
        self._database.write("UPDATE sale SET settled_at = NULL WHERE id = ?", (sale_id,))

    def debts(self, *, sale_id: int | None, customer_id: int | None) -> list[Debt]:
        if sale_id is not None:
            (due,) = self._the_row(_DUE_OF_SALE, "sale", sale_id)
            return [Debt(sale_id, Money(due))] if due > 0 else []
        if customer_id is None:
            return []
        return [Debt(row[0], Money(row[-1])) for row in self._unsettled(customer_id)]

    def balance(self, customer_id: int) -> Money:
        """What is due on the customer's sales, less what the shop owes the customer.

        A sale can become the customer's debt later than its entries were made, so it is the sale that tells.
        """
        owed = Account.CUSTOMER_CREDIT.value
        (credit_cents,) = self._the_row(
            f"SELECT coalesce(sum(CASE WHEN credit = '{owed}' THEN amount_cents"
            f" WHEN debit = '{owed}' THEN -amount_cents ELSE 0 END), 0)"
            f" FROM ledger_entry WHERE customer_id IN {FAMILY}"
            f" AND (debit = '{owed}' OR credit = '{owed}')",
            "customer",
            customer_id,
        )
        due_cents: int = sum(row[-1] for row in self._unsettled(customer_id))
        return Money(due_cents - credit_cents)

    def _unsettled(self, customer_id: int | None) -> list[Row]:
        """Sales with something due. Only those that were never marked as settled are looked at: few."""
        whose = "" if customer_id is None else f" AND customer_id IN {FAMILY}"
        values = () if customer_id is None else (customer_id,)
        rows = self._database.rows(f"{_SALE} WHERE settled_at IS NULL{whose} ORDER BY id", values)
        return [row for row in rows if row[-1] > 0]

    def _with_lines(self, row: Row) -> Sale:
        lines: list[SaleLine] = []
        lines_off: list[SaleLine] = []
        for off_at, *line in self._database.rows(_LINES, (row[0],)):
            (lines if off_at is None else lines_off).append(sale_line_of(tuple(line)))
        return sale_of(row, tuple(lines), tuple(lines_off))
