"""Where copies are carried to, and how many are kept. Saved at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.words import words
from cyberdesk.services.backups import LEAST_KEPT, MOST_KEPT, Backups
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.setup import Setup
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_NUMBER_PIXELS = 90
_FOLDER, _KEEP = "BACKUP_FOLDER", "BACKUP_KEEP"

ChooseFolder = Callable[[QWidget, str], str]
"""Lets somebody choose a folder, from one on; empty: none was chosen."""


def choose_folder(parent: QWidget, start: str) -> str:
    """By the system's own dialog."""
    return QFileDialog.getExistingDirectory(parent, tr("Folder on a stick or another disk"), start)


class SecondFolder(QWidget):
    """A folder on a stick or another disk, tried out when it is chosen.

    Signals:
        saved: another folder or number is used from now on.
        failed: a `CounterError`: it could not be saved.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(
        self,
        backups: Backups,
        setup: Setup,
        bridge: Bridge,
        choose: ChooseFolder = choose_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups, self._setup, self._bridge, self._choose = backups, setup, bridge, choose
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("Second folder"))
        self.edit.setPlaceholderText(tr("None: copies stay on this PC only"))
        self.edit.setMaxLength(500)
        self.edit.editingFinished.connect(self._on_left)
        self.choose_button = button(tr("Choose…"))
        self.choose_button.setAccessibleName(tr("Choose the second folder"))
        self.choose_button.clicked.connect(self.choose)
        self.test_button = button(tr("Test"))
        self.test_button.setAccessibleName(tr("Test the second folder"))
        self.test_button.clicked.connect(self.test)
        self.state = label(role="muted", wraps=True)
        self.fixed_note = label(tr("Set by the environment, cannot be changed here."), "muted", wraps=True)
        self.keep = QLineEdit()
        self.keep.setValidator(QIntValidator(0, 9999, self.keep))
        self.keep.setAccessibleName(tr("Copies that are kept in each folder"))
        self.keep.setFixedWidth(_NUMBER_PIXELS)
        self.keep.editingFinished.connect(self._save_keep)
        self._lay_out()

    def load(self) -> None:
        """Start again from what is saved."""
        current = self._setup.current()
        folder = self._backups.second_folder
        self.edit.setText(str(folder) if folder is not None else "")
        self.edit.setModified(False)
        self.keep.setText(str(self._backups.keep))
        self.keep.setModified(False)
        for widgets, key in (((self.edit, self.choose_button), _FOLDER), ((self.keep,), _KEEP)):
            for widget in widgets:
                widget.setEnabled(key not in current.fixed)
        self.fixed_note.setVisible(bool({_FOLDER, _KEEP} & current.fixed))
        self.test_button.setEnabled(folder is not None)
        if folder is None:
            self._say("")

    def choose(self) -> None:
        """Let somebody choose it."""
        chosen = self._choose(self, self.edit.text())
        if chosen:
            self.edit.setText(str(Path(chosen)))
            self._save_folder()

    def test(self) -> None:
        """Write something there, in a worker: a stick can be slow."""
        folder = self._backups.second_folder
        if folder is None:
            return
        self._say(tr("Testing…"))
        self.test_button.setEnabled(False)
        self._bridge.run(lambda: self._backups.try_folder(folder), self._on_good, self._on_bad)

    def show_reached(self, *, is_there: bool) -> None:
        """What a look at the folders has found."""
        is_told = self.state.property("role") == "error" and bool(self.state.text())
        if self._backups.second_folder is None or is_there != is_told:
            # What the test has found says more.
            return
        if is_there:
            self._say("")
        else:
            self._say(tr("It is not there now. Copies stay on this PC until it is back."), "error")

    # --- parts --------------------------------------------------------------------------------------------

    def _on_left(self) -> None:
        if self.edit.isModified():
            self.edit.setModified(False)
            self._save_folder()

    def _save_folder(self) -> None:
        text = self.edit.text().strip()
        folder = Path(text).expanduser().absolute() if text else None
        if folder == self._backups.second_folder:
            return
        if self._save(_FOLDER, str(folder) if folder is not None else ""):
            self._backups.second_folder = folder
            self.load()
            self.test()
            self.saved.emit()

    def _save_keep(self) -> None:
        if not self.keep.isModified():
            return
        self.keep.setModified(False)
        number = int(self.keep.text() or 0)
        if not LEAST_KEPT <= number <= MOST_KEPT:
            wrong = words("Type a number from {least} to {most}.", least=LEAST_KEPT, most=MOST_KEPT)
            self.failed.emit(NotAllowedNow(words("This is not a number of copies"), next_step=wrong))
            self.load()
        elif self._save(_KEEP, str(number)):
            self._backups.keep = number
            self.saved.emit()

    def _save(self, key: str, value: str) -> bool:
        try:
            self._setup.save({key: value})
        except CounterError as error:
            self.failed.emit(error)
            self.load()
            return False
        return True

    def _on_good(self, is_elsewhere: bool) -> None:
        self.test_button.setEnabled(True)
        if is_elsewhere:
            self._say(tr("It can be written. Each copy is carried there."), "good")
        else:
            self._say(tr("It can be written, but is on the same disk: choose a stick if you can."), "muted")

    def _on_bad(self, error: CounterError) -> None:
        self.test_button.setEnabled(True)
        self._say(f"{tr(error.title)}. {tr(error.next_step)}", "error")

    def _say(self, said: str, role: str = "muted") -> None:
        self.state.setText(said)
        self.state.setVisible(bool(said))
        self.state.setProperty("role", role)
        self.state.style().polish(self.state)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.test_button)
        kept = QHBoxLayout()
        kept.setSpacing(8)
        kept.addWidget(self.keep)
        kept.addWidget(label(tr("copies are kept in each folder")))
        kept.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.state)
        layout.addWidget(self.fixed_note)
        layout.addWidget(
            label(
                tr(
                    "A stick or another disk: a copy on the same disk dies with it. Lock the stick away; "
                    "copies hold customers' phone numbers."
                ),
                "muted",
                wraps=True,
            )
        )
        layout.addSpacing(8)
        layout.addLayout(kept)
