"""The PC's clock, which can be set forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class AheadClock:
    """What has to be waited for otherwise is passed by setting it forward."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)
