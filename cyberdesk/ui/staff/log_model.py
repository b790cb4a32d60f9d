"""The staff log as Qt's views read it: a few pages of it in memory."""

from __future__ import annotations

import logging
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cyberdesk.domain.staff import StaffRecord
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import StaffLogFilter
from cyberdesk.services.staff_log import PAGE_SIZE, StaffLog
from cyberdesk.ui import texts
from cyberdesk.ui.page_cache import PageCache
from cyberdesk.ui.staff.log_words import detail_words, what_words, who_words
from cyberdesk.ui.texts import tr

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """The columns, from left to right."""

    TIME = 0
    STAFF = 1
    WHAT = 2
    DETAIL = 3


class StaffLogModel(QAbstractTableModel):
    """The records of a filter, newest first, as they were when it was read.

    Signals:
        read_failed: a `CounterError`; the list stays as far as it is known, until it is read again.
    """

    read_failed = Signal(object)

    def __init__(self, history: StaffLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._wanted = StaffLogFilter()
        self._keys: list[int] = []
        self._pages = PageCache(lambda number: self._history.page(self._wanted, self._keys[number]))
        self._row_count = 0
        self._has_failed = False

    @property
    def wanted(self) -> StaffLogFilter:
        return self._wanted

    @property
    def is_one_day(self) -> bool:
        """The time says enough without the day."""
        return self._wanted.first_day is not None and self._wanted.first_day == self._wanted.last_day

    def show(self, wanted: StaffLogFilter) -> None:
        """List the records of a filter, as they are on the disk now."""
        self.beginResetModel()
        self._wanted, self._has_failed = wanted, False
        self._pages.clear()
        try:
            self._keys = self._history.page_keys(wanted)
            last = len(self._keys) - 1
            # Nothing is ever taken out of the log: the last page says how many there are.
            self._row_count = last * PAGE_SIZE + len(self._pages.page(last)) if self._keys else 0
        except StorageError as error:
            self._keys, self._row_count = [], 0
            self._fail(error)
        self.endResetModel()

    def record_at(self, row: int) -> StaffRecord | None:
        """None where there is none, or where it cannot be read now."""
        if self._has_failed or not 0 <= row < self._row_count:
            return None
        number, place = divmod(row, PAGE_SIZE)
        try:
            return self._pages.page(number)[place]
        except StorageError as error:
            self._fail(error)
            return None

    def _fail(self, error: StorageError) -> None:
        # A view asks for every cell of the page again; one failed try is enough.
        log.warning("the staff log cannot be read: %s", error.title)
        self._has_failed = True
        self.read_failed.emit(error)

    # --- as Qt asks for it --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        record = self.record_at(index.row()) if index.isValid() else None
        return None if record is None else self._words(record, Column(index.column())) or None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return column_title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, record: StaffRecord, column: Column) -> str:
        match column:
            case Column.TIME:
                time = texts.clock_seconds(record.at)
                return time if self.is_one_day else f"{texts.date(record.at)} {time}"
            case Column.STAFF:
                return who_words(record)
            case Column.WHAT:
                return what_words(record)
            case Column.DETAIL:
                return detail_words(record)


def column_title(column: Column) -> str:
    return {
        Column.TIME: tr("Time"),
        Column.STAFF: tr("Staff"),
        Column.WHAT: tr("What"),
        Column.DETAIL: tr("Details"),
    }[column]
