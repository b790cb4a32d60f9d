"""A field for an amount of money."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class AmountField(QWidget):
    """An amount as typed, with its mistake said right under it.

    Signals:
        edited: staff typed.
        changed: the amount is another one, good or not.
    """

    edited = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = False
        self._most: Money | None = None
        self._suggested = ""
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("Amount"))
        self.edit.setPlaceholderText(tr("KES"))
        self.edit.setMaxLength(20)
        self.mistake = label(role="error", wraps=True)
        self.mistake.hide()
        self.edit.textEdited.connect(self._on_edited)
        self.edit.textChanged.connect(self.changed)
        self.edit.editingFinished.connect(self._on_left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.edit)
        layout.addWidget(self.mistake)
        layout.addStretch(1)
        self.setFocusProxy(self.edit)

    def want_whole_shillings(self, is_whole: bool) -> None:
        """M-PESA moves no cents (daraja.md 2.3)."""
        self._is_whole = is_whole
        self._on_left()

    def at_most(self, most: Money) -> None:
        """More is not wanted, as it is on a bill of which only so much is due."""
        if most != self._most:
            self._most = most
            self._on_left()

    def suggest(self, amount: Money | None) -> None:
        """Fill in an amount, unless staff typed one; the next key replaces it."""
        if self.edit.text() in {"", self._suggested}:
            self._suggested = amount.figure if amount is not None else ""
            self.edit.setText(self._suggested)
            self._mark("")
        self.edit.setFocus()
        self.edit.selectAll()

    def amount(self) -> Money | None:
        """The amount, or None while it is not a good one."""
        return None if self._why_not() else Money.parse(self.edit.text())

    def demand(self) -> Money | None:
        """The amount; if it is not a good one, mark the mistake and take the focus."""
        mistake = self._why_not()
        self._mark(mistake)
        if mistake:
            self.edit.setFocus()
        return self.amount()

    def _why_not(self) -> str:
        try:
            amount = Money.parse(self.edit.text())
        except MoneyError as error:
            return tr(str(error))
        if self._is_whole and not amount.is_whole_shillings:
            return tr("M-PESA takes whole shillings only")
        if self._most is not None and amount > self._most:
            return tr("Only {amount} is due").format(amount=self._most)
        return ""

    def _on_edited(self) -> None:
        # What is being typed is no mistake before staff leave it.
        self._mark("")
        self.edited.emit()

    def _on_left(self) -> None:
        if self.edit.text().strip():
            self._mark(self._why_not())

    def _mark(self, mistake: str) -> None:
        self.mistake.setText(mistake)
        self.mistake.setVisible(bool(mistake))
        self.edit.setProperty("invalid", bool(mistake))
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(mistake)
