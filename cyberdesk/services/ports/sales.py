"""What customers owe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import Debt, Posting
from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.services.ports.records import SaleDraft
from cyberdesk.services.ports.transactions import Transactions


class SaleStore(Transactions, Protocol):
    """Sales and what is still due on them."""

    def add_sale(self, draft: SaleDraft) -> Sale: ...
    def sale(self, sale_id: int) -> Sale: ...
    def unsettled_sales(self, customer_id: int | None = None) -> list[Sale]:
        """Sales with something due, oldest first; of one customer if given."""
        ...

    def settled_sales_since(self, since: datetime) -> list[Sale]:
        """Sales that a payment settled at or after `since`, oldest first."""
        ...

    def put_on_account(self, sale_id: int, customer: Customer, at: datetime) -> None:
        """The sale is the customer's debt from now on; the counter no longer shows it as set aside."""
        ...

    def mark_sale_settled(self, sale_id: int, at: datetime) -> None: ...
    def reopen_sale(self, sale_id: int) -> None:
        """It is not settled after all."""
        ...

    def add_sale_lines(self, sale_id: int, lines: Sequence[SaleLine]) -> None:
        """After the lines that are there."""
        ...

    def take_sale_lines_off(self, sale_id: int, positions: Sequence[int], at: datetime) -> None:
        """They stay, and are charged no longer."""
        ...

    def mark_sale_void(self, sale_id: int, at: datetime) -> None: ...
    def set_held_as(self, sale_id: int, name: str) -> None:
        """Set a sale aside under a name; empty: it is set aside no longer."""
        ...

    def held_sales(self) -> list[Sale]:
        """Unpaid sales that are set aside, oldest first."""
        ...

    def postings_of_sale(self, sale_id: int) -> list[Posting]:
        """What was moved for a sale so far, oldest first."""
        ...

    def debts(self, *, sale_id: int | None, customer_id: int | None) -> list[Debt]:
        """What a payment settles, in order: its sale, or else the customer's open sales, oldest first."""
        ...

    def balance(self, customer_id: int) -> Money:
        """What the customer owes; negative when the shop owes the customer."""
        ...
