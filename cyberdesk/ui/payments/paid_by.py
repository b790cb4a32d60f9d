"""How a payment on an account is made: in cash, by a prompt, or to the till with a code to show for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Tender
from cyberdesk.ui import texts
from cyberdesk.ui.code_field import CodeField
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr


class PaidBy(QWidget):
    """Chips, and the one field that the chosen way needs.

    Signals:
        chosen: another way.
        edited: another phone or code, good or not.
    """

    chosen = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {tender: button(texts.tender(tender), "chip") for tender in (Tender.MPESA, Tender.CASH)}
        self.till_chip = button(tr("Paid to the till"), "chip")
        self._group = QButtonGroup(self)
        self._phone_title = label(tr("M-PESA phone"), "muted")
        self.phone = PhoneField()
        self._code_title = label(tr("M-PESA code from the customer's message"), "muted")
        self.code = CodeField()
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(label(tr("Paid by"), "muted"))
        chips.addSpacing(4)
        for chip in (*self.chips.values(), self.till_chip):
            chip.setCheckable(True)
            self._group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(chips)
        layout.addSpacing(4)
        for one in (self._phone_title, self.phone, self._code_title, self.code):
            layout.addWidget(one)
        self._group.buttonClicked.connect(self._on_clicked)
        self.phone.changed.connect(self.edited)
        self.code.edited.connect(self.edited)

    def choose(self, tender: Tender) -> None:
        """Cash or a prompt, without a word to anybody."""
        self.chips[tender].setChecked(True)
        self._show_field()

    @property
    def is_cash(self) -> bool:
        return self.chips[Tender.CASH].isChecked()

    @property
    def is_prompt(self) -> bool:
        """A prompt is to be sent, and nothing was paid yet."""
        return self.chips[Tender.MPESA].isChecked()

    @property
    def is_till(self) -> bool:
        """It was paid to the till already, without a prompt."""
        return self.till_chip.isChecked()

    def _on_clicked(self) -> None:
        self._show_field()
        self.chosen.emit()

    def _show_field(self) -> None:
        self._phone_title.setVisible(self.is_prompt)
        self.phone.setVisible(self.is_prompt)
        self._code_title.setVisible(self.is_till)
        self.code.setVisible(self.is_till)
