"""Typing the receipt number from the customer's M-PESA message."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.receipt_number import ReceiptNumberError
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
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
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("M-PESA code"))
        self.edit.setPlaceholderText("SJK4H7L2QX")
        self.edit.setMaxLength(16)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.save)
        self.hint = label(role="error", wraps=True)
        self._error = ErrorBanner()
        self.save_button = button(tr("Save the code"), "primary", key="Enter")
        self.save_button.clicked.connect(self.save)
        cancel = button(tr("Cancel"), "big", key="Esc")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button, 1)
        phone = payment.masked_phone
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Type the M-PESA code"), "title"))
        layout.addWidget(label(f"{payment.title} · {payment.amount} · {phone}", "muted"))
        layout.addWidget(
            label(
                tr(
                    "Read it from the message on the customer's phone. It is counted apart, as not verified, "
                    "until M-PESA confirms it: messages can be forged."
                ),
                wraps=True,
            )
        )
        layout.addWidget(self._error)
        layout.addWidget(self.edit)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
        self.edit.setFocus()

    def save(self) -> None:
        """Settle the payment by the code, if it is one and nobody used it before."""
        try:
            self._desk.settlement.type_code(self._payment.id, self.edit.text())
        except ReceiptNumberError as error:
            self.hint.setText(tr(str(error)))
            self.edit.setFocus()
        except CounterError as error:
            self._error.show_error(error)
        else:
            self.accept()

    def _on_edited(self) -> None:
        self.hint.setText("")
        self._error.clear()
