"""A long list whose selection and place stay while it is read again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cyberdesk.ui.disk_model import DiskModel
from cyberdesk.ui.list_table import ListTable


class KeptTable(ListTable):
    """Shows a `DiskModel`. What is selected is known by its number, not by its row.

    Signals:
        id_selected: the number of what was selected, or None.
    """

    id_selected = Signal(object)

    def __init__(self, name: str, model: DiskModel[Any, Any, Any], parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._list = model
        self._selected_id: int | None = None
        self._top: int | None = None
        self._wanted = model.wanted
        # First the view itself hears of a reset, then what puts it in its place again.
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._restore_place)

    @property
    def selected_id(self) -> int | None:
        """What is selected, or was when the filter left it out."""
        return self._selected_id

    def select_id(self, row_id: int) -> bool:
        """Select what has this number and bring it into view. False: it is not listed."""
        row = self._list.row_of(row_id)
        if row is None:
            return False
        self._selected_id = row_id
        self._select_row(row)
        self.scrollTo(self._list.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self.id_selected.emit(row_id)
        return True

    def deselect(self) -> None:
        self._selected_id = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self.id_selected.emit(None)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedRows()
        row_id = self._list.id_at(rows[0].row()) if rows else None
        if row_id is not None and row_id != self._selected_id:
            self._selected_id = row_id
            self.id_selected.emit(row_id)

    # --- place --------------------------------------------------------------------------------------------

    def _place(self) -> int | None:
        """What `_return_to` needs to show the same rows again; None: the top."""
        return self.verticalScrollBar().value()

    def _return_to(self, place: int) -> None:
        self.verticalScrollBar().setValue(place)

    def _remember_place(self) -> None:
        self._wanted = self._list.wanted
        self._top = self._place()

    def _restore_place(self) -> None:
        """After reading again the same rows stay in view; another filter begins at its top."""
        self.fit_columns()
        if self._wanted == self._list.wanted and self._top is not None:
            self._return_to(self._top)
        else:
            self.scrollToTop()
        row = None if self._selected_id is None else self._list.row_of(self._selected_id)
        if row is not None:
            scroll_bar = self.verticalScrollBar()
            place = scroll_bar.value()
            self._select_row(row)
            scroll_bar.setValue(place)
