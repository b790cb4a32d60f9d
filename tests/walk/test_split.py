"""A bill that is paid in parts, by more than one tender, as staff take it at the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.verify import verify
from cyberdesk.ui.counter.bill_form import BillForm
from cyberdesk.ui.false_code import FalseCodeDialog
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.till_payment import TillPaymentDialog
from tests.walk.conftest import PHONE, Shop

CODE = "SJK4H7L2QX"


def form(shop: Shop) -> BillForm:
    return shop.program.window.counter.panel.bill_form


def press_alt(shop: Shop, key: Qt.Key) -> None:
    target = QApplication.focusWidget() or shop.program.window
    QTest.keyClick(target, key, Qt.KeyboardModifier.AltModifier)


def take_part(shop: Shop, shillings: int) -> None:
    """Alt+A, and the amount."""
    shop.wait(form(shop).cash_button.isEnabled)
    press_alt(shop, Qt.Key.Key_A)
    shop.type(str(shillings))


def due(shop: Shop) -> str:
    return form(shop).total.figure.text()


def balances(shop: Shop) -> tuple[int, int, int]:
    """What stands on cash, M-PESA and M-PESA not verified, in shillings."""
    accounts = (Account.CASH, Account.MPESA, Account.MPESA_UNVERIFIED)
    cash, mpesa, apart = (shop.program.store.account_balance(each).whole_shillings for each in accounts)
    return cash, mpesa, apart


def words(shop: Shop) -> list[str]:
    """The rows of the bill that tell of money."""
    return [f"{text} {figure}".strip() for text, figure in form(shop).lines.rows()[1:]]


def test_a_part_in_cash_and_the_rest_by_m_pesa(shop: Shop) -> None:
    shop.bill(minutes=60)
    take_part(shop, 20)
    assert form(shop).part.left.text() == "KES 40 left"
    assert form(shop).cash_button.accessibleName() == "Cash KES 20"
    shop.press(Qt.Key.Key_F6)
    shop.wait(lambda: due(shop) == "KES 40")
    assert form(shop).total.title.text() == "Left to pay"
    assert words(shop) == ["Paid by Cash −20"]
    assert shop.status(3) is StationStatus.TO_PAY
    # The keys are where the rest is taken: nothing is chosen again.
    shop.wait(lambda: form(shop).phone.edit.hasFocus())
    assert not form(shop).part.is_open
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return)
    shop.see(3, StationStatus.PAID)
    shop.wait(lambda: words(shop) == ["Paid by Cash −20", "Paid by M-PESA −40"])
    assert balances(shop) == (20, 40, 0)
    assert shop.moved() == 40
    assert verify(shop.program.store) is None


def test_a_part_by_m_pesa_and_the_rest_in_cash_while_the_prompt_waits(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=60)
    take_part(shop, 45)
    shop.press(Qt.Key.Key_Return)
    assert form(shop).phone.edit.hasFocus()
    assert shop.program.store.latest_payments(9) == []
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return)
    shop.wait_state(PaymentState.PENDING)
    shop.wait(lambda: form(shop).cash_button.accessibleName() == "Cash KES 15")
    assert words(shop) == ["M-PESA, waiting: KES 45"]
    # No second press: the two together are no more than the bill.
    shop.press(Qt.Key.Key_F6)
    shop.wait(lambda: shop.payment().tender is Tender.CASH)
    assert shop.payment().amount == Money.shillings(15)
    shop.wait(lambda: due(shop) == "KES 45")
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.see(3, StationStatus.PAID)
    assert balances(shop) == (15, 45, 0)
    assert not shop.program.window.counter.tray.alarms()
    assert verify(shop.program.store) is None


def test_cash_for_more_than_an_open_prompt_leaves_still_needs_a_second_press(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=60)
    take_part(shop, 45)
    shop.press(Qt.Key.Key_Return)
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return)
    shop.wait_state(PaymentState.PENDING)
    take_part(shop, 60)
    shop.press(Qt.Key.Key_F6)
    assert "may still be paid" in form(shop).notice.words.text()
    assert shop.payment().tender is Tender.MPESA
    shop.press(Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    assert balances(shop) == (60, 0, 0)


def test_a_prompt_for_a_part_that_was_cancelled_is_offered_for_that_part_again(shop: Shop) -> None:
    shop.simulator.next_script(Script.CANCEL)
    shop.bill(minutes=60)
    take_part(shop, 45)
    shop.press(Qt.Key.Key_Return)
    shop.type(PHONE)
    shop.press(Qt.Key.Key_Return)
    shop.wait_state(PaymentState.DECLINED)
    shop.wait(lambda: form(shop).part.part() == Money.shillings(45))
    shop.advance(seconds=125)
    shop.wait(form(shop).send_button.isEnabled)
    assert form(shop).send_button.accessibleName() == "Send M-PESA KES 45"
    shop.click(form(shop).part.all_button)
    assert form(shop).cash_button.accessibleName() == "Cash"


def test_a_part_in_cash_and_the_rest_on_account(shop: Shop) -> None:
    customer = shop.program.desk.customers.add("Wanjiku", None)
    shop.bill(minutes=60)
    take_part(shop, 20)
    shop.press(Qt.Key.Key_F6)
    shop.wait(lambda: due(shop) == "KES 40")
    shop.click(form(shop).account_button)
    dialog = shop.program.window.findChildren(LeaveOnAccountDialog)[-1]
    dialog.picker.pick(customer)
    shop.click(dialog.leave_button)
    shop.see(3, StationStatus.FREE)
    assert shop.program.desk.customers.balance(customer.id) == Money.shillings(40)
    assert verify(shop.program.store) is None


def test_enter_on_a_part_goes_on_to_the_prompt_and_sends_nothing_by_itself(shop: Shop) -> None:
    shop.simulator.next_script(Script.CANCEL)
    shop.bill(minutes=60)
    shop.send()
    shop.wait_state(PaymentState.DECLINED)
    shop.advance(seconds=125)
    shop.choose(3)
    take_part(shop, 45)
    # The number is known by now, and could be sent to.
    shop.press(Qt.Key.Key_Return)
    assert form(shop).send_button.hasFocus()
    assert len(shop.program.store.latest_payments(9)) == 1
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: len(shop.program.store.latest_payments(9)) == 2)
    assert shop.payment().amount == Money.shillings(45)


def test_change_is_said_of_a_part_that_is_paid_with_a_larger_note(shop: Shop) -> None:
    shop.bill(minutes=260)
    take_part(shop, 80)
    note = next(one for one in form(shop).notes.buttons if one.text() == "100")
    shop.click(note)
    shop.wait(lambda: due(shop) == "KES 180")
    shop.wait(form(shop).notice.change.isVisible)
    assert form(shop).notice.change.text() == "Change KES 20"
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(80)


def test_a_part_that_is_more_than_due_is_marked_and_nothing_is_taken(shop: Shop) -> None:
    shop.bill(minutes=60)
    take_part(shop, 600)
    shop.press(Qt.Key.Key_F6)
    assert form(shop).part.amount.mistake.text() == "Only KES 60 is due"
    assert shop.program.store.latest_payments(9) == []


def test_a_bill_that_nobody_splits_is_taken_whole_after_another_was_split(shop: Shop) -> None:
    shop.bill(minutes=60)
    take_part(shop, 20)
    shop.bill(5, minutes=30)
    assert not form(shop).part.is_open
    shop.press(Qt.Key.Key_F6)
    shop.see(5, StationStatus.PAID)
    assert shop.payment().amount == Money.shillings(30)


# --- paid to the till -------------------------------------------------------------------------------------


def till_dialog(shop: Shop) -> TillPaymentDialog:
    shop.wait(form(shop).till_button.isEnabled)
    press_alt(shop, Qt.Key.Key_T)
    shop.wait(lambda: shop.program.window.findChildren(TillPaymentDialog))
    dialog = shop.program.window.findChildren(TillPaymentDialog)[-1]
    shop.wait(dialog.isVisible)
    assert isinstance(dialog, TillPaymentDialog)
    return dialog


def test_a_payment_seen_on_the_phone_settles_the_bill_apart(shop: Shop) -> None:
    shop.bill(minutes=60)
    dialog = till_dialog(shop)
    assert dialog.amount.edit.text() == "60"
    QTest.keyClicks(dialog.code.edit, CODE.lower())
    QTest.keyClick(dialog.code.edit, Qt.Key.Key_Return)
    shop.see(3, StationStatus.PAID)
    payment = shop.payment()
    assert (payment.receipt_number, payment.is_verified, payment.phone) == (CODE, False, None)
    assert balances(shop) == (0, 0, 60)
    shop.wait(lambda: form(shop).notice.pill.word == "Paid, not verified")
    shop.wait(lambda: shop.program.window.counter.figures.unverified.text() == "KES 60")
    assert verify(shop.program.store) is None


def test_a_part_seen_on_the_phone_and_the_rest_in_cash(shop: Shop) -> None:
    shop.bill(minutes=60)
    dialog = till_dialog(shop)
    dialog.amount.edit.setText("45")
    QTest.keyClicks(dialog.code.edit, CODE)
    shop.click(dialog.save_button)
    shop.wait(lambda: due(shop) == "KES 15")
    assert words(shop) == ["Paid to the till −45"]
    shop.click(form(shop).cash_button)
    shop.see(3, StationStatus.PAID)
    assert balances(shop) == (15, 0, 45)


def test_while_a_prompt_waits_staff_say_whose_code_it_is_and_the_money_counts_once(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=60)
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.choose(3)
    dialog = till_dialog(shop)
    QTest.keyClicks(dialog.code.edit, CODE)
    QTest.keyClick(dialog.code.edit, Qt.Key.Key_Return)
    assert "no answer yet" in dialog.error.text
    assert dialog.same_button.isVisible()
    assert dialog.other_button.isVisible()
    assert shop.payment().state is PaymentState.PENDING
    shop.click(dialog.same_button)
    shop.wait_state(PaymentState.PAID)
    assert len(shop.program.store.latest_payments(9)) == 1
    assert balances(shop) == (0, 0, 60)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait(lambda: shop.payment().is_verified)
    assert balances(shop) == (0, 60, 0)


def test_another_code_than_the_prompts_is_a_payment_of_its_own(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=60)
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.choose(3)
    dialog = till_dialog(shop)
    QTest.keyClicks(dialog.code.edit, CODE)
    shop.click(dialog.save_button)
    shop.click(dialog.other_button)
    shop.see(3, StationStatus.PAID)
    assert len(shop.program.store.latest_payments(9)) == 2
    assert balances(shop) == (0, 0, 60)


def test_a_false_code_for_the_till_is_taken_back_and_its_bill_is_to_pay_again(shop: Shop) -> None:
    shop.bill(minutes=60)
    dialog = till_dialog(shop)
    QTest.keyClicks(dialog.code.edit, CODE)
    shop.click(dialog.save_button)
    shop.see(3, StationStatus.PAID)
    window = shop.program.window
    window.open_payment(shop.payment().id)
    shop.click(window.payments.panel.false_button)
    shop.wait(lambda: window.findChildren(FalseCodeDialog))
    shop.click(window.findChildren(FalseCodeDialog)[-1].take_back_button)
    shop.wait(lambda: shop.status(3) is not StationStatus.PAID)
    assert balances(shop) == (0, 0, 0)
    assert verify(shop.program.store) is None


def test_a_wrong_code_is_marked_in_place_and_esc_takes_nothing(shop: Shop) -> None:
    shop.bill(minutes=60)
    dialog = till_dialog(shop)
    QTest.keyClicks(dialog.code.edit, "SJK")
    shop.click(dialog.save_button)
    assert "10 letters and digits" in dialog.code.hint.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    shop.wait(lambda: not dialog.isVisible())
    assert shop.program.store.latest_payments(9) == []
