"""Time costs what the tariff says, never less with more time, and never less than the minimum."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.tariff import Tariff

SHILLING_A_MINUTE = Tariff("Standard", Money.shillings(1), Money.shillings(20))

prices = st.integers(0, 100_000).map(Money)
tariffs = st.builds(Tariff, st.just("Any"), prices, prices)
seconds = st.integers(0, 10 * 24 * 60 * 60)


@given(tariffs, seconds, seconds)
def test_more_time_never_costs_less(tariff: Tariff, one: int, other: int) -> None:
    shorter, longer = sorted((one, other))
    assert tariff.charge(shorter).amount <= tariff.charge(longer).amount


@given(tariffs, seconds)
def test_a_session_never_costs_less_than_the_minimum(tariff: Tariff, used: int) -> None:
    assert tariff.charge(used).amount >= tariff.minimum_charge


@given(tariffs, seconds)
def test_a_charge_is_whole_shillings_and_explains_itself(tariff: Tariff, used: int) -> None:
    charge = tariff.charge(used)
    assert charge.amount.is_whole_shillings
    assert 0 <= charge.minutes * 60 - used < 60
    assert 0 <= (charge.for_minutes - tariff.price_per_minute * charge.minutes).cents < 100
    assert charge.is_minimum is (charge.amount != charge.for_minutes)


@pytest.mark.parametrize(
    ("used", "minutes", "shillings", "is_minimum"),
    [
        (0, 0, 20, True),
        (1, 1, 20, True),
        (60, 1, 20, True),
        (61, 2, 20, True),
        (20 * 60, 20, 20, False),
        (20 * 60 + 1, 21, 21, False),
        (55 * 60, 55, 55, False),
    ],
)
def test_each_started_minute_counts_towards_the_minimum(
    used: int, minutes: int, shillings: int, is_minimum: bool
) -> None:
    charge = SHILLING_A_MINUTE.charge(used)
    assert (charge.minutes, charge.amount, charge.is_minimum) == (
        minutes,
        Money.shillings(shillings),
        is_minimum,
    )


def test_cents_a_minute_are_rounded_once_at_the_end() -> None:
    half_shilling = Tariff("Half", Money(50), ZERO)
    assert half_shilling.charge(3 * 60).amount == Money.shillings(2)
    assert half_shilling.charge(4 * 60).amount == Money.shillings(2)


def test_a_clock_set_back_costs_the_minimum() -> None:
    assert SHILLING_A_MINUTE.charge(-500) == SHILLING_A_MINUTE.charge(0)


@pytest.mark.parametrize(("price", "minimum"), [(-1, 0), (0, -1)])
def test_a_tariff_has_no_negative_prices(price: int, minimum: int) -> None:
    with pytest.raises(ValueError, match="no negative prices"):
        Tariff("Wrong", Money(price), Money(minimum))


def test_a_tariff_reads_as_staff_say_it() -> None:
    assert str(SHILLING_A_MINUTE) == "KES 1 a minute, minimum 20"
    assert str(Tariff("Half", Money(50), ZERO)) == "KES 0.50 a minute"
