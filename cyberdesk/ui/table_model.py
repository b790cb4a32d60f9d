"""Rows under named columns as Qt's views read them: what the models of all tables have in common."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""What `row_at` has for the row of a cell, for whoever paints it."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_FIGURES: frozenset[int] = frozenset()

Row = TypeVar("Row")
Column = TypeVar("Column", bound=IntEnum)


class TableModel(QAbstractTableModel, Generic[Row, Column]):
    """A table of rows of one kind. Who derives from it says what the rows, the titles and the words are."""

    def __init__(
        self,
        columns: type[Column],
        figures: AbstractSet[int] = _NO_FIGURES,
        parent: QObject | None = None,
    ) -> None:
        """
        Args:
            columns: from left to right, numbered from 0.
            figures: the columns whose words stand at the right.
        """
        super().__init__(parent)
        self._columns = columns
        self._figures = figures

    # --- what the table is of -----------------------------------------------------------------------------

    def row_at(self, row: int) -> Row | None:
        """What stands in a row; None where there is nothing, or where it cannot be read now."""
        raise NotImplementedError

    def _title(self, column: Column) -> str:
        raise NotImplementedError

    def _words(self, row: Row, column: Column) -> str:
        """What a cell says; empty cells say nothing."""
        raise NotImplementedError

    def _cell(self, row: Row, column: Column, role: int) -> object:
        """What a cell has besides its words, its place and its row: a tool tip that says the words again."""
        return self._words(row, column) or None if role == Qt.ItemDataRole.ToolTipRole else None

    # --- as Qt asks for it --------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or role == ROW_ROLE:
            return row
        column = self._columns(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        return self._cell(row, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._title(self._columns(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _row_changed(self, row: int) -> None:
        """Tell the views that all cells of a row are other ones."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def _side(self, column: int) -> int:
        return _RIGHT if column in self._figures else _LEFT
