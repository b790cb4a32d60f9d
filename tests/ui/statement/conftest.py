"""What the tests of the statement page share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.ui import theme
from cyberdesk.ui.statement.page import StatementPage
from tests.ui.payments.shop import Shop


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Widgets as wide as they really are: the program's own letters and style sheet."""
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path, dressed: QApplication) -> Iterator[Shop]:
    made = Shop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, shop: Shop) -> StatementPage:
    """Shown; staff choose nothing in the dialog unless a test says otherwise."""
    desk = shop.desk
    made = StatementPage(
        desk.statements, desk.bridge, lambda: desk.staff_name, choose_file=lambda _parent: None
    )
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made
