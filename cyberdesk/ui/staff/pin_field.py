"""A field for a PIN: digits as dots, gone as soon as it is out of sight."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from cyberdesk.domain.pin import LONGEST

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class PinField(QLineEdit):
    """Takes digits only. What it holds is never copied out, and cleared when the field is hidden.

    Signals:
        submitted: Enter, or, if it submits itself, the last digit that a PIN can have.
        moved: an arrow key, as a step of -1 or 1; the digits have no use for them.
        letter_typed: a letter, which is no digit but may be the beginning of a name.
    """

    submitted = Signal()
    moved = Signal(int)
    letter_typed = Signal(str)

    def __init__(self, name: str, *, submits_itself: bool = False, parent: QWidget | None = None) -> None:
        """
        Args:
            name: for those who do not see what stands around it.
            submits_itself: with the last digit that a PIN can have; shorter ones need Enter, because nobody
                is told how long somebody's PIN is.
        """
        super().__init__(parent)
        self._submits_itself = submits_itself
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setProperty("role", "large")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        letters = self.font()
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 6)
        self.setFont(letters)
        self.textEdited.connect(self._on_edited)

    def mark(self, words: str) -> None:
        """Something is wrong with it, or, if `words` are empty, not any more."""
        self.setProperty("invalid", bool(words))
        self.style().polish(self)
        self.setAccessibleDescription(words)

    def take(self) -> str:
        """The digits; the field is empty afterwards."""
        typed = self.text()
        self.clear()
        return typed

    def _on_edited(self, typed: str) -> None:
        if self._submits_itself and len(typed) == LONGEST:
            self.submitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.submitted.emit()
        elif key in _STEPS and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.moved.emit(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.text().isalpha():
            self.letter_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clear()
