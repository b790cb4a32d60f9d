from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.ui import theme
from tests.ui.staff.booth import Booth


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Widgets as wide as they really are: the program's own letters and style sheet."""
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def new_booth(tmp_path: Path, qtbot: QtBot, dressed: QApplication) -> Iterator[Booth]:
    """Nobody was hired yet."""
    booth = Booth(tmp_path, qtbot)
    yield booth
    booth.close()


@pytest.fixture
def booth(new_booth: Booth) -> Booth:
    new_booth.hire()
    return new_booth
