"""To which station a session goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.session import Session
from cyberdesk.services.counter import StationView
from cyberdesk.ui import texts
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.counter.side_form import SideForm
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class StationBox(ChoiceBox):
    """Stations by number: typing one chooses it.

    Signals:
        entered: Enter, while its list is closed.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class MoveForm(SideForm):
    """Another station for a session, also for one that waits for its payment; with one that is taken it
    changes places.

    Signals:
        moved: the station number where the session is now.
    """

    moved = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._taken: dict[int, Session] = {}
        self.box = StationBox()
        self.box.setAccessibleName(tr("Move to station"))
        self.box.entered.connect(self.act)
        self.box.currentIndexChanged.connect(self._show_words)
        self.words = label(role="muted", wraps=True)
        self._show_act(tr("Move"))
        self._lay_out(label(tr("Move to station"), "muted"), self.box, self.words)

    def offer(self, session: Session, views: tuple[StationView, ...]) -> None:
        """Every station where it could go, the free ones first."""
        self._session = session
        others = [view for view in views if view.station.number != session.station_number]
        taken = {view.station.number: view.session or view.booked for view in others}
        self._taken = {number: one for number, one in taken.items() if one is not None}
        free = [
            view.station
            for view in others
            if view.station.number not in self._taken and not view.station.is_out_of_order
        ]
        self.box.clear()
        for station in free:
            self.box.addItem(tr("{number} · free").format(number=station.number), station.number)
        for number, one in self._taken.items():
            words = tr("{number} · swap with {name}")
            self.box.addItem(words.format(number=number, name=texts.customer(one.customer_name)), number)
        self._show_words()

    def take_focus(self) -> None:
        self.box.setFocus()

    def _act_on(self, session: Session) -> None:
        number = self.box.currentData()
        if number is None:
            return
        other, staff = self._taken.get(number), self._desk.staff_name
        if other is None:
            self._desk.sessions.move(session.id, number, staff=staff)
        else:
            self._desk.sessions.swap(session.id, other.id, staff=staff)
        self.moved.emit(number)

    def _show_words(self) -> None:
        number = self.box.currentData()
        self.act_button.setEnabled(number is not None)
        if number is None:
            self.words.setText(tr("There is no other station."))
            return
        other = self._taken.get(number)
        self._show_act(tr("Swap") if other is not None else tr("Move"))
        self.words.setText(
            tr("The two change places. Each keeps its time and its price.")
            if other is not None
            else tr("The time goes on there, at the price that was agreed.")
            if self._session is not None and self._session.is_under_way
            else tr("The time begins there when it is paid, at the price that was agreed.")
        )
