"""A field for the receipt number of an M-PESA message."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class CodeField(QWidget):
    """A code as typed, with its mistake said right under it. What is a good one, the services decide.

    Signals:
        edited: staff typed.
        submitted: Enter was pressed in it.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("M-PESA code"))
        self.edit.setPlaceholderText("SJK4H7L2QX")
        self.edit.setMaxLength(16)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.submitted)
        self.hint = label(role="error", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.edit)
        layout.addWidget(self.hint)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        return self.edit.text()

    def show_mistake(self, words: str) -> None:
        """Say what is wrong with it, and let it be typed again; nothing when `words` are empty."""
        self.hint.setText(words)
        self.edit.setAccessibleDescription(words)
        if words:
            self.edit.setFocus()

    def _on_edited(self) -> None:
        self.show_mistake("")
        self.edited.emit()
