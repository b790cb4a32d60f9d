"""What the use cases need from outside, as they see it. Storage, M-PESA and the window fit these shapes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import Event
from cyberdesk.domain.ledger import Account, Debt, Entry, Posting
from cyberdesk.domain.link import Trouble
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Outcome,
    Payment,
    PaymentChange,
    PaymentState,
    Remark,
    Source,
    Tender,
)
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff

Publish = Callable[[Event], None]
"""Tells the window. Called after the commit, from any thread."""


class Clock(Protocol):
    """The only source of time for the services, so that tests and the simulation can turn it."""

    def now(self) -> datetime:
        """UTC, with its zone."""
        ...


# --- M-PESA -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prompt:
    """One STK push to send.

    Attributes:
        amount: whole shillings.
        phone: gets the prompt.
        reference: shown to the payer, at most 12 letters and digits (daraja.md 2.1).
        description: at most 13 characters (daraja.md 2.1).
        attempt_token: makes the callback of this attempt ours.
    """

    amount: Money
    phone: Phone
    reference: str
    description: str
    attempt_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """M-PESA took the push for processing, and nothing more (daraja.md 2.5)."""

    merchant_request_id: str
    checkout_request_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The push was certainly not processed: turned away at the gate, or it never left this PC.

    Attributes:
        cause: why.
        code: the far end's code, for the details; empty when it never got there.
        evidence: the raw answer, or what went wrong on the way.
    """

    cause: Cause
    code: str
    evidence: str


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The push may have been processed: it left, and no clear answer came back."""

    evidence: str


PushAnswer = Accepted | Refused | AnswerLost


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A query's answer: the prompt waits for the customer."""

    evidence: str


@dataclass(frozen=True, slots=True)
class NoInformation:
    """A query that says nothing about the payment.

    Attributes:
        is_throttled: M-PESA asks for fewer questions (spike arrest, quota, 429).
        is_offline: it never got there.
        evidence: the raw answer, or what went wrong on the way.
    """

    is_throttled: bool
    is_offline: bool
    evidence: str


QueryAnswer = Outcome | StillOpen | NoInformation


@dataclass(frozen=True, slots=True)
class Greeting:
    """How a first contact with the M-PESA host went.

    Attributes:
        trouble: why it failed; None when an answer came.
        skew_seconds: how far this PC's clock is ahead of the host's; None when it did not say.
        detail: for the curious, without secrets.
    """

    trouble: Trouble | None
    skew_seconds: float | None = None
    detail: str = ""


class Probe(Protocol):
    """Looks at the way to M-PESA without sending anything that costs. Blocks for seconds."""

    @property
    def host(self) -> str:
        """Whom it asks."""
        ...

    def resolve(self) -> Trouble | None:
        """Whether the host's name is found."""
        ...

    def greet(self) -> Greeting:
        """Whether the host answers over a connection that can be trusted, and what its clock says."""
        ...

    def sign_in(self) -> Cause | None:
        """Whether the keys are accepted; the cause when they are not."""
        ...


class Gateway(Protocol):
    """The way to M-PESA. Calls block for up to half a minute: never from the window's thread."""

    def push(self, prompt: Prompt) -> PushAnswer:
        """Send one prompt. Never sends a second one by itself. Never raises for what the far end does."""
        ...

    def query(self, checkout_request_id: str) -> QueryAnswer:
        """Ask what became of an accepted push. Never raises for what the far end does."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """What a callback claims, read from its body and not yet believed.

    Attributes:
        checkout_request_id, merchant_request_id: the two ids it names.
        outcome: what it says happened.
    """

    checkout_request_id: str
    merchant_request_id: str
    outcome: Outcome


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


# --- storage ----------------------------------------------------------------------------------------------


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


class Store(Protocol):
    """Everything the services keep. One instance, used from every thread.

    Writes need a `transaction`; reads outside one open a connection of their own. Errors of the machine
    (disk full, locked, damaged) are raised as `errors.StorageError`.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """Begin IMMEDIATE, commit at the end, roll back on any exception. Nested: joins the outer one."""
        ...

    def savepoint(self) -> AbstractContextManager[None]:
        """Inside a transaction: an exception undoes only what was done in here."""
        ...

    def connected(self) -> AbstractContextManager[None]:
        """Keep this thread's connection open for several calls."""
        ...

    # stations, tariff, sessions
    def stations(self) -> list[Station]: ...
    def set_stations(self, stations: Sequence[Station]) -> None: ...
    def tariff(self) -> Tariff: ...
    def set_tariff(self, tariff: Tariff) -> None: ...
    def running_sessions(self) -> list[Session]: ...
    def session(self, session_id: int) -> Session: ...
    def add_session(
        self,
        *,
        station_number: int,
        customer_id: int | None,
        customer_name: str,
        tariff: Tariff,
        started_at: datetime,
        staff: str,
    ) -> Session:
        """Raises `errors.NotAllowedNow` when a session runs there already."""
        ...

    def end_session(self, session_id: int, *, ended_at: datetime, sale_id: int) -> bool:
        """Ends it if it still runs. False: somebody was first, nothing changed."""
        ...

    # customers
    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of the name, or the last digits of the phone; in order of name."""
        ...

    def customer(self, customer_id: int) -> Customer: ...
    def add_customer(self, *, name: str, phone: Phone | None) -> Customer: ...
    def set_customer_phone(self, customer_id: int, phone: Phone) -> None: ...

    # sales
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

    def debts(self, *, sale_id: int | None, customer_id: int | None) -> list[Debt]:
        """What a payment settles, in order: its sale, or else the customer's open sales, oldest first."""
        ...

    def balance(self, customer_id: int) -> Money:
        """What the customer owes; negative when the shop owes the customer."""
        ...

    # payments
    def add_payment(self, draft: PaymentDraft) -> Payment: ...
    def payment(self, payment_id: int) -> Payment: ...
    def payment_by_token_hash(self, attempt_token_hash: str) -> Payment | None: ...
    def payment_by_checkout_id(self, checkout_request_id: str) -> Payment | None: ...
    def payment_by_receipt(self, receipt_number: str) -> Payment | None: ...
    def open_payments(self) -> list[Payment]:
        """Payments in an `OPEN_STATES` state, oldest first."""
        ...

    def unverified_payments(self) -> list[Payment]:
        """Payments that only a typed code speaks for, oldest first."""
        ...

    def alarmed_payments(self) -> list[Payment]:
        """Payments on which somebody must act (`Payment.needs_action`), oldest first."""
        ...

    def payments_of_sale(self, sale_id: int) -> list[Payment]: ...
    def recent_payments_to(self, phone: Phone, since: datetime) -> list[Payment]:
        """M-PESA payments to a phone that were created or finished at or after `since`."""
        ...

    def change_payment(
        self,
        payment_id: int,
        new_state: PaymentState,
        allowed: frozenset[PaymentState],
        update: PaymentUpdate,
    ) -> bool:
        """Writes if the state on the disk is one of `allowed`. False: it was not, nothing changed."""
        ...

    def append_change(self, change: ChangeDraft) -> None: ...
    def history(self, payment_id: int) -> list[PaymentChange]: ...

    # lists
    def latest_payments(self, limit: int) -> list[Payment]: ...
    def count_payments(self, wanted: PaymentFilter) -> int: ...
    def page_keys(self, wanted: PaymentFilter, page_size: int) -> list[int]:
        """The id of the newest payment of each page, newest page first."""
        ...

    def payment_page(self, wanted: PaymentFilter, newest_id: int, page_size: int) -> list[Payment]:
        """Up to `page_size` payments from `newest_id` downwards."""
        ...

    def totals(self, wanted: PaymentFilter) -> Totals:
        """Sums over the filter's days and tender; states and search do not narrow them."""
        ...

    # inbox
    def keep_callback(self, *, received_at: datetime, attempt_token_hash: str, body: bytes) -> int:
        """Keeps a raw callback; its inbox id."""
        ...

    def finish_callback(self, inbox_id: int, *, payment_id: int | None, verdict: str) -> None:
        """Marks a kept callback as dealt with. `verdict` is one word: what became of it."""
        ...

    def forget_strangers(self, keep: int) -> None:
        """Drops the oldest callbacks of strangers, so that at most `keep` remain."""
        ...

    def unfinished_callbacks(self, limit: int) -> list[InboxRow]: ...
    def held_callbacks(self, payment_id: int) -> list[InboxRow]:
        """Callbacks kept as not believed that name this payment, newest first."""
        ...

    # ledger
    def append_entries(self, postings: Sequence[Posting], *, at: datetime, day: int) -> None: ...
    def entries(self, after_id: int = 0, limit: int = 1000) -> list[Entry]: ...
    def postings_of(self, payment_id: int) -> list[Posting]:
        """What a payment moved so far, oldest first."""
        ...

    def account_balance(self, account: Account) -> Money:
        """Debits less credits."""
        ...

    def credit_of(self, payment_id: int) -> Money:
        """What of this payment the shop still owes the customer."""
        ...

    def last_hash(self) -> str:
        """The hash of the newest ledger entry; `ledger.GENESIS_HASH` when there is none."""
        ...


@dataclass(frozen=True, slots=True)
class LivePrompt:
    """A prompt on the practice phone.

    Attributes:
        prompt_id: names it to `PracticePhone.answer`.
        phone: masked.
        amount: asked for.
        reference: what the payer reads.
        shown_at: UTC.
        answers_at: UTC, when it will approve by itself; None when it waits for ever.
    """

    prompt_id: str
    phone: str
    amount: Money
    reference: str
    shown_at: datetime
    answers_at: datetime | None


class PracticePhone(Protocol):
    """Lets a trainee play the customer in practice mode."""

    def prompts(self) -> list[LivePrompt]:
        """The prompts that are open now, oldest first."""
        ...

    def approve(self, prompt_id: str) -> None: ...
    def cancel(self, prompt_id: str) -> None: ...
    def ignore(self, prompt_id: str) -> None: ...
