from __future__ import annotations

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.session import WALK_IN, Session
from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.domain.tariff import Cap, Package, Tariff
from cyberdesk.domain.week import PriceLevel, Week
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, PHONE, STAFF

TARIFF = Tariff("Standard", Money.shillings(2), Money.shillings(20))


FULL = Tariff(
    "Gaming",
    Money.shillings(2),
    Money.shillings(40),
    start_fee=Money(50),
    block_minutes=15,
    packages=(Package(60, Money.shillings(100)), Package(180, Money.shillings(250))),
    cap=Cap(Money.shillings(600), 1440),
    levels=(PriceLevel("Happy hour", Money(75)), PriceLevel("Evening", Money(250))),
    week=Week().painted(4, 18, 2).painted(0, 9, 1),
)


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


def test_each_group_has_a_tariff_of_its_own(store: SqliteStore) -> None:
    with store.transaction():
        store.set_groups(["Standard", "Gaming"])
        store.set_tariff(TARIFF)
        store.set_tariff(FULL, "Gaming")
    assert store.groups() == ["Standard", "Gaming"]
    assert (store.tariff(), store.tariff("Gaming")) == (TARIFF, FULL)


def test_there_is_a_standard_group_from_the_beginning(store: SqliteStore) -> None:
    assert store.groups() == [STANDARD]


def test_a_group_that_has_stations_cannot_be_taken_away(store: SqliteStore) -> None:
    with store.transaction():
        store.set_groups([STANDARD, "Gaming"])
        store.set_stations([Station(1, "PC 1", group="Gaming")])
    with pytest.raises(NotAllowedNow, match="PC 1 belongs to Gaming"), store.transaction():
        store.set_groups([STANDARD])
    assert store.groups() == [STANDARD, "Gaming"]


def test_without_a_tariff_there_is_none_to_read(store: SqliteStore) -> None:
    with pytest.raises(LookupError):
        store.tariff()


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
