"""The search over everything and the page of keys, in the whole program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cyberdesk.domain.payment import PaymentState
from tests.walk.conftest import Shop


def begin(shop: Shop) -> None:
    """Ctrl+K."""
    target = QApplication.focusWidget() or shop.program.window.counter
    QTest.keyClick(target, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_a_number_and_enter_go_to_the_station_from_any_screen(shop: Shop) -> None:
    window = shop.program.window
    window.show_payments()
    begin(shop)
    shop.type("12")
    shop.press(Qt.Key.Key_Return)
    shop.wait(window.counter.isVisible)
    card = window.counter.grid.card(12)
    assert card is not None
    shop.wait(lambda: window.counter.panel.isVisible() and not window.search_palette.isVisible())
    assert window.counter._station == 12


def test_the_amount_finds_the_payment_and_opens_it(shop: Shop) -> None:
    shop.bill(minutes=35)
    shop.press(Qt.Key.Key_F6)
    payment = shop.wait_state(PaymentState.PAID)
    begin(shop)
    shop.type("35")
    palette = shop.program.window.search_palette
    shop.wait(lambda: any(row.target == payment for row in palette.model.rows))
    shop.press(Qt.Key.Key_Return)
    shop.wait(shop.program.window.payments.isVisible)


def test_esc_goes_back_to_the_bill_and_the_keys_work_there(shop: Shop) -> None:
    shop.bill(minutes=35)
    before = QApplication.focusWidget()
    begin(shop)
    shop.type("x")
    shop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    shop.press(Qt.Key.Key_F6)
    shop.wait_state(PaymentState.PAID)


def test_no_money_is_taken_under_the_page_of_keys(shop: Shop) -> None:
    shop.bill(minutes=35)
    shop.press(Qt.Key.Key_F1)
    assert shop.program.window.help.isVisible()
    shop.press(Qt.Key.Key_F6)
    assert shop.program.store.latest_payments(1) == []
    shop.press(Qt.Key.Key_F1, Qt.Key.Key_F6)
    shop.wait_state(PaymentState.PAID)
