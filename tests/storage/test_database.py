from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cyberdesk.services.ports import Store
from cyberdesk.storage.database import Database
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import NOW, PHONE, StandingClock, add_payment, undone, unhurried


def keep(store: SqliteStore, body: bytes = b"{}") -> int:
    return store.keep_callback(received_at=NOW, attempt_token_hash="", body=body)


def kept(store: SqliteStore) -> list[bytes]:
    return [row.body for row in store.unfinished_callbacks(100)]


def in_thread(work: Callable[[], None]) -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()


def test_the_store_is_what_the_services_ask_for(store: SqliteStore) -> None:
    asked: Store = store
    assert asked.stations() == []


def test_a_transaction_is_kept_as_a_whole(store: SqliteStore) -> None:
    with store.transaction():
        keep(store, b"1")
        keep(store, b"2")
    assert kept(store) == [b"1", b"2"]


def test_an_exception_undoes_the_transaction(store: SqliteStore) -> None:
    with undone(store.transaction()):
        keep(store)
    assert kept(store) == []


def test_an_exception_passes_on_out_of_the_transaction(store: SqliteStore) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction(), store.savepoint():
        raise ZeroDivisionError


def test_a_nested_transaction_ends_with_the_outer_one(store: SqliteStore) -> None:
    with undone(store.transaction()), store.transaction():
        keep(store)
    assert kept(store) == []


def test_a_savepoint_undoes_only_its_own_part(store: SqliteStore) -> None:
    with store.transaction():
        keep(store, b"before")
        with undone(store.savepoint()):
            keep(store, b"undone")
        keep(store, b"after")
    assert kept(store) == [b"before", b"after"]


def test_a_savepoint_inside_a_savepoint_undoes_only_its_own_part(store: SqliteStore) -> None:
    with store.transaction(), store.savepoint():
        keep(store, b"outer")
        with undone(store.savepoint()):
            keep(store, b"inner")
        keep(store, b"outer again")
    assert kept(store) == [b"outer", b"outer again"]


def test_an_outer_savepoint_is_undone_whole_after_an_inner_one(store: SqliteStore) -> None:
    with store.transaction(), undone(store.savepoint()):
        keep(store, b"outer")
        with undone(store.savepoint()):
            keep(store, b"inner")
        keep(store, b"outer again")
    assert kept(store) == []


def test_a_savepoint_that_ends_well_is_undone_with_its_transaction(store: SqliteStore) -> None:
    with undone(store.transaction()), store.savepoint():
        keep(store)
    assert kept(store) == []


def test_a_write_outside_a_transaction_is_a_mistake(store: SqliteStore) -> None:
    with store.connected(), pytest.raises(RuntimeError, match="transaction"):
        keep(store)


def test_a_connection_is_open_only_while_it_is_needed(store: SqliteStore) -> None:
    sqlite = store.database.sqlite
    store.last_hash()
    assert sqlite.is_closed()
    with store.connected():
        store.last_hash()
        with store.connected(), store.transaction():
            keep(store)
        assert not sqlite.is_closed()
    assert sqlite.is_closed()


def test_another_thread_sees_what_was_committed_and_nothing_earlier(store: SqliteStore) -> None:
    seen: list[list[bytes]] = []

    def look() -> None:
        seen.append(kept(store))

    with store.transaction():
        keep(store, b"1")
        in_thread(look)
    in_thread(look)
    assert seen == [[], [b"1"]]


def test_every_connection_waits_for_the_disk_and_keeps_foreign_keys(path: Path) -> None:
    with other_store(path) as store, store.connected():
        found = {
            name: store.database.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_closing_a_connection_does_not_copy_the_log_back(store: SqliteStore, path: Path) -> None:
    with store.transaction():
        keep(store)
    assert path.with_name(path.name + "-wal").exists()
    store.close()
    assert not path.with_name(path.name + "-wal").exists()


def test_values_never_reach_a_log(store: SqliteStore, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        add_payment(store, phone=PHONE)
    assert PHONE.msisdn not in caplog.text


def test_reading_first_and_writing_later_is_never_locked_out(store: SqliteStore, path: Path) -> None:
    # Two stores on one file share no lock in this process: only SQLite stands between them.
    with other_store(path, is_unhurried=True) as other:

        def count_up(which: SqliteStore) -> None:
            with which.connected():
                for _ in range(50):
                    with which.transaction():
                        number = len(kept(which))
                        keep(which, str(number).encode())

        with ThreadPoolExecutor(4) as pool:
            for work in [pool.submit(count_up, which) for which in (store, store, other, other)]:
                work.result()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT id) FROM inbox").fetchone() == (200, 200)


def test_threads_of_one_program_take_turns(store: SqliteStore) -> None:
    inside: list[int] = []
    crowds: list[int] = []

    def write() -> None:
        for _ in range(20):
            with store.transaction():
                inside.append(1)
                crowds.append(len(inside))
                keep(store)
                inside.pop()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert crowds == [1] * 80


@contextmanager
def other_store(path: Path, *, is_unhurried: bool = False) -> Iterator[SqliteStore]:
    other = open_store(path, StandingClock())
    try:
        yield unhurried(other) if is_unhurried else other
    finally:
        other.close()


def test_an_unopened_database_closes_without_a_word(path: Path) -> None:
    Database(path).close()
