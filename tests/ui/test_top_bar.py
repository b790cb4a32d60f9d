"""The shift in the bar over every screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.shift import Closing, Shift
from cyberdesk.ui.top_bar import TopBar

OPENED = datetime(2026, 11, 22, 5, 2, tzinfo=UTC)
"""08:02 in Nairobi."""
FLOAT = Money.shillings(2000)


def shift(*, is_open: bool = True) -> Shift:
    closing = None if is_open else Closing(OPENED, "Achieng", FLOAT, None, FLOAT, "", 9)
    return Shift(12, OPENED, "Achieng", FLOAT, None, 1, 1, closing)


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    made = TopBar("Uhuru Cyber")
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_open_shift_says_its_number_and_since_when(bar: TopBar) -> None:
    bar.show_shift(shift(), OPENED + timedelta(hours=3))
    assert bar.shift_button.text() == "Shift 12 · since 08:02"
    assert bar.shift_button.accessibleName() == "Shift 12 · since 08:02"


@pytest.mark.parametrize("none", [None, shift(is_open=False)], ids=["none", "closed"])
def test_without_an_open_shift_it_says_so(bar: TopBar, none: Shift | None) -> None:
    bar.show_shift(shift(), OPENED)
    bar.show_shift(none, OPENED)
    assert bar.shift_button.text() == "No shift"


def test_a_shift_that_runs_past_midnight_says_its_day(bar: TopBar) -> None:
    bar.show_shift(shift(), OPENED)
    bar.show_time(OPENED + timedelta(hours=16))
    assert bar.shift_button.text() == "Shift 12 · since Sun 22 Nov 08:02"


def test_a_click_asks_for_the_shift(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.shift_asked):
        QTest.mouseClick(bar.shift_button, Qt.MouseButton.LeftButton)
