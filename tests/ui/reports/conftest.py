from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.storage.store import open_store
from cyberdesk.ui import theme
from tests.fakes.clock import FakeClock
from tests.services.shop import Shop
from tests.storage.rows import unhurried
from tests.ui.reports.office import Office


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with nothing in it, to copy."""
    path = tmp_path_factory.mktemp("empty") / "cyberdesk.sqlite3"
    open_store(path, FakeClock()).close()
    return path


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path, empty_database: Path) -> Iterator[Shop]:
    path, clock = tmp_path / "cyberdesk.sqlite3", FakeClock()
    shutil.copyfile(empty_database, path)
    store = unhurried(open_store(path, clock))
    yield Shop(store, clock)
    store.close()


@pytest.fixture
def office(qtbot: QtBot, dressed: QApplication, shop: Shop, tmp_path: Path) -> Iterator[Office]:
    with ThreadPoolExecutor(2, thread_name_prefix="work") as executor:
        made = Office(qtbot, executor, shop, tmp_path / "out")
        yield made
        made.bridge.close()
