"""A tunnel, and everything it tells."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cyberdesk.ingress.ngrok import NgrokTunnel, Patience
from cyberdesk.ingress.tunnel import TunnelState, TunnelStatus, TunnelTrouble

PATIENCE_SECONDS = 10.0
"""How long a test waits for what must come. Never how long it takes."""

TOKEN = "2fakeTOKENfakeTOKEN_7secretPart"

QUICK = Patience(
    start=PATIENCE_SECONDS,
    silence=PATIENCE_SECONDS,
    poll=0.05,
    request=PATIENCE_SECONDS,
    first_wait=0.02,
    longest_wait=0.05,
    hopeless_wait=0.05,
    end=2.0,
)
"""Tries again at once, and gives up nothing that a slow machine may still bring about."""


def wait_until(condition: Callable[[], object], what: str) -> None:
    """Until it holds; what does not is named."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.002)


class TunnelWatch:
    """Makes a tunnel and keeps what it tells.

    Attributes:
        tunnel: not yet started.
        told: every status, in order.
    """

    def __init__(
        self,
        program: Path | None,
        folder: Path,
        *,
        authtoken: str = TOKEN,
        domain: str = "",
        times: Patience = QUICK,
        on_change: Callable[[TunnelStatus], None] | None = None,
    ) -> None:
        self.told: list[TunnelStatus] = []
        self._on_change = on_change
        self._changed = threading.Condition()
        self.tunnel = NgrokTunnel(authtoken, domain, program, folder, self._hear, times=times)

    def start(self, port: int = 9) -> TunnelWatch:
        """Lead to a port where nobody need be."""
        self.tunnel.start(port)
        return self

    def wait_for(
        self, wanted: TunnelState | TunnelTrouble | Callable[[TunnelStatus], Any], after: int = 0
    ) -> TunnelStatus:
        """The first status told, from number `after` on, that is as wanted."""

        def matching() -> TunnelStatus | None:
            return next((status for status in self.told[after:] if _is(status, wanted)), None)

        with self._changed:
            self._changed.wait_for(matching, PATIENCE_SECONDS)
            found = matching()
        assert found is not None, f"waited in vain for {wanted}; told: {self.told[after:]}"
        return found

    def online(self, after: int = 0) -> str:
        """Wait until it is. Returns the address."""
        address = self.wait_for(TunnelState.ONLINE, after).address
        assert address is not None
        return address

    def _hear(self, status: TunnelStatus) -> None:
        with self._changed:
            self.told.append(status)
            self._changed.notify_all()
        if self._on_change is not None:
            self._on_change(status)


def _is(status: TunnelStatus, wanted: TunnelState | TunnelTrouble | Callable[[TunnelStatus], Any]) -> bool:
    if isinstance(wanted, TunnelState):
        return status.state is wanted
    if isinstance(wanted, TunnelTrouble):
        return status.trouble is wanted
    return bool(wanted(status))
