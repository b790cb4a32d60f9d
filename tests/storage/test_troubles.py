from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee
import pytest

from cyberdesk.domain.payment import PaymentState
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import PaymentUpdate
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.troubles import storage_error
from tests.storage.rows import NOW, StandingClock, add_payment


@contextmanager
def no_room_left(store: SqliteStore) -> Iterator[None]:
    """The database may not grow by a page, as on a full disk. For connections of this thread."""
    with store.connected():
        ((pages,),) = store.database.rows("PRAGMA page_count")
        ((roomy,),) = store.database.rows("PRAGMA max_page_count")
        store.database.rows(f"PRAGMA max_page_count = {pages}")
        yield
        store.database.rows(f"PRAGMA max_page_count = {roomy}")


def keep_much(store: SqliteStore) -> int:
    return store.keep_callback(received_at=NOW, attempt_token_hash="", body=b"x" * 100_000)


def test_a_full_disk_is_told_in_plain_words_and_changes_nothing(store: SqliteStore) -> None:
    payment = add_payment(store)

    def decline_and_keep() -> None:
        with store.transaction():
            allowed = frozenset({payment.state})
            assert store.change_payment(payment.id, PaymentState.DECLINED, allowed, PaymentUpdate())
            keep_much(store)

    with no_room_left(store), pytest.raises(StorageError) as told:
        decline_and_keep()
    assert told.value.title == "The disk is full"
    assert told.value.money
    assert "room" in told.value.next_step
    assert store.payment(payment.id) == payment
    assert store.unfinished_callbacks(10) == []


def test_the_store_works_again_when_there_is_room_again(store: SqliteStore) -> None:
    with no_room_left(store), pytest.raises(StorageError), store.transaction():
        keep_much(store)
    with store.transaction():
        keep_much(store)
    assert len(store.unfinished_callbacks(10)) == 1


def test_what_follows_a_given_up_transaction_is_not_committed_on_its_own(store: SqliteStore) -> None:
    with store.connected(), pytest.raises(StorageError), given_up(store):
        store.keep_callback(received_at=NOW, attempt_token_hash="", body=b"later")
    assert store.unfinished_callbacks(10) == []


def test_a_given_up_transaction_does_not_end_as_if_all_were_well(store: SqliteStore) -> None:
    with store.connected(), pytest.raises(StorageError), store.transaction():
        store.database.rows("ROLLBACK")


def test_a_savepoint_in_a_given_up_transaction_shows_the_first_error(store: SqliteStore) -> None:
    with store.connected(), pytest.raises(ZeroDivisionError), given_up(store):
        raise ZeroDivisionError


def test_a_database_held_by_another_program_is_busy(store: SqliteStore, path: Path) -> None:
    store.database.sqlite.timeout = 0
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="busy"), store.transaction():
            pytest.fail("the transaction began")


def test_a_read_only_database_is_told_as_such(store: SqliteStore) -> None:
    with store.connected():
        store.database.rows("PRAGMA query_only = 1")
        with pytest.raises(StorageError, match="cannot be written"), store.transaction():
            keep_much(store)


def test_a_file_that_is_no_database_is_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"an email, saved under the wrong name\n" * 100)
    with pytest.raises(StorageError, match="damaged"):
        open_store(path, StandingClock())


def test_a_damaged_page_is_told_when_it_is_read(store: SqliteStore, path: Path) -> None:
    payment = add_payment(store)
    ((page,),) = store.database.rows("SELECT rootpage FROM sqlite_master WHERE name = 'payment'")
    ((size,),) = store.database.rows("PRAGMA page_size")
    store.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    reopened = open_store(path, StandingClock())
    try:
        with pytest.raises(StorageError, match="damaged"):
            reopened.payment(payment.id)
        with pytest.raises(StorageError, match="damaged"), reopened.transaction():
            add_payment(reopened)
    finally:
        reopened.close()


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch], ids=["a folder", "a file as folder"])
def test_a_path_that_cannot_be_opened_is_told_as_such(tmp_path: Path, make: Callable[[Path], None]) -> None:
    in_the_way = tmp_path / "x"
    make(in_the_way)
    path = in_the_way if in_the_way.is_dir() else in_the_way / "cyberdesk.sqlite3"
    with pytest.raises(StorageError, match="cannot be opened"):
        open_store(path, StandingClock())


def test_a_data_folder_that_went_away_is_told_as_such(store: SqliteStore, path: Path) -> None:
    store.close()
    shutil.rmtree(path.parent)
    with pytest.raises(StorageError, match="cannot be opened"):
        store.last_hash()


@pytest.mark.parametrize(
    ("code", "title"),
    [
        (sqlite3.SQLITE_IOERR_FSYNC, "The disk reported a fault"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "The database is busy"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "The database cannot be opened"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_troubles_that_cannot_be_made_here_are_told_by_their_code(code: int, title: str | None) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    for raised in (error, peewee.OperationalError(error)):
        told = storage_error(raised)
        assert (told.title if told else None) == title


def test_our_own_mistakes_stay_as_they_are(store: SqliteStore) -> None:
    with pytest.raises(peewee.OperationalError, match="no such column"):
        store.database.rows("SELECT nonsense FROM payment")
    with pytest.raises(peewee.IntegrityError), store.transaction():
        store.database.write("INSERT INTO station (number) VALUES (1)")


def test_errors_of_the_file_system_in_a_transaction_are_not_taken_for_ours(store: SqliteStore) -> None:
    with pytest.raises(ConnectionResetError), store.transaction():
        raise ConnectionResetError(os.strerror(104))


@contextmanager
def given_up(store: SqliteStore) -> Iterator[None]:
    """A savepoint in a transaction that SQLite has rolled back by itself, as it does in some troubles."""
    with store.transaction(), store.savepoint():
        store.database.rows("ROLLBACK")
        yield
