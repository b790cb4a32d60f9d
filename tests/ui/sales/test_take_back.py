"""Undoing what was sold, through the dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import Sale
from cyberdesk.services.reversals import BackTo
from cyberdesk.ui.sales.take_back import Act, TakeBackDialog
from tests.services.shop import RECEIPT
from tests.ui.sales.booth import Booth, press, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ENTER = Qt.Key.Key_Return


def opened(booth: Booth, act: Act, sale: Sale) -> TakeBackDialog:
    dialog = TakeBackDialog(act, sale, booth.stall.reversals, booth.bridge, lambda: "Wairimu")
    booth.qtbot.addWidget(dialog)
    with booth.qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def finish(booth: Booth, dialog: TakeBackDialog) -> None:
    typed(dialog, "smudged")
    with booth.qtbot.waitSignal(dialog.accepted):
        press(dialog, ENTER)


def test_a_bill_is_made_void_with_a_reason(booth: Booth) -> None:
    sale = booth.stall.sell("5*pr cv")
    dialog = opened(booth, Act.VOID, sale)
    assert "marked void" in dialog.words.text()
    press(dialog, ENTER)
    assert not booth.store.sale(sale.id).is_void
    finish(booth, dialog)
    assert booth.store.sale(sale.id).is_void
    deed = booth.stall.sales.history(sale.id)[-1]
    assert (deed.staff, deed.reason) == ("Wairimu", "smudged")


def test_one_line_is_taken_off(booth: Booth) -> None:
    sale = booth.stall.sell("5*pr cv")
    dialog = opened(booth, Act.LINE_OFF, sale)
    QTest.mouseClick(dialog.lines[0], Qt.MouseButton.LeftButton)
    dialog.reason.setFocus()
    finish(booth, dialog)
    assert [line.text for line in booth.store.sale(sale.id).lines] == ["CV"]


def test_a_refund_says_how_much_goes_where_before_it_does(booth: Booth) -> None:
    sale = booth.stall.sold("5*pr cv")
    dialog = opened(booth, Act.REFUND, sale)
    assert dialog.words.text() == "Take KES 550 from the drawer and give it to the customer."
    QTest.mouseClick(dialog.lines[1], Qt.MouseButton.LeftButton)
    assert dialog.do_button.text() == "Pay back KES 50"
    assert not dialog.back_to[BackTo.CREDIT].isEnabled()
    dialog.reason.setFocus()
    finish(booth, dialog)
    assert booth.stall.balances() == {"cash": 500, "income_service": -500}


def test_a_known_customer_may_keep_it_as_credit(booth: Booth) -> None:
    customer_id = booth.shop.customer()
    sale = booth.stall.sell("5*pr", customer_id=customer_id)
    booth.shop.take_cash(sale)
    dialog = opened(booth, Act.REFUND, booth.store.sale(sale.id))
    QTest.mouseClick(dialog.back_to[BackTo.CREDIT], Qt.MouseButton.LeftButton)
    assert dialog.words.text() == "KES 50 stays here as the customer's credit."
    dialog.reason.setFocus()
    finish(booth, dialog)
    assert booth.store.balance(customer_id) == -Money.shillings(50)


def test_no_line_chosen_is_nothing_to_do(booth: Booth) -> None:
    dialog = opened(booth, Act.REFUND, booth.stall.sold("5*pr"))
    typed(dialog, "smudged")
    assert dialog.do_button.isEnabled()
    QTest.mouseClick(dialog.lines[0], Qt.MouseButton.LeftButton)
    assert not dialog.do_button.isEnabled()


def test_a_refusal_is_said_in_place_and_the_reason_stays(booth: Booth) -> None:
    sale = booth.stall.sell("5*pr")
    payment = booth.shop.send(sale)
    booth.shop.settlement.type_code(payment.id, RECEIPT)
    dialog = opened(booth, Act.REFUND, booth.store.sale(sale.id))
    typed(dialog, "smudged")
    press(dialog, ENTER)
    booth.qtbot.waitUntil(lambda: "not confirmed" in dialog.error.text)
    assert (dialog.isVisible(), dialog.reason.text()) == (True, "smudged")
    assert booth.stall.reversals.refundable(sale.id) == ZERO


def test_enter_twice_pays_back_once(booth: Booth) -> None:
    sale = booth.stall.sold("5*pr cv")
    dialog = opened(booth, Act.REFUND, sale)
    typed(dialog, "smudged")
    with booth.qtbot.waitSignal(dialog.accepted), booth.slow_disk():
        press(dialog, ENTER)
        assert dialog.do_button.text() == "Saving…"
        press(dialog, ENTER)
        press(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
    assert booth.stall.balances() == {}


def test_esc_changes_nothing(booth: Booth) -> None:
    sale = booth.stall.sold("5*pr")
    dialog = opened(booth, Act.REFUND, sale)
    typed(dialog, "smudged")
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert booth.store.sale(sale.id) == sale
