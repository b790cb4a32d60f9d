"""What one caller may cost, and that the others are answered all the same."""

from __future__ import annotations

import queue
import select
import socket
import threading
import time
from contextlib import suppress

import pytest

from cyberdesk.ingress.server import Limits, Request, Response, Server
from tests.ingress.conftest import PATIENCE_SECONDS, Call, Caller, Serve

NOT_STORED = b'{"ResultCode": 1, "ResultDesc": "Not stored"}'
HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\n"


def never(request: Request) -> Response:
    raise AssertionError("this request must not reach the handler")


def dribble_until_shed(callers: list[Caller]) -> None:
    """Send one more byte on every connection, over and over, until the server has closed them all."""
    alive = {caller.socket: caller for caller in callers}
    end = time.monotonic() + PATIENCE_SECONDS
    while alive and time.monotonic() < end:
        closed, _, _ = select.select(list(alive), [], [], 0.02)
        for sock in closed:
            del alive[sock]
        for sock in alive:
            with suppress(BrokenPipeError, ConnectionResetError):  # seen as closed in the next round
                sock.sendall(b"x")
    assert not alive, f"{len(alive)} connections were never shed"


def test_callbacks_are_answered_while_a_hundred_slow_connections_are_shed(serve: Serve, call: Call) -> None:
    server = serve(limits=Limits(request_seconds=1.0, connections=200))
    slow = [call(server) for _ in range(100)]
    for number, caller in enumerate(slow):
        caller.send(b"GET / HTTP/1.1\r\nX-Slow: " if number % 2 else HEAD + b"Content-Length: 60000\r\n\r\n")
    real = call(server)
    real.post()
    assert real.reply().status == 200
    dribble_until_shed(slow)
    assert [caller.reply().status for caller in slow] == [408] * 100
    late = call(server)
    late.post()
    assert late.reply().status == 200


def test_a_connection_that_never_says_anything_is_shed(serve: Serve, call: Call) -> None:
    caller = call(serve(limits=Limits(request_seconds=0.1)))
    assert caller.reply().status == 408
    assert caller.rest() == b""


def test_a_later_request_has_a_deadline_too(serve: Serve, call: Call) -> None:
    caller = call(serve(limits=Limits(request_seconds=0.5)))
    caller.post()
    assert caller.reply().status == 200
    caller.send(HEAD)
    assert caller.reply().status == 408


def test_an_idle_connection_is_closed_in_silence(serve: Serve, call: Call) -> None:
    caller = call(serve(limits=Limits(idle_seconds=0.1)))
    caller.post()
    assert caller.reply().status == 200
    assert caller.rest() == b""


def test_a_connection_may_be_idle_for_longer_than_a_request_may_take(serve: Serve, call: Call) -> None:
    server = serve(limits=Limits(request_seconds=0.5, idle_seconds=PATIENCE_SECONDS * 2))
    patient = call(server)
    patient.post()
    assert patient.reply().status == 200
    # Its request began later than the idle time of the other, so this answer comes after 0.5 s of idling.
    assert call(server).reply().status == 408
    patient.post()
    assert patient.reply().status == 200


@pytest.mark.parametrize("connection", ["keep-alive", "close"])
def test_a_caller_that_never_reads_its_answer_is_shed(serve: Serve, call: Call, connection: str) -> None:
    long = b"x" * 8_000_000  # more than the kernel takes
    server = serve(lambda _: Response(200, long), limits=Limits(request_seconds=0.5))
    caller = call(server)
    caller.post(b"", "/", f"Connection: {connection}")
    assert caller.socket.recv(1) == b"H"  # the answer has been written, as far as it goes
    assert call(server).reply().status == 408  # and a deadline that began after it is over
    assert len(caller.rest()) < len(long)


def test_the_slowest_connection_makes_room_for_the_newest(serve: Serve, call: Call) -> None:
    server = serve(limits=Limits(connections=4))
    slow = [half_sent(call, server) for _ in range(4)]
    newest = call(server)
    newest.post()
    assert newest.reply().status == 200
    assert slow[0].rest() == b""
    for caller in slow[1:]:
        caller.send(b"}")
        assert caller.reply().status == 200


def half_sent(call: Call, server: Server) -> Caller:
    """A connection that has all but the last byte of a request; the server has begun to read it."""
    caller = call(server)
    caller.send(HEAD + b"Content-Length: 2\r\nExpect: 100-continue\r\n\r\n{")
    assert caller.reply().status == 100
    return caller


def test_a_connection_that_idles_longest_makes_room_too(serve: Serve, call: Call) -> None:
    server = serve(limits=Limits(connections=2))
    first, second, newest = call(server), call(server), None
    for caller in (first, second, first):
        caller.post()
        assert caller.reply().status == 200
    newest = call(server)
    newest.post()
    assert newest.reply().status == 200
    assert second.rest() == b""
    first.post()
    assert first.reply().status == 200


def test_a_flood_of_new_connections_never_exceeds_the_places(serve: Serve, call: Call) -> None:
    server = serve(limits=Limits(connections=3))
    callers = [half_sent(call, server) for _ in range(12)]
    assert [caller.rest() for caller in callers[:9]] == [b""] * 9
    for caller in callers[9:]:
        caller.send(b"}")
        assert caller.reply().status == 200


def test_requests_that_wait_for_the_handler_keep_their_places(serve: Serve, call: Call) -> None:
    begun: queue.SimpleQueue[Request] = queue.SimpleQueue()
    may_answer = threading.Event()

    def answer(request: Request) -> Response:
        begun.put(request)
        may_answer.wait(PATIENCE_SECONDS)
        return Response(200)

    server = serve(answer, workers=6, limits=Limits(connections=2, waiting_requests=6))
    waiting = []
    for _ in range(6):
        waiting.append(call(server))
        waiting[-1].post()
        begun.get(timeout=PATIENCE_SECONDS)
    one_too_many = half_sent(call, server)  # slow, and nobody else is: it stays all the same
    one_too_many.send(b"}")
    reply = one_too_many.reply()
    assert (reply.status, reply.body) == (503, NOT_STORED)
    may_answer.set()
    assert [caller.reply().status for caller in waiting] == [200] * 6


def test_answered_requests_do_not_count_as_waiting(serve: Serve, call: Call) -> None:
    caller = call(serve(limits=Limits(waiting_requests=1)))
    for _ in range(3):
        caller.post()
        assert caller.reply().status == 200


def test_what_is_sent_ahead_of_its_turn_is_not_taken_in_without_end(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda _: Response(200, delay_seconds=3600.0)))
    caller.post()
    sent, far_too_much = 0, 64 * 1024 * 1024
    caller.socket.setblocking(False)
    while sent < far_too_much and select.select([], [caller.socket], [], 0.3)[1]:
        sent += caller.socket.send(b"x" * 65_536)
    assert sent < far_too_much


def test_a_body_declared_too_long_is_refused_unread(serve: Serve, call: Call) -> None:
    caller = call(serve(never, limits=Limits(body_bytes=100)))
    caller.send(HEAD + b"Content-Length: 101\r\nExpect: 100-continue\r\n\r\n")
    reply = caller.reply()
    assert (reply.status, reply.body, reply.headers["connection"]) == (413, NOT_STORED, "close")


def test_the_longest_body_is_taken(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, b"%d" % len(request.body))))
    caller.post(b"x" * 64 * 1024)
    assert caller.reply().body == b"65536"


def test_a_chunked_body_that_grows_too_long_is_refused(serve: Serve, call: Call) -> None:
    caller = call(serve(never, limits=Limits(body_bytes=100)))
    caller.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n64\r\n" + b"x" * 100 + b"\r\n1\r\nx\r\n0\r\n\r\n")
    assert caller.reply().status == 413


def test_an_endless_chunked_body_is_cut_off(serve: Serve, call: Call) -> None:
    caller = call(serve(never))
    caller.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    sent = 0
    while sent < 100 * 1024 * 1024 and not select.select([caller.socket], [], [], 0)[0]:
        try:
            caller.send(b"1000\r\n" + b"x" * 4096 + b"\r\n")
        except (BrokenPipeError, ConnectionResetError):
            break
        sent += 4096
    assert caller.reply().status == 413
    assert sent < 16 * 1024 * 1024  # what fits into the kernel's buffers, not what it would have sent


def test_a_small_body_in_a_large_wrapping_is_refused(serve: Serve, call: Call) -> None:
    caller = call(serve(never, limits=Limits(body_bytes=1000, header_bytes=1000)))
    caller.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    caller.send(b"1;%s\r\nx\r\n" % (b"e" * 100) * 100)
    assert caller.reply().status == 413


def test_a_refused_caller_reads_why_although_it_is_still_sending(serve: Serve, call: Call) -> None:
    caller = call(serve(never))
    caller.send(HEAD + b"Content-Length: 300000\r\n\r\n" + b"x" * 300_000)
    assert caller.reply().status == 413
    assert caller.socket.recv(1) == b""  # an orderly end, no reset that might have overtaken the answer


def test_a_refused_caller_that_never_stops_sending_is_cut(serve: Serve, call: Call) -> None:
    caller = call(serve(never, limits=Limits(body_bytes=1000, header_bytes=1000)))
    caller.send(HEAD + b"Content-Length: 999999999\r\n\r\n")
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        send_without_end(caller)


def send_without_end(caller: Caller) -> None:
    for _ in range(100_000):
        caller.send(b"x" * 4096)


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(b"X-Long: " + b"x" * 17_000, id="one that never ends"),
        pytest.param(b"X-Long: " + b"x" * 17_000 + b"\r\n\r\n", id="one that is long"),
        pytest.param((b"X-Long: " + b"x" * 1_000 + b"\r\n") * 17 + b"\r\n", id="long together"),
        pytest.param(b"X-Short: x\r\n" * 64 + b"\r\n", id="too many"),
    ],
)
def test_headers_beyond_the_limit_are_refused(serve: Serve, call: Call, headers: bytes) -> None:
    caller = call(serve(never))
    caller.send(HEAD + headers)
    assert caller.reply().status == 431


def test_a_target_beyond_the_limit_is_refused(serve: Serve, call: Call) -> None:
    caller = call(serve(never))
    caller.send(b"GET /" + b"x" * 17_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert caller.reply().status == 431


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        pytest.param(
            HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, id="two lengths"
        ),
        pytest.param(HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}", 400, id="contradiction"),
        pytest.param(HEAD + b"Content-Length: 1, 2\r\n\r\n{}", 400, id="contradiction in one line"),
        pytest.param(HEAD + b"Content-Length: -1\r\n\r\n", 400, id="negative length"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400, id="no chunk size"),
        pytest.param(HEAD + b"Transfer-Encoding: gzip\r\n\r\n", 501, id="unknown encoding"),
        pytest.param(
            b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, id="chunks in 1.0"
        ),
        pytest.param(b"POST / HTTP/1.1\r\n\r\n", 400, id="no host"),
        pytest.param(HEAD + b"X-Space : 1\r\n\r\n", 400, id="space before the colon"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00", 400, id="a TLS greeting"),
        pytest.param(b"one two three four\r\n\r\n", 400, id="garbage"),
        pytest.param(bytes(range(256)) * 8, 400, id="bytes"),
    ],
)
def test_what_is_not_proper_http_is_refused(serve: Serve, call: Call, sent: bytes, status: int) -> None:
    server = serve(never)
    caller = call(server)
    caller.send(sent)
    reply = caller.reply()
    assert (reply.status, reply.body) == (status, NOT_STORED)
    assert caller.rest() == b""


def test_only_this_computer_can_connect(serve: Serve) -> None:
    server = serve()
    with pytest.raises((ConnectionRefusedError, TimeoutError)):
        socket.create_connection(("127.0.0.2", server.port), timeout=1.0).close()
