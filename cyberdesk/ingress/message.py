"""What comes in, what goes out, and how much of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

_PHRASES = {status.value: status.phrase for status in HTTPStatus}


@dataclass(frozen=True, slots=True)
class Request:
    """One complete request. Its repr shows the method only: paths carry tokens, bodies carry phone numbers.

    Attributes:
        method: upper case.
        path: the target up to the question mark, percent-encoding left as it came.
        query: what follows the question mark; empty when there is none.
        headers: names in lower case; the values of a repeated name are joined by a comma.
        body: at most `Limits.body_bytes`.
    """

    method: str
    path: str = field(repr=False)
    query: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """What the handler answers.

    Attributes:
        status: 200 and above; not 204 or 304, which have no body to give the length of.
        body: sent with its length.
        content_type: of the body.
        headers: further headers, as name and value.
        delay_seconds: wait this long before answering, holding no worker: a slow far end, for the simulator.
        is_dropped: close the connection and answer nothing, for the simulator.
    """

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    delay_seconds: float = 0.0
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one caller may cost us.

    Attributes:
        body_bytes: the longest body; more is answered with 413.
        header_bytes: request target and headers together; more is answered with 431.
        header_count: the most headers; more is answered with 431.
        request_seconds: until the last byte of a request, counted from opening the connection, or from the
            first byte of a later request; then 408.
        idle_seconds: how long a connection may stay open between requests. Longer than the 90 s after which a
            Go client, such as a tunnel's agent, lets go: a callback must not meet a closing connection.
        connections: places for those we wait for; when all are taken, the slowest goes.
        waiting_requests: complete ones that may wait for the handler; one more is answered with 503.
    """

    body_bytes: int = 64 * 1024
    header_bytes: int = 16 * 1024
    header_count: int = 64
    request_seconds: float = 10.0
    idle_seconds: float = 120.0
    connections: int = 64
    waiting_requests: int = 256

    @property
    def wire_bytes(self) -> int:
        """The most bytes of one request on the wire.

        Twice the body leaves room for chunk sizes; without it, a body in one-byte chunks with long extensions
        would cost seconds of parsing.
        """
        return self.header_bytes + 2 * self.body_bytes


def encode(response: Response, *, is_head: bool, is_last: bool) -> bytes:
    """The response as it goes over the wire.

    Args:
        response: to be sent now; its delay is the caller's business.
        is_head: it answers a HEAD request, so the body stays here.
        is_last: the connection closes after it.

    Raises:
        ValueError: a header holds a line break, with which it could forge further headers.
    """
    extra = "".join(f"{name}: {value}\r\n" for name, value in response.headers)
    if extra.count("\n") != len(response.headers):
        raise ValueError("a response header holds a line break")
    head = (
        f"HTTP/1.1 {response.status} {_PHRASES.get(response.status, '')}\r\n"
        f"Content-Type: {response.content_type}\r\n"
        f"Content-Length: {len(response.body)}\r\n"
        f"{extra}{'Connection: close' if is_last else 'Connection: keep-alive'}\r\n\r\n"
    ).encode("latin-1")
    return head if is_head else head + response.body
