"""Something speaks against saving: what, and whether to save all the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class SecondThoughts(QFrame):
    """A question in its place, not a box over the fields that it is about.

    Signals:
        save_asked: save all the same.
        left: back to the fields.
    """

    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("secondThoughts")
        self._title = label(role="strong", wraps=True)
        self._rest = label(wraps=True)
        self.save_button = button(tr("Save anyway"))
        self.back_button = button(tr("Back to the fields"))
        self.save_button.clicked.connect(self.save_asked)
        self.back_button.clicked.connect(self._on_back)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._rest)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 10)
        layout.setSpacing(10)
        layout.addLayout(words, 1)
        layout.addWidget(self.back_button)
        layout.addWidget(self.save_button)
        self.hide()

    def ask(self, title: str, rest: str) -> None:
        self._title.setText(title)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{title} {rest}".strip())
        self._dress()
        self.show()

    def clear(self) -> None:
        self.setAccessibleName("")
        self.hide()

    @property
    def text(self) -> str:
        """All it says, empty when it asks nothing."""
        return self.accessibleName()

    def _on_back(self) -> None:
        self.clear()
        self.left.emit()

    def _dress(self) -> None:
        ground, edge = theme.tint(theme.colours().ending, 0.12).name(), theme.colours().ending
        sheet = f"#secondThoughts {{ background: {ground}; border: 1px solid {edge}; border-radius: 8px; }}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._dress()
