"""Time is UTC inside and Nairobi on screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.moment import day_number, day_of, from_microseconds, microseconds, nairobi
from tests.domain.values import times


def test_the_day_changes_at_nairobi_midnight() -> None:
    before = datetime(2026, 11, 22, 20, 59, 59, 999_999, tzinfo=UTC)
    assert day_of(day_number(before)) == date(2026, 11, 22)
    assert day_of(day_number(before + timedelta(microseconds=1))) == date(2026, 11, 23)


@given(times)
def test_a_day_has_twenty_four_hours_and_no_hour_is_lost(at: datetime) -> None:
    assert day_number(at + timedelta(hours=24)) == day_number(at) + 1
    assert day_of(day_number(at)) == (at + timedelta(hours=3)).date()


@given(times, st.integers(-12, 14))
def test_the_zone_a_time_comes_in_does_not_matter(at: datetime, hours: int) -> None:
    elsewhere = at.astimezone(timezone(timedelta(hours=hours)))
    assert day_number(elsewhere) == day_number(at)
    assert microseconds(elsewhere) == microseconds(at)
    assert nairobi(elsewhere) == at
    assert nairobi(elsewhere).utcoffset() == timedelta(hours=3)


def test_a_time_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001
    with pytest.raises(ValueError, match="without a zone"):
        nairobi(naive)
    with pytest.raises(ValueError, match="without a zone"):
        day_number(naive)
    with pytest.raises(TypeError):
        microseconds(naive)


@given(times)
def test_a_stored_time_comes_back_exactly(at: datetime) -> None:
    assert from_microseconds(microseconds(at)) == at
    assert from_microseconds(microseconds(at)).tzinfo is UTC


@given(times, times)
def test_stored_times_sort_as_the_times_do(one: datetime, other: datetime) -> None:
    assert (microseconds(one) < microseconds(other)) is (one < other)
