"""Requests that wait together are handled together."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from cyberdesk.ingress.server import Request, Response, Together
from tests.ingress.conftest import ACCEPTED, PATIENCE_SECONDS, Call, Serve
from tests.ingress.tunnel_watch import wait_until


class Gate:
    """A handler that is held up by its first request until it may go on."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = threading.Event(), threading.Event()
        self.handled: list[list[bytes]] = []

    def handle(self, requests: Sequence[Request]) -> list[Response]:
        self.handled.append([request.body for request in requests])
        if len(self.handled) == 1:
            self.begun.set()
            self.may_go_on.wait(PATIENCE_SECONDS)
        return [Response(200, request.body) for request in requests]


def wait_behind_the_first(serve: Serve, call: Call, gate: Gate, together: Together) -> list[bytes]:
    """Sends one request, then four more while it is handled; the answers, in the order of sending."""
    server = serve(together)
    callers = [call(server) for _ in range(5)]
    callers[0].post(b"0")
    assert gate.begun.wait(PATIENCE_SECONDS)
    for number, caller in enumerate(callers[1:], start=1):
        caller.post(b"%d" % number)
    wait_until(lambda: server._open_jobs == len(callers), "all requests to be read")
    gate.may_go_on.set()
    return [caller.reply().body for caller in callers]


def test_requests_that_wait_are_handled_in_one_go_and_each_gets_its_own_answer(
    serve: Serve, call: Call
) -> None:
    gate = Gate()
    answers = wait_behind_the_first(serve, call, gate, Together(gate.handle))
    assert answers == [b"0", b"1", b"2", b"3", b"4"]
    first, *later = gate.handled
    assert first == [b"0"]
    assert [sorted(bodies) for bodies in later] == [[b"1", b"2", b"3", b"4"]]


def test_no_more_than_the_most_are_handled_in_one_go(serve: Serve, call: Call) -> None:
    gate = Gate()
    answers = wait_behind_the_first(serve, call, gate, Together(gate.handle, most=3))
    assert answers == [b"0", b"1", b"2", b"3", b"4"]
    assert [len(bodies) for bodies in gate.handled] == [1, 3, 1]


@pytest.mark.usefixtures("expected_errors")
def test_one_that_cannot_be_handled_does_not_spoil_the_others(serve: Serve, call: Call) -> None:
    gate = Gate()

    def handle(requests: Sequence[Request]) -> list[Response]:
        responses = gate.handle(requests)
        if any(request.body == b"2" for request in requests):
            raise ValueError("nothing was done")
        return responses

    answers = wait_behind_the_first(serve, call, gate, Together(handle))
    assert [answers[place] for place in (0, 1, 3, 4)] == [b"0", b"1", b"3", b"4"]
    assert answers[2] not in {b"2", ACCEPTED}


def test_what_waits_at_the_end_is_still_answered(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(Together(gate.handle))
    first, second = call(server), call(server)
    first.post(b"0")
    assert gate.begun.wait(PATIENCE_SECONDS)
    second.post(b"1")
    wait_until(lambda: server._open_jobs == 2, "both requests to be read")
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    # The second request, and behind it the sign to go home.
    wait_until(lambda: server._jobs.qsize() == 2, "the worker to be sent home")
    gate.may_go_on.set()
    stopping.join(PATIENCE_SECONDS)
    assert [first.reply().body, second.reply().body] == [b"0", b"1"]
