"""What the tests of the settings screen share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.ui import theme
from tests.ui.settings.office import Office


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Widgets as wide as they really are: the program's own letters and style sheet."""
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, dressed: QApplication) -> Iterator[Office]:
    office = Office(tmp_path, qtbot)
    yield office
    office.close()
