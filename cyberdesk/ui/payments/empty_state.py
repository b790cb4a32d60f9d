"""What stands where there is nothing to show: what this place is for, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label

_GLYPH_PIXELS = 36
_WIDEST_PIXELS = 380


class EmptyState(QFrame):
    """An icon, a few words, and buttons, in the middle of its room."""

    def __init__(
        self, icon: str, title: str, words: str, *buttons: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = label(title, "strong", wraps=True)
        self._words = label(words, "muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(_Glyph(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        for text in (self._title, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            if not text.text():
                text.hide()
            text.setMaximumWidth(_WIDEST_PIXELS)
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(text, 100)
            line.addStretch(1)
            layout.addLayout(line)
        layout.addSpacing(6)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        for text in (self._title, self._words):
            text.setVisible(bool(text.text()))

    @property
    def words(self) -> str:
        """All it says."""
        return " ".join(text.text() for text in (self._title, self._words) if text.text())


class _Glyph(QWidget):
    """A large icon in the colour of quiet words, whatever the theme."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(_GLYPH_PIXELS, _GLYPH_PIXELS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = theme.icon_pixmap(
            self._icon, theme.colours().muted, _GLYPH_PIXELS, painter.device().devicePixelRatio()
        )
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
