"""What stands at the right of the counter: as wide as usual, and wider where its words need it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget


class SidePanel(QFrame):
    """Once wider it stays so until the window has another size: what lies beside it must not jump about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = self._widest = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_usual_width(self, pixels: int) -> None:
        self._usual = self._widest = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(), super().minimumSizeHint().height())

    def _needed(self) -> int:
        layout = self.layout()
        least = layout.minimumSize().width() if layout is not None else 0
        self._widest = max(self._widest, self._usual, least)
        return self._widest
