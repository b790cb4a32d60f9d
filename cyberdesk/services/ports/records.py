"""What is written to the store, and what is read from it beside the nouns of the domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    PaymentState,
    Remark,
    Source,
    Tender,
)
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import SaleLine


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A kept callback that has not been dealt with.

    Attributes:
        id: its place in the inbox.
        received_at: UTC.
        attempt_token_hash: of the token in its path; empty when there was none.
        body: as it came.
    """

    id: int
    received_at: datetime
    attempt_token_hash: str
    body: bytes


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """A payment about to be written; the fields are those of `Payment`."""

    sale_id: int | None
    customer_id: int | None
    customer_name: str
    title: str
    tender: Tender
    amount: Money
    state: PaymentState
    phone: Phone | None
    attempt_token_hash: str | None
    staff: str
    created_at: datetime
    day: int


@dataclass(frozen=True, slots=True)
class PaymentUpdate:
    """What a change writes besides the state; None leaves a field as it is."""

    cause: Cause | None = None
    clears_cause: bool = False
    received: Money | None = None
    receipt_number: str | None = None
    clears_receipt_number: bool = False
    merchant_request_id: str | None = None
    checkout_request_id: str | None = None
    sent_at: datetime | None = None
    finished_at: datetime | None = None
    adds_remarks: frozenset[Remark] = frozenset()
    drops_remarks: frozenset[Remark] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangeDraft:
    """A history record about to be appended; the fields are those of `PaymentChange`."""

    payment_id: int
    at: datetime
    source: Source
    state: PaymentState
    note: Note
    cause: Cause | None = None
    detail: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class SaleDraft:
    """A sale about to be written; the fields are those of `Sale`."""

    customer_id: int | None
    customer_name: str
    title: str
    station_number: int | None
    made_at: datetime
    day: int
    staff: str
    lines: tuple[SaleLine, ...]


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Which payments to list. Empty fields do not narrow.

    Attributes:
        first_day, last_day: Nairobi days, both included, see `moment.day_number`.
        states: any of these.
        tender: only this one.
        search: a receipt number's beginning, part of a customer's name, or the last digits of a phone.
    """

    first_day: int | None = None
    last_day: int | None = None
    states: frozenset[PaymentState] = frozenset()
    tender: Tender | None = None
    search: str = ""

    @property
    def is_everything(self) -> bool:
        return self == PaymentFilter()


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the payments of some days.

    Attributes:
        count: payments of any state.
        by_state: how many in each state.
        received: money by tender, paid payments only, verified or not.
        unverified: the part of the M-PESA money that only typed codes speak for.
        in_doubt: asked for by payments whose end is not known.
    """

    count: int
    by_state: dict[PaymentState, int]
    received: dict[Tender, Money]
    unverified: Money
    in_doubt: Money
