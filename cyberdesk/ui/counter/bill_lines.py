"""What a bill is for, and what of it was paid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services.counter import Bill
from cyberdesk.ui import texts
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class BillLines(QWidget):
    """A row for each charged thing, then one for each payment where they are not the whole story."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(6)
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_bill(self, bill: Bill) -> None:
        rows = [(line.text, line.amount.figure) for line in bill.sale.lines]
        counted = [
            (payment, payment.received)
            for payment in bill.payments
            if payment.state is PaymentState.PAID and payment.received
        ]
        # One payment that settled it is told of under the total, and so is a prompt for all that is due.
        if not bill.sale.is_settled or len(counted) > 1:
            rows += [(_words(payment), f"−{received.figure}") for payment, received in counted]
        if bill.open_payment is not None and bill.open_payment.amount < bill.sale.due:
            rows.append((_waiting_words(bill.open_payment), ""))
        self._show(rows)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """What is shown: words and figure of each row."""
        return self._shown

    def _show(self, rows: list[tuple[str, str]]) -> None:
        if self._shown == tuple(rows):
            return
        self._shown = tuple(rows)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, (words, amount) in enumerate(rows):
            figure = QLabel(amount)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(words, wraps=True), place, 0)
            self._grid.addWidget(figure, place, 1)


def _words(payment: Payment) -> str:
    if payment.is_till_claim:
        return tr("Paid to the till")
    return tr("Paid by {tender}").format(tender=texts.tender(payment.tender))


def _waiting_words(payment: Payment) -> str:
    """Money that may still come is taken off nothing, so it stands in the words."""
    return tr("{tender}, waiting: {amount}").format(
        tender=texts.tender(payment.tender), amount=payment.amount
    )
