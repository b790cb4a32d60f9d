"""Roles, rights, and how long wrong PINs lock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.staff import (
    FREE_TRIES,
    LONGEST_LOCK,
    RIGHTS_OF,
    Right,
    Role,
    StaffMember,
    folded_name,
    lock_after,
    lock_left,
    roles_with,
)

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def test_no_right_is_missing_from_the_owner() -> None:
    assert RIGHTS_OF[Role.OWNER] == set(Right)


def test_an_attendant_has_no_right_of_their_own() -> None:
    assert RIGHTS_OF[Role.ATTENDANT] == set()


@pytest.mark.parametrize("right", [Right.SETTINGS, Right.MANAGE_STAFF])
def test_what_makes_owners_is_the_owners_alone(right: Right) -> None:
    assert roles_with(right) == (Role.OWNER,)


def test_a_supervisor_may_all_that_happens_at_the_counter() -> None:
    assert RIGHTS_OF[Role.SUPERVISOR] == set(Right) - {Right.SETTINGS, Right.MANAGE_STAFF}


def test_every_role_has_its_rights_said() -> None:
    assert set(RIGHTS_OF) == set(Role)


def test_who_left_may_nothing() -> None:
    assert not StaffMember(1, "Wanjiru", Role.OWNER, is_active=False).may(Right.REPORTS)
    assert StaffMember(1, "Wanjiru", Role.OWNER).may(Right.REPORTS)


@pytest.mark.parametrize("name", ["wanjiru", " WANJIRU ", "Wan jiru".replace(" ", "")])
def test_capitals_and_stray_spaces_make_no_other_person(name: str) -> None:
    assert folded_name(name) == folded_name("Wanjiru")


def test_a_lock_begins_with_a_minute_and_doubles_to_a_quarter_of_an_hour() -> None:
    minutes = [(lock or timedelta(0)) // timedelta(minutes=1) for lock in map(lock_after, range(12))]
    assert minutes == [0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]


@given(st.integers(min_value=FREE_TRIES, max_value=10**9))
def test_a_lock_never_gets_shorter_nor_longer_than_the_longest(wrong_pins: int) -> None:
    lock, next_lock = lock_after(wrong_pins), lock_after(wrong_pins + 1)
    assert lock is not None
    assert next_lock is not None
    assert lock <= next_lock <= LONGEST_LOCK


def test_a_lock_lasts_until_its_end() -> None:
    until = NOW + timedelta(minutes=2)
    assert lock_left(until, NOW) == timedelta(minutes=2)
    assert lock_left(until, until - timedelta(microseconds=1)) == timedelta(microseconds=1)
    assert lock_left(until, until) == timedelta(0)
    assert lock_left(None, NOW) == timedelta(0)


def test_a_lock_of_a_clock_that_was_years_ahead_is_over() -> None:
    assert lock_left(NOW + timedelta(days=900), NOW) == timedelta(0)
