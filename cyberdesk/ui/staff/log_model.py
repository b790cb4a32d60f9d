"""The staff log as Qt's views read it: a few pages of it in memory."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from cyberdesk.domain.staff import StaffRecord
from cyberdesk.services.ports import StaffLogFilter
from cyberdesk.services.staff_log import PAGE_SIZE, StaffLog
from cyberdesk.ui import texts
from cyberdesk.ui.disk_model import DiskModel
from cyberdesk.ui.page_cache import PageCache
from cyberdesk.ui.staff.log_words import detail_words, what_words, who_words
from cyberdesk.ui.texts import tr


class Column(IntEnum):
    """The columns, from left to right."""

    TIME = 0
    STAFF = 1
    WHAT = 2
    DETAIL = 3


class StaffLogModel(DiskModel[StaffRecord, Column, StaffLogFilter]):
    """The records of a filter, newest first, as they were when it was read."""

    def __init__(self, history: StaffLog, parent: QObject | None = None) -> None:
        super().__init__(StaffLogFilter(), Column, frozenset(), parent)
        self._history = history
        self._keys: list[int] = []
        self._pages = PageCache(lambda number: self._history.page(self._wanted, self._keys[number]))

    @property
    def is_one_day(self) -> bool:
        """The time says enough without the day."""
        return self._wanted.first_day is not None and self._wanted.first_day == self._wanted.last_day

    def row_at(self, row: int) -> StaffRecord | None:
        if not 0 <= row < self._row_count:
            return None
        number, place = divmod(row, PAGE_SIZE)
        return self._read(lambda: self._pages.page(number)[place])

    def _list(self) -> int:
        self._pages.clear()
        self._keys = self._history.page_keys(self._wanted)
        last = len(self._keys) - 1
        # Nothing is ever taken out of the log: the last page says how many there are.
        return last * PAGE_SIZE + len(self._pages.page(last)) if self._keys else 0

    def _forget(self) -> None:
        self._keys = []

    def _title(self, column: Column) -> str:
        return column_title(column)

    def _words(self, row: StaffRecord, column: Column) -> str:
        match column:
            case Column.TIME:
                time = texts.clock_seconds(row.at)
                return time if self.is_one_day else f"{texts.date(row.at)} {time}"
            case Column.STAFF:
                return who_words(row)
            case Column.WHAT:
                return what_words(row)
            case Column.DETAIL:
                return detail_words(row)


def column_title(column: Column) -> str:
    return {
        Column.TIME: tr("Time"),
        Column.STAFF: tr("Staff"),
        Column.WHAT: tr("What"),
        Column.DETAIL: tr("Details"),
    }[column]
