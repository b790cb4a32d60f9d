"""Does the public address lead to this very program? One call of our own tells, and nothing else can.

The program calls its own address with a token it has just made. Only the program that made it knows that
token, so the answer cannot come from the same software on another counter, or from a page in between.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import secrets
import socket
import ssl
import threading
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

_LONGEST_ANSWER = 4096
_SKIP_WARNING = "ngrok-skip-browser-warning"
"""With this header ngrok's free plan does not put its warning page in front of the first visit."""
_NGROK_CODE = "ngrok-error-code"


class Verdict(StrEnum):
    """What came of the call."""

    PROVEN = "proven"
    """Callers reach this program."""
    WRONG_ANSWER = "wrong answer"
    """Somebody else answered: another program, a portal, a router."""
    NOT_REACHED = "not reached"
    """Nobody did. Some routers do not lead a call of ours back in, so this need not hold for others."""


class Reason(StrEnum):
    """Why not."""

    NONE = "none"
    ADDRESS = "address"
    """It is none."""
    NAME_NOT_FOUND = "name not found"
    REFUSED = "refused"
    TIMED_OUT = "timed out"
    CERTIFICATE = "certificate"
    NETWORK = "network"
    """Cut off, unreachable, or nothing that speaks HTTP."""
    TUNNEL = "tunnel"
    """ngrok answered in our place: `ProofResult.code` says why."""
    ANSWER = "answer"
    """Not ours; `ProofResult.detail` has its status."""


@dataclass(frozen=True, slots=True)
class ProofResult:
    """What came of one call.

    Attributes:
        verdict: in a word.
        reason: NONE if proven.
        code: of ngrok, ``ERR_NGROK_3200``; or empty.
        detail: what the system said, or the status of the answer.
    """

    verdict: Verdict
    reason: Reason = Reason.NONE
    code: str = ""
    detail: str = ""


class OneTimeTokens:
    """The tokens of calls that are under way. From any thread."""

    def __init__(self) -> None:
        self._open: set[str] = set()
        self._lock = threading.Lock()

    def issue(self) -> str:
        """A new one, of 192 bits."""
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._open.add(token)
        return token

    def withdraw(self, token: str) -> None:
        """Its call is over; it answers no more."""
        with self._lock:
            self._open.discard(token)

    def answer(self, body: bytes) -> bytes | None:
        """What our server answers to a call with this body, once; None if the token is not one of ours."""
        with self._lock:
            for token in self._open:
                if hmac.compare_digest(token.encode(), body):
                    self._open.remove(token)
                    return expected_answer(token)
        return None


def expected_answer(token: str) -> bytes:
    """What proves that the token was known, and was not just sent back."""
    return hashlib.sha256(b"cyberdesk proof " + token.encode()).hexdigest().encode()


def call(
    address: str,
    path: str,
    token: str,
    timeout_seconds: float,
    *,
    context: ssl.SSLContext | None = None,
) -> ProofResult:
    """POST the token to our own public address, as M-PESA would a callback. Never raises.

    It follows no redirect and takes no proxy: nobody else's call would go through ours.

    Args:
        address: scheme and host.
        path: where our server hands the body to `OneTimeTokens.answer`.
        token: from `OneTimeTokens.issue`.
        timeout_seconds: for each step. The system may take longer to look up a name.
        context: whom to trust; None trusts whom the system trusts.
    """
    try:
        connection = _connection(address, timeout_seconds, context)
    except ValueError as error:
        return ProofResult(Verdict.NOT_REACHED, Reason.ADDRESS, detail=str(error))
    try:
        connection.request(
            "POST",
            path,
            token.encode(),
            {_SKIP_WARNING: "1", "Content-Type": "text/plain", "Connection": "close"},
        )
        answer = connection.getresponse()
        body = answer.read(_LONGEST_ANSWER)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return ProofResult(Verdict.NOT_REACHED, _reason(error), detail=str(error) or type(error).__name__)
    finally:
        connection.close()
    return _judge(answer, body, token)


def _connection(
    address: str, timeout_seconds: float, context: ssl.SSLContext | None
) -> http.client.HTTPConnection:
    """Not yet open.

    Raises:
        ValueError: the address is none.
    """
    parts = urlsplit(address)
    if parts.scheme == "http" and parts.hostname:
        return http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout_seconds)
    if parts.scheme == "https" and parts.hostname:
        tls = context or ssl.create_default_context()
        return http.client.HTTPSConnection(parts.hostname, parts.port, timeout=timeout_seconds, context=tls)
    raise ValueError("no address")


def _reason(error: Exception) -> Reason:
    if isinstance(error, socket.gaierror):
        return Reason.NAME_NOT_FOUND
    if isinstance(error, TimeoutError):
        return Reason.TIMED_OUT
    if isinstance(error, ConnectionRefusedError):
        return Reason.REFUSED
    if isinstance(error, ssl.SSLCertVerificationError):
        return Reason.CERTIFICATE
    return Reason.NETWORK


def _judge(answer: http.client.HTTPResponse, body: bytes, token: str) -> ProofResult:
    code = answer.getheader(_NGROK_CODE, "")
    if code:
        return ProofResult(Verdict.NOT_REACHED, Reason.TUNNEL, code, f"status {answer.status}")
    if answer.status == http.client.OK and hmac.compare_digest(body, expected_answer(token)):
        return ProofResult(Verdict.PROVEN)
    return ProofResult(Verdict.WRONG_ANSWER, Reason.ANSWER, detail=f"status {answer.status}")
