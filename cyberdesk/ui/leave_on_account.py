"""A bill that cannot be settled now is left as a customer's debt."""

from __future__ import annotations

from PySide6.QtCore import QMetaMethod, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.sale import Sale
from cyberdesk.services.errors import BeyondLimit, CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.customer_picker import CustomerPicker
from cyberdesk.ui.texts import tr


class LeaveOnAccountDialog(QDialog):
    """Whose debt it becomes; a newcomer can be added in place.

    Signals:
        approval_asked: a `BeyondLimit`: somebody with the right to it may call `leave` with `is_approved`.
    """

    approval_asked = Signal(object)

    def __init__(self, desk: Desk, sale: Sale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Leave on account"))
        self.setFixedWidth(theme.scaled(440))
        self._desk = desk
        self._sale = sale
        self._lends_time = desk.sessions.is_unpaid_time(sale.id)
        self._error = ErrorBanner()
        self.picker = CustomerPicker(desk.customers)
        self.picker.error_raised.connect(self._error.show_error)
        words = tr("Lend the time, on account") if self._lends_time else tr("Leave on account")
        self.leave_button = button(words, "primary")
        self.leave_button.clicked.connect(lambda: self.leave())
        self._beyond: BeyondLimit | None = None
        self.approve_button = button(tr("Ask for approval…"))
        self.approve_button.clicked.connect(lambda: self.approval_asked.emit(self._beyond))
        self.approve_button.hide()
        self.picker.picked.connect(self.approve_button.hide)
        cancel = button(tr("Cancel"), "big", key="Esc")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addWidget(self.leave_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Leave on account"), "title"))
        layout.addWidget(label(f"{sale.title} · {sale.due}", "muted"))
        layout.addWidget(
            label(
                tr(
                    "The customer owes it. An M-PESA payment that is in doubt is watched further, "
                    "and settles the bill by itself when it turns out paid."
                ),
                wraps=True,
            )
        )
        if self._lends_time:
            begins = tr("The time begins at once, although it is not paid.")
            layout.addWidget(label(begins, "strong", wraps=True))
        layout.addWidget(self._error)
        layout.addWidget(self.approve_button)
        layout.addWidget(self.picker)
        layout.addLayout(buttons)
        if sale.customer_id is not None:
            self.picker.pick(desk.customers.get(sale.customer_id))
            self.leave_button.setFocus()
        else:
            self.picker.setFocus()

    def leave(self, *, is_approved: bool = False, approved_by: str = "") -> None:
        """Put the bill on the account of the chosen customer.

        Args:
            is_approved: also beyond the customer's limit.
            approved_by: who said so; who stands at the counter when empty.
        """
        customer = self.picker.demand()
        if customer is None:
            return
        try:
            self._desk.repairs.leave_on_account(
                self._sale.id,
                customer,
                staff=approved_by or self._desk.staff_name,
                is_approved=is_approved,
                # What begins then was said above the button.
                lends_time=self._lends_time,
            )
        except BeyondLimit as error:
            self._beyond = error
            self._error.show_error(error)
            # Nobody listens where nobody can approve.
            asks = self.isSignalConnected(QMetaMethod.fromSignal(self.approval_asked))
            self.approve_button.setVisible(asks)
        except CounterError as error:
            self._error.show_error(error)
        else:
            self.accept()
