"""What customers may owe, what a payment settles, and paying with what the shop owes them."""

from __future__ import annotations

import pytest

from cyberdesk.domain.customer import CardNote
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import Card, Customers
from cyberdesk.services.deni import Deni
from cyberdesk.services.errors import BeyondLimit, NotAllowedNow
from cyberdesk.services.repairs import Repairs
from cyberdesk.storage.verify import verify
from tests.services.shop import RECEIPT, STAFF, Shop


@pytest.fixture
def deni(shop: Shop) -> Deni:
    return Deni(shop.store, shop.clock, shop.published)


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


def kes(shillings: int) -> Money:
    return Money.shillings(shillings)


def pays(shop: Shop, customer_id: int, shillings: int) -> int:
    """Cash on the account; the payment's number."""
    return shop.checkout.take_cash(Charge(kes(shillings), customer_id=customer_id), staff=STAFF).id


def due(shop: Shop, sale_id: int) -> Money:
    return shop.store.sale(sale_id).due


# --- limits -----------------------------------------------------------------------------------------------


def test_a_bill_that_reaches_the_limit_is_left_on_account(
    shop: Shop, customers: Customers, repairs: Repairs
) -> None:
    customer = customers.add("Wanjiku", None, card=Card("", limit=kes(200)))
    shop.sale(50, customer_id=customer.id)
    sale = repairs.leave_on_account(shop.sale(150).id, customer)
    assert sale.is_on_account
    assert customers.balance(customer.id) == kes(200)


def test_a_bill_beyond_the_limit_is_refused_and_changes_nothing(
    shop: Shop, customers: Customers, repairs: Repairs
) -> None:
    customer = customers.add("Wanjiku", None, card=Card("", limit=kes(200)))
    shop.sale(51, customer_id=customer.id)
    sale = shop.sale(150)
    with pytest.raises(BeyondLimit) as refused:
        repairs.leave_on_account(sale.id, customer)
    assert refused.value.excess_cents == 100
    assert "KES 201" in refused.value.title
    assert not shop.store.sale(sale.id).is_on_account
    assert customers.balance(customer.id) == kes(51)


def test_an_approval_lifts_the_limit_and_is_written_on_the_card(
    shop: Shop, customers: Customers, repairs: Repairs
) -> None:
    customer = customers.add("Wanjiku", None, card=Card("", limit=ZERO))
    repairs.leave_on_account(shop.sale(150).id, customer, staff="Otieno", is_approved=True)
    (item, *_) = [one for one in customers.history(customer.id) if one.note is CardNote.OVER_LIMIT]
    assert (item.staff, item.detail) == ("Otieno", "15000")


def test_a_bill_that_is_the_customers_already_counts_once(
    shop: Shop, customers: Customers, repairs: Repairs
) -> None:
    customer = customers.add("Wanjiku", None, card=Card("", limit=kes(150)))
    assert repairs.leave_on_account(shop.sale(150, customer_id=customer.id).id, customer).is_on_account


def test_the_usual_limit_holds_for_those_without_their_own(
    shop: Shop, customers: Customers, repairs: Repairs, deni: Deni
) -> None:
    customer = customers.add("Wanjiku", None)
    assert deni.limit_of(customer) is None
    deni.set_usual_limit(kes(100))
    assert deni.limit_of(customer) == kes(100)
    with pytest.raises(BeyondLimit):
        repairs.leave_on_account(shop.sale(150).id, customer)
    richer = customers.edit(customer.id, Card("Wanjiku", limit=kes(500)), staff=STAFF)
    assert repairs.leave_on_account(shop.sale(150).id, richer).is_on_account
    deni.set_usual_limit(None)
    assert deni.usual_limit() is None


# --- part payment -----------------------------------------------------------------------------------------


def test_a_part_payment_says_which_bills_it_settles(shop: Shop, deni: Deni) -> None:
    customer_id = shop.customer()
    first, second = shop.sale(100, customer_id=customer_id), shop.sale(80, customer_id=customer_id)
    parts = deni.settles(customer_id, kes(130))
    assert [(part.bill.sale_id, part.amount, part.is_whole) for part in parts] == [
        (first.id, kes(100), True),
        (second.id, kes(30), False),
    ]
    pays(shop, customer_id, 130)
    assert (due(shop, first.id), due(shop, second.id)) == (ZERO, kes(50))


# --- credit -----------------------------------------------------------------------------------------------


def test_credit_pays_the_oldest_bills_and_never_more_than_there_is(shop: Shop, deni: Deni) -> None:
    customer_id = shop.customer()
    payment_id = pays(shop, customer_id, 120)
    first, second = shop.sale(100, customer_id=customer_id), shop.sale(80, customer_id=customer_id)
    assert deni.usable_credit(customer_id) == kes(120)
    assert deni.use_credit(customer_id, staff="Otieno") == kes(120)
    assert (due(shop, first.id), due(shop, second.id)) == (ZERO, kes(60))
    assert shop.store.entries()[-1].posting == Posting(
        Account.CUSTOMER_CREDIT, Account.RECEIVABLE, kes(20), second.id, payment_id, customer_id, "Otieno"
    )
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == ZERO
    with pytest.raises(NotAllowedNow):
        deni.use_credit(customer_id, staff=STAFF)
    assert verify(shop.store) is None


def test_credit_that_was_used_is_not_given_back_as_well(shop: Shop, deni: Deni, repairs: Repairs) -> None:
    customer_id = shop.customer()
    sale = shop.sale(150, customer_id=customer_id)
    twice = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(twice)
    shop.sale(150, customer_id=customer_id)
    assert deni.use_credit(customer_id, staff=STAFF) == kes(150)
    with pytest.raises(NotAllowedNow):
        repairs.give_back(twice.id, staff=STAFF)
    assert verify(shop.store) is None


def test_what_was_given_back_is_not_used_as_well(shop: Shop, deni: Deni, repairs: Repairs) -> None:
    customer_id = shop.customer()
    sale = shop.sale(150, customer_id=customer_id)
    twice = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(twice)
    repairs.give_back(twice.id, staff=STAFF)
    shop.sale(150, customer_id=customer_id)
    with pytest.raises(NotAllowedNow):
        deni.use_credit(customer_id, staff=STAFF)


def test_what_only_a_typed_code_speaks_for_is_no_credit(shop: Shop, deni: Deni) -> None:
    customer_id = shop.customer()
    payment = shop.send_on_account(customer_id)
    shop.settlement.type_code(payment.id, RECEIPT)
    shop.sale(100, customer_id=customer_id)
    assert deni.usable_credit(customer_id) == ZERO
    with pytest.raises(NotAllowedNow):
        deni.use_credit(customer_id, staff=STAFF)


def test_a_bill_that_a_prompt_may_still_pay_is_left_alone(shop: Shop, deni: Deni) -> None:
    customer_id = shop.customer()
    pays(shop, customer_id, 150)
    asked = shop.sale(150, customer_id=customer_id)
    shop.send(asked)
    with pytest.raises(NotAllowedNow) as refused:
        deni.use_credit(customer_id, staff=STAFF, sale_id=asked.id)
    assert refused.value.money == "Money may have moved."
    assert due(shop, asked.id) == kes(150)


def test_one_bill_alone_can_be_paid_with_credit(shop: Shop, deni: Deni) -> None:
    customer_id = shop.customer()
    pays(shop, customer_id, 200)
    first, second = shop.sale(100, customer_id=customer_id), shop.sale(80, customer_id=customer_id)
    assert deni.use_credit(customer_id, staff=STAFF, sale_id=second.id) == kes(80)
    assert (due(shop, first.id), due(shop, second.id)) == (kes(100), ZERO)
