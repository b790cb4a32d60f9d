from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.services.reconcile import Reconciler
from cyberdesk.storage.store import SqliteStore, open_store
from tests.fakes.clock import FakeClock
from tests.services.shop import Shop
from tests.services.stall import Stall
from tests.services.watching import reconciler_of
from tests.storage.rows import unhurried


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with nothing in it, to copy."""
    path = tmp_path_factory.mktemp("empty") / "cyberdesk.sqlite3"
    open_store(path, FakeClock()).close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, empty_database: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    path = tmp_path / "cyberdesk.sqlite3"
    shutil.copyfile(empty_database, path)
    opened = unhurried(open_store(path, clock))
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
