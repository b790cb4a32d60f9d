"""What a receipt says: facts without layout. `ui/printing/receipt_paper.py` has the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.sale import LineKind, SaleLine


class ReceiptOf(StrEnum):
    """What a receipt is for."""

    SALE = "sale"
    PAYMENT = "payment"
    """On a customer's account, for no single bill."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What one receipt is for."""

    kind: ReceiptOf
    id: int

    @property
    def number(self) -> str:
        """Our number of the receipt: ``R17`` of a bill, ``CD42`` of a payment on an account."""
        return f"R{self.id}" if self.kind is ReceiptOf.SALE else f"CD{self.id}"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on every receipt of the café. Lines that are empty are not printed.

    Attributes:
        name: of the café.
        address: a line each.
        tax_pin: the café's own KRA PIN, as text only.
        tax_line: what the owner wants said of tax, as text only; nothing is calculated.
        footer: the last line.
    """

    name: str
    address: tuple[str, ...] = ()
    tax_pin: str = ""
    tax_line: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Tendered:
    """Money that arrived.

    Attributes:
        tender: how.
        amount: how much.
        at: UTC.
        code: M-PESA's receipt number; empty for cash, and while it is not known.
        phone: masked; empty when there is none.
        is_verified: more than a code typed by staff speaks for it.
    """

    tender: Tender
    amount: Money
    at: datetime
    code: str = ""
    phone: str = ""
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class Copy:
    """That a receipt was printed before.

    Attributes:
        number: of the copy, from 1.
        at: UTC.
        staff: who printed it.
    """

    number: int
    at: datetime
    staff: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    Attributes:
        subject: what it is for.
        at: UTC, when it was paid, or last a part of it.
        customer_name: as shown; ``Walk-in`` for a walk-in.
        title: what it is for in a few words.
        station_number: where the time was used, if it was.
        lines: what was charged; empty for a payment on an account.
        lines_off: what was taken off or paid back since.
        tenders: money that arrived, oldest first.
        from_credit: what the shop owed the customer and that paid a part.
        given: cash the customer handed over; None when it was exact or is not known.
        given_back: money that went back to the customer for lines that were undone.
        due: what is still to pay.
        is_on_account: what is due is the customer's debt.
        balance: what the customer owes in all afterwards, negative when the shop owes; None for a walk-in.
        served_by: who took the (last) payment.
        buyer_pin: the buyer's KRA PIN, as text only.
        copy: None: the first on paper.
        is_practice: no money is meant.
    """

    letterhead: Letterhead
    subject: Subject
    at: datetime
    customer_name: str
    title: str
    station_number: int | None
    lines: tuple[SaleLine, ...]
    lines_off: tuple[SaleLine, ...]
    tenders: tuple[Tendered, ...]
    served_by: str
    from_credit: Money = ZERO
    given: Money | None = None
    given_back: Money = ZERO
    due: Money = ZERO
    is_on_account: bool = False
    balance: Money | None = None
    buyer_pin: str = ""
    copy: Copy | None = None
    is_practice: bool = False

    @property
    def own(self) -> tuple[SaleLine, ...]:
        """What is the café's own."""
        return tuple(line for line in self.lines if line.kind is not LineKind.GOVERNMENT_FEE)

    @property
    def fees(self) -> tuple[SaleLine, ...]:
        """What only passes through to an agency."""
        return tuple(line for line in self.lines if line.kind is LineKind.GOVERNMENT_FEE)

    @property
    def total(self) -> Money:
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def paid(self) -> Money:
        """All money that arrived."""
        return sum((one.amount for one in self.tenders), ZERO)

    @property
    def change(self) -> Money:
        """Of the cash that was handed over; zero when that is not known."""
        cash = [one.amount for one in self.tenders if one.tender is Tender.CASH]
        if self.given is None or not cash or self.given <= cash[-1]:
            return ZERO
        return self.given - cash[-1]

    @property
    def kept(self) -> Money:
        """What came in beyond the bill and stays, as the customer's."""
        if self.subject.kind is ReceiptOf.PAYMENT:
            return ZERO
        return max(self.paid + self.from_credit + self.due - self.total - self.given_back, ZERO)
