"""Copies made by hand and by themselves, and carried to a stick that may be gone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from cyberdesk.domain.backup import LONGEST_DAYS, Copy
from cyberdesk.domain.money import ZERO
from cyberdesk.services import backup_watch
from cyberdesk.services.backup_watch import PATIENCE, BackupWatch
from cyberdesk.services.backups import Backups
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import At
from cyberdesk.services.progress import Progress, Stopped
from cyberdesk.services.restores import Restores
from cyberdesk.services.shifts import Shifts
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import label
from cyberdesk.storage.store import SqliteStore, open_store
from tests.fakes.clock import FakeClock
from tests.services.shop import STAFF, Shop
from tests.storage.rows import unhurried

DEADLINE_SECONDS = 10.0


def wait(is_so: Callable[[], object]) -> None:
    ends_at = time.monotonic() + DEADLINE_SECONDS
    tick = threading.Event()
    while not is_so():
        assert time.monotonic() < ends_at, "it never happened"
        tick.wait(0.002)


class FragilePlace(DatabaseCopies):
    """Copies on a disk that a test breaks.

    Attributes:
        error: what it does now instead of copying; None: it works.
    """

    error: StorageError | None = None

    def is_elsewhere(self, folder: Path) -> bool:
        return "stick" in folder.name

    def make(self, now: datetime, at: At) -> Copy:
        if self.error is not None:
            raise self.error
        return super().make(now, at)


class Cafe:
    """A café in production, with its copies."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.store: SqliteStore = unhurried(open_store(folder / "production.db", self.clock))
        label(self.store.database, "production")
        self.shop = Shop(self.store, self.clock)
        self.place = FragilePlace(folder / "production.db", "production")
        self.stick = folder / "stick"
        self.backups = Backups(self.place, self.clock, is_automatic=True)
        self.watch = BackupWatch(self.backups, self.clock)
        self.restores = Restores(self.place, self.clock)

    def names(self, folder: Path | None = None) -> list[str]:
        """The copies, the newest first."""
        return [copy.path.name for copy in self.place.copies(folder or self.place.folder)]

    def plug_in(self) -> None:
        self.stick.mkdir()
        self.backups.second_folder = self.stick

    def unplug(self) -> None:
        self.stick.rename(self.stick.with_name("in-the-pocket"))

    def plug_in_again(self) -> None:
        self.stick.with_name("in-the-pocket").rename(self.stick)

    def close_shift(self, watch: BackupWatch) -> None:
        """A short one, of which this watch hears."""
        shifts = Shifts(self.store, self.clock, watch.on_event)
        with self.store.connected():
            shifts.open(ZERO, staff=STAFF)
            shifts.close(ZERO, staff=STAFF)

    def said(self) -> list[str]:
        return [alert.words for alert in self.backups.alerts()]


@pytest.fixture
def cafe(tmp_path: Path) -> Iterator[Cafe]:
    made = Cafe(tmp_path)
    yield made
    made.watch.stop()
    made.store.close()


# --- by itself --------------------------------------------------------------------------------------------


def test_the_nightly_copy_is_made_once_a_night(cafe: Cafe) -> None:
    cafe.watch.tick()
    cafe.watch.tick()
    assert cafe.names() == ["production-2026-11-20-090000.db"]
    cafe.clock.move(hours=16)
    cafe.watch.tick()
    assert len(cafe.names()) == 1
    cafe.clock.move(hours=1)
    cafe.watch.tick()
    assert cafe.names()[0] == "production-2026-11-21-020000.db"


def test_a_closed_shift_is_copied_at_once_and_an_open_one_is_not(cafe: Cafe) -> None:
    cafe.watch.tick()
    cafe.clock.move(hours=8)
    shifts = Shifts(cafe.store, cafe.clock, cafe.watch.on_event)
    with cafe.store.connected():
        shifts.open(ZERO, staff=STAFF)
        cafe.watch.tick()
        assert len(cafe.names()) == 1
        shifts.close(ZERO, staff=STAFF)
    cafe.watch.tick()
    assert cafe.names()[0] == "production-2026-11-20-170000.db"
    cafe.watch.tick()
    assert len(cafe.names()) == 2


def test_practice_money_is_not_copied_by_itself_and_nothing_is_missed(cafe: Cafe) -> None:
    cafe.backups.is_automatic = False
    cafe.watch.tick()
    cafe.clock.move(hours=24 * 30)
    assert (cafe.names(), cafe.said()) == ([], [])
    cafe.backups.make()
    assert len(cafe.names()) == 1


def test_a_copy_that_failed_is_said_and_tried_again_after_some_patience(cafe: Cafe) -> None:
    cafe.place.error = StorageError("The disk is full", next_step="Make room on the disk, then try again.")
    cafe.watch.tick()
    assert cafe.said() == ["No copy could be made. The disk is full."]
    cafe.place.error = None
    cafe.clock.move(seconds=PATIENCE.total_seconds() - 1)
    cafe.watch.tick()
    assert cafe.names() == []
    cafe.clock.move(seconds=1)
    cafe.watch.tick()
    assert len(cafe.names()) == 1
    assert cafe.said() == []


def test_the_copy_of_a_closed_shift_is_not_forgotten_when_it_failed(cafe: Cafe) -> None:
    cafe.watch.tick()
    cafe.clock.move(hours=1)
    cafe.close_shift(cafe.watch)
    cafe.place.error = StorageError("The disk is full")
    cafe.watch.tick()
    cafe.place.error = None
    cafe.clock.move(seconds=PATIENCE.total_seconds())
    cafe.watch.tick()
    assert len(cafe.names()) == 2


def test_a_clock_that_is_set_back_puts_no_copy_off(cafe: Cafe) -> None:
    cafe.watch.tick()
    cafe.clock.move(hours=-24 * 400)
    cafe.watch.tick()
    assert len(cafe.names()) == 2


def test_two_days_without_a_copy_are_said(cafe: Cafe) -> None:
    cafe.watch.tick()
    cafe.clock.move(hours=47)
    assert cafe.said() == []
    cafe.clock.move(hours=25)
    assert cafe.said() == ["No copy of the payments was made for 3 days."]
    cafe.watch.tick()
    assert cafe.said() == []


# --- how many are kept ------------------------------------------------------------------------------------


def test_so_many_copies_are_kept_here_and_on_the_stick(cafe: Cafe) -> None:
    cafe.plug_in()
    cafe.backups.keep = 3
    for _ in range(5):
        cafe.backups.make()
        cafe.clock.move(hours=1)
    assert len(cafe.names()) == 3
    assert cafe.names(cafe.stick) == cafe.names()


def test_a_copy_that_fails_deletes_nothing(cafe: Cafe) -> None:
    cafe.backups.make()
    cafe.clock.move(hours=24 * (LONGEST_DAYS + 5))
    cafe.place.error = StorageError("The disk is full")
    with pytest.raises(StorageError):
        cafe.backups.make()
    assert len(cafe.names()) == 1


def test_numbers_in_copies_age_out_with_them(cafe: Cafe) -> None:
    cafe.backups.make()
    cafe.clock.move(hours=24 * LONGEST_DAYS + 1)
    cafe.backups.make()
    assert cafe.names() == ["production-2026-12-20-100000.db"]


# --- the second folder ------------------------------------------------------------------------------------


def test_a_stick_that_is_gone_costs_no_copy_and_is_said_after_two_days(cafe: Cafe) -> None:
    cafe.plug_in()
    assert cafe.backups.make().not_carried is None
    cafe.unplug()
    for _ in range(2):
        cafe.clock.move(hours=24)
        made = cafe.backups.make()
        assert made.not_carried is not None
        assert made.not_carried.title == "The folder is not there"
    assert len(cafe.names()) == 3
    assert not cafe.stick.exists()
    assert cafe.said() == ["No copy reached the second folder for 2 days."]


def test_the_newest_copy_is_carried_when_the_stick_is_back(cafe: Cafe) -> None:
    cafe.plug_in()
    cafe.unplug()
    cafe.watch.tick()
    cafe.clock.move(hours=1)
    cafe.watch.tick()
    cafe.plug_in_again()
    cafe.watch.tick()
    assert cafe.names(cafe.stick) == cafe.names()
    assert cafe.said() == []


def test_a_copy_can_be_made_into_another_folder_this_once(cafe: Cafe, tmp_path: Path) -> None:
    assert cafe.backups.make_into(tmp_path).not_carried is None
    assert cafe.names(tmp_path) == cafe.names()
    assert cafe.backups.make_into(tmp_path / "gone").not_carried is not None


def test_the_checks_say_how_the_second_folder_is(cafe: Cafe) -> None:
    assert cafe.backups.second_words()[0] is None
    cafe.plug_in()
    assert cafe.backups.second_words()[0] is True
    cafe.backups.second_folder = cafe.stick.parent
    is_good, words, _ = cafe.backups.second_words()
    assert (is_good, words) == (None, f"{cafe.stick.parent} is on the same disk as the database.")
    cafe.backups.second_folder = cafe.stick
    cafe.unplug()
    is_good, words, fix = cafe.backups.second_words()
    assert is_good is False
    assert words.startswith("The folder is not there: ")
    assert "Put the stick in again" in fix


# --- its thread -------------------------------------------------------------------------------------------


def test_the_thread_copies_a_closed_shift_without_waiting_for_its_minute(cafe: Cafe) -> None:
    cafe.watch.start()
    cafe.close_shift(cafe.watch)
    wait(cafe.names)
    cafe.watch.stop()
    assert "backups" not in [thread.name for thread in threading.enumerate()]


def test_a_copy_under_way_is_given_up_when_the_program_ends(cafe: Cafe) -> None:
    under_way = threading.Event()

    class SlowPlace(FragilePlace):
        def make(self, now: datetime, at: At) -> Copy:
            def slow(done: int, of: int) -> None:
                under_way.set()
                ends_at = time.monotonic() + DEADLINE_SECONDS
                while time.monotonic() < ends_at:
                    at(done, of)
                raise AssertionError("it was not stopped")

            return DatabaseCopies.make(self, now, slow)

    place = SlowPlace(cafe.store.database.path, "production")
    watch = BackupWatch(Backups(place, cafe.clock, is_automatic=True), cafe.clock)
    cafe.close_shift(watch)
    watch.start()
    assert under_way.wait(DEADLINE_SECONDS)
    watch.stop()
    assert list(place.folder.iterdir()) == []


def test_a_look_that_breaks_is_logged_and_the_next_one_is_made(
    cafe: Cafe, expected_errors: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_watch, "LOOK_EVERY_SECONDS", 0.005)
    monkeypatch.setattr(cafe.backups, "is_due", lambda: 1 // 0)
    cafe.watch.start()
    wait(lambda: expected_errors)
    monkeypatch.undo()
    wait(cafe.names)


def test_it_can_be_stopped_before_it_was_started(cafe: Cafe) -> None:
    cafe.watch.stop()


# --- restoring --------------------------------------------------------------------------------------------


def test_a_preview_says_what_would_be_lost_from_the_screen(cafe: Cafe) -> None:
    cafe.shop.take_cash()
    copy = cafe.backups.make().copy
    cafe.shop.take_cash()
    cafe.shop.take_cash()
    cafe.shop.send()
    preview = cafe.restores.preview(copy.path, Progress())
    assert preview.loss is not None
    assert (preview.loss.payments, preview.loss.received.whole_shillings) == (3, 300)
    assert (preview.loss.open_payments, preview.loss.is_earlier_self) == (1, True)
    cafe.restores.drop(preview)
    assert not preview.prepared.path.exists()


def test_a_preview_can_be_stopped(cafe: Cafe) -> None:
    copy = cafe.backups.make().copy
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        cafe.restores.preview(copy.path, progress)


def test_a_stopped_export_leaves_nothing(cafe: Cafe, tmp_path: Path) -> None:
    cafe.shop.take_cash()
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        cafe.backups.export(tmp_path, progress)
    assert list(tmp_path.glob("*.zip*")) == []
