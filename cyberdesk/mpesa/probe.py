"""Looks at the way to Daraja step by step, so that trouble can be named."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.mpesa.body import evidence
from cyberdesk.mpesa.client import Daraja, trust
from cyberdesk.services.ports import Clock, Greeting

GREET_SECONDS = 6.0

_NO_WAY_OUT = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})
"""The name was remembered, and there is no road to it: for people the same as a name that is not found."""


class DarajaProbe:
    """A `services.ports.Probe`. Used from worker threads."""

    def __init__(
        self,
        daraja: Daraja,
        base_url: str,
        clock: Clock,
        *,
        verify: ssl.SSLContext | None = None,
        timeout_seconds: float = GREET_SECONDS,
    ) -> None:
        self._daraja = daraja
        self._base_url = base_url
        self._clock = clock
        self._verify = verify
        self._timeout_seconds = timeout_seconds
        parts = urlsplit(base_url)
        self._host = parts.hostname or ""
        self._port = parts.port or (443 if parts.scheme == "https" else 80)

    @property
    def host(self) -> str:
        return self._host

    def resolve(self) -> Trouble | None:
        try:
            socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return Trouble.NAME_NOT_FOUND
        return None

    def greet(self) -> Greeting:
        try:
            # The head of the answer says it all; whoever stands between may send a body without end.
            with httpx.stream(
                "GET",
                self._base_url,
                verify=self._verify or trust(self._base_url),
                timeout=self._timeout_seconds,
                follow_redirects=False,
                trust_env=False,
            ) as response:
                return Greeting(None, self._skew_seconds(response.headers.get("Date", "")))
        except httpx.HTTPError as error:
            return Greeting(_trouble_of(error), detail=evidence(f"{type(error).__name__}: {error}"))
        except UnicodeError as error:
            # A name that cannot even be asked for, such as "api..example".
            return Greeting(Trouble.NAME_NOT_FOUND, detail=evidence(f"{type(error).__name__}: {error}"))

    def sign_in(self) -> Cause | None:
        return self._daraja.sign_in()

    def _skew_seconds(self, date: str) -> float | None:
        try:
            theirs = parsedate_to_datetime(date)
        except (ValueError, OverflowError):
            return None
        if theirs.tzinfo is None:
            return None
        return (self._clock.now() - theirs).total_seconds()


def _trouble_of(error: httpx.HTTPError) -> Trouble:
    """Where a connection died; the reason is somewhere in the chain of causes."""
    if isinstance(error, httpx.TimeoutException):
        return Trouble.TIMED_OUT
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Trouble.CERTIFICATE
        if isinstance(cause, socket.gaierror):
            return Trouble.NAME_NOT_FOUND
        if isinstance(cause, ConnectionRefusedError):
            return Trouble.REFUSED
        if isinstance(cause, OSError) and cause.errno in _NO_WAY_OUT:
            return Trouble.NAME_NOT_FOUND
    words = str(error).lower()
    if "certificate" in words:
        return Trouble.CERTIFICATE
    return Trouble.REFUSED if "refused" in words else Trouble.BROKEN


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
