"""The counter by keyboard: the budgets of product.md 5.3, and the ways to do a thing twice by accident."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from tests.walk.conftest import PHONE, Shop


def test_a_number_and_enter_start_a_walk_in(shop: Shop) -> None:
    shop.choose(12)
    shop.press(Qt.Key.Key_Return)
    shop.see(12, StationStatus.RUNNING)
    assert shop.status(1) is StationStatus.FREE


def test_a_double_click_starts_a_walk_in(shop: Shop) -> None:
    card = shop.program.window.counter.grid.card(4)
    assert card is not None
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton)
    shop.see(4, StationStatus.RUNNING)


def test_end_and_exact_cash_are_two_keys(shop: Shop) -> None:
    shop.start(3)
    shop.advance(minutes=29, seconds=30)
    shop.wait(shop.program.window.counter.panel.running_form.end_button.isEnabled)
    shop.press(Qt.Key.Key_F2, Qt.Key.Key_F6)
    payment = shop.wait_state(PaymentState.PAID)
    shop.see(3, StationStatus.PAID)
    assert payment.tender is Tender.CASH
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(30)


def test_end_and_prompt_to_a_known_phone_are_at_most_three_keys(shop: Shop) -> None:
    shop.choose(3)
    shop.click(shop.program.window.counter.panel.start_form.name)
    shop.type("Amina")
    shop.click(shop.program.window.counter.panel.start_form.phone.edit)
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return)
    shop.see(3, StationStatus.RUNNING)
    shop.advance(minutes=29, seconds=30)
    shop.wait(shop.program.window.counter.panel.running_form.end_button.isEnabled)
    shop.press(Qt.Key.Key_F2, Qt.Key.Key_F7)
    payment = shop.wait_state(PaymentState.PAID)
    assert payment.customer_name == "Amina"
    assert payment.phone is not None
    assert payment.phone.tail == "001"


def test_a_note_that_is_too_large_shows_the_change(shop: Shop) -> None:
    shop.bill(minutes=35)
    form = shop.program.window.counter.panel.bill_form
    note = next(note for note in form.notes.buttons if note.text() == "100")
    shop.click(note)
    shop.wait_state(PaymentState.PAID)
    shop.wait(lambda: form.notice.change.text() == "Change KES 65")
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(35)


def test_a_double_click_on_send_sends_one_prompt(shop: Shop) -> None:
    shop.bill()
    shop.type(PHONE)
    button = shop.program.window.counter.panel.bill_form.send_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    shop.wait_state(PaymentState.PAID)
    assert shop.simulator.calls.push == 1
    assert shop.taken() == shop.moved() == 25


def test_enter_pressed_twice_sends_one_prompt(shop: Shop) -> None:
    shop.simulator.next_script(Script.SLOW_ANSWER, answer_delay_seconds=0.3)
    shop.bill()
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_F7)
    shop.wait_state(PaymentState.PAID)
    assert shop.simulator.calls.push == 1


def test_cash_pressed_twice_is_taken_once(shop: Shop) -> None:
    shop.bill(minutes=25)
    shop.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(25)


def test_the_key_that_started_a_session_does_not_end_it_by_accident(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_F2)
    shop.see(3, StationStatus.RUNNING)
    assert not shop.program.store.unsettled_sales()


def test_cash_while_a_prompt_is_open_needs_a_second_press(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.see(3, StationStatus.WAITING)
    shop.wait(shop.program.window.counter.panel.bill_form.cash_button.isEnabled)
    shop.press(Qt.Key.Key_F6)
    assert "may still be paid" in shop.notice()
    assert shop.program.store.account_balance(Account.CASH) == Money(0)
    shop.press(Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(25)


def test_a_bad_phone_is_marked_in_place_and_nothing_starts(shop: Shop) -> None:
    shop.bill()
    shop.send("0722")
    form = shop.program.window.counter.panel.bill_form
    assert "6 more digits" in form.phone.hint.text()
    assert form.phone.edit.property("invalid")
    assert not shop.program.store.latest_payments(1)
    assert shop.simulator.calls.push == 0


def test_a_phone_typed_in_any_usual_form_shows_its_normal_form(shop: Shop) -> None:
    shop.bill()
    form = shop.program.window.counter.panel.bill_form
    for typed in ("0110 000 001", "+254110000001", "254 110 000001", "110000001"):
        form.phone.edit.clear()
        shop.type(typed)
        assert form.phone.hint.text() == "0110 000 001"


def test_a_cancelled_prompt_can_be_sent_again_when_the_time_is_up(shop: Shop) -> None:
    shop.simulator.next_script(Script.CANCEL)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.DECLINED)
    form = shop.program.window.counter.panel.bill_form
    shop.wait(lambda: "Send again in" in form.send_button.text())
    assert not form.send_button.isEnabled()
    shop.advance(seconds=125)
    shop.wait(form.send_button.isEnabled)
    shop.press(Qt.Key.Key_F7)
    shop.wait_state(PaymentState.PAID)
    assert shop.taken() == shop.moved() == 25


def test_esc_closes_the_bill_and_never_the_program(shop: Shop) -> None:
    shop.bill()
    shop.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert shop.program.window.isVisible()
    assert shop.status(3) is StationStatus.TO_PAY


def test_the_next_customer_sits_down_while_the_old_bill_waits(shop: Shop) -> None:
    shop.bill(3)
    shop.click(shop.program.window.counter.panel.next_button)
    shop.see(3, StationStatus.RUNNING)
    sale = shop.program.store.unsettled_sales()[0]
    shop.program.window.counter.tray.bill_opened.emit(sale.id)
    shop.wait(lambda: shop.program.window.counter.panel.bill_form.isVisible())
    shop.press(Qt.Key.Key_F6)
    shop.wait_state(PaymentState.PAID)
    assert shop.status(3) is StationStatus.RUNNING


def test_letters_begin_a_search_and_it_finds_the_payment(shop: Shop) -> None:
    shop.bill()
    shop.press(Qt.Key.Key_F6)
    shop.wait_state(PaymentState.PAID)
    shop.press(Qt.Key.Key_Escape)
    shop.type("walk")
    assert shop.program.window.top_bar.search.text() == "walk"
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: shop.program.window.payments.isVisible())
