"""Virtual time: what happens when, and what the PC's own clock makes of it."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

START = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
"""Eight o'clock in Nairobi."""
HOUR = 3600.0
DAY = 24 * HOUR

Happening = Callable[[], None]


class Broken(BaseException):
    """Something raised what nobody expects; the cause says what. No `except Exception` may swallow it."""


class Timeline:
    """The world's time in seconds since `START`, and everything that is going to happen.

    A call that blocks (a push, a question) runs the timeline from inside itself until its answer is there, so
    other things happen meanwhile. Such calls end in the reverse order of their beginning.

    Attributes:
        seconds: now.
        depth: how many calls are blocked now.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.depth = 0
        self._heap: list[tuple[float, int, Happening]] = []
        self._numbers = count()

    def now(self) -> datetime:
        return START + timedelta(seconds=self.seconds)

    def after(self, seconds: float, happening: Happening) -> None:
        """Let it happen that much later. What is due at one moment happens in the order it was planned."""
        heapq.heappush(self._heap, (self.seconds + seconds, next(self._numbers), happening))

    def run_until(self, seconds: float) -> None:
        """Let everything happen that is due until then."""
        self.depth += 1
        try:
            while self._heap and self._heap[0][0] <= seconds:
                due, _, happening = heapq.heappop(self._heap)
                self.seconds = max(self.seconds, due)
                try:
                    happening()
                except Exception as error:
                    raise Broken from error
            self.seconds = max(self.seconds, seconds)
        finally:
            self.depth -= 1


class PcClock:
    """The counter PC's clock: the world's time, and how far it is off. `services.ports.Clock`.

    Attributes:
        settings: how often it was set.
    """

    def __init__(self, timeline: Timeline) -> None:
        self.settings = 0
        self._timeline = timeline
        self._ahead = timedelta(0)

    @property
    def ahead(self) -> timedelta:
        """How far it is off; negative when it is behind."""
        return self._ahead

    def now(self) -> datetime:
        return self._timeline.now() + self._ahead

    def step(self, seconds: float) -> None:
        """Somebody or something sets it, forwards or backwards."""
        self._ahead += timedelta(seconds=seconds)
        self.settings += 1

    def set_right(self) -> None:
        self.settings += self._ahead != timedelta(0)
        self._ahead = timedelta(0)
