"""The table of customers: rows of one height, columns as wide as their words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cyberdesk.ui.customers.model import Column, CustomersModel
from cyberdesk.ui.customers.row_delegate import RowDelegate
from cyberdesk.ui.kept_table import KeptTable
from cyberdesk.ui.texts import tr

_WAYS: tuple[frozenset[Column], ...] = (
    frozenset(),
    frozenset({Column.VISIT}),
    frozenset({Column.VISIT, Column.PHONE}),
)
"""What is left out: the first that fits is taken. The panel beside shows it all."""


class CustomersTable(KeptTable):
    """Shows a `CustomersModel`.

    Signals:
        chosen: Enter was pressed on a customer.
    """

    chosen = Signal(int)

    def __init__(self, model: CustomersModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Customers"), model, parent)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)

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
        self.show_columns(widths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self._selected_id is not None and not event.isAutoRepeat():
            self.chosen.emit(self._selected_id)

    def _restore_place(self) -> None:
        super()._restore_place()
        if self._wanted != self._list.wanted:
            # Who is selected stays in view while names are typed.
            self.scrollTo(self.currentIndex())
