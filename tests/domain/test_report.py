"""Periods, bars and comparisons of reports."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import BarUnit, Period, Span, Takings, bars_of, change_percent, hours_of

FRIDAY = date(2026, 11, 20).toordinal()
days = st.integers(date(2020, 1, 1).toordinal(), date(2040, 1, 1).toordinal())
periods = st.one_of(
    st.builds(Period.around, st.sampled_from([Span.DAY, Span.WEEK, Span.MONTH]), days),
    st.builds(Period.between, days, days),
)


def takings(day: int, hour: int, shillings: int, tender: Tender = Tender.CASH) -> Takings:
    return Takings(day, hour, tender, Money.shillings(shillings))


def test_a_week_goes_from_monday_to_sunday() -> None:
    week = Period.around(Span.WEEK, FRIDAY)
    assert (week.first_day, week.last_day) == (FRIDAY - 4, FRIDAY + 2)


def test_a_month_has_all_its_days_also_in_a_leap_year() -> None:
    assert Period.around(Span.MONTH, date(2028, 2, 5).toordinal()).days == 29


def test_days_given_the_wrong_way_round_are_turned() -> None:
    assert Period.between(FRIDAY, FRIDAY - 9) == Period(Span.RANGE, FRIDAY - 9, FRIDAY)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="after it begins"):
        Period(Span.DAY, FRIDAY, FRIDAY - 1)


@given(periods)
def test_steps_leave_no_day_out_and_count_none_twice(period: Period) -> None:
    assert period.earlier().last_day == period.first_day - 1
    assert period.later().first_day == period.last_day + 1
    assert period.later().earlier() == period
    assert period.earlier().span is period.span


@given(periods, st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 23), st.integers(-500, 500))))
def test_bars_hold_all_that_was_taken_in_order_and_without_gaps(
    period: Period, parts: list[tuple[int, int, int]]
) -> None:
    found = [
        takings(period.first_day + place % period.days, hour, shillings, [*Tender][place % 2])
        for place, hour, shillings in parts
    ]
    bars = bars_of(period, found)
    assert sum((bar.amount for bar in bars), ZERO) == sum((each.amount for each in found), ZERO)
    firsts = [bar.first for bar in bars]
    if bars[0].unit is not BarUnit.MONTH:
        assert firsts == list(range(firsts[0], firsts[-1] + 1))
    else:
        months = [(date.fromordinal(first).year * 12 + date.fromordinal(first).month) for first in firsts]
        assert months == list(range(months[0], months[-1] + 1))
    assert sum(hours_of(found).values(), ZERO) == sum((each.amount for each in found), ZERO)


def test_one_day_is_shown_by_hours_two_months_by_days_and_a_year_by_months() -> None:
    assert {bar.unit for bar in bars_of(Period.around(Span.DAY, FRIDAY), [])} == {BarUnit.HOUR}
    assert len(bars_of(Period.between(FRIDAY, FRIDAY + 61), [])) == 62
    year = bars_of(Period.between(date(2026, 1, 1).toordinal(), date(2026, 12, 31).toordinal()), [])
    assert [date.fromordinal(bar.first).month for bar in year] == list(range(1, 13))


def test_an_hour_of_the_night_widens_the_chart_of_a_day() -> None:
    bars = bars_of(Period.around(Span.DAY, FRIDAY), [takings(FRIDAY, 2, 50)])
    assert (bars[0].first, bars[-1].first) == (2, 20)


def test_hours_are_told_by_weekday_and_those_that_come_to_nothing_are_left_out() -> None:
    found = [
        takings(FRIDAY, 9, 50),
        takings(FRIDAY + 7, 9, 30),
        takings(FRIDAY, 10, 5),
        takings(FRIDAY, 10, -5),
    ]
    assert hours_of(found) == {(4, 9): Money.shillings(80)}


def test_a_change_is_told_in_percent_of_what_was_before() -> None:
    assert change_percent(Money.shillings(150), Money.shillings(100)) == 50
    assert change_percent(Money.shillings(-50), Money.shillings(100)) == -150


def test_nothing_before_gives_no_percentage() -> None:
    assert change_percent(Money.shillings(150), ZERO) is None
    assert change_percent(Money.shillings(150), Money.shillings(-3)) is None
