"""The table of payments: rows of one height, columns as wide as their words, steady while it changes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cyberdesk.ui.kept_table import KeptTable
from cyberdesk.ui.payments.model import Column, PaymentsModel
from cyberdesk.ui.payments.row_delegate import RowDelegate
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


class PaymentsTable(KeptTable):
    """Shows a `PaymentsModel`. The same payments stay in view while others arrive."""

    def __init__(self, model: PaymentsModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Payments"), model, parent)
        self._model = model
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        model.rowsInserted.connect(self._keep_place)

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
        self.show_columns(widths)

    # --- place --------------------------------------------------------------------------------------------

    def _place(self) -> int | None:
        """The number of the payment at the top: rows may arrive above it."""
        return self._model.id_at(self.rowAt(0)) if self.verticalScrollBar().value() > 0 else None

    def _return_to(self, place: int) -> None:
        row = self._model.row_of(place)
        if row is not None:
            self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def _keep_place(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Rows that arrive above do not push away what is being read; at the top the newest shows."""
        self.updateGeometries()
        scroll_bar = self.verticalScrollBar()
        if scroll_bar.value() > first:
            scroll_bar.setValue(scroll_bar.value() + last - first + 1)
