"""Job cards as rows of a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QIcon

from cyberdesk.domain.job import Job
from cyberdesk.domain.moment import day_number
from cyberdesk.ui import texts, theme
from cyberdesk.ui.table_model import Index, TableModel
from cyberdesk.ui.texts import tr


class Column(IntEnum):
    """Left to right."""

    NUMBER = 0
    CUSTOMER = 1
    WHAT = 2
    STATUS = 3
    FEE = 4
    TAKEN = 5


class JobsModel(TableModel[Job, Column]):
    """Newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, {Column.FEE}, parent)
        self._jobs: list[Job] = []

    def show_jobs(self, jobs: list[Job]) -> None:
        self.beginResetModel()
        self._jobs = jobs
        self.endResetModel()

    def row_at(self, row: int) -> Job | None:
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def row_of(self, job_id: int) -> int | None:
        return next((row for row, job in enumerate(self._jobs) if job.id == job_id), None)

    # --- Qt -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._jobs)

    def _title(self, column: Column) -> str:
        return {
            Column.NUMBER: tr("No."),
            Column.CUSTOMER: tr("Customer"),
            Column.WHAT: tr("Work"),
            Column.STATUS: tr("Status"),
            Column.FEE: tr("Fee held"),
            Column.TAKEN: tr("Taken"),
        }[column]

    def _words(self, row: Job, column: Column) -> str:
        return _words(row, column)

    def _cell(self, row: Job, column: Column, role: int) -> object:
        state = texts.job_state(row.status)
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.id}, {texts.customer(row.customer_name)}, {row.what}, {state.word}"
            case Qt.ItemDataRole.ForegroundRole if column is Column.STATUS:
                return QBrush(QColor(str(getattr(theme.colours(), state.colour))))
            case Qt.ItemDataRole.DecorationRole if column is Column.STATUS:
                return _icon(state)
            case Qt.ItemDataRole.ToolTipRole:
                return row.reference or None
            case _:
                return None


def _icon(state: texts.StateText) -> QIcon:
    return theme.icon(state.icon, str(getattr(theme.colours(), state.colour)), 14)


def _words(job: Job, column: Column) -> str:
    match column:
        case Column.NUMBER:
            return str(job.id)
        case Column.CUSTOMER:
            return texts.customer(job.customer_name)
        case Column.WHAT:
            return job.what
        case Column.STATUS:
            return texts.job_state(job.status).word
        case Column.FEE:
            return job.fee_due.figure if job.fee_due else ""
        case Column.TAKEN:
            return (
                f"{texts.calendar_day(day_number(job.taken_at), has_year=False)} {texts.clock(job.taken_at)}"
            )
