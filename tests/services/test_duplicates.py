"""Cards that may be of one person, among all customers."""

from __future__ import annotations

import pytest

from cyberdesk.services.customers import Customers
from cyberdesk.services.duplicates import Likeness, duplicates
from cyberdesk.services.privacy import Privacy
from tests.services.shop import OTHER_PHONE, PHONE, STAFF, Shop


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


def found(customers: Customers) -> list[tuple[str, str, Likeness]]:
    return [(pair.kept.name, pair.other.name, pair.why) for pair in customers.duplicates()]


def test_the_same_number_comes_first_and_near_names_after_it(customers: Customers) -> None:
    customers.add("Abdi Noor", OTHER_PHONE)
    customers.add("Wanjiru Kamau", PHONE)
    customers.add("Mama Njeri", PHONE)
    customers.add("Abdi Noor H.", None)
    customers.add("Otieno", None)
    assert found(customers) == [
        ("Wanjiru Kamau", "Mama Njeri", Likeness.SAME_PHONE),
        ("Abdi Noor", "Abdi Noor H.", Likeness.NEAR_NAME),
    ]


def test_a_pair_with_both_in_common_is_listed_once(customers: Customers) -> None:
    customers.add("Wanjiru Kamau", PHONE)
    customers.add("Kamau Wanjiru", PHONE)
    assert found(customers) == [("Wanjiru Kamau", "Kamau Wanjiru", Likeness.SAME_PHONE)]


def test_what_was_merged_or_forgotten_is_not_proposed_again(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru Kamau", PHONE), customers.add("Wanjiru Kamaw", PHONE)
    customers.merge(one.id, other.id, staff=STAFF)
    assert found(customers) == []
    third = customers.add("Wanjiru Kamau", None)
    Privacy(shop.store, shop.clock, shop.published).forget(third.id, staff=STAFF)
    assert found(customers) == []


def test_the_number_of_a_merged_card_is_the_kept_ones(customers: Customers) -> None:
    one, other = customers.add("Wanjiru", OTHER_PHONE), customers.add("Mama Njeri", PHONE)
    customers.merge(one.id, other.id, staff=STAFF)
    customers.add("Abdi", PHONE)
    assert found(customers) == [("Wanjiru", "Abdi", Likeness.SAME_PHONE)]


def test_no_more_pairs_than_can_be_looked_at(shop: Shop, customers: Customers) -> None:
    for _ in range(6):
        customers.add("Wanjiru Kamau", None)
    assert len(duplicates(shop.store, limit=4)) == 4
