"""STK pushes over TLS to the simulator in another process."""

from __future__ import annotations

import statistics

from tests.bench.child import Child
from tests.bench.figure import Figure

_WARM_UP = 20
_ROUNDS = 7
_PUSHES = 60
_COLD_THREADS = 8


def measure() -> list[Figure]:
    """CPU and connections of warm pushes, then the tokens that cold threads fetch."""
    with (
        Child("tests.bench.measured.simulator") as simulator,
        Child("tests.bench.measured.pusher") as pusher,
    ):
        address, authority = simulator.ask("address"), simulator.ask("authority")
        pusher.ask("connect", address=address, authority=authority)
        pusher.ask("push", count=1)
        connections_before = simulator.ask("connections")
        pusher.ask("push", count=_WARM_UP)
        cpu_ms = [pusher.ask("push", count=_PUSHES) / _PUSHES * 1000 for _ in range(_ROUNDS)]
        connections = simulator.ask("connections") - connections_before
        tokens_before = simulator.ask("tokens")
        pusher.ask("connect", address=address, authority=authority)
        pusher.ask("push_together", threads=_COLD_THREADS)
        tokens = simulator.ask("tokens") - tokens_before
    return [
        Figure(
            "push.cpu",
            "CPU for an STK push over TLS",
            statistics.median(cpu_ms),
            "ms",
            1.3,
            note=f"{_ROUNDS * _PUSHES} pushes; M-PESA is the simulator in another process",
        ),
        Figure("push.connections", "New connections after the first push", connections, "", 0),
        Figure("push.tokens", f"Tokens fetched by {_COLD_THREADS} threads that start cold", tokens, "", 1),
    ]
