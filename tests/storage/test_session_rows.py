"""Sessions on the disk: their seats, their bills of time, their history."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import peewee
import pytest

from cyberdesk.domain.charge import Charge, ChargeLine
from cyberdesk.domain.money import Money
from cyberdesk.domain.session import WALK_IN, Seat, Session, SessionState
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import SessionAct, SessionRecord, TimeSale, TimeSaleKind
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, STAFF, add_sale, pay
from tests.storage.test_counter_rows import FULL, TARIFF

LATER = NOW + timedelta(minutes=5)


def start(
    store: SqliteStore, station_number: int = 3, *, tariff: Tariff = TARIFF, waits: bool = False
) -> Session:
    with store.transaction():
        return store.add_session(
            station_number=station_number,
            customer_id=None,
            customer_name=WALK_IN,
            tariff=tariff,
            started_at=NOW,
            staff=STAFF,
            waits=waits,
        )


def end(store: SqliteStore, session: Session) -> bool:
    sale = add_sale(store, 20)
    with store.transaction():
        return store.end_session(session.id, ended_at=LATER, sale_id=sale.id)


def sell(store: SqliteStore, session: Session, minutes: int = 60) -> int:
    sale = add_sale(store, minutes)
    charge = session.tariff.price_of(minutes, NOW)
    with store.transaction():
        store.add_time_sale(TimeSale(sale.id, session.id, TimeSaleKind.BOUGHT, minutes, charge))
    return sale.id


# --- sessions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tariff", [TARIFF, FULL], ids=["simple", "full"])
def test_a_session_keeps_the_tariff_it_was_started_at(store: SqliteStore, tariff: Tariff) -> None:
    session = start(store, tariff=tariff)
    with store.transaction():
        store.set_tariff(Tariff("Night", Money(150), Money(0)))
    assert store.session(session.id).tariff == tariff
    assert store.running_sessions() == [session]


def test_a_station_has_one_session(store: SqliteStore) -> None:
    start(store, 3)
    with pytest.raises(NotAllowedNow, match="in use"):
        start(store, 3)
    start(store, 4)
    assert [session.station_number for session in store.running_sessions()] == [3, 4]


def test_the_database_itself_refuses_a_second_session(store: SqliteStore) -> None:
    start(store, 3)
    start(store, 4)
    with pytest.raises(peewee.IntegrityError, match="station_number"), store.transaction():
        store.set_session_station(2, 3)


def test_a_session_that_waits_keeps_its_station_and_does_not_run(store: SqliteStore) -> None:
    session = start(store, waits=True)
    assert (store.open_sessions(), store.running_sessions()) == ([session], [])
    with store.transaction():
        store.begin_session(session.id, LATER)
    begun = store.session(session.id)
    assert (begun.started_at, begun.seats) == (LATER, (Seat(3, LATER),))
    assert store.running_sessions() == [begun]


def test_seats_are_those_last_put(store: SqliteStore) -> None:
    session, other = start(store, 3), start(store, 4)
    seats = (Seat(3, NOW, LATER), Seat(5, LATER, LATER), Seat(5, LATER + timedelta(hours=1)))
    with store.transaction():
        store.put_seats(session.id, seats)
        store.set_session_station(session.id, 5)
    assert store.session(session.id).seats == seats
    assert store.running_sessions() == [other, store.session(session.id)]


def test_an_ended_session_makes_room_at_its_station_and_its_clock_stops(store: SqliteStore) -> None:
    session = start(store)
    assert end(store, session)
    ended = store.session(session.id)
    assert (ended.ended_at, ended.sale_id, ended.seats) == (LATER, 1, (Seat(3, NOW, LATER),))
    assert store.running_sessions() == []
    assert start(store).id == session.id + 1


def test_a_session_ends_once(store: SqliteStore) -> None:
    session = start(store)
    assert end(store, session)
    assert not end(store, session)
    assert store.session(session.id).sale_id == 1


def test_the_end_of_a_clock_is_never_before_its_beginning(store: SqliteStore) -> None:
    session, sale = start(store), add_sale(store, 20)
    with store.transaction():
        store.end_session(session.id, ended_at=NOW - timedelta(hours=1), sale_id=sale.id)
    assert store.session(session.id).seats == (Seat(3, NOW, NOW),)


# --- sales of time ------------------------------------------------------------------------------------------


def test_bought_minutes_count_once_they_are_settled(store: SqliteStore) -> None:
    session = start(store, waits=True)
    assert session.bought_seconds is None
    sale_id = sell(store, session)
    assert store.session(session.id).bought_seconds == 0
    assert store.session(session.id).state is SessionState.WAITING
    assert store.paid_time_sales() == []
    pay(store, 60, sale=store.sale(sale_id))
    assert [sale.sale_id for sale in store.paid_time_sales()] == [sale_id]
    with store.transaction():
        assert store.count_time_sale(sale_id, LATER)
        assert not store.count_time_sale(sale_id, LATER)
        assert not store.void_time_sale(sale_id, LATER)
    assert store.session(session.id).bought_seconds == 3600
    assert store.paid_time_sales() == []
    counted = store.time_sale(sale_id)
    assert counted is not None
    assert (counted.counted_at, counted.is_open) == (LATER, False)


def test_minutes_that_were_taken_back_never_count(store: SqliteStore) -> None:
    session = start(store, waits=True)
    sale_id = sell(store, session)
    with store.transaction():
        assert store.void_time_sale(sale_id, LATER)
        store.mark_sale_settled(sale_id, LATER)
        assert store.paid_time_sales() == []
        assert not store.count_time_sale(sale_id, LATER)
    assert store.session(session.id).bought_seconds == 0


def test_the_explanation_of_a_charge_is_kept_as_it_was(store: SqliteStore) -> None:
    session = start(store, tariff=FULL)
    charges: list[Charge] = [
        FULL.charge(session.stretches(NOW + timedelta(days=4, minutes=7))),
        FULL.charge(session.stretches(NOW + timedelta(minutes=1))),
        FULL.charge(session.stretches(NOW + timedelta(hours=3))),
        session.price_of_more(30, LATER),
    ]
    assert {type(line) for charge in charges for line in charge.lines} == set(get_args(ChargeLine))
    for charge in charges:
        sale = add_sale(store, 20)
        with store.transaction():
            store.add_time_sale(TimeSale(sale.id, session.id, TimeSaleKind.USED, charge.minutes, charge))
    assert [sale.charge for sale in store.time_sales_of(session.id)] == charges


def test_a_bill_of_time_leads_to_its_session(store: SqliteStore) -> None:
    session, other = start(store, 3), start(store, 4)
    sale_id = sell(store, other)
    end(store, session)
    of_the_end = store.session(session.id).sale_id
    assert of_the_end is not None
    assert store.session_of_sale(sale_id) == store.session(other.id)
    assert store.session_of_sale(of_the_end) == store.session(session.id)
    assert store.session_of_sale(add_sale(store, 5).id) is None


# --- history ------------------------------------------------------------------------------------------------


def test_what_was_done_is_kept_in_order_and_never_changed(store: SqliteStore) -> None:
    session = start(store)
    records = [
        SessionRecord(session.id, NOW, SessionAct.PAUSED, STAFF),
        SessionRecord(session.id, LATER, SessionAct.MOVED, "otieno", "3 5"),
    ]
    with store.transaction():
        for record in records:
            store.append_session_record(record)
    assert store.session_history(session.id) == records
    for statement in ("UPDATE session_log SET staff = 'x'", "DELETE FROM session_log"):
        with pytest.raises(peewee.IntegrityError, match="what was done"), store.transaction():
            store.database.write(statement)
