"""The week is painted by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.week import PLAIN
from cyberdesk.ui.settings.week_grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot, dressed: QApplication) -> WeekGrid:
    grid = WeekGrid()
    qtbot.addWidget(grid)
    grid.show_week(PLAIN, ["Happy hour", "Evening"])
    grid.brush = 1
    grid.resize(grid.sizeHint())
    grid.show()
    return grid


def painted(grid: WeekGrid) -> dict[tuple[int, int], int]:
    return {
        (day, hour): level for day in range(7) for hour in range(24) if (level := grid.week.level(day, hour))
    }


def middle(grid: WeekGrid, day: int, hour: int) -> QPoint:
    return grid.cell(day, hour).center().toPoint()


def test_a_click_paints_an_hour(grid: WeekGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.painted):
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, 4, 18))
    assert painted(grid) == {(4, 18): 1}
    assert grid.words() == "Friday 18:00–19:00, Happy hour"


def test_dragging_paints_every_hour_on_the_way(grid: WeekGrid) -> None:
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=middle(grid, 1, 8))
    for hour in (9, 10, 11):
        QTest.mouseMove(grid, middle(grid, 1, hour))
    QTest.mouseMove(grid, middle(grid, 2, 11))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=middle(grid, 2, 11))
    QTest.mouseMove(grid, middle(grid, 5, 20))
    assert painted(grid) == {(1, 8): 1, (1, 9): 1, (1, 10): 1, (1, 11): 1, (2, 11): 1}


def test_painting_with_the_normal_price_wipes(grid: WeekGrid) -> None:
    grid.paint_hours(0, range(24), 2)
    grid.brush = 0
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(5, middle(grid, 0, 0).y()))
    assert painted(grid) == {}


def test_a_days_name_paints_the_day_and_an_hours_number_that_hour_of_all(grid: WeekGrid) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(5, middle(grid, 6, 0).y()))
    assert painted(grid) == {(6, hour): 1 for hour in range(24)}
    grid.brush = 2
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(middle(grid, 0, 20).x(), 3))
    assert {day for (day, hour), level in painted(grid).items() if (hour, level) == (20, 2)} == set(range(7))


def test_a_click_beside_everything_paints_nothing(grid: WeekGrid) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mousePress(grid, Qt.MouseButton.RightButton, pos=middle(grid, 1, 1))
    QTest.mouseMove(grid, middle(grid, 1, 2))
    QTest.mouseRelease(grid, Qt.MouseButton.RightButton, pos=middle(grid, 1, 2))
    assert painted(grid) == {}


def test_the_keys_do_all_of_it(grid: WeekGrid) -> None:
    start = grid.day, grid.hour
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert (grid.day, grid.hour) == (start[0] + 1, start[1] + 1)
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_2)
    assert painted(grid) == {(1, 9): 1, (1, 10): 1, (1, 8): 2}
    QTest.keyClick(grid, Qt.Key.Key_0)
    QTest.keyClick(grid, Qt.Key.Key_3)
    QTest.keyClick(grid, Qt.Key.Key_End)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert painted(grid) == {(1, 9): 1, (1, 10): 1, (1, 23): 1}


def test_the_keys_go_round_the_edges(grid: WeekGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.words() == "Sunday 23:00–24:00, normal price"


def test_what_the_keys_are_on_is_told_to_who_cannot_see_it(grid: WeekGrid) -> None:
    assert grid.accessibleName() == "Hours of the week"
    grid.paint_hours(0, [8], 2)
    assert grid.accessibleDescription().startswith("Monday 08:00–09:00, Evening. ")


def test_a_week_that_is_shown_again_paints_nothing_anew(grid: WeekGrid, qtbot: QtBot) -> None:
    grid.paint_hours(0, [8], 1)
    with qtbot.assertNotEmitted(grid.painted):
        grid.paint_hours(0, [8], 1)
        grid.show_week(PLAIN, ["Happy hour"])
