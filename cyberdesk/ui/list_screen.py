"""A screen of one list: filters above it, sums and buttons below, what is selected at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.kept_table import KeptTable
from cyberdesk.ui.labels import label
from cyberdesk.ui.list_filters import ListFilters

_NARROW_BELOW_PIXELS = 1150


class ListScreen(QWidget):
    """Reads its list when it is shown, not before. Who derives from it makes the parts, then calls
    `_lay_out`, and says how the list is read.

    Attributes:
        filters, table, panel: what is shown; the panel at the right of all.
        sums: the line under the count.
    """

    filters: ListFilters
    table: KeptTable
    panel: QWidget
    sums: QLabel

    def __init__(self, panel_pixels: tuple[int, int], parent: QWidget | None = None) -> None:
        """
        Args:
            panel_pixels: the width of the panel, and its width in a narrow window.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self._panel_pixels = panel_pixels
        self._is_stale = True
        self.error = ErrorBanner()
        self.count = label(role="muted")
        self._stack = QStackedLayout()

    def _read(self) -> None:
        """List what the filter wants, as it is on the disk now; `_is_stale` no more."""
        raise NotImplementedError

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self._read()

    def _on_filter_changed(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self, states: Sequence[QWidget], buttons: Sequence[QPushButton]) -> None:
        """
        Args:
            states: what stands in the table's place when nothing is listed.
            buttons: below the list, at the right.
        """
        self.filters.changed.connect(self._on_filter_changed)
        # The first of a stack is shown at once: without a parent it would be a window of its own.
        self.table.setParent(self)
        self._stack.addWidget(self.table)
        for state in states:
            state.setObjectName("card")
            self._stack.addWidget(state)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.count)
        words.addWidget(self.sums)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addLayout(words, 1)
        for one in buttons:
            bottom.addWidget(one)
        left = QVBoxLayout()
        left.setContentsMargins(18, 14, 18, 12)
        left.setSpacing(12)
        left.addWidget(self.filters)
        left.addWidget(self.error)
        left.addLayout(self._stack, 1)
        left.addLayout(bottom)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.panel)
        self.setFocusProxy(self.table)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_if_stale()
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, narrow = self._panel_pixels
        self.panel.setFixedWidth(theme.scaled(narrow if self.width() < _NARROW_BELOW_PIXELS else wide))

    def event(self, event: QEvent) -> bool:
        # Keys that mean something here are taken before the window's own shortcuts get them.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key means something here now: Esc closes what is open."""
        is_open = bool(self.filters.search.text()) or self.table.selected_id is not None
        return event.key() == Qt.Key.Key_Escape and is_open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find) or event.text() == "/":
            self.filters.search.setFocus()
            self.filters.search.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.filters.search.text():
            self.filters.clear_search()
            self.table.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.table.selected_id is not None:
            self.table.deselect()
        else:
            super().keyPressEvent(event)
