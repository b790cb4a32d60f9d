"""The payments screen with a million payments, beside the same with a thousand."""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass, field

from tests.bench import proc
from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_MANY = 1_000_000
_FEW = 1_000
_JUMPS = 50
_ROUNDS = 5


@dataclass(slots=True)
class _Seen:
    """How one database of payments was to look at, each time in a new process.

    Attributes:
        open_ms: until the screen was painted, a process each.
        jumps_ms: a list a process; the rows are the same in all of them.
        resident_bytes: a process each, after the jumps.
    """

    open_ms: list[float] = field(default_factory=list)
    jumps_ms: list[list[float]] = field(default_factory=list)
    resident_bytes: list[int] = field(default_factory=list)

    @property
    def jump_ms(self) -> list[float]:
        """The median of each jump over the processes: what is slow by chance is slow only once."""
        return [statistics.median(each) for each in zip(*self.jumps_ms, strict=True)]


def measure() -> list[Figure]:
    """In turns with a thousand payments; in processes of their own, so that no memory of one counts into
    the other."""
    few, many = _Seen(), _Seen()
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        for count in (_FEW, _MANY):
            with Child("tests.bench.measured.fill", f"{folder}/{count}", str(count)) as filling:
                filling.answer()
        for _ in range(_ROUNDS):
            _look_at(few, folder, _FEW)
            _look_at(many, folder, _MANY)
    return _figures(few, many)


def _look_at(seen: _Seen, folder: str, count: int) -> None:
    with Child("tests.bench.measured.ledger", f"{folder}/{count}") as ledger:
        seen.open_ms.append(ledger.ask("open") * 1000)
        if ledger.ask("rows") != count:
            raise CannotMeasureError(f"the screen does not list {count} payments")
        seen.jumps_ms.append([seconds * 1000 for seconds in ledger.ask("jump", count=_JUMPS)])
        seen.resident_bytes.append(proc.resident_bytes(ledger.pid))


def _figures(few: _Seen, many: _Seen) -> list[Figure]:
    open_few, open_many = statistics.median(few.open_ms), statistics.median(many.open_ms)
    jump_few, jump_many = statistics.median(few.jump_ms), statistics.median(many.jump_ms)
    few_mb, many_mb = (statistics.median(seen.resident_bytes) / proc.MB for seen in (few, many))
    return [
        Figure(
            "million.open",
            "A million payments: screen opened and painted",
            open_many,
            "ms",
            50.0,
            note=f"all days; median of {_ROUNDS} processes; with a thousand {open_few:.0f} ms",
        ),
        Figure(
            "million.jump",
            "A million payments: jump to any row, painted",
            jump_many,
            "ms",
            20.0,
            note=f"median of {_JUMPS} rows; with a thousand {jump_few:.0f} ms",
        ),
        Figure(
            "million.slowest_jump",
            "A million payments: the slowest of these jumps",
            max(many.jump_ms),
            "ms",
            20.0,
            note=f"of the medians of {_ROUNDS} processes; with a thousand {max(few.jump_ms):.0f} ms",
        ),
        Figure(
            "million.memory",
            "A million payments: memory beyond that with a thousand",
            many_mb - few_mb,
            "MB",
            20.0,
            note=f"{many_mb:.0f} MB in all, after the jumps",
        ),
    ]
