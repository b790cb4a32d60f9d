"""One question in the place of the buttons that led to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label


class AskRow(QWidget):
    """A field with a button; Enter answers, Esc goes back and loses nothing else.

    Signals:
        answered: what was typed.
        cancelled: nobody wants to answer.
    """

    answered = Signal(str)
    cancelled = Signal()

    def __init__(self, question: str, does: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label(question, "muted", wraps=True)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(question)
        self.edit.setMaxLength(60)
        self.edit.setPlaceholderText(hint)
        self.edit.textChanged.connect(lambda: self.show_problem(""))
        self.edit.returnPressed.connect(self._answer)
        self.button = button(does, "primary", key="Enter")
        self.button.clicked.connect(self._answer)
        self.problem = label(role="error", wraps=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.edit, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._question)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.button)
        self.hide()

    def ask(self, question: str = "", text: str = "") -> None:
        """Show it and take the keys."""
        if question:
            self._question.setText(question)
            self.edit.setAccessibleName(question)
        self.edit.setText(text)
        self.show_problem("")
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.edit.setProperty("invalid", bool(words))
        self.edit.setAccessibleDescription(words)
        self.edit.style().polish(self.edit)

    def set_busy(self, *, is_busy: bool) -> None:
        self.button.setEnabled(not is_busy)
        self.edit.setReadOnly(is_busy)

    def _answer(self) -> None:
        if self.button.isEnabled():
            self.answered.emit(self.edit.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
