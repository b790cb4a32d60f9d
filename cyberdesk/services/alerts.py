"""Looks after the shop in the background, and raises what somebody must know."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from cyberdesk.domain.alert import Alert
from cyberdesk.domain.events import AlertsChanged
from cyberdesk.domain.words import words
from cyberdesk.services.doctor import DISK_LOW_BYTES
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Clock, Publish
from cyberdesk.services.watch_thread import WatchThread

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 60.0
CHAIN_EVERY = timedelta(hours=6)
"""Reading the whole database again takes seconds when it is large."""
TUNNEL_PATIENCE = timedelta(minutes=10)


class Alerts(WatchThread):
    """Disk, chain, tunnel and copies. Payments in doubt and paid twice show by themselves at the counter."""

    def __init__(
        self,
        clock: Clock,
        publish: Publish,
        *,
        free_bytes: Callable[[], int],
        chain_fault: Callable[[], str | None],
        tunnel_down_since: Callable[[], datetime | None],
        of_copies: Callable[[], list[Alert]] = list,
    ) -> None:
        """
        Args:
            free_bytes: of the disk with the data folder.
            chain_fault: reads the whole database; the first fault in words, or None.
            tunnel_down_since: UTC; None while it is up, or while there is none.
            of_copies: what must be known of the copies of the database.
        """
        super().__init__("alerts")
        self._clock = clock
        self._publish = publish
        self._free_bytes = free_bytes
        self._chain_fault = chain_fault
        self._tunnel_down_since = tunnel_down_since
        self._of_copies = of_copies
        self._fault: str | None = None
        self._chain_read_at: datetime | None = None
        self._last: tuple[Alert, ...] = ()

    @property
    def last(self) -> tuple[Alert, ...]:
        """What was found when it was last looked."""
        return self._last

    def tick(self) -> tuple[Alert, ...]:
        """Look once; what must be known now."""
        now = self._clock.now()
        # Set back, the clock would put the next reading off for as long.
        if self._chain_read_at is None or abs(now - self._chain_read_at) >= CHAIN_EVERY:
            self._read_chain(now)
        alerts = tuple(self._alerts(now))
        if alerts != self._last:
            self._last = alerts
            self._publish(AlertsChanged(alerts))
        return alerts

    def _read_chain(self, now: datetime) -> None:
        try:
            self._fault = self._chain_fault()
        except StorageError as error:
            # Often the disk is full then, and that must still be said.
            log.warning("the ledger could not be read again: %s", error.title)
        else:
            self._chain_read_at = now

    def _alerts(self, now: datetime) -> list[Alert]:
        found: list[Alert] = []
        if self._fault is not None:
            found.append(
                Alert(
                    words("The ledger does not add up. {fault}", fault=self._fault),
                    "Stop taking M-PESA, keep the database file, and call for help.",
                )
            )
        if self._free_bytes() < DISK_LOW_BYTES:
            found.append(Alert("The disk is nearly full.", "Free some space: a full disk takes no payment."))
        since = self._tunnel_down_since()
        if since is not None and now - since >= TUNNEL_PATIENCE:
            minutes = int((now - since).total_seconds() // 60)
            found.append(
                Alert(
                    words("The tunnel has been down for {minutes} minutes.", minutes=minutes // 10 * 10),
                    "Payments are confirmed by asking M-PESA. The light Tunnel says why.",
                )
            )
        return found + self._of_copies()

    def _run(self) -> None:
        while True:
            try:
                self.tick()
            except Exception:
                # The watch must live on; one look that fails is logged and tried again.
                log.exception("the background checks failed")
            if not self._sleep(LOOK_EVERY_SECONDS):
                return
