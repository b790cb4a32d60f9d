"""The job cards: work that is waiting, in work, or done and not collected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.job import OPEN_STATUSES, JobStatus
from cyberdesk.services.errors import CounterError
from cyberdesk.services.jobs import Jobs
from cyberdesk.ui import texts, theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.row_table import RowTable
from cyberdesk.ui.sales.job_card import JobCard
from cyberdesk.ui.sales.jobs_model import Column, JobsModel
from cyberdesk.ui.texts import tr

_ROW_PIXELS = 36
_PAUSE_MS = 150
_CARD_PIXELS = 320
_NARROW_CARD_PIXELS = 280
_NARROW_SCREEN_PIXELS = 1100
_NARROW_TABLE_PIXELS = 720
_WIDTHS = {Column.NUMBER: 48, Column.STATUS: 116, Column.FEE: 80, Column.TAKEN: 132}


class JobCards(QWidget):
    """A list of jobs, and the card of the chosen one beside it.

    Signals:
        bill_opened: the id of the sale that a job stands on.
    """

    bill_opened = Signal(int)

    def __init__(
        self,
        jobs: Jobs,
        bridge: Bridge,
        staff: Callable[[], str],
        may_pay_out: Callable[[], bool] = lambda: True,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff: who works.
            may_pay_out: whether that one may take an agency's fee out of the till.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self._jobs = jobs
        self._chosen: int | None = None
        self.model = JobsModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Name, work, or the agency's number"))
        self.search.setAccessibleName(tr("Find a job"))
        self.search.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.chips: dict[frozenset[JobStatus], QPushButton] = {}
        self.error = ErrorBanner()
        self.table = JobTable(self.model)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.empty = EmptyState("jobs", "", "")
        self.card = JobCard(jobs, bridge, staff, may_pay_out)
        self.card.bill_opened.connect(self.bill_opened)
        self.card.changed.connect(self.reload)
        self.card.left.connect(self.table.setFocus)
        self.setFocusProxy(self.search)
        self._build_layout()

    def _build_layout(self) -> None:
        group = QButtonGroup(self)
        for words, statuses in (
            (tr("Open"), OPEN_STATUSES),
            (texts.job_state(JobStatus.WAITING).word, frozenset({JobStatus.WAITING})),
            (texts.job_state(JobStatus.IN_WORK).word, frozenset({JobStatus.IN_WORK})),
            (texts.job_state(JobStatus.DONE).word, frozenset({JobStatus.DONE})),
            (texts.job_state(JobStatus.COLLECTED).word, frozenset({JobStatus.COLLECTED})),
            (texts.job_state(JobStatus.CANCELLED).word, frozenset({JobStatus.CANCELLED})),
        ):
            chip = button(words, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(self.reload)
            group.addButton(chip)
            self.chips[statuses] = chip
        self.chips[OPEN_STATUSES].setChecked(True)
        left = QVBoxLayout()
        left.setContentsMargins(16, 14, 16, 14)
        left.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(label(tr("Job cards"), "title"))
        top.addSpacing(16)
        top.addWidget(self.search, 1)
        left.addLayout(top)
        left.addWidget(FlowRow(self.chips.values()))
        left.addWidget(self.error)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.card)

    # --- showing ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the jobs anew; the chosen one stays chosen, also when it left the list."""
        self._pause.stop()
        statuses = next(each for each, chip in self.chips.items() if chip.isChecked())
        try:
            jobs = self._jobs.find(statuses, self.search.text())
            chosen = None if self._chosen is None else self._jobs.get(self._chosen)
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        keeps_focus = self.table.hasFocus()
        self.model.show_jobs(jobs)
        self.table.setVisible(bool(jobs))
        self.empty.setVisible(not jobs)
        if not jobs:
            self._say_empty(statuses)
        row = None if self._chosen is None else self.model.row_of(self._chosen)
        if row is not None:
            self.table.choose(row)
        self.card.show_job(chosen)
        if keeps_focus and jobs:
            self.table.setFocus()

    def open_job(self, job_id: int) -> None:
        """Show one job, whatever the list shows."""
        self._chosen = job_id
        self.reload()

    def _say_empty(self, statuses: frozenset[JobStatus]) -> None:
        if self.search.text().strip():
            self.empty.say(tr("No job fits"), tr("Look among the collected ones, or type less."))
        elif statuses == OPEN_STATUSES:
            self.empty.say(
                tr("No job is open"),
                tr("A job card is opened by a sale of a service that has one: F4, for example kra."),
            )
        else:
            self.empty.say(tr("No such job"), "")

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        rows = self.table.selectionModel().selectedRows()
        job = self.model.row_at(rows[0].row()) if rows else None
        if job is not None and job.id != self._chosen:
            self._chosen = job.id
            self.card.show_job(job)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
        self.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < _NARROW_SCREEN_PIXELS
        self.card.setFixedWidth(theme.scaled(_NARROW_CARD_PIXELS if is_narrow else _CARD_PIXELS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.model.rowCount():
            self.table.setFocus()
            if self._chosen is None:
                self.table.choose(0)
        elif is_enter and self.table.hasFocus() and self.card.job is not None:
            self.card.take_focus()
        else:
            super().keyPressEvent(event)


class JobTable(RowTable):
    """The list of jobs. Up and down choose; Enter goes to the card."""

    def __init__(self, model: JobsModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Job cards"), _ROW_PIXELS, parent)
        self.setModel(model)
        columns = self.horizontalHeader()
        for column in (Column.CUSTOMER, Column.WHAT):
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, pixels in _WIDTHS.items():
            self.setColumnWidth(column, theme.scaled(pixels))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The card tells when it was taken; the work must be readable.
        self.setColumnHidden(Column.TAKEN, self.width() < theme.scaled(_NARROW_TABLE_PIXELS))
        super().resizeEvent(event)

    def choose(self, row: int) -> None:
        self.selectRow(row)
        self.scrollTo(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
