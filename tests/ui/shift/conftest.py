from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.ui import theme
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import Shop
from tests.ui.shift.room import Room


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    clock = FakeClock()
    store = quick_store(tmp_path / "cyberdesk.sqlite3", clock)
    yield Shop(store, clock)
    store.close()


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2, thread_name_prefix="work") as made:
        yield made


@pytest.fixture
def room(qtbot: QtBot, dressed: QApplication, executor: ThreadPoolExecutor, shop: Shop) -> Iterator[Room]:
    made = Room(qtbot, executor, shop)
    yield made
    made.bridge.close()


@pytest.fixture
def blind(qtbot: QtBot, dressed: QApplication, executor: ThreadPoolExecutor, shop: Shop) -> Iterator[Room]:
    made = Room(qtbot, executor, shop, is_blind=True)
    yield made
    made.bridge.close()
