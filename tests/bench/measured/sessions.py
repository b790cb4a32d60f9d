"""Starts a session at every station of a new database, and ends."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.child import tell
from tests.bench.measured.till import STATIONS, Till
from tests.bench.measured.waiting import STAFF


def main() -> None:
    till = Till(Path(sys.argv[1]))
    try:
        for station in range(1, STATIONS + 1):
            till.program.desk.sessions.start(station, customer_id=None, staff=STAFF)
        tell(len(till.store.running_sessions()))
    finally:
        till.program.stop()


if __name__ == "__main__":
    main()
