"""The way in: which paths are callbacks, and what their sender is told."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from cyberdesk.services.errors import StorageError

log = logging.getLogger(__name__)

DEFAULT_CALLBACK_PATH = "/pay/callback/"
GUIDE_CALLBACK_PATH = "/mpesa/callback/"
"""Of the integration guide that many start from; always answered, never handed out by default."""

REFUSED_WORDS = ("m-pesa", "mpesa", "safaricom", "exe", "exec", "cmd", "sql", "query")
"""Safaricom turns some addresses with these away, in any case of letters (daraja.md 3.5)."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,128}")

_ACCEPTED = b'{"ResultCode": 0, "ResultDesc": "Accepted"}'
_NOT_STORED = b'{"ResultCode": 1, "ResultDesc": "Not stored"}'
_NOT_FOUND = b'{"ResultCode": 1, "ResultDesc": "Not found"}'
_NOT_ALLOWED = b'{"ResultCode": 1, "ResultDesc": "Method not allowed"}'


def refused_words(url: str) -> tuple[str, ...]:
    """Which words in `url` Safaricom may turn it away for."""
    return tuple(word for word in REFUSED_WORDS if word in url.lower())


@dataclass(frozen=True, slots=True)
class Arrival:
    """A path under which callbacks come in.

    Attributes:
        attempt_token: names the attempt; empty when the path has none that could be ours.
    """

    attempt_token: str = field(repr=False)


class CallbackPaths:
    """The paths that are answered: the configured one, and always the guide's."""

    def __init__(self, callback_path: str = DEFAULT_CALLBACK_PATH) -> None:
        self._path = f"/{callback_path.strip('/')}/"
        self._known = (self._path, GUIDE_CALLBACK_PATH)

    def read(self, path: str) -> Arrival | None:
        """What a request's path says; None when it is not one of ours."""
        path = path.partition("?")[0]
        for known in self._known:
            if path == known[:-1]:
                return Arrival("")
            if path.startswith(known):
                token = path[len(known) :].removesuffix("/")
                return Arrival(token if _TOKEN.fullmatch(token) else "")
        return None

    def url(self, public_address: str, attempt_token: str) -> str:
        """The callback URL of an attempt. An address that already ends in one of our paths keeps it.

        Upper-case letters in the host are refused over there (daraja.md 3.5), so they are lowered.

        Raises:
            ValueError: the address is no http address, or the token could not come back in a path.
        """
        parts = urlsplit(public_address.strip())
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("the public address is no http address")
        if not _TOKEN.fullmatch(attempt_token):
            raise ValueError("the attempt token does not fit in a path")
        host = parts.netloc.rpartition("@")[2].lower()
        prefix = parts.path.rstrip("/")
        path = "/" if f"{prefix}/".endswith(self._known) else self._path
        return f"{parts.scheme}://{host}{prefix}{path}{attempt_token}"


class Settlement(Protocol):
    """Keeps what came in, then judges it; `services.settlement.Settlement` is one."""

    def receive_all(self, arrivals: Sequence[tuple[str, bytes]]) -> object:
        """Attempt tokens and bodies that arrived together. Returns when all bodies are on the disk. Raises
        `StorageError` only when none could be kept."""
        ...

    def expects(self, attempt_token: str) -> bool:
        """Whether it was given out lately. Says so at once, without the disk."""
        ...


class CallbackReceiver:
    """Answers the callback server. Everybody who posts to a known path is told the same, so that trying
    teaches a stranger nothing."""

    def __init__(self, settlement: Settlement, callback_path: str = DEFAULT_CALLBACK_PATH) -> None:
        self._settlement = settlement
        self._paths = CallbackPaths(callback_path)

    def names_an_attempt(self, path: str) -> bool:
        """Whether a path holds an attempt token that we gave out lately: real callbacks do, and a stranger
        can only guess."""
        arrival = self._paths.read(path)
        return arrival is not None and self._settlement.expects(arrival.attempt_token)

    def receive(self, method: str, path: str, body: bytes) -> tuple[int, bytes]:
        """The HTTP status and the JSON that answer one request."""
        return self.receive_all([(method, path, body)])[0]

    def receive_all(self, requests: Sequence[tuple[str, str, bytes]]) -> list[tuple[int, bytes]]:
        """The answers to requests that arrived together, each a method, a path and a body."""
        refusals: list[tuple[int, bytes] | None] = []
        arrivals: list[tuple[str, bytes]] = []
        for method, path, body in requests:
            arrival = self._paths.read(path)
            if arrival is None:
                refusals.append((404, _NOT_FOUND))
            elif method != "POST":
                refusals.append((405, _NOT_ALLOWED))
            else:
                refusals.append(None)
                arrivals.append((arrival.attempt_token, body))
        answer = self._keep(arrivals)
        return [refusal or answer for refusal in refusals]

    def _keep(self, arrivals: Sequence[tuple[str, bytes]]) -> tuple[int, bytes]:
        if not arrivals:
            return 200, _ACCEPTED
        try:
            self._settlement.receive_all(arrivals)
        except StorageError as error:
            log.error("a callback could not be kept: %s", error.title)
            return 500, _NOT_STORED
        return 200, _ACCEPTED
