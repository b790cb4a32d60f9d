"""The quick sale, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import LineKind, Sale
from cyberdesk.services.errors import StorageError
from cyberdesk.ui.sales.quick_sale import NARROWEST_PIXELS, QuickSale, Then
from tests.services.shop import STAFF
from tests.ui.sales.booth import Booth, press, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ENTER = Qt.Key.Key_Return


@pytest.fixture
def panel(booth: Booth) -> QuickSale:
    return booth.quick_sale()


def add(panel: QuickSale, text: str) -> None:
    typed(panel, text)
    press(panel, ENTER)


def order(panel: QuickSale) -> list[tuple[int, str]]:
    return [(line.quantity, line.name) for line in panel.lines.lines]


def made(panel: QuickSale, booth: Booth, key: Qt.Key) -> tuple[Sale, Then]:
    """Press a key that makes the bill."""
    with booth.qtbot.waitSignal(panel.sale_made) as heard:
        press(panel, key)
    assert heard.args is not None
    sale, then = heard.args
    return sale, then


# --- the key budget ---------------------------------------------------------------------------------------


def test_five_prints_for_cash_are_four_letters_and_two_keys(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    sale, then = made(panel, booth, Qt.Key.Key_F6)
    assert (then, sale.due, sale.title) == (Then.CASH, Money.shillings(50), "5 × Print B/W")
    assert (panel.lines.lines, panel.field.text(), panel.field.hasFocus()) == ((), "", True)


def test_enter_on_the_empty_field_goes_to_paying(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    sale, then = made(panel, booth, ENTER)
    assert (then, sale.due) == (Then.PAY, Money.shillings(50))


def test_m_pesa_is_one_key_too(booth: Booth, panel: QuickSale) -> None:
    add(panel, "cv")
    assert made(panel, booth, Qt.Key.Key_F7)[1] is Then.MPESA


def test_cash_takes_along_what_is_still_in_the_field(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    typed(panel, "cv")
    sale, _ = made(panel, booth, Qt.Key.Key_F6)
    assert sale.due == Money.shillings(550)


def test_cash_waits_while_it_is_not_clear_what_is_typed(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    typed(panel, "print")
    press(panel, Qt.Key.Key_F6)
    assert booth.store.unsettled_sales() == []
    assert "Which one" in panel.entry.notice.text()


def test_the_keys_of_the_window_are_the_orders_while_the_focus_is_in_it(booth: Booth) -> None:
    window, panel = QWidget(), booth.quick_sale()
    QVBoxLayout(window).addWidget(panel)
    heard = []
    for keys in ("F6", "F7", "Esc"):
        QShortcut(QKeySequence(keys), window).activated.connect(lambda key=keys: heard.append(key))
    booth.show(window, 300, 600)
    panel.open()
    add(panel, "pr")
    made(panel, booth, Qt.Key.Key_F6)
    assert heard == []


# --- typing -----------------------------------------------------------------------------------------------


def test_the_total_is_the_sum_and_the_same_thing_again_makes_the_line_longer(panel: QuickSale) -> None:
    for text in ("5*pr", "2*pr", "cv"):
        add(panel, text)
    assert order(panel) == [(7, "Print B/W"), (1, "CV")]
    assert panel.total.text() == "KES 570"


def test_what_is_typed_shows_what_it_will_be(panel: QuickSale) -> None:
    typed(panel, "5*pr")
    assert [(match.name, match.price) for match in panel.matches.matches] == [("5 × Print B/W", "50")]
    panel.field.clear()
    typed(panel, "2*cv 3*col")
    assert panel.entry.notice.text() == "2 × CV, 3 × Print colour · KES 1,090"


def test_a_shared_beginning_is_chosen_by_arrows_or_by_number(panel: QuickSale) -> None:
    typed(panel, "2*print")
    assert panel.matches.current is None
    assert [match.code for match in panel.matches.matches] == ["pr", "col", "sch"]
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Down)
    press(panel, ENTER)
    assert order(panel) == [(2, "Print colour")]
    typed(panel, "print")
    press(panel, Qt.Key.Key_3, has_alt=True)
    assert order(panel) == [(2, "Print colour"), (1, "School print colour")]


def test_enter_on_a_choice_shows_the_first_one_and_does_not_take_it(panel: QuickSale) -> None:
    add(panel, "print")
    assert order(panel) == []
    assert panel.matches.current is panel.matches.matches[0]
    press(panel, ENTER)
    assert order(panel) == [(1, "Print B/W")]


def test_a_choice_among_several_items_is_asked_for_and_nothing_is_added(panel: QuickSale) -> None:
    add(panel, "cv 2*print")
    assert order(panel) == []
    assert "several things" in panel.entry.notice.text()
    assert panel.field.text() == "cv 2*print"


def test_a_service_without_a_price_is_completed_up_to_its_price(panel: QuickSale) -> None:
    add(panel, "2*bindi")
    assert (panel.field.text(), order(panel)) == ("2*bind ", [])
    assert "price of Binding" in panel.entry.notice.text()
    add(panel, "150")
    assert order(panel) == [(2, "Binding")]
    assert panel.total.text() == "KES 300"


def test_a_government_fee_shows_apart(panel: QuickSale) -> None:
    add(panel, "gc 150 +1050")
    assert panel.total.text() == "KES 1,200"
    (row,) = panel.lines.rows
    assert "Certificate of good conduct, KES 1,200" in row.accessibleName()


@pytest.mark.parametrize(
    ("text", "words"), [("5*", "5*pr"), ("0*pr", "whole number"), ("9999*cv", "250,000")]
)
def test_what_cannot_be_read_is_said_in_place(panel: QuickSale, text: str, words: str) -> None:
    add(panel, text)
    assert words in panel.entry.notice.text()
    assert panel.field.property("invalid") is True
    assert (order(panel), panel.field.text()) == ([], text)


# --- keys on the order ------------------------------------------------------------------------------------


def test_plus_minus_and_delete_act_on_the_chosen_line(panel: QuickSale) -> None:
    add(panel, "5*pr")
    add(panel, "cv")
    press(panel, Qt.Key.Key_Plus)
    assert order(panel) == [(5, "Print B/W"), (2, "CV")]
    press(panel, Qt.Key.Key_Up)
    press(panel, Qt.Key.Key_Minus)
    assert order(panel)[0] == (4, "Print B/W")
    press(panel, Qt.Key.Key_Delete)
    assert order(panel) == [(2, "CV")]
    press(panel, Qt.Key.Key_Minus)
    press(panel, Qt.Key.Key_Minus)
    assert order(panel) == []
    assert panel.field.text() == ""


def test_the_buttons_of_a_line_do_the_same(panel: QuickSale) -> None:
    add(panel, "5*pr")
    add(panel, "cv")
    QTest.mouseClick(panel.lines.rows[0].more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.lines.rows[1].remove_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.lines.rows[0].fewer, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.lines.rows[0].more, Qt.MouseButton.LeftButton)
    assert order(panel) == [(6, "Print B/W")]


def test_esc_closes_and_loses_neither_the_order_nor_what_is_typed(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    typed(panel, "bin")
    with booth.qtbot.waitSignal(panel.closed):
        press(panel, Qt.Key.Key_Escape)
    panel.open()
    assert (order(panel), panel.field.text()) == ([(5, "Print B/W")], "bin")
    typed(panel, "cv")
    assert panel.field.text() == "cv", "what was not taken gives way to the next letter"


@pytest.mark.parametrize(("key", "words"), [(Qt.Key.Key_H, "Red shirt"), (Qt.Key.Key_T, "2")])
def test_esc_in_a_question_keeps_the_answer_for_the_next_time(
    panel: QuickSale, key: Qt.Key, words: str
) -> None:
    add(panel, "5*pr")
    press(panel, key, has_control=True)
    typed(panel, words)
    press(panel, Qt.Key.Key_Escape)
    assert panel.field.hasFocus()
    press(panel, key, has_control=True)
    row = panel.acts.hold_row if key == Qt.Key.Key_H else panel.acts.station_row
    assert row.edit.text() == words


# --- whose it is --------------------------------------------------------------------------------------------


def test_a_sale_belongs_to_the_customer_that_is_chosen(booth: Booth, panel: QuickSale) -> None:
    wanjiku = booth.customers.add("Wanjiku", None)
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_U, has_control=True)
    typed(panel, "Wanjiku")
    press(panel, ENTER)
    assert panel.buyer.name.text() == "Wanjiku"
    assert panel.field.hasFocus()
    sale, _ = made(panel, booth, ENTER)
    assert (sale.customer_id, sale.customer_name) == (wanjiku.id, "Wanjiku")
    assert panel.buyer.customer is None, "the next one is somebody else"


def test_esc_leaves_the_choice_of_a_customer_and_keeps_who_it_was(booth: Booth, panel: QuickSale) -> None:
    booth.customers.add("Wanjiku", None)
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_U, has_control=True)
    typed(panel, "Wanjiku")
    press(panel, ENTER)
    press(panel, Qt.Key.Key_U, has_control=True)
    typed(panel, "Oti")
    press(panel, Qt.Key.Key_Escape)
    assert (panel.buyer.name.text(), panel.buyer.is_open) == ("Wanjiku", False)
    assert panel.isVisible()
    panel.buyer.remove_button.click()
    assert panel.buyer.customer is None


def test_a_held_bill_has_its_customer_too(booth: Booth, panel: QuickSale) -> None:
    wanjiku = booth.customers.add("Wanjiku", None)
    panel.buyer.picker.pick(wanjiku)
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_H, has_control=True)
    typed(panel, "Red shirt")
    with booth.qtbot.waitSignal(panel.sale_held) as heard:
        press(panel, ENTER)
    assert heard.args is not None
    assert heard.args[0].customer_id == wanjiku.id


def test_nothing_can_be_paid_before_something_is_sold(booth: Booth, panel: QuickSale) -> None:
    buttons = (
        panel.acts.pay_button,
        panel.acts.cash_button,
        panel.acts.mpesa_button,
        panel.acts.hold_button,
        panel.acts.station_button,
    )
    assert not any(one.isEnabled() for one in buttons)
    for key in (ENTER, Qt.Key.Key_F6, Qt.Key.Key_F7):
        press(panel, key)
    assert booth.store.unsettled_sales() == []
    add(panel, "pr")
    assert all(one.isEnabled() for one in buttons)


# --- set aside, and to a station --------------------------------------------------------------------------


def test_a_bill_is_set_aside_under_a_name_and_taken_up_again(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_H, has_control=True)
    press(panel, ENTER)
    assert "Type a name" in panel.acts.hold_row.problem.text()
    typed(panel, "Red shirt")
    with booth.qtbot.waitSignal(panel.sale_held):
        press(panel, ENTER)
    assert (panel.lines.lines, panel.field.hasFocus()) == ((), True)
    (held,) = panel.held.buttons
    assert held.text() == "Red shirt · KES 50"
    with booth.qtbot.waitSignal(panel.bill_recalled) as heard:
        QTest.mouseClick(held, Qt.MouseButton.LeftButton)
    assert heard.args is not None
    assert heard.args[0].due == Money.shillings(50)
    assert panel.held.buttons == []


def test_lines_go_on_the_bill_of_a_station_by_its_number(booth: Booth, panel: QuickSale) -> None:
    session_id = booth.stall.start(2)
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_T, has_control=True)
    assert "Open: 2" in panel.acts.station_row.edit.accessibleName()
    typed(panel, "x")
    press(panel, ENTER)
    assert "number of the PC" in panel.acts.station_row.problem.text()
    press(panel, Qt.Key.Key_Backspace)
    typed(panel, "2")
    with booth.qtbot.waitSignal(panel.added_to_station) as heard:
        press(panel, ENTER)
    assert heard.args == [2]
    (waiting,) = booth.stall.sales.waiting(session_id)
    assert (waiting.line.kind, waiting.added_by) == (LineKind.PRINTING, STAFF)
    assert panel.lines.lines == ()


def test_a_station_without_a_bill_is_said_and_the_order_stays(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_T, has_control=True)
    typed(panel, "3")
    press(panel, ENTER)
    booth.qtbot.waitUntil(lambda: "Nobody has a bill at station 3" in panel.error.text)
    assert order(panel) == [(5, "Print B/W")]
    press(panel, Qt.Key.Key_Escape)
    assert panel.field.hasFocus()
    assert order(panel) == [(5, "Print B/W")]


# --- new services and other prices ------------------------------------------------------------------------


def test_what_is_not_on_the_list_is_added_on_the_way(booth: Booth, panel: QuickSale) -> None:
    add(panel, "2*lanyard")
    assert panel.entry.offer.text() == "Add 'lanyard' as a service?"
    typed(panel, "80")
    press(panel, ENTER)
    assert order(panel) == [(2, "Lanyard")]
    assert panel.total.text() == "KES 160"
    assert booth.stall.prices.search("lanyard")[0].price == Money.shillings(80)
    assert panel.field.hasFocus()


def test_a_service_added_without_a_price_is_asked_for_its_price(booth: Booth, panel: QuickSale) -> None:
    add(panel, "lanyard")
    press(panel, ENTER)
    assert panel.field.text() == "la "
    add(panel, "80")
    assert order(panel) == [(1, "Lanyard")]
    assert booth.stall.prices.search("lanyard")[0].price == Money(0)


def test_a_typed_price_for_a_new_service_must_be_one(panel: QuickSale) -> None:
    add(panel, "lanyard")
    typed(panel, "cheap")
    press(panel, ENTER)
    assert "Type an amount" in panel.acts.price_row.problem.text()


def test_without_the_right_nothing_is_added_to_the_list_and_prices_stand(
    booth: Booth, panel: QuickSale
) -> None:
    booth.may_change_prices = False
    add(panel, "lanyard")
    assert not panel.entry.offer.isVisible()
    assert "not on the price list" in panel.entry.notice.text()
    add(panel, " 80")
    assert order(panel) == [(1, "Lanyard")]
    add(panel, "5*pr 8")
    assert "Only somebody who may change prices" in panel.entry.notice.text()
    assert order(panel) == [(1, "Lanyard")]


# --- trouble ----------------------------------------------------------------------------------------------


def test_while_it_is_saved_nothing_can_be_pressed_twice(booth: Booth, panel: QuickSale) -> None:
    add(panel, "5*pr")
    with booth.qtbot.waitSignal(panel.sale_made), booth.slow_disk():
        for key in (Qt.Key.Key_F6, Qt.Key.Key_F6, ENTER):
            press(panel, key)
        assert panel.acts.pay_button.text() == "Saving…"
        assert not panel.acts.cash_button.isEnabled()
    assert len(booth.store.unsettled_sales()) == 1


def test_an_order_that_could_not_be_saved_stays_and_is_saved_once_later(
    booth: Booth, panel: QuickSale, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = booth.stall.sales.make

    def make_and_fail(*args: object, **named: object) -> Sale:
        make(*args, **named)  # type: ignore[arg-type]
        raise StorageError("The disk is full", next_step="Make room on the disk.")

    monkeypatch.setattr(booth.stall.sales, "make", make_and_fail)
    add(panel, "5*pr")
    press(panel, Qt.Key.Key_F6)
    booth.qtbot.waitUntil(lambda: "The disk is full" in panel.error.text)
    assert order(panel) == [(5, "Print B/W")]
    monkeypatch.setattr(booth.stall.sales, "make", make)
    made(panel, booth, Qt.Key.Key_F6)
    assert len(booth.store.unsettled_sales()) == 1
    assert panel.error.text == ""


def test_a_new_price_is_seen_when_the_list_is_read_anew(booth: Booth, panel: QuickSale) -> None:
    booth.stall.prices.change_price(1, Money.shillings(15), staff=STAFF)
    panel.reload()
    add(panel, "2*pr")
    assert panel.total.text() == "KES 30"


def test_every_control_has_a_name(panel: QuickSale) -> None:
    add(panel, "5*pr")
    for row in panel.lines.rows:
        assert all(one.accessibleName() for one in (row.fewer, row.more, row.remove_button))
    acts = panel.acts
    named = (panel.field, panel.matches, acts.pay_button, acts.cash_button, acts.mpesa_button, panel.total)
    assert all(one.accessibleName() for one in named)


def test_no_word_on_a_button_is_cut_off_in_the_narrowest_panel(booth: Booth, panel: QuickSale) -> None:
    assert panel.width() == NARROWEST_PIXELS
    add(panel, "5*pr")
    paying = (panel.acts.pay_button, panel.acts.cash_button, panel.acts.mpesa_button)
    for one in (*paying, panel.acts.hold_button, panel.acts.station_button):
        assert one.fontMetrics().horizontalAdvance(one.text()) <= one.width() - 4, one.text()
    booth.qtbot.waitUntil(lambda: panel.total.sizeHint().width() <= panel.total.width())
