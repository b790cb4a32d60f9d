"""The table: what fits, what stays in place, and that no word is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Cause, PaymentState, Remark, Tender
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui import texts, theme
from cyberdesk.ui.payments import window
from cyberdesk.ui.payments.model import Column, PaymentsModel
from cyberdesk.ui.payments.row_delegate import GAP, ICON_PIXELS
from cyberdesk.ui.payments.table import PaymentsTable
from cyberdesk.ui.row_delegate import FONT_PIXELS, PADDING
from cyberdesk.ui.row_table import ROW_PIXELS
from tests.ui.payments.ledger import TODAY, Ledger, payment

WIDE, NARROW = 946, 656
HEIGHT = 12 * ROW_PIXELS

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture(autouse=True)
def small_pages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "PAGE_SIZE", 50)
        yield


def shown(qtbot: QtBot, ledger: Ledger, wanted: PaymentFilter | None = None) -> PaymentsTable:
    model = PaymentsModel(ledger.as_service())
    table = PaymentsTable(model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(WIDE, HEIGHT)
    with qtbot.waitExposed(table):
        table.show()
    model.show(wanted or PaymentFilter(TODAY, TODAY))
    return table


def model_of(table: PaymentsTable) -> PaymentsModel:
    model = table.model()
    assert isinstance(model, PaymentsModel)
    return model


def columns(table: PaymentsTable) -> set[Column]:
    return {column for column in Column if not table.isColumnHidden(column)}


def top_id(table: PaymentsTable) -> int:
    top = model_of(table).row_at(table.rowAt(0))
    assert top is not None
    return top.id


def scroll(qtbot: QtBot, table: PaymentsTable, row: int) -> None:
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > row)
    table.verticalScrollBar().setValue(row)


# --- columns ----------------------------------------------------------------------------------------------


def test_every_column_has_room_on_the_usual_screen(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 80))
    assert columns(table) == set(Column)
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()


def test_a_narrow_window_leaves_out_staff_and_title_but_never_the_status(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 80))
    table.resize(NARROW, HEIGHT)
    assert columns(table) == set(Column) - {Column.STAFF, Column.TITLE}
    model_of(table).show(PaymentFilter())
    assert columns(table) == set(Column) - {Column.STAFF, Column.TITLE, Column.RECEIPT}
    table.resize(WIDE, HEIGHT)
    model_of(table).show(PaymentFilter(TODAY, TODAY))
    assert columns(table) == set(Column)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_word_of_a_state_is_cut_off(qtbot: QtBot, width: int) -> None:
    table = shown(qtbot, Ledger(50, 80))
    table.resize(width, HEIGHT)
    room = table.columnWidth(Column.STATUS) - 2 * PADDING - ICON_PIXELS - GAP
    metrics = QFontMetrics(theme.font(FONT_PIXELS, QFont.Weight.DemiBold))
    assert max(metrics.horizontalAdvance(word) for word in texts.payment_words()) <= room


def test_the_words_of_all_states_are_known_to_the_column() -> None:
    said = set()
    for state in PaymentState:
        for tender in Tender:
            for receipt in (None, "TKL1AAAAAA"):
                for cause in (None, *Cause):
                    for remark in (None, *Remark):
                        one = payment(1, state)
                        changes = {
                            "tender": tender,
                            "receipt_number": receipt,
                            "cause": cause,
                            "remarks": frozenset({remark} if remark else set()),
                        }
                        for name, value in changes.items():
                            object.__setattr__(one, name, value)
                        said.add(texts.payment_state(one).word)
    assert said == set(texts.payment_words())


# --- place ------------------------------------------------------------------------------------------------


def test_rows_have_one_height(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 30))
    assert {table.rowHeight(row) for row in range(30)} == {ROW_PIXELS}


def test_at_the_top_a_new_payment_comes_into_view(qtbot: QtBot) -> None:
    ledger = Ledger(50, 80)
    table = shown(qtbot, ledger)
    new = ledger.add()
    model_of(table).take_in(new)
    assert top_id(table) == new.id


def test_further_down_a_new_payment_pushes_nothing_away(qtbot: QtBot) -> None:
    ledger = Ledger(50, 200)
    table = shown(qtbot, ledger)
    scroll(qtbot, table, 90)
    before = top_id(table)
    model_of(table).take_in(ledger.add())
    assert top_id(table) == before


def test_reading_again_keeps_what_is_in_view_and_what_is_selected(qtbot: QtBot) -> None:
    ledger = Ledger(50, 200)
    table = shown(qtbot, ledger)
    scroll(qtbot, table, 90)
    assert table.select_id(top_id(table) - 3)
    before, selected = top_id(table), table.selected_id
    ledger.add()
    ledger.add()
    model_of(table).read_again()
    assert top_id(table) == before
    [index] = table.selectionModel().selectedRows()
    current = model_of(table).row_at(index.row())
    assert current is not None
    assert current.id == selected


def test_another_filter_begins_at_its_top(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 200))
    scroll(qtbot, table, 90)
    model_of(table).show(PaymentFilter())
    assert top_id(table) == 200


def test_nothing_is_selected_until_staff_select_something(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 20))
    with qtbot.assertNotEmitted(table.id_selected):
        table.setFocus()
    assert table.selected_id is None


# --- keys -------------------------------------------------------------------------------------------------


def test_arrows_and_home_and_end_move_between_payments(qtbot: QtBot) -> None:
    table = shown(qtbot, Ledger(50, 120))
    table.select_id(120)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_id == 119
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.selected_id == 1
    assert table.rowAt(table.viewport().height() - ROW_PIXELS) == 119
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.selected_id == 120
    assert top_id(table) == 120


def test_letters_are_left_to_the_window(qtbot: QtBot) -> None:
    ledger = Ledger(50, 120)
    table = shown(qtbot, ledger)
    table.select_id(120)
    ledger.reads.clear()
    QTest.keyClicks(table, "kamau")
    assert table.selected_id == 120
    assert ledger.reads == []


def test_a_click_selects_and_a_payment_that_left_the_filter_stays_the_selected_one(qtbot: QtBot) -> None:
    ledger = Ledger(50, 5)
    wanted = PaymentFilter(states=frozenset({PaymentState.PAID}))
    table = shown(qtbot, ledger, wanted)
    with qtbot.waitSignal(table.id_selected) as selected:
        QTest.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=table.visualRect(model_of(table).index(2, 1)).center(),
        )
    assert selected.args == [3]
    with qtbot.waitSignal(model_of(table).modelReset):
        model_of(table).take_in(ledger.change(3, PaymentState.UNKNOWN))
    assert table.selected_id == 3
    assert table.selectionModel().selectedRows() == []
