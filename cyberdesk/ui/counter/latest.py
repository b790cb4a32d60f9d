"""Today's payments, newest first, under the stations."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import Payment
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import label
from cyberdesk.ui.payments.model import PaymentsModel
from cyberdesk.ui.payments.table import PaymentsTable
from cyberdesk.ui.texts import tr


class LatestPayments(QWidget):
    """The ledger's own table, of today; a double click or Enter opens the payment there.

    Signals:
        payment_opened: a payment id.
    """

    payment_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = desk.clock
        self._day = 0
        self.model = PaymentsModel(desk.payments, self)
        self.table = PaymentsTable(self.model)
        self.table.setAccessibleName(tr("Latest payments"))
        self.table.activated.connect(self._on_activated)
        empty = label(
            tr("No payments yet today. End a session or record a payment, and it appears here."),
            "muted",
            wraps=True,
        )
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Latest payments"), "heading"))
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        self.setMinimumHeight(96)
        self.begin_day()

    def begin_day(self) -> None:
        """After midnight the table begins anew."""
        today = day_number(self._clock.now())
        if today != self._day:
            self._day = today
            self.model.show(PaymentFilter(first_day=today, last_day=today))
            self._show_or_hide()

    def take_in(self, payment: Payment) -> None:
        """A payment was made or has changed."""
        self.model.take_in(payment)
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rowCount() else 0)

    def _on_activated(self, index: QModelIndex) -> None:
        payment = self.model.row_at(index.row())
        if payment is not None:
            self.payment_opened.emit(payment.id)
