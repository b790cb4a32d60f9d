"""What the answers of M-PESA do, when it is asked less and when at once."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from cyberdesk.domain.events import LinkChanged, PaymentAsked, PaymentQuestioned, Reply
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.payment import Cause, Outcome, PaymentState, Remark, Source, Verdict
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import NoInformation, QueryAnswer, StillOpen
from cyberdesk.services.reconcile import Reconciler
from tests.services.shop import OTHER_PHONE, PRICE, QUERY_CANCELLED, QUERY_PAID, Shop, refused
from tests.services.watching import HOUR, asked_after, next_at

OFFLINE = NoInformation(is_throttled=False, is_offline=True, evidence="no route")
BUSY = NoInformation(is_throttled=False, is_offline=False, evidence="503")
THROTTLED = NoInformation(is_throttled=True, is_offline=False, evidence="429")


# --- answers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "state"),
    [(QUERY_PAID, PaymentState.PAID), (QUERY_CANCELLED, PaymentState.DECLINED)],
    ids=["paid", "declined"],
)
def test_an_answer_settles(shop: Shop, reconciler: Reconciler, answer: Outcome, state: PaymentState) -> None:
    payment = shop.send()
    shop.gateway.will_tell(answer)
    assert asked_after(shop, reconciler, 10)
    assert shop.state(payment) is state
    assert shop.published.events[-1] == PaymentAsked(payment.id, Reply.ANSWERED, None)
    assert not asked_after(shop, reconciler, 10)


@pytest.mark.parametrize(
    ("answer", "reply", "wait_seconds"),
    [
        (StillOpen("4999"), Reply.STILL_OPEN, 7.5),
        (OFFLINE, Reply.OFFLINE, 7.5),
        (BUSY, Reply.NO_INFORMATION, 7.5),
        (THROTTLED, Reply.NO_INFORMATION, 15),
        (Outcome(Verdict.UNKNOWN, Source.QUERY, result_code="77"), Reply.NO_INFORMATION, 7.5),
    ],
    ids=["still-open", "offline", "busy", "throttled", "unknown-code"],
)
def test_an_answer_that_says_nothing_changes_nothing(
    shop: Shop,
    reconciler: Reconciler,
    answer: StillOpen | NoInformation | Outcome,
    reply: Reply,
    wait_seconds: float,
) -> None:
    payment = shop.send()
    notes = shop.notes(payment)
    shop.gateway.will_tell(answer)
    assert asked_after(shop, reconciler, 10)
    assert shop.store.payment(payment.id) == payment
    assert shop.notes(payment) == notes
    again = shop.clock.now() + timedelta(seconds=wait_seconds)
    assert shop.published.events[-1] == PaymentAsked(payment.id, reply, again)


@pytest.mark.parametrize("answer", [OFFLINE, BUSY], ids=["offline", "busy"])
def test_a_failed_question_is_asked_again_at_the_same_pace(
    shop: Shop, reconciler: Reconciler, answer: NoInformation
) -> None:
    shop.send()
    shop.gateway.will_tell(answer)
    assert asked_after(shop, reconciler, 10)
    assert asked_after(shop, reconciler, 7.5)


def test_a_slow_answer_delays_the_next_question(shop: Shop, reconciler: Reconciler) -> None:
    def answer_after_20_seconds(_checkout_request_id: str) -> QueryAnswer:
        shop.clock.move(seconds=20)
        return StillOpen("4999")

    shop.send()
    shop.gateway.will_tell(answer_after_20_seconds)
    assert asked_after(shop, reconciler, 10)
    assert not asked_after(shop, reconciler, 7.4)
    assert asked_after(shop, reconciler, 0.1)


def test_an_answer_that_comes_after_the_callback_changes_nothing(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()

    def call_back_first(_checkout_request_id: str) -> Outcome:
        shop.succeed(payment)
        return QUERY_CANCELLED

    shop.gateway.will_tell(call_back_first)
    assert asked_after(shop, reconciler, 10)
    assert shop.state(payment) is PaymentState.PAID
    assert shop.moved(payment) == PRICE


# --- fewer questions ----------------------------------------------------------------------------------------


def test_a_throttled_question_backs_off_for_all_payments(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    shop.send(phone=OTHER_PHONE)
    shop.gateway.will_tell(THROTTLED)
    shop.clock.move(seconds=10)
    reconciler.tick()
    shop.clock.move(seconds=10)
    reconciler.tick()
    assert shop.gateway.questions == ["ws_CO_1"]
    assert not asked_after(shop, reconciler, 4.9)
    assert reconciler.tick() == pytest.approx(0.1)
    assert asked_after(shop, reconciler, 0.1)
    assert sorted(shop.gateway.questions[1:]) == ["ws_CO_1", "ws_CO_2"]


def test_the_back_off_doubles_to_five_minutes(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    pauses = (15, 30, 60, 120, 240, 300, 300)
    shop.gateway.will_tell(*[THROTTLED] * len(pauses))
    assert asked_after(shop, reconciler, 10)
    for pause in pauses:
        assert next_at(shop) == shop.clock.now() + timedelta(seconds=pause)
        assert not asked_after(shop, reconciler, pause - 0.1)
        assert asked_after(shop, reconciler, 0.1)


def test_a_clock_that_was_set_back_ends_the_back_off(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    shop.gateway.will_tell(THROTTLED)
    assert asked_after(shop, reconciler, 10)
    assert asked_after(shop, reconciler, -24 * HOUR)


def test_an_answer_ends_the_back_off(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.gateway.will_tell(THROTTLED, THROTTLED, StillOpen("4999"), THROTTLED)
    assert [asked_after(shop, reconciler, seconds) for seconds in (10, 15, 30, 7.5)] == [True] * 4
    assert next_at(shop) == shop.clock.now() + timedelta(seconds=15)
    shop.gateway.will_tell(QUERY_CANCELLED, THROTTLED)
    reconciler.ask_now(payment.id)
    shop.send(phone=OTHER_PHONE)
    assert asked_after(shop, reconciler, 0)
    assert asked_after(shop, reconciler, 15)
    assert next_at(shop) == shop.clock.now() + timedelta(seconds=15)


# --- asked for ----------------------------------------------------------------------------------------------


def test_ask_now_asks_at_once(shop: Shop, reconciler: Reconciler) -> None:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    reconciler.ask_now(second.id)
    reconciler.tick()
    assert shop.gateway.questions == [second.checkout_request_id]
    reconciler.tick()
    assert len(shop.gateway.questions) == 1
    assert first.is_open


def test_ask_now_asks_when_questions_are_throttled_or_long_over(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.gateway.will_tell(THROTTLED)
    assert asked_after(shop, reconciler, 10)
    reconciler.ask_now(payment.id)
    assert asked_after(shop, reconciler, 0)
    shop.clock.move(hours=100)
    while asked_after(shop, reconciler, HOUR):
        pass
    reconciler.ask_now(payment.id)
    assert asked_after(shop, reconciler, 0)


def test_what_was_claimed_about_a_payment_is_asked_at_once(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.call_back(payment, token="")
    assert shop.published.of(PaymentQuestioned)
    shop.gateway.will_tell(QUERY_CANCELLED)
    assert asked_after(shop, reconciler, 0)
    assert shop.state(payment) is PaymentState.DECLINED


def test_a_network_that_comes_back_asks_everything_at_once(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    shop.send(phone=OTHER_PHONE)
    shop.published(LinkChanged(is_reachable=False))
    assert not asked_after(shop, reconciler, 1)
    shop.published(LinkChanged(is_reachable=True))
    assert asked_after(shop, reconciler, 0)
    assert shop.gateway.questions == ["ws_CO_1", "ws_CO_2"]
    assert not asked_after(shop, reconciler, 0)


def test_a_network_that_was_never_away_asks_nothing(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    shop.published(LinkChanged(is_reachable=True))
    assert not asked_after(shop, reconciler, 1)


# --- faults -------------------------------------------------------------------------------------------------


def test_a_fault_with_one_payment_is_logged_and_the_others_are_asked(
    shop: Shop, reconciler: Reconciler, expected_errors: list[logging.LogRecord]
) -> None:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    shop.gateway.will_tell(ZeroDivisionError("a fault of ours"), QUERY_PAID)
    assert asked_after(shop, reconciler, 10)
    assert shop.gateway.questions == ["ws_CO_1", "ws_CO_2"]
    assert shop.state(second) is PaymentState.PAID
    assert [record.getMessage() for record in expected_errors] == [
        f"payment {first.id} could not be asked about"
    ]
    # It is not asked again at once, but at its pace.
    assert not asked_after(shop, reconciler, 7.4)
    assert asked_after(shop, reconciler, 0.1)


def test_trouble_of_the_disk_ends_the_round_and_is_asked_again(
    shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment = shop.send()
    shop.clock.move(seconds=10)
    reconciler.tick()

    def full(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_entries", full)
    shop.gateway.will_tell(QUERY_PAID, QUERY_PAID)
    shop.clock.move(seconds=7.5)
    with pytest.raises(StorageError):
        reconciler.tick()
    monkeypatch.undo()
    assert asked_after(shop, reconciler, 7.5)
    assert shop.state(payment) is PaymentState.PAID


def test_a_bill_in_doubt_that_was_charged_again_ends_paid_twice_and_says_so(
    shop: Shop, reconciler: Reconciler
) -> None:
    sale = shop.sale()
    first = shop.send(sale)
    shop.clock.move(minutes=6)
    reconciler.tick()
    second = shop.send(sale, has_consent=True)
    shop.gateway.will_tell(QUERY_PAID, QUERY_PAID)
    shop.clock.move(minutes=2)
    reconciler.tick()
    assert shop.state(first) is shop.state(second) is PaymentState.PAID
    assert Remark.SALE_ALREADY_PAID in shop.store.payment(second.id).remarks
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == -PRICE


def test_a_refused_prompt_is_not_asked_about(shop: Shop, reconciler: Reconciler) -> None:
    shop.send(answer=refused(Cause.CREDENTIALS))
    assert not asked_after(shop, reconciler, HOUR)
