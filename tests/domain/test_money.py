"""An amount of money is exact, and reads back as it was written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money, MoneyError
from tests.domain.values import amounts


@given(amounts)
def test_a_written_amount_is_read_back(amount: Money) -> None:
    assert Money.parse(str(amount)) == amount
    assert Money.parse(amount.figure) == amount


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1250", 125_000),
        ("1,250", 125_000),
        ("1,234,567", 123_456_700),
        ("KES 1,250", 125_000),
        ("kes1250", 125_000),
        ("Ksh. 100", 10_000),
        ("KSHS 100", 10_000),
        ("sh 5", 500),
        ("100/-", 10_000),
        ("100/=", 10_000),
        ("12.50", 1250),
        ("12.5", 1250),
        ("0.05", 5),
        ("  20  ", 2000),
        ("007", 700),
        ("999999999999.99", 99_999_999_999_999),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, cents: int) -> None:
    assert Money.parse(typed) == Money(cents)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "abc",
        "-5",
        "+5",
        "1,25",
        "12,50",
        "1.234",
        "1 250",
        "5.",
        ".5",
        "1e3",
        "5 USD",
        "12.5.0",
        "KES",
    ],
)
def test_what_is_no_amount_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(MoneyError, match="for example 150"):
        Money.parse(typed)


@pytest.mark.parametrize("typed", ["0", "0.00", "KES 0", "000"])
def test_nothing_is_no_amount(typed: str) -> None:
    with pytest.raises(MoneyError, match="more than zero"):
        Money.parse(typed)


@pytest.mark.parametrize("typed", ["1" * 13, "1" * 5000, "1,111,111,111,111"])
def test_more_digits_than_any_bill_has_are_no_amount(typed: str) -> None:
    with pytest.raises(MoneyError):
        Money.parse(typed)


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused(typed: str) -> None:
    try:
        amount = Money.parse(typed)
    except MoneyError:
        return
    assert amount > ZERO


@pytest.mark.parametrize("cents", [1.0, True, "5", None])
def test_only_whole_cents_are_money(cents: Any) -> None:
    with pytest.raises(TypeError):
        Money(cents)


def test_a_part_of_a_cent_cannot_come_out_of_a_product() -> None:
    factor: Any = 0.5
    with pytest.raises(TypeError):
        Money(100) * factor


@given(amounts, amounts)
def test_sums_lose_nothing(one: Money, other: Money) -> None:
    assert (one + other) - other == one
    assert one - (one + other) == -other
    assert one + -one == ZERO
    assert one * 3 == one + one + one


@given(st.integers(-(10**12), 10**12).map(Money))
def test_rounding_up_gives_the_next_whole_shilling(amount: Money) -> None:
    rounded = amount.rounded_up()
    assert rounded.is_whole_shillings
    assert 0 <= (rounded - amount).cents < 100


def test_cents_are_never_dropped_from_whole_shillings() -> None:
    assert Money.shillings(150).whole_shillings == 150
    with pytest.raises(ValueError, match=r"KES 1\.50 is not"):
        _ = Money(150).whole_shillings


@pytest.mark.parametrize(
    ("cents", "figure"),
    [(125_000, "1,250"), (1250, "12.50"), (5, "0.05"), (0, "0"), (-5, "-0.05"), (-125_050, "-1,250.50")],
)
def test_a_figure_has_thousands_and_cents_only_where_there_are_any(cents: int, figure: str) -> None:
    assert Money(cents).figure == figure
    assert str(Money(cents)) == f"KES {figure}"


def test_amounts_compare_by_size_and_only_nothing_is_false() -> None:
    assert Money(-1) < ZERO < Money(1)
    assert not ZERO
    assert Money(-1)
