"""Things below each other, as many as are needed: it scrolls rather than squeezing them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """A column that is as high as its words need at the width that it has.

    Attributes:
        inside: the layout of the column.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QWidget()
        self.inside = QVBoxLayout(self._sheet)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._sheet)
        self._sheet.installEventFilter(self)
        self.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area asks for the least height of the column without telling it how wide it will be.
        is_layout = watched is self._sheet and event.type() is QEvent.Type.LayoutRequest
        if is_layout or (watched is self.viewport() and event.type() is QEvent.Type.Resize):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """As high as the words need."""
        width = self.viewport().width()
        needed = self.inside.heightForWidth(width) if self.inside.hasHeightForWidth() else -1
        self._sheet.setMinimumHeight(max(needed, self.inside.minimumSize().height()))
