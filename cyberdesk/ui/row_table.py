"""A list of rows of one height, of which one is chosen: what every table of the window has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cyberdesk.ui import theme

ROW_PIXELS = 34
_HEADER_PIXELS, _HEADER_PADDING_PIXELS = 12, 11
"""As in resources/style.qss, and a pixel more."""


class RowTable(QTableView):
    """Chooses whole rows and edits nothing. Rows are never measured: a list may have a million of them."""

    def __init__(self, name: str, row_pixels: int = ROW_PIXELS, parent: QWidget | None = None) -> None:
        """
        Args:
            name: for those who do not see it.
            row_pixels: at the usual size of text.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.scaled(row_pixels))
        rows.setDefaultSectionSize(theme.scaled(row_pixels))
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(0)

    def header_width(self, column: int) -> int:
        """What the words over a column need; a column is never narrower than its name."""
        orientation, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        words = str(self.model().headerData(column, orientation, role) or "")
        letters = theme.font(_HEADER_PIXELS, QFont.Weight.DemiBold)
        return QFontMetrics(letters).horizontalAdvance(words) + 2 * _HEADER_PADDING_PIXELS
