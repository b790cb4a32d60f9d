"""The list of copies, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from cyberdesk.domain.backup import Copy
from cyberdesk.ui import theme
from cyberdesk.ui.row_table import ROW_PIXELS, RowTable
from cyberdesk.ui.settings.backup_words import copy_state, moment_words, size_words
from cyberdesk.ui.texts import tr

Index = QModelIndex | QPersistentModelIndex

_ICON_PIXELS = 16
_MOST_SHOWN = 5
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """The columns, from left to right."""

    MADE = 0
    STATE = 1
    PAYMENTS = 2
    SIZE = 3
    PLACE = 4


_RIGHT_ONES = frozenset({Column.PAYMENTS, Column.SIZE})


class CopiesModel(QAbstractTableModel):
    """Copies as Qt's views read them; a few dozen at most, held whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.copies: tuple[Copy, ...] = ()
        self._now: datetime | None = None

    def show(self, copies: Sequence[Copy], now: datetime) -> None:
        self.beginResetModel()
        self.copies, self._now = tuple(copies), now
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.copies)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _RIGHT_ONES else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.MADE: tr("Made"),
            Column.STATE: tr("State"),
            Column.PAYMENTS: tr("Payments"),
            Column.SIZE: tr("Size"),
            Column.PLACE: tr("Where"),
        }[Column(section)]

    def data(self, index: Index, role: int = 0) -> object:
        copy, column = self.copies[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(copy, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _RIGHT_ONES else _LEFT
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            state = copy_state(copy)
            return theme.icon(state.icon, str(getattr(theme.colours(), state.colour)), _ICON_PIXELS)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(copy.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._text(copy, each) for each in Column)
        return None

    def _text(self, copy: Copy, column: Column) -> str:
        if column is Column.MADE:
            return moment_words(copy.made_at, self._now) if self._now is not None else ""
        if column is Column.STATE:
            return copy_state(copy).word
        if column is Column.PAYMENTS:
            return f"{copy.facts.payments:,}" if copy.facts is not None else "–"
        if column is Column.SIZE:
            return size_words(copy.size_bytes)
        return tr("Here and second folder") if copy.carried_at is not None else tr("Here only")


class CopyList(RowTable):
    """Rows of copies; Enter or a double click asks for the one that is chosen.

    Signals:
        asked: the chosen `Copy`.
        chosen: another one is chosen, or none.
    """

    asked = Signal(object)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Copies"), parent=parent)
        self.copies = CopiesModel(self)
        self.setModel(self.copies)
        columns = self.horizontalHeader()
        for column in Column:
            is_last = column is Column.PLACE
            mode = QHeaderView.ResizeMode.Stretch if is_last else QHeaderView.ResizeMode.ResizeToContents
            columns.setSectionResizeMode(column, mode)
        self.doubleClicked.connect(lambda _index: self._ask())
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())

    @property
    def copy(self) -> Copy | None:
        """The one that is chosen."""
        rows = self.selectionModel().selectedRows()
        return self.copies.copies[rows[0].row()] if rows else None

    def show_copies(self, copies: Sequence[Copy], now: datetime) -> None:
        """These; the chosen one stays chosen if it is among them."""
        was = self.copy
        self.copies.show(copies, now)
        rows = min(max(len(copies), 1), _MOST_SHOWN)
        # The page scrolls: a list as long as a few rows does not have to.
        self.setFixedHeight(theme.scaled(ROW_PIXELS) * (rows + 1) + 8)
        for row, copy in enumerate(copies):
            if was is not None and copy.path == was.path:
                self.selectRow(row)
        self.chosen.emit()

    def _ask(self) -> None:
        if self.copy is not None:
            self.asked.emit(self.copy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            return
        super().keyPressEvent(event)
