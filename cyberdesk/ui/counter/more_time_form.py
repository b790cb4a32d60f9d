"""More minutes for a session whose time is bought first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.session import Session
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.side_form import SideForm
from cyberdesk.ui.counter.time_choice import TimeChoice
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.texts import tr

_FIRST_MINUTES = 30


class MoreTimeForm(SideForm):
    """Sells them; they count once their bill is paid.

    Signals:
        sold: the bill's sale id; 0 when they cost nothing.
    """

    sold = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.time = TimeChoice(takes_amounts=False)
        self.time.submitted.connect(self.act)
        self.time.changed.connect(self._show_words)
        self._lay_out(self.time)

    def offer(self, session: Session) -> None:
        """Begin anew for this session."""
        self._session = session
        price_of = partial(self._desk.sessions.price_of_more, session.id)
        self.time.offer(session.tariff, price_of, minutes=_FIRST_MINUTES)

    def take_focus(self) -> None:
        self.time.take_focus()

    def _act_on(self, session: Session) -> None:
        minutes = self.time.demand()
        if minutes is None:
            return
        sold = self._desk.sessions.add_time(session.id, minutes, staff=self._desk.staff_name)
        self.sold.emit(0 if sold.sale.is_settled else sold.sale.id)

    def _show_words(self) -> None:
        minutes = self.time.minutes()
        more = tr("Sell {time} more").format(time=minutes_words(minutes)) if minutes else ""
        self._show_act(more or tr("Sell more time"))
