"""How much slower a real callback is answered while strangers post forged ones without pause."""

from __future__ import annotations

import socket
import statistics
import time
from contextlib import nullcontext

from tests.bench.callbacks import check_answer, request
from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_SENDERS = (1, 4, 8)
_ROUNDS = 5
_CALLBACKS = 40
_WARM_UP_SECONDS = 0.2
_MOST_TIMES_SLOWER = 2.0
_WORDS = {"plain": "no token", "guesses": "a guessed token"}


def measure() -> list[Figure]:
    """Each round beside strangers is compared with one alone just before it: a busy machine slows both."""
    times: dict[tuple[str, int], list[float]] = {(kind, each): [] for kind in _WORDS for each in _SENDERS}
    alone: list[float] = []
    with Child("tests.bench.measured.callback_server") as server:
        _post(server)  # to warm up
        for _ in range(_ROUNDS):
            for (kind, senders), slower in times.items():
                alone.append(_post(server))
                slower.append(_post(server, senders, kind) / alone[-1])
    return [
        Figure(
            f"callbacks.forged.{kind}.{senders}",
            f"A real callback beside {senders} who forge with {_WORDS[kind]}, against alone",
            statistics.median(slower),
            "times",
            _MOST_TIMES_SLOWER,
            note=f"from {min(slower):.1f} to {max(slower):.1f} in {_ROUNDS} rounds;"
            f" alone it took {statistics.median(alone) * 1000:.1f} ms",
        )
        for (kind, senders), slower in times.items()
    ]


def _post(server: Child, senders: int = 0, kind: str = "plain") -> float:
    """What one of some real callbacks took, one after the other, in seconds: the median."""
    port = server.ask("port")
    waiting = server.ask("add", count=_CALLBACKS)
    shillings = server.ask("received_shillings") + sum(one["shillings"] for one in waiting)
    strangers = Child("tests.bench.measured.forger", str(port), str(senders), kind) if senders else None
    seconds: list[float] = []
    with strangers or nullcontext(), socket.create_connection(("127.0.0.1", port)) as connection:
        if strangers is not None:
            strangers.answer()
            time.sleep(_WARM_UP_SECONDS)
        for one in waiting:
            began_at = time.perf_counter()
            connection.sendall(request(one))
            check_answer(connection.recv(4096))
            seconds.append(time.perf_counter() - began_at)
    if server.ask("received_shillings") != shillings:
        raise CannotMeasureError("not every real callback was settled, or a forged one was")
    return statistics.median(seconds)
