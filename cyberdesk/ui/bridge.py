"""The border between threads and the window: work goes out to a pool, results and events come back in."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from cyberdesk.domain.events import Event
from cyberdesk.services.errors import CounterError
from cyberdesk.services.progress import Progress, Step, Stopped

log = logging.getLogger(__name__)

OnDone = Callable[[Any], None]
OnError = Callable[[CounterError], None]
OnStep = Callable[[Step], None]
OnStopped = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Finished:
    """A job that is over, on its way back to the window."""

    future: Future[object]
    on_done: OnDone
    on_error: OnError | None
    on_stopped: OnStopped | None = None


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
    _event_told = Signal(object)
    _job_finished = Signal(object)
    _job_stepped = Signal(object, object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._is_open = True
        self._long_work: set[Progress] = set()
        self._event_told.connect(self._on_event_told)
        # Queued always: a job that is over before `run` has returned must not answer inside of it, while its
        # caller is still on the way to saying that it waits.
        self._job_finished.connect(self._on_job_finished, Qt.ConnectionType.QueuedConnection)
        self._job_stepped.connect(self._on_job_stepped)

    def publish(self, event: Event) -> None:
        """Hand an event to the window, from any thread."""
        if self._is_open:
            self._event_told.emit(event)

    def run(self, work: Callable[[], object], on_done: OnDone, on_error: OnError | None = None) -> None:
        """Run `work` in the pool; exactly one of the two functions is called in the window's thread, never
        before this returns.

        Args:
            on_error: shows an error in place; without it `error_raised` is emitted.
        """
        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._send_back(_Finished(done, on_done, on_error)))

    def run_long(
        self,
        work: Callable[[Progress], object],
        *,
        on_step: OnStep,
        on_done: OnDone,
        on_stopped: OnStopped,
        on_error: OnError | None = None,
    ) -> Progress:
        """Run `work` in the pool, with word of how far it is; it can be stopped by what is returned.

        Args:
            work: gets a `Progress` to call as it goes, and may raise `Stopped` out of it.
            on_step: hears each new percent.
            on_done, on_stopped, on_error: exactly one of them is called at the end, after this returned.
        """
        progress = Progress(lambda step: self._tell(on_step, step))
        self._long_work.add(progress)
        future = self._executor.submit(work, progress)

        def end(done: Future[object]) -> None:
            self._long_work.discard(progress)
            self._send_back(_Finished(done, on_done, on_error, on_stopped))

        future.add_done_callback(end)
        return progress

    def close(self) -> None:
        """From now on nothing reaches the window: it is going away. Long work is asked to stop."""
        self._is_open = False
        for progress in tuple(self._long_work):
            progress.stop()

    def _on_event_told(self, event: Event) -> None:
        # On its way when the bridge was closed: the window behind it may look at another database by now.
        if self._is_open:
            self.event_published.emit(event)

    def _tell(self, on_step: OnStep, step: Step) -> None:
        if self._is_open:
            self._job_stepped.emit(on_step, step)

    def _on_job_stepped(self, on_step: OnStep, step: Step) -> None:
        if self._is_open:
            on_step(step)

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
        if isinstance(error, Stopped) and finished.on_stopped is not None:
            finished.on_stopped()
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
