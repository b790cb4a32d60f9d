"""A customer's number is shown masked, and a debt has an age in Nairobi days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.customer import (
    Age,
    Customer,
    OpenBill,
    Standing,
    age_of,
    ageing,
    is_near_name,
)
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.phone import Phone, mask_message, masked_remains

PHONE = Phone("254722114417")
NOW = datetime(2026, 3, 4, 20, 59, tzinfo=UTC)  # 23:59 in Nairobi


def bill(days_ago: int, shillings: int = 100) -> OpenBill:
    made_at = NOW.replace(hour=12) - timedelta(days=days_ago)
    return OpenBill(days_ago + 1, 1, "PC 3", made_at, Money.shillings(shillings))


def test_a_customer_shows_no_full_number() -> None:
    customer = Customer(1, "Wanjiku", PHONE)
    assert PHONE.msisdn not in repr(customer)
    assert customer.masked_phone == "0722 ••• 417"


def test_a_purged_number_is_shown_as_before() -> None:
    assert masked_remains(PHONE.remains) == PHONE.masked
    assert Customer(1, "Wanjiku", None, PHONE.masked).masked_phone == PHONE.masked
    assert Customer(1, "Wanjiku", None).masked_phone == ""


@pytest.mark.parametrize(
    ("days", "age"),
    [(0, Age.WEEK), (7, Age.WEEK), (8, Age.MONTH), (30, Age.MONTH), (31, Age.OLDER), (400, Age.OLDER)],
)
def test_a_debt_is_of_the_week_the_month_or_older(days: int, age: Age) -> None:
    assert age_of(days) is age
    assert ageing([bill(days)], NOW).by_age[age] == Money.shillings(100)


def test_a_day_ends_at_midnight_in_nairobi() -> None:
    late = OpenBill(1, 1, "PC 3", NOW, Money.shillings(1))
    assert late.days(NOW) == 0
    assert late.days(NOW + timedelta(minutes=2)) == 1


def test_a_bill_from_the_future_is_of_today() -> None:
    assert bill(-3).days(NOW) == 0


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 5000)), max_size=12))
def test_the_ages_add_up_to_what_is_due(drawn: list[tuple[int, int]]) -> None:
    bills = [bill(days, shillings) for days, shillings in drawn]
    found = ageing(bills, NOW)
    assert found.due == sum((each.due for each in bills), ZERO)
    assert found.oldest_days == max((each.days(NOW) for each in bills), default=None)


def test_credit_stands_against_what_is_due() -> None:
    assert Standing(Money.shillings(70), Money.shillings(100)).balance == -Money.shillings(30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wanjiru Kamau", "wanjiru  kamau"),
        ("Wanjiru Kamau", "Kamau, Wanjiru"),
        ("Wanjiru K.", "Wanjiru Kamau"),
        ("Wanjiru", "Wanjiru Kamau"),
        ("Mohamed Ali", "Mohammed Ali"),
    ],
)
def test_names_that_may_be_of_one_person_are_near(one: str, other: str) -> None:
    assert is_near_name(one, other)
    assert is_near_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wanjiru", "Wanjiku"), ("Wanjiru Kamau", "Wanjiru Otieno"), ("J. K.", "Juma Kamau"), ("", "Juma")],
)
def test_names_of_two_people_are_not_near(one: str, other: str) -> None:
    assert not is_near_name(one, other)


def test_two_keys_give_two_hashes() -> None:
    assert PHONE.keyed_hash(b"one") == PHONE.keyed_hash(b"one") != PHONE.keyed_hash(b"other")
    assert PHONE.keyed_hash(b"one") != Phone("254722114418").keyed_hash(b"one")


@pytest.mark.parametrize(
    "text",
    [
        '{"PhoneNumber":254722114417}',
        '{"PhoneNumber": 254722114417, "CheckoutRequestID": "ws_CO_20112026090000123722114417"}',
        "PhoneNumber=0722 114 417&id=ws_CO_20112026090000722114417",
        "ws_CO_20112026090000722114417",
    ],
)
def test_a_kept_message_holds_no_number(text: str) -> None:
    masked = mask_message(text, PHONE)
    assert "722114417" not in masked.replace(" ", "")
    assert "417" in masked
    assert mask_message(masked, PHONE) == masked
