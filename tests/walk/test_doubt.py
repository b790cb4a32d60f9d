"""In doubt, and the ways out of it, as staff meet them at the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from cyberdesk import __main__
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Remark
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.verify import verify
from cyberdesk.ui.counter.tray import Tray
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.type_code import TypeCodeDialog
from tests.walk.conftest import Shop


def in_doubt(shop: Shop) -> None:
    """A bill of KES 25 whose prompt got no answer for two minutes."""
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=25)
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.advance(seconds=125)
    shop.check_now()
    shop.wait_state(PaymentState.UNKNOWN)
    shop.see(3, StationStatus.IN_DOUBT)


def dialog(shop: Shop, kind: type[QDialog]) -> QWidget:
    shop.wait(lambda: shop.program.window.findChildren(kind))
    return shop.program.window.findChildren(kind)[-1]


def type_code(shop: Shop, code: str) -> TypeCodeDialog:
    shop.click(shop.card().code_button)
    opened = dialog(shop, TypeCodeDialog)
    assert isinstance(opened, TypeCodeDialog)
    opened.edit.setText(code)
    shop.click(opened.save_button)
    return opened


def tray(shop: Shop) -> Tray:
    return shop.program.window.counter.tray


def test_a_typed_code_settles_the_bill_apart_until_mpesa_confirms_it(shop: Shop) -> None:
    in_doubt(shop)
    type_code(shop, "sjk4 h7l2qx")
    payment = shop.wait_state(PaymentState.PAID)
    assert payment.receipt_number == "SJK4H7L2QX"
    shop.see(3, StationStatus.PAID)
    shop.wait(lambda: shop.card().pill.word == "Paid, not verified")
    assert shop.taken() == 0
    assert shop.program.store.account_balance(Account.MPESA_UNVERIFIED) == Money.shillings(25)
    shop.wait(lambda: shop.program.window.counter.figures.unverified.text() == "KES 25")
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait(lambda: shop.payment().is_verified)
    assert shop.payment().receipt_number == shop.simulator.moved()[0].receipt_number
    assert shop.taken() == shop.moved() == 25
    assert shop.program.store.account_balance(Account.MPESA_UNVERIFIED) == Money(0)
    assert verify(shop.program.store) is None


def test_a_forged_code_that_mpesa_denies_raises_an_alarm_and_is_never_counted_as_verified(shop: Shop) -> None:
    in_doubt(shop)
    type_code(shop, "FAKE123456")
    shop.wait_state(PaymentState.PAID)
    shop.simulator.cancel(shop.simulator.prompts()[0].prompt_id)
    shop.wait(shop.program.window.counter.tray.alarms)
    alarm = shop.program.window.counter.tray.alarms()[0]
    assert "likely forged" in alarm.words.text()
    assert shop.taken() == shop.moved() == 0
    shop.click(alarm.act_button)
    shop.wait(lambda: not shop.program.window.counter.tray.alarms())
    assert Remark.HANDLED in shop.payment().remarks
    assert verify(shop.program.store) is None


def test_a_forged_code_is_taken_back_and_its_bill_is_to_pay_again(shop: Shop) -> None:
    in_doubt(shop)
    type_code(shop, "FAKE123456")
    shop.see(3, StationStatus.PAID)
    shop.simulator.cancel(shop.simulator.prompts()[0].prompt_id)
    shop.wait(lambda: [alarm for alarm in tray(shop).alarms() if alarm.false_button.isVisible()])
    shop.click(tray(shop).alarms()[0].false_button)
    shop.wait(lambda: not tray(shop).alarms())
    shop.see(3, StationStatus.TO_PAY)
    form = shop.program.window.counter.panel.bill_form
    assert form.notice.pill.word == "False code"
    assert shop.program.store.account_balance(Account.MPESA_UNVERIFIED) == Money(0)
    shop.wait(form.cash_button.isEnabled)
    shop.click(form.cash_button)
    shop.see(3, StationStatus.PAID)
    assert shop.program.store.account_balance(Account.CASH) == Money.shillings(25)
    assert verify(shop.program.store) is None


def test_an_alarm_that_becomes_another_one_is_another_card(shop: Shop) -> None:
    """Paid in cash too, says the first; the second, that the code for it was likely forged."""
    in_doubt(shop)
    shop.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    type_code(shop, "FAKE123456")
    shop.wait(tray(shop).alarms)
    assert not tray(shop).alarms()[0].false_button.isVisible()
    shop.simulator.cancel(shop.simulator.prompts()[0].prompt_id)
    shop.wait(lambda: [alarm for alarm in tray(shop).alarms() if alarm.false_button.isVisible()])
    assert "likely forged" in tray(shop).alarms()[0].words.text()


def test_a_code_taken_back_before_m_pesa_says_no_leaves_the_bill_in_question(shop: Shop) -> None:
    in_doubt(shop)
    type_code(shop, "FAKE123456")
    shop.wait_state(PaymentState.PAID)
    repairs, form = shop.program.desk.repairs, shop.program.window.counter.panel.bill_form
    repairs.void_code(shop.payment().id, staff="Achieng", has_consent=True)
    shop.see(3, StationStatus.TO_PAY)
    shop.wait(form.notice.code_button.isVisible)
    shop.advance(seconds=200)
    shop.wait(form.again_button.isVisible)
    assert not form.send_button.isEnabled()
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait(lambda: shop.payment().is_verified)
    shop.see(3, StationStatus.PAID)
    assert shop.taken() == shop.moved() == 25


@pytest.mark.parametrize(
    ("code", "mistake"),
    [("", "Type the code"), ("SHORT1", "this has 6"), ("SJK4H7L2Q!", "letters and digits only")],
)
def test_a_code_of_the_wrong_shape_is_marked_in_place(shop: Shop, code: str, mistake: str) -> None:
    in_doubt(shop)
    opened = type_code(shop, code)
    assert mistake in opened.hint.text()
    assert opened.isVisible()
    assert shop.payment().state is PaymentState.UNKNOWN
    opened.reject()


def test_a_code_that_was_used_before_is_refused(shop: Shop) -> None:
    shop.bill(5, minutes=25)
    shop.send("0700 000 009")
    used = shop.wait_state(PaymentState.PAID).receipt_number
    assert used is not None
    shop.press(Qt.Key.Key_Escape)
    in_doubt(shop)
    opened = type_code(shop, used)
    assert opened.isVisible()
    assert shop.payment().state is PaymentState.UNKNOWN
    opened.reject()


def test_charging_again_needs_five_minutes_and_a_choice_and_the_old_prompt_is_watched(shop: Shop) -> None:
    in_doubt(shop)
    form = shop.program.window.counter.panel.bill_form
    assert not form.again_button.isVisible()
    shop.advance(seconds=200)
    shop.wait(form.again_button.isVisible)
    first = shop.simulator.prompts()[0].prompt_id
    shop.click(form.again_button)
    shop.wait(form.send_button.isEnabled)
    shop.simulator.ignore(first, at_once=True)
    shop.simulator.next_script(Script.APPROVE, ends_after_seconds=0.05)
    shop.click(form.send_button)
    shop.wait_state(PaymentState.PAID)
    assert shop.simulator.calls.push == 2
    assert shop.taken() == shop.moved() == 25


def test_a_customer_who_paid_twice_is_an_alarm_until_the_money_is_given_back(shop: Shop) -> None:
    in_doubt(shop)
    shop.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait(shop.program.window.counter.tray.alarms)
    alarm = shop.program.window.counter.tray.alarms()[0]
    assert "paid twice" in alarm.words.text()
    assert shop.taken() == 25
    assert shop.program.store.account_balance(Account.CUSTOMER_CREDIT) == Money.shillings(-25)
    shop.click(alarm.act_button)
    shop.wait(lambda: not shop.program.window.counter.tray.alarms())
    assert shop.program.store.account_balance(Account.CUSTOMER_CREDIT) == Money(0)
    assert shop.program.store.account_balance(Account.CASH) == Money(0)
    assert verify(shop.program.store) is None


def test_a_bill_left_on_account_frees_the_station_and_settles_itself_when_the_payment_turns_out_paid(
    shop: Shop,
) -> None:
    customer = shop.program.desk.customers.add("Amina", None)
    in_doubt(shop)
    shop.click(shop.program.window.counter.panel.bill_form.account_button)
    opened = dialog(shop, LeaveOnAccountDialog)
    assert isinstance(opened, LeaveOnAccountDialog)
    opened.picker.pick(customer)
    shop.click(opened.leave_button)
    shop.see(3, StationStatus.FREE)
    assert shop.program.desk.customers.balance(customer.id) == Money.shillings(25)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait_state(PaymentState.PAID)
    assert shop.program.desk.customers.balance(customer.id) == Money(0)
    assert verify(shop.program.store) is None


def test_a_payment_is_given_up_only_when_mpesa_can_no_longer_tell_and_money_still_wins(shop: Shop) -> None:
    in_doubt(shop)
    assert not shop.card().give_up_button.isVisible()
    shop.advance(hours=49)
    shop.program.window.counter.refresh()
    shop.wait(shop.card().give_up_button.isVisible)
    shop.click(shop.card().give_up_button)
    shop.wait_state(PaymentState.DECLINED)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    payment = shop.wait_state(PaymentState.PAID)
    assert Remark.LATE in payment.remarks
    assert shop.taken() == shop.moved() == 25


def test_the_verify_command_says_that_all_adds_up_or_names_the_row(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PAID)
    monkeypatch.setenv("CYBERDESK_DATA_DIR", str(shop.folder))
    assert __main__.main(["verify"]) == 0
    assert capsys.readouterr().out.startswith("ok  2 ledger entries")
    database = shop.program.store.database
    with database.transaction():
        database.write("DROP TRIGGER ledger_entry_is_final")
        database.write("UPDATE ledger_entry SET amount_cents = amount_cents + 100 WHERE id = 2")
    assert __main__.main(["verify"]) == 1
    assert "ledger_entry 2: the chain is broken here" in capsys.readouterr().out
