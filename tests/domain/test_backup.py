"""When a copy is due, and which are no longer kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.backup import LONGEST_DAYS, Copy, is_due, last_night, surplus

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
"""Nine o'clock in Nairobi."""


def copy(*, hours_ago: float = 0, is_checked: bool = True) -> Copy:
    made_at = NOW - timedelta(hours=hours_ago)
    return Copy(Path(f"{made_at:%Y%m%d-%H%M%S}-{is_checked}.db"), made_at, 1000, is_checked=is_checked)


copies = st.lists(
    st.builds(
        lambda hours_ago, is_checked: copy(hours_ago=hours_ago, is_checked=is_checked),
        st.integers(-200, 24 * 90),
        st.booleans(),
    ),
    max_size=25,
    unique_by=lambda one: one.path,
)


@pytest.mark.parametrize(
    ("hour", "night"),
    [(22, datetime(2026, 11, 19, 23, 0, tzinfo=UTC)), (23, datetime(2026, 11, 20, 23, 0, tzinfo=UTC))],
)
def test_the_night_begins_at_two_in_nairobi(hour: int, night: datetime) -> None:
    assert last_night(datetime(2026, 11, 20, hour, 0, tzinfo=UTC)) == night


def test_a_copy_is_due_once_a_night_and_at_the_start_when_the_pc_was_off() -> None:
    assert is_due([], NOW)
    assert is_due([copy(hours_ago=8)], NOW)
    assert not is_due([copy(hours_ago=6)], NOW)
    assert is_due([copy(hours_ago=6)], NOW + timedelta(days=1))


def test_a_copy_that_was_not_checked_or_is_of_the_future_does_not_count() -> None:
    assert is_due([copy(hours_ago=1, is_checked=False)], NOW)
    assert is_due([copy(hours_ago=-24)], NOW)


def test_all_but_the_newest_go() -> None:
    kept = [copy(hours_ago=hours) for hours in (1, 2, 3)]
    old = [copy(hours_ago=hours) for hours in (4, 5)]
    assert surplus([*old, *kept], 3, NOW) == old


def test_a_copy_goes_when_the_numbers_in_it_are_too_old() -> None:
    old = copy(hours_ago=24 * LONGEST_DAYS + 1)
    young = copy(hours_ago=24 * LONGEST_DAYS - 1)
    assert surplus([copy(), young, old], 30, NOW) == [old]


def test_unchecked_copies_do_not_push_good_ones_out() -> None:
    good = copy(hours_ago=10)
    assert surplus([good, *(copy(hours_ago=hours, is_checked=False) for hours in range(5))], 1, NOW) == []


@given(copies, st.integers(-2, 30))
def test_the_newest_good_copy_always_stays(found: list[Copy], keep: int) -> None:
    gone = surplus(found, keep, NOW)
    good = [one for one in found if one.is_checked]
    if good:
        newest = max(good, key=lambda one: one.made_at)
        assert newest not in gone
        assert len([one for one in good if one not in gone]) <= max(keep, 1)
    else:
        assert gone == []


@given(copies, st.integers(1, 30))
def test_what_stays_is_newer_than_what_goes(found: list[Copy], keep: int) -> None:
    gone = surplus(found, keep, NOW)
    stays = [one for one in found if one not in gone and one.is_checked]
    good_gone = [one for one in gone if one.is_checked]
    assert all(one.made_at >= other.made_at for one in stays for other in good_gone)
