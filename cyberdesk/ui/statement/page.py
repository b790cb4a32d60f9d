"""The page on which a statement of M-PESA is imported: choose a file, look, confirm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.domain.staff import Right
from cyberdesk.domain.statement_import import StatementImport
from cyberdesk.services.errors import CounterError
from cyberdesk.services.statement import Preview, Statements
from cyberdesk.ui.asking import Ask, everybody_may
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.long_work import LongWork
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.statement.import_list import ImportList, sentence
from cyberdesk.ui.statement.preview_panel import PreviewPanel
from cyberdesk.ui.texts import tr

ChooseFile = Callable[[QWidget], Path | None]
_LIST_PIXELS = 380


def ask_for_file(parent: QWidget) -> Path | None:
    """What staff choose; None when they do not."""
    kinds = tr("Statements (*.csv *.xlsx *.xls);;All files (*)")
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Choose the statement"), "", kinds)
    return Path(chosen) if chosen else None


class StatementPage(QWidget):
    """Imports statements. Needs the right to reports, and for what is ticked the right to decide it.

    Attributes:
        title: of the page, where several share a screen.
    """

    def __init__(
        self,
        statements: Statements,
        bridge: Bridge,
        staff: Callable[[], str],
        ask: Ask = everybody_may,
        choose_file: ChooseFile = ask_for_file,
        make_practice: Callable[[], Path] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff: who is at the counter at this moment, for the record.
            make_practice: writes a statement to learn with, or raises OSError; None: the money is real.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self.setAcceptDrops(True)
        self.title = tr("Statement")
        self._statements = statements
        self._staff = staff
        self._ask = ask
        self._choose_file = choose_file
        self._make_practice = make_practice
        self.work = LongWork(bridge)
        self.error = ErrorBanner()
        self.panel = PreviewPanel()
        self.imports = ImportList()
        self.choose_button = button(tr("Choose a file"), "primary")
        self.other_button = button(tr("Choose another file"))
        self.practice_button = button(tr("Make a practice statement of today"))
        self.start = self._make_start()
        self._lay_out()
        self.choose_button.clicked.connect(self.choose)
        self.other_button.clicked.connect(self.choose)
        self.practice_button.clicked.connect(self.practise)
        self.panel.confirmed.connect(self.confirm)
        self.panel.forgotten.connect(self.forget)
        self.work.busy_changed.connect(self._lock)
        self._show_start()

    @property
    def preview(self) -> Preview | None:
        """What is looked at now."""
        return self.panel.preview

    # --- acts ---------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Let staff choose a file, and read it."""
        path = self._choose_file(self)
        if path is not None:
            self.open(path)

    def practise(self) -> None:
        """In practice mode: have a statement of today written, and read it as if it had been chosen."""
        if self._make_practice is None:
            return
        try:
            path = self._make_practice()
        except OSError:
            self.error.show_error(
                CounterError(
                    tr("The statement could not be written"),
                    money=tr("Nothing was changed."),
                    next_step=tr("Make room on the disk, then try again."),
                )
            )
        else:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file and show what it would do. Nothing is changed."""
        if not self.work.is_busy:
            self._ask(Right.REPORTS, tr("Import a statement of M-PESA"), lambda _by: self._read(path))

    def confirm(self) -> None:
        """Make it take effect, with what is ticked."""
        preview, chosen = self.preview, self.panel.chosen
        if preview is None or self.work.is_busy:
            return
        right = preview.right_for(chosen)
        if right is Right.REPORTS:
            self._import(preview, chosen, self._name())
            return
        act = tr("Decide {n} payments by a statement of M-PESA").format(n=f"{len(chosen):,}")
        self._ask(right, act, lambda by: self._import(preview, chosen, by or self._name()))

    def forget(self) -> None:
        """Back to the beginning; nothing was changed."""
        if not self.work.is_busy:
            self._show_start()

    def _name(self) -> str:
        return self._staff()

    def _read(self, path: Path) -> None:
        self.error.clear()
        self.work.begin(
            tr("Reading {file}").format(file=path.name),
            lambda progress: self._statements.preview(path, progress),
            self._show_preview,
        )

    def _import(self, preview: Preview, chosen: frozenset[int], staff: str) -> None:
        self.work.begin(
            tr("Importing {file}").format(file=preview.statement.file_name),
            lambda progress: self._statements.confirm(preview, chosen, staff=staff, progress=progress),
            self._show_record,
        )

    # --- showing ------------------------------------------------------------------------------------------

    def _show_preview(self, preview: Preview) -> None:
        self.panel.show_preview(preview)
        self._stack.setCurrentWidget(self.panel)
        self.other_button.show()
        self.panel.table.setFocus()

    def _show_record(self, record: StatementImport) -> None:
        self._show_start()
        self.work.finish(tr("{file} was imported.").format(file=record.file_name), sentence(record))

    def _show_start(self) -> None:
        self.panel.show_preview(None)
        self.other_button.hide()
        self._stack.setCurrentWidget(self.start)
        try:
            self.imports.show_imports(self._statements.imports())
        except CounterError as error:
            self.error.show_error(error)
        self.choose_button.setFocus()

    def _lock(self, is_busy: bool) -> None:
        for widget in (self.choose_button, self.other_button, self.practice_button, self.panel):
            widget.setEnabled(not is_busy)

    def _make_start(self) -> QWidget:
        start = QWidget()
        empty = EmptyState(
            "record",
            tr("Hold a statement against the ledger"),
            tr(
                "Export the statement from M-PESA’s portal as CSV or Excel, then choose it here or drop it "
                "on this page. First you see what was found; nothing is changed before you confirm."
            ),
            self.choose_button,
            *([self.practice_button] if self._make_practice is not None else []),
        )
        empty.setObjectName("card")
        self.imports.setMinimumWidth(_LIST_PIXELS)
        layout = QHBoxLayout(start)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(empty, 3)
        layout.addWidget(self.imports, 2)
        return start

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Statement of M-PESA"), "title"), 1)
        top.addWidget(self.other_button)
        content = QWidget()
        self._stack = QStackedLayout(content)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.work)
        layout.addWidget(self.error)
        layout.addWidget(content, 1)

    # --- Qt -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.work.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open(files[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        confirm = self.panel.confirm_button
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat()
        if not is_return:
            super().keyPressEvent(event)
        elif self.preview is None:
            self.choose()
        elif confirm.hasFocus():
            self.confirm()
        elif confirm.isEnabled():
            # The first press shows what the second one does.
            confirm.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.preview is None and not self.work.is_busy:
            self._show_start()
