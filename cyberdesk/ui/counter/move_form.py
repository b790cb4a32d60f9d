"""To which station a session goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.session import Session
from cyberdesk.services.counter import StationView
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label
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


class MoveForm(QWidget):
    """Another station for a session; with one that is taken it changes places.

    Signals:
        moved: the station number where the session is now.
        closed: nothing was moved.
        error_raised: a `CounterError`.
    """

    moved = Signal(int)
    closed = Signal()
    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self._taken: dict[int, Session] = {}
        self.box = StationBox()
        self.box.setAccessibleName(tr("Move to station"))
        self.box.entered.connect(self.move_session)
        self.box.currentIndexChanged.connect(self._show_words)
        self._words = label(role="muted", wraps=True)
        self.move_button = button(tr("Move"), "primary", key="Enter")
        self.move_button.clicked.connect(self.move_session)
        back = button(tr("Back"), "link")
        back.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Move to station"), "muted"))
        layout.addWidget(self.box)
        layout.addWidget(self._words)
        layout.addWidget(self.move_button)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

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
            self.box.addItem(words.format(number=number, name=one.customer_name), number)
        self._show_words()

    def take_focus(self) -> None:
        self.box.setFocus()

    def move_session(self) -> None:
        number, session = self.box.currentData(), self._session
        if session is None or number is None:
            return
        other, staff = self._taken.get(number), self._desk.staff_name
        try:
            if other is None:
                self._desk.sessions.move(session.id, number, staff=staff)
            else:
                self._desk.sessions.swap(session.id, other.id, staff=staff)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self.moved.emit(number)

    def _show_words(self) -> None:
        number = self.box.currentData()
        self.move_button.setEnabled(number is not None)
        if number is None:
            self._words.setText(tr("There is no other station."))
            return
        other = self._taken.get(number)
        words = tr("Swap") if other is not None else tr("Move")
        self.move_button.setText(f"{words}   Enter")
        self.move_button.setAccessibleName(words)
        self._words.setText(
            tr("The two change places. Each keeps its time and its price.")
            if other is not None
            else tr("The time goes on there, at the price that was agreed.")
        )
