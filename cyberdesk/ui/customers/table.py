"""The table of customers: rows of one height, columns as wide as their words."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cyberdesk.ui.customers.model import Column, CustomersModel
from cyberdesk.ui.customers.row_delegate import RowDelegate
from cyberdesk.ui.row_table import RowTable
from cyberdesk.ui.texts import tr

_WAYS: tuple[frozenset[Column], ...] = (
    frozenset(),
    frozenset({Column.VISIT}),
    frozenset({Column.VISIT, Column.PHONE}),
)
"""What is left out: the first that fits is taken. The panel beside shows it all."""


class CustomersTable(RowTable):
    """Shows a `CustomersModel`.

    Signals:
        customer_selected: a customer's number, or None.
        chosen: Enter was pressed on a customer.
    """

    customer_selected = Signal(object)
    chosen = Signal(int)

    def __init__(self, model: CustomersModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Customers"), parent=parent)
        self._model = model
        self._delegate = RowDelegate(self)
        self._selected_id: int | None = None
        self._top = 0
        self._wanted = model.wanted
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._restore_place)

    @property
    def selected_id(self) -> int | None:
        """Who is selected, or was when the filter left them out."""
        return self._selected_id

    def select_customer(self, customer_id: int) -> bool:
        """Select a customer and bring the row into view. False: not listed."""
        row = self._model.row_of(customer_id)
        if row is None:
            return False
        self._selected_id = customer_id
        self._select_row(row)
        self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self.customer_selected.emit(customer_id)
        return True

    def deselect(self) -> None:
        self._selected_id = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self.customer_selected.emit(None)

    def fit_columns(self) -> None:
        """Give every column the room of its words, and names the rest; leave out what finds no room."""
        room = self.viewport().width()
        widths: dict[Column, int] = {}
        for left_out in _WAYS:
            widths = {
                column: max(self._delegate.width(column), self.header_width(column))
                for column in Column
                if column not in left_out
            }
            if sum(widths.values()) <= room:
                break
        widths[Column.NAME] = max(widths[Column.NAME] + room - sum(widths.values()), 0)
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])

    # --- Qt -----------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedRows()
        customer_id = self._model.id_at(rows[0].row()) if rows else None
        if customer_id is not None and customer_id != self._selected_id:
            self._selected_id = customer_id
            self.customer_selected.emit(customer_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Home and End would move between columns. Letters belong to the screen: Qt's own keyboard search
        # would read all customers.
        if event.matches(QKeySequence.StandardKey.MoveToStartOfLine) and self._model.rowCount():
            self._go_to(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine) and self._model.rowCount():
            self._go_to(self._model.rowCount() - 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._selected_id is not None and not event.isAutoRepeat():
                self.chosen.emit(self._selected_id)
        elif event.key() == Qt.Key.Key_Escape or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    # --- place --------------------------------------------------------------------------------------------

    def _select_row(self, row: int) -> None:
        index = self._model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def _go_to(self, row: int) -> None:
        self._select_row(row)
        self.scrollTo(self._model.index(row, 0))

    def _remember_place(self) -> None:
        self._wanted = self._model.wanted
        self._top = self.verticalScrollBar().value()

    def _restore_place(self) -> None:
        """After reading again the same rows stay in view; another filter begins at its top."""
        self.fit_columns()
        row = None if self._selected_id is None else self._model.row_of(self._selected_id)
        if row is not None:
            self._select_row(row)
        if self._wanted == self._model.wanted:
            self.verticalScrollBar().setValue(self._top)
        elif row is not None:
            self.scrollTo(self._model.index(row, 0))
        else:
            self.scrollToTop()
