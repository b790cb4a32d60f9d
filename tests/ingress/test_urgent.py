"""Two lines: what is urgent goes first, and a flood of the others holds it up by one small handful."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial

import pytest

from cyberdesk.ingress.server import Request, Response, Server, Together
from tests.ingress.conftest import PATIENCE_SECONDS, Call, Caller, Serve
from tests.ingress.test_together import Gate
from tests.ingress.tunnel_watch import wait_until


def is_urgent(request: Request) -> bool:
    return request.body.startswith(b"urgent")


def two_lines(gate: Gate, *, most: int = 16, most_others: int = 4) -> Together:
    return Together(gate.handle, most=most, is_urgent=is_urgent, most_others=most_others)


def wait_in_line(server: Server, call: Call, gate: Gate, first: bytes, *later: bytes) -> list[Caller]:
    """Sends one request, and the others, one after another, while that one is handled."""
    callers = [call(server) for _ in range(1 + len(later))]
    callers[0].post(first)
    assert gate.begun.wait(PATIENCE_SECONDS)
    for number, (caller, body) in enumerate(zip(callers[1:], later, strict=True), start=2):
        caller.post(body)
        # Read before the next one is sent: the order in the lines is that of sending.
        wait_until(partial(has_read, server, number), "a request to be read")
    return callers


def has_read(server: Server, requests: int) -> bool:
    return server._open_jobs == requests


def answers(callers: Sequence[Caller]) -> list[bytes]:
    return [caller.reply().body for caller in callers]


def test_what_is_urgent_is_handled_before_all_that_waits_longer(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(two_lines(gate))
    callers = wait_in_line(server, call, gate, b"0", b"1", b"2", b"urgent 3", b"urgent 4")
    gate.may_go_on.set()
    assert answers(callers) == [b"0", b"1", b"2", b"urgent 3", b"urgent 4"]
    assert gate.handled == [[b"0"], [b"urgent 3", b"urgent 4"], [b"1", b"2"]]


def test_a_flood_holds_an_urgent_one_up_by_one_small_handful(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(two_lines(gate, most_others=2))
    flood = [b"%d" % number for number in range(1, 7)]
    callers = wait_in_line(server, call, gate, b"0", *flood, b"urgent")
    gate.may_go_on.set()
    assert answers(callers) == [b"0", *flood, b"urgent"]
    # It came last, and waited for what was being handled already: nothing more.
    assert gate.handled == [[b"0"], [b"urgent"], [b"1", b"2"], [b"3", b"4"], [b"5", b"6"]]


def test_the_others_are_never_handled_together_with_what_is_urgent(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(two_lines(gate))
    callers = wait_in_line(server, call, gate, b"urgent 0", b"1", b"urgent 2", b"3")
    gate.may_go_on.set()
    assert answers(callers) == [b"urgent 0", b"1", b"urgent 2", b"3"]
    assert gate.handled == [[b"urgent 0"], [b"urgent 2"], [b"1", b"3"]]


def test_each_line_has_its_own_most(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(two_lines(gate, most=3, most_others=1))
    urgent = [b"urgent %d" % number for number in range(4)]
    callers = wait_in_line(server, call, gate, b"0", b"1", b"2", *urgent)
    gate.may_go_on.set()
    assert answers(callers) == [b"0", b"1", b"2", *urgent]
    assert gate.handled == [[b"0"], urgent[:3], urgent[3:], [b"1"], [b"2"]]


def test_a_handler_that_names_nothing_urgent_has_one_line(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(Together(gate.handle))
    bodies = [b"%d" % number for number in range(1, 7)]
    callers = wait_in_line(server, call, gate, b"0", *bodies)
    gate.may_go_on.set()
    assert answers(callers) == [b"0", *bodies]
    assert gate.handled == [[b"0"], bodies]


def test_what_waits_in_either_line_at_the_end_is_still_answered(serve: Serve, call: Call) -> None:
    gate = Gate()
    server = serve(two_lines(gate, most_others=1))
    callers = wait_in_line(server, call, gate, b"0", b"1", b"2", b"urgent 3")
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    # Behind the three that wait, the sign to go home.
    wait_until(lambda: server._jobs.qsize() == 4, "the worker to be sent home")
    gate.may_go_on.set()
    stopping.join(PATIENCE_SECONDS)
    assert answers(callers) == [b"0", b"1", b"2", b"urgent 3"]


@pytest.mark.usefixtures("expected_errors")
def test_a_fault_with_an_urgent_one_leaves_the_others_alone(serve: Serve, call: Call) -> None:
    gate = Gate()

    def handle(requests: Sequence[Request]) -> list[Response]:
        responses = gate.handle(requests)
        if any(request.body == b"urgent 2" for request in requests):
            raise ValueError("nothing was done")
        return responses

    together = Together(handle, is_urgent=is_urgent)
    server = serve(together)
    callers = wait_in_line(server, call, gate, b"0", b"1", b"urgent 2", b"urgent 3")
    gate.may_go_on.set()
    replies = [caller.reply() for caller in callers]
    assert [reply.status for reply in replies] == [200, 200, 500, 200]
