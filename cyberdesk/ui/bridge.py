"""The border between threads and the window: work goes out to a pool, results and events come back in."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
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


class _Job:
    """Work on its way to the pool and back.

    What it holds may belong to widgets, and a widget whose last owner is a thread of the pool takes the
    program down with it. So the pool's thread keeps nothing but the empty job: `take` empties it, in the
    window's thread, and neither result nor error is ever in the pool's own future.
    """

    __slots__ = ("error", "on_done", "on_error", "on_stopped", "progress", "result", "work")

    def __init__(
        self,
        work: Callable[[], object],
        on_done: OnDone,
        on_error: OnError | None,
        on_stopped: OnStopped | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.work: Callable[[], object] | None = work
        self.on_done: OnDone | None = on_done
        self.on_error, self.on_stopped, self.progress = on_error, on_stopped, progress
        self.result: object = None
        self.error: BaseException | None = None

    def do(self) -> None:
        """In the pool."""
        try:
            if self.work is not None:
                self.result = self.work()
        # Whatever it is, it is said in the window's thread, where `unexpected` logs it.
        except BaseException as error:  # noqa: BLE001
            self.error = error

    def take(self) -> _Job:
        """All that is in it, in another one."""
        taken = _Job.__new__(_Job)
        for name in self.__slots__:
            setattr(taken, name, getattr(self, name))
            setattr(self, name, None)
        return taken


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
        self._executor.submit(self._do, _Job(work, on_done, on_error))

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
        job = _Job(partial(work, progress), on_done, on_error, on_stopped, progress)
        self._executor.submit(self._do, job)
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

    def _do(self, job: _Job) -> None:
        """In the pool."""
        job.do()
        if self._is_open:
            self._job_finished.emit(job)

    def _on_job_finished(self, sent: _Job) -> None:
        job = sent.take()
        if job.progress is not None:
            self._long_work.discard(job.progress)
        if not self._is_open or job.on_done is None:
            return
        if job.error is None:
            job.on_done(job.result)
        elif isinstance(job.error, Stopped) and job.on_stopped is not None:
            job.on_stopped()
        else:
            shown = job.error if isinstance(job.error, CounterError) else unexpected(job.error)
            (job.on_error or self.error_raised.emit)(shown)


def unexpected(error: BaseException) -> CounterError:
    """A fault of the program, logged whole, in words for staff and with a number to quote."""
    number = secrets.token_hex(3).upper()
    log.error("unexpected error %s", number, exc_info=error)
    return CounterError(
        "The program made a mistake",
        money="Look at the payment before you charge again.",
        next_step=f"Try again. If it happens again, report the number {number}.",
    )
