"""Watches the way to M-PESA, so that the lights tell the truth and the reconciler hears when it is back."""

from __future__ import annotations

import logging
import threading
import time

from cyberdesk.domain.events import LinkChanged
from cyberdesk.services.ports import Greeting, Probe, Publish
from cyberdesk.services.watch_thread import WatchThread

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS = 10.0
"""How often a way that is down is looked at. While it is up, the calls themselves tell."""
ACQUITTED_SECONDS = 60.0
"""When a call failed and the way was then found good, it is the call that breaks and not the way. For so long
the next one that fails only makes us look: every "down, up again" makes all open payments be asked about."""


class LinkWatch(WatchThread):
    """Hears how each call went; when one fails it looks why, and goes on looking until the way is back."""

    def __init__(
        self, probe: Probe, publish: Publish, *, look_again_seconds: float = LOOK_AGAIN_SECONDS
    ) -> None:
        super().__init__("link-watch")
        self._probe = probe
        self._publish = publish
        self._look_again_seconds = look_again_seconds
        # One at a time, so that what is published last is what stands.
        self._telling = threading.RLock()
        self._last: LinkChanged | None = None
        self._answers = 0
        self._has_failed = False
        self._acquitted_at: float | None = None
        self._is_asked = False

    @property
    def last(self) -> LinkChanged | None:
        """How it stood when it was last looked at."""
        return self._last

    def on_contact(self, is_reachable: bool) -> None:
        """A call got an answer or did not. From any thread."""
        with self._wake:
            last = self._last
            if is_reachable:
                self._answers += 1
            else:
                self._has_failed = self._is_asked = True
                self._wake.notify()
        if is_reachable and (last is None or not last.is_reachable):
            self._tell(LinkChanged(True))
        elif not is_reachable and (last is None or last.is_reachable) and not self._is_acquitted():
            # Said at once: finding out why takes seconds.
            self._tell(LinkChanged(False))

    def look_now(self) -> None:
        """Look at the next chance."""
        with self._wake:
            self._is_asked = True
            self._wake.notify()

    def start(self) -> None:
        """Look once, and again whenever something fails."""
        self._is_asked = True
        super().start()

    def _run(self) -> None:
        while True:
            with self._wake:
                is_down = self._last is not None and not self._last.is_reachable
                if not self._sleep(self._look_again_seconds if is_down else None, is_called=self._is_asked):
                    return
                must_look = self._is_asked or is_down
                self._is_asked = False
            if must_look:
                self._look()

    def _look(self) -> None:
        with self._wake:
            answers = self._answers
            has_failed, self._has_failed = self._has_failed, False
        try:
            greeting = self._probe.greet()
        except Exception:
            # The watch must live on; a fault of ours is no statement about the internet.
            log.exception("the way to M-PESA could not be looked at")
            return
        is_old = self._has_failed if greeting.trouble is None else answers != self._answers
        if is_old:
            # A call said the opposite meanwhile. One that failed has asked for another look already.
            return
        if greeting.trouble is None:
            self._acquitted_at = time.monotonic() if has_failed else None
        self._tell(_seen(greeting))

    def _is_acquitted(self) -> bool:
        at = self._acquitted_at
        return at is not None and time.monotonic() - at < ACQUITTED_SECONDS

    def _tell(self, seen: LinkChanged) -> None:
        with self._telling:
            with self._wake:
                is_news = seen != self._last
                self._last = seen
            if is_news:
                self._publish(seen)


def _seen(greeting: Greeting) -> LinkChanged:
    skew = None if greeting.skew_seconds is None else round(greeting.skew_seconds / 10) * 10.0
    return LinkChanged(greeting.trouble is None, greeting.trouble, skew)
