"""Time that a test decides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
"""Nine o'clock in Nairobi."""


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = MORNING) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """On by this much; back if negative."""
        self._now += timedelta(seconds=seconds, minutes=minutes, hours=hours)

    def set(self, now: datetime) -> None:
        self._now = now
