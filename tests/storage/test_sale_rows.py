from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdesk.domain.ledger import Account, Debt
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import Sale
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import NOW, StandingClock, add_sale, ids, pay, unhurried


def add_customer(store: SqliteStore) -> int:
    with store.transaction():
        return store.add_customer(name="Achieng", phone=None).id


def test_a_sale_comes_back_with_its_lines_in_order(store: SqliteStore) -> None:
    sale = add_sale(store, 55, 10, 5)
    assert [line.amount for line in sale.lines] == [Money.shillings(each) for each in (55, 10, 5)]
    assert sale == store.sale(sale.id)
    assert (sale.made_at, sale.due, sale.total) == (NOW, Money.shillings(70), Money.shillings(70))


def test_what_is_due_is_what_the_ledger_says(store: SqliteStore) -> None:
    sale = add_sale(store, 70)
    pay(store, 30, sale=sale)
    assert store.sale(sale.id).due == Money.shillings(40)
    assert store.debts(sale_id=sale.id, customer_id=None) == [Debt(sale.id, Money.shillings(40))]
    pay(store, 40, sale=sale)
    assert store.sale(sale.id).is_settled
    assert store.debts(sale_id=sale.id, customer_id=None) == []


def test_the_debts_of_a_customer_are_the_open_sales_oldest_first(store: SqliteStore) -> None:
    customer_id, other_id = add_customer(store), add_customer(store)
    first, paid, third = (add_sale(store, each, customer_id=customer_id) for each in (10, 20, 30))
    add_sale(store, 40, customer_id=other_id)
    add_sale(store, 50)
    pay(store, 20, sale=paid)
    assert store.debts(sale_id=None, customer_id=customer_id) == [
        Debt(first.id, Money.shillings(10)),
        Debt(third.id, Money.shillings(30)),
    ]
    assert ids(store.unsettled_sales(customer_id)) == [first.id, third.id]
    assert len(store.unsettled_sales()) == 4


def test_a_sale_that_costs_nothing_is_no_debt(store: SqliteStore) -> None:
    customer_id = add_customer(store)
    add_sale(store, 0, customer_id=customer_id)
    assert store.unsettled_sales() == []
    assert store.debts(sale_id=None, customer_id=customer_id) == []


def test_nobody_in_particular_has_no_debts(store: SqliteStore) -> None:
    add_sale(store, 10)
    assert store.debts(sale_id=None, customer_id=None) == []


def test_a_sale_counts_as_settled_from_the_first_time_it_was(store: SqliteStore) -> None:
    early, late = add_sale(store, 10), add_sale(store, 10)
    with store.transaction():
        store.mark_sale_settled(late.id, NOW + timedelta(seconds=9))
        store.mark_sale_settled(early.id, NOW)
        store.mark_sale_settled(early.id, NOW + timedelta(hours=1))
    assert ids(store.settled_sales_since(NOW)) == [early.id, late.id]
    assert ids(store.settled_sales_since(NOW + timedelta(seconds=9))) == [late.id]
    assert store.settled_sales_since(NOW + timedelta(minutes=1)) == []


def test_a_reopened_sale_is_unsettled_and_can_be_settled_again(store: SqliteStore) -> None:
    sale = add_sale(store, 10)
    with store.transaction():
        store.mark_sale_settled(sale.id, NOW)
        store.reopen_sale(sale.id)
    assert ids(store.unsettled_sales()) == [sale.id]
    assert store.settled_sales_since(NOW) == []
    with store.transaction():
        store.mark_sale_settled(sale.id, NOW + timedelta(hours=1))
    assert ids(store.settled_sales_since(NOW + timedelta(hours=1))) == [sale.id]


def test_money_beyond_what_was_due_is_owed_to_the_customer(store: SqliteStore) -> None:
    customer_id = add_customer(store)
    add_sale(store, 100, customer_id=customer_id)
    assert store.balance(customer_id) == Money.shillings(100)
    pay(store, 130, customer_id=customer_id)
    assert store.balance(customer_id) == Money.shillings(-30)
    assert store.account_balance(Account.CUSTOMER_CREDIT) == Money.shillings(-30)
    assert store.account_balance(Account.CASH) == Money.shillings(130)


def test_a_customer_without_entries_owes_nothing(store: SqliteStore) -> None:
    assert store.balance(add_customer(store)) == ZERO


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """One store for all examples; each example brings its own customer."""
    store = unhurried(open_store(tmp_path_factory.mktemp("shop") / "cyberdesk.sqlite3", StandingClock()))
    with store.connected():
        yield store
    store.close()


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(st.tuples(st.sampled_from(["sale", "bill", "account"]), st.integers(1, 300)), max_size=8)
)
def test_the_balance_is_what_is_due_less_what_was_paid_ahead(
    shop: SqliteStore, steps: list[tuple[str, int]]
) -> None:
    customer_id = add_customer(shop)
    sales: list[Sale] = []
    owed = taken = 0
    for step, shillings in steps:
        if step == "sale":
            sales.append(add_sale(shop, shillings, customer_id=customer_id))
            owed += shillings
        else:
            bill = sales[-1] if sales and step == "bill" else None
            pay(shop, shillings, sale=bill, customer_id=customer_id)
            taken += shillings
    due = sum((shop.sale(sale.id).due for sale in sales), ZERO)
    credit = due - shop.balance(customer_id)
    assert shop.balance(customer_id) == Money.shillings(owed - taken)
    assert credit.cents >= 0
    assert sum((debt.due for debt in shop.debts(sale_id=None, customer_id=customer_id)), ZERO) == due
    assert ids(shop.unsettled_sales(customer_id)) == [s.id for s in sales if not shop.sale(s.id).is_settled]
    assert sum((shop.account_balance(account) for account in Account), ZERO) == ZERO
