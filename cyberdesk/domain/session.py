"""A customer's hired time at a station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.tariff import Charge, Tariff


@dataclass(frozen=True, slots=True)
class Session:
    """Hired time. Running until `ended_at` is set; then its price stands on a sale.

    Attributes:
        id: our number.
        station_number: where.
        customer_id: who, or None for a walk-in.
        customer_name: as shown; ``Walk-in`` for a walk-in.
        tariff: the price agreed at the start; a later change of prices does not touch it.
        started_at: UTC.
        ended_at: UTC, or None while it runs.
        sale_id: what it became when it ended.
        started_by: staff.
    """

    id: int
    station_number: int
    customer_id: int | None
    customer_name: str
    tariff: Tariff
    started_at: datetime
    ended_at: datetime | None
    sale_id: int | None
    started_by: str

    @property
    def is_running(self) -> bool:
        return self.ended_at is None

    def seconds_used(self, now: datetime) -> int:
        """Whole seconds to the end, or to `now`. Never negative: a clock set back costs nobody."""
        return max(int(((self.ended_at or now) - self.started_at).total_seconds()), 0)

    def charge(self, now: datetime) -> Charge:
        """What the time used so far costs."""
        return self.tariff.charge(self.seconds_used(now))


WALK_IN = "Walk-in"
