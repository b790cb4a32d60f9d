"""Copies: made of a database in use, checked, carried, and never trusted blindly."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cyberdesk.domain.backup import LONGEST_DAYS, Copy
from cyberdesk.services.errors import StorageError
from cyberdesk.services.progress import Progress, Stopped
from cyberdesk.storage.backup import PART
from cyberdesk.storage.copy_check import check_copy
from cyberdesk.storage.copy_note import note_path
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import facts_of
from cyberdesk.storage.store import open_store
from tests.fakes.clock import MORNING, FakeClock
from tests.services.shop import Shop
from tests.storage.rows import unhurried


def unheard(_done: int, _of: int) -> None:
    """Nobody listens."""


@pytest.fixture
def place(busy: Path) -> DatabaseCopies:
    return DatabaseCopies(busy, "production")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def made(place: DatabaseCopies, hour: int = 0) -> Copy:
    return place.make(MORNING + timedelta(hours=hour), unheard)


class StopsAt:
    """Somebody presses Stop at this step."""

    def __init__(self, step: int) -> None:
        self._left = step
        self._progress = Progress()

    def __call__(self, done: int, of: int) -> None:
        self._left -= 1
        if self._left == 0:
            self._progress.stop()
        self._progress.at(done, of)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_says_what_is_in_it_and_that_it_was_checked(place: DatabaseCopies, busy: Path) -> None:
    copy = made(place)
    assert copy.facts == facts_of(busy)
    assert copy.facts is not None
    assert (copy.facts.environment, copy.facts.payments > 20) == ("production", True)
    assert copy.is_checked
    assert copy.path.name == "production-2026-11-20-090000.db"
    assert place.copies(place.folder) == [copy]


def test_two_copies_of_the_same_second_are_two_files(place: DatabaseCopies) -> None:
    assert made(place).path.name != made(place).path.name
    assert len(place.copies(place.folder)) == 2


@pytest.mark.skipif(os.name != "posix", reason="on Windows the user's folder is private as it is")
def test_copies_are_for_their_owner_only(place: DatabaseCopies) -> None:
    copy = made(place)
    assert copy.path.stat().st_mode & 0o077 == 0
    assert note_path(copy.path).stat().st_mode & 0o077 == 0
    assert place.folder.stat().st_mode & 0o077 == 0


def test_a_copy_made_while_payments_arrive_is_of_one_moment_and_adds_up(
    busy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bounded: a writer in a thread of its own, and a copy in many steps with payments between them."""
    monkeypatch.setattr("cyberdesk.storage.backup._PAGES_AT_ONCE", 10)
    place, clock = DatabaseCopies(busy, "production"), FakeClock()
    store = unhurried(open_store(busy, clock))
    shop, is_over, written = Shop(store, clock), threading.Event(), threading.Semaphore(0)

    def take_payments() -> None:
        with store.connected():
            while not is_over.is_set():
                shop.take_cash()
                written.release()

    before = facts_of(busy).payments
    till = threading.Thread(target=take_payments)
    till.start()
    steps: list[int] = []

    def at(done: int, _of: int) -> None:
        # Several payments are written between each two steps.
        steps.append(done)
        assert len(steps) < 1000, "it begins anew with each payment"
        for _ in range(3):
            assert written.acquire(timeout=10)

    try:
        copy = place.make(MORNING, at)
    finally:
        is_over.set()
        till.join()
    assert copy.facts is not None
    assert before <= copy.facts.payments < facts_of(busy).payments
    assert len({done for done in steps if done < 60}) > 3
    check_copy(copy.path)
    store.close()


def test_a_copy_that_is_stopped_leaves_nothing(place: DatabaseCopies) -> None:
    for stops_at in (1, 3, 20):
        with pytest.raises(Stopped):
            place.make(MORNING, StopsAt(stops_at))
        assert files(place.folder) == []


def test_a_database_that_does_not_add_up_gives_no_copy(place: DatabaseCopies, busy: Path) -> None:
    good = made(place)
    with closing(sqlite3.connect(busy)) as database:
        database.execute("DROP TRIGGER ledger_entry_is_final")
        database.execute("UPDATE ledger_entry SET amount_cents = amount_cents + 1 WHERE id = 3")
        database.commit()
    with pytest.raises(StorageError, match="does not add up"):
        made(place, 1)
    assert place.copies(place.folder) == [good]


def test_a_disk_that_fills_up_leaves_no_copy_and_says_so(
    place: DatabaseCopies, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("cyberdesk.storage.backup.os.fsync", full)
    with pytest.raises(StorageError, match="disk is full"):
        made(place)
    assert files(place.folder) == []


# --- bits that the disk has changed -----------------------------------------------------------------------


def flip_a_bit(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        [value] = file.read(1)
        file.seek(place)
        file.write(bytes([value ^ 0x10]))


@pytest.mark.parametrize("part", [0.001, 0.2, 0.5, 0.77, 0.999])
def test_a_changed_bit_anywhere_in_a_copy_is_found_before_it_is_restored(
    place: DatabaseCopies, busy: Path, part: float
) -> None:
    copy, before = made(place), files(busy.parent)
    flip_a_bit(copy.path, int(copy.size_bytes * part))
    with pytest.raises(StorageError):
        place.prepare(copy.path, MORNING, unheard)
    assert files(busy.parent) == before


def test_a_copy_that_was_cut_off_is_not_called_checked(place: DatabaseCopies) -> None:
    copy = made(place)
    os.truncate(copy.path, copy.size_bytes // 2)
    [found] = place.copies(place.folder)
    assert not found.is_checked


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"made_at": 7}', "\x00\xff"])
def test_a_note_that_is_rubbish_makes_a_copy_unchecked_and_nothing_worse(
    place: DatabaseCopies, text: str
) -> None:
    copy = made(place)
    note_path(copy.path).write_text(text, encoding="utf-8")
    [found] = place.copies(place.folder)
    assert (found.is_checked, found.facts, found.made_at) == (False, None, MORNING)


# --- the second folder ------------------------------------------------------------------------------------


def test_a_carried_copy_is_the_same_file_and_both_know_of_it(place: DatabaseCopies, stick: Path) -> None:
    carried = place.carry(made(place), stick, MORNING, unheard)
    assert carried.carried_at == MORNING
    [there] = place.copies(stick)
    assert there.path.read_bytes() == carried.path.read_bytes()
    assert (there.is_checked, there.facts) == (True, carried.facts)
    assert place.copies(place.folder) == [carried]


def test_a_folder_that_is_not_there_is_never_made(place: DatabaseCopies, stick: Path) -> None:
    copy = made(place)
    stick.rmdir()
    with pytest.raises(StorageError, match="not there"):
        place.carry(copy, stick, MORNING, unheard)
    assert not stick.exists()
    assert place.copies(stick) == []


def test_a_damaged_copy_is_not_carried(place: DatabaseCopies, stick: Path) -> None:
    copy = made(place)
    flip_a_bit(copy.path, copy.size_bytes // 2)
    with pytest.raises(StorageError, match="damaged"):
        place.carry(copy, stick, MORNING, unheard)
    assert files(stick) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "The folder cannot be written"),
        (errno.ENAMETOOLONG, "The name of the folder is too long"),
        (errno.EIO, "The folder is not there"),
        (errno.EMLINK, "The folder cannot be used"),
    ],
)
def test_what_the_stick_refuses_is_said_and_nothing_is_left_on_it(
    place: DatabaseCopies, stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    copy = made(place)

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("cyberdesk.storage.backup.os.fsync", refuse)
    with pytest.raises(StorageError, match=words) as caught:
        place.carry(copy, stick, MORNING, unheard)
    assert caught.value.next_step
    assert files(stick) == []
    monkeypatch.undo()
    assert place.copies(place.folder) == [copy]


def test_carrying_that_is_stopped_leaves_nothing_on_the_stick(place: DatabaseCopies, stick: Path) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        place.carry(made(place), stick, MORNING, progress.at)
    assert files(stick) == []


def test_a_folder_is_tried_by_writing_and_left_as_it_was(place: DatabaseCopies, stick: Path) -> None:
    assert not place.try_folder(stick), "it is on the same disk"
    assert files(stick) == []
    made(place)
    with pytest.raises(StorageError, match="already"):
        place.try_folder(place.folder)
    with pytest.raises(StorageError, match="not there"):
        place.try_folder(stick / "gone")
    with pytest.raises(StorageError, match="too long"):
        place.try_folder(stick / ("x" * 300))


# --- other files ------------------------------------------------------------------------------------------


def test_only_copies_of_this_database_are_counted_as_its_copies(place: DatabaseCopies) -> None:
    copy = made(place)
    for name in (
        "practice-2026-11-20-090000.db",
        "production-2026-11-20-090000.db.old",
        "production.db",
        "production-notes.db",
        "photo.jpg",
    ):
        shutil.copyfile(copy.path, place.folder / name)
    assert place.copies(place.folder) == [copy]


def test_a_copy_goes_with_its_note(place: DatabaseCopies) -> None:
    place.remove(made(place))
    assert files(place.folder) == []


def test_what_work_that_was_cut_off_has_left_goes_after_a_day(place: DatabaseCopies) -> None:
    copy = made(place)
    left = place.folder / f"{copy.path.name}-4711{PART}"
    left.write_bytes(b"half")
    other = place.folder / f"download{PART}"
    other.write_bytes(b"of somebody else")
    now = datetime.fromtimestamp(left.stat().st_mtime, UTC)
    place.sweep(place.folder, now + timedelta(hours=23))
    assert left.exists()
    place.sweep(place.folder, now + timedelta(hours=25))
    assert not left.exists()
    assert other.exists()
    assert copy.path.exists()


def test_copies_of_before_an_update_age_out_once_there_is_a_good_one(place: DatabaseCopies) -> None:
    updates = place.folder.parent / "copies"
    updates.mkdir()
    old = updates / "production-0006_shifts-2026-01-02-030405.db"
    other = updates / "practice-0006_shifts-2026-01-02-030405.db"
    for path in (old, other):
        path.write_bytes(b"numbers")
    later = datetime.fromtimestamp(old.stat().st_mtime, UTC) + timedelta(days=LONGEST_DAYS, hours=1)
    place.folder.mkdir()
    place.sweep(place.folder, later)
    assert old.exists()
    made(place)
    place.sweep(place.folder, later - timedelta(hours=2))
    assert old.exists()
    place.sweep(place.folder, later)
    assert files(updates) == [other.name]


def test_any_name_of_a_folder_is_a_good_one(busy: Path, tmp_path: Path) -> None:
    odd = tmp_path / "50% off? Café #1 & co" / "production.db"
    odd.parent.mkdir()
    shutil.copyfile(busy, odd)
    place = DatabaseCopies(odd, "production")
    assert place.prepare(made(place).path, MORNING, unheard).facts == facts_of(busy)


def test_progress_never_goes_back_and_ends_at_the_end(place: DatabaseCopies) -> None:
    told: list[tuple[int, int]] = []

    def at(*step: Any) -> None:
        told.append(step)

    place.make(MORNING, at)
    assert told == sorted(told)
    assert told[-1] == (100, 100)


# --- a disk that is really full ---------------------------------------------------------------------------

_SMALL_DISK = """
import resource, sys
from pathlib import Path
from cyberdesk.services.errors import StorageError
from cyberdesk.storage.copy_place import DatabaseCopies
from tests.fakes.clock import MORNING
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    DatabaseCopies(Path(sys.argv[1]), "production").make(MORNING, lambda done, of: None)
except StorageError as error:
    print(error.title)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of files are POSIX's")
def test_a_file_that_may_not_grow_gives_no_copy_and_a_reason(place: DatabaseCopies, busy: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _SMALL_DISK, str(busy)]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)
    assert said.stdout.strip() in {"The disk is full", "The disk reported a fault"}, said.stderr
    assert files(place.folder) == []
    assert made(place).is_checked
