"""Sessions at the counter: paid first, paused, moved, prolonged, beyond their time, and over a power cut."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.order import OrderLine, parse_order
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.power_gap import GapBilling
from cyberdesk.domain.session import Session
from cyberdesk.domain.staff import Right
from cyberdesk.services.checkout import Charge
from cyberdesk.services.counter import StationStatus, StationView
from cyberdesk.services.errors import StorageError
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui.asking import everybody_may
from cyberdesk.ui.counter.bill_panel import BillPanel
from cyberdesk.ui.counter.power_cut import PowerCut
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.sound_choice import Sound
from tests.walk.conftest import PHONE, Shop


def panel(shop: Shop) -> BillPanel:
    return shop.program.window.counter.panel


def power_cut(shop: Shop) -> PowerCut:
    return shop.program.window.counter.power_cut


def alt(shop: Shop, key: Qt.Key) -> None:
    target = QApplication.focusWidget() or shop.program.window.counter
    QTest.keyClick(target, key, Qt.KeyboardModifier.AltModifier)


def view(shop: Shop, station: int) -> StationView:
    card = shop.program.window.counter.grid.card(station)
    assert card is not None
    assert card.view is not None
    return card.view


def session(shop: Shop, station: int) -> Session:
    found = view(shop, station).session
    assert found is not None
    return found


def says(shop: Shop, station: int) -> str:
    """What the card is called, as a screen reader reads it."""
    card = shop.program.window.counter.grid.card(station)
    assert card is not None
    return card.accessibleName()


def cash(shop: Shop) -> Money:
    return shop.program.store.account_balance(Account.CASH)


def sell(shop: Shop, station: int, minutes: int) -> None:
    """Time that is paid first, in cash."""
    shop.choose(station)
    shop.press(Qt.Key.Key_F11)
    shop.type(str(minutes))
    shop.press(Qt.Key.Key_Return, Qt.Key.Key_F6)
    shop.see(station, StationStatus.RUNNING)


def end(shop: Shop, station: int) -> Money:
    """What is to be paid when it ends now."""
    shop.choose(station)
    shop.wait(panel(shop).running_form.end_button.isEnabled)
    shop.press(Qt.Key.Key_F2)
    shop.see(station, StationStatus.TO_PAY)
    sale = view(shop, station).sale
    assert sale is not None
    return sale.due


def run(shop: Shop, minutes: int) -> None:
    """Time passes with the program running: its heart beats."""
    for _ in range(minutes):
        shop.advance(minutes=1)
        power_cut(shop).beat()


# --- paid first -------------------------------------------------------------------------------------------


def test_time_that_is_paid_first_starts_when_the_cash_is_there(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.see(3, StationStatus.TO_PAY)
    assert view(shop, 3).booked is not None
    assert "To pay first" in says(shop, 3)
    shop.advance(minutes=10)
    assert view(shop, 3).session is None
    shop.press(Qt.Key.Key_F6)
    shop.see(3, StationStatus.RUNNING)
    assert cash(shop) == Money.shillings(60)
    assert 3590 <= (session(shop, 3).seconds_left(shop.clock.now()) or 0) <= 3600
    assert says(shop, 3) == "PC 3, Running, Walk-in, Paid"


def test_time_that_is_paid_first_takes_two_keys_and_the_phone(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.send(PHONE)
    shop.wait_state(PaymentState.PAID)
    shop.see(3, StationStatus.RUNNING)
    assert shop.taken() == shop.moved() == 60


def test_enter_that_sells_the_time_does_not_send_the_prompt(shop: Shop) -> None:
    shop.program.desk.customers.add("Amina", Phone.parse(PHONE))
    shop.choose(3)
    shop.press(Qt.Key.Key_F11)
    form = panel(shop).start_form
    form.name.setText("Amina")
    for field in (form.name, form.time.minutes_edit):
        field.setFocus()
        shop.press(Qt.Key.Key_Return)
        shop.see(3, StationStatus.TO_PAY)
        assert panel(shop).bill_form.send_button.text() == "Send M-PESA prompt   F7"
        assert panel(shop).bill_form.send_button.hasFocus()
        assert not shop.program.store.latest_payments(1)
        panel(shop).booked_acts.cancel()
        shop.see(3, StationStatus.FREE)
        shop.press(Qt.Key.Key_F11)
        form.name.setText("Amina")


def test_a_bill_for_sold_time_does_not_begin_with_a_mistake(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    assert panel(shop).bill_form.phone.edit.hasFocus()
    assert not panel(shop).bill_form.phone.edit.property("invalid")


def test_time_whose_prompt_is_declined_is_cancelled_and_the_station_is_free(shop: Shop) -> None:
    shop.simulator.next_script(Script.CANCEL)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.send(PHONE)
    shop.wait_state(PaymentState.DECLINED)
    shop.click(panel(shop).booked_acts.cancel_button)
    shop.see(3, StationStatus.FREE)
    assert not shop.program.store.unsettled_sales()
    assert panel(shop).booked_acts.isHidden()


def test_sold_time_cannot_be_cancelled_while_its_prompt_may_be_paid(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    assert panel(shop).booked_acts.cancel_button.isVisible()
    shop.send(PHONE)
    shop.see(3, StationStatus.WAITING)
    shop.wait(panel(shop).booked_acts.cancel_button.isHidden)


def test_a_session_that_waits_for_its_payment_moves_and_begins_there(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.see(3, StationStatus.TO_PAY)
    alt(shop, Qt.Key.Key_M)
    assert "begins there" in panel(shop).move_form.words.text()
    shop.type("7")
    shop.press(Qt.Key.Key_Return)
    shop.see(7, StationStatus.TO_PAY)
    assert shop.status(3) is StationStatus.FREE
    shop.press(Qt.Key.Key_F6)
    shop.see(7, StationStatus.RUNNING)
    assert cash(shop) == Money.shillings(60)


def test_what_happens_meanwhile_leaves_the_choice_of_a_station_open_and_back_shows_the_bill(
    shop: Shop,
) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.see(3, StationStatus.TO_PAY)
    shop.click(panel(shop).booked_acts.move_button)
    shop.program.window.counter.refresh()
    assert panel(shop).move_form.isVisible()
    panel(shop).move_form.closed.emit()
    assert panel(shop).bill_form.isVisible()
    assert panel(shop).booked_acts.move_button.isVisible()


def test_time_whose_code_was_false_is_said_to_be_owed_until_its_bill_is_paid(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.send(PHONE)
    payment = shop.wait_state(PaymentState.PENDING)
    shop.program.desk.settlement.type_code(payment.id, "TKL1AAAAAA")
    shop.see(3, StationStatus.RUNNING)
    desk = shop.program.desk
    desk.repairs.void_code(payment.id, staff="Achieng", has_consent=True)
    shop.wait(lambda: "KES 60" in says(shop, 3))
    assert "not paid" in says(shop, 3)
    shop.choose(3)
    form = panel(shop).running_form
    assert "the code was false" in form.unpaid_words.text()
    shop.click(form.unpaid_button)
    assert panel(shop).bill_form.isVisible()
    desk.checkout.take_cash(Charge(Money.shillings(60), sale_id=payment.sale_id), staff="Achieng")
    shop.wait(lambda: "Paid" in says(shop, 3))
    shop.choose(3)
    assert not form.unpaid_button.isVisible()


def test_time_that_is_lent_begins_from_the_dialog_that_says_so(shop: Shop) -> None:
    desk = shop.program.desk
    wanjiku = desk.customers.add("Wanjiku", None)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.see(3, StationStatus.TO_PAY)
    shop.click(panel(shop).bill_form.account_button)
    dialog = shop.program.window.counter.findChild(LeaveOnAccountDialog)
    assert dialog is not None
    assert any("begins at once" in one.text() for one in dialog.findChildren(QLabel))
    dialog.picker.pick(wanjiku)
    shop.click(dialog.leave_button)
    shop.see(3, StationStatus.RUNNING)
    assert "On account" in says(shop, 3)
    assert desk.customers.balance(wanjiku.id) == Money.shillings(60)


def test_an_amount_buys_minutes_and_the_price_is_explained(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11)
    time = panel(shop).start_form.time
    shop.click(time.amount_edit)
    shop.type("45")
    assert (time.minutes(), time.price.text()) == (45, "KES 45")
    assert [(line.words, line.amount) for line in time.why.lines] == [("45 min × 1", Money.shillings(45))]
    shop.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    shop.type("9")
    assert (time.minutes(), time.price.text()) == (None, "–")
    assert "less than the least" in time.problem.text()
    shop.press(Qt.Key.Key_Return)
    assert shop.status(3) is StationStatus.FREE


def test_the_next_customer_is_asked_to_pay_after_again(shop: Shop) -> None:
    shop.choose(3)
    shop.press(Qt.Key.Key_F11)
    shop.choose(4)
    assert not panel(shop).start_form.is_pay_first
    shop.press(Qt.Key.Key_Return)
    shop.see(4, StationStatus.RUNNING)


def test_added_time_counts_when_it_is_paid(shop: Shop) -> None:
    sell(shop, 3, 60)
    shop.advance(minutes=40)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    assert session(shop, 3).bought_seconds == 3600
    shop.press(Qt.Key.Key_F6)
    shop.wait(lambda: session(shop, 3).bought_seconds == 5400)
    assert cash(shop) == Money.shillings(90)


def test_added_time_that_is_not_paid_is_said_and_cancelled(shop: Shop) -> None:
    sell(shop, 3, 60)
    shop.choose(3)
    shop.press(Qt.Key.Key_F11, Qt.Key.Key_Return)
    shop.choose(3)
    form = panel(shop).running_form
    assert form.unpaid_words.text() == "30 min more for KES 30: not paid yet, and not counted."
    assert form.more_button.isHidden()
    shop.click(form.unpaid_button)
    shop.click(panel(shop).booked_acts.cancel_button)
    shop.wait(form.more_button.isVisible)
    assert not shop.program.store.unsettled_sales()
    assert session(shop, 3).bought_seconds == 3600


def test_a_line_that_waits_with_a_session_is_taken_off_with_a_reason(shop: Shop) -> None:
    shop.start(3)
    desk = shop.program.desk
    lines = [one for one in parse_order("5*pr cv", desk.price_list.active()) if isinstance(one, OrderLine)]
    desk.sales.add_to_session(session(shop, 3).id, lines, staff="Achieng")
    waiting = panel(shop).running_form.waiting
    shop.wait(waiting.isVisible)
    assert len(waiting.off_buttons) == 2
    shop.click(waiting.off_buttons[0])
    shop.press(Qt.Key.Key_Return)
    assert "why" in waiting.why.problem.text()
    shop.type("jammed")
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: len(waiting.off_buttons) == 1)
    (left,) = desk.sales.waiting(session(shop, 3).id)
    assert left.line.text == lines[1].text
    shop.click(waiting.off_buttons[0])
    shop.type("too")
    shop.press(Qt.Key.Key_Return)
    shop.wait(waiting.isHidden)


# --- while it runs ----------------------------------------------------------------------------------------


def test_a_pause_stops_the_bill(shop: Shop) -> None:
    shop.start(3)
    shop.advance(minutes=24, seconds=30)
    alt(shop, Qt.Key.Key_P)
    shop.see(3, StationStatus.PAUSED)
    shop.advance(minutes=30)
    assert "KES 25" in says(shop, 3)
    alt(shop, Qt.Key.Key_P)
    shop.see(3, StationStatus.RUNNING)
    assert end(shop, 3) == Money.shillings(25)


def test_a_move_keeps_the_time_and_shows_the_new_station(shop: Shop) -> None:
    shop.start(3)
    shop.advance(minutes=24, seconds=30)
    alt(shop, Qt.Key.Key_M)
    shop.type("7")
    shop.press(Qt.Key.Key_Return)
    shop.see(7, StationStatus.RUNNING)
    assert shop.status(3) is StationStatus.FREE
    shop.press(Qt.Key.Key_F2)
    shop.see(7, StationStatus.TO_PAY)
    sale = view(shop, 7).sale
    assert sale is not None
    assert sale.due == Money.shillings(25)


def test_to_a_station_that_is_taken_two_sessions_change_places(shop: Shop) -> None:
    shop.start(7)
    shop.advance(minutes=30)
    shop.start(3)
    first, second = session(shop, 7).id, session(shop, 3).id
    alt(shop, Qt.Key.Key_M)
    shop.type("7")
    assert "Swap" in panel(shop).running_form.move_form.act_button.text()
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: session(shop, 7).id == second)
    assert session(shop, 3).id == first


def test_f2_does_not_end_a_session_while_a_station_is_chosen_for_it(shop: Shop) -> None:
    shop.start(3)
    shop.advance(minutes=5)
    alt(shop, Qt.Key.Key_M)
    shop.press(Qt.Key.Key_F2)
    assert shop.status(3) is StationStatus.RUNNING


def test_the_sum_is_explained_line_by_line(shop: Shop) -> None:
    shop.start(3)
    shop.advance(minutes=4, seconds=30)
    why = panel(shop).running_form.why
    assert [(line.words, line.amount.whole_shillings) for line in why.lines] == [
        ("5 min × 1", 5),
        ("up to the minimum of 20", 15),
    ]


def test_the_sum_is_explained_on_the_bill_too(shop: Shop) -> None:
    shop.bill(3, minutes=4)
    why = panel(shop).bill_form.why
    assert [(line.words, line.amount.whole_shillings) for line in why.lines] == [
        ("4 min × 1", 4),
        ("up to the minimum of 20", 16),
    ]
    shop.click(why.asks)
    shop.press(Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    assert why.isVisible()


def test_a_bill_without_time_explains_no_time(shop: Shop) -> None:
    desk = shop.program.desk
    order = [one for one in parse_order("5*pr", desk.price_list.active()) if isinstance(one, OrderLine)]
    shop.program.window.counter.open_sale(desk.sales.make(order, staff="Achieng").id)
    assert panel(shop).bill_form.why.isHidden()


def test_the_search_pauses_all_clocks_from_any_screen(shop: Shop) -> None:
    shop.start(3)
    window = shop.program.window
    window.show_payments()
    for words, status in (("pause all", StationStatus.PAUSED), ("resume all", StationStatus.RUNNING)):
        window.search_palette.begin()
        shop.type(words)
        shop.wait(lambda: window.search_palette.model.rows)
        shop.press(Qt.Key.Key_Return)
        shop.see(3, status)
        assert window.counter.isVisible()


def test_a_program_that_was_closed_in_good_order_asks_about_no_power_cut(till_shop: Shop) -> None:
    till_shop.start(3)
    # Together the two stretches would be a gap.
    till_shop.program.desk.sessions.beat()
    till_shop.clock.advance(seconds=100)
    till_shop.stop()
    till_shop.clock.advance(seconds=100)
    till_shop.restart()
    assert till_shop.program.desk.sessions.gap() is None
    till_shop.see(3, StationStatus.RUNNING)


def test_all_clocks_pause_and_go_on_together(shop: Shop) -> None:
    shop.start(3)
    shop.start(4)
    shop.press(Qt.Key.Key_Escape)
    clocks = panel(shop).all_clocks
    shop.click(clocks.pause_button)
    shop.see(3, StationStatus.PAUSED)
    shop.see(4, StationStatus.PAUSED)
    shop.click(clocks.resume_button)
    shop.see(3, StationStatus.RUNNING)
    shop.see(4, StationStatus.RUNNING)


# --- its end ----------------------------------------------------------------------------------------------


def test_five_minutes_before_the_end_the_card_and_a_sound_say_so(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(shop, 3, 30)
    heard: list[Sound] = []
    told: list[tuple[int, datetime]] = []

    def is_muted(sound: Sound) -> bool:
        heard.append(sound)
        return True

    monkeypatch.setattr(shop.program.window.sounds.choice, "is_muted", is_muted)
    shop.program.window.counter.minutes_left.connect(lambda number, at: told.append((number, at)))
    shop.advance(minutes=24)
    assert not told
    shop.program.window.show_payments()
    shop.advance(minutes=2)
    shop.advance(seconds=1)
    assert heard == [Sound.ENDING]
    assert set(told) == {(session(shop, 3).id, session(shop, 3).ends_at())}
    shop.program.window.show_counter()
    shop.advance(seconds=1)
    assert "Ending" in says(shop, 3)


def test_overtime_is_on_the_card_and_on_the_bill(shop: Shop) -> None:
    sell(shop, 3, 30)
    shop.advance(minutes=39, seconds=30)
    assert says(shop, 3) == "PC 3, Overtime, Walk-in, KES 10"
    assert end(shop, 3) == Money.shillings(10)


def test_overtime_is_given_away_by_who_has_the_right(shop: Shop) -> None:
    sell(shop, 3, 30)
    shop.advance(minutes=39, seconds=30)
    shop.choose(3)
    form = panel(shop).running_form
    asked: list[tuple[Right, str]] = []
    form.allow = lambda right, act, _then: asked.append((right, act))
    shop.click(form.give_button)
    assert asked == [(Right.FORGIVE, "Give away KES 10 of overtime at station 3")]
    assert shop.status(3) is StationStatus.RUNNING
    form.allow = everybody_may
    shop.click(form.give_button)
    shop.wait(lambda: view(shop, 3).session is None)
    assert not shop.program.store.unsettled_sales()


# --- a power cut ------------------------------------------------------------------------------------------


def cut_power(shop: Shop) -> None:
    """Nearly half an hour, and then forty minutes in which the program did not run."""
    shop.start(3)
    sell(shop, 4, 60)
    # Half a minute short: whole minutes are charged once they are begun, and this test takes time too.
    shop.advance(seconds=30)
    run(shop, 29)
    shop.clock.advance(minutes=40)
    shop.restart()


def test_after_a_power_cut_a_card_asks_and_enter_bills_to_the_cut(till_shop: Shop) -> None:
    shop = till_shop
    cut_power(shop)
    card = power_cut(shop)
    assert card.is_open
    assert [row.session.station_number for row in card.rows.rows] == [3, 4]
    assert card.rows.rows[0].outcome.text() == "KES 30"
    assert card.rows.rows[1].outcome.text().startswith("0:30:")
    assert not shop.program.window.counter.grid.isVisible()
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: card.gap is None)
    assert shop.program.window.counter.grid.isVisible()
    assert end(shop, 3) == Money.shillings(30)


def test_a_power_cut_is_decided_for_each(till_shop: Shop) -> None:
    shop = till_shop
    cut_power(shop)
    rows = power_cut(shop).rows.rows
    rows[0].box.setCurrentIndex(list(GapBilling).index(GapBilling.FORGIVE))
    shop.press(Qt.Key.Key_Return)
    assert power_cut(shop).gap is not None, "the minutes are not typed"
    rows[0].minutes.setText("15")
    rows[1].box.setCurrentIndex(list(GapBilling).index(GapBilling.THROUGH))
    shop.click(power_cut(shop).confirm_button)
    shop.wait(lambda: power_cut(shop).gap is None)
    shop.wait(lambda: "Overtime" in says(shop, 4))
    assert end(shop, 3) == Money.shillings(55)


def test_escape_puts_the_power_cut_off_and_a_line_reminds(till_shop: Shop) -> None:
    shop = till_shop
    cut_power(shop)
    card, grid = power_cut(shop), shop.program.window.counter.grid
    shop.press(Qt.Key.Key_Escape)
    assert (card.is_open, grid.isVisible()) == (False, True)
    assert card.gap is not None
    shop.click(card.decide_button)
    assert (card.is_open, grid.isVisible()) == (True, False)
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: card.gap is None)
    assert card.isHidden()


def test_enter_in_the_card_decides_whatever_station_is_chosen(till_shop: Shop) -> None:
    shop = till_shop
    cut_power(shop)
    shop.choose(9)
    card = power_cut(shop)
    shop.click(card.chips[GapBilling.FORGIVE])
    shop.click(card.minutes)
    shop.press(Qt.Key.Key_Backspace)
    # One minute of forty is free.
    assert card.rows.rows[0].outcome.text() == "KES 69"
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: card.gap is None)
    assert shop.status(9) is StationStatus.FREE


def test_the_heart_beats_by_itself(shop: Shop) -> None:
    heart = power_cut(shop).heart
    before = shop.program.store.last_beat()
    shop.advance(seconds=30)
    heart.setInterval(1)
    heart.start()
    shop.wait(lambda: shop.program.store.last_beat() != before)
    heart.stop()


def test_a_beat_that_cannot_be_written_says_so_in_its_place(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beat() -> None:
        raise StorageError("The disk is full", next_step="Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(shop.program.desk.sessions, "beat", beat)
        power_cut(shop).beat()
    assert power_cut(shop).error.isVisible()
    assert "The disk is full" in power_cut(shop).error.text
    power_cut(shop).beat()
    assert power_cut(shop).isHidden()
