"""More minutes for a session whose time is bought first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.session import Session
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.time_choice import TimeChoice
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button
from cyberdesk.ui.texts import tr

_FIRST_MINUTES = 30


class MoreTimeForm(QWidget):
    """Sells them; they count once their bill is paid.

    Signals:
        sold: the bill's sale id; 0 when they cost nothing.
        closed: nothing was sold.
        error_raised: a `CounterError`.
    """

    sold = Signal(int)
    closed = Signal()
    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self.time = TimeChoice(takes_amounts=False)
        self.time.submitted.connect(self.sell)
        self.time.changed.connect(self._show_words)
        self.sell_button = button("", "primary")
        self.sell_button.clicked.connect(self.sell)
        back = button(tr("Back"), "link")
        back.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.time)
        layout.addWidget(self.sell_button)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def offer(self, session: Session) -> None:
        """Begin anew for this session."""
        self._session = session
        price_of = partial(self._desk.sessions.price_of_more, session.id)
        self.time.offer(session.tariff, price_of, minutes=_FIRST_MINUTES)

    def take_focus(self) -> None:
        self.time.take_focus()

    def sell(self) -> None:
        minutes = self.time.demand()
        if self._session is None or minutes is None:
            return
        try:
            sold = self._desk.sessions.add_time(self._session.id, minutes, staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self.sold.emit(0 if sold.sale.is_settled else sold.sale.id)

    def _show_words(self) -> None:
        minutes = self.time.minutes()
        words = (
            tr("Sell {time} more").format(time=minutes_words(minutes)) if minutes else tr("Sell more time")
        )
        self.sell_button.setText(f"{words}   Enter")
        self.sell_button.setAccessibleName(words)
