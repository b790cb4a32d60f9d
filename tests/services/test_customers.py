from __future__ import annotations

import pytest

from cyberdesk.domain.events import CustomersChanged
from cyberdesk.domain.money import Money
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import LONGEST_NAME, Customers
from cyberdesk.services.errors import NotAllowedNow
from tests.services.shop import OTHER_PHONE, PHONE, STAFF, Shop


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


def test_a_customer_is_added_with_a_tidy_name(shop: Shop, customers: Customers) -> None:
    customer = customers.add("  Wanjiku \t wa  Kamau ", PHONE)
    assert (customer.name, customer.phone) == ("Wanjiku wa Kamau", PHONE)
    assert customers.get(customer.id) == customer
    assert shop.published.events == [CustomersChanged(customer.id)]


def test_a_customer_needs_no_phone(customers: Customers) -> None:
    assert customers.get(customers.add("Wanjiku", None).id).phone is None


@pytest.mark.parametrize("name", ["", "  \n ", "x" * (LONGEST_NAME + 1)], ids=["none", "blank", "too-long"])
def test_a_name_that_is_none_is_refused(shop: Shop, customers: Customers, name: str) -> None:
    with pytest.raises(NotAllowedNow):
        customers.add(name, PHONE)
    assert customers.find() == []
    assert shop.published.events == []


def test_the_longest_name_is_taken(customers: Customers) -> None:
    assert customers.add("x" * LONGEST_NAME, None).name == "x" * LONGEST_NAME


def test_customers_are_found_by_name_or_last_digits(customers: Customers) -> None:
    wanjiku, otieno = customers.add("Wanjiku", PHONE), customers.add("Otieno", OTHER_PHONE)
    assert customers.find() == [otieno, wanjiku]
    assert customers.find(" jik ") == [wanjiku]
    assert customers.find(OTHER_PHONE.tail) == [otieno]
    assert customers.find(limit=1) == [otieno]


def test_a_phone_is_remembered(shop: Shop, customers: Customers) -> None:
    customer = customers.add("Wanjiku", PHONE)
    shop.published.clear()
    changed = customers.set_phone(customer.id, OTHER_PHONE)
    assert changed == customers.get(customer.id)
    assert changed.phone == OTHER_PHONE
    assert shop.published.events == [CustomersChanged(customer.id)]


def test_the_balance_is_what_is_owed(shop: Shop, customers: Customers) -> None:
    customer_id = customers.add("Wanjiku", None).id
    shop.sale(100, customer_id=customer_id)
    shop.sale(70)
    assert customers.balance(customer_id) == Money.shillings(100)
    shop.checkout.take_cash(Charge(Money.shillings(130), customer_id=customer_id), staff=STAFF)
    assert customers.balance(customer_id) == -Money.shillings(30)
