"""A new environment begins with the shop as it is set up, and with none of its money."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.station import Station
from cyberdesk.services.errors import StorageError
from cyberdesk.services.price_list import PriceList
from cyberdesk.services.staff import Staff
from cyberdesk.storage.carry_over import carry_over
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher
from tests.fakes.publish import PublishRecorder
from tests.storage.busy_day import BusyDay


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def old(tmp_path: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    BusyDay(tmp_path / "practice.db")
    store = open_store(tmp_path / "practice.db", clock)
    yield store
    store.close()


@pytest.fixture
def new(tmp_path: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    store = open_store(tmp_path / "production.db", clock)
    yield store
    store.close()


def test_stations_prices_and_staff_come_along_and_no_money(
    old: SqliteStore, new: SqliteStore, clock: FakeClock
) -> None:
    assert old.stations()
    assert old.staff()
    carry_over(new.database, old.database.path)
    assert new.stations() == old.stations()
    assert new.tariff() == old.tariff()
    theirs, ours = (Staff(store, FakeHasher(), clock) for store in (old, new))
    assert ours.everybody() == theirs.everybody()
    assert ours.log() == theirs.log()
    assert (new.count_entries(), new.latest_payments(5), new.customers()) == (0, [], [])
    assert verify(new) is None


def test_the_price_list_comes_along_with_what_was_changed_on_it(
    old: SqliteStore, new: SqliteStore, clock: FakeClock
) -> None:
    theirs = PriceList(old, clock, PublishRecorder())
    theirs.seed()
    first, second, *_ = theirs.active()
    theirs.change_price(first.id, Money.shillings(77), staff="Wanjiru")
    theirs.deactivate(second.id, staff="Wanjiru")
    carry_over(new.database, old.database.path)
    ours = PriceList(new, clock, PublishRecorder())
    ours.seed()
    assert new.services(with_inactive=True) == old.services(with_inactive=True)
    assert ours.active()[0].price == Money.shillings(77)
    assert verify(new) is None


def test_what_a_new_database_was_made_with_gives_way(old: SqliteStore, new: SqliteStore) -> None:
    with new.transaction():
        new.set_stations([Station(1, "Of the settings")])
    carry_over(new.database, old.database.path)
    assert new.stations() == old.stations()


def test_a_database_that_cannot_be_read_changes_nothing(new: SqliteStore, tmp_path: Path) -> None:
    with new.transaction():
        new.set_stations([Station(1, "PC 1")])
    (tmp_path / "broken.db").write_bytes(b"not a database at all, but long enough to be looked at" * 20)
    with pytest.raises(StorageError):
        carry_over(new.database, tmp_path / "broken.db")
    assert new.stations() == [Station(1, "PC 1")]
