"""Taking back a typed code that M-PESA has not denied: staff say twice that they are sure."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Payment
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class FalseCodeDialog(QDialog):
    """What is known, what happens then, and a button for it that Enter does not press by itself."""

    def __init__(self, desk: Desk, payment: Payment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The code was false"))
        self.setFixedWidth(theme.scaled(440))
        self._desk = desk
        self._payment = payment
        self.error = ErrorBanner()
        self.take_back_button = button(tr("It was false: take it back"), "big")
        self.take_back_button.setAutoDefault(False)
        self.take_back_button.clicked.connect(self.take_back)
        self.cancel_button = button(tr("Keep it"), "primary", key="Esc")
        self.cancel_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.take_back_button, 1)
        warning = label(tr("M-PESA has not said no yet."), "error", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(tr("The code was false"), "title"))
        facts = (payment.title, str(payment.received), payment.receipt_number)
        layout.addWidget(label(" · ".join(fact for fact in facts if fact), "muted", wraps=True))
        layout.addWidget(warning)
        layout.addWidget(
            label(
                tr(
                    "Take the code back only if you know that the message was forged, or that another code "
                    "was meant. Nothing is counted then, and what it paid is due again. "
                    "If M-PESA confirms the payment later, it counts after all."
                ),
                wraps=True,
            )
        )
        layout.addWidget(self.error)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.cancel_button.setFocus()

    def take_back(self) -> None:
        """Staff are sure."""
        try:
            self._desk.repairs.void_code(self._payment.id, staff=self._desk.staff_name, has_consent=True)
        except CounterError as error:
            self.error.show_error(error)
        else:
            self.accept()
