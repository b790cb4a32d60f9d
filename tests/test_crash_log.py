"""A fault below Python is written down, and found by the next start."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from pathlib import Path

import pytest

from cyberdesk.crash_log import CrashLog

CRASHING = """
import ctypes, sys
from pathlib import Path
from cyberdesk.crash_log import CrashLog
crash_log = CrashLog(Path(sys.argv[1]))
crash_log.begin()
if sys.argv[2] == "fault":
    ctypes.string_at(0)
if sys.argv[2] == "killed":
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
crash_log.end()
"""


def run(folder: Path, how: str) -> None:
    """A program of its own that ends like this."""
    subprocess.run([sys.executable, "-c", CRASHING, str(folder), how], check=False, capture_output=True)


@pytest.fixture
def crash_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CrashLog:
    """In this process, whose own faults stay pytest's."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    return CrashLog(tmp_path)


@pytest.mark.usefixtures("expected_errors")
def test_a_crash_is_found_by_the_next_start_and_kept_for_the_report(
    tmp_path: Path, crash_log: CrashLog
) -> None:
    run(tmp_path, "fault")
    assert crash_log.begin()
    crash_log.end()
    kept = (tmp_path / "crash-before.log").read_text("utf-8")
    assert "Segmentation fault" in kept or "access violation" in kept


@pytest.mark.usefixtures("expected_errors")
def test_it_is_told_of_once(tmp_path: Path, crash_log: CrashLog) -> None:
    run(tmp_path, "fault")
    crash_log.begin()
    crash_log.end()
    assert not crash_log.begin()
    crash_log.end()


@pytest.mark.parametrize("how", ["orderly", "killed"])
def test_an_orderly_end_and_a_power_cut_are_no_crash(tmp_path: Path, crash_log: CrashLog, how: str) -> None:
    run(tmp_path, how)
    assert not crash_log.begin()
    crash_log.end()


def test_an_orderly_end_leaves_nothing_behind(tmp_path: Path, crash_log: CrashLog) -> None:
    crash_log.begin()
    crash_log.end()
    assert list(tmp_path.iterdir()) == []
