"""The table of what was found."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cyberdesk.ui.list_table import ListTable
from cyberdesk.ui.statement.model import Column, MatchesModel
from cyberdesk.ui.statement.row_delegate import RowDelegate
from cyberdesk.ui.texts import tr


class MatchesTable(ListTable):
    """Shows a `MatchesModel`. A click on the box or the space bar ticks a row.

    Signals:
        row_selected: the `Match` or `RefusedLine`, or None.
    """

    row_selected = Signal(object)

    def __init__(self, model: MatchesModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was found"), parent=parent)
        self._model = model
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._on_reset)

    def fit_columns(self) -> None:
        """Give every column the room of its words, and what it is for the rest. Without room, no time."""
        room = self.viewport().width()
        widths = {column: self._delegate.width(column) for column in Column}
        if sum(widths.values()) > room:
            del widths[Column.TIME]
        widths[Column.WHAT] = max(widths[Column.WHAT] + room - sum(widths.values()), 60)
        self.show_columns(widths)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self._model.tick(index.row())

    def _on_reset(self) -> None:
        self.fit_columns()
        self.scrollToTop()
        if self._model.rowCount():
            self.selectRow(0)
        else:
            self.row_selected.emit(None)

    # --- Qt -----------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedRows()
        self.row_selected.emit(self._model.row_at(rows[0].row()) if rows else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            rows = self.selectionModel().selectedRows()
            if rows:
                self._model.tick(rows[0].row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)
