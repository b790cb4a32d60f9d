"""The page of copies: the last one, the second folder, taking one back, and everything as tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.backup import LONGEST_DAYS, Copy
from cyberdesk.services.backups import Backups, Made, Standing
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock, Restored
from cyberdesk.services.progress import Progress
from cyberdesk.services.restores import RestorePreview, Restores
from cyberdesk.services.setup import Setup
from cyberdesk.ui.bridge import Bridge, OnDone
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.long_work import LongWork
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.settings.backup_words import facts_words, freshness, moment_words, size_words
from cyberdesk.ui.settings.copy_list import CopyList
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.restore_dialog import RestoreDialog
from cyberdesk.ui.settings.second_folder import ChooseFolder, SecondFolder, choose_folder
from cyberdesk.ui.texts import tr

AskPin = Callable[[str, Callable[[], object], Callable[[], object]], None]
"""Has the owner's PIN typed for an act in words; then does the first, or the second when nobody types it."""


class BackupPage(Form):
    """Copies are made while selling goes on; long work shows how far it is and can be stopped.

    Signals:
        restore_decided: the program is to open its database again.
    """

    restore_decided = Signal()

    def __init__(
        self,
        backups: Backups,
        restores: Restores,
        setup: Setup,
        bridge: Bridge,
        clock: Clock,
        ask_pin: AskPin,
        choose: ChooseFolder = choose_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Backup"),
            tr("Copies of everything the counter keeps. Changes here are saved at once."),
            "backup",
            parent,
        )
        self._backups, self._restores, self._bridge, self._clock = backups, restores, bridge, clock
        self._ask_pin, self._choose = ask_pin, choose
        self.dialog: RestoreDialog | None = None
        self.error = ErrorBanner()
        self.work = LongWork(bridge)
        self.pill = Pill()
        self.last = label("", "strong", wraps=True)
        self.more = label("", "muted", wraps=True)
        self.copy_button = self._button(tr("Copy now"), self.copy_now)
        self.second = SecondFolder(backups, setup, bridge, choose)
        self.list = CopyList()
        self.empty = label(tr("No copy was made yet. Press Copy now."), "muted", wraps=True)
        self.restore_button = self._button(tr("Restore…"), self.restore_chosen)
        self.file_button = self._button(tr("From a file…"), self.restore_file)
        self.export_button = self._button(tr("Export everything…"), self.export)
        self._lay_out()
        self.work.busy_changed.connect(self._on_busy)
        self.second.saved.connect(self.look)
        self.second.failed.connect(self.error.show_error)
        self.list.chosen.connect(self._show_buttons)
        self.list.asked.connect(lambda copy: self._read(copy.path, moment_words(copy.made_at, clock.now())))

    # --- looking ------------------------------------------------------------------------------------------

    def load_backups(self) -> None:
        """Start again from what is saved, and look at the folders in a worker."""
        try:
            self.second.load()
        except CounterError as error:
            self.error.show_error(error)
        self.look()

    def look(self) -> None:
        """How the copies are now."""
        self._bridge.run(self._backups.standing, self._show, self.error.show_error)

    def show_restored(self, restored: Restored) -> None:
        """The program has just opened a copy instead of its database."""
        kept = (
            tr("The database of before is kept: {file}").format(file=restored.kept) if restored.kept else ""
        )
        self.work.finish(tr("The copy is restored, and everything in it adds up."), kept)

    # --- acting -------------------------------------------------------------------------------------------

    def copy_now(self) -> None:
        self._begin(tr("Copying the database, and reading the copy"), self._backups.make, self._on_made)

    def restore_chosen(self) -> None:
        copy = self.list.copy
        if copy is not None:
            self._read(copy.path, moment_words(copy.made_at, self._clock.now()))

    def restore_file(self) -> None:
        """A copy from anywhere: from a stick, or of a PC that is no more."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("A copy of Cyberdesk"), self.second.edit.text(), tr("Copies (*.db);;All files (*)")
        )
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read a copy whole, and say what restoring it would mean."""
        self._read(path, path.name)

    def export(self) -> None:
        chosen = self._choose(self, "")
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, folder: Path) -> None:
        """Everything as tables, in one file there."""
        self._begin(
            tr("Exporting everything"),
            lambda progress: self._backups.export(folder, progress),
            self._on_exported,
        )

    # --- parts --------------------------------------------------------------------------------------------

    def _begin(self, words: str, work: Callable[[Progress], object], on_done: OnDone) -> None:
        self.error.clear()
        self.work.begin(words, work, on_done)
        self.scroll_to(self.work)

    def _read(self, path: Path, name: str) -> None:
        words = tr("Reading the copy: {name}").format(name=name)
        self._begin(words, lambda progress: self._restores.preview(path, progress), self._on_preview)

    def _on_preview(self, preview: RestorePreview) -> None:
        dialog = RestoreDialog(preview, self.window())
        self.dialog = dialog
        dialog.decided.connect(partial(self._ask, preview))
        dialog.rejected.connect(partial(self._restores.drop, preview))
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _ask(self, preview: RestorePreview) -> None:
        act = tr("Restore the copy {name}").format(name=preview.prepared.source.name)
        self._ask_pin(act, partial(self._decide, preview), partial(self._restores.drop, preview))

    def _decide(self, preview: RestorePreview) -> None:
        try:
            self._restores.decide(preview)
        except CounterError as error:
            self.error.show_error(error)
            return
        self.restore_decided.emit()

    def _on_made(self, made: Made) -> None:
        self.look()
        if made.not_carried is None:
            where = tr("Here and in the second folder.") if made.copy.carried_at else ""
            self.work.finish(tr("The copy is made: it was read whole, and adds up."), where)
            return
        self.work.finish(
            tr("The copy is made, on this PC only."),
            f"{tr(made.not_carried.title)}. {tr(made.not_carried.next_step)}",
        )

    def _on_exported(self, file: Path) -> None:
        self.work.finish(tr("Everything is exported."), str(file))

    def _show(self, standing: Standing) -> None:
        now, last = self._clock.now(), standing.last_good
        self.pill.set_state(freshness(last, now))
        self.last.setText(_last_words(last, moment_words(last.made_at, now) if last is not None else ""))
        self.more.setText(tr("In {folder}").format(folder=standing.folder))
        self.list.show_copies(standing.copies, now)
        self.list.setVisible(bool(standing.copies))
        self.empty.setVisible(not standing.copies)
        self.second.show_reached(is_there=standing.is_second_there)
        if standing.trouble is not None:
            self.error.show_error(standing.trouble)

    def _on_busy(self, _is_busy: bool) -> None:
        self._show_buttons()
        # A copy that failed is told by the strip.
        self.look()

    def _show_buttons(self) -> None:
        is_free = not self.work.is_busy
        for one in (self.copy_button, self.file_button, self.export_button):
            one.setEnabled(is_free)
        self.restore_button.setEnabled(is_free and self.list.copy is not None)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        made = button(words)
        made.clicked.connect(act)
        return made

    def _lay_out(self) -> None:
        self.page.addWidget(self.error)
        self.page.addWidget(self.work)
        now = self.section(tr("Last copy"))
        now.top.addWidget(self.pill)
        row = QHBoxLayout()
        row.addWidget(self.last, 1)
        row.addWidget(self.copy_button)
        now.inside.addLayout(row)
        notes = QVBoxLayout()
        notes.setSpacing(4)
        notes.addWidget(self.more)
        notes.addWidget(label(self._when_words(), "muted", wraps=True))
        now.inside.addLayout(notes)
        second = self.section(tr("Second folder")).inside
        second.addWidget(self.second)
        second.addWidget(label(_age_words(), "muted", wraps=True))
        copies = self.section(tr("Take a copy back")).inside
        copies.addWidget(self.list)
        copies.addWidget(self.empty)
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        copies.addLayout(buttons)
        export = self.section(tr("Everything as tables")).inside
        words = tr(
            "One .zip with a .csv file a table, for a spreadsheet or the accountant. Phones are masked."
        )
        export.addWidget(label(words, "muted", wraps=True))
        last = QHBoxLayout()
        last.addWidget(self.export_button)
        last.addStretch(1)
        export.addLayout(last)
        self.page.addStretch(1)
        self._show_buttons()

    def _when_words(self) -> str:
        if not self._backups.is_automatic:
            return tr(
                "Practice money is not copied by itself. Real money is: at night, and when a shift is closed."
            )
        return tr(
            "A copy is made each night and when a shift is closed, while selling goes on. It counts only "
            "after it was read whole. The settings file with the M-PESA keys is not in it."
        )


def _last_words(last: Copy | None, moment: str) -> str:
    if last is None:
        return tr("Everything is on this disk only.")
    facts = f" · {facts_words(last.facts)}" if last.facts is not None else ""
    return f"{moment} · {size_words(last.size_bytes)}{facts}"


def _age_words() -> str:
    return tr(
        "A copy older than {days} days is deleted in both folders, with the phone numbers in it; the newest "
        "stays. So a number that was purged here is gone from the copies too, {days} days later. A database "
        "that a restore has put aside stays until you delete it."
    ).format(days=LONGEST_DAYS)
