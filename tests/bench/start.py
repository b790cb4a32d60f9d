"""From the start of a process to a window that takes a key, beside the barest PySide6 window."""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path

from tests.bench.child import Child
from tests.bench.figure import Figure

_ROUNDS = 9


def measure() -> list[Figure]:
    """In turns, so that a busy machine slows down both; medians."""
    bare, program, ratios = [], [], []
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        environ = {
            "CYBERDESK_DATA_DIR": str(Path(folder) / "data"),
            # Compiled as an installed program is, but not into the sources' folders.
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for round_number in range(_ROUNDS + 1):
            bare_seconds = _seconds_to_first_key("bare_window", environ)
            program_seconds = _seconds_to_first_key("program", environ)
            if round_number:  # the first one compiles and makes the database
                bare.append(bare_seconds)
                program.append(program_seconds)
                ratios.append(program_seconds / bare_seconds)
    return [
        Figure(
            "start.ratio",
            "Start to a window that takes keys, against a bare PySide6 window",
            statistics.median(ratios),
            "×",
            1.5,
            note=f"{statistics.median(program) * 1000:.0f} ms against {statistics.median(bare) * 1000:.0f} ms,"
            f" medians of {_ROUNDS}, {os.environ.get('QT_QPA_PLATFORM', 'offscreen')} platform, files in memory",
        ),
    ]


def _seconds_to_first_key(module: str, environ: dict[str, str]) -> float:
    with Child(f"tests.bench.measured.{module}", environ=environ) as child:
        at: float = child.answer()
        child.wait()
        return at - child.started_at
