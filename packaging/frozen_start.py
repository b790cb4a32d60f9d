"""Measures the frozen program against a bare PySide6 window on the same machine: `./dev package-figures`.

Both are frozen from the same sources by the same spec, with the two windows of the bench in place of the
launcher: each tells the moment at which its first key had its effect.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bundle import MB, PackagingError, freeze, run, say
from figures import Figure, keep

ROUNDS = 9
START_SECONDS = 60.0
SETTLE_SECONDS = 6.0

START_LIMIT, MEMORY_LIMIT_MB = 1.5, 120
"""Those of the program from its sources (`./dev bench`)."""


def milliseconds_to_first_key(program: Path, environ: dict[str, str]) -> float:
    """From starting `program` until a key has its effect.

    Raises:
        PackagingError: it ended without.
    """
    began_at = time.monotonic()
    done = subprocess.run(
        [program],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=START_SECONDS,
        check=False,
    )
    lines = done.stdout.decode().split()
    if not lines:
        raise PackagingError(f"{program.name} told nothing: {done.stderr.decode()[-2000:]}")
    told_at: float = json.loads(lines[-1])
    return (told_at - began_at) * 1000


def open_shop(folder: Path) -> None:
    """A shop with staff and 24 running sessions; a new one would ask the questions of the first run."""
    run(sys.executable, "-m", "tests.bench.measured.sessions", folder)


def measure_start(folder: Path, environ: dict[str, str]) -> Figure:
    """In turns, so that a busy machine slows down both; the first of each warms up."""
    pairs = [
        tuple(
            milliseconds_to_first_key(folder / name, environ)
            for name in ("measured-bare", "measured-program")
        )
        for _ in range(ROUNDS + 1)
    ][1:]
    bare, program = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(program / bare for bare, program in pairs)
    note = f"{program:.0f} ms against {bare:.0f} ms, both frozen, medians of {ROUNDS}, offscreen, Linux"
    return Figure("Start to a window that takes keys, against a bare window", ratio, "×", START_LIMIT, note)


def measure_memory(folder: Path, environ: dict[str, str]) -> Figure:
    """Resident, with the window open, every station running and nobody at it."""
    process = subprocess.Popen(
        [folder / "cyberdesk"], env=environ, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(SETTLE_SECONDS)
        statm = Path(f"/proc/{process.pid}/statm").read_text(encoding="ascii")
        megabytes = int(statm.split()[1]) * os.sysconf("SC_PAGE_SIZE") / MB
    finally:
        process.terminate()
        process.wait(START_SECONDS)
    note = f"{SETTLE_SECONDS:.0f} s after the start, offscreen, Linux"
    return Figure("Memory, idle with 24 running sessions", megabytes, "MB", MEMORY_LIMIT_MB, note)


def main() -> int:
    try:
        folder = freeze("measured", environ={"CYBERDESK_MEASURED": "1"})
        say("measuring")
        with tempfile.TemporaryDirectory(prefix="cyberdesk-figures-") as data:
            environ = {**os.environ, "CYBERDESK_DATA_DIR": data, "QT_QPA_PLATFORM": "offscreen"}
            open_shop(Path(data))
            figures = [measure_start(folder, environ), measure_memory(folder, environ)]
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    # Missing one of these is no failure: machines differ, and the table says what was found.
    keep(figures)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
