"""Says that the program itself failed, instead of a window that is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

AskWhere = Callable[[QWidget, str, str, str], str]
"""Parent, title, proposed name, filter -> where to save; empty when nowhere."""


def ask_where(parent: QWidget, title: str, name: str, kinds: str) -> str:
    """The system's dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return chosen


class CrashDialog(QDialog):
    """What happened, what became of the money, where the log is, and a way to report it."""

    def __init__(
        self,
        what: str,
        log_folder: Path,
        write_report: Callable[[Path], None],
        parent: QWidget | None = None,
        *,
        ask: AskWhere = ask_where,
    ) -> None:
        """
        Args:
            what: happened, in one sentence.
            write_report: saves the bundle for a call for help.

        `write_report` may raise OSError.
        """
        super().__init__(parent)
        self._log_folder = log_folder
        self._write_report = write_report
        self._ask = ask
        self.setWindowTitle(tr("Cyberdesk"))
        self.what = label(what, "title", wraps=True)
        money = tr("What was paid is on the disk. A payment that was under way is looked up by itself.")
        where = tr("The log is in {folder}").format(folder=log_folder)
        self.said = label(role="muted", wraps=True)
        self.said.hide()
        self.report_button = button(tr("Save a report…"), "big")
        self.report_button.clicked.connect(self._save_report)
        self.folder_button = button(tr("Open the log folder"), "big")
        self.folder_button.clicked.connect(self._open_folder)
        self.close_button = button(tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for one in (self.report_button, self.folder_button):
            buttons.addWidget(one)
        buttons.addWidget(self.close_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        for words in (self.what, label(money, wraps=True), label(where, "muted", wraps=True), self.said):
            layout.addWidget(words)
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        self.close_button.setFocus()

    def _save_report(self) -> None:
        chosen = self._ask(self, tr("Save the report"), "cyberdesk-report.zip", tr("Zip files (*.zip)"))
        if not chosen:
            return
        try:
            self._write_report(Path(chosen))
        except OSError as error:
            said = tr("The report could not be saved: {reason}").format(reason=error.strerror or error)
        else:
            said = tr("The report is saved: {file}").format(file=chosen)
        self.said.setText(said)
        self.said.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))
