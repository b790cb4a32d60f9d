"""What the system knows of a process. Linux only."""

from __future__ import annotations

import os
from pathlib import Path

from tests.bench.figure import CannotMeasureError

MB = 1024 * 1024
"""As ps and the task manager count."""


def resident_bytes(pid: int) -> int:
    """The memory it holds now."""
    return int(_read(pid, "statm").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def cpu_seconds(pid: int) -> float:
    """What it has used since its start, in the system's ticks of 10 ms."""
    # The name in brackets may hold anything; after it come state, ..., utime and stime (proc(5)).
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(encoding="ascii")
    except OSError as error:
        raise CannotMeasureError(f"there is no /proc of process {pid} here: {error.strerror}") from error
