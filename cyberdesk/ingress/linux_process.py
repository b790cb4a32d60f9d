"""Another process on Linux: when it started, and ending it only if it is the one that is meant."""

from __future__ import annotations

import os
import select
import signal
import sys
from pathlib import Path

assert sys.platform != "win32"

_PROC = Path("/proc")


def started_at(pid: int) -> str | None:
    """When `pid` started, in a form that no other process ever has; None if there is none, or no /proc."""
    try:
        # The name, in brackets, may hold anything, so count from its end: state is field 3, start time 22.
        fields = (_PROC / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        boot = (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return None
    return f"{boot}:{fields[19]}"


def end(pid: int, started: str, program: str, seconds: float) -> bool:
    """End the process that `started` then and runs `program`. Another one of that number is left alone.

    Args:
        pid: its number.
        started: from `started_at`.
        program: the path it was started with, which is one of its arguments whatever interprets or wraps it.
        seconds: to wait after asking it, and again after forcing it.

    Returns:
        It runs no longer, or was not the one.
    """
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    except OSError:  # a kernel without it; ending by number alone could hit another process
        return False
    try:
        # Compared after opening: from here on the handle means this very process, whatever its number does.
        if started_at(pid) != started or os.fsencode(program) not in _arguments(pid):
            return True
        return _ends(handle, signal.SIGTERM, seconds) or _ends(handle, signal.SIGKILL, seconds)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    finally:
        os.close(handle)


def _arguments(pid: int) -> list[bytes]:
    try:
        return (_PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return []


def _ends(handle: int, how: signal.Signals, seconds: float) -> bool:
    signal.pidfd_send_signal(handle, how)
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    return bool(waiting.poll(seconds * 1000))
