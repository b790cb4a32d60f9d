"""One attempt to pay by one tender, and the states it can be in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone


class Tender(StrEnum):
    """A way of paying."""

    CASH = "cash"
    MPESA = "mpesa"


class PaymentState(StrEnum):
    """Where a payment stands (design 4). Lateness and wrong amounts are remarks beside the state."""

    CREATED = "created"
    SENDING = "sending"
    PENDING = "pending"
    PAID = "paid"
    DECLINED = "declined"
    UNKNOWN = "unknown"


_MAY_BECOME: dict[PaymentState, frozenset[PaymentState]] = {
    PaymentState.CREATED: frozenset({PaymentState.SENDING, PaymentState.PAID, PaymentState.DECLINED}),
    PaymentState.SENDING: frozenset(
        {PaymentState.PENDING, PaymentState.PAID, PaymentState.DECLINED, PaymentState.UNKNOWN}
    ),
    PaymentState.PENDING: frozenset({PaymentState.PAID, PaymentState.DECLINED, PaymentState.UNKNOWN}),
    PaymentState.UNKNOWN: frozenset({PaymentState.PAID, PaymentState.DECLINED}),
    # Money that arrives after a refusal is still money.
    PaymentState.DECLINED: frozenset({PaymentState.PAID}),
    PaymentState.PAID: frozenset(),
}

OPEN_STATES = frozenset({PaymentState.SENDING, PaymentState.PENDING, PaymentState.UNKNOWN})
"""The states in which money may still move, so the program goes on asking."""

LIVE_STATES = frozenset({PaymentState.SENDING, PaymentState.PENDING})
"""The states in which a prompt may be open on the phone."""


def may_become(old: PaymentState, new: PaymentState) -> bool:
    """Whether `new` may follow `old`. A state never follows itself: that is no change."""
    return new in _MAY_BECOME[old]


def states_before(new: PaymentState) -> frozenset[PaymentState]:
    """The states that `new` may follow: the guard of the update that writes `new`."""
    return frozenset(old for old in PaymentState if may_become(old, new))


class Cause(StrEnum):
    """Why a payment was not made, or is in doubt, in the shop's terms. `ui/texts.py` has the words."""

    CANCELLED = "cancelled"
    WRONG_PIN = "wrong_pin"
    NO_FUNDS = "no_funds"
    NO_ANSWER = "no_answer"
    EXPIRED = "expired"
    PHONE_BUSY = "phone_busy"
    PHONE_REJECTED = "phone_rejected"
    CUSTOMER_LIMIT = "customer_limit"
    CUSTOMER_LOCKED = "customer_locked"
    AMOUNT_REFUSED = "amount_refused"
    MERCHANT_LIMIT = "merchant_limit"
    TOO_SOON = "too_soon"
    MPESA_BUSY = "mpesa_busy"
    MPESA_FAULT = "mpesa_fault"
    CREDENTIALS = "credentials"
    PRODUCT_NOT_ENABLED = "product_not_enabled"
    SHORTCODE = "shortcode"
    CALLBACK_ADDRESS = "callback_address"
    REQUEST_REFUSED = "request_refused"
    OFFLINE = "offline"
    ANSWER_LOST = "answer_lost"
    SILENCE = "silence"
    INTERRUPTED = "interrupted"
    NEVER_CONFIRMED = "never_confirmed"


class Source(StrEnum):
    """Who says so: the origin of a change to a payment."""

    STAFF = "staff"
    PUSH = "push"
    CALLBACK = "callback"
    QUERY = "query"
    CLOCK = "clock"
    RECOVERY = "recovery"
    TYPED_CODE = "typed_code"
    STATEMENT = "statement"


class Remark(StrEnum):
    """A fact beside the state."""

    LATE = "late"
    SHORT = "short"
    OVER = "over"
    UNVERIFIED = "unverified"
    SALE_ALREADY_PAID = "sale_already_paid"
    SECOND_RECEIPT = "second_receipt"
    CONTRADICTED = "contradicted"
    VOIDED = "voided"
    """The typed code that alone spoke for it was false, and was taken back: nothing is counted for it."""
    REVERSED = "reversed"
    """M-PESA took the money back after it was paid. It counts until staff take it out of the ledger."""
    OWED = "owed"
    """A walk-in paid more than was due: no account holds the rest, so it must be given back."""
    HANDLED = "handled"


ALARMS = frozenset(
    {
        Remark.SALE_ALREADY_PAID,
        Remark.SECOND_RECEIPT,
        Remark.CONTRADICTED,
        Remark.REVERSED,
        Remark.OWED,
    }
)
"""The remarks that somebody must act on, until the payment is also remarked as handled."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One attempt to settle a sale, or part of a customer's account, by one tender.

    Attributes:
        id: our number; also the account reference the payer sees.
        sale_id: the sale it is for, or None for a payment on account.
        customer_id: whose account, or None for a walk-in.
        customer_name: as shown.
        title: what it is for in a few words.
        tender: how.
        amount: what was asked for.
        received: what moved; None until paid, zero when a false code or reversed money was taken back.
        state: see `PaymentState`.
        cause: why it was declined or is in doubt; None otherwise.
        remarks: facts beside the state.
        phone: where the prompt went; None for cash, and when only its masked form was kept.
        merchant_request_id, checkout_request_id: M-PESA's two ids of an accepted push.
        receipt_number: M-PESA's code, unique; None for "paid, receipt pending" and for cash.
        staff: who took it.
        created_at: UTC, when the intention was written.
        sent_at: UTC, when M-PESA accepted the push; None before.
        finished_at: UTC, when it was paid or declined.
        day: the Nairobi day it counts for, see `moment.day_number`.
        phone_mask: ``0722 ••• 417``, when the number itself was purged; empty otherwise.
    """

    id: int
    sale_id: int | None
    customer_id: int | None
    customer_name: str
    title: str
    tender: Tender
    amount: Money
    received: Money | None
    state: PaymentState
    cause: Cause | None
    remarks: frozenset[Remark]
    phone: Phone | None
    merchant_request_id: str | None
    checkout_request_id: str | None
    receipt_number: str | None
    staff: str
    created_at: datetime
    sent_at: datetime | None
    finished_at: datetime | None
    day: int
    phone_mask: str = ""

    @property
    def masked_phone(self) -> str:
        """``0722 ••• 417``, also after the purge; empty when there is no number."""
        return self.phone.masked if self.phone is not None else self.phone_mask

    @property
    def is_open(self) -> bool:
        """Money may still move."""
        return self.state in OPEN_STATES

    @property
    def is_verified(self) -> bool:
        """More than a code typed by staff speaks for it."""
        return Remark.UNVERIFIED not in self.remarks

    @property
    def is_till_claim(self) -> bool:
        """The customer paid to the till without a prompt of ours, and only a typed code says so: there is
        nothing that M-PESA could be asked about."""
        was_prompted = bool(self.masked_phone) or self.checkout_request_id is not None
        return self.tender is Tender.MPESA and not was_prompted and not self.is_verified

    @property
    def is_voided(self) -> bool:
        """A typed code was taken back. It is called paid for ever, and counts nothing until M-PESA says paid
        or another code is typed."""
        return Remark.VOIDED in self.remarks

    @property
    def is_reversed(self) -> bool:
        """M-PESA took its money back, and it is still counted."""
        return Remark.REVERSED in self.remarks and bool(self.received)

    @property
    def is_in_question(self) -> bool:
        """Money may still turn up for it: it is open, or a code was taken back that M-PESA has not denied.

        M-PESA denies no claim of a payment to the till: who took it back has decided about it.
        """
        is_undecided = self.is_voided and Remark.CONTRADICTED not in self.remarks
        return self.is_open or (is_undecided and not self.is_till_claim)

    @property
    def needs_action(self) -> bool:
        """Somebody must act: money came twice or too much, or M-PESA denies what a typed code claims."""
        return bool(self.remarks & ALARMS) and Remark.HANDLED not in self.remarks

    @property
    def is_live(self) -> bool:
        """A prompt may be open on the phone."""
        return self.state in LIVE_STATES


class Verdict(StrEnum):
    """What an outcome says of the money."""

    PAID = "paid"
    DECLINED = "declined"
    UNKNOWN = "unknown"
    REVERSED = "reversed"
    """It was paid, and M-PESA took the money back."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a callback, a query or the clock says about one payment, in our terms.

    Attributes:
        verdict: what happened to the money.
        source: who says so.
        cause: why not paid; None when paid.
        amount: what moved, if the source tells; a query does not.
        receipt_number: M-PESA's code, if the source tells.
        result_code: the far end's own code, for the details.
        evidence: the raw text it was read from.
        is_verified: False when only a code typed by staff speaks for it.
    """

    verdict: Verdict
    source: Source
    cause: Cause | None = None
    amount: Money | None = None
    receipt_number: str | None = None
    result_code: str = ""
    evidence: str = ""
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class PaymentChange:
    """One appended record of a payment's history.

    Attributes:
        id: our number, in the order things happened.
        payment_id: whose.
        at: UTC.
        source: who says so.
        state: the state after it (the same as before when it only added something).
        cause: why, if not paid.
        note: what else happened, as a `Note`.
        detail: a code or number that goes with the note.
        evidence: the raw text, with phone numbers masked before it was chained: what is appended stays.
    """

    id: int
    payment_id: int
    at: datetime
    source: Source
    state: PaymentState
    cause: Cause | None
    note: Note
    detail: str
    evidence: str


def change_fields(change: PaymentChange) -> list[str | int | None]:
    """What a history record's hash covers, in a fixed order; see `ledger.chain_hash`."""
    return [
        change.id,
        change.payment_id,
        microseconds(change.at),
        change.source.value,
        change.state.value,
        change.cause.value if change.cause is not None else None,
        change.note.value,
        change.detail,
        change.evidence,
    ]


class Note(StrEnum):
    """What a history record is about. `ui/texts.py` has the words."""

    SAVED = "saved"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    NOT_SENT = "not_sent"
    ANSWER_LOST = "answer_lost"
    PAID = "paid"
    PAID_LATE = "paid_late"
    DECLINED = "declined"
    IN_DOUBT = "in_doubt"
    STILL_OPEN = "still_open"
    CONFIRMED = "confirmed"
    RECEIPT_ADDED = "receipt_added"
    CONTRADICTED = "contradicted"
    NOT_BELIEVED = "not_believed"
    SECOND_RECEIPT = "second_receipt"
    INTERRUPTED = "interrupted"
    CODE_TYPED = "code_typed"
    VERIFIED = "verified"
    VOIDED = "voided"
    DENIED = "denied"
    GIVEN_BACK = "given_back"
    SEEN = "seen"
    CLOSED = "closed"
    REVERSED = "reversed"
    TAKEN_OUT = "taken_out"
