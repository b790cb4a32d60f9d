"""The way in for callbacks: the tunnel of the settings, the proof that it leads here, and its words."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from cyberdesk.config import Settings, Tunnel
from cyberdesk.domain.events import TunnelChanged
from cyberdesk.ingress import proof
from cyberdesk.ingress.ngrok import NgrokTunnel
from cyberdesk.ingress.server import Request, Response
from cyberdesk.ingress.tunnel import FixedTunnel, NoTunnel, TunnelState, TunnelStatus
from cyberdesk.ingress.tunnel import Tunnel as AnyTunnel
from cyberdesk.services.ports import Publish
from cyberdesk.services.tunnel_words import words_for

log = logging.getLogger(__name__)

PROVE_EVERY_SECONDS = 6 * 3600.0
"""The free plan counts requests (packaging.md 5), and a reconnect proves anew anyway."""
PROOF_SECONDS = 10.0
STOP_SECONDS = 3.0


class WayIn:
    """Starts the tunnel, proves it after each change of address, and tells how it stands."""

    def __init__(
        self,
        settings: Settings,
        publish: Publish,
        *,
        make_tunnel: Callable[[Callable[[TunnelStatus], None]], AnyTunnel] | None = None,
    ) -> None:
        """
        Args:
            make_tunnel: another tunnel than that of the settings, for tests.
        """
        self._publish = publish
        self._proof_path = f"{settings.callback_path.rstrip('/')}/proof"
        self._tokens = proof.OneTimeTokens()
        make = make_tunnel or _tunnel_of(settings)
        self._tunnel = make(self._on_change)
        self._wake = threading.Condition()
        self._must_prove = False
        self._is_proven: bool | None = None
        self._is_stopping = False
        self._last: TunnelChanged | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str | None:
        """Where callers from outside reach our server now; also while it is unproven."""
        return self._tunnel.status.address

    @property
    def last(self) -> TunnelChanged | None:
        """How it stood when it last changed; None when there is no tunnel."""
        return self._last

    def down_since(self) -> datetime | None:
        """UTC; None while it is up, or while there is none."""
        status = self._tunnel.status
        is_down = status.state in {TunnelState.DOWN, TunnelState.RECONNECTING}
        return status.since if is_down else None

    def start(self, port: int) -> None:
        """Lead callers to `port` from now on. Returns at once."""
        self._thread = threading.Thread(target=self._run, name="way-in", daemon=True)
        self._thread.start()
        self._tunnel.start(port)

    def stop(self) -> None:
        """End the tunnel and the thread, within some seconds whatever hangs."""
        self._tunnel.stop()
        with self._wake:
            self._is_stopping = True
            self._wake.notify()
        if self._thread is not None:
            # A call of our own into a black hole must not hold up the end; the thread is a daemon.
            self._thread.join(STOP_SECONDS)
            self._thread = None

    def answer(self, request: Request) -> Response | None:
        """Our server's answer to a call of our own; None when the request is none."""
        if request.path != self._proof_path or request.method != "POST":
            return None
        known = self._tokens.answer(request.body)
        return Response(200, known, "text/plain") if known is not None else None

    def prove(self) -> bool | None:
        """Call ourselves through the public address, now. None: there is no address."""
        address = self.address
        if address is None:
            return None
        token = self._tokens.issue()
        try:
            result = proof.call(address, self._proof_path, token, PROOF_SECONDS)
        finally:
            self._tokens.withdraw(token)
        if result.verdict is not proof.Verdict.PROVEN:
            log.warning("the way in is not proven: %s, %s %s", result.verdict, result.reason, result.code)
        return result.verdict is proof.Verdict.PROVEN

    def _on_change(self, status: TunnelStatus) -> None:
        with self._wake:
            self._is_proven = None
            self._must_prove = status.state is TunnelState.ONLINE
            self._wake.notify()
        self._tell()

    def _tell(self) -> None:
        status = self._tunnel.status
        words = words_for(status.state.value, status.trouble.value, is_proven=self._is_proven)
        if words is not None and words != self._last:
            self._last = words
            self._publish(words)

    def _run(self) -> None:
        while True:
            with self._wake:
                if not self._must_prove and not self._is_stopping:
                    self._wake.wait(PROVE_EVERY_SECONDS)
                if self._is_stopping:
                    return
                self._must_prove = False
            is_proven = self.prove()
            with self._wake:
                # A change of address while we called makes the answer worthless.
                if not self._must_prove:
                    self._is_proven = is_proven
            self._tell()


def _tunnel_of(settings: Settings) -> Callable[[Callable[[TunnelStatus], None]], AnyTunnel]:
    match settings.tunnel:
        case Tunnel.NGROK:
            return lambda on_change: NgrokTunnel(
                settings.ngrok_authtoken,
                settings.ngrok_domain,
                settings.ngrok_path,
                settings.data_folder,
                on_change,
            )
        case Tunnel.FIXED if settings.callback_base_url:
            address = settings.callback_base_url
            return lambda on_change: FixedTunnel(address, on_change)
        case _:
            return NoTunnel
