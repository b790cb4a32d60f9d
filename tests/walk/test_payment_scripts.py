"""One payment through the window for everything the far end can do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cyberdesk.domain.payment import Cause, PaymentState, Remark
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui import texts
from tests.walk.conftest import Shop


def test_a_paid_prompt_turns_bill_card_row_and_ledger_paid_with_one_receipt_number(shop: Shop) -> None:
    shop.bill(minutes=25)
    shop.send()
    payment = shop.wait_state(PaymentState.PAID)
    shop.see(3, StationStatus.PAID)
    shop.wait(lambda: payment.receipt_number and payment.receipt_number in shop.notice())
    shop.wait(lambda: payment.receipt_number and payment.receipt_number in shop.card().words.text())
    assert payment.receipt_number == shop.simulator.moved()[0].receipt_number
    assert shop.taken() == shop.moved() == 25
    assert shop.simulator.calls.push == 1


@pytest.mark.parametrize(
    ("script", "cause", "word"),
    [
        (Script.CANCEL, Cause.CANCELLED, "Cancelled"),
        (Script.WRONG_PIN, Cause.WRONG_PIN, "Wrong PIN"),
        (Script.NO_FUNDS, Cause.NO_FUNDS, "Not enough money"),
        (Script.NO_ANSWER, Cause.NO_ANSWER, "No answer"),
    ],
)
def test_an_unpaid_prompt_says_why_that_no_money_moved_and_what_to_do(
    shop: Shop, script: Script, cause: Cause, word: str
) -> None:
    shop.simulator.next_script(script)
    shop.bill()
    shop.send()
    payment = shop.wait_state(PaymentState.DECLINED)
    assert payment.cause is cause
    shop.wait(lambda: shop.card().pill.word == word)
    assert "No money moved." in shop.card().words.text()
    shop.wait(lambda: "No money moved." in shop.notice())
    assert shop.status(3) is StationStatus.TO_PAY
    assert shop.taken() == shop.moved() == 0


def test_a_lost_callback_is_made_good_by_asking(shop: Shop) -> None:
    shop.simulator.next_script(Script.LOST_CALLBACK)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.wait(lambda: shop.moved() == 25)
    shop.check_now()
    payment = shop.wait_state(PaymentState.PAID)
    assert payment.receipt_number is None
    shop.wait(lambda: shop.card().pill.word == "Paid, no receipt yet")
    assert shop.taken() == 25


def test_silence_shows_as_in_doubt_and_a_late_callback_still_wins(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.advance(seconds=125)
    shop.check_now()
    shop.wait_state(PaymentState.UNKNOWN)
    shop.see(3, StationStatus.IN_DOUBT)
    assert "Money may have moved." in shop.card().words.text()
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    payment = shop.wait_state(PaymentState.PAID)
    assert Remark.LATE in payment.remarks
    assert shop.taken() == shop.moved() == 25


def test_a_callback_that_comes_late_is_taken_like_any_other(shop: Shop) -> None:
    shop.simulator.next_script(Script.LATE_CALLBACK, callback_delay_seconds=0.3)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PAID)
    assert shop.taken() == shop.moved() == 25


def test_a_callback_that_comes_twice_is_counted_once(shop: Shop) -> None:
    shop.simulator.next_script(Script.DOUBLE_CALLBACK, callback_delay_seconds=0.02)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PAID)
    shop.wait(lambda: len(shop.simulator.deliveries()) == 2)
    assert shop.taken() == shop.moved() == 25
    history = shop.program.store.history(shop.payment().id)
    assert [change.state for change in history].count(PaymentState.PAID) == 1


def test_a_callback_before_the_answer_settles_and_the_answer_changes_nothing(shop: Shop) -> None:
    shop.simulator.next_script(Script.EARLY_CALLBACK)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PAID)
    shop.wait(lambda: shop.payment().sent_at is not None)
    assert shop.payment().state is PaymentState.PAID
    assert shop.taken() == shop.moved() == 25


def test_a_callback_with_another_amount_is_believed_only_after_asking(shop: Shop) -> None:
    shop.simulator.next_script(Script.WRONG_AMOUNT, amount=20)
    shop.bill(minutes=25)
    shop.send()
    payment = shop.wait_state(PaymentState.PAID)
    assert shop.simulator.calls.query >= 1
    assert payment.received is not None
    assert payment.received.whole_shillings == 20
    assert Remark.SHORT in payment.remarks
    assert shop.taken() == shop.moved() == 20
    shop.see(3, StationStatus.TO_PAY)


def test_an_answer_lost_after_acceptance_is_in_doubt_until_the_callback_comes(shop: Shop) -> None:
    shop.simulator.next_script(Script.ANSWER_LOST, ends_after_seconds=3600)
    shop.bill()
    shop.send()
    payment = shop.wait_state(PaymentState.UNKNOWN)
    assert payment.cause is Cause.ANSWER_LOST
    assert payment.checkout_request_id is None
    shop.see(3, StationStatus.IN_DOUBT)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait_state(PaymentState.PAID)
    assert shop.taken() == shop.moved() == 25
    assert shop.simulator.calls.push == 1


def test_an_ambiguous_error_is_never_called_failed(shop: Shop) -> None:
    shop.simulator.next_script(Script.AMBIGUOUS_ERROR, ends_after_seconds=3600)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.UNKNOWN)
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait_state(PaymentState.PAID)
    assert shop.taken() == shop.moved() == 25


@pytest.mark.parametrize("script", [Script.BUSY, Script.SPIKE_ARREST])
def test_a_busy_mpesa_is_a_refusal_and_nothing_is_sent_again_by_itself(shop: Shop, script: Script) -> None:
    shop.simulator.next_script(script)
    shop.bill()
    shop.send()
    payment = shop.wait_state(PaymentState.DECLINED)
    assert payment.cause is Cause.MPESA_BUSY
    shop.wait(lambda: "M-PESA is busy." in shop.notice())
    assert shop.simulator.calls.push == 1
    assert shop.taken() == shop.moved() == 0


def test_a_revoked_token_is_renewed_once_and_the_prompt_goes_out_once(shop: Shop) -> None:
    shop.simulator.next_script(Script.REVOKED_TOKEN)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PAID)
    assert shop.simulator.calls.token == 2
    assert shop.taken() == shop.moved() == 25


def test_queries_that_say_nothing_change_nothing(shop: Shop) -> None:
    shop.simulator.next_script(Script.QUERY_NOISE, ends_after_seconds=3600, noise_count=2)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.check_now()
    shop.wait(lambda: shop.simulator.calls.query >= 1)
    assert shop.payment().state is PaymentState.PENDING
    shop.simulator.approve(shop.simulator.prompts()[0].prompt_id)
    shop.wait_state(PaymentState.PAID)


def test_a_slow_answer_leaves_the_window_free_for_the_next_customer(shop: Shop) -> None:
    shop.simulator.next_script(Script.SLOW_ANSWER, answer_delay_seconds=1, ends_after_seconds=2)
    shop.bill(3)
    shop.send()
    shop.wait_state(PaymentState.SENDING)
    shop.start(5)
    assert shop.status(5) is StationStatus.RUNNING
    assert shop.payment().state is PaymentState.SENDING
    shop.wait_state(PaymentState.PAID)
    assert shop.taken() == 25


def test_the_trainee_plays_the_customer(shop: Shop) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.press(Qt.Key.Key_F12)
    practice = shop.program.window.practice
    assert practice is not None
    shop.wait(lambda: practice.findChildren(QPushButton, "cancel"))
    shop.click(practice.findChildren(QPushButton, "cancel")[0])
    payment = shop.wait_state(PaymentState.DECLINED)
    assert texts.payment_state(payment).word == "Cancelled"
