from __future__ import annotations

from datetime import timedelta

import peewee
import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.session import WALK_IN, Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, PHONE, STAFF, add_sale

TARIFF = Tariff("Standard", Money.shillings(2), Money.shillings(20))


def start(store: SqliteStore, station_number: int = 3) -> Session:
    with store.transaction():
        return store.add_session(
            station_number=station_number,
            customer_id=None,
            customer_name=WALK_IN,
            tariff=TARIFF,
            started_at=NOW,
            staff=STAFF,
        )


def end(store: SqliteStore, session: Session) -> bool:
    sale = add_sale(store, 20)
    with store.transaction():
        return store.end_session(session.id, ended_at=NOW + timedelta(minutes=5), sale_id=sale.id)


def test_stations_are_those_last_set_in_order_of_their_number(store: SqliteStore) -> None:
    with store.transaction():
        store.set_stations([Station(7, "PC 7")])
        store.set_stations([Station(2, "PC 2", is_out_of_order=True), Station(1, "PC 1")])
    assert store.stations() == [Station(1, "PC 1"), Station(2, "PC 2", is_out_of_order=True)]


def test_a_station_in_use_cannot_be_taken_away(store: SqliteStore) -> None:
    with store.transaction():
        store.set_stations([Station(3, "PC 3"), Station(4, "PC 4")])
    start(store, 3)
    with pytest.raises(NotAllowedNow, match="Station 3"), store.transaction():
        store.set_stations([Station(4, "PC 4")])
    assert [station.number for station in store.stations()] == [3, 4]


def test_the_tariff_is_the_one_last_set(store: SqliteStore) -> None:
    with store.transaction():
        store.set_tariff(TARIFF)
        store.set_tariff(Tariff("Night", Money(150), Money(0)))
    assert store.tariff() == Tariff("Night", Money(150), Money(0))


def test_without_a_tariff_there_is_none_to_read(store: SqliteStore) -> None:
    with pytest.raises(LookupError):
        store.tariff()


def test_a_session_keeps_the_price_it_was_started_at(store: SqliteStore) -> None:
    session = start(store)
    with store.transaction():
        store.set_tariff(Tariff("Night", Money(150), Money(0)))
    assert store.session(session.id).tariff == TARIFF
    assert store.running_sessions() == [session]


def test_a_station_has_one_running_session(store: SqliteStore) -> None:
    start(store, 3)
    with pytest.raises(NotAllowedNow, match="in use"):
        start(store, 3)
    start(store, 4)
    assert [session.station_number for session in store.running_sessions()] == [3, 4]


def test_the_database_itself_refuses_a_second_running_session(store: SqliteStore) -> None:
    start(store, 3)
    with pytest.raises(peewee.IntegrityError), store.transaction():
        store.database.write("INSERT INTO session SELECT 99, 3, NULL, '', '', 0, 0, 0, NULL, NULL, ''")


def test_an_ended_session_makes_room_at_its_station(store: SqliteStore) -> None:
    session = start(store)
    assert end(store, session)
    ended = store.session(session.id)
    assert (ended.ended_at, ended.sale_id) == (NOW + timedelta(minutes=5), 1)
    assert store.running_sessions() == []
    assert start(store).id == session.id + 1


def test_a_session_ends_once(store: SqliteStore) -> None:
    session = start(store)
    assert end(store, session)
    assert not end(store, session)
    assert store.session(session.id).sale_id == 1


@pytest.mark.parametrize("read", ["session", "customer", "sale", "payment"])
def test_a_number_that_does_not_exist_is_a_mistake(store: SqliteStore, read: str) -> None:
    with pytest.raises(LookupError, match=f"no {read} 7"):
        getattr(store, read)(7)


def test_customers_come_in_order_of_their_names(store: SqliteStore) -> None:
    with store.transaction():
        for name in ("wanjiru", "Achieng", "Otieno"):
            store.add_customer(name=name, phone=None)
    assert [customer.name for customer in store.customers()] == ["Achieng", "Otieno", "wanjiru"]
    assert [customer.name for customer in store.customers(limit=1)] == ["Achieng"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("achi", ["Achieng 100%"]),
        ("wanjikũ", ["WanjikŨ"]),
        ("a", ["Achieng 100%", "WanjikŨ"]),
        ("100%", ["Achieng 100%"]),
        ("%", ["Achieng 100%"]),
        ("_", []),
        ("!", []),
        ("417", ["WanjikŨ"]),
        ("17", []),
        ("0722 114 417", ["WanjikŨ"]),
        ("+254 722 114417", ["WanjikŨ"]),
        ("722", []),
    ],
)
def test_a_customer_is_found_by_name_or_the_phones_end(
    store: SqliteStore, search: str, found: list[str]
) -> None:
    with store.transaction():
        store.add_customer(name="Achieng 100%", phone=None)
        store.add_customer(name="WanjikŨ", phone=PHONE)
    assert [customer.name for customer in store.customers(search)] == found


def test_a_customers_phone_can_be_set_later(store: SqliteStore) -> None:
    with store.transaction():
        customer = store.add_customer(name="Achieng", phone=None)
        store.set_customer_phone(customer.id, Phone("254110000999"))
    assert store.customer(customer.id).phone == Phone("254110000999")
    assert store.customers("999") == [store.customer(customer.id)]
