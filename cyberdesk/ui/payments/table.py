"""The table of payments: rows of one height, columns as wide as their words, steady while it changes."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cyberdesk.ui.payments.model import Column, PaymentsModel
from cyberdesk.ui.payments.row_delegate import RowDelegate
from cyberdesk.ui.row_table import RowTable
from cyberdesk.ui.texts import tr

# (is the method compact, what is left out): the first that fits is taken. The detail panel shows it all.
_WAYS: tuple[tuple[bool, frozenset[Column]], ...] = (
    (False, frozenset()),
    (False, frozenset({Column.STAFF})),
    (True, frozenset({Column.STAFF})),
    (True, frozenset({Column.STAFF, Column.TITLE})),
    (True, frozenset({Column.STAFF, Column.TITLE, Column.RECEIPT})),
    (True, frozenset({Column.STAFF, Column.TITLE, Column.RECEIPT, Column.METHOD})),
)
_ELASTIC = (Column.CUSTOMER, Column.TITLE)


class PaymentsTable(RowTable):
    """Shows a `PaymentsModel`.

    Signals:
        payment_selected: a payment id, or None.
    """

    payment_selected = Signal(object)

    def __init__(self, model: PaymentsModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Payments"), parent=parent)
        self._model = model
        self._delegate = RowDelegate(self)
        self._selected_id: int | None = None
        self._top_id: int | None = None
        self._wanted = model.wanted
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._restore_place)
        model.rowsInserted.connect(self._keep_place)

    @property
    def selected_id(self) -> int | None:
        """The payment that is selected, or was when it went out of the filter."""
        return self._selected_id

    def select_payment(self, payment_id: int) -> bool:
        """Select a payment and bring it into view. False: it is not listed."""
        row = self._model.row_of(payment_id)
        if row is None:
            return False
        self._selected_id = payment_id
        self._select_row(row)
        self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self.payment_selected.emit(payment_id)
        return True

    def deselect(self) -> None:
        self._selected_id = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self.payment_selected.emit(None)

    # --- Qt -----------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedRows()
        payment = self._model.payment_at(rows[0].row()) if rows else None
        if payment is not None and payment.id != self._selected_id:
            self._selected_id = payment.id
            self.payment_selected.emit(payment.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Home and End would move between columns. Letters belong to the window: Qt's own keyboard search
        # would read a million rows.
        if event.matches(QKeySequence.StandardKey.MoveToStartOfLine) and self._model.rowCount():
            self._go_to(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine) and self._model.rowCount():
            self._go_to(self._model.rowCount() - 1)
        elif event.key() == Qt.Key.Key_Escape or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    # --- columns ------------------------------------------------------------------------------------------

    def fit_columns(self) -> None:
        """Give every column the room of its words, and names the rest; leave out what finds no room."""
        room = self.viewport().width()
        widths: dict[Column, int] = {}
        for is_compact, left_out in _WAYS:
            self._delegate.is_compact = is_compact
            widths = {
                column: max(self._delegate.width(column, self._model.time_form), self.header_width(column))
                for column in Column
                if column not in left_out
            }
            if sum(widths.values()) <= room:
                break
        spare = room - sum(widths.values())
        elastic = [column for column in _ELASTIC if column in widths]
        for place, column in enumerate(elastic):
            share = spare // len(elastic) + (spare % len(elastic) if place == 0 else 0)
            widths[column] = max(widths[column] + share, 0)
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])

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
        top = self._model.payment_at(self.rowAt(0)) if self.verticalScrollBar().value() > 0 else None
        self._top_id = top.id if top is not None else None

    def _restore_place(self) -> None:
        """After reading again the same payments stay in view; another filter begins at its top."""
        self.fit_columns()
        if self._wanted != self._model.wanted or self._top_id is None:
            self.scrollToTop()
        else:
            row = self._model.row_of(self._top_id)
            if row is not None:
                self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        if self._selected_id is not None:
            row = self._model.row_of(self._selected_id)
            if row is not None:
                scroll_bar = self.verticalScrollBar()
                place = scroll_bar.value()
                self._select_row(row)
                scroll_bar.setValue(place)

    def _keep_place(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Rows that arrive above do not push away what is being read; at the top the newest shows."""
        self.updateGeometries()
        scroll_bar = self.verticalScrollBar()
        if scroll_bar.value() > first:
            scroll_bar.setValue(scroll_bar.value() + last - first + 1)
