"""Somebody who searches over everything, with a million payments, many customers and many open bills."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.services.ports import SaleDraft
from cyberdesk.services.search import Search
from cyberdesk.ui.commands import Commands
from cyberdesk.ui.search_palette import SearchPalette
from tests.bench.child import serve
from tests.bench.measured.till import STATIONS, Till
from tests.bench.measured.waiting import STAFF

_CUSTOMERS = 20_000
_BILLS = 500
_NAMES = ("Wanjiru", "Otieno", "Kamau", "Achieng", "Mwangi")
_PATIENCE_MS = 20_000


class Searcher:
    """Types into the search field of the real window."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._search = Search(till.store)
        self._field = till.window.top_bar.search
        self._palette = SearchPalette(self._search, till.program.bridge, Commands(), self._field, till.window)
        self._loop = QEventLoop()
        self._has_rows = False
        self._palette.model.modelReset.connect(self._on_rows)
        till.show()
        # Before that, no field has the focus.
        if not QTest.qWaitForWindowActive(till.window, _PATIENCE_MS):
            sys.exit("the window is not active")

    def fill(self) -> int:
        """Customers and open bills, beside the payments that are there; how many customers there are."""
        store, now = self._till.store, self._till.clock.now()
        with store.transaction():
            first = len(store.customers(limit=_CUSTOMERS))
            for number in range(first, _CUSTOMERS):
                store.add_customer(name=f"{_NAMES[number % 5]} {chr(65 + number % 26)}. {number}", phone=None)
            for number in range(_BILLS):
                customer = store.customer(first + 1 + number)
                line = SaleLine(LineKind.TIME, "PC time", Money.shillings(20 + number % 300))
                station = number % STATIONS + 1
                title = f"PC {station} · {number % 90} min"
                draft = SaleDraft(
                    customer.id, customer.name, title, station, now, day_number(now), STAFF, (line,)
                )
                sale = store.add_sale(draft)
                lines = [(line.kind, line.amount)]
                postings = post_sale(lines, sale_id=sale.id, customer_id=customer.id, staff=STAFF)
                store.append_entries(postings, at=now, day=day_number(now))
        gc.collect()
        return len(store.customers(limit=_CUSTOMERS))

    def find(self, typed: str) -> float:
        """Seconds that the search itself takes."""
        began_at = time.perf_counter()
        self._search.find(typed)
        return time.perf_counter() - began_at

    def show(self, typed: str) -> float:
        """Seconds from the last letter until the results are painted; the palette is open already."""
        self._palette.begin()
        self._field.setText("")
        self._till.application.processEvents()
        self._has_rows = False
        began_at = time.perf_counter()
        self._field.setText(typed)
        self._wait_for_rows()
        self._palette.list.viewport().repaint()
        return time.perf_counter() - began_at

    def _on_rows(self) -> None:
        self._has_rows = self._field.text() != ""
        if self._has_rows:
            self._loop.quit()

    def _wait_for_rows(self) -> None:
        """A quick answer is there already: the bridge then hands it over at once."""
        if self._has_rows:
            return
        timer = QTimer(singleShot=True, interval=_PATIENCE_MS)
        timer.timeout.connect(lambda: sys.exit("nothing was found"))
        timer.start()
        self._loop.exec()
        timer.stop()


def main() -> None:
    till = Till(Path(sys.argv[1]))
    try:
        searcher = Searcher(till)
        serve({"fill": searcher.fill, "find": searcher.find, "show": searcher.show})
    finally:
        till.program.stop()


if __name__ == "__main__":
    main()
