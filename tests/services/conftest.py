from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.services.reconcile import Reconciler
from cyberdesk.storage.store import SqliteStore
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import Shop
from tests.services.stall import Stall
from tests.services.watching import reconciler_of


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    opened = quick_store(tmp_path / "cyberdesk.sqlite3", clock)
    yield opened
    opened.close()


@pytest.fixture
def shop(store: SqliteStore, clock: FakeClock) -> Shop:
    return Shop(store, clock)


@pytest.fixture
def reconciler(shop: Shop) -> Reconciler:
    """Not started: a test calls `tick`. It hears what is published, as in the program."""
    made = reconciler_of(shop)
    shop.published.listeners.append(made.on_event)
    return made


@pytest.fixture
def stall(shop: Shop) -> Stall:
    return Stall(shop)
