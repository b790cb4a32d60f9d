"""Choosing a role."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from cyberdesk.domain.staff import Role
from cyberdesk.ui import theme
from cyberdesk.ui.staff.words import role_meaning, role_word

_ARROW_PIXELS = 14


class RoleChoice(QComboBox):
    """The roles, the most trusted first. The wheel scrolls the page and changes nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 22px; }")
        for role in Role:
            self.addItem(role_word(role), role)
        self.currentIndexChanged.connect(self._on_changed)
        self._on_changed()

    @property
    def role(self) -> Role:
        return Role(self.currentData())

    def choose(self, role: Role) -> None:
        self.setCurrentIndex(self.findData(role))

    def _on_changed(self) -> None:
        meaning = role_meaning(self.role)
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet leaves no arrow.
        painter = QPainter(self)
        colour = theme.colours().text if self.isEnabled() else theme.colours().muted
        arrow = theme.icon_pixmap("down", colour, _ARROW_PIXELS, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _ARROW_PIXELS - 9, (self.height() - _ARROW_PIXELS) // 2, arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
