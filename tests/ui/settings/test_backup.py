"""The page of copies: empty, busy, done, failed; the second folder; and the way to a restore."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.domain.backup import Facts, Loss
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.ports import Prepared, Restored
from cyberdesk.services.restores import RestorePreview
from cyberdesk.storage.restore import finish_restore
from cyberdesk.ui.settings.backup import BackupPage
from cyberdesk.ui.settings.backup_words import moment_words, preview_lines, size_words
from tests.fakes.clock import MORNING
from tests.ui.payments.shop import Shop


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Shop]:
    (tmp_path / "data").mkdir()
    shop = Shop(tmp_path / "data")
    yield shop
    shop.close()


class Owner:
    """At the page, with a PIN and a way to choose folders.

    Attributes:
        pin_is_right: what comes of asking for it.
        acts: what a PIN was asked for.
        folder: what is chosen next; empty: nothing.
    """

    def __init__(self, qtbot: QtBot, shop: Shop) -> None:
        self.pin_is_right = True
        self.acts: list[str] = []
        self.folder = ""
        self._qtbot = qtbot
        desk = shop.desk
        self.page = BackupPage(
            desk.backups,
            desk.restores,
            desk.setup,
            shop.bridge,
            shop.clock,
            self._ask_pin,
            lambda _parent, _start: self.folder,
        )
        qtbot.addWidget(self.page)
        self.page.resize(800, 900)
        self.page.show()
        self.page.load_backups()
        self.wait(lambda: self.page.last.text())

    def _ask_pin(self, act: str, then: Callable[[], object], otherwise: Callable[[], object]) -> None:
        self.acts.append(act)
        if self.pin_is_right:
            then()
        else:
            otherwise()

    def wait(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()))

    def copy_now(self) -> None:
        count = self.page.list.copies.rowCount()
        QTest.mouseClick(self.page.copy_button, Qt.MouseButton.LeftButton)
        self.wait(lambda: self.page.list.copies.rowCount() == count + 1 and not self.page.work.is_busy)

    def read_copy(self, row: int = 0) -> None:
        self.page.list.selectRow(row)
        QTest.keyClick(self.page.list, Qt.Key.Key_Return)
        self.wait(lambda: self.page.dialog)


@pytest.fixture
def owner(qtbot: QtBot, shop: Shop) -> Owner:
    return Owner(qtbot, shop)


def enter(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


# --- making -----------------------------------------------------------------------------------------------


def test_without_a_copy_the_page_says_what_to_do(owner: Owner) -> None:
    page = owner.page
    assert (page.pill.word, page.last.text()) == ("No copy yet", "Everything is on this disk only.")
    assert page.empty.isVisible()
    assert not page.list.isVisible()
    assert not page.restore_button.isEnabled()
    assert page.file_button.isEnabled()


def test_a_copy_is_made_by_a_press_and_stands_first(owner: Owner, shop: Shop) -> None:
    shop.cash(shop.customer())
    owner.copy_now()
    page = owner.page
    assert page.pill.word == "Fresh"
    assert page.last.text().startswith("Today 09:00 · ")
    assert "1 payment · ledger " in page.last.text()
    assert page.work.words.text() == "The copy is made: it was read whole, and adds up."
    shop.clock.move(hours=24)
    owner.copy_now()
    model = page.list.copies
    made = [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(2)]
    assert made == ["Today 09:00", "Yesterday 09:00"]


def test_a_copy_that_fails_is_said_and_nothing_else_changes(owner: Owner, shop: Shop) -> None:
    shop.cash(shop.customer())
    owner.copy_now()
    with closing(sqlite3.connect(shop.store.database.path)) as database:
        database.execute("DROP TRIGGER ledger_entry_is_final")
        database.execute("UPDATE ledger_entry SET amount_cents = amount_cents + 1")
        database.commit()
    QTest.mouseClick(owner.page.copy_button, Qt.MouseButton.LeftButton)
    owner.wait(lambda: "does not add up" in owner.page.work.words.text())
    assert owner.page.copy_button.isEnabled()
    assert owner.page.list.copies.rowCount() == 1


def test_while_a_copy_is_made_nothing_else_can_be_begun(owner: Owner, shop: Shop) -> None:
    owner.copy_now()
    owner.page.list.selectRow(0)
    owner.page.copy_now()
    buttons = (owner.page.copy_button, owner.page.file_button, owner.page.export_button)
    assert not any(one.isEnabled() for one in (*buttons, owner.page.restore_button))
    owner.wait(lambda: owner.page.restore_button.isEnabled())
    assert all(one.isEnabled() for one in buttons)


# --- the second folder ------------------------------------------------------------------------------------


def test_a_chosen_folder_is_saved_tried_and_used(owner: Owner, shop: Shop, tmp_path: Path) -> None:
    owner.folder = str(tmp_path)
    QTest.mouseClick(owner.page.second.choose_button, Qt.MouseButton.LeftButton)
    owner.wait(lambda: "can be written" in owner.page.second.state.text())
    assert shop.desk.setup.current().values["BACKUP_FOLDER"] == str(tmp_path)
    owner.copy_now()
    assert owner.page.work.more.text() == "Here and in the second folder."
    assert len(list(tmp_path.glob("*.db"))) == 1


def test_a_folder_that_is_gone_is_said_and_costs_no_copy(owner: Owner, tmp_path: Path) -> None:
    enter(owner.page.second.edit, str(tmp_path / "stick"))
    owner.wait(lambda: "The folder is not there" in owner.page.second.state.text())
    owner.copy_now()
    assert owner.page.work.words.text() == "The copy is made, on this PC only."
    assert "Put the stick in again" in owner.page.work.more.text()


def test_a_stick_that_was_taken_out_is_said_when_the_page_is_opened(
    owner: Owner, shop: Shop, tmp_path: Path
) -> None:
    shop.desk.backups.second_folder = tmp_path / "stick"
    owner.page.load_backups()
    owner.wait(lambda: "It is not there now" in owner.page.second.state.text())
    (tmp_path / "stick").mkdir()
    owner.page.load_backups()
    owner.wait(lambda: not owner.page.second.state.text())


def test_no_second_folder_is_a_choice_too(owner: Owner, shop: Shop, tmp_path: Path) -> None:
    enter(owner.page.second.edit, str(tmp_path))
    owner.wait(lambda: "can be written" in owner.page.second.state.text())
    enter(owner.page.second.edit, "")
    assert shop.desk.backups.second_folder is None
    assert not owner.page.second.test_button.isEnabled()
    assert not owner.page.second.state.isVisible()


def test_how_many_are_kept_is_saved_at_once_and_nonsense_is_refused(owner: Owner, shop: Shop) -> None:
    enter(owner.page.second.keep, "7")
    assert shop.desk.backups.keep == 7
    assert shop.desk.setup.current().values["BACKUP_KEEP"] == "7"
    enter(owner.page.second.keep, "0")
    assert "not a number of copies" in owner.page.error.text
    assert (owner.page.second.keep.text(), shop.desk.backups.keep) == ("7", 7)


# --- restoring --------------------------------------------------------------------------------------------


def test_a_restore_is_read_previewed_and_decided_with_a_pin(owner: Owner, shop: Shop, qtbot: QtBot) -> None:
    customer = shop.customer()
    shop.cash(customer)
    owner.copy_now()
    shop.cash(customer, 50)
    owner.read_copy()
    dialog = owner.page.dialog
    assert dialog is not None
    assert "1 payment and KES 50 since then will no longer be on the screen." in dialog.lines
    assert dialog.cancel_button.hasFocus()
    with qtbot.waitSignal(owner.page.restore_decided):
        dialog.restore_button.click()
    assert owner.acts == ["Restore the copy shop-2026-11-20-090000.db"]
    shop.store.close()
    done = finish_restore(shop.store.database.path)
    assert done is not None


@pytest.mark.parametrize("says_no", ["with Esc", "with the PIN"])
def test_a_restore_that_is_not_wanted_leaves_nothing(owner: Owner, shop: Shop, says_no: str) -> None:
    owner.copy_now()
    owner.read_copy()
    dialog = owner.page.dialog
    assert dialog is not None
    ready = dialog.preview.prepared.path
    assert ready.exists()
    if says_no == "with Esc":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        owner.pin_is_right = False
        dialog.restore_button.click()
    assert not ready.exists()
    assert finish_restore(shop.store.database.path) is None


def test_a_file_that_is_no_copy_is_refused_in_words(owner: Owner, tmp_path: Path) -> None:
    (tmp_path / "photo.db").write_bytes(b"a photo")
    owner.page.read_file(tmp_path / "photo.db")
    owner.wait(lambda: not owner.page.work.is_busy)
    assert owner.page.work.words.property("role") == "error"
    assert owner.page.dialog is None


def test_after_a_restore_the_page_says_where_the_database_of_before_is(owner: Owner) -> None:
    owner.page.show_restored(Restored(Path("/till/production-until-2026-11-20-090000.db")))
    assert owner.page.work.words.text() == "The copy is restored, and everything in it adds up."
    assert owner.page.work.more.text().endswith("/till/production-until-2026-11-20-090000.db")


# --- exporting --------------------------------------------------------------------------------------------


def test_everything_is_exported_into_a_chosen_folder(owner: Owner, shop: Shop, tmp_path: Path) -> None:
    shop.cash(shop.customer())
    owner.folder = str(tmp_path)
    QTest.mouseClick(owner.page.export_button, Qt.MouseButton.LeftButton)
    owner.wait(lambda: owner.page.work.words.text() == "Everything is exported.")
    [file] = tmp_path.glob("*.zip")
    assert owner.page.work.more.text() == str(file)


# --- words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 KB"), (400_000, "391 KB"), (5_000_000, "4.8 MB"), (3_000_000_000, "2.8 GB")]
)
def test_sizes_are_short(size: int, words: str) -> None:
    assert size_words(size) == words


def test_moments_are_told_as_people_say_them() -> None:
    assert moment_words(MORNING, MORNING) == "Today 09:00"
    assert moment_words(MORNING, MORNING.replace(month=12)) == "20 Nov 2026 09:00"


def preview(loss: Loss | None, *, is_older: bool = False) -> RestorePreview:
    facts = Facts("practice", "0009_search", 10, "7f3a91c2" * 8, 8231, Money.shillings(100), 0)
    prepared = Prepared(Path("copy.db"), MORNING, Path("ready"), facts, is_older, None, True)
    return RestorePreview(prepared, loss)


@pytest.mark.parametrize(
    ("loss", "line"),
    [
        (None, "no database here that can be read"),
        (Loss(0, ZERO, 0, is_earlier_self=True), "No payment was made since then."),
        (Loss(12, Money.shillings(340), 0, is_earlier_self=True), "12 payments and KES 340 since then"),
        (Loss(12, ZERO, 0, is_earlier_self=False), "not an earlier day of the ledger here"),
        (Loss(0, ZERO, 2, is_earlier_self=True), "2 payments on the way now"),
    ],
)
def test_a_preview_says_what_would_be_lost(loss: Loss | None, line: str) -> None:
    lines = preview_lines(preview(loss))
    assert lines[0] == "The copy of 20 Nov 2026 09:00: 8,231 payments · ledger 7F3A-91C2."
    assert any(line in one for one in lines)
    assert "An older Cyberdesk made it; it was brought up to date." in preview_lines(
        preview(loss, is_older=True)
    )
