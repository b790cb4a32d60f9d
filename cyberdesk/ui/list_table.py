"""The table of a long list: it fits its columns, and its keys never read the whole of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent

from cyberdesk.ui.row_table import RowTable
from cyberdesk.ui.table_model import Column


class ListTable(RowTable):
    """Home and End go to the first and the last row. Letters belong to the screen: Qt's own keyboard search
    would read the whole list."""

    def fit_columns(self) -> None:
        """Give every column the room of its words, as the view is wide now."""
        raise NotImplementedError

    def show_columns(self, widths: Mapping[Column, int]) -> None:
        """Show these columns, each as wide as is said, in pixels; hide the others."""
        shown: dict[int, int] = {int(column): pixels for column, pixels in widths.items()}
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column not in shown)
            if column in shown:
                self.setColumnWidth(column, shown[column])

    def _select_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags)

    def _go_to(self, row: int) -> None:
        self._select_row(row)
        self.scrollTo(self.model().index(row, 0))

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's Home and End would move between columns.
        listed = self.model().rowCount()
        if event.matches(QKeySequence.StandardKey.MoveToStartOfLine) and listed:
            self._go_to(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine) and listed:
            self._go_to(listed - 1)
        elif event.key() == Qt.Key.Key_Escape or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
