"""An amount of cash that was counted; zero is an amount too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class CashField(QWidget):
    """A large field, with its mistake said right under it.

    Signals:
        changed: another text.
        entered: Enter.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setProperty("role", "large")
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(tr("KES"))
        self.edit.setMaxLength(20)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.entered)
        self.mistake = label(role="error", wraps=True)
        self.mistake.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.edit)
        layout.addWidget(self.mistake)
        self.setFocusProxy(self.edit)

    def amount(self) -> Money | None:
        """The amount, or None while it is not a good one."""
        text = self.edit.text().strip()
        if text and not text.strip("0"):
            return ZERO
        try:
            return Money.parse(text)
        except MoneyError:
            return None

    def demand(self) -> Money | None:
        """The amount; if it is not a good one, say so and take the focus."""
        amount = self.amount()
        self._mark("" if amount is not None else tr("Type an amount in shillings, for example 2000"))
        if amount is None:
            self.edit.setFocus()
            self.edit.selectAll()
        return amount

    def clear(self) -> None:
        self.edit.clear()

    def _on_changed(self) -> None:
        self._mark("")
        self.changed.emit()

    def _mark(self, words: str) -> None:
        self.mistake.setText(words)
        self.mistake.setVisible(bool(words))
        self.edit.setProperty("invalid", bool(words))
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(words)
