"""What the tests of the customers screen share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cyberdesk.ui import theme
from tests.ui.payments.shop import Shop


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Widgets as wide as they really are: the program's own letters and style sheet."""
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path, dressed: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()
