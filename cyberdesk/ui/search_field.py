"""The field by which a list is searched, the same above every list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from cyberdesk.ui import theme

SEARCH_AFTER_MS = 150
"""Staff type a name or a receipt number in one go; not each letter needs a search."""
_ICON_PIXELS = 16


class SearchField(QLineEdit):
    """Says when it is worth searching: a moment after the last letter, or at Enter.

    Signals:
        searched: another text is to be searched for.
    """

    searched = Signal()

    def __init__(
        self, name: str, hint: str, explanation: str, least_pixels: int, parent: QWidget | None = None
    ) -> None:
        """
        Args:
            name: for those who do not see it.
            hint: shown while it is empty.
            explanation: all that is found, as a tool tip.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setToolTip(explanation)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(least_pixels)
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._delay = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._delay.timeout.connect(self.searched)
        self.textChanged.connect(lambda: self._delay.start())
        self.returnPressed.connect(self._search)
        self._dress()

    def settle(self) -> None:
        """What is typed is being searched for already."""
        self._delay.stop()

    def _search(self) -> None:
        self.settle()
        self.searched.emit()

    def _dress(self) -> None:
        self._icon.setIcon(theme.icon("search", theme.colours().muted, _ICON_PIXELS))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
