"""What can be done with a session that waits for its payment, beside taking it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.services.counter import Bill
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button
from cyberdesk.ui.texts import tr


class BookedActs(QWidget):
    """The buttons under the bill of sold time that does not count yet; nothing under other bills.

    Signals:
        error_raised: a `CounterError`.
        cancelled: the station number that is free now.
        move_asked: the session is wanted at another station.
    """

    error_raised = Signal(object)
    cancelled = Signal(int)
    move_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sale_id = 0
        self.move_button = button(tr("Move…"))
        self.move_button.setToolTip(tr("To another station, Alt+M"))
        self.move_button.clicked.connect(self.move_asked)
        self.cancel_button = button(tr("Cancel the sold time"), "danger")
        self.cancel_button.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for one in (self.move_button, self.cancel_button):
            one.setMinimumWidth(0)
            one.setStyleSheet("padding: 5px 6px;")
        layout.addWidget(self.move_button)
        layout.addWidget(self.cancel_button, 1)
        self.hide()

    def show_bill(self, bill: Bill, *, is_sold_time: bool, can_move: bool) -> None:
        """Offer what can be done as the bill stands.

        Args:
            is_sold_time: it is for time that does not count yet.
            can_move: nobody sits there yet: the whole session waits for the bill.
        """
        self._sale_id = bill.sale.id
        can_cancel = not bill.sale.is_settled and not any(one.is_open for one in bill.payments)
        self.cancel_button.setVisible(is_sold_time and can_cancel)
        self.move_button.setVisible(can_move)
        self.setVisible(can_move or (is_sold_time and can_cancel))

    def cancel(self) -> None:
        """The customer does not pay for the time that was sold."""
        try:
            session = self._desk.sessions.cancel(self._sale_id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self.cancelled.emit(session.station_number)
