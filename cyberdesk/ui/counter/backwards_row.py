"""What undoes a bill: a line off, all of it void, or its money back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.domain.payment import PaymentState
from cyberdesk.services.counter import Bill
from cyberdesk.ui.labels import button
from cyberdesk.ui.sales.take_back import Act
from cyberdesk.ui.texts import tr


class BackwardsRow(QWidget):
    """Only what can be done now: before it is paid, or after.

    Signals:
        asked: an `Act`.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_off_button = button(tr("Take a line off…"))
        self.void_button = button(tr("Make void…"))
        self.refund_button = button(tr("Refund…"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for one, act in (
            (self.line_off_button, Act.LINE_OFF),
            (self.void_button, Act.VOID),
            (self.refund_button, Act.REFUND),
        ):
            # Three of them stand side by side in the narrowest window.
            one.setStyleSheet("padding: 5px 2px; min-width: 0;")
            one.clicked.connect(partial(self._on_clicked, act))
            layout.addWidget(one)

    def show_bill(self, bill: Bill) -> None:
        sale = bill.sale
        has_paid = any(payment.state is PaymentState.PAID for payment in bill.payments)
        self.line_off_button.setVisible(not sale.is_settled and len(sale.lines) > 1)
        self.void_button.setVisible(not sale.is_settled and not has_paid)
        self.refund_button.setVisible(has_paid and not sale.is_void and bool(sale.lines))

    def _on_clicked(self, act: Act, _is_checked: bool = False) -> None:
        self.asked.emit(act)
