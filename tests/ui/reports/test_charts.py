"""Charts: their scale, what they say, and that they paint in every state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import Bar, BarUnit
from cyberdesk.ui import theme
from cyberdesk.ui.reports.chart import Chart
from cyberdesk.ui.reports.heat_map import HeatMap
from cyberdesk.ui.reports.takings_chart import TakingsChart, _scale

MONDAY = 739_939
KES = Money.shillings


def bar(first: int, cash: int, mpesa: int, unit: BarUnit = BarUnit.HOUR) -> Bar:
    return Bar(unit, first, {Tender.CASH: KES(cash), Tender.MPESA: KES(mpesa)})


def painted(chart: Chart) -> QImage:
    chart.resize(600, 240)
    return chart.grab().toImage()


def colour_at(chart: Chart, place: QPointF) -> QColor:
    return QColor(painted(chart).pixel(place.toPoint()))


@pytest.fixture
def chart(qtbot: QtBot, dressed: QApplication) -> TakingsChart:
    made = TakingsChart()
    qtbot.addWidget(made)
    made.resize(600, 240)
    return made


@pytest.fixture
def heat(qtbot: QtBot, dressed: QApplication) -> HeatMap:
    made = HeatMap()
    qtbot.addWidget(made)
    made.resize(600, 240)
    return made


@given(st.integers(0, 10**11), st.integers(-(10**11), 0))
def test_the_scale_holds_everything_with_zero_on_a_line(most: int, least: int) -> None:
    top, bottom = _scale(most, least)
    step = (top - bottom) // 4
    assert top >= most
    assert bottom <= least
    assert top > bottom
    assert bottom % step == 0
    assert step % 100 == 0


def test_a_bar_is_stacked_by_tender(chart: TakingsChart) -> None:
    chart.show_bars((bar(9, 100, 300), bar(10, 0, 0)))
    room = chart.places()[0]
    middle = room.center().x()
    assert colour_at(chart, QPointF(middle, room.bottom() - 6)) == QColor(theme.colours().primary)
    assert colour_at(chart, QPointF(middle, room.top() + 8)) == QColor(theme.colours().waiting)


def test_what_was_given_back_goes_below_zero(chart: TakingsChart) -> None:
    chart.show_bars((bar(9, -200, 300),))
    room = chart.places()[0]
    zero = chart._y(0)
    assert colour_at(chart, QPointF(room.center().x(), zero - 6)) == QColor(theme.colours().primary)
    assert zero < room.bottom() - 10
    assert colour_at(chart, QPointF(room.center().x(), zero + 6)) == QColor(theme.colours().waiting)


def test_the_mouse_tells_the_bar_it_is_over(chart: TakingsChart) -> None:
    chart.show_bars((bar(9, 100, 0), bar(10, 0, 50)))
    chart.show()
    QTest.mouseMove(chart, chart.places()[1].center().toPoint())
    chart.point_at(1)
    assert chart.accessibleDescription() == "10:00 – 11:00: KES 50 (M-PESA 50)"


def test_keys_move_from_bar_to_bar_and_stop_at_the_ends(chart: TakingsChart) -> None:
    chart.show_bars(tuple(bar(hour, 10, 0) for hour in range(9, 12)))
    for key, part in (
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        QTest.keyClick(chart, key)
        assert chart.current == part


def test_a_chart_of_nothing_says_so(chart: TakingsChart, heat: HeatMap) -> None:
    chart.show_bars((bar(9, 0, 0),))
    heat.show_hours({})
    for one in (chart, heat):
        assert one.accessibleDescription() == "Nothing was taken in these days."
        QTest.keyClick(one, Qt.Key.Key_Right)
        assert one.current is None
        painted(one)


def test_the_busiest_hour_has_the_strongest_colour(heat: HeatMap) -> None:
    heat.show_hours({(0, 9): KES(100), (4, 17): KES(1000), (5, 9): KES(-20)})
    hours = len(heat.places()) // 7

    def strength(row: int, hour: int) -> int:
        place = heat.places()[row * hours + hour - 7]
        return colour_at(heat, place.center()).lightness()

    assert strength(4, 17) < strength(0, 9) < strength(5, 9) == strength(1, 9)
    assert heat.accessibleDescription() == "The busiest: Friday 17:00 – 18:00: KES 1,000."


def test_arrows_walk_over_the_heat_map(heat: HeatMap) -> None:
    heat.show_hours({(0, 9): KES(100)})
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(heat, key)
    assert heat.current == 1
    assert heat.accessibleDescription().startswith("Monday 08:00")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [100, 130])
def test_every_unit_paints_in_every_dress(
    chart: TakingsChart, heat: HeatMap, qapp: QApplication, dark: bool, scale: int
) -> None:
    theme.apply_theme(qapp, dark=dark, scale=scale)
    try:
        for unit in BarUnit:
            step = 31 if unit is BarUnit.MONTH else 1
            first = 0 if unit is BarUnit.HOUR else MONDAY
            chart.show_bars(tuple(bar(first + step * n, n, 2 * n, unit) for n in range(24)))
            assert not painted(chart).isNull()
        heat.show_hours({(day, hour): KES(day * hour) for day in range(7) for hour in range(24)})
        assert not painted(heat).isNull()
    finally:
        theme.apply_theme(qapp, dark=False)
