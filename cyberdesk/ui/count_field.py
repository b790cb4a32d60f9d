"""A number of PCs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.services.setup import MOST_STATIONS
from cyberdesk.ui import theme
from cyberdesk.ui.first_run_pictures import StationsPicture
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class CountField(QWidget):
    """A number of PCs: typed, or counted up and down, and shown as they will stand in the counter."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = large_edit(tr("Number of PCs"), str(count))
        self.edit.setFixedWidth(theme.scaled(96))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.edit.setMaxLength(2)
        self.edit.setValidator(QIntValidator(0, 99, self.edit))
        self.edit.textChanged.connect(self._on_changed)
        self.fewer = button("", "big")
        self.fewer.setAccessibleName(tr("One PC less"))
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more = button("", "big")
        self.more.setAccessibleName(tr("One PC more"))
        self.more.clicked.connect(lambda: self._step(1))
        self.problem = label(role="error")
        self.picture = StationsPicture()
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.fewer, self.edit, self.more):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.problem, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(18)
        layout.addLayout(row)
        layout.addWidget(self.picture)
        self._dress()
        self._on_changed()

    def count(self) -> int | None:
        """The number, or None while it is not a good one."""
        text = self.edit.text()
        return int(text) if text.isdigit() and 1 <= int(text) <= MOST_STATIONS else None

    def demand(self) -> int | None:
        """The number; if it is not a good one, say so and take the focus."""
        count = self.count()
        words = tr("Type a number from 1 to {most}.").format(most=MOST_STATIONS)
        self._mark("" if count is not None else words)
        if count is None:
            self.edit.setFocus()
            self.edit.selectAll()
        return count

    def _step(self, by: int) -> None:
        text = self.edit.text()
        count = (int(text) if text.isdigit() else 0) + by
        self.edit.setText(str(min(max(count, 1), MOST_STATIONS)))

    def _on_changed(self) -> None:
        count = self.count()
        self._mark("")
        self.picture.show_count(count or 0)
        self.fewer.setEnabled(count != 1)
        self.more.setEnabled(count != MOST_STATIONS)

    def _mark(self, words: str) -> None:
        self.problem.setText(words)
        self.edit.setProperty("invalid", bool(words))
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(words)

    def _dress(self) -> None:
        for one, icon in ((self.fewer, "minus"), (self.more, "plus")):
            one.setIcon(theme.icon(icon, theme.colours().text, 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def large_edit(name: str, text: str) -> QLineEdit:
    """A field for the one answer of a page."""
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setMaxLength(60)
    made.setProperty("role", "large")
    return made
