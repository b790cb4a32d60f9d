"""Cash: made and settled in one commit."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, PaymentState, Source, Tender
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow, StorageError
from tests.services.shop import PRICE, STAFF, Shop


def test_exact_cash_settles_the_bill(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.take_cash(sale)
    assert (payment.tender, payment.state, payment.received) == (Tender.CASH, PaymentState.PAID, PRICE)
    assert (payment.phone, payment.receipt_number, payment.remarks) == (None, None, frozenset())
    assert shop.postings(payment) == [
        Posting(Account.CASH, Account.RECEIVABLE, PRICE, sale.id, payment.id, None, STAFF)
    ]
    assert shop.store.sale(sale.id).is_settled
    assert shop.published.events == [PaymentChanged(payment)]
    assert shop.gateway.prompts == []


def test_the_history_of_cash_is_saved_and_paid(shop: Shop) -> None:
    payment = shop.take_cash(shop.sale())
    assert [(change.note, change.source) for change in shop.store.history(payment.id)] == [
        (Note.SAVED, Source.STAFF),
        (Note.PAID, Source.STAFF),
    ]


def test_a_part_in_cash_leaves_the_rest_due(shop: Shop) -> None:
    sale = shop.sale(150)
    shop.take_cash(sale, Money.shillings(100))
    assert shop.store.sale(sale.id).due == Money.shillings(50)
    shop.take_cash(shop.store.sale(sale.id))
    assert shop.store.sale(sale.id).is_settled


@pytest.mark.parametrize(
    "amount",
    [PRICE + Money(1), Money(0), -PRICE],
    ids=["more than is due", "nothing", "less than nothing"],
)
def test_cash_of_a_wrong_amount_is_refused(shop: Shop, amount: Money) -> None:
    sale = shop.sale(150)
    with pytest.raises(NotAllowedNow):
        shop.checkout.take_cash(Charge(amount, sale_id=sale.id), staff=STAFF)
    assert shop.store.latest_payments(1) == []
    assert shop.store.account_balance(Account.CASH) == ZERO


def test_cash_for_a_paid_bill_is_refused(shop: Shop) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    with pytest.raises(NotAllowedNow, match="paid already"):
        shop.take_cash(sale, PRICE)
    assert shop.store.account_balance(Account.CASH) == PRICE


def test_cash_on_account_settles_bills_and_keeps_the_rest_as_credit(shop: Shop) -> None:
    customer_id = shop.customer()
    sale = shop.sale(100, customer_id=customer_id)
    payment = shop.checkout.take_cash(Charge(PRICE, customer_id=customer_id), staff=STAFF)
    assert (payment.customer_id, payment.customer_name, payment.title) == (
        customer_id,
        "Wanjiku",
        "On account",
    )
    assert shop.store.sale(sale.id).is_settled
    assert shop.store.balance(customer_id) == -Money.shillings(50)


def test_cash_for_a_customers_bill_is_on_the_customers_account(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.take_cash(shop.sale(customer_id=customer_id))
    assert (payment.customer_id, payment.customer_name) == (customer_id, "Wanjiku")
    assert shop.store.balance(customer_id) == ZERO


def test_cash_counts_for_the_day_that_is_given(shop: Shop) -> None:
    customer_id = shop.customer()
    yesterday = day_number(shop.clock.now()) - 1
    charge = Charge(PRICE, customer_id=customer_id)
    payment = shop.checkout.take_cash(charge, staff=STAFF, day=yesterday)
    assert payment.day == shop.store.entries()[0].day == yesterday
    assert shop.checkout.take_cash(charge, staff=STAFF).day == yesterday + 1


def test_trouble_of_the_disk_takes_no_cash(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    sale = shop.sale()

    def full(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_entries", full)
    with pytest.raises(StorageError):
        shop.take_cash(sale)
    assert shop.store.latest_payments(1) == []
    assert shop.published.events == []
