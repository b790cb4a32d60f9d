"""The payments screen with a million payments, beside the same with a thousand."""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass

from tests.bench import proc
from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_MANY = 1_000_000
_FEW = 1_000
_JUMPS = 50
_OPENINGS = 3


@dataclass(frozen=True, slots=True)
class _Seen:
    """How one database of payments was to look at."""

    open_ms: float
    jumps_ms: list[float]
    resident_bytes: int


def measure() -> list[Figure]:
    """Each screen in a process of its own, so that the memory of one does not count into the other."""
    few, many = _look_at(_FEW), _look_at(_MANY)
    more_mb = (many.resident_bytes - few.resident_bytes) / proc.MB
    jump_ms = statistics.median(many.jumps_ms)
    few_ms = statistics.median(few.jumps_ms)
    return [
        Figure(
            "million.open",
            "A million payments: screen opened and painted",
            many.open_ms,
            "ms",
            50.0,
            note=f"all days, median of {_OPENINGS} new processes; with a thousand {few.open_ms:.0f} ms",
        ),
        Figure(
            "million.jump",
            "A million payments: jump to any row, painted",
            jump_ms,
            "ms",
            20.0,
            note=f"median of {len(many.jumps_ms)}; with a thousand {few_ms:.0f} ms",
        ),
        Figure("million.jump_slowest", "The slowest of these jumps", max(many.jumps_ms), "ms", 20.0),
        Figure(
            "million.memory",
            "Memory beyond that with a thousand payments",
            more_mb,
            "MB",
            20.0,
            note=f"{many.resident_bytes / proc.MB:.0f} MB in all, after the jumps",
        ),
    ]


def _look_at(count: int) -> _Seen:
    """Make a database of so many payments, open it, jump about in it, and throw it away."""
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        with Child("tests.bench.measured.fill", folder, str(count)) as filling:
            filling.answer()
        opened_ms, jumps_ms, resident = [], [], []
        for _ in range(_OPENINGS):
            with Child("tests.bench.measured.ledger", folder) as ledger:
                opened_ms.append(ledger.ask("open") * 1000)
                if ledger.ask("rows") != count:
                    raise CannotMeasureError(f"the screen does not list {count} payments")
                jumps_ms += [seconds * 1000 for seconds in ledger.ask("jump", count=_JUMPS)]
                resident.append(proc.resident_bytes(ledger.pid))
    return _Seen(statistics.median(opened_ms), jumps_ms, round(statistics.median(resident)))
