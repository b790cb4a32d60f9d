"""What is known of one thing: a heading and its value a line, as the panels beside lists show it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

Fact = tuple[str, str]
"""A heading and its value; one without a value is left out."""


class Facts(QWidget):
    """Headings at the left, values beside them."""

    def __init__(self, *strong: str, parent: QWidget | None = None) -> None:
        """
        Args:
            strong: the headings whose values stand out.
        """
        super().__init__(parent)
        self._strong = strong
        self.shown: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[Fact]) -> None:
        """Exactly these."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.shown = {name: value for name, value in facts if value}
        for row, (name, value) in enumerate(self.shown.items()):
            text = label(value, "strong" if name in self._strong else "", wraps=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setAccessibleName(f"{name}: {value}")
            heading = label(name, "muted")
            # Its letters are smaller: two pixels lower they stand on one line with the value's.
            heading.setContentsMargins(0, 2, 0, 0)
            self._grid.addWidget(heading, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)


class CloseDetails(QPushButton):
    """The cross in the corner of such a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Close details"))
        self.setToolTip(tr("Close details"))
        self._dress()

    def _dress(self) -> None:
        self.setIcon(theme.icon("close", theme.colours().muted, 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
