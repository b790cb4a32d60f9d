"""A code that staff read from the customer's message: it settles, and is kept apart until it is confirmed."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Cause, Note, Payment, PaymentState, Remark, Source, Tender
from cyberdesk.domain.receipt_number import ReceiptNumberError
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.settlement import WATCH_HOURS
from cyberdesk.storage.verify import verify
from tests.services.shop import (
    ANSWER_LOST,
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
    """A payment that only a typed code speaks for."""
    payment = shop.send()
    shop.doubt(payment)
    return shop.settlement.type_code(payment.id, code)


def balances(shop: Shop) -> tuple[Money, Money]:
    """Verified and unverified money."""
    return (
        shop.store.account_balance(Account.MPESA),
        shop.store.account_balance(Account.MPESA_UNVERIFIED),
    )


# --- typing it --------------------------------------------------------------------------------------------


def test_a_typed_code_settles_the_bill_unverified(shop: Shop) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.doubt(payment)
    shop.published.clear()
    paid = shop.settlement.type_code(payment.id, " tkl1 aaa-aaa ")
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, RECEIPT)
    assert paid.remarks == {Remark.LATE, Remark.UNVERIFIED}
    assert shop.store.sale(sale.id).is_settled
    assert balances(shop) == (ZERO, PRICE)
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.source, record.detail) == (Note.CODE_TYPED, Source.TYPED_CODE, RECEIPT)
    assert shop.published.events == [PaymentChanged(paid)]


@pytest.mark.parametrize("code", ["", "TKL1", "TKL1AAAAAAA", "TKL1AAAAA!"])
def test_what_is_no_code_settles_nothing(shop: Shop, code: str) -> None:
    payment = shop.send()
    with pytest.raises(ReceiptNumberError):
        shop.settlement.type_code(payment.id, code)
    assert shop.state(payment) is PaymentState.PENDING


def test_a_code_that_was_used_settles_nothing(shop: Shop) -> None:
    shop.paid()
    second = shop.send(phone=OTHER_PHONE)
    with pytest.raises(NotAllowedNow, match="used already"):
        shop.settlement.type_code(second.id, RECEIPT)
    assert shop.state(second) is PaymentState.PENDING
    assert shop.postings(second) == []


def test_a_paid_payment_takes_no_code(shop: Shop) -> None:
    paid, cash = shop.paid(), shop.take_cash()
    for payment in (paid, cash):
        with pytest.raises(NotAllowedNow, match="paid already"):
            shop.settlement.type_code(payment.id, OTHER_RECEIPT)
    assert shop.store.payment(paid.id).receipt_number == RECEIPT


def test_a_typed_code_takes_no_amount_from_a_held_callback(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, OTHER_RECEIPT, LESS)
    paid = shop.settlement.type_code(payment.id, RECEIPT)
    assert (paid.received, paid.receipt_number) == (PRICE, RECEIPT)


# --- confirmed --------------------------------------------------------------------------------------------


def test_a_query_verifies_a_typed_code(shop: Shop) -> None:
    payment = typed(shop)
    verified = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (verified.receipt_number, verified.remarks) == (RECEIPT, frozenset({Remark.LATE}))
    assert balances(shop) == (PRICE, ZERO)
    assert shop.moved(payment) == PRICE
    assert shop.notes(payment)[-1] is Note.VERIFIED
    assert verify(shop.store) is None


def test_a_callback_verifies_a_typed_code_and_its_own_receipt_number_stands(shop: Shop) -> None:
    payment = typed(shop)
    shop.succeed(payment, OTHER_RECEIPT)
    verified = shop.store.payment(payment.id)
    assert (verified.receipt_number, verified.remarks) == (OTHER_RECEIPT, frozenset({Remark.LATE}))
    assert balances(shop) == (PRICE, ZERO)
    # What was typed stays in the history.
    assert [change.detail for change in shop.store.history(payment.id)[-2:]] == [RECEIPT, OTHER_RECEIPT]


def test_a_typed_code_is_verified_once(shop: Shop) -> None:
    payment = typed(shop)
    for _ in range(2):
        shop.settlement.apply(payment.id, QUERY_PAID)
        shop.succeed(payment)
    assert balances(shop) == (PRICE, ZERO)
    assert shop.notes(payment).count(Note.VERIFIED) == 1


# --- denied -----------------------------------------------------------------------------------------------


def test_a_typed_code_that_m_pesa_denies_stays_unverified_and_raises_an_alarm(shop: Shop) -> None:
    payment = typed(shop)
    denied = shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert (denied.state, denied.needs_action) == (PaymentState.PAID, True)
    assert denied.remarks == {Remark.LATE, Remark.UNVERIFIED, Remark.CONTRADICTED}
    assert balances(shop) == (ZERO, PRICE)
    assert shop.published.events[-1] == PaymentChanged(denied)
    notes = shop.notes(payment)
    assert notes[-1] is Note.CONTRADICTED
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert shop.notes(payment) == notes


def test_money_that_turns_up_after_the_denial_ends_the_alarm(shop: Shop) -> None:
    payment = typed(shop)
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    shop.succeed(payment)
    verified = shop.store.payment(payment.id)
    assert (verified.is_verified, verified.needs_action) == (True, False)
    assert balances(shop) == (PRICE, ZERO)


def test_a_denial_of_verified_money_raises_no_alarm(shop: Shop) -> None:
    payment = shop.paid()
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert not shop.store.payment(payment.id).needs_action


# --- watched ----------------------------------------------------------------------------------------------


def test_m_pesa_is_asked_about_a_typed_code_until_it_confirms(shop: Shop, reconciler: Reconciler) -> None:
    payment = typed(shop)
    assert asked_after(shop, reconciler, 10)
    shop.gateway.will_tell(QUERY_PAID)
    assert asked_after(shop, reconciler, 7.5)
    assert shop.store.payment(payment.id).is_verified
    assert not asked_after(shop, reconciler, 3600)


def test_m_pesa_is_not_asked_again_about_a_code_that_it_denied(shop: Shop, reconciler: Reconciler) -> None:
    typed(shop)
    shop.gateway.will_tell(QUERY_CANCELLED)
    assert asked_after(shop, reconciler, 10)
    assert not asked_after(shop, reconciler, 3600)


def test_a_typed_code_without_an_id_is_not_asked_about(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    shop.settlement.type_code(payment.id, RECEIPT)
    assert not asked_after(shop, reconciler, 10)


def test_the_totals_keep_unverified_money_apart(shop: Shop) -> None:
    payment = typed(shop)
    shop.succeed(shop.send(shop.sale(70), phone=OTHER_PHONE), OTHER_RECEIPT)
    totals = shop.store.totals(PaymentFilter())
    assert (totals.received[Tender.MPESA], totals.unverified) == (Money.shillings(220), PRICE)
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert shop.store.totals(PaymentFilter()).unverified == ZERO


# --- given up ---------------------------------------------------------------------------------------------


def test_a_doubt_is_closed_when_m_pesa_can_tell_no_more(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    shop.clock.move(hours=WATCH_HOURS)
    closed = shop.settlement.close_unconfirmed(payment.id)
    assert (closed.state, closed.cause) == (PaymentState.DECLINED, Cause.NEVER_CONFIRMED)
    assert shop.store.history(payment.id)[-1].source is Source.STAFF
    shop.succeed(payment)
    assert shop.state(payment) is PaymentState.PAID


def test_a_doubt_is_not_closed_while_m_pesa_can_tell(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    shop.clock.move(hours=WATCH_HOURS, seconds=-1)
    with pytest.raises(NotAllowedNow):
        shop.settlement.close_unconfirmed(payment.id)
    assert shop.state(payment) is PaymentState.UNKNOWN


def test_only_a_doubt_is_closed(shop: Shop) -> None:
    paid, pending = shop.paid(), shop.send(phone=OTHER_PHONE)
    shop.clock.move(hours=WATCH_HOURS)
    for payment, state in ((paid, PaymentState.PAID), (pending, PaymentState.PENDING)):
        with pytest.raises(NotAllowedNow):
            shop.settlement.close_unconfirmed(payment.id)
        assert shop.state(payment) is state
