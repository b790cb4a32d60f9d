"""Choosing a PIN: typed twice, and told at once when it will not do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cyberdesk.domain.pin import new_pin_problem
from cyberdesk.ui.labels import label
from cyberdesk.ui.staff.pin_field import PinField
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 180


class NewPin(QWidget):
    """Two fields and a line under them. The line says what a PIN is, or what is wrong with this one.

    Signals:
        edited: somebody typed.
        submitted: Enter in the second field.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PinField(tr("New PIN"))
        self.second = PinField(tr("The same PIN again"))
        self.help = label(
            tr("4 to 6 digits. Nobody can read it later, not even the owner."), "muted", wraps=True
        )
        self.problem = label(role="error", wraps=True)
        self.problem.hide()
        for field in (self.first, self.second):
            field.setFixedWidth(_WIDTH_PIXELS)
            field.textEdited.connect(self._on_edited)
        self.first.submitted.connect(self._on_first)
        self.first.editingFinished.connect(self._judge_first)
        self.second.submitted.connect(self.submitted)
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(4)
        fields.addWidget(label(tr("PIN"), "heading"), 0, 0)
        fields.addWidget(label(tr("PIN again"), "heading"), 0, 1)
        fields.addWidget(self.first, 1, 0)
        fields.addWidget(self.second, 1, 1)
        fields.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(fields)
        layout.addWidget(self.help)
        layout.addWidget(self.problem)
        self.setFocusProxy(self.first)

    def demand(self) -> str | None:
        """The PIN; if it is none yet, say why and take the focus."""
        problem = new_pin_problem(self.first.text())
        if problem:
            self._say(tr(problem), self.first)
            self.first.setFocus()
            self.first.selectAll()
            return None
        if self.first.text() != self.second.text():
            words = (
                tr("Type the same PIN again.")
                if not self.second.text()
                else tr("These are two different PINs.")
            )
            self._say(words, self.second)
            self.second.setFocus()
            self.second.selectAll()
            return None
        return self.first.text()

    def clear(self) -> None:
        """Nothing is typed."""
        self.first.clear()
        self.second.clear()
        self._say("", None)

    @property
    def is_empty(self) -> bool:
        return not (self.first.text() or self.second.text())

    def has_focus(self) -> bool:
        return self.first.hasFocus() or self.second.hasFocus()

    def _on_first(self) -> None:
        problem = new_pin_problem(self.first.text())
        if problem:
            self._say(tr(problem), self.first)
            self.first.selectAll()
        else:
            self.second.setFocus()
            self.second.selectAll()

    def _judge_first(self) -> None:
        # Left empty it is not wrong yet.
        if self.first.text():
            problem = new_pin_problem(self.first.text())
            if problem:
                self._say(tr(problem), self.first)

    def _on_edited(self) -> None:
        first, second = self.first.text(), self.second.text()
        if second and not first.startswith(second) and not new_pin_problem(first):
            self._say(tr("These are two different PINs."), self.second)
        else:
            self._say("", None)
        self.edited.emit()

    def _say(self, words: str, about: PinField | None) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.help.setVisible(not words)
        for field in (self.first, self.second):
            field.mark(words if field is about else "")
