"""More time never costs less; no time costs more than the cap or less than the minimum."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberdesk.domain.charge import (
    CapReached,
    ChargedBefore,
    MinimumReached,
    PackageTaken,
    RoundedUp,
    StartFee,
    Stretch,
    TimeAtPrice,
    first_seconds,
    whole_seconds,
)
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.tariff import (
    MINUTES_PER_DAY,
    MINUTES_PER_WEEK,
    Cap,
    Package,
    Tariff,
    TariffError,
)
from cyberdesk.domain.week import CELLS, PriceLevel, Week
from cyberdesk.domain.words import Words

SHILLING_A_MINUTE = Tariff("Standard", Money.shillings(1), Money.shillings(20))
MONDAY = datetime(2025, 3, 3, 6, 0, tzinfo=UTC)
"""Nine in the morning in Nairobi."""
HAPPY_FROM_TEN = Week().painted(0, 10, 1)

prices = st.integers(0, 100_000).map(Money)
old_tariffs = st.builds(Tariff, st.just("Any"), prices, prices)


@st.composite
def any_tariffs(draw: st.DrawFn) -> Tariff:
    """A tariff with any of its parts."""
    block = draw(st.sampled_from((1, 1, 5, 15, 7)))
    lengths = st.integers(1, MINUTES_PER_DAY // block).map(lambda blocks: blocks * block)
    minimum = draw(prices)
    cap = draw(st.none() | st.builds(Cap, st.integers(minimum.cents, 200_000).map(Money), lengths))
    levels = draw(st.lists(st.builds(PriceLevel, st.just("Level"), prices), max_size=2))
    cells = draw(st.text([str(level) for level in range(len(levels) + 1)], min_size=CELLS, max_size=CELLS))
    packages = draw(st.lists(st.builds(Package, lengths, prices), max_size=3, unique_by=lambda p: p.minutes))
    return Tariff(
        "Any",
        draw(prices),
        minimum,
        start_fee=draw(prices),
        block_minutes=block,
        packages=tuple(sorted(packages, key=lambda package: package.minutes)),
        cap=cap,
        levels=tuple(levels),
        week=Week(cells),
    )


seconds = st.integers(0, 3 * 24 * 60 * 60)
pauses = st.integers(0, 5 * 60 * 60)


@st.composite
def any_time(draw: st.DrawFn) -> tuple[Stretch, ...]:
    """Up to four stretches with pauses between."""
    at = MONDAY + timedelta(seconds=draw(st.integers(0, 7 * 24 * 3600)))
    found = []
    for _ in range(draw(st.integers(1, 4))):
        end = at + timedelta(microseconds=draw(st.integers(0, 8 * 3600 * 10**6)))
        found.append(Stretch(at, end))
        at = end + timedelta(seconds=draw(pauses))
    return tuple(found)


def used(seconds_used: int) -> list[Stretch]:
    return [Stretch(MONDAY, MONDAY + timedelta(seconds=seconds_used))]


def minutes(*lengths: int) -> list[Stretch]:
    """Stretches of these minutes with an hour's pause between."""
    found, at = [], MONDAY
    for length in lengths:
        found.append(Stretch(at, at + timedelta(minutes=length)))
        at += timedelta(minutes=length + 60)
    return found


def old_amount(tariff: Tariff, seconds_used: int) -> Money:
    """The formula of before there were other parts than a price and a minimum."""
    started = -(-max(seconds_used, 0) // 60)
    for_minutes = (tariff.price_per_minute * started).rounded_up()
    return max(for_minutes, tariff.minimum_charge.rounded_up())


# --- laws ---------------------------------------------------------------------------------------------------


@given(old_tariffs, seconds)
def test_a_price_and_a_minimum_cost_what_they_always_did(tariff: Tariff, seconds_used: int) -> None:
    assert tariff.charge(used(seconds_used)).amount == old_amount(tariff, seconds_used)


@given(any_tariffs(), any_time(), seconds)
def test_more_time_never_costs_less(tariff: Tariff, time: Sequence[Stretch], seconds_more: int) -> None:
    *before, last = time
    longer = [*before, Stretch(last.started_at, last.ended_at + timedelta(seconds=seconds_more))]
    assert tariff.charge(time).amount <= tariff.charge(longer).amount


@given(any_tariffs(), any_time(), st.integers(0, 8 * 3600 * 10**6))
def test_where_time_is_split_changes_nothing(
    tariff: Tariff, time: Sequence[Stretch], microseconds: int
) -> None:
    first, *after = time
    at = first.started_at + timedelta(microseconds=microseconds)
    assume(at <= first.ended_at)
    split = [Stretch(first.started_at, at), Stretch(at, first.ended_at), *after]
    assert tariff.charge(split) == tariff.charge(time)


@given(any_tariffs(), any_time())
def test_stretches_of_no_length_change_nothing(tariff: Tariff, time: Sequence[Stretch]) -> None:
    first, *after = time
    backwards = Stretch(first.ended_at, first.ended_at - timedelta(hours=3))
    assert tariff.charge([first, backwards, *after]) == tariff.charge(time)


@given(any_tariffs(), any_time())
def test_time_never_costs_more_than_the_cap(tariff: Tariff, time: Sequence[Stretch]) -> None:
    assume(tariff.cap is not None and whole_seconds(time) <= MINUTES_PER_WEEK * 60)
    assert tariff.cap is not None
    periods = -(-whole_seconds(time) // (tariff.cap.minutes * 60))
    most = max(tariff.cap.amount * periods, tariff.minimum_charge) + tariff.start_fee
    assert tariff.charge(time).amount <= most.rounded_up()


@given(any_tariffs(), any_time())
def test_a_session_never_costs_less_than_minimum_and_start_fee(
    tariff: Tariff, time: Sequence[Stretch]
) -> None:
    assert tariff.charge(time).amount >= tariff.minimum_charge + tariff.start_fee


@given(any_tariffs(), any_time())
def test_the_lines_add_up_to_the_whole_shillings_charged(tariff: Tariff, time: Sequence[Stretch]) -> None:
    charge = tariff.charge(time)
    assert charge.amount.is_whole_shillings
    assert sum((line.amount for line in charge.lines), ZERO) == charge.amount
    assert 0 <= charge.minutes * 60 - whole_seconds(time) < 60


@given(any_tariffs(), any_time(), seconds)
def test_time_charged_in_two_parts_costs_what_it_costs_at_once(
    tariff: Tariff, time: Sequence[Stretch], seconds_before: int
) -> None:
    before = first_seconds(time, seconds_before)
    rest = tariff.charge_after(before, time)
    assert tariff.charge(before).amount + rest.amount == tariff.charge(time).amount
    assert sum((line.amount for line in rest.lines), ZERO) == rest.amount
    assert rest.amount >= ZERO


@given(any_tariffs(), st.integers(0, 500_000).map(Money))
def test_money_buys_as_many_minutes_as_it_covers(tariff: Tariff, amount: Money) -> None:
    bought = tariff.minutes_for(amount, MONDAY)
    assert bought == 0 or tariff.price_of(bought, MONDAY).amount <= amount
    assert bought == MINUTES_PER_DAY or tariff.price_of(bought + 1, MONDAY).amount > amount


# --- minutes, minimum, fee ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds_used", "started", "shillings", "is_minimum"),
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
    seconds_used: int, started: int, shillings: int, is_minimum: bool
) -> None:
    charge = SHILLING_A_MINUTE.charge(used(seconds_used))
    assert (charge.minutes, charge.amount, charge.is_minimum) == (
        started,
        Money.shillings(shillings),
        is_minimum,
    )


def test_many_pauses_start_no_minutes_of_their_own() -> None:
    ten_seconds = [
        Stretch(at, at + timedelta(seconds=10)) for at in (MONDAY + timedelta(minutes=n) for n in range(180))
    ]
    charge = SHILLING_A_MINUTE.charge(ten_seconds)
    assert (charge.minutes, charge.amount) == (30, Money.shillings(30))


def test_fractions_of_a_second_are_dropped_once_and_not_at_each_pause() -> None:
    half = timedelta(seconds=30, milliseconds=500)
    later = MONDAY + timedelta(hours=1)
    time = [Stretch(MONDAY, MONDAY + half), Stretch(later, later + half)]
    assert SHILLING_A_MINUTE.charge(time).minutes == 2


def test_cents_a_minute_are_rounded_once_at_the_end() -> None:
    half_shilling = Tariff("Half", Money(50), ZERO)
    assert half_shilling.charge(minutes(4)).amount == Money.shillings(2)
    charge = half_shilling.charge(minutes(3))
    assert charge.amount == Money.shillings(2)
    assert charge.lines == (TimeAtPrice(3, Money(50), "", 1, Money(150)), RoundedUp(Money(50)))


def test_the_start_fee_comes_on_top_of_the_minimum() -> None:
    tariff = Tariff("Fee", Money.shillings(1), Money.shillings(20), start_fee=Money.shillings(10))
    charge = tariff.charge(minutes(5))
    assert charge.amount == Money.shillings(30)
    assert charge.lines == (
        TimeAtPrice(5, Money.shillings(1), "", 1, Money.shillings(5)),
        MinimumReached(Money.shillings(20), Money.shillings(15)),
        StartFee(Money.shillings(10)),
    )
    assert tariff.charge([]).amount == Money.shillings(30)


def test_a_started_block_is_charged_whole_over_all_pauses() -> None:
    tariff = Tariff("Blocks", Money.shillings(1), ZERO, block_minutes=15)
    assert tariff.charge(minutes(15)).amount == Money.shillings(15)
    assert tariff.charge(minutes(10, 5)).amount == Money.shillings(15)
    charge = tariff.charge(minutes(10, 6))
    assert (charge.minutes, charge.lines) == (
        16,
        (TimeAtPrice(30, Money.shillings(1), "", 15, Money.shillings(30)),),
    )


# --- packages and cap ---------------------------------------------------------------------------------------

PACKAGES = Tariff(
    "Packages",
    Money.shillings(1),
    Money.shillings(20),
    packages=(Package(60, Money.shillings(50)), Package(180, Money.shillings(120))),
)


@pytest.mark.parametrize(
    ("used_minutes", "shillings"),
    [
        (49, 49),
        (50, 50),
        (60, 50),
        (65, 55),
        (115, 100),
        (130, 110),
        (140, 120),
        (180, 120),
        (185, 125),
        (300, 220),
        (360, 240),
    ],
)
def test_the_cheapest_packages_cover_the_time(used_minutes: int, shillings: int) -> None:
    assert PACKAGES.charge(minutes(used_minutes)).amount == Money.shillings(shillings)


def test_packages_are_named_in_the_sum_the_longest_first() -> None:
    assert PACKAGES.charge(minutes(245)).lines == (
        PackageTaken(1, 180, Money.shillings(120), Money.shillings(120)),
        PackageTaken(1, 60, Money.shillings(50), Money.shillings(50)),
        TimeAtPrice(5, Money.shillings(1), "", 1, Money.shillings(5)),
    )


def test_what_costs_the_same_is_charged_by_the_minute() -> None:
    assert PACKAGES.charge(minutes(50)).lines == (
        TimeAtPrice(50, Money.shillings(1), "", 1, Money.shillings(50)),
    )


def test_an_hour_never_costs_more_than_its_cap() -> None:
    tariff = Tariff("Cap", Money.shillings(1), ZERO, cap=Cap(Money.shillings(50), 60))
    assert [tariff.charge(minutes(used)).amount.whole_shillings for used in (49, 55, 60, 70, 115, 120)] == [
        49,
        50,
        50,
        60,
        100,
        100,
    ]
    assert tariff.charge(minutes(55)).lines == (CapReached(1, 60, Money.shillings(50), Money.shillings(50)),)


def test_time_beyond_a_week_is_reckoned_week_by_week() -> None:
    tariff = Tariff("Cap", Money.shillings(1), ZERO, cap=Cap(Money.shillings(500), MINUTES_PER_WEEK))
    years = minutes(100 * MINUTES_PER_WEEK + 30)
    assert tariff.charge(years).amount == Money.shillings(100 * 500 + 30)


# --- hours of the week --------------------------------------------------------------------------------------


def test_each_minute_has_the_price_of_the_hour_it_begins_in() -> None:
    tariff = Tariff(
        "Happy",
        Money.shillings(2),
        ZERO,
        levels=(PriceLevel("Happy hour", Money.shillings(1)),),
        week=HAPPY_FROM_TEN,
    )
    # 09:30:30 to 11:10:30: the last normal minute before ten begins at 09:59:30.
    start = MONDAY + timedelta(minutes=30, seconds=30)
    charge = tariff.charge([Stretch(start, start + timedelta(minutes=100))])
    assert set(charge.lines) == {
        TimeAtPrice(40, Money.shillings(2), "", 1, Money.shillings(80)),
        TimeAtPrice(60, Money.shillings(1), "Happy hour", 1, Money.shillings(60)),
    }


def test_a_block_has_the_price_of_the_hour_it_begins_in() -> None:
    tariff = Tariff(
        "Happy",
        Money.shillings(2),
        ZERO,
        block_minutes=30,
        levels=(PriceLevel("Happy hour", Money.shillings(1)),),
        week=HAPPY_FROM_TEN,
    )
    start = MONDAY + timedelta(minutes=45)
    assert tariff.charge([Stretch(start, start + timedelta(minutes=60))]).amount == Money.shillings(90)


def test_after_a_pause_the_hour_of_the_clock_counts() -> None:
    tariff = Tariff(
        "Happy",
        Money.shillings(2),
        ZERO,
        levels=(PriceLevel("Happy hour", ZERO),),
        week=HAPPY_FROM_TEN,
    )
    ten = MONDAY + timedelta(hours=1)
    time = [
        Stretch(MONDAY, MONDAY + timedelta(minutes=10, seconds=30)),
        Stretch(ten, ten + timedelta(minutes=10)),
    ]
    # The eleventh minute begins before the pause.
    assert tariff.charge(time).amount == Money.shillings(22)


# --- what fits together -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("price", "minimum"), [(-1, 0), (0, -1)])
def test_a_tariff_has_no_negative_prices(price: int, minimum: int) -> None:
    with pytest.raises(ValueError, match="no negative prices"):
        Tariff("Wrong", Money(price), Money(minimum))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"block_minutes": 0}, "A block has"),
        ({"packages": (Package(60, ZERO), Package(60, ZERO))}, "another length"),
        ({"packages": (Package(60, ZERO), Package(30, ZERO))}, "another length"),
        ({"packages": (Package(50, ZERO),), "block_minutes": 15}, "whole blocks"),
        ({"packages": (Package(MINUTES_PER_WEEK + 1, ZERO),)}, "7 days"),
        ({"cap": Cap(Money.shillings(19), 60)}, "less than the least"),
        ({"cap": Cap(Money.shillings(50), 0)}, "7 days"),
        ({"week": HAPPY_FROM_TEN}, "does not exist"),
        ({"levels": (PriceLevel("L", ZERO),) * 5}, "does not exist"),
        ({"start_fee": Money(-1)}, "no negative prices"),
    ],
)
def test_parts_that_do_not_fit_together_make_no_tariff(parts: dict[str, object], words: str) -> None:
    with pytest.raises(TariffError, match=words):
        Tariff("Wrong", Money.shillings(1), Money.shillings(20), **parts)  # type: ignore[arg-type]


def test_a_tariff_reads_as_staff_say_it() -> None:
    assert str(SHILLING_A_MINUTE) == "KES 1 a minute, minimum 20"
    assert str(Tariff("Half", Money(50), ZERO)) == "KES 0.50 a minute"
    full = Tariff(
        "Full",
        Money.shillings(1),
        ZERO,
        start_fee=Money.shillings(5),
        block_minutes=15,
        cap=Cap(Money.shillings(50), 60),
    )
    assert str(full) == "KES 15 for each 15 minutes, start fee 5, at most 50 for 60 minutes"


def test_the_rest_says_what_was_charged_before() -> None:
    rest = SHILLING_A_MINUTE.charge_after(minutes(10), minutes(30))
    assert (rest.minutes, rest.amount) == (20, Money.shillings(10))
    assert rest.lines[-1] == ChargedBefore(10, Money.shillings(-20))


def test_a_price_in_words_can_be_said_in_another_language_part_by_part() -> None:
    """A translation needs the sentence and its values, and not the English whole."""
    said = Tariff(
        "Blocks", Money(100), Money.shillings(20), start_fee=Money.shillings(5), block_minutes=15
    ).said
    assert said == "KES 15 for each 15 minutes, minimum 20, start fee 5"
    assert said.template == "{price}, start fee {fee}"
    inner = said.values["price"]
    assert isinstance(inner, Words)
    assert inner.template == "{price}, minimum {least}"
