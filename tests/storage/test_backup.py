from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyberdesk.services.errors import StorageError
from cyberdesk.storage.backup import copy_database
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import StandingClock, add_payment


def test_a_database_in_use_is_copied_with_all_that_was_committed(
    store: SqliteStore, path: Path, tmp_path: Path
) -> None:
    payment = add_payment(store)
    copy_database(path, tmp_path / "copies" / "copy.sqlite3")
    copy = open_store(tmp_path / "copies" / "copy.sqlite3", StandingClock())
    assert copy.payment(payment.id) == payment
    copy.close()


def test_a_copy_is_one_file(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    copy_database(path, tmp_path / "copies" / "copy.sqlite3")
    assert [file.name for file in (tmp_path / "copies").iterdir()] == ["copy.sqlite3"]
    with closing(sqlite3.connect(tmp_path / "copies" / "copy.sqlite3")) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_of_a_damaged_database_is_no_copy(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    add_payment(store)
    ((page,),) = store.database.rows("SELECT rootpage FROM sqlite_master WHERE name = 'payment_state'")
    ((size,),) = store.database.rows("PRAGMA page_size")
    store.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(StorageError, match="damaged"):
        copy_database(path, tmp_path / "copies" / "copy.sqlite3")
    assert list((tmp_path / "copies").iterdir()) == []
