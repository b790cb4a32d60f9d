"""The payments screen over a database that is there already."""

from __future__ import annotations

import gc
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractItemView

from cyberdesk.ui.payments.day_chips import Span
from tests.bench.child import serve
from tests.bench.measured.till import Till, watch_paint

_PATIENCE_MS = 20_000
_LEAST_JUMP = 100
"""Rows; a shorter way might need no painting."""


class Ledger:
    """Somebody who opens the payments of all days and jumps about in them."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._screen = till.window.payments
        self._table = self._screen.table
        self._rng = random.Random(7)
        self._loop = QEventLoop()
        watch_paint(self._table, self._loop.quit)
        till.show()
        self._screen.filters.days.choose(Span.ALL)

    def open(self) -> float:
        """Seconds until the screen is painted for the first time."""
        gc.collect()
        began_at = time.perf_counter()
        self._till.window.show_payments()
        self._wait_for_paint()
        return time.perf_counter() - began_at

    def jump(self, count: int) -> list[float]:
        """Seconds from asking for a row anywhere until it is painted, for so many rows."""
        return [self._jump() for _ in range(count)]

    def rows(self) -> int:
        return self._screen.model.rowCount()

    def _jump(self) -> float:
        here, row = self._table.rowAt(0), 0
        while abs(row - here) < _LEAST_JUMP:
            row = self._rng.randrange(self.rows())
        began_at = time.perf_counter()
        self._table.scrollTo(self._screen.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._wait_for_paint()
        return time.perf_counter() - began_at

    def _wait_for_paint(self) -> None:
        timer = QTimer(singleShot=True, interval=_PATIENCE_MS)
        timer.timeout.connect(self._loop.exit)
        timer.timeout.connect(lambda: sys.exit("nothing was painted"))
        timer.start()
        self._loop.exec()
        timer.stop()


def main() -> None:
    till = Till(Path(sys.argv[1]))
    try:
        ledger = Ledger(till)
        serve({"open": ledger.open, "jump": ledger.jump, "rows": ledger.rows})
    finally:
        till.program.stop()


if __name__ == "__main__":
    main()
