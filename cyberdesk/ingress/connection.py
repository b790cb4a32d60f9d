"""One connection, from its first byte to its last. Lives in the loop's thread."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import h11

from cyberdesk.ingress.message import Request, Response, encode
from cyberdesk.ingress.places import Phase, Places

NOT_STORED = b'{"ResultCode": 1, "ResultDesc": "Not stored"}'
"""The body of every answer that is not the handler's: nothing here may look like an acknowledgement."""

_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
# A refused caller may go on sending this long, and this many times the limit, to get to read the refusal.
_LINGER_SECONDS = 1.0
_LINGER_FACTOR = 8


@dataclass(frozen=True, slots=True)
class Job:
    """A request on its way to the handler. `is_last`: the connection closes after the answer."""

    connection: Connection
    request: Request
    is_last: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The handler's response on its way back, encoded."""

    connection: Connection
    wire: bytes
    is_last: bool
    delay_seconds: float = 0.0
    is_dropped: bool = False


class _Refused(Exception):
    """The request breaks a limit or the protocol; `status` is the answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Connection(asyncio.BufferedProtocol):
    """Reads requests one after the other; the next one waits until the last is answered.

    h11 only reads here, with a new object for each request: writing through it too would cost 20 µs more.

    Attributes:
        phase: what it is doing.
        waiting_since: loop time since which it keeps us waiting.
        deadline: loop time at which `expire` is due; infinite while the caller waits for us.
    """

    def __init__(self, places: Places, take: Callable[[Job], bool]) -> None:
        """
        Args:
            places: where it takes one.
            take: passes a request to the workers; False when too many wait already.
        """
        self.phase = Phase.READING
        self.waiting_since = 0.0
        self.deadline = math.inf
        self._places = places
        self._take = take
        self._limits = places.limits
        self._transport: asyncio.Transport
        self._parser = self._new_parser()
        self._head: h11.Request | None = None
        self._headers: dict[str, str] = {}
        self._body = bytearray()
        self._wire_bytes = 0
        self._has_leftover = False
        self._is_half_closed = False
        self._is_write_paused = False

    # --- called by the loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._wait(Phase.READING, self._limits.request_seconds)
        self._places.admit(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 (asyncio's signature)
        self.phase = Phase.GONE
        self.deadline = math.inf
        self._places.forget(self)

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002 (asyncio's signature)
        return self._places.receive_buffer

    def buffer_updated(self, nbytes: int) -> None:
        self._wire_bytes += nbytes
        if self.phase is Phase.LEAVING:
            if self._wire_bytes > self._limits.wire_bytes * _LINGER_FACTOR:
                self.abort()
            return
        self._parser.receive_data(bytes(self._places.receive_buffer[:nbytes]))
        if self.phase in (Phase.ANSWERING, Phase.FLUSHING):
            # Sent ahead of its turn: the rest of it stays with the kernel until then.
            self._has_leftover = True
            self._transport.pause_reading()
            return
        if self.phase is Phase.IDLE:
            self._wait(Phase.READING, self._limits.request_seconds)
        self._read_request()

    def eof_received(self) -> bool:
        self._is_half_closed = True
        # A caller may close its half once it has asked; TLS knows no halves.
        return self.phase is Phase.ANSWERING and self._transport.can_write_eof()

    def pause_writing(self) -> None:
        self._is_write_paused = True

    def resume_writing(self) -> None:
        self._is_write_paused = False
        if self.phase is Phase.FLUSHING and not self._transport.is_closing():
            self._next_request()

    # --- called by its places and by the server

    def expire(self) -> None:
        """The deadline is over."""
        if self.phase is Phase.READING:
            self._refuse(408)
        elif self.phase is Phase.IDLE:
            self._leave()
        else:
            self.abort()

    def abort(self) -> None:
        """Close without another word."""
        self.phase = Phase.GONE
        self.deadline = math.inf
        self._transport.abort()

    def answer(self, answer: Answer) -> None:
        """Write the answer now, or when its delay is over."""
        if answer.delay_seconds > 0:
            self._places.loop.call_later(answer.delay_seconds, self._send, answer)
        else:
            self._send(answer)

    # --- its own

    def _new_parser(self) -> h11.Connection:
        return h11.Connection(h11.SERVER, max_incomplete_event_size=self._limits.header_bytes)

    def _wait(self, phase: Phase, seconds: float) -> None:
        self.phase = phase
        self.waiting_since = self._places.loop.time()
        self.deadline = self.waiting_since + seconds
        self._places.watch(self.deadline)

    def _read_request(self) -> None:
        try:
            while self.phase is Phase.READING:
                event = self._parser.next_event()
                if isinstance(event, h11.Request):
                    self._take_head(event)
                elif isinstance(event, h11.Data):
                    self._take_data(event)
                elif isinstance(event, h11.EndOfMessage):
                    self._hand_over()
                elif self._wire_bytes > self._limits.wire_bytes:
                    raise _Refused(413)
                else:
                    return
        except h11.RemoteProtocolError as error:
            self._refuse(error.error_status_hint)
        except _Refused as refused:
            self._refuse(refused.status)

    def _take_head(self, head: h11.Request) -> None:
        items = head.headers.raw_items()
        size = len(head.target) + sum(len(name) + len(value) + 4 for name, value in items)
        if len(items) > self._limits.header_count or size > self._limits.header_bytes:
            raise _Refused(431)
        headers: dict[str, str] = {}
        for raw_name, raw_value in items:
            name, value = raw_name.decode("ascii").lower(), raw_value.decode("latin-1")
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        if "transfer-encoding" in headers and ("content-length" in headers or head.http_version < b"1.1"):
            # Another reader of the same bytes, a proxy, might see two requests in them.
            raise _Refused(400)
        if int(headers.get("content-length", "0")) > self._limits.body_bytes:
            raise _Refused(413)
        if self._parser.they_are_waiting_for_100_continue:
            self._transport.write(_CONTINUE)
        self._head = head
        self._headers = headers

    def _take_data(self, data: h11.Data) -> None:
        self._body += data.data
        if len(self._body) > self._limits.body_bytes:
            raise _Refused(413)

    def _hand_over(self) -> None:
        """Pass the complete request to the workers and get ready for the next one."""
        head = self._head
        assert head is not None
        path, _, query = head.target.decode("ascii").partition("?")
        request = Request(head.method.decode("ascii").upper(), path, query, self._headers, bytes(self._body))
        is_last = self._parser.their_state is not h11.DONE
        leftover, _ = self._parser.trailing_data
        self._parser = self._new_parser()
        self._has_leftover = bool(leftover)
        if leftover:
            self._parser.receive_data(leftover)
        self._wire_bytes = len(leftover)
        self._body.clear()
        self._head = None
        if not self._take(Job(self, request, is_last)):
            raise _Refused(503)
        self.phase = Phase.ANSWERING
        self.deadline = math.inf

    def _send(self, answer: Answer) -> None:
        if self.phase is not Phase.ANSWERING:
            return  # the caller has hung up
        if answer.is_dropped:
            self.abort()
            return
        self._transport.write(answer.wire)
        has_more = self._has_leftover or not self._is_half_closed
        if answer.is_last or self._places.is_closing or not has_more:
            self._leave()
        elif self._is_write_paused:
            self._wait(Phase.FLUSHING, self._limits.request_seconds)
        else:
            self._next_request()

    def _next_request(self) -> None:
        if not self._has_leftover:
            self._wait(Phase.IDLE, self._limits.idle_seconds)
            return
        self._has_leftover = False
        self._wait(Phase.READING, self._limits.request_seconds)
        self._transport.resume_reading()
        self._read_request()

    def _refuse(self, status: int) -> None:
        """Answer in the handler's place and close."""
        self._transport.write(encode(Response(status, NOT_STORED), is_head=False, is_last=True))
        if self._transport.can_write_eof():
            # Closing with bytes unread would reset the connection, and the caller could lose the answer.
            self._wait(Phase.LEAVING, _LINGER_SECONDS)
            self._transport.write_eof()
        else:
            self._leave()

    def _leave(self) -> None:
        """Close once the caller has taken what is written."""
        self._wait(Phase.LEAVING, self._limits.request_seconds)
        self._transport.close()
