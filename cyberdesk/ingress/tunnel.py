"""How callbacks get through the café's router: what every way in has in common, and the two plain ones.

The managed one is `cyberdesk.ingress.ngrok`. Payments work without any of them, by asking M-PESA.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol


class TunnelState(StrEnum):
    """What can be said of the way in without using it. Whether it leads here, `ingress.proof` finds out."""

    OFF = "off"
    """There is none, or it is not started."""
    STARTING = "starting"
    """The first try is under way."""
    ONLINE = "online"
    RECONNECTING = "reconnecting"
    """It was online and is on its way back."""
    DOWN = "down"
    """It did not come up; it is tried again by itself."""


class TunnelTrouble(StrEnum):
    """What is wrong, by what the owner can do about it (packaging.md 5)."""

    NONE = "none"
    BAD_TOKEN = "bad token"
    """The authtoken is malformed, reset or revoked."""
    NO_ACCOUNT = "no account"
    """No account, or its e-mail address was never confirmed."""
    TOO_MANY = "too many"
    """The account's sessions are all in use, by another computer or an old copy here."""
    IN_USE = "in use"
    """The address is online elsewhere; after sleep or a crash, often by our own last session."""
    TOO_OLD = "too old"
    """The agent must be updated."""
    LIMITED = "limited"
    """The plan's limit of requests, bytes or connections is reached."""
    NO_INTERNET = "no internet"
    AGENT_MISSING = "agent missing"
    """The agent was never on this computer, as far as we know."""
    AGENT_REMOVED = "agent removed"
    """The agent was here and is gone: an antivirus does that."""
    SILENT = "silent"
    """The agent runs and says nothing."""
    LOCAL = "local"
    """The way in works, but our own server does not answer at its end."""
    CLOCK = "clock"
    """A certificate was refused: the clock is wrong, or a proxy looks into the traffic."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TunnelStatus:
    """How the way in is doing.

    Attributes:
        state: now.
        address: ``https://host`` in lower case, no slash at the end, while online or reconnecting. A prompt
            sent while reconnecting may carry it: mostly the same address comes back.
        trouble: why it is not online.
        code: ngrok's own, ``ERR_NGROK_108``; empty when it gave none.
        detail: what the agent or the system said, without secrets; for "Details", not for the first line.
        since: when it came online, or since when it has not been; the tries in between do not move it. UTC.
    """

    state: TunnelState
    address: str | None = None
    trouble: TunnelTrouble = TunnelTrouble.NONE
    code: str = ""
    detail: str = ""
    since: datetime = field(default_factory=lambda: datetime.now(UTC))


OnChange = Callable[[TunnelStatus], None]


def ignore(status: TunnelStatus) -> None:
    """An `OnChange` for who only reads `Tunnel.status`."""


class Tunnel(Protocol):
    """A way in. Each takes an `OnChange` when it is made, and is started and stopped once in its life."""

    @property
    def status(self) -> TunnelStatus:
        """As of now; from any thread."""

    def start(self, port: int) -> None:
        """Lead callers to `port` of 127.0.0.1 from now on. Returns at once; `OnChange` tells the rest."""

    def stop(self) -> None:
        """End within a second or two, whatever hangs, and leave nothing running.

        May be called twice, without `start`, and from any thread. `OnChange` is not called after it returned.
        """


class NoTunnel:
    """No way in: every payment is confirmed by asking M-PESA. Always off, and never calls."""

    def __init__(self, on_change: OnChange = ignore) -> None:
        del on_change
        self.status = TunnelStatus(TunnelState.OFF)

    def start(self, port: int) -> None:
        """Nothing to start."""

    def stop(self) -> None:
        """Nothing to stop."""


class FixedTunnel:
    """An address of the café's own, led here by its router or a server elsewhere. We only believe it.

    `OnChange` is called from within `start`.
    """

    def __init__(self, address: str, on_change: OnChange = ignore) -> None:
        """
        Args:
            address: scheme and host, as in `TunnelStatus.address`; capitals and a last slash are taken off,
                because Daraja refused a host with capitals (daraja.md 3.5).
            on_change: told when it has started.
        """
        self._address = address.lower().rstrip("/")
        self._on_change = on_change
        self.status = TunnelStatus(TunnelState.OFF)

    def start(self, port: int) -> None:  # noqa: ARG002 (whoever set the address up knows the port)
        """Online, as far as we can know."""
        self.status = TunnelStatus(TunnelState.ONLINE, self._address)
        self._on_change(self.status)

    def stop(self) -> None:
        """Off; what leads here stays in place."""
        self.status = TunnelStatus(TunnelState.OFF)
