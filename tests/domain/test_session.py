"""A session counts the time that its clock ran, and knows how much of what was bought is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.charge import Stretch
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.session import WALK_IN, Seat, Session, SessionState
from cyberdesk.domain.tariff import Tariff
from tests.domain.values import NOON

RUNNING = Session(
    id=1,
    station_number=3,
    customer_id=None,
    customer_name=WALK_IN,
    tariff=Tariff("Standard", Money.shillings(1), Money.shillings(20)),
    started_at=NOON,
    ended_at=None,
    sale_id=None,
    started_by="Achieng",
    seats=(Seat(3, NOON),),
)
BOUGHT = replace(RUNNING, bought_seconds=60 * 60)
WAITING = replace(BOUGHT, seats=(), bought_seconds=0)


def after(minutes: int, seconds: int = 0) -> datetime:
    return NOON + timedelta(minutes=minutes, seconds=seconds)


def paused(session: Session, at: datetime) -> Session:
    return replace(session, seats=session.stopped(at))


# --- time ---------------------------------------------------------------------------------------------------


@given(st.integers(0, 10**6), st.integers(0, 999_999))
def test_a_running_session_counts_whole_seconds_up_to_now(seconds: int, microseconds: int) -> None:
    now = NOON + timedelta(seconds=seconds, microseconds=microseconds)
    assert RUNNING.is_running
    assert RUNNING.seconds_used(now) == seconds


def test_an_ended_session_stands_still() -> None:
    ended = replace(RUNNING, ended_at=after(55), sale_id=9, seats=RUNNING.stopped(after(55)))
    later = NOON + timedelta(days=3)
    assert (ended.is_running, ended.is_over, ended.state) == (False, True, SessionState.ENDED)
    assert ended.seconds_used(later) == 55 * 60
    assert ended.charge(later).amount == Money.shillings(55)


@given(st.integers(0, 59 * 60), st.integers(0, 600), st.integers(0, 999_999))
def test_the_end_of_bought_time_is_where_nothing_is_left_and_does_not_drift(
    used: int, pause: int, microseconds: int
) -> None:
    stopped_at = NOON + timedelta(seconds=used, microseconds=microseconds)
    resumed_at = stopped_at + timedelta(seconds=pause)
    stopped = paused(BOUGHT, stopped_at)
    resumed = replace(stopped, seats=stopped.begun(resumed_at))
    assert resumed.ends_at() == after(60) + timedelta(seconds=pause)
    assert resumed.seconds_left(after(60) + timedelta(seconds=pause)) == 0
    moved = replace(resumed, seats=resumed.moved(7, resumed_at + timedelta(seconds=9)), station_number=7)
    assert moved.ends_at() == resumed.ends_at()


def test_no_end_is_known_where_nothing_was_bought_or_no_clock_runs() -> None:
    assert RUNNING.ends_at() is None
    assert WAITING.ends_at() is None
    assert paused(BOUGHT, after(5)).ends_at() is None


def test_a_clock_set_back_gives_no_negative_time() -> None:
    assert RUNNING.seconds_used(NOON - timedelta(hours=1)) == 0
    assert RUNNING.charge(NOON - timedelta(hours=1)).amount == Money.shillings(20)
    assert RUNNING.stopped(NOON - timedelta(hours=1)) == (Seat(3, NOON, NOON),)


def test_the_price_is_the_tariff_agreed_at_the_start() -> None:
    assert RUNNING.charge(after(30)) == RUNNING.tariff.charge([Stretch(NOON, after(30))])


def test_a_pause_is_not_used() -> None:
    resting = paused(RUNNING, after(10))
    assert (resting.state, resting.seconds_used(after(90))) == (SessionState.PAUSED, 600)
    again = replace(resting, seats=resting.begun(after(60)))
    assert (again.is_running, again.seconds_used(after(90))) == (True, 40 * 60)


def test_a_move_loses_no_second_and_is_remembered() -> None:
    moved = replace(RUNNING, station_number=5, seats=RUNNING.moved(5, after(10)))
    assert moved.seats == (Seat(3, NOON, after(10)), Seat(5, after(10)))
    assert moved.seconds_used(after(30)) == 30 * 60
    resting = paused(RUNNING, after(10))
    assert resting.moved(5, after(20)) == resting.seats


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [(20, 40, 40), (20, 20, 60), (-30, -10, 60), (-30, 10, 50), (50, 60, 50), (70, 90, 60)],
)
def test_time_that_does_not_count_is_cut_out(start: int, end: int, minutes: int) -> None:
    ended = replace(RUNNING, seats=RUNNING.stopped(after(60)))
    cut = replace(ended, seats=ended.without(after(start), after(end)))
    assert cut.seconds_used(after(60)) == minutes * 60


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), st.integers(0, 400), st.integers(0, 400))
def test_a_cut_takes_out_what_was_used_in_it_and_nothing_else(
    lengths: list[int], one: int, other: int
) -> None:
    session, at = replace(RUNNING, seats=()), NOON
    for length in lengths:
        session = replace(session, seats=session.begun(at))
        at += timedelta(minutes=length)
        session = replace(session, seats=session.stopped(at))
        at += timedelta(minutes=7)
    start, end = sorted((one, other))
    cut = replace(session, seats=session.without(after(start), after(end)))
    before = replace(session, seats=session.without(after(start), NOON + timedelta(days=9)))
    behind = replace(session, seats=session.without(NOON - timedelta(days=9), after(end)))
    assert cut.seconds_used(at) == before.seconds_used(at) + behind.seconds_used(at)


# --- bought time --------------------------------------------------------------------------------------------


def test_sold_time_that_is_not_paid_waits() -> None:
    assert (WAITING.state, WAITING.is_prepaid, WAITING.is_running) == (SessionState.WAITING, True, False)
    cancelled = replace(WAITING, ended_at=after(5))
    assert cancelled.state is SessionState.CANCELLED


@pytest.mark.parametrize(
    ("now", "left", "is_ending", "over", "is_in_overtime"),
    [
        (after(0), 3600, False, 0, False),
        (after(54, 59), 301, False, 0, False),
        (after(55), 300, True, 0, False),
        (after(59, 59), 1, True, 0, False),
        (after(60), 0, False, 0, True),
        (after(61), 0, False, 60, True),
    ],
)
def test_bought_time_is_about_to_end_for_five_minutes_and_then_over(
    now: datetime, left: int, is_ending: bool, over: int, is_in_overtime: bool
) -> None:
    assert BOUGHT.seconds_left(now) == left
    assert (BOUGHT.is_ending(now), BOUGHT.is_in_overtime(now)) == (is_ending, is_in_overtime)
    assert BOUGHT.overtime_seconds(now) == over


def test_a_paused_session_neither_ends_nor_runs_over() -> None:
    resting = paused(BOUGHT, after(58))
    assert (resting.seconds_left(after(99)), resting.is_ending(after(99))) == (120, False)
    late = paused(BOUGHT, after(65))
    assert (late.overtime_seconds(after(99)), late.is_in_overtime(after(99))) == (300, False)


def test_time_that_is_paid_at_the_end_has_no_end() -> None:
    assert RUNNING.seconds_left(after(999)) is None
    assert (RUNNING.is_ending(after(999)), RUNNING.overtime_seconds(after(999))) == (False, 0)


@pytest.mark.parametrize(("now", "shillings"), [(after(30), 0), (after(62), 0), (after(62, 1), 3)])
def test_overtime_costs_what_the_longer_time_costs_more_once_the_grace_is_over(
    now: datetime, shillings: int
) -> None:
    assert BOUGHT.charge(now).amount == Money.shillings(shillings)


@pytest.mark.parametrize(
    ("bought", "more", "shillings"), [(60, 30, 30), (10, 10, 0), (10, 15, 5), (25, 5, 5)]
)
def test_added_time_costs_what_the_longer_time_costs_more(bought: int, more: int, shillings: int) -> None:
    session = replace(BOUGHT, bought_seconds=bought * 60)
    assert session.price_of_more(more, after(5)).amount == Money.shillings(shillings)


def test_time_added_in_overtime_pays_for_the_overtime_first() -> None:
    assert BOUGHT.price_of_more(30, after(80)).amount == Money.shillings(30)
    longer = replace(BOUGHT, bought_seconds=90 * 60)
    assert longer.seconds_left(after(80)) == 600
    assert longer.charge(after(80)).amount == ZERO
