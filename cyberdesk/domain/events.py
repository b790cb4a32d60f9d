"""The closed list of things the window hears about."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.session import Session


@dataclass(frozen=True, slots=True)
class PaymentChanged:
    """A payment was made or changed; `payment` is how it stands on the disk."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """A session started or ended."""

    session: Session


@dataclass(frozen=True, slots=True)
class CustomersChanged:
    """A customer was added or changed."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """How the way to M-PESA looks after the last call.

    Attributes:
        is_reachable: the last call got an answer.
    """

    is_reachable: bool


Event = PaymentChanged | SessionChanged | CustomersChanged | LinkChanged
