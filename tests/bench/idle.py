"""The program left alone with every station running."""

from __future__ import annotations

import tempfile
import time

from tests.bench import proc
from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_STATIONS = 24
_SETTLE_SECONDS = 4.0
_WATCHED_SECONDS = 10.0


def measure() -> list[Figure]:
    """The program's own command; nothing of the bench is in its process."""
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        with Child("tests.bench.measured.sessions", folder) as sessions:
            running = sessions.answer()
        environ = {"CYBERDESK_DATA_DIR": folder, "STATIONS": str(_STATIONS)}
        with Child("cyberdesk", environ=environ) as program:
            time.sleep(_SETTLE_SECONDS)
            began_at, cpu_before = time.monotonic(), proc.cpu_seconds(program.pid)
            time.sleep(_WATCHED_SECONDS)
            cpu = proc.cpu_seconds(program.pid) - cpu_before
            percent = cpu / (time.monotonic() - began_at) * 100
            resident_mb = proc.resident_bytes(program.pid) / proc.MB
            program.terminate()
            if program.wait() != 0:
                raise CannotMeasureError("the program did not end well")
    return [
        Figure("idle.memory", f"Memory, idle with {running} sessions", resident_mb, "MB", 120.0),
        Figure(
            "idle.cpu",
            f"CPU of one core, idle with {running} sessions",
            percent,
            "%",
            1.0,
            note=f"over {_WATCHED_SECONDS:.0f} s, window open",
        ),
    ]
