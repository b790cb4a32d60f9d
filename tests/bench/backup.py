"""Copies of the database while 50 payments a second arrive: each is restored, and read whole again."""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from pathlib import Path

from cyberdesk.services.progress import Progress
from cyberdesk.services.restores import Restores
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import facts_of, label
from cyberdesk.storage.restore import finish_restore
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.bench.figure import CannotMeasureError, Figure
from tests.fakes.clock import FakeClock
from tests.services.shop import Shop
from tests.storage.rows import unhurried

_BEFORE = 3_000
"""Payments that are there already; made through the program, so that their ledger is whole."""
_A_SECOND = 50
_SECONDS = 20.0


class _Till:
    """Takes payments at a steady pace, and notes how long each took."""

    def __init__(self, store: SqliteStore, shop: Shop) -> None:
        self._store, self._shop = store, shop
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self.taken_ms: list[float] = []

    def __enter__(self) -> _Till:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _work(self) -> None:
        next_at = time.monotonic()
        with self._store.connected():
            while not self._is_over.wait(max(0.0, next_at - time.monotonic())):
                next_at += 1 / _A_SECOND
                began = time.perf_counter()
                self._shop.take_cash()
                self.taken_ms.append((time.perf_counter() - began) * 1000)


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        database = Path(folder) / "production.db"
        _fill(database)
        store = open_store(database, FakeClock())
        place = DatabaseCopies(database, "production")
        seconds: list[float] = []
        try:
            with _Till(store, Shop(store, FakeClock())) as till:
                ends_at = time.monotonic() + _SECONDS
                while time.monotonic() < ends_at:
                    began = time.perf_counter()
                    place.make(FakeClock().now(), lambda _done, _of: None)
                    seconds.append(time.perf_counter() - began)
        finally:
            store.close()
        copies = place.copies(place.folder)
        for number, copy in enumerate(copies):
            _restore(copy.path, Path(folder) / f"pc-{number}" / "production.db")
    return _figures(seconds, till.taken_ms)


def _fill(database: Path) -> None:
    store = unhurried(open_store(database, FakeClock()))
    label(store.database, "production")
    shop = Shop(store, FakeClock())
    with store.connected():
        for _ in range(_BEFORE):
            shop.take_cash()
    store.close()


def _restore(copy: Path, database: Path) -> None:
    """On an empty machine; the totals are the copy's."""
    database.parent.mkdir()
    restores = Restores(DatabaseCopies(database, "production"), FakeClock())
    restores.decide(restores.preview(copy, Progress()))
    finish_restore(database)
    store = open_store(database, FakeClock())
    fault = verify(store)
    store.close()
    if fault is not None or facts_of(database) != facts_of(copy):
        raise CannotMeasureError(f"a copy made under load is not whole: {fault}")


def _figures(seconds: list[float], taken_ms: list[float]) -> list[Figure]:
    note = f"{len(seconds)} copies while {len(taken_ms)} payments arrived; each restored and read whole"
    return [
        Figure(
            "backup.copy", "A copy under 50 payments a second", statistics.median(seconds), "s", note=note
        ),
        Figure(
            "backup.payment",
            "The slowest of a hundred payments meanwhile",
            statistics.quantiles(taken_ms, n=100)[-1],
            "ms",
            note=f"median {statistics.median(taken_ms):.1f} ms",
        ),
        Figure(
            "backup.pace",
            "Payments a second that were taken meanwhile",
            len(taken_ms) / sum(seconds),
            "",
            _A_SECOND * 0.95,
            is_floor=True,
        ),
    ]
