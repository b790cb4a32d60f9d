from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.storage.store import SqliteStore, open_store
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
