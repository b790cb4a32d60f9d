"""What was assumed when M-PESA only said "paid" gives way to what it tells later."""

from __future__ import annotations

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Remark
from tests.services.shop import OTHER_RECEIPT, PRICE, QUERY_PAID, RECEIPT, Shop

LESS, MORE = Money.shillings(100), Money.shillings(200)


def test_less_than_was_assumed_is_taken_back_and_the_bill_is_open_again(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert shop.store.sale(sale.id).is_settled
    shop.succeed(payment, amount=LESS)
    corrected = shop.store.payment(payment.id)
    assert (corrected.received, corrected.receipt_number) == (LESS, RECEIPT)
    assert corrected.remarks == {Remark.SHORT}
    assert shop.moved(payment) == shop.store.account_balance(Account.MPESA) == LESS
    assert [each.due for each in shop.store.unsettled_sales()] == [PRICE - LESS]
    assert shop.notes(payment)[-1] is Note.RECEIPT_ADDED


def test_more_than_was_assumed_is_owed_to_the_payer(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.send(shop.sale(150, customer_id=customer_id))
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment, amount=MORE)
    corrected = shop.store.payment(payment.id)
    assert (corrected.received, corrected.remarks) == (MORE, frozenset({Remark.OVER}))
    assert shop.moved(payment) == MORE
    assert shop.store.balance(customer_id) == PRICE - MORE


def test_on_account_what_was_settled_last_is_open_again(shop: Shop) -> None:
    customer_id = shop.customer()
    bills = [shop.sale(each, customer_id=customer_id) for each in (100, 50)]
    payment = shop.send_on_account(customer_id)
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment, amount=Money.shillings(120))
    assert [shop.store.sale(bill.id).due for bill in bills] == [ZERO, Money.shillings(30)]


def test_a_typed_code_that_is_verified_with_another_amount_is_corrected(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, OTHER_RECEIPT, LESS)
    shop.settlement.type_code(payment.id, RECEIPT)
    verified = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (verified.received, verified.receipt_number) == (LESS, OTHER_RECEIPT)
    assert shop.moved(payment) == shop.store.account_balance(Account.MPESA) == LESS
    assert shop.store.account_balance(Account.MPESA_UNVERIFIED) == ZERO


def test_a_typed_code_is_corrected_by_a_held_callback_with_the_same_number(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, RECEIPT, LESS)
    shop.settlement.type_code(payment.id, RECEIPT)
    verified = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (verified.received, verified.receipt_number) == (LESS, RECEIPT)


def test_what_m_pesa_told_itself_is_not_corrected(shop: Shop) -> None:
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT, LESS)
    assert (shop.store.payment(payment.id).received, shop.moved(payment)) == (PRICE, PRICE)
    assert shop.inbox()[-1].verdict == "not_believed"


def test_a_second_receipt_is_recorded_once(shop: Shop) -> None:
    payment = shop.paid()
    for _ in range(2):
        shop.succeed(payment, OTHER_RECEIPT)
    assert shop.notes(payment).count(Note.SECOND_RECEIPT) == 1
    assert [each.verdict for each in shop.inbox()] == ["applied", "applied", "no_effect"]
