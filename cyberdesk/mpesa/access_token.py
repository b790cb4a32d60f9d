"""The access token that every call shows, and the one place that asks for a new one."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cyberdesk.domain.payment import Cause
from cyberdesk.mpesa.body import member
from cyberdesk.mpesa.result_codes import Meaning, Reading
from cyberdesk.services.ports import Clock

RENEWAL_SECONDS = 60
"""A token is renewed this long before its end, so that none dies on the way."""
_USUAL_LIFETIME_SECONDS = 3599
_LIFETIME = re.compile(r"[0-9]{1,6}")
_TOKEN = re.compile(r"[\x21-\x7e]{1,4096}")


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A token as it was bought.

    Attributes:
        text: secret.
        renew_at: UTC, when it is too old to be used.
    """

    text: str = field(repr=False)
    renew_at: datetime


def read_token(reading: Reading, asked_at: datetime) -> AccessToken | Reading:
    """The token in an answer of the token call (daraja.md 1), or why the call that needs it was not sent.

    Args:
        asked_at: UTC, before the call, so that the answer's time on the way counts as age.
    """
    text = member(reading.body, "access_token")
    if isinstance(text, str) and _TOKEN.fullmatch(text):
        lifetime = str(member(reading.body, "expires_in")).strip()
        seconds = int(lifetime) if _LIFETIME.fullmatch(lifetime) else _USUAL_LIFETIME_SECONDS
        return AccessToken(text, asked_at + timedelta(seconds=seconds - RENEWAL_SECONDS))
    return Reading(
        Meaning.NOT_SENT,
        # An answer with something like a token in it is not kept.
        "The token answer could not be read" if text is not None else f"Token call: {reading.evidence}",
        _cause_of(reading),
        reading.code,
        reading.is_throttled,
        is_offline=reading.status is None,
        status=reading.status,
    )


def _cause_of(reading: Reading) -> Cause:
    if reading.status is None:
        return Cause.OFFLINE
    is_empty_400 = reading.status == 400 and not reading.evidence.strip()
    if reading.meaning is Meaning.BAD_TOKEN or is_empty_400:
        return Cause.CREDENTIALS
    if reading.meaning is Meaning.REFUSED and reading.cause is not None:
        return reading.cause
    return Cause.MPESA_FAULT


class AccessTokens:
    """Holds one token for all threads. Daraja says a new token ends the one before (daraja.md 1), so two
    threads must never ask for one at the same time."""

    def __init__(self, fetch: Callable[[], AccessToken | Reading], clock: Clock) -> None:
        """
        Args:
            fetch: asks for a new token; a `Reading` when there is none. Runs in one thread at a time.
        """
        self._fetch = fetch
        self._clock = clock
        self._lock = threading.Lock()
        self._held: AccessToken | None = None
        self._flight: Future[AccessToken | Reading] | None = None

    def current(self) -> AccessToken | Reading:
        """The token to use now, or why there is none.

        Threads that come while one asks wait for its answer, good or bad; a bad one is forgotten then.
        """
        with self._lock:
            if self._held is not None and self._clock.now() < self._held.renew_at:
                return self._held
            flight, is_leader = self._flight, self._flight is None
            if flight is None:
                flight = self._flight = Future()
        if is_leader:
            self._ask(flight)
        return flight.result()

    def after_refusal_of(self, refused: AccessToken) -> AccessToken | Reading:
        """The token to try instead: the one that another thread got meanwhile, or else a new one."""
        with self._lock:
            if self._held is refused:
                self._held = None
        return self.current()

    def _ask(self, flight: Future[AccessToken | Reading]) -> None:
        answer: AccessToken | Reading = Reading(
            Meaning.NOT_SENT, "The token call broke off", Cause.MPESA_FAULT
        )
        try:
            answer = self._fetch()
        finally:
            # Also after an error of ours: the waiting threads must not wait for ever.
            with self._lock:
                self._held = answer if isinstance(answer, AccessToken) else None
                self._flight = None
            flight.set_result(answer)
