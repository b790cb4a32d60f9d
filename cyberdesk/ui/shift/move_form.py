"""Cash into the drawer or out of it, beside the customers' money."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.cash_move import NEEDS_REASON, CashMoveKind
from cyberdesk.services.shifts import LONGEST_REASON
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.amount_field import AmountField
from cyberdesk.ui.shift.words import move_act, move_hint, move_word
from cyberdesk.ui.texts import tr

KINDS = (CashMoveKind.IN, CashMoveKind.OUT, CashMoveKind.DROP, CashMoveKind.EXPENSE)


class MoveForm(QWidget):
    """Which way, how much, what for.

    Signals:
        moved: `CashMoveKind`, `Money` and the reason.
    """

    moved = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[CashMoveKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        chips = QGridLayout()
        chips.setSpacing(6)
        for place, kind in enumerate(KINDS):
            chip = button(move_word(kind), "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
            self.chips[kind] = chip
            chips.addWidget(chip, place // 2, place % 2)
        self._group.buttonClicked.connect(self._on_kind)
        self.hint = label(role="muted", wraps=True)
        self.amount = AmountField()
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setAccessibleName(tr("What for"))
        self.reason.textChanged.connect(lambda: self._mark(""))
        self.mistake = label(role="error", wraps=True)
        self.mistake.hide()
        self.move_button = button("", "big")
        self.move_button.clicked.connect(self.submit)
        self.amount.edit.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.submit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Move cash"), "heading"))
        layout.addLayout(chips)
        for widget in (self.hint, self.amount, self.reason, self.mistake, self.move_button):
            layout.addWidget(widget)
        self.chips[CashMoveKind.IN].setChecked(True)
        self._on_kind()

    @property
    def kind(self) -> CashMoveKind:
        return next(kind for kind, chip in self.chips.items() if chip.isChecked())

    def submit(self) -> None:
        """Write it down, if all is there and nothing is being written already."""
        if not self.move_button.isEnabled():
            return
        amount = self.amount.demand()
        if amount is None:
            return
        reason = self.reason.text().strip()
        if self.kind in NEEDS_REASON and not reason:
            self._mark(tr("Write what for, in a few words."))
            self.reason.setFocus()
            return
        self.moved.emit(self.kind, amount, reason)

    def set_busy(self, is_busy: bool) -> None:
        self.move_button.setEnabled(not is_busy)

    def clear(self) -> None:
        """It is written down."""
        self.amount.edit.clear()
        self.reason.clear()

    def _on_kind(self) -> None:
        self.hint.setText(move_hint(self.kind))
        words = move_act(self.kind)
        self.move_button.setText(words)
        self.move_button.setAccessibleName(words)
        needs_words = self.kind in NEEDS_REASON
        self.reason.setPlaceholderText(tr("What for?") if needs_words else tr("What for? (may be empty)"))
        self._mark("")

    def _mark(self, words: str) -> None:
        self.mistake.setText(words)
        self.mistake.setVisible(bool(words))
        self.reason.setProperty("invalid", bool(words))
        self.reason.style().polish(self.reason)
        self.reason.setAccessibleDescription(words)
