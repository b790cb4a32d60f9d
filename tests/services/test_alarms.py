"""When somebody must act: raised once for each trouble, kept until it is dealt with, and never lost."""

from __future__ import annotations

import pytest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, Remark
from cyberdesk.services.checkout import PROMPT_DEAD_SECONDS
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.repairs import Repairs
from cyberdesk.storage.verify import verify
from tests.services.shop import (
    ANSWER_LOST,
    OTHER_RECEIPT,
    PRICE,
    QUERY_CANCELLED,
    QUERY_PAID,
    RECEIPT,
    STAFF,
    Shop,
)

PART = Money.shillings(100)
THIRD_RECEIPT = "TKL1CCCCCC"


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


def alarmed(shop: Shop) -> list[int]:
    return [payment.id for payment in shop.store.alarmed_payments()]


def typed(shop: Shop) -> Payment:
    payment = shop.send()
    return shop.settlement.type_code(payment.id, RECEIPT)


# --- raised -----------------------------------------------------------------------------------------------


def test_a_bill_paid_by_prompt_and_cash_is_an_alarm(shop: Shop) -> None:
    sale = shop.sale()
    prompt = shop.send(sale)
    shop.take_cash(sale)
    assert alarmed(shop) == []
    shop.succeed(prompt)
    assert alarmed(shop) == [prompt.id]
    assert shop.store.credit_of(prompt.id) == PRICE


def test_a_bill_that_was_charged_again_and_paid_by_both_prompts_is_an_alarm(shop: Shop) -> None:
    sale = shop.sale()
    first = shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    second = shop.send(sale, has_consent=True)
    shop.succeed(second)
    shop.succeed(first, OTHER_RECEIPT)
    assert alarmed(shop) == [first.id]
    assert shop.store.account_balance(Account.MPESA) == PRICE * 2
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == -PRICE


def test_a_bill_of_which_a_part_was_paid_in_cash_meanwhile_is_an_alarm_for_that_part(
    shop: Shop, repairs: Repairs
) -> None:
    sale = shop.sale(150)
    prompt = shop.send(sale)
    shop.take_cash(sale, PART)
    shop.succeed(prompt)
    paid = shop.store.payment(prompt.id)
    assert (paid.remarks, paid.needs_action) == (frozenset({Remark.SALE_ALREADY_PAID}), True)
    assert shop.store.credit_of(prompt.id) == PART
    repairs.give_back(prompt.id, staff=STAFF)
    assert shop.store.account_balance(Account.CASH) == ZERO
    assert verify(shop.store) is None


def test_a_bill_that_is_paid_in_two_parts_is_no_alarm(shop: Shop) -> None:
    sale = shop.sale(150)
    prompt = shop.send(sale, amount=PART)
    shop.take_cash(sale, Money.shillings(50))
    shop.succeed(prompt)
    assert shop.store.sale(sale.id).is_settled
    assert alarmed(shop) == []


def test_less_than_was_asked_for_is_a_remark_and_no_alarm(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, amount=Money.shillings(149))
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert shop.store.payment(payment.id).received == Money.shillings(149)
    assert alarmed(shop) == []


def test_alarms_are_listed_oldest_first(shop: Shop) -> None:
    denied = typed(shop)
    sale = shop.sale()
    shop.clock.move(minutes=3)
    prompt = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(prompt, OTHER_RECEIPT)
    shop.settlement.apply(denied.id, QUERY_CANCELLED)
    assert alarmed(shop) == [denied.id, prompt.id]


# --- dealt with -------------------------------------------------------------------------------------------


def test_a_third_receipt_is_an_alarm_of_its_own(shop: Shop, repairs: Repairs) -> None:
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT)
    repairs.mark_seen(payment.id)
    shop.succeed(payment, OTHER_RECEIPT)
    assert alarmed(shop) == []
    shop.succeed(payment, THIRD_RECEIPT)
    assert alarmed(shop) == [payment.id]


def test_a_code_that_is_denied_after_another_alarm_was_seen_is_an_alarm_again(
    shop: Shop, repairs: Repairs
) -> None:
    """Cash was taken, then a code was typed for the same bill; now M-PESA says that it was forged."""
    sale = shop.sale()
    prompt = shop.send(sale)
    shop.take_cash(sale)
    shop.settlement.type_code(prompt.id, RECEIPT)
    repairs.mark_seen(prompt.id)
    assert alarmed(shop) == []
    shop.settlement.apply(prompt.id, QUERY_CANCELLED)
    assert alarmed(shop) == [prompt.id]


def test_a_claim_that_was_seen_and_turns_out_true_is_owed_and_says_so(shop: Shop, repairs: Repairs) -> None:
    sale = shop.sale()
    prompt = shop.send(sale)
    shop.take_cash(sale)
    shop.settlement.type_code(prompt.id, RECEIPT)
    repairs.mark_seen(prompt.id)
    shop.succeed(prompt)
    assert alarmed(shop) == [prompt.id]
    repairs.give_back(prompt.id, staff=STAFF)
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == ZERO
    assert verify(shop.store) is None


def test_an_alarm_outlives_a_restart(shop: Shop) -> None:
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT)
    shop.settlement.recover()
    assert alarmed(shop) == [payment.id]


def test_no_alarm_no_repair(shop: Shop, repairs: Repairs) -> None:
    payment = shop.paid()
    with pytest.raises(NotAllowedNow):
        repairs.mark_seen(payment.id)
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)
    assert shop.store.payment(payment.id).remarks == frozenset()
