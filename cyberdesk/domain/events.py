"""The closed list of things the window hears about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.alert import Alert
from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.session import Session
from cyberdesk.domain.shift import Shift


@dataclass(frozen=True, slots=True)
class PaymentChanged:
    """A payment was made or changed; `payment` is how it stands on the disk."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """A session started or ended."""

    session: Session


@dataclass(frozen=True, slots=True)
class SaleChanged:
    """A bill was made or changed, left on a customer's account, paid with credit, or is due again."""

    sale: Sale


@dataclass(frozen=True, slots=True)
class PriceListChanged:
    """A service was added or changed, or is no longer offered."""

    service_id: int


@dataclass(frozen=True, slots=True)
class JobChanged:
    """A job card was opened or changed."""

    job_id: int


@dataclass(frozen=True, slots=True)
class CustomersChanged:
    """A customer was added or changed."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class PaymentQuestioned:
    """Something was claimed about a payment that only M-PESA can settle: ask it now."""

    payment_id: int


class Reply(StrEnum):
    """What a question to M-PESA brought."""

    STILL_OPEN = "still_open"
    NO_INFORMATION = "no_information"
    OFFLINE = "offline"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """M-PESA was asked about a payment.

    Attributes:
        payment_id: which.
        reply: what it said.
        next_at: UTC, when it is asked again; None when it is not.
    """

    payment_id: int
    reply: Reply
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """How the way to M-PESA looks after the last call.

    Attributes:
        is_reachable: the last call got an answer.
        trouble: why not, when it was looked into.
        skew_seconds: how far this PC's clock is ahead of M-PESA's; None when not known.
    """

    is_reachable: bool
    trouble: Trouble | None = None
    skew_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class TunnelChanged:
    """The way in for callbacks has changed.

    Attributes:
        is_up: it has an address now.
        is_proven: a call through it came back to us.
        words: how it stands, in one sentence for people.
        next_step: what to do about it; empty when nothing is.
    """

    is_up: bool
    is_proven: bool
    words: str
    next_step: str


@dataclass(frozen=True, slots=True)
class ShiftChanged:
    """A shift was opened or closed, or cash was moved in it."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class StatementImported:
    """A statement was imported; the payments that it changed tell of themselves."""

    import_id: int


@dataclass(frozen=True, slots=True)
class AlertsChanged:
    """What must be known now; empty when nothing is."""

    alerts: tuple[Alert, ...]


Event = (
    PaymentChanged
    | PaymentQuestioned
    | PaymentAsked
    | SessionChanged
    | SaleChanged
    | PriceListChanged
    | JobChanged
    | CustomersChanged
    | LinkChanged
    | TunnelChanged
    | AlertsChanged
    | ShiftChanged
    | StatementImported
)
