"""A session counts the time between its start and its end, or now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import Money
from cyberdesk.domain.session import WALK_IN, Session
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
)


@given(st.integers(0, 10**6), st.integers(0, 999_999))
def test_a_running_session_counts_whole_seconds_up_to_now(seconds: int, microseconds: int) -> None:
    now = NOON + timedelta(seconds=seconds, microseconds=microseconds)
    assert RUNNING.is_running
    assert RUNNING.seconds_used(now) == seconds


def test_an_ended_session_stands_still() -> None:
    ended = replace(RUNNING, ended_at=NOON + timedelta(minutes=55), sale_id=9)
    later = NOON + timedelta(days=3)
    assert not ended.is_running
    assert ended.seconds_used(later) == 55 * 60
    assert ended.charge(later).amount == Money.shillings(55)


def test_a_clock_set_back_gives_no_negative_time() -> None:
    assert RUNNING.seconds_used(NOON - timedelta(hours=1)) == 0
    assert RUNNING.charge(NOON - timedelta(hours=1)).amount == Money.shillings(20)


def test_the_price_is_the_tariff_agreed_at_the_start() -> None:
    assert RUNNING.charge(NOON + timedelta(minutes=30)) == RUNNING.tariff.charge(30 * 60)
