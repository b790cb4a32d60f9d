"""A field for an M-PESA phone number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.phone import Phone, PhoneError
from cyberdesk.ui.texts import tr


class _MaskedEdit(QLineEdit):
    """Shows a known number masked. It is replaced by typing, never edited: half of it cannot be seen."""

    typed_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_masked = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        removes = event.matches(QKeySequence.StandardKey.Delete) or event.matches(
            QKeySequence.StandardKey.Backspace
        )
        pastes = event.matches(QKeySequence.StandardKey.Paste)
        if self.is_masked and (removes or pastes or (event.text() and event.text().isprintable())):
            self.typed_over.emit()
        super().keyPressEvent(event)


class PhoneField(QWidget):
    """A number as typed, with its normal form or its mistake said right under it.

    Signals:
        submitted: Enter was pressed on a good number.
        changed: the number is another one, good or not.
    """

    submitted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Phone | None = None
        self.edit = _MaskedEdit()
        self.edit.setAccessibleName(tr("M-PESA phone"))
        self.edit.setPlaceholderText(tr("07… or 01…"))
        self.edit.setMaxLength(24)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.typed_over.connect(self._forget_known)
        self.edit.returnPressed.connect(self._on_return)
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(17)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.edit)
        layout.addWidget(self.hint)
        self.setFocusProxy(self.edit)

    def set_known(self, phone: Phone | None) -> None:
        """Start with a number the café has, shown masked; or empty."""
        self._known = phone
        self.edit.is_masked = phone is not None
        self.edit.setText(phone.masked if phone else "")
        self._say(tr("Known number. Type to use another.") if phone else "", is_error=False)

    def phone(self) -> Phone | None:
        """The number, or None while it is not a good one."""
        if self._known is not None:
            return self._known
        try:
            return Phone.parse(self.edit.text())
        except PhoneError:
            return None

    def demand(self) -> Phone | None:
        """The number; if it is not a good one, mark the mistake and take the focus."""
        phone = self.phone()
        if phone is None:
            try:
                Phone.parse(self.edit.text())
            except PhoneError as error:
                self._say(tr(str(error)), is_error=True)
            self.edit.setFocus()
        return phone

    def _forget_known(self) -> None:
        self._known = None
        self.edit.is_masked = False
        self.edit.clear()

    def _on_edited(self, text: str) -> None:
        if self.edit.is_masked:
            # An edit that no key announced (a drop, an input method): half a masked number is no number.
            self._forget_known()
        self._known = None
        try:
            self._say(str(Phone.parse(text).local), is_error=False)
        except PhoneError as error:
            # While digits are still missing that is no mistake yet.
            is_short = "more digit" in str(error) or not text.strip()
            self._say(tr(str(error)) if text.strip() else "", is_error=not is_short)
        self.changed.emit()

    def _on_return(self) -> None:
        if self.demand() is not None:
            self.submitted.emit()

    def _say(self, text: str, *, is_error: bool) -> None:
        self.hint.setText(text)
        self.hint.setProperty("role", "error" if is_error else "muted")
        self.edit.setProperty("invalid", is_error)
        for widget in (self.hint, self.edit):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.edit.setAccessibleDescription(text)
