"""One of several, opened from a field."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from cyberdesk.ui import theme

_ARROW_PIXELS = 14
_ROOM_PIXELS = 24


class ChoiceBox(QComboBox):
    """A combo box with the arrow of our own icons: the style sheet takes away the one it has."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour = theme.colours().text if self.isEnabled() else theme.colours().muted
        arrow = theme.icon_pixmap("down", colour, _ARROW_PIXELS, self.devicePixelRatioF())
        painter = QPainter(self)
        left = self.width() - _ROOM_PIXELS
        painter.drawPixmap(left, (self.height() - _ARROW_PIXELS) // 2, arrow)
        painter.end()
