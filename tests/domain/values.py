"""Values that any test of the domain may draw, and a payment to start from."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.service import FIRST_PRICES, Service

NOON = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""Twelve o'clock in Nairobi."""

WEALTHIEST_CENTS = 10**14 - 1

amounts = st.integers(1, WEALTHIEST_CENTS).map(Money)
"""More than zero, up to the most that can be typed."""

dues = st.integers(-10_000, 10_000_000).map(Money)
"""What a sale may be asked for; zero and less are settled."""

times = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - the bounds have the zones that `timezones` draws
    datetime(2999, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)

phones = st.tuples(st.sampled_from("17"), st.integers(0, 10**8 - 1)).map(
    lambda drawn: Phone(f"254{drawn[0]}{drawn[1]:08}")
)


def payment(state: PaymentState = PaymentState.PENDING) -> Payment:
    """A prompt for KES 150 to a phone that is nobody's."""
    return Payment(
        id=7,
        sale_id=3,
        customer_id=None,
        customer_name="Walk-in",
        title="PC 3 · 55 min",
        tender=Tender.MPESA,
        amount=Money.shillings(150),
        received=None,
        state=state,
        cause=None,
        remarks=frozenset(),
        phone=Phone("254700000417"),
        merchant_request_id=None,
        checkout_request_id=None,
        receipt_number=None,
        staff="Achieng",
        created_at=NOON,
        sent_at=None,
        finished_at=None,
        day=day_number(NOON),
    )


PRICES = [
    Service(
        id=number,
        code=first.code,
        name=first.name,
        unit=first.unit,
        price=Money.shillings(first.shillings),
        government_fee=ZERO,
        kind=first.kind,
        opens_job=first.opens_job,
        is_active=True,
        sort=number,
    )
    for number, first in enumerate(FIRST_PRICES, start=1)
]
"""The first price list."""
