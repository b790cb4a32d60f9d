"""A database of before the fourth step keeps its prices and its sessions, running ones too."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.session import Seat
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.storage.database import Database
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date, create_file
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from tests.storage.rows import NOW, StandingClock

OLD = Tariff("Standard", Money(150), Money.shillings(20))
AT = microseconds(NOW)
ROWS = (
    "INSERT INTO station VALUES (1, 'PC 1', 0), (2, 'PC 2', 1)",
    "INSERT INTO tariff VALUES (1, 'Standard', 100, 0), (2, 'Standard \"new\"', 200, 3000)",
    f"INSERT INTO sale VALUES (1, NULL, 'Walk-in', 'PC 2 · 30 min', 2, {AT}, 1, 'amina', {AT}, NULL)",
    f"INSERT INTO session VALUES (1, 2, NULL, 'Walk-in', 'Standard', 150, 2000, {AT}, {AT + 1800 * 10**6},"
    " 1, 'amina')",
    f"INSERT INTO session VALUES (2, 1, NULL, 'Walk-in', 'Standard', 150, 2000, {AT}, NULL, NULL, 'amina')",
    f"INSERT INTO session VALUES (3, 2, NULL, 'Walk-in', 'Standard', 150, 2000, {AT}, {AT - 60}, 1, 'amina')",
)


@pytest.fixture
def old(path: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for step in MIGRATIONS.glob("000[12]_*.py"):
        shutil.copy(step, folder)
    create_file(path)
    bring_up_to_date(Database(path), tmp_path / "copies", NOW, folder)
    with closing(sqlite3.connect(path)) as connection, connection:
        for row in ROWS:
            connection.execute(row)
    return path


def test_stations_prices_and_sessions_are_as_they_were(old: Path) -> None:
    store = open_store(old, StandingClock())
    assert store.stations() == [Station(1, "PC 1"), Station(2, "PC 2", is_out_of_order=True)]
    assert store.groups() == ["Standard"]
    assert store.tariff() == Tariff('Standard "new"', Money.shillings(2), Money.shillings(30))
    (running,) = store.running_sessions()
    assert (running.id, running.tariff, running.seats) == (2, OLD, (Seat(1, NOW),))
    ended = store.session(1)
    assert (ended.tariff, ended.sale_id, ended.is_prepaid) == (OLD, 1, False)
    assert ended.charge(NOW).amount == Money.shillings(45)
    assert ended.ended_at == NOW + timedelta(minutes=30)
    assert store.session(3).seats == (Seat(2, NOW, NOW),)
    store.close()


def test_nothing_is_left_that_does_not_fit(old: Path) -> None:
    store = open_store(old, StandingClock())
    assert verify(store) is None
    store.close()
