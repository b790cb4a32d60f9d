"""`./dev kill`: kill the program under load, start it again, and count the money."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.kill.run import kill_often


def main() -> int:
    """0 when all adds up afterwards."""
    parser = argparse.ArgumentParser(prog="./dev kill", description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--first-seed", type=int, default=1)
    chosen = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = kill_often(Path(folder), chosen.times, chosen.first_seed, _say)
    minutes = (time.monotonic() - started) / 60
    _say(
        f"{result.kills} kills in {minutes:.1f} min: {result.payments} payments begun, "
        f"KES {result.moved_shillings} moved, KES {result.ledger_shillings} in the ledger"
    )
    for trouble in result.troubles:
        _say(f"FAILED  {trouble}")
    return 1 if result.troubles else 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
