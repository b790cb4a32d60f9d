"""Words find room: rows wrap, panels grow, captions end in …, and an amount is never cut off."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.services.counter import Figures
from cyberdesk.ui import theme
from cyberdesk.ui.counter.figures import FiguresRow
from cyberdesk.ui.elided_label import ElidedLabel
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.side_panel import SidePanel


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)


def in_page(widget: QWidget, width: int, qtbot: QtBot) -> QWidget:
    """`widget` in a window of that width."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    qtbot.addWidget(page)
    page.resize(width, 400)
    page.show()
    QApplication.processEvents()
    return page


# --- a row that wraps -------------------------------------------------------------------------------------


def test_a_row_wraps_where_there_is_no_room_and_cuts_no_chip(qtbot: QtBot) -> None:
    chips = [button(words, "chip") for words in ("Waiting", "In work", "Done", "Collected", "Cancelled")]
    row = FlowRow(chips)
    page = in_page(row, 1000, qtbot)
    assert len({chip.y() for chip in chips}) == 1
    page.resize(220, 400)
    QApplication.processEvents()
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
    assert max(chip.geometry().right() for chip in chips) < 220
    assert row.height() > max(chip.geometry().bottom() for chip in chips)


def test_the_last_of_a_row_stands_at_the_right_while_all_is_one_line(qtbot: QtBot) -> None:
    first, last = button("All", "chip"), button("By name", "chip")
    page = in_page(FlowRow((first, last), is_last_right=True), 500, qtbot)
    assert last.geometry().right() == 499
    page.resize(first.sizeHint().width() + 20, 400)
    QApplication.processEvents()
    assert (last.x(), first.x()) == (0, 0)


def test_a_row_can_end_at_the_right(qtbot: QtBot) -> None:
    chips = [button(words, "chip") for words in ("Today", "Yesterday", "Week")]
    _page = in_page(FlowRow(chips, is_all_right=True), 600, qtbot)
    assert chips[-1].geometry().right() == 599
    assert chips[0].x() > 0


def test_what_is_hidden_takes_no_room_in_a_row(qtbot: QtBot) -> None:
    first, second = button("One", "chip"), button("Two", "chip")
    first.hide()
    _page = in_page(FlowRow((first, second)), 600, qtbot)
    assert second.x() == 0


# --- a panel that grows -----------------------------------------------------------------------------------


def panel_with(words: str, qtbot: QtBot) -> tuple[SidePanel, QWidget]:
    page, panel = QWidget(), SidePanel()
    inside = QVBoxLayout(panel)
    inside.addWidget(button(words))
    layout = QHBoxLayout(page)
    layout.addWidget(label("Stations"), 1)
    layout.addWidget(panel)
    panel.set_usual_width(200)
    qtbot.addWidget(page)
    page.resize(900, 300)
    page.show()
    QApplication.processEvents()
    return panel, page


def test_a_panel_is_as_wide_as_usual_when_its_words_fit(qtbot: QtBot) -> None:
    panel, _page = panel_with("Cash", qtbot)
    assert panel.width() == 200


def test_a_panel_grows_with_its_words_and_does_not_jump_back(qtbot: QtBot) -> None:
    panel, page = panel_with("Mwanzishe mteja anayefuata sasa hivi   F2", qtbot)
    wide = panel.width()
    assert wide > 200
    for each in panel.findChildren(QWidget):
        each.hide()
    page.resize(901, 300)
    QApplication.processEvents()
    assert panel.width() == wide
    panel.set_usual_width(200)
    QApplication.processEvents()
    assert panel.width() == 200


# --- captions and figures ---------------------------------------------------------------------------------


def test_a_caption_that_is_cut_says_itself_whole_as_a_tool_tip(qtbot: QtBot) -> None:
    caption = ElidedLabel("Haijulikani bado", "muted")
    qtbot.addWidget(caption)
    caption.resize(40, 20)
    caption.show()
    assert caption.toolTip() == "Haijulikani bado"
    caption.resize(400, 20)
    assert caption.toolTip() == ""


@pytest.mark.parametrize("width", [900, 420, 330])
def test_no_figure_of_the_day_is_cut_off(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    theme.apply_theme(qapp, dark=False, scale=130)
    try:
        row = FiguresRow()
        _page = in_page(row, width, qtbot)
        row.show_figures(
            Figures(
                stations_in_use=12,
                stations=24,
                running=Money.shillings(101),
                cash=Money.shillings(1460),
                mpesa=Money.shillings(2107),
                unverified=Money.shillings(0),
                in_doubt=1,
            )
        )
        QApplication.processEvents()
        for figure in (row.in_use, row.running, row.cash, row.mpesa, row.in_doubt):
            figure.ensurePolished()
            assert figure.width() >= QFontMetrics(figure.font()).horizontalAdvance(figure.text())
        assert row.in_doubt.geometry().right() < width
        assert QFont(row.cash.font()).pixelSize() <= theme.scaled(18)
    finally:
        theme.apply_theme(qapp, dark=False)
