"""What is looked for while somebody types: few rows of each kind, found by their indexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class FoundBill:
    """An unpaid bill without its lines; the fields are those of `Sale`."""

    id: int
    customer_name: str
    title: str
    station_number: int | None
    due: Money
    is_on_account: bool


@dataclass(frozen=True, slots=True)
class PaymentClue:
    """What is known of a payment; each way that is not empty finds payments of its own.

    Attributes:
        receipt: the beginning of a receipt number, in capitals.
        phone: the end of a phone, as typed; too few digits find nothing.
        amount: exactly what was asked for, or what came.
    """

    receipt: str = ""
    phone: str = ""
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class PaymentsFound:
    """The newest payments by each way, and how many there are by all of them together.

    Attributes:
        count: stops counting at a limit.
    """

    by_receipt: tuple[Payment, ...]
    by_amount: tuple[Payment, ...]
    by_phone: tuple[Payment, ...]
    count: int


class SearchStore(Transactions, Protocol):
    """Reads for the search over everything."""

    def find_customers(self, words: Sequence[str], phone: str, limit: int) -> tuple[list[Customer], int]:
        """Customers of whose name each of the words begins a word (a number is a whole one), or whose phone
        ends with `phone`; in order of name, those that begin with the first word first, unless that is a
        number. And how many there are.

        Args:
            words: folded, at least one.
            phone: as typed; too few digits find nothing.
        """
        ...

    def bills_to_find(self) -> list[FoundBill]:
        """Everything with something due, newest first."""
        ...

    def find_payments(self, clue: PaymentClue, limit: int, count_to: int) -> PaymentsFound:
        """Up to `limit` by each way. Counts no further than `count_to`."""
        ...
