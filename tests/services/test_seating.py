"""Pauses and changes of seat."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.session import Seat, SessionState
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import SessionAct, SessionRecord
from cyberdesk.storage.verify import verify
from tests.services.cafe import TARIFF, Cafe
from tests.services.shop import STAFF, Shop


@pytest.fixture
def cafe(shop: Shop) -> Cafe:
    return Cafe(shop)


# --- pauses -------------------------------------------------------------------------------------------------


def test_a_pause_costs_nothing(cafe: Cafe) -> None:
    session = cafe.start()
    cafe.clock.move(minutes=30)
    paused = cafe.sessions.pause(session.id, staff="Otieno")
    assert (paused.state, cafe.shop.published.events[-1]) == (SessionState.PAUSED, SessionChanged(paused))
    cafe.clock.move(hours=2)
    assert cafe.sessions.resume(session.id, staff=STAFF).is_running
    cafe.clock.move(minutes=5)
    sale = cafe.sessions.end(session.id, staff=STAFF)
    assert (sale.total, sale.title) == (Money.shillings(35), "PC 1 · 35 min")
    assert [(record.act, record.staff) for record in cafe.store.session_history(session.id)] == [
        (SessionAct.STARTED, STAFF),
        (SessionAct.PAUSED, "Otieno"),
        (SessionAct.RESUMED, STAFF),
        (SessionAct.ENDED, STAFF),
    ]


def test_a_paused_session_ends_without_the_pause(cafe: Cafe) -> None:
    session = cafe.start()
    cafe.clock.move(minutes=30)
    cafe.sessions.pause(session.id, staff=STAFF)
    cafe.clock.move(minutes=30)
    assert cafe.sessions.end(session.id, staff=STAFF).total == Money.shillings(30)
    assert verify(cafe.store) is None


def test_a_paused_session_keeps_its_station(cafe: Cafe) -> None:
    cafe.sessions.pause(cafe.start().id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="in use already"):
        cafe.start()


def test_only_a_clock_that_runs_is_paused_and_only_a_paused_one_resumed(cafe: Cafe) -> None:
    session = cafe.start()
    with pytest.raises(NotAllowedNow, match="not paused"):
        cafe.sessions.resume(session.id, staff=STAFF)
    cafe.sessions.pause(session.id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="does not run"):
        cafe.sessions.pause(session.id, staff=STAFF)
    waiting = cafe.sell(station=2).session
    for act in (cafe.sessions.pause, cafe.sessions.resume):
        with pytest.raises(NotAllowedNow):
            act(waiting.id, staff=STAFF)
    cafe.sessions.end(session.id, staff=STAFF)
    for act in (cafe.sessions.pause, cafe.sessions.resume):
        with pytest.raises(NotAllowedNow, match="ended already"):
            act(session.id, staff=STAFF)


def test_all_clocks_stop_and_go_on_together_but_for_who_paused_alone(cafe: Cafe) -> None:
    alone, one, other = cafe.start(1), cafe.start(2), cafe.start(3)
    cafe.sessions.pause(alone.id, staff=STAFF)
    cafe.clock.move(minutes=10)
    assert [session.id for session in cafe.sessions.pause_all(staff=STAFF)] == [one.id, other.id]
    cafe.clock.move(minutes=10)
    assert {session.state for session in cafe.store.running_sessions()} == {SessionState.PAUSED}
    assert [session.id for session in cafe.sessions.resume_all(staff=STAFF)] == [one.id, other.id]
    assert cafe.now(alone).state is SessionState.PAUSED
    cafe.clock.move(minutes=10)
    assert cafe.now(one).seconds_used(cafe.clock.now()) == 20 * 60


def test_who_was_resumed_alone_is_not_resumed_again(cafe: Cafe) -> None:
    session = cafe.start()
    cafe.sessions.pause_all(staff=STAFF)
    cafe.sessions.resume(session.id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="Nothing was paused together"):
        cafe.sessions.resume_all(staff=STAFF)
    cafe.sessions.pause(session.id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="Nothing was paused together"):
        cafe.sessions.resume_all(staff=STAFF)


def test_pausing_all_of_nothing_is_said(cafe: Cafe) -> None:
    with pytest.raises(NotAllowedNow, match="No clock"):
        cafe.sessions.pause_all(staff=STAFF)


def test_pausing_all_is_one_step(cafe: Cafe, monkeypatch: pytest.MonkeyPatch) -> None:
    cafe.start(1)
    cafe.start(2)
    put, calls = type(cafe.store).append_session_record, []

    def fail_second(store: object, record: SessionRecord) -> None:
        calls.append(record)
        if len(calls) == 2:
            raise RuntimeError("the power goes")
        put(cafe.store, record)

    with monkeypatch.context() as patched:
        patched.setattr(type(cafe.store), "append_session_record", fail_second)
        with pytest.raises(RuntimeError):
            cafe.sessions.pause_all(staff=STAFF)
    assert [session.is_running for session in cafe.store.running_sessions()] == [True, True]


# --- seats --------------------------------------------------------------------------------------------------


def test_a_move_keeps_tariff_and_time_and_is_remembered(cafe: Cafe) -> None:
    session = cafe.start(1)
    begun = cafe.clock.now()
    cafe.clock.move(minutes=10, seconds=30)
    moved = cafe.sessions.move(session.id, 3, staff=STAFF)
    assert (moved.station_number, moved.tariff) == (3, TARIFF)
    assert moved.seats == (Seat(1, begun, cafe.clock.now()), Seat(3, cafe.clock.now()))
    assert cafe.store.session_history(session.id)[-1].detail == "1 3"
    assert cafe.start(1).is_running
    cafe.clock.move(minutes=30)
    sale = cafe.sessions.end(session.id, staff=STAFF)
    assert (sale.total, sale.station_number) == (Money.shillings(41), 3)


@pytest.mark.parametrize(
    ("station", "why"), [(1, "in use"), (2, "in use"), (4, "out of order"), (9, "no station 9")]
)
def test_a_station_that_cannot_be_had_is_not_moved_to(cafe: Cafe, station: int, why: str) -> None:
    session = cafe.start(1)
    cafe.sell(station=2)
    with pytest.raises(NotAllowedNow, match=why):
        cafe.sessions.move(session.id, station, staff=STAFF)
    assert cafe.now(session) == session


def test_a_session_that_pauses_or_waits_moves_without_a_clock(cafe: Cafe) -> None:
    paused = cafe.sessions.pause(cafe.start(1).id, staff=STAFF)
    assert cafe.sessions.move(paused.id, 3, staff=STAFF).state is SessionState.PAUSED
    sold = cafe.sell(station=2)
    moved = cafe.sessions.move(sold.session.id, 1, staff=STAFF)
    assert (moved.state, moved.station_number) == (SessionState.WAITING, 1)
    cafe.shop.take_cash(sold.sale)
    assert cafe.now(moved).seats == (Seat(1, cafe.clock.now()),)
    assert cafe.sessions.resume(paused.id, staff=STAFF).seats[-1].station_number == 3


def test_two_sessions_change_places(cafe: Cafe) -> None:
    one, other = cafe.start(1), cafe.start(3)
    cafe.clock.move(minutes=10)
    first, second = cafe.sessions.swap(one.id, other.id, staff=STAFF)
    assert [(session.id, session.station_number) for session in (first, second)] == [
        (one.id, 3),
        (other.id, 1),
    ]
    assert [seat.station_number for seat in first.seats] == [1, 3]
    assert (first.tariff, second.tariff) == (one.tariff, other.tariff)
    with pytest.raises(NotAllowedNow):
        cafe.sessions.swap(one.id, one.id, staff=STAFF)
