"""What became of a payment, in words, under the total of its bill."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services.checkout import PROMPT_SECONDS
from cyberdesk.ui import texts
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.texts import tr


class PaymentNotice(QFrame):
    """State, explanation and change of one payment; hidden when there is none.

    Signals:
        check_asked: a payment id that staff want M-PESA to be asked about.
        code_offered: the payment whose receipt number staff can read from the customer's message.
    """

    check_asked = Signal(int)
    code_offered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._payment: Payment | None = None
        self.pill = Pill()
        self._countdown = label(role="strong")
        self.words = label(wraps=True)
        self.change = label(role="figure")
        self.check_button = button(tr("Check now"))
        self.check_button.clicked.connect(self._on_check)
        self.code_button = button(tr("Type code"))
        self.code_button.clicked.connect(self._on_code)
        ways = QHBoxLayout()
        ways.setSpacing(6)
        ways.addWidget(self.check_button, 1)
        ways.addWidget(self.code_button, 1)
        top = QHBoxLayout()
        top.addWidget(self.pill)
        top.addStretch(1)
        top.addWidget(self._countdown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.words)
        layout.addWidget(self.change)
        layout.addLayout(ways)
        self.hide()

    def show_payment(self, payment: Payment | None, now: datetime, *, change: Money | None = None) -> None:
        """Show how `payment` stands.

        Args:
            change: to hand back to the customer, for cash.
        """
        self._payment = payment
        self.setVisible(payment is not None)
        if payment is None:
            return
        self.pill.set_state(texts.payment_state(payment))
        words = str(texts.explain(payment))
        if payment.receipt_number:
            words = f"{words} {tr('Receipt')} {payment.receipt_number}"
        self.words.setText(words)
        self.change.setText(tr("Change {amount}").format(amount=change) if change else "")
        self.change.setVisible(bool(change))
        self.check_button.setVisible(payment.is_in_question and texts.can_be_asked_about(payment))
        is_voided = payment.is_in_question and payment.is_voided
        self.code_button.setVisible(payment.state is PaymentState.UNKNOWN or is_voided)
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Count down while the prompt can live."""
        payment = self._payment
        if payment is None or not payment.is_live:
            self._countdown.setText("")
            return
        age = int((now - payment.created_at).total_seconds())
        self._countdown.setText(f"{max(PROMPT_SECONDS - age, 0)} s")

    def warn(self, text: str) -> None:
        """Say something before going on."""
        self.words.setText(text)

    def _on_code(self) -> None:
        if self._payment is not None:
            self.code_offered.emit(self._payment)

    def _on_check(self) -> None:
        if self._payment is not None:
            self.check_asked.emit(self._payment.id)
