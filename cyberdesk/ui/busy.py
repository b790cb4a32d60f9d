"""Over the whole window while nothing can be pressed, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label

_VEIL_ALPHA = 190


class Busy(QFrame):
    """A veil over its parent; clicks and keys stop at it."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = label(words, "title", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 22, 28, 22)
        inside.addWidget(self.words)
        layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(theme.colours().ground)
        veil.setAlpha(_VEIL_ALPHA)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
