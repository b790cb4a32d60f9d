"""A copy takes the place of the database: refused when it must be, whole through a power cut."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cyberdesk.domain.backup import Facts
from cyberdesk.domain.payment import Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import NewerDatabaseError, StorageError
from cyberdesk.services.ports import Prepared, Restored
from cyberdesk.services.privacy import Privacy
from cyberdesk.services.progress import Progress, Stopped
from cyberdesk.storage.backup import copy_database
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.database import Database
from cyberdesk.storage.facts import facts_of, label, newest_step
from cyberdesk.storage.restore import finish_restore
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date, create_file
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.notices import notice_body
from tests.fakes.publish import PublishRecorder
from tests.services.shop import STAFF, Shop
from tests.storage.restore_victim import POWER_CUT
from tests.storage.rows import NOW, unhurried

ROOT = Path(__file__).parents[2]


def unheard(_done: int, _of: int) -> None:
    """Nobody listens."""


@pytest.fixture
def place(busy: Path) -> DatabaseCopies:
    return DatabaseCopies(busy, "production")


@pytest.fixture
def copy(place: DatabaseCopies, tmp_path: Path) -> Path:
    """A copy on a stick, of before the last payments."""
    made = place.make(MORNING, unheard)
    (tmp_path / "stick").mkdir()
    place.carry(made, tmp_path / "stick", MORNING, unheard)
    return tmp_path / "stick" / made.path.name


def sell_on(database: Path, payments: int = 3) -> Facts:
    """The day goes on after the copy, and ends with the power: the log is not folded into the file."""
    store = unhurried(open_store(database, FakeClock()))
    shop = Shop(store, FakeClock())
    for _ in range(payments):
        shop.take_cash()
    aside = database.parent.parent / "aside"
    aside.mkdir()
    for path in database.parent.glob(database.name + "*"):
        shutil.copyfile(path, aside / path.name)
    store.close()
    for path in aside.iterdir():
        shutil.copyfile(path, database.parent / path.name)
    assert database.with_name(database.name + "-wal").stat().st_size
    # On a copy: reading it would fold the log.
    return facts_of(aside / database.name)


def prepared(place: DatabaseCopies, source: Path) -> Prepared:
    return place.prepare(source, MORNING, unheard)


def restored(place: DatabaseCopies, database: Path, source: Path) -> Restored:
    place.stage(prepared(place, source), MORNING)
    done = finish_restore(database)
    assert done is not None
    return done


def adds_up(path: Path) -> bool:
    store = open_store(path, FakeClock())
    try:
        return verify(store) is None
    finally:
        store.close()


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != "phone.key")


# --- what is restored, and what is kept -------------------------------------------------------------------


def test_the_copy_takes_the_place_and_the_database_of_before_is_kept_whole(
    place: DatabaseCopies, busy: Path, copy: Path
) -> None:
    before = sell_on(busy)
    done = restored(place, busy, copy)
    assert facts_of(busy) == facts_of(copy)
    assert done.kept == busy.with_name("production-until-2026-11-20-090000.db")
    assert facts_of(done.kept) == before
    assert listed(busy.parent) == [done.kept.name, busy.name]
    assert adds_up(busy)
    assert adds_up(done.kept)


def test_selling_goes_on_after_a_restore(place: DatabaseCopies, busy: Path, copy: Path) -> None:
    sell_on(busy)
    restored(place, busy, copy)
    count = facts_of(busy).payments
    store = open_store(busy, FakeClock())
    shop = Shop(store, FakeClock())
    shop.take_cash()
    assert verify(store) is None
    store.close()
    assert facts_of(busy).payments == count + 1


def test_a_copy_restores_on_an_empty_machine_to_the_same_totals(
    place: DatabaseCopies, busy: Path, copy: Path, tmp_path: Path
) -> None:
    other = tmp_path / "new-pc" / "production.db"
    other.parent.mkdir()
    done = restored(DatabaseCopies(other, "production"), other, copy)
    assert done.kept is None
    assert facts_of(other) == facts_of(busy)
    old, new = open_store(busy, FakeClock()), open_store(other, FakeClock())
    totals = "SELECT day, state, tender, payments, received_cents FROM payment_sum ORDER BY 1, 2, 3"
    assert new.database.rows(totals) == old.database.rows(totals)
    assert verify(new) is None
    old.close()
    new.close()


def test_what_was_put_aside_can_itself_be_restored(place: DatabaseCopies, busy: Path, copy: Path) -> None:
    before = sell_on(busy)
    kept = restored(place, busy, copy).kept
    assert kept is not None
    again = restored(place, busy, kept)
    assert facts_of(busy) == before
    assert again.kept is not None
    assert again.kept != kept
    assert facts_of(again.kept) == facts_of(copy)


def test_a_callback_of_a_payment_that_the_copy_does_not_know_is_kept(
    place: DatabaseCopies, busy: Path, copy: Path
) -> None:
    restored(place, busy, copy)
    store = open_store(busy, FakeClock())
    shop = Shop(store, FakeClock())
    body = notice_body("ws_CO_after_the_copy", "29115-1", Verdict.PAID, cents=15000)
    shop.settlement.receive("the-token-of-a-prompt-after-the-copy", body)
    assert store.database.rows("SELECT body, verdict FROM inbox ORDER BY id DESC LIMIT 1") == [
        (body, "stranger")
    ]
    assert verify(store) is None
    store.close()


def test_a_damaged_database_is_replaced_too_and_kept_with_its_log(
    place: DatabaseCopies, busy: Path, copy: Path
) -> None:
    sell_on(busy)
    busy.write_bytes(b"\xff" * 4096)
    log = busy.with_name(busy.name + "-wal").read_bytes()
    ready = prepared(place, copy)
    assert ready.present is None
    place.stage(ready, MORNING)
    done = finish_restore(busy)
    assert done is not None
    assert done.kept is not None
    assert done.kept.read_bytes() == b"\xff" * 4096
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == log
    assert facts_of(busy) == facts_of(copy)


# --- the preview ------------------------------------------------------------------------------------------


def test_a_preview_changes_nothing_and_can_be_dropped(place: DatabaseCopies, busy: Path, copy: Path) -> None:
    before = sell_on(busy, 2)
    ready = prepared(place, copy)
    assert ready.present == before
    assert ready.present.payments - ready.facts.payments == 2
    assert (ready.is_earlier_self, ready.is_older) == (True, False)
    place.discard(ready)
    assert facts_of(busy) == before
    assert finish_restore(busy) is None
    assert not ready.path.exists()


def test_a_copy_of_another_ledger_is_told_from_an_earlier_self(
    place: DatabaseCopies, busy: Path, copy: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "production.db"
    store = open_store(other, FakeClock())
    label(store.database, "production")
    shop = Shop(store, FakeClock())
    shop.take_cash()
    store.close()
    assert not prepared(place, other).is_earlier_self
    assert prepared(place, copy).is_earlier_self


def test_a_preview_that_is_stopped_leaves_nothing(place: DatabaseCopies, busy: Path, copy: Path) -> None:
    names = listed(busy.parent)
    progress = Progress(lambda step: progress.stop() if step.percent >= 40 else None)
    with pytest.raises(Stopped):
        place.prepare(copy, MORNING, progress.at)
    assert listed(busy.parent) == names


def test_what_a_cut_off_preview_has_left_goes_at_the_next_start(
    place: DatabaseCopies, busy: Path, copy: Path
) -> None:
    left = prepared(place, copy).path
    assert left.exists()
    assert finish_restore(busy) is None
    assert not left.exists()


def test_who_was_forgotten_since_the_copy_stays_forgotten(place: DatabaseCopies, busy: Path) -> None:
    store = open_store(busy, FakeClock())
    customers = Customers(store, PublishRecorder(), FakeClock())
    gone = customers.add("Akinyi R.", Phone("254722000999"), staff=STAFF)
    owes = customers.add("Barasa T.", Phone("254722000888"), staff=STAFF)
    shop = Shop(store, FakeClock())
    unpaid = shop.sale(customer_id=owes.id)
    copy = place.make(MORNING, unheard).path
    shop.take_cash(unpaid)
    privacy = Privacy(store, FakeClock(), PublishRecorder())
    for customer in (gone, owes):
        privacy.forget(customer.id, staff=STAFF)
    store.close()
    ready = prepared(place, copy)
    assert (ready.forgotten, ready.not_forgotten) == (1, 1)
    place.stage(ready, MORNING)
    finish_restore(busy)
    assert b"254722000999" not in busy.read_bytes()
    store = open_store(busy, FakeClock())
    assert store.customer(gone.id).is_forgotten
    assert store.customer(owes.id).name == "Barasa T."
    assert verify(store) is None
    store.close()


# --- what is refused --------------------------------------------------------------------------------------


def test_a_copy_of_another_environment_is_refused(busy: Path, copy: Path) -> None:
    with pytest.raises(StorageError, match="of production, and you work in practice"):
        DatabaseCopies(busy.with_name("practice.db"), "practice").prepare(copy, NOW, unheard)


def test_a_copy_that_does_not_say_of_what_it_is_is_refused(
    place: DatabaseCopies, empty: Path, tmp_path: Path
) -> None:
    nameless = tmp_path / "shop.db"
    shutil.copyfile(empty, nameless)
    with pytest.raises(StorageError, match="does not say"):
        prepared(place, nameless)
    shutil.copyfile(empty, tmp_path / "shop-production.db")
    prepared(place, tmp_path / "shop-production.db")


def test_the_label_in_the_file_counts_more_than_its_name(
    place: DatabaseCopies, copy: Path, tmp_path: Path
) -> None:
    shutil.copyfile(copy, tmp_path / "practice.db")
    assert facts_of(tmp_path / "practice.db").environment == "production"


def test_a_copy_of_a_newer_program_is_refused(place: DatabaseCopies, copy: Path, tmp_path: Path) -> None:
    newer = tmp_path / "production-newer.db"
    shutil.copyfile(copy, newer)
    with closing(sqlite3.connect(newer)) as database:
        database.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_rota', '2030-01-01')")
        database.commit()
    with pytest.raises(NewerDatabaseError, match="newer Cyberdesk"):
        prepared(place, newer)


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_any_other_file_is_refused(place: DatabaseCopies, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "production.db").write_bytes(content)
    with pytest.raises(StorageError):
        prepared(place, tmp_path / "production.db")


def test_the_database_in_use_is_no_copy_of_itself(place: DatabaseCopies, busy: Path) -> None:
    with pytest.raises(StorageError, match="in use"):
        prepared(place, busy)
    with pytest.raises(StorageError, match="not there"):
        prepared(place, busy.with_name("gone.db"))


def test_a_copy_that_does_not_add_up_is_refused(place: DatabaseCopies, busy: Path, copy: Path) -> None:
    forged = copy.with_name("production-forged.db")
    copy_database(copy, forged)
    with closing(sqlite3.connect(forged)) as database:
        database.execute("DROP TRIGGER ledger_entry_is_final")
        database.execute("UPDATE ledger_entry SET amount_cents = amount_cents + 1 WHERE id = 3")
        database.commit()
    names = listed(busy.parent)
    with pytest.raises(StorageError, match="does not add up"):
        prepared(place, forged)
    assert listed(busy.parent) == names


def test_an_older_copy_is_brought_to_todays_shape(place: DatabaseCopies, busy: Path, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    shutil.copytree(MIGRATIONS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / f"{newest_step()}.py").unlink()
    older = tmp_path / "production-older.db"
    create_file(older)
    database = Database(older)
    bring_up_to_date(database, None, NOW, steps)
    database.close()
    ready = prepared(place, older)
    assert ready.is_older
    place.stage(ready, MORNING)
    finish_restore(busy)
    assert facts_of(busy).version == newest_step()
    assert facts_of(older).version != newest_step()
    assert adds_up(busy)


# --- power cuts, and a disk that refuses ------------------------------------------------------------------

MOST_STEPS = 12


def cut_power(database: Path, source: Path, step: int) -> bool:
    """Whether it was cut off; otherwise the work was over before."""
    command = [sys.executable, "-m", "tests.storage.restore_victim", str(database), str(source), str(step)]
    status = subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode
    assert status in {0, POWER_CUT}
    return status == POWER_CUT


@pytest.mark.parametrize("is_damaged", [False, True], ids=["sound", "damaged"])
def test_after_a_power_cut_at_any_step_the_database_is_the_old_or_the_new_one(
    place: DatabaseCopies, busy: Path, copy: Path, tmp_path: Path, is_damaged: bool
) -> None:
    sold = sell_on(busy)
    if is_damaged:
        # The log cannot be folded, and has to be moved.
        busy.write_bytes(b"\xff" * 4096)
    new = facts_of(copy)
    seen: set[str] = set()
    for step in range(MOST_STEPS):
        database = tmp_path / f"step-{step}" / busy.name
        shutil.copytree(busy.parent, database.parent)
        was_cut = cut_power(database, copy, step)
        finish_restore(database)
        kept = list(database.parent.glob("production-until-*.db"))
        if kept:
            seen.add("new")
            assert facts_of(database) == new
            assert adds_up(database)
        else:
            seen.add("old")
        # The old one is always somewhere, whole.
        [old] = kept or [database]
        if is_damaged:
            assert old.read_bytes() == b"\xff" * 4096
            assert old.with_name(old.name + "-wal").exists()
        else:
            assert facts_of(old) == sold
        assert not database.with_name(database.name + "-wal").exists() or not kept
        if not was_cut:
            break
    else:
        pytest.fail("it has more steps than were tried")
    assert seen == {"old", "new"}


def test_a_disk_that_refuses_the_last_step_leaves_the_database_of_before(
    place: DatabaseCopies,
    busy: Path,
    copy: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_errors: list[object],
) -> None:
    before = sell_on(busy)
    place.stage(prepared(place, copy), MORNING)
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if ".restore-" in path.name:
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageError, match="could not be restored"):
        finish_restore(busy)
    monkeypatch.undo()
    assert facts_of(busy) == before
    assert finish_restore(busy) is None
    assert listed(busy.parent) == [busy.name]


@pytest.mark.parametrize("number", [errno.EIO, errno.EINVAL])
def test_a_folder_that_cannot_be_forced_to_the_disk_takes_nothing_back(
    place: DatabaseCopies, busy: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = sell_on(busy)
    place.stage(prepared(place, copy), MORNING)

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("cyberdesk.storage.backup.os.fsync", refuse)
    done = finish_restore(busy)
    monkeypatch.undo()
    assert done is not None
    assert done.kept is not None
    assert facts_of(done.kept) == before
    assert facts_of(busy) == facts_of(copy)


def test_a_disk_that_is_full_stages_nothing(
    place: DatabaseCopies, busy: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = prepared(place, copy)

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("cyberdesk.storage.backup.os.fsync", full)
    with pytest.raises(StorageError, match="disk is full"):
        place.stage(ready, MORNING)
    monkeypatch.undo()
    assert finish_restore(busy) is None
    assert facts_of(busy) == facts_of(copy)
