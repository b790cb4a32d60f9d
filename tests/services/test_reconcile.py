"""When M-PESA is asked about which payment. The clock is turned by hand."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.payment import Cause, PaymentState, Source
from cyberdesk.services.ports import Prompt, PushAnswer
from cyberdesk.services.reconcile import Reconciler, pace_seconds
from tests.fakes.gateway import accepted
from tests.services.shop import ANSWER_LOST, OTHER_PHONE, QUERY_PAID, Shop
from tests.services.watching import HOUR, asked_after, next_at, reconciler_of

# --- when ---------------------------------------------------------------------------------------------------


def test_the_first_question_comes_ten_seconds_after_the_acceptance(
    shop: Shop, reconciler: Reconciler
) -> None:
    def take_four_seconds(_prompt: Prompt) -> PushAnswer:
        shop.clock.move(seconds=4)
        return accepted(1)

    shop.send(answer=take_four_seconds)
    assert not asked_after(shop, reconciler, 0)
    assert not asked_after(shop, reconciler, 9.9)
    assert asked_after(shop, reconciler, 0.1)
    assert shop.gateway.questions == ["ws_CO_1"]


@pytest.mark.parametrize(
    ("age", "pace"),
    [
        (0, 7.5),
        (119.9, 7.5),
        (120, 20),
        (299.9, 20),
        (300, 120),
        (0.5 * HOUR, 600),
        (2 * HOUR, HOUR),
        (48 * HOUR - 1, HOUR),
        (48 * HOUR, None),
    ],
)
def test_the_pace_by_age(age: float, pace: float | None) -> None:
    assert pace_seconds(age) == pace


def test_questions_grow_rarer_and_end_after_two_days(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    reconciler.tick()
    shop.clock.move(seconds=10)
    asked_at = []
    while shop.clock.now() - payment.created_at < timedelta(hours=48):
        reconciler.tick()
        asked_at.append(shop.clock.now())
        shop.clock.set(next_at(shop) or shop.clock.now() + timedelta(hours=48))
    gaps = [(late - early).total_seconds() for early, late in pairwise(asked_at)]
    assert gaps == sorted(gaps)
    assert (gaps[0], gaps[-1]) == (7.5, HOUR)
    assert len(shop.gateway.questions) == len(asked_at)
    assert not asked_after(shop, reconciler, 0)
    assert not asked_after(shop, reconciler, 100 * HOUR)
    assert shop.state(payment) is PaymentState.UNKNOWN


def test_a_payment_made_by_a_clock_that_was_years_behind_is_asked_about_when_it_is_right(
    shop: Shop, reconciler: Reconciler
) -> None:
    """A flat battery: the payment is minutes old, and by the clock ten years."""
    shop.send()
    assert asked_after(shop, reconciler, 10)
    shop.clock.move(hours=10 * 365 * 24)
    slow_questions = 0
    while asked_after(shop, reconciler, HOUR):
        slow_questions += 1
    assert slow_questions == 12


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 5.025), (1.0, 9.975)])
def test_jitter_spreads_the_questions(shop: Shop, jitter: float, seconds: float) -> None:
    reconciler = reconciler_of(shop, jitter)
    shop.send()
    assert asked_after(shop, reconciler, 10)
    assert not asked_after(shop, reconciler, seconds - 0.001)
    assert asked_after(shop, reconciler, 0.001)


def test_after_a_start_everything_open_is_asked_at_once(shop: Shop) -> None:
    shop.send()
    shop.send(phone=OTHER_PHONE)
    shop.clock.move(hours=1)
    reconciler_of(shop).tick()
    assert shop.gateway.questions == ["ws_CO_1", "ws_CO_2"]


@pytest.mark.parametrize("end", ["paid", "declined"])
def test_what_has_an_end_is_not_asked_about(shop: Shop, reconciler: Reconciler, end: str) -> None:
    payment = shop.send()
    shop.succeed(payment) if end == "paid" else shop.decline(payment)
    assert not asked_after(shop, reconciler, 60)


def test_a_clock_that_was_set_back_stops_no_question(shop: Shop, reconciler: Reconciler) -> None:
    shop.send()
    assert asked_after(shop, reconciler, 10)
    assert asked_after(shop, reconciler, -24 * HOUR)
    assert not asked_after(shop, reconciler, 7.4)
    assert asked_after(shop, reconciler, 0.1)


def test_a_payment_without_its_id_is_never_asked_about(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    for hours in (0.1, 1, 10):
        shop.clock.move(hours=hours)
        reconciler.ask_now(payment.id)
        reconciler.tick()
    assert shop.gateway.questions == []
    assert shop.state(payment) is PaymentState.UNKNOWN


def test_the_sleep_ends_with_the_next_question(shop: Shop, reconciler: Reconciler) -> None:
    assert reconciler.tick() == 30
    shop.send()
    assert reconciler.tick() == 5
    shop.clock.move(seconds=7)
    assert reconciler.tick() == 3
    shop.clock.move(seconds=3)
    assert reconciler.tick() == 5


# --- silence ------------------------------------------------------------------------------------------------


def test_silence_for_two_minutes_is_doubt(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.clock.move(seconds=119.9)
    reconciler.tick()
    assert shop.state(payment) is PaymentState.PENDING
    shop.clock.move(seconds=0.1)
    reconciler.tick()
    doubted = shop.store.payment(payment.id)
    assert (doubted.state, doubted.cause) == (PaymentState.UNKNOWN, Cause.SILENCE)
    assert shop.store.history(payment.id)[-1].source is Source.CLOCK
    assert PaymentChanged(doubted) in shop.published.events


def test_what_is_being_sent_for_two_minutes_is_in_doubt_too(shop: Shop, reconciler: Reconciler) -> None:
    """Its answer could not be written, for example on a full disk; the bill must not stay locked."""
    with pytest.raises(OSError, match="full"):
        shop.send(answer=OSError("full"))
    (sending,) = shop.store.open_payments()
    assert sending.state is PaymentState.SENDING
    shop.clock.move(seconds=120)
    reconciler.tick()
    assert shop.state(sending) is PaymentState.UNKNOWN


def test_a_prompt_is_in_doubt_when_the_clock_was_set_back_since(shop: Shop, reconciler: Reconciler) -> None:
    """How long it has been open nobody knows then; it must not stay open for hours."""
    payment = shop.send()
    shop.clock.move(seconds=-30)
    reconciler.tick()
    assert shop.state(payment) is PaymentState.PENDING
    shop.clock.move(hours=-3)
    reconciler.tick()
    assert shop.state(payment) is PaymentState.UNKNOWN


def test_a_doubt_is_asked_about_further(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.clock.move(seconds=120)
    reconciler.tick()
    shop.gateway.will_tell(QUERY_PAID)
    assert asked_after(shop, reconciler, 20)
    assert shop.state(payment) is PaymentState.PAID
