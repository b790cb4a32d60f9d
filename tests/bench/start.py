"""From the start of a process to a window that takes a key, beside the barest PySide6 window."""

from __future__ import annotations

import statistics
import tempfile

from tests.bench.child import Child
from tests.bench.figure import Figure

_ROUNDS = 9


def measure() -> list[Figure]:
    """In turns, so that a busy machine slows down all; medians."""
    bare, program, imports = [], [], []
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        with Child("tests.bench.measured.sessions", folder) as sessions:
            # A shop with staff and stations; a new one would ask the questions of the first run.
            sessions.answer()
        environ = {"CYBERDESK_DATA_DIR": folder}
        for round_number in range(_ROUNDS + 1):
            times = [_milliseconds_of(module, environ) for module in ("bare_window", "program", "imports")]
            if round_number:  # the first one compiles
                bare.append(times[0])
                program.append(times[1])
                imports.append(times[2])
    bare_ms, program_ms = statistics.median(bare), statistics.median(program)
    return [
        Figure(
            "start.ratio",
            "Start to a window that takes keys, against a bare PySide6 window",
            statistics.median(each / other for each, other in zip(program, bare, strict=True)),
            "×",
            1.5,
            note=f"{program_ms:.0f} ms against {bare_ms:.0f} ms, medians of {_ROUNDS}, offscreen, compiled",
        ),
        Figure(
            "start.imports",
            "Start until all modules are imported",
            statistics.median(imports),
            "ms",
            note="informs only: it is part of the start, Python and PySide6 included",
        ),
    ]


def _milliseconds_of(module: str, environ: dict[str, str]) -> float:
    """From starting a process to what it tells."""
    with Child(f"tests.bench.measured.{module}", environ=environ) as child:
        at: float = child.answer()
        child.wait()
        return (at - child.started_at) * 1000
