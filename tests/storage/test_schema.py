from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyberdesk.services.errors import NewerDatabaseError, StorageError
from cyberdesk.storage.database import Database
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date
from cyberdesk.storage.store import open_store
from tests.storage.rows import NOW, StandingClock, add_payment

ADD_A_TABLE = """
def up(migrator, db):
    db.execute_sql("CREATE TABLE rota (id INTEGER PRIMARY KEY) STRICT")
"""
FAIL_HALF_WAY = """
def up(migrator, db):
    db.execute_sql("CREATE TABLE float (id INTEGER PRIMARY KEY) STRICT")
    db.execute_sql("UPDATE payment SET nonsense = 1")
"""

NEWEST = max(file.stem for file in MIGRATIONS.glob("[0-9]*.py"))
"""The step that a database of today has reached."""

only_posix = pytest.mark.skipif(os.name != "posix", reason="on Windows the user's folder is private as it is")


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The steps of today, to which a test adds those of tomorrow."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def old(path: Path) -> Path:
    """A database of today with a payment in it, closed."""
    store = open_store(path, StandingClock())
    add_payment(store)
    store.close()
    return path


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "copies"


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def update(path: Path, copies: Path, migrations: Path) -> None:
    bring_up_to_date(Database(path), copies, NOW, migrations)


def test_a_new_database_has_its_tables_and_is_not_copied(path: Path, copies: Path) -> None:
    open_store(path, StandingClock(), copies).close()
    assert {"payment", "payment_change", "inbox", "ledger_entry", "sale", "session"} <= tables(path)
    assert not copies.exists()


def test_a_database_of_today_is_opened_without_a_copy(old: Path, copies: Path) -> None:
    reopened = open_store(old, StandingClock(), copies)
    assert reopened.payment(1).id == 1
    reopened.close()
    assert not copies.exists()


@only_posix
def test_only_this_user_may_read_it(path: Path) -> None:
    open_store(path, StandingClock()).close()
    assert (path.parent.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)


def test_an_old_database_is_copied_and_then_changed(old: Path, copies: Path, migrations: Path) -> None:
    (migrations / "9001_rota.py").write_text(ADD_A_TABLE)
    update(old, copies, migrations)
    assert "rota" in tables(old)
    (copy,) = copies.iterdir()
    assert copy.name == f"cyberdesk-{NEWEST}-2025-03-04-123000.sqlite3"
    assert "rota" not in tables(copy)
    restored = open_store(copy, StandingClock())
    assert restored.payment(1).id == 1
    restored.close()


@only_posix
def test_only_this_user_may_read_the_copy(old: Path, copies: Path, migrations: Path) -> None:
    (migrations / "9001_rota.py").write_text(ADD_A_TABLE)
    update(old, copies, migrations)
    assert [file.stat().st_mode & 0o777 for file in copies.iterdir()] == [0o600]


def test_a_failing_step_leaves_the_old_database_whole(old: Path, copies: Path, migrations: Path) -> None:
    before = tables(old)
    (migrations / "9001_rota.py").write_text(ADD_A_TABLE)
    (migrations / "9002_floats.py").write_text(FAIL_HALF_WAY)
    with pytest.raises(StorageError, match="could not be brought up to date"):
        update(old, copies, migrations)
    # The step before the failing one is undone as well: the former program can go on.
    assert tables(old) == before
    reopened = open_store(old, StandingClock())
    assert reopened.payment(1).id == 1
    reopened.close()


def test_a_mistake_in_a_step_stays_a_mistake_and_changes_nothing(
    old: Path, copies: Path, migrations: Path
) -> None:
    before = tables(old)
    (migrations / "9001_rota.py").write_text(ADD_A_TABLE + "    raise ZeroDivisionError\n")
    with pytest.raises(ZeroDivisionError):
        update(old, copies, migrations)
    assert tables(old) == before


def test_a_copy_that_cannot_be_made_stops_the_change(old: Path, copies: Path, migrations: Path) -> None:
    (migrations / "9001_rota.py").write_text(ADD_A_TABLE)
    copies.write_text("in the way")
    with pytest.raises(StorageError):
        update(old, copies, migrations)
    assert "rota" not in tables(old)


def test_a_newer_database_is_refused_and_not_touched(old: Path, copies: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(
            "INSERT INTO schema_migration (name, applied) VALUES ('9999_loyalty', '2026-01-01 00:00:00')"
        )
    before = old.read_bytes()
    with pytest.raises(NewerDatabaseError) as told:
        open_store(old, StandingClock(), copies)
    assert "newer" in told.value.title
    assert told.value.next_step
    assert old.read_bytes() == before
    assert not copies.exists()


def test_the_way_back_from_a_newer_program_is_the_copy_from_before_its_update(
    old: Path, copies: Path
) -> None:
    copies.mkdir()
    copy = copies / f"{old.stem}-0001_initial-2025-12-31-080000{old.suffix}"
    copy.write_bytes(b"of this program")
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(
            "INSERT INTO schema_migration (name, applied) VALUES ('9999_loyalty', '2026-01-01 00:00:00')"
        )
    (copies / f"{old.stem}-9999_loyalty-2026-01-01-000000{old.suffix}").write_bytes(b"of the newer program")
    with pytest.raises(NewerDatabaseError) as told:
        open_store(old, StandingClock(), copies)
    assert f"cyberdesk restore {copy}. " in told.value.next_step
    assert "What was entered since then is not in it." in told.value.next_step


def test_the_database_of_another_program_is_refused_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE songs (title)")
    before = path.read_bytes()
    with pytest.raises(StorageError, match="not a database of Cyberdesk"):
        open_store(path, StandingClock())
    assert path.read_bytes() == before


def test_foreign_keys_hold_again_after_a_change(path: Path) -> None:
    database = Database(path)
    path.parent.mkdir()
    with database.connected():
        bring_up_to_date(database, path.parent, NOW)
        assert database.rows("PRAGMA foreign_keys") == [(1,)]
