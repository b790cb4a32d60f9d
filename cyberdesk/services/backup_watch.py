"""Makes copies by itself: each night, and when a shift is closed."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta

from cyberdesk.domain.events import Event, ShiftChanged
from cyberdesk.services.backups import Backups
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock
from cyberdesk.services.progress import Progress, Stopped
from cyberdesk.services.watch_thread import WatchThread

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 60.0
"""Also before the first look: the start has enough to do."""
PATIENCE = timedelta(minutes=15)
"""After a copy that failed, before the next attempt."""


class BackupWatch(WatchThread):
    """Looks from a thread of its own whether a copy is due."""

    def __init__(self, backups: Backups, clock: Clock) -> None:
        super().__init__("backups")
        self._backups = backups
        self._clock = clock
        self._is_shift_closed = threading.Event()
        self._is_woken = False
        self._progress = Progress()
        self._failed_at: datetime | None = None

    def on_event(self, event: Event) -> None:
        """A closed shift is a good moment; in whatever thread it is told."""
        if isinstance(event, ShiftChanged) and event.shift.closing is not None:
            self._is_shift_closed.set()
            with self._wake:
                self._is_woken = True
                self._wake.notify()

    def tick(self) -> None:
        """Look once, and make what is due.

        Raises:
            Stopped: the program ends.
        """
        if not self._backups.is_automatic:
            return
        now = self._clock.now()
        # Set back, the clock would put the next attempt off for as long.
        if self._failed_at is not None and abs(now - self._failed_at) < PATIENCE:
            return
        is_after_shift = self._is_shift_closed.is_set()
        self._is_shift_closed.clear()
        try:
            if is_after_shift or self._backups.is_due():
                self._backups.make(self._progress)
            else:
                self._backups.carry_newest(self._progress)
        except CounterError as error:
            log.warning("the copy that was due was not made: %s", error.title)
            self._failed_at = now
            if is_after_shift:
                self._is_shift_closed.set()
        else:
            self._failed_at = None

    def stop(self) -> None:
        """A copy that is being made is given up, and leaves nothing."""
        self._progress.stop()
        super().stop()

    def _run(self) -> None:
        while True:
            with self._wake:
                if not self._sleep(LOOK_EVERY_SECONDS, is_called=self._is_woken):
                    return
                self._is_woken = False
            try:
                self.tick()
            except Stopped:
                return
            except Exception:
                # The watch must live on; one look that fails is logged and tried again.
                log.exception("the look at the copies failed")
