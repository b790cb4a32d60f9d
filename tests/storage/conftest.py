from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.storage.facts import label
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.busy_day import BusyDay
from tests.storage.rows import StandingClock, unhurried


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database of today's shape with nothing in it."""
    path = tmp_path_factory.mktemp("empty") / "cyberdesk.sqlite3"
    open_store(path, StandingClock()).close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database may be made; its folder is not there yet."""
    return tmp_path / "data" / "cyberdesk.sqlite3"


@pytest.fixture
def store(path: Path, empty: Path) -> Iterator[SqliteStore]:
    path.parent.mkdir()
    shutil.copyfile(empty, path)
    store = unhurried(open_store(path, StandingClock()))
    yield store
    store.close()


@pytest.fixture(scope="session")
def _busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database of production after a busy day, to copy."""
    path = tmp_path_factory.mktemp("production") / "production.db"
    BusyDay(path)
    store = open_store(path, StandingClock())
    label(store.database, "production")
    store.close()
    return path


@pytest.fixture
def busy(_busy: Path, tmp_path: Path) -> Path:
    """A database of production after a busy day, of this test alone."""
    path = tmp_path / "data" / "production.db"
    path.parent.mkdir()
    shutil.copyfile(_busy, path)
    return path
