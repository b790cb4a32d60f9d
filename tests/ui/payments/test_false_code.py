"""A typed code that was false, taken back from the details of its payment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.staff import Right
from cyberdesk.ui.false_code import FalseCodeDialog
from cyberdesk.ui.payments.model import Column
from cyberdesk.ui.payments.screen import PaymentsScreen
from tests.ui.payments.shop import STAFF, Shop

FALSE_CODE = "FAKE123456"

Open = Callable[[Payment], PaymentsScreen]


@pytest.fixture
def open_details(qtbot: QtBot, shop: Shop) -> Open:
    def open_screen(payment: Payment) -> PaymentsScreen:
        screen = PaymentsScreen(shop.desk)
        qtbot.addWidget(screen)
        shop.bridge.event_published.connect(screen.on_event)
        screen.resize(1282, 654)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.show_payment(payment.id)
        return screen

    return open_screen


def typed(shop: Shop) -> Payment:
    payment = shop.prompt(shop.customer())
    return shop.settlement.type_code(payment.id, FALSE_CODE)


def dialog_of(screen: PaymentsScreen) -> FalseCodeDialog:
    return screen.findChildren(FalseCodeDialog)[-1]


def status(screen: PaymentsScreen) -> str:
    return str(screen.model.index(0, Column.STATUS).data())


def test_a_code_that_m_pesa_denied_is_taken_back_with_one_press(open_details: Open, shop: Shop) -> None:
    payment = shop.declined(typed(shop))
    screen = open_details(payment)
    screen.panel.false_button.click()
    assert screen.findChildren(FalseCodeDialog) == []
    assert shop.store.payment(payment.id).is_voided
    assert (status(screen), screen.panel.pill.word) == ("False code", "False code")
    assert "M-PESA says that nothing was paid." in screen.panel.words.text()
    last = screen.panel.timeline.lines()[-1]
    assert f"Code taken back as false · {FALSE_CODE} · {STAFF}" in last
    assert not screen.panel.false_button.isVisible()


def test_a_code_that_m_pesa_has_not_denied_needs_a_second_word(open_details: Open, shop: Shop) -> None:
    payment = typed(shop)
    screen = open_details(payment)
    screen.panel.false_button.click()
    dialog = dialog_of(screen)
    assert "M-PESA has not said no yet." in " ".join(dialog_texts(dialog))
    assert not shop.store.payment(payment.id).is_voided
    dialog.take_back_button.click()
    assert shop.store.payment(payment.id).is_voided
    assert "money may have moved" in screen.panel.words.text()
    assert screen.panel.check_button.isVisible()


def dialog_texts(dialog: FalseCodeDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_neither_enter_nor_esc_takes_a_code_back(
    qtbot: QtBot, open_details: Open, shop: Shop, key: Qt.Key
) -> None:
    payment = typed(shop)
    screen = open_details(payment)
    screen.panel.false_button.click()
    dialog = dialog_of(screen)
    qtbot.waitUntil(dialog.isVisible)
    QTest.keyClick(dialog.focusWidget() or dialog, key)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not shop.store.payment(payment.id).is_voided


def test_what_m_pesa_confirms_meanwhile_is_not_taken_back(open_details: Open, shop: Shop) -> None:
    payment = typed(shop)
    screen = open_details(payment)
    screen.panel.false_button.click()
    dialog = dialog_of(screen)
    shop.paid(payment, "UKM4T7XQ1Z")
    dialog.take_back_button.click()
    assert dialog.isVisible()
    assert "No typed code alone speaks for this payment" in dialog.error.text
    assert shop.store.payment(payment.id).is_verified
    dialog.reject()


def test_only_a_typed_code_can_be_called_false(open_details: Open, shop: Shop) -> None:
    customer = shop.customer()
    for payment in (shop.cash(customer), shop.paid(shop.prompt(customer), "UKM4T7XQ1Z")):
        screen = open_details(payment)
        assert not screen.panel.false_button.isVisible()
        screen.close()


@pytest.mark.parametrize("is_denied", [True, False])
def test_a_code_is_called_false_only_by_who_may_decide_doubts(
    qtbot: QtBot, shop: Shop, is_denied: bool
) -> None:
    payment = typed(shop)
    if is_denied:
        payment = shop.declined(payment)
    asked: list[tuple[Right, str]] = []
    screen = PaymentsScreen(shop.desk, lambda right, act, _then: asked.append((right, act)))
    qtbot.addWidget(screen)
    screen.show()
    screen.show_payment(payment.id)
    screen.panel.false_button.click()
    assert asked == [(Right.DECIDE_DOUBT, f"Take a false code back: {payment.title}, {payment.amount}")]
    assert screen.findChildren(FalseCodeDialog) == []
    assert not shop.store.payment(payment.id).is_voided
