"""Recording a payment on account, through the dialog's own widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Payment, PaymentState, Tender
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Prompt, PushAnswer, Refused
from cyberdesk.ui import theme
from cyberdesk.ui.payments.day_calendar import qdate
from cyberdesk.ui.record_payment import RecordPaymentDialog
from tests.fakes.gateway import accepted
from tests.ui.payments.shop import Shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PHONE = "0722000417"
BLOCKED = CounterError("MPESA_PASSKEY is missing", next_step="Add it to .env, then start again.")

Open = Callable[[], RecordPaymentDialog]


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path, dressed: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def open_dialog(qtbot: QtBot, shop: Shop) -> Open:
    return lambda: opened(qtbot, shop)


def opened(qtbot: QtBot, shop: Shop) -> RecordPaymentDialog:
    dialog = RecordPaymentDialog(shop.desk)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press_enter(dialog: RecordPaymentDialog) -> None:
    focused = dialog.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)


def choose(dialog: RecordPaymentDialog, name: str) -> None:
    """Type a name and take it with Enter."""
    QTest.keyClicks(dialog.picker.edit, name)
    QTest.keyClick(dialog.picker.suggestions, Qt.Key.Key_Escape)
    # The suggestions were a window: what its opening and closing mean for the dialog must not come later, and
    # take the focus from where the dialog puts it.
    QApplication.processEvents()
    QTest.keyClick(dialog.picker.edit, Qt.Key.Key_Return)


def type_amount(dialog: RecordPaymentDialog, text: str) -> None:
    dialog.amount.edit.selectAll()
    QTest.keyClicks(dialog.amount.edit, text)


def suggestions(dialog: RecordPaymentDialog) -> list[str]:
    model = dialog.picker.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


# --- the customer -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["aki", "R.", "417"])
def test_typing_suggests_customers_by_name_and_phone(open_dialog: Open, shop: Shop, typed: str) -> None:
    shop.customer("Akinyi R.", PHONE)
    shop.customer("Omondi T.", None)
    dialog = open_dialog()
    QTest.keyClicks(dialog.picker.edit, typed)
    assert suggestions(dialog)[0] == "Akinyi R.   0722 ••• 417"
    assert "Omondi T." not in suggestions(dialog)


def test_a_suggestion_is_taken_with_arrow_and_enter(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    shop.customer("Kamau J.", None)
    dialog = open_dialog()
    QTest.keyClicks(dialog.picker.edit, "k")
    popup = dialog.picker.suggestions
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.picker.edit.text() == "Kamau J."
    assert dialog.picker.customer is not None
    assert dialog.picker.customer.name == "Kamau J."
    assert dialog.amount.edit.hasFocus()


def test_a_suggestion_is_taken_with_the_mouse(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    QTest.keyClicks(dialog.picker.edit, "aki")
    QTest.mouseClick(dialog.picker.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert dialog.picker.edit.text() == "Akinyi R."
    assert dialog.phone.edit.text() == "0722 ••• 417"


def test_enter_on_a_half_typed_name_takes_nobody(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    QTest.keyClicks(dialog.picker.edit, "aki")
    QTest.keyClick(dialog.picker.suggestions, Qt.Key.Key_Return)
    assert dialog.picker.customer is None
    assert dialog.picker.newcomer.isVisible()


def test_a_name_typed_in_full_is_taken_with_enter(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    choose(dialog, "akinyi r.")
    assert dialog.picker.customer is not None
    assert dialog.picker.edit.text() == "Akinyi R."


def test_of_two_with_one_name_staff_must_choose(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    shop.customer("Akinyi R.", "0711000902")
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    assert dialog.picker.customer is None
    assert dialog.picker.hint.text() == "There are several of this name: choose one from the list"


def test_another_letter_is_another_customer(open_dialog: Open, shop: Shop) -> None:
    shop.owes(shop.customer("Akinyi R.", PHONE), 260)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    QTest.keyClicks(dialog.picker.edit, "x")
    assert dialog.picker.customer is None
    assert dialog.balance.text() == ""
    assert dialog.phone.edit.text() == ""


def test_somebody_new_is_added_with_a_phone_in_place(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    QTest.keyClicks(dialog.picker.edit, "Baraka W.")
    assert suggestions(dialog) == ["Add “Baraka W.” as a new customer"]
    popup = dialog.picker.suggestions
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.picker.newcomer_phone.edit.hasFocus()
    QTest.keyClicks(dialog.picker.newcomer_phone.edit, "0712 34")
    press_enter(dialog)
    assert shop.desk.customers.find("Baraka") == []
    QTest.keyClicks(dialog.picker.newcomer_phone.edit, "5 771")
    press_enter(dialog)
    [added] = shop.desk.customers.find("Baraka")
    assert added.phone is not None
    assert added.phone.tail == "771"
    assert dialog.picker.customer == added
    assert dialog.balance.text() == "Nothing owed"
    assert dialog.phone.phone() == added.phone
    assert not dialog.picker.newcomer.isVisible()


def test_a_new_customer_needs_no_phone(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    choose(dialog, "Baraka W.")
    click(dialog.picker.add_button)
    [added] = shop.desk.customers.find("Baraka")
    assert added.phone is None


# --- balance and amount -----------------------------------------------------------------------------------


def test_what_is_owed_is_shown_and_filled_in(open_dialog: Open, shop: Shop) -> None:
    shop.owes(shop.customer("Akinyi R.", PHONE), 260)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    assert dialog.balance.text() == "Owes KES 260"
    assert dialog.amount.edit.text() == "260"
    assert dialog.remaining.text() == "Nothing owed after this"
    QTest.keyClicks(dialog.amount.edit, "100")
    assert dialog.amount.edit.text() == "100"
    assert dialog.remaining.text() == "KES 160 still owed after this"


def test_more_than_is_owed_stands_to_the_customers_credit(open_dialog: Open, shop: Shop) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    shop.cash(customer, 40)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    assert dialog.balance.text() == "In credit KES 40"
    assert dialog.amount.edit.text() == ""
    type_amount(dialog, "60")
    assert dialog.remaining.text() == "KES 100 will stand to the customer's credit"


def test_a_typed_amount_survives_another_customer(open_dialog: Open, shop: Shop) -> None:
    shop.owes(shop.customer("Akinyi R.", PHONE), 260)
    shop.owes(shop.customer("Omondi T.", None), 90)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    dialog.picker.edit.selectAll()
    choose(dialog, "Omondi T.")
    assert dialog.amount.edit.text() == "90"
    type_amount(dialog, "50")
    dialog.picker.edit.selectAll()
    choose(dialog, "Akinyi R.")
    assert dialog.amount.edit.text() == "50"


def test_a_payment_elsewhere_changes_the_balance_shown(open_dialog: Open, shop: Shop) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    shop.owes(customer, 260)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    shop.cash(customer, 60)
    assert dialog.balance.text() == "Owes KES 200"


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("abc", "Type an amount in shillings, for example 150"),
        ("0", "The amount must be more than zero"),
        ("12.50", "M-PESA takes whole shillings only"),
    ],
)
def test_a_bad_amount_is_marked_in_place_and_nothing_starts(
    open_dialog: Open, shop: Shop, typed: str, mistake: str
) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    type_amount(dialog, typed)
    assert not dialog.amount.mistake.isVisible()
    press_enter(dialog)
    assert dialog.amount.mistake.text() == mistake
    assert dialog.amount.edit.property("invalid") is True
    assert not dialog.is_locked
    assert shop.gateway.prompts == []


def test_cents_are_fine_in_cash(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    type_amount(dialog, "12.50")
    click(dialog.chips[Tender.CASH])
    assert not dialog.amount.mistake.isVisible()
    with qtbot.waitSignal(dialog.recorded):
        click(dialog.submit_button)
    assert shop.desk.customers.balance(customer) == Money(-1250)


# --- cash -------------------------------------------------------------------------------------------------


def test_cash_is_taken_with_enter_and_closes_the_dialog(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    shop.owes(customer, 260)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    click(dialog.chips[Tender.CASH])
    assert dialog.submit_button.text().startswith("Take cash")
    assert not dialog.phone.isVisible()
    dialog.amount.setFocus()
    with qtbot.waitSignal(dialog.recorded) as recorded:
        press_enter(dialog)
    assert recorded.args is not None
    [payment] = recorded.args
    assert (payment.tender, payment.state, payment.day) == (Tender.CASH, PaymentState.PAID, shop.today)
    assert payment.staff == "Achieng"
    assert shop.desk.customers.balance(customer) == Money(0)
    assert not dialog.isVisible()


def test_cash_can_count_for_a_day_that_is_over(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    type_amount(dialog, "70")
    click(dialog.chips[Tender.CASH])
    click(dialog.day.pick_button)
    dialog.day.calendar.clicked.emit(qdate(shop.today - 2))
    with qtbot.waitSignal(dialog.recorded) as recorded:
        click(dialog.submit_button)
    assert recorded.args is not None
    assert recorded.args[0].day == shop.today - 2


def test_no_payment_counts_for_a_day_to_come(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    click(dialog.chips[Tender.CASH])
    assert dialog.day.edit.maximumDate() == qdate(shop.today)
    assert dialog.day.calendar.maximumDate() == qdate(shop.today)


def test_mpesa_counts_for_today_and_says_so(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    click(dialog.chips[Tender.CASH])
    dialog.day.edit.setDate(qdate(shop.today - 2))
    click(dialog.chips[Tender.MPESA])
    assert dialog.day.edit.date() == qdate(shop.today)
    assert not dialog.day.edit.isEnabled()
    assert dialog.day.reason.text() == "M-PESA counts for today"


# --- M-PESA -----------------------------------------------------------------------------------------------


def ready_to_send(dialog: RecordPaymentDialog, shop: Shop, amount: str = "60") -> None:
    if not shop.desk.customers.find("Akinyi"):
        shop.customer("Akinyi R.", PHONE)
    choose(dialog, "Akinyi R.")
    type_amount(dialog, amount)


def test_a_prompt_goes_to_the_known_phone_and_the_dialog_closes_when_it_is_pending(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    with qtbot.waitSignal(dialog.recorded) as recorded:
        press_enter(dialog)
    assert recorded.args is not None
    assert recorded.args[0].state is PaymentState.PENDING
    [prompt] = shop.gateway.prompts
    assert (prompt.amount, prompt.phone.msisdn) == (Money.shillings(60), "254722000417")
    assert not dialog.isVisible()


def test_another_phone_can_pay(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    QTest.keyClicks(dialog.phone.edit, "+254 110 000 263")
    assert dialog.phone.hint.text() == "0110 000 263"
    with qtbot.waitSignal(dialog.recorded):
        click(dialog.submit_button)
    assert shop.gateway.prompts[0].phone.msisdn == "254110000263"


def test_a_bad_phone_is_marked_in_place_and_nothing_is_sent(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    QTest.keyClicks(dialog.phone.edit, "0722 114")
    click(dialog.submit_button)
    assert dialog.phone.hint.text() == "3 more digits needed"
    assert dialog.phone.edit.property("invalid") is True
    assert not dialog.is_locked
    assert shop.gateway.prompts == []


class Gate:
    """Holds M-PESA's answer back."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def open(self) -> None:
        self._event.set()

    def answer(self, _prompt: Prompt) -> PushAnswer:
        assert self._event.wait(10)
        return accepted(1)


@pytest.fixture
def gate(shop: Shop) -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open()


def test_two_clicks_and_two_enters_send_one_prompt(
    qtbot: QtBot, open_dialog: Open, shop: Shop, gate: Gate
) -> None:
    shop.gateway.will_push(gate.answer)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    QTest.keyClick(dialog.amount.edit, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.mouseDClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    click(dialog.submit_button)
    assert dialog.is_locked
    assert dialog.submit_button.text() == "Sending…"
    with qtbot.waitSignal(dialog.recorded):
        gate.open()
    assert len(shop.gateway.prompts) == 1


def test_while_it_is_on_its_way_nothing_closes_the_dialog(
    qtbot: QtBot, open_dialog: Open, shop: Shop, gate: Gate
) -> None:
    shop.gateway.will_push(gate.answer)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    click(dialog.cancel_button)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        gate.open()
    assert not dialog.isVisible()


def test_a_refusal_of_mpesa_is_explained_and_loses_nothing(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    shop.gateway.will_push(Refused(Cause.OFFLINE, "", "no route"))
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    with qtbot.assertNotEmitted(dialog.recorded):
        press_enter(dialog)
        qtbot.waitUntil(lambda: dialog.error.text != "")
    assert dialog.error.text == (
        "The prompt did not leave this PC: M-PESA cannot be reached. No money moved. "
        "Check the internet and send again, or take cash."
    )
    assert dialog.amount.edit.text() == "60"
    assert not dialog.is_locked
    with qtbot.waitSignal(dialog.recorded):
        press_enter(dialog)
    assert len(shop.gateway.prompts) == 2


def declined_before(shop: Shop) -> Payment:
    customer = shop.customer("Akinyi R.", PHONE)
    return shop.declined(shop.prompt(customer, 60, PHONE))


def test_a_prompt_that_comes_too_soon_counts_down_and_then_goes(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    declined_before(shop)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(lambda: dialog.submit_button.text() == "Send again in 120 s")
    assert "This phone was prompted a moment ago" in dialog.error.text
    press_enter(dialog)
    QTest.keyClick(dialog.amount.edit, Qt.Key.Key_Return)
    assert len(shop.gateway.prompts) == 1
    shop.clock.move(seconds=90)
    qtbot.waitUntil(lambda: dialog.submit_button.text() == "Send again in 30 s")
    shop.clock.move(seconds=30)
    qtbot.waitUntil(dialog.submit_button.isEnabled)
    assert dialog.error.text == ""
    with qtbot.waitSignal(dialog.recorded):
        click(dialog.submit_button)
    assert len(shop.gateway.prompts) == 2


def test_another_phone_need_not_wait(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    declined_before(shop)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(lambda: "Send again" in dialog.submit_button.text())
    QTest.keyClicks(dialog.phone.edit, "0110000263")
    assert dialog.submit_button.isEnabled()
    assert dialog.error.text == ""
    with qtbot.waitSignal(dialog.recorded):
        click(dialog.submit_button)


def test_a_live_prompt_to_the_phone_is_never_joined_by_another(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    shop.prompt(shop.customer("Otieno B.", None), 60, PHONE)
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(lambda: "A prompt to this phone is open already" in dialog.error.text)
    assert not dialog.consent.isVisible()
    assert len(shop.gateway.prompts) == 1


# --- an old doubt on the account --------------------------------------------------------------------------


def doubted_before(shop: Shop, *, seconds: float) -> Payment:
    payment = shop.prompt(shop.customer("Akinyi R.", PHONE), 60, PHONE)
    shop.clock.move(seconds=seconds)
    return shop.doubted(payment)


def test_an_account_in_doubt_is_charged_again_only_by_choice(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    doubted_before(shop, seconds=300)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(dialog.consent.isVisible)
    assert "has no answer yet" in dialog.error.text
    assert not dialog.submit_button.isEnabled()
    assert dialog.focusWidget() is dialog.consent
    QTest.keyClick(dialog.amount.edit, Qt.Key.Key_Return)
    assert len(shop.gateway.prompts) == 1
    QTest.keyClick(dialog.consent, Qt.Key.Key_Space)
    assert dialog.submit_button.accessibleName() == "Charge again anyway"
    with qtbot.waitSignal(dialog.recorded):
        click(dialog.submit_button)
    assert len(shop.gateway.prompts) == 2


def test_a_doubt_that_can_still_be_paid_leaves_no_choice(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    doubted_before(shop, seconds=200)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(lambda: dialog.submit_button.text() == "Send again in 100 s")
    assert not dialog.consent.isVisible()
    shop.clock.move(seconds=100)
    qtbot.waitUntil(dialog.submit_button.isEnabled)
    click(dialog.submit_button)
    qtbot.waitUntil(dialog.consent.isVisible)
    assert len(shop.gateway.prompts) == 1


@pytest.mark.parametrize("what", ["amount", "phone", "tender"])
def test_a_choice_holds_only_for_what_it_was_made_for(
    qtbot: QtBot, open_dialog: Open, shop: Shop, what: str
) -> None:
    doubted_before(shop, seconds=300)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(dialog.consent.isVisible)
    click_box(dialog)
    match what:
        case "amount":
            type_amount(dialog, "70")
        case "phone":
            QTest.keyClicks(dialog.phone.edit, "0110000263")
        case _:
            click(dialog.chips[Tender.CASH])
    assert not dialog.consent.isVisible()
    assert not dialog.consent.isChecked()


def click_box(dialog: RecordPaymentDialog) -> None:
    QTest.keyClick(dialog.consent, Qt.Key.Key_Space)
    assert dialog.consent.isChecked()


def test_a_choice_is_asked_for_anew_after_a_prompt_that_was_declined(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    doubted_before(shop, seconds=300)
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    press_enter(dialog)
    qtbot.waitUntil(dialog.consent.isVisible)
    click_box(dialog)
    shop.gateway.will_push(Refused(Cause.OFFLINE, "", "no way"))
    click(dialog.submit_button)
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.error.text)
    assert not dialog.consent.isChecked()
    click(dialog.submit_button)
    qtbot.waitUntil(dialog.consent.isVisible)
    assert len(shop.gateway.prompts) == 2


def test_without_mpesa_only_cash_works_and_the_reason_is_said(
    qtbot: QtBot, tmp_path: Path, dressed: QApplication
) -> None:
    shop = Shop(tmp_path, blocked=BLOCKED)
    try:
        dialog = opened(qtbot, shop)
        assert dialog.method.is_cash
        ready_to_send(dialog, shop)
        click(dialog.chips[Tender.MPESA])
        assert "MPESA_PASSKEY is missing" in dialog.error.text
        assert not dialog.submit_button.isEnabled()
        QTest.keyClick(dialog.amount.edit, Qt.Key.Key_Return)
        assert not dialog.is_locked
        click(dialog.chips[Tender.CASH])
        assert dialog.error.text == ""
        with qtbot.waitSignal(dialog.recorded):
            click(dialog.submit_button)
        assert shop.gateway.prompts == []
    finally:
        shop.close()


# --- keys -------------------------------------------------------------------------------------------------


def test_esc_closes_without_asking(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    QTest.keyClick(dialog.amount.edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert shop.gateway.prompts == []


def test_enter_on_cancel_cancels(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    ready_to_send(dialog, shop)
    dialog.cancel_button.setFocus()
    press_enter(dialog)
    assert not dialog.isVisible()
    assert shop.gateway.prompts == []


def test_enter_without_a_customer_says_what_is_missing(open_dialog: Open, shop: Shop) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog.picker.edit, Qt.Key.Key_Return)
    assert dialog.picker.hint.text() == "Choose a customer, or type a new name"
    assert not dialog.is_locked


def test_a_record_is_two_fields_and_enter(qtbot: QtBot, open_dialog: Open, shop: Shop) -> None:
    """From the first key to the prompt without the mouse: name, Enter, Enter."""
    shop.owes(shop.customer("Akinyi R.", PHONE), 260)
    dialog = open_dialog()
    assert dialog.picker.edit.hasFocus()
    QTest.keyClicks(dialog.picker.edit, "Akinyi R.")
    QTest.keyClick(dialog.picker.suggestions, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.recorded):
        press_enter(dialog)
    assert shop.gateway.prompts[0].amount == Money.shillings(260)


# --- what it settles --------------------------------------------------------------------------------------


def test_the_bills_that_an_amount_settles_are_named(open_dialog: Open, shop: Shop) -> None:
    customer_id = shop.customer("Kamau J.")
    shop.owes(customer_id, 50, "PC 3 · 50 min")
    shop.owes(customer_id, 40, "Print")
    dialog = open_dialog()
    choose(dialog, "Kamau J.")
    type_amount(dialog, "70")
    assert dialog.settled.text() == "Pays PC 3 · 50 min\nPays KES 20 of Print"
    type_amount(dialog, "90")
    assert dialog.settled.text() == "Pays PC 3 · 50 min\nPays Print"


# --- paid to the till -------------------------------------------------------------------------------------

CODE = "SJK4H7L2QX"


def test_a_payment_to_the_till_is_taken_by_its_code_and_stands_apart(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    shop.owes(customer, 260)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    click(dialog.method.till_chip)
    assert not dialog.phone.isVisible()
    assert dialog.submit_button.text().startswith("Save the payment")
    QTest.keyClicks(dialog.code.edit, "sjk4 h7l2qx")
    dialog.code.edit.setFocus()
    with qtbot.waitSignal(dialog.recorded) as recorded:
        press_enter(dialog)
    assert recorded.args is not None
    [payment] = recorded.args
    assert (payment.receipt_number, payment.is_verified, payment.amount) == (CODE, False, Money(26000))
    assert shop.desk.customers.balance(customer) == Money(0)
    assert shop.gateway.prompts == []


def test_a_code_of_the_wrong_shape_is_marked_in_place(open_dialog: Open, shop: Shop) -> None:
    shop.customer("Akinyi R.", PHONE)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    type_amount(dialog, "50")
    click(dialog.method.till_chip)
    QTest.keyClicks(dialog.code.edit, "SJK4")
    click(dialog.submit_button)
    assert "10 letters and digits" in dialog.code.hint.text()
    assert dialog.isVisible()
    assert not dialog.is_locked


def test_a_code_that_may_be_of_a_prompt_in_question_is_taken_only_by_choice(
    qtbot: QtBot, open_dialog: Open, shop: Shop
) -> None:
    customer = shop.customer("Akinyi R.", PHONE)
    shop.owes(customer, 260)
    first = open_dialog()
    choose(first, "Akinyi R.")
    with qtbot.waitSignal(first.recorded):
        click(first.submit_button)
    dialog = open_dialog()
    choose(dialog, "Akinyi R.")
    click(dialog.method.till_chip)
    QTest.keyClicks(dialog.code.edit, CODE)
    click(dialog.submit_button)
    qtbot.waitUntil(dialog.consent.isVisible)
    assert dialog.consent.text() == "The code is from another payment than that"
    assert not dialog.submit_button.isEnabled()
    dialog.consent.setChecked(True)
    with qtbot.waitSignal(dialog.recorded) as recorded:
        click(dialog.submit_button)
    assert recorded.args is not None
    assert recorded.args[0].receipt_number == CODE


def test_a_code_is_taken_also_while_m_pesa_is_not_set_up(tmp_path: Path, qtbot: QtBot) -> None:
    shop = Shop(tmp_path, blocked=BLOCKED)
    try:
        shop.customer("Akinyi R.", PHONE)
        dialog = opened(qtbot, shop)
        choose(dialog, "Akinyi R.")
        type_amount(dialog, "50")
        click(dialog.method.till_chip)
        QTest.keyClicks(dialog.code.edit, CODE)
        with qtbot.waitSignal(dialog.recorded):
            click(dialog.submit_button)
    finally:
        shop.close()
