"""One live prompt for each bill and each phone; a second one only when the first can no longer be paid."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import (
    COOL_DOWN_SECONDS,
    PROMPT_DEAD_SECONDS,
    SAME_AMOUNT_COOL_DOWN_SECONDS,
    Charge,
)
from cyberdesk.services.errors import PromptRefused
from cyberdesk.services.ports import Prompt, PushAnswer
from cyberdesk.services.repairs import Repairs
from tests.fakes.gateway import accepted
from tests.services.shop import ANSWER_LOST, OTHER_PHONE, PHONE, PRICE, QUERY_PAID, STAFF, Shop, refused

THIRD_PHONE = Phone("254722000555")


def refusal(shop: Shop, sale: Sale, phone: Phone = PHONE, *, has_consent: bool = False) -> PromptRefused:
    """Why a prompt is refused. It is not sent, and the button's countdown says the same."""
    sent = len(shop.gateway.prompts)
    with pytest.raises(PromptRefused) as raised:
        shop.send(sale, phone=phone, has_consent=has_consent)
    assert len(shop.gateway.prompts) == sent
    shown = shop.checkout.hindrance(Charge(sale.due, sale_id=sale.id), phone)
    assert shown is not None
    assert (shown.title, shown.wait_seconds, shown.needs_consent) == (
        raised.value.title,
        raised.value.wait_seconds,
        raised.value.needs_consent,
    )
    return raised.value


def is_free(shop: Shop, sale: Sale, phone: Phone = PHONE) -> bool:
    return shop.checkout.hindrance(Charge(sale.due, sale_id=sale.id), phone) is None


# --- live ---------------------------------------------------------------------------------------------------


def test_a_bill_has_one_live_prompt(shop: Shop) -> None:
    sale = shop.sale()
    shop.send(sale)
    why = refusal(shop, sale, OTHER_PHONE)
    assert "for this bill is open already" in why.title
    assert (why.wait_seconds, why.needs_consent) == (None, False)


def test_a_phone_has_one_live_prompt(shop: Shop) -> None:
    shop.send()
    why = refusal(shop, shop.sale(200))
    assert "to this phone is open already" in why.title
    assert (why.wait_seconds, why.needs_consent) == (None, False)


def test_a_part_of_a_bill_is_not_asked_for_while_another_part_is(shop: Shop) -> None:
    sale = shop.sale(150)
    shop.send(sale, amount=Money.shillings(100))
    refusal(shop, sale, OTHER_PHONE)


def test_other_bills_and_other_phones_are_free(shop: Shop) -> None:
    shop.send()
    sale = shop.sale()
    assert is_free(shop, sale, OTHER_PHONE)
    shop.send(sale, phone=OTHER_PHONE)


def test_a_second_click_while_the_first_is_on_its_way_sends_nothing(shop: Shop) -> None:
    sale = shop.sale()

    def click_again(_prompt: Prompt) -> PushAnswer:
        refusal(shop, sale)
        refusal(shop, sale, OTHER_PHONE)
        return accepted(1)

    assert shop.send(sale, answer=click_again).state is PaymentState.PENDING
    assert len(shop.gateway.prompts) == 1


@pytest.mark.parametrize("is_one_phone", [True, False], ids=["one-phone", "two-phones"])
def test_two_threads_at_once_send_one_prompt(shop: Shop, is_one_phone: bool) -> None:
    sale = shop.sale()
    together = Barrier(2)

    def send(phone: Phone) -> Payment | PromptRefused:
        together.wait(20)
        try:
            return shop.send(sale, phone=phone)
        except PromptRefused as refused_prompt:
            return refused_prompt

    with ThreadPoolExecutor(2) as threads:
        ends = list(threads.map(send, [PHONE, PHONE if is_one_phone else OTHER_PHONE]))
    assert sorted(isinstance(end, Payment) for end in ends) == [False, True]
    assert len(shop.gateway.prompts) == len(shop.store.latest_payments(5)) == 1


# --- cool-downs ---------------------------------------------------------------------------------------------


def test_the_cool_downs_are_those_of_the_reference() -> None:
    assert (COOL_DOWN_SECONDS, SAME_AMOUNT_COOL_DOWN_SECONDS, PROMPT_DEAD_SECONDS) == (60, 120, 300)


@pytest.mark.parametrize("end", ["declined", "paid"])
@pytest.mark.parametrize(("shillings", "pause"), [(150, 120), (200, 60)], ids=["same-amount", "other-amount"])
def test_a_phone_cools_down_after_a_prompt(shop: Shop, end: str, shillings: int, pause: int) -> None:
    payment = shop.send(shop.sale(150))
    shop.clock.move(seconds=10)
    shop.decline(payment) if end == "declined" else shop.succeed(payment)
    sale = shop.sale(shillings)
    why = refusal(shop, sale)
    assert (why.wait_seconds, why.needs_consent) == (pause - 10, False)
    shop.clock.move(seconds=pause - 10 - 0.1)
    assert refusal(shop, sale).wait_seconds == 1
    shop.clock.move(seconds=0.1)
    assert is_free(shop, sale)
    shop.send(sale)


def test_another_phone_need_not_cool_down(shop: Shop) -> None:
    payment = shop.send()
    shop.decline(payment)
    assert is_free(shop, shop.sale(), OTHER_PHONE)


def test_of_two_cool_downs_the_longer_counts(shop: Shop) -> None:
    shop.decline(shop.send(shop.sale(150)))
    shop.clock.move(seconds=90)
    shop.decline(shop.send(shop.sale(200)))
    # 30 s are left for the amount of the first prompt, 60 s after the second.
    assert refusal(shop, shop.sale(150)).wait_seconds == 60


def test_an_open_prompt_is_named_before_a_cool_down(shop: Shop) -> None:
    shop.decline(shop.send(shop.sale(150)))
    shop.clock.move(seconds=60)
    shop.send(shop.sale(200))
    assert "is open already" in refusal(shop, shop.sale(150)).title


@pytest.mark.parametrize(
    "cause",
    [
        Cause.OFFLINE,
        Cause.CREDENTIALS,
        Cause.PRODUCT_NOT_ENABLED,
        Cause.SHORTCODE,
        Cause.CALLBACK_ADDRESS,
        Cause.PHONE_REJECTED,
        Cause.REQUEST_REFUSED,
    ],
)
def test_a_prompt_that_never_reached_the_phone_needs_no_cool_down(shop: Shop, cause: Cause) -> None:
    sale = shop.sale()
    shop.send(sale, answer=refused(cause))
    assert is_free(shop, sale)
    shop.send(sale)


@pytest.mark.parametrize("cause", [Cause.PHONE_BUSY, Cause.TOO_SOON, Cause.MPESA_BUSY])
def test_a_refusal_that_asks_for_patience_cools_down(shop: Shop, cause: Cause) -> None:
    sale = shop.sale()
    shop.send(sale, answer=refused(cause))
    assert refusal(shop, sale).wait_seconds == 120


# --- in doubt -----------------------------------------------------------------------------------------------


def test_a_prompt_in_doubt_blocks_bill_and_phone_while_it_may_be_open(shop: Shop) -> None:
    sale, other = shop.sale(), shop.sale(200)
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS - 0.5)
    refusals = refusal(shop, sale, OTHER_PHONE), refusal(shop, other), refusal(shop, sale, has_consent=True)
    for why in refusals:
        assert (why.wait_seconds, why.needs_consent) == (1, False)
        assert "may still be paid" in why.title


def test_a_bill_in_doubt_is_charged_again_after_five_minutes_with_consent(shop: Shop) -> None:
    sale = shop.sale()
    first = shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    why = refusal(shop, sale)
    assert (why.wait_seconds, why.needs_consent) == (None, True)
    second = shop.send(sale, has_consent=True)
    assert second.state is PaymentState.PENDING
    # The old one goes on being watched.
    assert [payment.id for payment in shop.store.open_payments()] == [first.id, second.id]


def test_a_phone_in_doubt_is_free_for_another_bill_after_five_minutes(shop: Shop) -> None:
    shop.send(answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    assert is_free(shop, shop.sale())


def test_consent_to_an_old_doubt_sends_no_second_prompt(shop: Shop) -> None:
    sale = shop.sale()
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    shop.send(sale, has_consent=True)
    for phone in (PHONE, OTHER_PHONE):
        assert "is open already" in refusal(shop, sale, phone, has_consent=True).title


def test_consent_to_an_old_doubt_lifts_no_cool_down(shop: Shop) -> None:
    sale = shop.sale()
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    shop.decline(shop.send(sale, has_consent=True))
    assert refusal(shop, sale, has_consent=True).wait_seconds == 120
    assert refusal(shop, sale, THIRD_PHONE).needs_consent


def test_a_doubt_that_ended_paid_needs_no_consent(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale, answer=ANSWER_LOST, amount=Money.shillings(100))
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert is_free(shop, shop.store.sale(sale.id), OTHER_PHONE)


# --- on an account ------------------------------------------------------------------------------------------


def why_not_on_account(shop: Shop, customer_id: int, *, has_consent: bool = False) -> PromptRefused:
    with pytest.raises(PromptRefused) as refused_with:
        shop.send_on_account(customer_id, phone=OTHER_PHONE, has_consent=has_consent)
    hindrance = shop.checkout.hindrance(Charge(PRICE, customer_id=customer_id), OTHER_PHONE)
    assert hindrance is not None
    assert hindrance.title == refused_with.value.title
    return refused_with.value


def test_an_account_has_one_prompt_at_a_time(shop: Shop) -> None:
    customer_id, other = shop.customer(), shop.customer("Amina")
    shop.send_on_account(customer_id)
    for has_consent in (False, True):
        why = why_not_on_account(shop, customer_id, has_consent=has_consent)
        assert (why.wait_seconds, why.needs_consent) == (None, False)
        assert "for this customer is open already" in why.title
    assert shop.send_on_account(other, phone=OTHER_PHONE).state is PaymentState.PENDING


def test_an_account_in_doubt_is_charged_again_after_five_minutes_with_consent(shop: Shop) -> None:
    customer_id = shop.customer()
    first = shop.send_on_account(customer_id)
    shop.doubt(first)
    assert why_not_on_account(shop, customer_id, has_consent=True).wait_seconds == PROMPT_DEAD_SECONDS
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    why = why_not_on_account(shop, customer_id)
    assert (why.wait_seconds, why.needs_consent) == (None, True)
    second = shop.send_on_account(customer_id, phone=OTHER_PHONE, has_consent=True)
    assert [payment.id for payment in shop.store.open_payments()] == [first.id, second.id]


def test_a_doubt_on_an_account_that_ended_paid_needs_no_consent(shop: Shop) -> None:
    customer_id = shop.customer()
    first = shop.send_on_account(customer_id)
    shop.doubt(first)
    shop.settlement.apply(first.id, QUERY_PAID)
    assert shop.send_on_account(customer_id, phone=OTHER_PHONE).state is PaymentState.PENDING


@pytest.mark.parametrize("is_left", [False, True])
def test_a_bill_in_doubt_that_a_payment_on_account_would_settle_needs_consent_too(
    shop: Shop, is_left: bool
) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    sale = shop.sale(customer_id=None if is_left else customer.id)
    payment = shop.send(sale)
    if is_left:
        Repairs(shop.store, shop.clock, shop.published).leave_on_account(sale.id, customer)
    shop.doubt(payment)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    assert why_not_on_account(shop, customer.id).needs_consent
    # Somebody else's bill, and one that is paid, are none of it.
    shop.take_cash(sale)
    assert shop.send_on_account(customer.id, phone=OTHER_PHONE).state is PaymentState.PENDING


def test_a_code_taken_back_on_an_account_needs_consent_too(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.send_on_account(customer_id)
    shop.settlement.type_code(payment.id, "FAKE123456")
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    Repairs(shop.store, shop.clock, shop.published).void_code(payment.id, staff=STAFF, has_consent=True)
    assert why_not_on_account(shop, customer_id).needs_consent


# --- a clock that was set back ------------------------------------------------------------------------------


def test_after_a_clock_was_set_back_staff_decide_instead_of_waiting_for_hours(shop: Shop) -> None:
    sale = shop.sale()
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(hours=-3)
    why = refusal(shop, sale)
    assert (why.wait_seconds, why.needs_consent) == (None, True)
    assert is_free(shop, shop.sale(), PHONE)


def test_no_phone_cools_down_for_hours_because_a_clock_was_set_back(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment)
    shop.clock.move(hours=-3)
    assert is_free(shop, shop.sale())


def test_a_clock_that_is_put_right_by_a_minute_ends_no_cool_down(shop: Shop) -> None:
    shop.succeed(shop.send())
    shop.clock.move(seconds=-30)
    assert refusal(shop, shop.sale()).wait_seconds == 150
