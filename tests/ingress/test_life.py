"""Starting, stopping, workers and TLS."""

from __future__ import annotations

import errno
import gc
import logging
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress

import httpx
import pytest

from cyberdesk.ingress.server import Limits, Request, Response, Server
from tests.ingress.conftest import ACCEPTED, PATIENCE_SECONDS, Call, Serve, accept

FOREVER = Limits(request_seconds=3600.0, idle_seconds=3600.0)


def stop_at_once(server: Server) -> None:
    began = time.monotonic()
    server.stop()
    assert time.monotonic() - began < PATIENCE_SECONDS  # nothing that is open has such a short deadline


def test_a_server_stops_while_connections_are_open(serve: Serve, call: Call) -> None:
    server = serve(limits=FOREVER)
    idle, half_sent, silent = call(server), call(server), call(server)
    idle.post()
    assert idle.reply().status == 200
    half_sent.send(
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n{"
    )
    assert half_sent.reply().status == 100
    stop_at_once(server)
    assert [idle.rest(), half_sent.rest(), silent.rest()] == [b"", b"", b""]


def test_a_request_that_is_being_handled_is_answered_before_the_end(serve: Serve, call: Call) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def answer(request: Request) -> Response:
        begun.set()
        may_end.wait(PATIENCE_SECONDS * 2)
        return Response(200, ACCEPTED)

    server = serve(answer)
    caller, idle = call(server), call(server)
    caller.post()
    assert begun.wait(PATIENCE_SECONDS)
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    assert idle.rest() == b""  # the others are closed already
    may_end.set()
    stopping.join(PATIENCE_SECONDS)
    assert not stopping.is_alive()
    assert caller.reply().body == ACCEPTED
    assert caller.rest() == b""


def test_an_answer_held_back_is_dropped_at_the_end(serve: Serve, call: Call) -> None:
    handled = threading.Event()

    def answer(request: Request) -> Response:
        handled.set()
        return Response(200, delay_seconds=3600.0)

    server = serve(answer)
    caller = call(server)
    caller.post()
    assert handled.wait(PATIENCE_SECONDS)
    stop_at_once(server)
    assert caller.rest() == b""


def test_the_port_is_free_as_soon_as_the_server_has_stopped(serve: Serve, call: Call) -> None:
    first = serve()
    caller = call(first)
    caller.post()
    assert caller.reply().status == 200
    first.stop()
    second = serve(lambda _: Response(200, b"second"), port=first.port)
    assert second.port == first.port
    caller = call(second)
    caller.post()
    assert caller.reply().body == b"second"


def test_a_taken_port_is_reported_where_the_server_is_started(serve: Serve) -> None:
    first = serve()
    second = Server(accept, port=first.port)
    threads = threading.active_count()
    with pytest.raises(OSError, match=str(errno.EADDRINUSE)):
        second.start()
    assert threading.active_count() == threads
    second.stop()


def test_stopping_twice_or_before_the_start_does_nothing(serve: Serve) -> None:
    server = serve()
    server.stop()
    server.stop()
    Server(accept).stop()


def test_no_thread_outlives_the_server() -> None:
    before = set(threading.enumerate())
    server = Server(accept, workers=3, name="ours")
    server.start()
    started = set(threading.enumerate()) - before
    assert {thread.name for thread in started} == {"ours", "ours-worker-1", "ours-worker-2", "ours-worker-3"}
    assert all(thread.daemon for thread in started)
    server.stop()
    assert set(threading.enumerate()) == before


def test_each_worker_spends_its_life_in_one_scope(serve: Serve, call: Call) -> None:
    told: list[tuple[str, str]] = []

    @contextmanager
    def scope() -> Iterator[None]:
        told.append(("enter", threading.current_thread().name))
        yield
        told.append(("leave", threading.current_thread().name))

    def answer(request: Request) -> Response:
        told.append(("handle", threading.current_thread().name))
        return Response(200)

    server = serve(answer, workers=2, worker_scope=scope)
    caller = call(server)
    for _ in range(5):
        caller.post()
        assert caller.reply().status == 200
    server.stop()
    lives = {name: [what for what, who in told if who == name] for _, name in told}
    assert set(lives) == {"callback-server-worker-1", "callback-server-worker-2"}
    for life in lives.values():
        assert life == ["enter", *["handle"] * (len(life) - 2), "leave"]
    assert sum(what == "handle" for what, _ in told) == 5


def test_a_worker_whose_scope_fails_answers_500_and_tries_again(
    serve: Serve, call: Call, expected_errors: list[logging.LogRecord]
) -> None:
    attempts: list[int] = []

    @contextmanager
    def scope() -> Iterator[None]:
        attempts.append(1)
        if len(attempts) <= 2:
            raise OSError("no database yet")
        yield

    caller = call(serve(worker_scope=scope))
    statuses = []
    for _ in range(4):
        caller.post()
        statuses.append(caller.reply().status)
    assert statuses == [500, 500, 200, 200]
    assert len(expected_errors) == 2


@pytest.mark.usefixtures("expected_errors")
def test_a_server_stops_although_no_worker_could_be_set_up(serve: Serve) -> None:
    def scope() -> AbstractContextManager[None]:
        raise OSError("no database")

    stop_at_once(serve(worker_scope=scope, workers=2))


@pytest.mark.usefixtures("expected_errors")
def test_a_scope_that_fails_at_its_end_does_not_hold_up_the_stop(serve: Serve) -> None:
    @contextmanager
    def scope() -> Iterator[None]:
        yield
        raise OSError("cannot close")

    stop_at_once(serve(worker_scope=scope))


def test_it_speaks_tls(serve: Serve, server_tls: ssl.SSLContext, caller_tls: ssl.SSLContext) -> None:
    server = serve(lambda request: Response(200, request.body), tls=server_tls)
    with httpx.Client(verify=caller_tls, trust_env=False) as client:
        for number in range(3):
            reply = client.post(f"https://127.0.0.1:{server.port}/", content=b"%d" % number * 40_000)
            assert (reply.status_code, reply.content) == (200, b"%d" % number * 40_000)
        refused = client.post(f"https://127.0.0.1:{server.port}/", content=b"x" * 70_000)
        assert refused.status_code == 413


def test_a_tls_server_stops_while_connections_are_open(
    serve: Serve, call: Call, server_tls: ssl.SSLContext, caller_tls: ssl.SSLContext
) -> None:
    server = serve(limits=FOREVER, tls=server_tls)
    greeting_half_way = call(server)
    greeting_half_way.send(b"\x16\x03\x01\x02\x00\x01\x00")
    idle, half_sent = call(server, caller_tls), call(server, caller_tls)
    idle.post()
    assert idle.reply().status == 200
    half_sent.send(b"POST / HTTP/1.1\r\nHost: localhost\r\n")
    stop_at_once(server)
    assert greeting_half_way.rest() == b""
    gc.collect()  # a transport that was never closed warns here


def test_a_tls_greeting_has_a_deadline(serve: Serve, call: Call, server_tls: ssl.SSLContext) -> None:
    caller = call(serve(limits=Limits(request_seconds=0.1), tls=server_tls))
    assert caller.rest() == b""


def test_a_tls_server_survives_a_caller_without_tls(
    serve: Serve, call: Call, server_tls: ssl.SSLContext, caller_tls: ssl.SSLContext
) -> None:
    server = serve(tls=server_tls)
    plain = call(server)
    plain.post()
    assert b"200" not in plain.rest()
    proper = call(server, caller_tls)
    proper.post()
    assert proper.reply().status == 200


def test_connections_made_between_start_and_stop_are_all_closed() -> None:
    for _ in range(50):
        server = Server(accept)
        server.start()
        with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_SECONDS) as caller:
            server.stop()
            with suppress(ConnectionResetError):
                assert caller.recv(1) == b""
    gc.collect()  # a transport that was never closed warns here
