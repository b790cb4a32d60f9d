"""The sums of the days: kept, told from the ledger anew, and brought to an old database."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.report import Period
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.reports import Reports
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.fakes.clock import MORNING, FakeClock
from tests.services.shop import Shop
from tests.storage.busy_day import BusyDay
from tests.storage.rows import undone, unhurried

DAY = day_number(MORNING)
TABLES = ("ledger_sum", "takings_sum", "station_sum")
TRIGGERS = (
    "ledger_entry_is_summed",
    "ledger_entry_is_taken",
    "ledger_entry_is_earned",
    "cash_move_is_summed",
)


@pytest.fixture(scope="module")
def busy_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("busy") / "cyberdesk.sqlite3"
    BusyDay(path)
    return path


@pytest.fixture
def busy_path(tmp_path: Path, busy_database: Path) -> Path:
    return Path(shutil.copyfile(busy_database, tmp_path / "cyberdesk.sqlite3"))


@pytest.fixture
def busy(busy_path: Path) -> Iterator[SqliteStore]:
    store = unhurried(open_store(busy_path, FakeClock()))
    yield store
    store.close()


def sums(store: SqliteStore) -> list[list[tuple[object, ...]]]:
    return [
        store.database.rows(f"SELECT * FROM {table} WHERE cents <> 0 ORDER BY 1, 2, 3") for table in TABLES
    ]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", ["SET cents = cents + 100", "SET day = day + 1"])
def test_a_sum_that_is_not_that_of_the_ledger_is_found(busy: SqliteStore, table: str, change: str) -> None:
    first = f"(SELECT min(day) FROM {table})"
    with busy.transaction():
        busy.database.write(f"UPDATE {table} {change} WHERE day = {first}")
    fault = verify(busy)
    assert fault is not None
    assert (fault.table, fault.what) == (table, "the sums of this day are not those of the ledger")


def test_sums_made_anew_are_those_that_were_kept(busy: SqliteStore) -> None:
    kept = sums(busy)
    with busy.transaction():
        for table in TABLES:
            busy.database.write(f"DELETE FROM {table}")
    busy.rebuild_sums()
    assert sums(busy) == kept
    assert verify(busy) is None


def test_an_old_database_gets_the_sums_of_all_its_days(busy_path: Path) -> None:
    with closing(sqlite3.connect(busy_path)) as old:
        for name in TRIGGERS:
            old.execute(f"DROP TRIGGER {name}")
        for table in TABLES:
            old.execute(f"DROP TABLE {table}")
        for name in ("sale_line_off", "sale_day", "sale_on_account"):
            old.execute(f"DROP INDEX {name}")
        old.execute("DELETE FROM schema_migration WHERE name = '0013_report_sums'")
        old.commit()
    store = open_store(busy_path, FakeClock())
    try:
        assert all(sums(store))
        assert verify(store) is None
    finally:
        store.close()


def test_what_is_undone_with_its_transaction_is_in_no_sum(busy: SqliteStore) -> None:
    kept = sums(busy)
    shop = Shop(busy, FakeClock(MORNING + timedelta(hours=9)))
    with undone(busy.transaction()):
        shop.take_cash()
        assert sums(busy) != kept
    assert sums(busy) == kept


def test_a_report_is_of_one_moment_and_keeps_nobody_from_selling(busy: SqliteStore) -> None:
    with busy.snapshot():
        kept = sums(busy)
        with ThreadPoolExecutor(1) as other:
            other.submit(Shop(busy, FakeClock(MORNING + timedelta(hours=9))).take_cash).result()
        assert sums(busy) == kept
        with busy.snapshot():
            assert sums(busy) == kept
    assert sums(busy) != kept


def test_an_hour_is_that_of_nairobi(store: SqliteStore) -> None:
    shop = Shop(store, FakeClock(datetime(2026, 11, 20, 21, 30, tzinfo=UTC)))
    shop.take_cash()
    (takings,) = store.takings_by_hour(DAY + 1, DAY + 1)
    assert (takings.day, takings.hour, takings.amount) == (DAY + 1, 0, shop.sale().total)


def test_the_report_counts_the_payments_that_are_paid(busy: SqliteStore) -> None:
    report = Reports(busy, FakeClock()).read(Period.between(DAY, DAY + 1))
    wanted = PaymentFilter(DAY, DAY + 1, states=frozenset({PaymentState.PAID}))
    assert report.payments == busy.count_payments(wanted) > 0


@pytest.mark.parametrize("limit", [1, 7, 1000])
def test_pages_hold_each_row_of_the_days_once(busy: SqliteStore, limit: int) -> None:
    entries = [entry for entry in busy.entries(limit=10_000) if entry.day == DAY]
    found, after = [], 0
    while page := busy.entries_of_days(DAY, DAY, after, limit):
        found += page
        after = page[-1].id
    assert found == entries
    assert busy.count_entries_of_days(DAY, DAY) == len(entries) > 7
    payments, after = [], 0
    while some := busy.payments_of_days(DAY, DAY, after, limit):
        payments += some
        after = some[-1].id
    assert len(payments) == busy.count_payments(PaymentFilter(DAY, DAY))
    assert [each.id for each in payments] == sorted({each.id for each in payments})
