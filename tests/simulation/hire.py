"""What stations are hired out for, worked out by the clock on the wall and the prices on the door."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cyberdesk.domain.money import Money
from tests.simulation.book import Bill, Line

_GRACE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Prices:
    """On the door: each begun minute, and the least that anybody pays."""

    per_minute: Money
    minimum: Money

    def of(self, minutes: int) -> Money:
        return max(self.per_minute * minutes, self.minimum).rounded_up()


@dataclass(slots=True)
class Hire:
    """A station and who sits there.

    Attributes:
        started_at: by the PC's clock; None while its payment is waited for.
        bought: the bills for time that is paid first, with their minutes; those taken back are left out.
        waiting: what was ordered, for the bill at the end.
        is_prepaid: its time is paid for first.
    """

    number: int
    station: int
    customer_id: int | None
    started_at: datetime | None
    is_prepaid: bool = False
    bought: list[tuple[Bill, int]] = field(default_factory=list)
    waiting: list[Line] = field(default_factory=list)
    is_over: bool = False

    @property
    def minutes_sold(self) -> int:
        return sum(minutes for _, minutes in self.bought)

    @property
    def minutes_settled(self) -> int:
        return sum(minutes for bill, minutes in self.bought if bill.was_settled)

    @property
    def unpaid(self) -> Bill | None:
        """The bill that is waited for before its minutes count."""
        return next((bill for bill, _ in self.bought if not bill.was_settled), None)

    def price(self, now: datetime, prices: Prices) -> Money | None:
        """Of all the time, or of the time beyond what was sold; None: nothing is to be charged for time."""
        seconds = max((now - (self.started_at or now)) // timedelta(seconds=1), 0)
        minutes = -(-seconds // 60)
        if not self.is_prepaid:
            return prices.of(minutes)
        if seconds <= self.minutes_sold * 60 + _GRACE_SECONDS:
            return None
        return (prices.of(minutes) - prices.of(self.minutes_sold)) or None
