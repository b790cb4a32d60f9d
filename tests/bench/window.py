"""What somebody at the counter feels: how soon a payment shows, and how long a click takes."""

from __future__ import annotations

import random
import socket
import statistics
import time

from tests.bench.callbacks import check_answer, request
from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_BATCHES = 10
_AT_ONCE = 3
_PAUSE_SECONDS = 0.08


def measure() -> list[Figure]:
    """Callbacks one at a time, by somebody else, while the counter or the payments screen is shown."""
    with Child("tests.bench.measured.window") as window:
        port = window.ask("port")
        counter_ms, counter_cpu_ms = _follow(window, port, "counter")
        ledger_ms, ledger_cpu_ms = _follow(window, port, "payments")
        clicks_ms = [seconds * 1000 for seconds in window.ask("click_send")]
    return [
        Figure(
            "paint.counter",
            "Callback to painted row, counter",
            statistics.median(counter_ms),
            "ms",
            20.0,
            note=f"median of {len(counter_ms)}, slowest {max(counter_ms):.0f} ms; the commit is part of it",
        ),
        Figure(
            "paint.payments",
            "Callback to painted row, payments screen",
            statistics.median(ledger_ms),
            "ms",
            20.0,
            note=f"median of {len(ledger_ms)}, slowest {max(ledger_ms):.0f} ms",
        ),
        Figure(
            "paint.cpu",
            "CPU for a callback and all that the window does about it",
            statistics.median(counter_cpu_ms + ledger_cpu_ms),
            "ms",
            note="informs only: the limit of a callback is for its way to the disk",
        ),
        Figure(
            "click",
            "Click on Send, until the worker has it and the window is free",
            statistics.median(clicks_ms),
            "ms",
            5.0,
            note=f"median of {len(clicks_ms)}, slowest {max(clicks_ms):.1f} ms",
        ),
    ]


def _follow(window: Child, port: int, screen: str) -> tuple[list[float], list[float]]:
    """Milliseconds from the first byte of each callback to its painted row, and CPU for each."""
    rng = random.Random(screen)
    latencies, cpu = [], []
    for _ in range(_BATCHES):
        waiting = window.ask("add", screen=screen, count=_AT_ONCE)
        posted_at: dict[int, float] = {}
        window.send("follow", payments=[one["payment"] for one in waiting])
        with socket.create_connection(("127.0.0.1", port)) as connection:
            for one in waiting:
                time.sleep(_PAUSE_SECONDS + rng.random() * _PAUSE_SECONDS)
                posted_at[one["payment"]] = time.monotonic()
                connection.sendall(request(one))
                check_answer(connection.recv(4096))
        answer = window.answer()
        seen_at = dict(answer["seen_at"])
        if len(seen_at) < len(waiting):
            raise CannotMeasureError(f"a paid row was not painted on the {screen} screen")
        latencies += [(seen_at[payment] - at) * 1000 for payment, at in posted_at.items()]
        cpu.append(answer["cpu_seconds"] / len(waiting) * 1000)
    return latencies, cpu
