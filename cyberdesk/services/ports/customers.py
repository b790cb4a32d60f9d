"""The people the café knows by name: their cards, their accounts, and what is kept of their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Protocol

from cyberdesk.domain.customer import CardChange, CardNote, Customer, OpenBill
from cyberdesk.domain.ledger import Credit
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.services.ports.transactions import Transactions


class HistoryKind(IntEnum):
    """What an item of a customer's history is; of one moment, the greater is the newer."""

    SALE = 1
    PAYMENT = 2
    GIVEN_BACK = 3
    CARD = 4


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """Something that happened to a customer.

    Attributes:
        at: UTC.
        kind: what it is.
        id: of the sale, the payment, the payment's history record or the card's.
        staff: who did it.
        title: of a sale or payment.
        amount: of a sale or payment, or what was given back; None for changes of the card.
        state: of a payment.
        tender: of a payment.
        note: what was done to the card.
        detail: of the card's change.
    """

    at: datetime
    kind: HistoryKind
    id: int
    staff: str
    title: str = ""
    amount: Money | None = None
    state: PaymentState | None = None
    tender: Tender | None = None
    note: CardNote | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PurgeCount:
    """How many rows lose a full number: payments, raw messages, customers' cards."""

    payments: int = 0
    messages: int = 0
    customers: int = 0

    def __add__(self, other: PurgeCount) -> PurgeCount:
        return PurgeCount(
            self.payments + other.payments,
            self.messages + other.messages,
            self.customers + other.customers,
        )

    def __bool__(self) -> bool:
        return bool(self.payments or self.messages or self.customers)


@dataclass(frozen=True, slots=True)
class Purge:
    """That numbers were purged.

    Attributes:
        at: UTC.
        staff: who, or the program itself.
        up_to_day: the newest Nairobi day whose numbers went.
        count: how many.
    """

    at: datetime
    staff: str
    up_to_day: int
    count: PurgeCount


class CustomerStore(Transactions, Protocol):
    """Cards. A customer that was merged into another is read as that one, everywhere."""

    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of a name, also a former one, or the last digits of the phone; in order of name."""
        ...

    def customer(self, customer_id: int) -> Customer: ...
    def customer_ids(self, search: str = "") -> list[int]:
        """As `customers`, all of them, only the numbers."""
        ...

    def customers_of(self, ids: Sequence[int]) -> list[Customer]:
        """Those with these numbers, in their order; numbers that are merged or forgotten are left out."""
        ...

    def customers_by_phone(self, phone: Phone) -> list[Customer]:
        """Whose number this is, also when it was purged."""
        ...

    def customers_with_phone_of(self, customer_id: int) -> list[Customer]:
        """Others with the same number, also when it was purged."""
        ...

    def customers_sharing_phones(self) -> list[tuple[int, int]]:
        """Pairs of customers with one number, also when it was purged; merged ones are left out."""
        ...

    def add_customer(self, *, name: str, phone: Phone | None) -> Customer: ...
    def set_customer_phone(self, customer_id: int, phone: Phone) -> None: ...
    def save_customer(self, customer: Customer) -> None:
        """Write name, phone, note, limit and consent."""
        ...

    def aliases(self, customer_id: int) -> list[Customer]:
        """The cards that were merged into this one, as they were."""
        ...

    def merge_customer(self, merged_id: int, kept_id: int) -> None:
        """`merged_id`, and all that were merged into it, are read as `kept_id` from now on."""
        ...

    def append_card_change(self, change: CardChange) -> None: ...


class AccountStore(Transactions, Protocol):
    """What customers owe and are owed. Numbers in answers are those after merging."""

    def open_bills(self, customer_id: int | None = None) -> list[OpenBill]:
        """Unpaid bills of named customers, oldest first; of one customer if given."""
        ...

    def all_credits(self) -> dict[int, Money]:
        """What the shop owes to each customer that it owes something."""
        ...

    def credits(self, customer_id: int) -> list[Credit]:
        """The payments of a customer of which something is left, oldest first, verified ones only."""
        ...

    def last_visits(self, ids: Sequence[int]) -> dict[int, datetime]:
        """When each was last seen: a session, a bill or a payment."""
        ...

    def has_open_payment(self, customer_id: int) -> bool:
        """Money of the customer may be on its way, or a payment needs somebody to act."""
        ...

    def has_running_session(self, customer_id: int) -> bool: ...
    def customer_history(
        self, customer_id: int, limit: int, before: HistoryItem | None = None
    ) -> list[HistoryItem]:
        """What happened, newest first, from before an item of the page before."""
        ...


class PrivacyStore(Transactions, Protocol):
    """What is kept of phone numbers."""

    def customer_setting(self, name: str) -> int | None: ...
    def set_customer_setting(self, name: str, value: int | None) -> None: ...
    def count_purgeable(self, before: datetime) -> PurgeCount:
        """What `purge_numbers` would take in all."""
        ...

    def purge_numbers(self, before: datetime, limit: int) -> PurgeCount:
        """Keep only the ends of the numbers of up to `limit` payments, messages and cards that nobody needs
        and that were last used before that time. Nothing counted: nothing is left to purge."""
        ...

    def forget_customer(self, customer_id: int, name: str, at: datetime) -> None:
        """The card and all bills and payments say `name`, and hold no number; money stays as it is."""
        ...

    def append_purge(self, purge: Purge) -> None: ...
    def purges(self, limit: int) -> list[Purge]:
        """Newest first; what was purged at one time in one."""
        ...

    def sweep_file(self) -> None:
        """Take out of the file what deleted and changed rows left in it. Outside of a transaction."""
        ...

    def shorten_log(self) -> None:
        """Take the write-ahead log, with what was in the rows before, off the disk, unless it is in use."""
        ...
