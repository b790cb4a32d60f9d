"""The days of the chips, and picking one from the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.ui.payments.day_calendar import qdate
from cyberdesk.ui.payments.day_chips import DayChips, Span, days_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def days(span: Span, today: date) -> tuple[str, str]:
    first, last = days_of(span, today.toordinal(), picked=date(2026, 3, 5).toordinal())
    return tuple(date.fromordinal(day).isoformat() if day else "open" for day in (first, last))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("span", "today", "expected"),
    [
        (Span.TODAY, FRIDAY, ("2026-11-20", "2026-11-20")),
        (Span.YESTERDAY, date(2026, 3, 1), ("2026-02-28", "2026-02-28")),
        (Span.WEEK, FRIDAY, ("2026-11-16", "2026-11-22")),
        (Span.WEEK, MONDAY, ("2026-11-16", "2026-11-22")),
        (Span.WEEK, date(2026, 11, 22), ("2026-11-16", "2026-11-22")),
        (Span.MONTH, FRIDAY, ("2026-11-01", "2026-11-30")),
        (Span.MONTH, date(2028, 2, 29), ("2028-02-01", "2028-02-29")),
        (Span.PICKED, FRIDAY, ("2026-03-05", "2026-03-05")),
        (Span.ALL, FRIDAY, ("open", "open")),
    ],
)
def test_a_chip_means_these_days(span: Span, today: date, expected: tuple[str, str]) -> None:
    assert days(span, today) == expected


def test_a_click_chooses_other_days(qtbot: QtBot) -> None:
    chips = DayChips(FRIDAY.toordinal())
    qtbot.addWidget(chips)
    with qtbot.waitSignal(chips.changed):
        chips.chips[Span.YESTERDAY].click()
    assert chips.days() == (FRIDAY.toordinal() - 1, FRIDAY.toordinal() - 1)


def test_nothing_is_chosen_before_a_day_is_picked(qtbot: QtBot) -> None:
    chips = DayChips(FRIDAY.toordinal())
    qtbot.addWidget(chips)
    chips.show()
    with qtbot.assertNotEmitted(chips.changed):
        chips.chips[Span.PICKED].click()
    assert chips.calendar.isVisible()
    assert chips.chips[Span.TODAY].isChecked()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not chips.calendar.isVisible()
    assert chips.span is Span.TODAY


def test_a_picked_day_is_listed_and_named_on_the_chip(qtbot: QtBot) -> None:
    chips = DayChips(FRIDAY.toordinal())
    qtbot.addWidget(chips)
    chips.show()
    chips.chips[Span.PICKED].click()
    with qtbot.waitSignal(chips.changed):
        chips.calendar.clicked.emit(qdate(MONDAY.toordinal()))
    assert chips.days() == (MONDAY.toordinal(), MONDAY.toordinal())
    assert chips.chips[Span.PICKED].text() == "16 Nov 2026"
    assert not chips.calendar.isVisible()


def test_no_day_that_has_not_come_can_be_picked(qtbot: QtBot) -> None:
    chips = DayChips(FRIDAY.toordinal())
    qtbot.addWidget(chips)
    assert chips.calendar.maximumDate() == qdate(FRIDAY.toordinal())
    chips.set_today(FRIDAY.toordinal() + 1)
    assert chips.calendar.maximumDate() == qdate(FRIDAY.toordinal() + 1)
