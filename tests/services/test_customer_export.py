"""Customers as a table that other programs read."""

from __future__ import annotations

import csv
import io

import pytest

from cyberdesk.domain.customer import CardNote
from cyberdesk.domain.phone import Phone
from cyberdesk.services.customer_export import customers_csv
from cyberdesk.services.customers import CustomerFilter, Customers, Group
from cyberdesk.services.privacy import Privacy
from tests.services.shop import PHONE, STAFF, Shop


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_each_customer_is_a_line_with_a_masked_number_and_plain_amounts(
    shop: Shop, customers: Customers
) -> None:
    wanjiru = customers.add("Wanjiru, K.", PHONE)
    shop.sale(1250, customer_id=wanjiru.id)
    shop.clock.move(minutes=60 * 24 * 3)
    head, line = table(customers_csv(customers, CustomerFilter()))
    assert head == ["Name", "Phone", "Owes KES", "Credit KES", "Oldest debt days", "Last visit"]
    assert line[:5] == ["Wanjiru, K.", "0700 ••• 417", "1250.00", "", "3"]
    assert line[5].startswith("2026-")


def test_the_filter_of_the_list_is_that_of_the_table(shop: Shop, customers: Customers) -> None:
    debtor = customers.add("Otieno", None)
    customers.add("Abdi", None)
    shop.sale(70, customer_id=debtor.id)
    lines = table(customers_csv(customers, CustomerFilter(group=Group.OWE)))
    assert [line[0] for line in lines] == ["Name", "Otieno"]


def test_whole_numbers_are_written_down_as_seen_on_each_card(shop: Shop, customers: Customers) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    customers.add("Abdi", None)
    privacy = Privacy(shop.store, shop.clock, shop.published)
    text = customers_csv(customers, CustomerFilter(), lambda number: privacy.reveal(number, staff=STAFF))
    assert [line[1] for line in table(text)] == ["Phone", "", PHONE.local]
    assert customers.history(wanjiru.id)[0].note is CardNote.REVEALED


@pytest.mark.parametrize("name", ["=1+1", "+254", "-2", "@SUM(A1)"])
def test_a_name_is_never_a_formula(customers: Customers, name: str) -> None:
    customers.add(name, None)
    assert table(customers_csv(customers, CustomerFilter()))[1][0] == f"'{name}"


def test_more_customers_than_a_page_are_all_there(shop: Shop, customers: Customers) -> None:
    with shop.store.transaction():
        for number in range(205):
            shop.store.add_customer(name=f"Customer {number:03}", phone=Phone(f"254700{number:06}"))
    assert len(table(customers_csv(customers, CustomerFilter()))) == 206
