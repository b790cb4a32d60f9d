"""Typing the receipt number from the customer's M-PESA message."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.receipt_number import ReceiptNumberError
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.code_field import CodeField
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class TypeCodeDialog(QDialog):
    """One field; a mistake is said under it and nothing typed is lost."""

    def __init__(self, desk: Desk, payment: Payment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Type the M-PESA code"))
        self.setFixedWidth(theme.scaled(420))
        self._desk = desk
        self._payment = payment
        self.code = CodeField()
        self.edit, self.hint = self.code.edit, self.code.hint
        self.code.submitted.connect(self.save)
        self._error = ErrorBanner()
        self.code.edited.connect(self._error.clear)
        self.save_button = button(tr("Save the code"), "primary", key="Enter")
        self.save_button.clicked.connect(self.save)
        cancel = button(tr("Cancel"), "big", key="Esc")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button, 1)
        facts = (payment.title, str(payment.amount), payment.masked_phone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Type the M-PESA code"), "title"))
        layout.addWidget(label(" · ".join(fact for fact in facts if fact), "muted"))
        layout.addWidget(label(read_it_words(), wraps=True))
        layout.addWidget(self._error)
        layout.addWidget(self.code)
        layout.addLayout(buttons)
        self.code.setFocus()

    def save(self) -> None:
        """Settle the payment by the code, if it is one and nobody used it before."""
        try:
            self._desk.settlement.type_code(self._payment.id, self.code.text())
        except ReceiptNumberError as error:
            self.code.show_mistake(tr(str(error)))
        except CounterError as error:
            self._error.show_error(error)
        else:
            self.accept()


def read_it_words() -> str:
    """Where the code stands, and what it is worth."""
    return tr(
        "Read it from the message on the customer's phone. It is counted apart, as not verified, "
        "until M-PESA confirms it: messages can be forged."
    )
