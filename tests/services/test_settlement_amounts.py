"""How much moved, and which bills it settles."""

from __future__ import annotations

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import (
    Outcome,
    Remark,
    Source,
    Verdict,
)
from tests.services.shop import (
    PRICE,
    RECEIPT,
    Shop,
)


def query_paid(receipt_number: str | None = None, amount: Money | None = None) -> Outcome:
    return Outcome(Verdict.PAID, Source.QUERY, amount=amount, receipt_number=receipt_number)


# --- other amounts ------------------------------------------------------------------------------------------


def test_less_than_asked_is_remarked_and_leaves_the_rest_due(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, Money.shillings(100)))
    assert (paid.received, paid.remarks) == (Money.shillings(100), frozenset({Remark.SHORT}))
    assert shop.moved(payment) == Money.shillings(100)
    assert shop.store.sale(sale.id).due == Money.shillings(50)
    assert [each.id for each in shop.store.unsettled_sales()] == [sale.id]


def test_more_than_asked_is_remarked_and_the_excess_is_owed_to_the_customer(shop: Shop) -> None:
    customer_id = shop.customer()
    sale = shop.sale(150, customer_id=customer_id)
    payment = shop.send(sale)
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, Money.shillings(200)))
    assert (paid.received, paid.remarks) == (Money.shillings(200), frozenset({Remark.OVER}))
    assert [(each.credit, each.amount) for each in shop.postings(payment)] == [
        (Account.RECEIVABLE, PRICE),
        (Account.CUSTOMER_CREDIT, Money.shillings(50)),
    ]
    assert shop.store.sale(sale.id).is_settled
    assert shop.store.balance(customer_id) == -Money.shillings(50)


def test_money_for_a_bill_that_is_paid_already_is_remarked_and_owed_back(shop: Shop) -> None:
    sale = shop.sale(150)
    first = shop.send(sale)
    shop.doubt(first)
    shop.clock.move(minutes=6)
    second = shop.send(sale, has_consent=True)
    shop.succeed(second)
    shop.succeed(first, "TKL1CCCCCC")
    paid = shop.store.payment(first.id)
    assert paid.remarks == {Remark.LATE, Remark.SALE_ALREADY_PAID}
    assert [each.credit for each in shop.postings(first)] == [Account.CUSTOMER_CREDIT]
    assert shop.store.account_balance(Account.MPESA) == PRICE * 2
    assert shop.store.account_balance(Account.RECEIVABLE) == ZERO


def test_money_for_a_bill_that_was_paid_in_part_meanwhile_is_remarked_too(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    shop.take_cash(sale, Money.shillings(100))
    shop.succeed(payment)
    assert shop.store.payment(payment.id).remarks == {Remark.SALE_ALREADY_PAID}
    assert shop.store.credit_of(payment.id) == Money.shillings(100)


# --- on account ---------------------------------------------------------------------------------------------


def test_a_payment_on_account_settles_the_oldest_bills_first(shop: Shop) -> None:
    customer_id = shop.customer()
    shop.sale(70)
    bills = [shop.sale(each, customer_id=customer_id) for each in (100, 30, 80)]
    payment = shop.send_on_account(customer_id, Money.shillings(150))
    shop.succeed(payment)
    assert [shop.store.sale(bill.id).due for bill in bills] == [ZERO, ZERO, Money.shillings(60)]
    assert [(each.sale_id, each.amount.whole_shillings) for each in shop.postings(payment)] == [
        (bills[0].id, 100),
        (bills[1].id, 30),
        (bills[2].id, 20),
    ]
    assert [each.id for each in shop.store.unsettled_sales(customer_id)] == [bills[2].id]
    assert [each.id for each in shop.store.settled_sales_since(shop.clock.now())] == [
        bills[0].id,
        bills[1].id,
    ]


def test_a_payment_on_account_with_no_bills_is_credit(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.send_on_account(customer_id)
    shop.succeed(payment)
    assert shop.store.payment(payment.id).remarks == frozenset()
    assert shop.store.balance(customer_id) == -PRICE
