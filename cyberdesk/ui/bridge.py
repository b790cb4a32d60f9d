"""The border between threads and the window: work goes out to a pool, results and events come back in."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from cyberdesk.domain.events import Event
from cyberdesk.services.errors import CounterError

log = logging.getLogger(__name__)

OnDone = Callable[[Any], None]
OnError = Callable[[CounterError], None]


@dataclass(frozen=True, slots=True)
class _Finished:
    """A job that is over, on its way back to the window."""

    future: Future[object]
    on_done: OnDone
    on_error: OnError | None


class Bridge(QObject):
    """The one object that owns the signals between threads; jobs own none.

    A job that owned its signals would lose results: the object dies on the pool's thread before the window
    has heard it.

    Signals:
        event_published: an `Event`, in the window's thread.
        error_raised: a `CounterError` that nobody else shows, in the window's thread.
    """

    event_published = Signal(object)
    error_raised = Signal(object)
    _job_finished = Signal(object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._is_open = True
        self._job_finished.connect(self._on_job_finished)

    def publish(self, event: Event) -> None:
        """Hand an event to the window, from any thread."""
        if self._is_open:
            self.event_published.emit(event)

    def run(self, work: Callable[[], object], on_done: OnDone, on_error: OnError | None = None) -> None:
        """Run `work` in the pool; exactly one of the two functions is then called in the window's thread.

        Args:
            on_error: shows an error in place; without it `error_raised` is emitted.
        """
        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._send_back(_Finished(done, on_done, on_error)))

    def close(self) -> None:
        """From now on nothing reaches the window: it is going away."""
        self._is_open = False

    def _send_back(self, finished: _Finished) -> None:
        if self._is_open:
            self._job_finished.emit(finished)

    def _on_job_finished(self, finished: _Finished) -> None:
        if not self._is_open:
            return
        error = finished.future.exception()
        if error is None:
            finished.on_done(finished.future.result())
            return
        shown = error if isinstance(error, CounterError) else unexpected(error)
        if finished.on_error is not None:
            finished.on_error(shown)
        else:
            self.error_raised.emit(shown)


def unexpected(error: BaseException) -> CounterError:
    """A fault of the program, logged whole, in words for staff and with a number to quote."""
    number = secrets.token_hex(3).upper()
    log.error("unexpected error %s", number, exc_info=error)
    return CounterError(
        "The program made a mistake",
        money="Look at the payment before you charge again.",
        next_step=f"Try again. If it happens again, report the number {number}.",
    )
