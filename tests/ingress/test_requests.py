"""A request reaches the handler as it was sent, and the answer the caller."""

from __future__ import annotations

import logging
import socket
import threading
import time

import httpx
import pytest

from cyberdesk.ingress.server import Limits, Request, Response
from tests.ingress.conftest import ACCEPTED, PATIENCE_SECONDS, Call, Serve

NOT_STORED = b'{"ResultCode": 1, "ResultDesc": "Not stored"}'


def test_the_handler_gets_the_request_as_it_was_sent(serve: Serve, call: Call) -> None:
    seen: list[Request] = []

    def remember(request: Request) -> Response:
        seen.append(request)
        return Response(200)

    caller = call(serve(remember))
    caller.send(
        b"post /pay/%7Etoken/?a=1&b=?2 HTTP/1.1\r\nHost: localhost\r\nX-Two: one\r\nx-two: two\r\n"
        b"Businessshortcode: 174379\r\nContent-Length: 5\r\n\r\n\x00\xff{}\n"
    )
    assert caller.reply().status == 200
    (request,) = seen
    assert (request.method, request.path, request.query) == ("POST", "/pay/%7Etoken/", "a=1&b=?2")
    assert request.headers["businessshortcode"] == "174379"
    assert request.headers["x-two"] == "one, two"
    assert request.body == b"\x00\xff{}\n"


def test_a_chunked_body_arrives_in_one_piece(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, request.body)))
    caller.send(b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
    caller.send(b'5\r\n{"a":\r\n')
    caller.send(b"3;extension=1\r\n 1}\r\n0\r\n\r\n")
    assert caller.reply().body == b'{"a": 1}'


def test_the_answer_carries_what_the_handler_said(serve: Serve) -> None:
    answer = Response(503, b"busy", "text/plain", (("Retry-After", "5"), ("X-Name", "café")))
    server = serve(lambda _: answer)
    reply = httpx.get(f"http://127.0.0.1:{server.port}/", trust_env=False)
    assert (reply.status_code, reply.reason_phrase, reply.content) == (503, "Service Unavailable", b"busy")
    assert reply.headers["content-type"] == "text/plain"
    assert reply.headers["retry-after"] == "5"
    assert reply.headers["x-name"] == "café"
    assert "server" not in reply.headers


def test_one_connection_serves_many_requests(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, request.body)))
    for number in range(3):
        caller.post(b"%d" % number)
        assert caller.reply().body == b"%d" % number


def test_requests_sent_ahead_are_answered_in_their_order(serve: Serve, call: Call) -> None:
    def slow_first(request: Request) -> Response:
        return Response(200, request.body, delay_seconds=0.1 if request.body == b"0" else 0.0)

    caller = call(serve(slow_first, workers=4))
    for number in range(4):
        caller.post(b"%d" % number)
    assert [caller.reply().body for _ in range(4)] == [b"0", b"1", b"2", b"3"]


def test_a_request_that_comes_while_another_is_handled_waits_its_turn(serve: Serve, call: Call) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def answer(request: Request) -> Response:
        if request.body == b"first":
            begun.set()
            may_end.wait(PATIENCE_SECONDS)
        return Response(200, request.body)

    server = serve(answer, workers=2)
    caller, other = call(server), call(server)
    caller.post(b"first")
    assert begun.wait(PATIENCE_SECONDS)
    caller.post(b"second")
    other.post(b"other")
    assert other.reply().body == b"other"
    may_end.set()
    assert [caller.reply().body, caller.reply().body] == [b"first", b"second"]


def test_many_requests_sent_ahead_are_all_answered(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, request.body)))
    request = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nX-Fill: %s\r\n\r\n%03d"
    caller.send(b"".join(request % (b"x" * 500, number) for number in range(200)))
    assert [int(caller.reply().body) for _ in range(200)] == list(range(200))


def test_a_caller_that_closes_its_half_still_gets_every_answer(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, request.body, delay_seconds=0.05)))
    caller.post(b"one")
    caller.post(b"two")
    caller.socket.shutdown(socket.SHUT_WR)
    assert [caller.reply().body, caller.reply().body] == [b"one", b"two"]
    assert caller.rest() == b""


@pytest.mark.parametrize(
    "head", [b"GET / HTTP/1.0\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"]
)
def test_the_connection_closes_after_the_answer_when_asked(serve: Serve, call: Call, head: bytes) -> None:
    caller = call(serve())
    caller.send(head + b"\r\n")
    reply = caller.reply()
    assert (reply.status, reply.headers["connection"]) == (200, "close")
    assert caller.rest() == b""


def test_head_is_answered_with_the_length_and_no_body(serve: Serve, call: Call) -> None:
    caller = call(serve())
    for _ in range(2):
        caller.send(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert caller.reply("HEAD").headers["content-length"] == str(len(ACCEPTED))


def test_a_caller_that_asks_first_is_told_to_go_on(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda request: Response(200, request.body)))
    caller.send(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
    assert caller.reply().status == 100
    caller.send(b"body")
    assert caller.reply().body == b"body"


def test_a_caller_that_is_slow_to_read_gets_its_whole_answer(serve: Serve, call: Call) -> None:
    long = b"x" * 8_000_000  # more than the kernel takes
    caller = call(serve(lambda request: Response(200, long if request.path == "/long" else b"short")))
    caller.post(path="/long")
    caller.post(path="/short")
    assert caller.reply().body == long
    assert caller.reply().body == b"short"


def test_a_handler_that_raises_never_acknowledges(
    serve: Serve, call: Call, caplog: pytest.LogCaptureFixture, expected_errors: list[logging.LogRecord]
) -> None:
    def fail(request: Request) -> Response:
        raise ZeroDivisionError("the disk is full")

    caller = call(serve(fail))
    with caplog.at_level(logging.DEBUG):
        for _ in range(2):
            caller.post(b"body-secret", "/pay/path-secret/?query-secret", "X-Key: header-secret")
            reply = caller.reply()
            assert (reply.status, reply.body) == (500, NOT_STORED)
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == [
        "the disk is full"
    ] * 2
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    "answer",
    [None, Response(200, headers=(("X-Name", "a\r\nX-Forged: b"),)), Response(200, content_type="→")],
)
@pytest.mark.usefixtures("expected_errors")
def test_an_answer_that_cannot_be_sent_becomes_500(serve: Serve, call: Call, answer: Response | None) -> None:
    caller = call(serve(lambda _: answer))
    caller.post()
    reply = caller.reply()
    assert (reply.status, reply.body) == (500, NOT_STORED)
    assert "x-forged" not in reply.headers


def test_a_dropped_answer_closes_the_connection_without_a_word(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda _: Response(200, ACCEPTED, is_dropped=True)))
    caller.post()
    assert caller.rest() == b""


def test_a_delayed_answer_waits_its_time(serve: Serve, call: Call) -> None:
    caller = call(serve(lambda _: Response(200, delay_seconds=0.2)))
    began = time.monotonic()
    caller.post()
    assert caller.reply().status == 200
    assert time.monotonic() - began >= 0.2


def test_a_delayed_answer_holds_no_worker(serve: Serve, call: Call) -> None:
    def answer(request: Request) -> Response:
        return Response(200, delay_seconds=3600.0 if request.path == "/slow" else 0.0)

    server = serve(answer, workers=1)
    call(server).post(path="/slow")
    quick = call(server)
    quick.post(path="/quick")
    assert quick.reply().status == 200


def test_the_deadline_of_a_request_does_not_run_while_it_is_handled(serve: Serve, call: Call) -> None:
    limits = Limits(request_seconds=0.3, idle_seconds=0.3)
    caller = call(serve(lambda _: Response(200, delay_seconds=0.7), limits=limits))
    caller.post()
    assert caller.reply().status == 200


def test_a_caller_that_hangs_up_does_not_keep_the_handler_from_finishing(serve: Serve, call: Call) -> None:
    begun, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def answer(request: Request) -> Response:
        if request.path == "/first":
            begun.set()
            may_end.wait(PATIENCE_SECONDS)
            ended.set()
        return Response(200)

    server = serve(answer)
    caller = call(server)
    caller.post(path="/first")
    assert begun.wait(PATIENCE_SECONDS)
    caller.close()
    may_end.set()
    other = call(server)
    other.post(path="/second")
    assert other.reply().status == 200
    assert ended.is_set()


def test_a_request_shows_no_secrets() -> None:
    request = Request("POST", "/pay/secret/", "secret=1", {"authorization": "secret"}, b"secret")
    assert repr(request) == "Request(method='POST')"
