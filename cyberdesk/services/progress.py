"""How far long work is, and the wish to stop it. Reports, exports, imports, copies and restores share it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event


class Stopped(Exception):
    """Staff stopped the work, or the program ends. The work leaves nothing half done behind it."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is.

    Attributes:
        done: parts that are done, of the work's own kind (rows, pages of a database).
        of: parts in all; 0 while nobody knows.
    """

    done: int
    of: int

    @property
    def percent(self) -> int:
        """0 to 100; 0 while nobody knows how much there is."""
        return min(100, self.done * 100 // self.of) if self.of > 0 else 0


class Progress:
    """Handed to long work, which calls `at` as it goes; the other side tells staff and can stop it.

    Args:
        tell: hears each new percent, in the thread of the work.
    """

    def __init__(self, tell: Callable[[Step], None] = lambda _step: None) -> None:
        self._tell = tell
        self._last: tuple[int, bool] | None = None
        self._stop = Event()

    def at(self, done: int, of: int = 0) -> None:
        """The work has come so far.

        Raises:
            Stopped: somebody wants the work to end here.
        """
        if self._stop.is_set():
            raise Stopped
        step = Step(done, of)
        # Whoever counts rows may call this for each of them; the window hears a hundred calls, not a million.
        news = (step.percent, of > 0)
        if news != self._last:
            self._last = news
            self._tell(step)

    def stop(self) -> None:
        """From any thread: the next `at` raises."""
        self._stop.set()
