"""Typed codes that are mistaken: a letter wrong, another payment's, or forged."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import Event, PaymentChanged, SaleChanged
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Payment, PaymentState, Remark, Tender, Verdict
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.settlement import WATCH_HOURS
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from tests.fakes.notices import notice_body
from tests.services.shop import (
    OTHER_PHONE,
    OTHER_RECEIPT,
    PRICE,
    QUERY_CANCELLED,
    QUERY_PAID,
    RECEIPT,
    Shop,
)
from tests.services.watching import asked_after

LESS = Money.shillings(100)


def typed(shop: Shop, code: str = RECEIPT) -> Payment:
    payment = shop.send()
    shop.doubt(payment)
    return shop.settlement.type_code(payment.id, code)


# --- a letter wrong ---------------------------------------------------------------------------------------


def test_a_number_that_comes_after_the_question_takes_the_place_of_the_typed_one(shop: Shop) -> None:
    payment = typed(shop, "TKL1WRONG1")
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment)
    corrected = shop.store.payment(payment.id)
    assert (corrected.receipt_number, corrected.needs_action) == (RECEIPT, False)
    assert shop.notes(payment)[-3:] == [Note.CODE_TYPED, Note.VERIFIED, Note.RECEIPT_ADDED]
    assert shop.store.history(payment.id)[-3].detail == "TKL1WRONG1"
    assert shop.moved(payment) == PRICE
    assert verify(shop.store) is None


def test_a_number_after_the_one_that_m_pesa_named_itself_is_a_second_payment(shop: Shop) -> None:
    payment = typed(shop)
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment)
    assert not shop.store.payment(payment.id).needs_action
    shop.succeed(payment, OTHER_RECEIPT)
    paid = shop.store.payment(payment.id)
    assert (paid.receipt_number, paid.needs_action) == (RECEIPT, True)
    assert Remark.SECOND_RECEIPT in paid.remarks
    assert shop.moved(payment) == PRICE


def test_the_amount_that_comes_with_a_number_that_was_typed_right_counts(shop: Shop) -> None:
    payment = typed(shop)
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment, amount=LESS)
    corrected = shop.store.payment(payment.id)
    assert (corrected.received, corrected.receipt_number) == (LESS, RECEIPT)
    assert shop.moved(payment) == shop.store.account_balance(Account.MPESA) == LESS
    assert verify(shop.store) is None


def test_the_right_code_typed_for_a_payment_of_another_amount_counts_what_moved(shop: Shop) -> None:
    """Its callback was held back, because less moved than was asked for."""
    sale = shop.sale(150)
    payment = shop.send(sale)
    shop.succeed(payment, amount=LESS)
    shop.settlement.type_code(payment.id, RECEIPT)
    verified = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (verified.received, verified.receipt_number) == (LESS, RECEIPT)
    assert verified.remarks == {Remark.SHORT}
    assert shop.store.sale(sale.id).due == PRICE - LESS
    assert shop.store.account_balance(Account.MPESA) == LESS
    assert shop.store.account_balance(Account.MPESA_UNVERIFIED) == ZERO
    assert verify(shop.store) is None


def test_more_than_the_typed_code_claimed_is_owed_to_the_payer(shop: Shop) -> None:
    payment = typed(shop)
    shop.succeed(payment, amount=Money.shillings(170))
    assert not shop.store.payment(payment.id).is_verified
    verified = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (verified.received, verified.is_verified) == (Money.shillings(170), True)
    assert Remark.OVER in verified.remarks
    assert shop.store.credit_of(payment.id) == Money.shillings(20)
    assert verify(shop.store) is None


# --- another payment's ------------------------------------------------------------------------------------


def test_a_code_that_another_payment_holds_unverified_is_used(shop: Shop) -> None:
    first = typed(shop)
    second = shop.send(phone=OTHER_PHONE)
    with pytest.raises(NotAllowedNow, match=f"used already, for {first.title}"):
        shop.settlement.type_code(second.id, RECEIPT)
    assert shop.state(second) is PaymentState.PENDING


def test_money_whose_number_was_typed_for_another_payment_is_still_counted(
    shop: Shop, reconciler: Reconciler
) -> None:
    wrong = typed(shop)
    right = shop.send(phone=OTHER_PHONE)
    shop.succeed(right, RECEIPT)
    shop.gateway.will_tell(QUERY_PAID)
    reconciler.tick()
    paid = shop.store.payment(right.id)
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, None)
    assert shop.store.account_balance(Account.MPESA) == PRICE
    denied = shop.settlement.apply(wrong.id, QUERY_CANCELLED)
    assert (denied.needs_action, denied.is_verified) == (True, False)
    assert shop.store.account_balance(Account.MPESA) == PRICE
    assert verify(shop.store) is None


def test_a_code_typed_just_after_m_pesa_said_paid_is_refused_and_counts_nothing_twice(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    shop.settlement.apply(payment.id, QUERY_PAID)
    before = shop.store.payment(payment.id)
    with pytest.raises(NotAllowedNow, match="paid already"):
        shop.settlement.type_code(payment.id, RECEIPT)
    assert shop.store.payment(payment.id) == before
    assert shop.moved(payment) == PRICE
    assert shop.store.account_balance(Account.MPESA_UNVERIFIED) == ZERO


# --- forged -----------------------------------------------------------------------------------------------


def test_a_forged_code_never_becomes_verified_money(shop: Shop, reconciler: Reconciler) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.decline(payment)
    shop.settlement.type_code(payment.id, "FAKE123456")
    shop.gateway.will_tell(QUERY_CANCELLED)
    assert asked_after(shop, reconciler, 10)
    shop.decline(payment)
    denied = shop.store.payment(payment.id)
    assert (denied.state, denied.needs_action) == (PaymentState.PAID, True)
    assert shop.store.account_balance(Account.MPESA) == ZERO
    assert shop.store.account_balance(Account.MPESA_UNVERIFIED) == PRICE
    assert verify(shop.store) is None


def test_unverified_money_is_that_of_the_days_and_the_tender_asked_for(shop: Shop) -> None:
    day = typed(shop).day
    for wanted, unverified in (
        (PaymentFilter(day, day), PRICE),
        (PaymentFilter(day - 1, None), PRICE),
        (PaymentFilter(day, day, tender=Tender.MPESA), PRICE),
        (PaymentFilter(day, day, tender=Tender.CASH), ZERO),
        (PaymentFilter(day + 1, day + 1), ZERO),
        (PaymentFilter(None, day - 1), ZERO),
    ):
        assert shop.store.totals(wanted).unverified == unverified, wanted


# --- given up, left on account ----------------------------------------------------------------------------


def test_money_after_giving_up_is_paid_late(shop: Shop) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.doubt(payment)
    shop.clock.move(hours=WATCH_HOURS)
    shop.settlement.close_unconfirmed(payment.id)
    shop.succeed(payment)
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.remarks, paid.cause) == (PaymentState.PAID, frozenset({Remark.LATE}), None)
    assert shop.notes(payment)[-1] is Note.PAID_LATE
    assert shop.store.sale(sale.id).is_settled


def test_a_bill_on_account_that_was_paid_there_and_by_its_old_prompt_is_an_alarm(shop: Shop) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    sale = shop.sale()
    prompt = shop.send(sale, phone=OTHER_PHONE)
    shop.doubt(prompt)
    Repairs(shop.store, shop.clock, shop.published).leave_on_account(sale.id, customer)
    shop.clock.move(minutes=6)
    shop.succeed(shop.send_on_account(customer.id, has_consent=True))
    shop.succeed(prompt, OTHER_RECEIPT)
    assert [payment.id for payment in shop.store.alarmed_payments()] == [prompt.id]
    assert shop.store.credit_of(prompt.id) == PRICE


def test_repairs_are_told_after_their_commit(shop: Shop, tmp_path: Path) -> None:
    """A second program on the same file sees what the event tells."""
    other = open_store(tmp_path / "cyberdesk.sqlite3", shop.clock)
    repairs = Repairs(shop.store, shop.clock, shop.published)
    customer = Customer(shop.customer(), "Wanjiku", None)
    payment = typed(shop)
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    sale = shop.sale()
    seen: list[type[Event]] = []

    def look(event: Event) -> None:
        if isinstance(event, SaleChanged):
            assert other.sale(event.sale.id) == event.sale
            assert event.sale.is_on_account
        if isinstance(event, PaymentChanged):
            assert other.payment(event.payment.id) == event.payment
            assert Remark.HANDLED in event.payment.remarks
        seen.append(type(event))

    shop.published.listeners.append(look)
    repairs.leave_on_account(sale.id, customer)
    repairs.mark_seen(payment.id)
    other.close()
    assert seen == [SaleChanged, PaymentChanged]


def test_a_payment_past_the_horizon_of_a_wrong_clock_is_asked_about_when_the_clock_is_right(
    shop: Shop, reconciler: Reconciler
) -> None:
    shop.send()
    reconciler.tick()
    assert asked_after(shop, reconciler, 72 * 3600)
    assert asked_after(shop, reconciler, 60 - 72 * 3600)


def test_a_typed_code_that_a_held_callback_carries_too_takes_its_amount_and_stays_unverified(
    shop: Shop,
) -> None:
    payment = shop.send()
    more = payment.amount + Money.shillings(20)
    body = notice_body(
        payment.checkout_request_id or "",
        payment.merchant_request_id or "",
        Verdict.PAID,
        cents=more.cents,
        receipt_number="SJK4H7L2QX",
    )
    shop.settlement.receive(shop.gateway.prompts[-1].attempt_token, body)
    paid = shop.settlement.type_code(payment.id, "SJK4H7L2QX")
    assert paid.received == more
    assert not paid.is_verified
