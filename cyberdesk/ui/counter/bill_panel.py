"""The right side of the counter: whatever belongs to the chosen station or bill."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.session import Session
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.counter import Bill, StationStatus, StationView
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import texts
from cyberdesk.ui.counter.all_clocks import AllClocks
from cyberdesk.ui.counter.bill_form import BillForm
from cyberdesk.ui.counter.booked_acts import BookedActs
from cyberdesk.ui.counter.move_form import MoveForm
from cyberdesk.ui.counter.running_form import RunningForm
from cyberdesk.ui.counter.start_form import StartForm
from cyberdesk.ui.counter.station_card import station_pill
from cyberdesk.ui.counter.tall_stack import BAR_PIXELS, TallStack
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.side_panel import SidePanel
from cyberdesk.ui.texts import tr


class BillPanel(SidePanel):
    """One of: nothing chosen, start a session, a running session, a bill.

    Signals:
        next_asked: a station number whose bill is set aside for the next customer.
        station_asked: a station number to show as it stands now.
        bill_asked: a sale id to show.
    """

    next_asked = Signal(int)
    station_asked = Signal(int)
    bill_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._desk = desk
        self._station_number: int | None = None
        self._view: StationView | None = None
        self._sale_id = 0
        self._title = label(role="title", wraps=True)
        self._pill = Pill()
        self._error = ErrorBanner()
        self.start_form = StartForm(desk)
        self.running_form = RunningForm(desk)
        self.bill_form = BillForm(desk)
        self.all_clocks = AllClocks(desk)
        self.booked_acts = BookedActs(desk)
        self.booked_acts.cancelled.connect(self.station_asked)
        self.booked_acts.move_asked.connect(self.move_session)
        self.move_form = MoveForm(desk)
        self.move_form.moved.connect(self.station_asked)
        self.move_form.closed.connect(self._leave_move)
        for form in (
            self.start_form,
            self.running_form,
            self.bill_form,
            self.all_clocks,
            self.booked_acts,
            self.move_form,
        ):
            form.error_raised.connect(self.show_error)
        self.start_form.sold.connect(self.station_asked)
        self.running_form.moved.connect(self.station_asked)
        self.running_form.bill_asked.connect(self.bill_asked)
        self._hint = self._make_hint()
        self._stack = TallStack()
        for page in (self._hint, self.start_form, self.running_form, self.bill_form, self.move_form):
            self._stack.addWidget(page)
        self.next_button = button(tr("Start the next customer"))
        self.next_button.clicked.connect(self._on_next)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self._keys = label(role="muted", wraps=True)
        above, below = QVBoxLayout(), QVBoxLayout()
        above.addLayout(top)
        above.addWidget(self._error)
        for widget in (self.booked_acts, self.next_button, self._keys):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        # The pages have a scroll bar in the margin at the right, where they need one.
        layout.setContentsMargins(16, 16, 16 - BAR_PIXELS, 14)
        layout.setSpacing(8)
        for part in (above, below):
            part.setContentsMargins(0, 0, BAR_PIXELS, 0)
            part.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)
        self.show_nothing()

    def _make_hint(self) -> QWidget:
        hint = QWidget()
        layout = QVBoxLayout(hint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        lines = (
            tr("Choose a station: click it, or type its number."),
            tr("Enter or a double click starts a walk-in on a free one."),
            tr("F2 starts and ends a session. F6 takes cash. F7 sends the M-PESA prompt."),
            tr("F11 sells time that is paid first."),
            tr("F5 records a payment on a customer's account."),
        )
        for line in lines:
            layout.addWidget(label(line, "muted", wraps=True))
        layout.addWidget(self.all_clocks)
        layout.addStretch(1)
        return hint

    # --- showing ------------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        self._station_number = self._view = None
        self._show(self._hint, tr("Nothing chosen"), "")

    def show_station(self, view: StationView, tariff: Tariff, now: datetime) -> None:
        """Show what belongs to a station as it stands."""
        if view.station.number != self._station_number:
            self._error.clear()
        if self._is_moving(view):
            return
        self._station_number, self._view = view.station.number, view
        if view.session is not None:
            self.running_form.show_session(view.session, now)
            who = texts.customer(view.session.customer_name)
            self._show(self.running_form, f"{view.station.name} · {who}", tr("Esc closes"))
        elif view.sale is not None:
            self._show_bill(self._desk.counter.bill(view.sale.id), view.station.name, now)
        else:
            self.start_form.show_station(view.station, tariff)
            self._show(self.start_form, view.station.name, tr("Esc closes"))
        self._show_pill(view, now)
        self._pill.show()
        # A station that is kept for somebody has no next customer.
        can_keep = view.sale is not None and view.booked is None and view.status is not StationStatus.PAID
        self.next_button.setVisible(can_keep or view.status is StationStatus.PAID)
        words = tr("Start the next customer")
        self.next_button.setText(words if can_keep else f"{words}   F2")
        self.next_button.setToolTip(tr("The bill is kept among those that wait.") if can_keep else "")

    def _show_pill(self, view: StationView, now: datetime) -> None:
        self._pill.set_state(station_pill(view, now))

    def show_sale(self, sale_id: int, now: datetime) -> None:
        """Show a bill that is no longer at its station."""
        self._station_number = self._view = None
        bill = self._desk.counter.bill(sale_id)
        self._show_bill(bill, bill.sale.title.partition(" · ")[0], now)
        shown = bill.open_payment
        state = (
            texts.payment_state(shown)
            if shown
            else texts.station_state(StationStatus.PAID if bill.sale.is_settled else StationStatus.TO_PAY)
        )
        self._pill.set_state(state)
        self._pill.show()

    def show_room(self, views: tuple[StationView, ...]) -> None:
        """How all stations stand, for what is done with all of them."""
        self.all_clocks.show_views(views)

    @property
    def is_running(self) -> bool:
        """A running session is shown."""
        return self._stack.currentWidget() is self.running_form

    def show_time(self, now: datetime) -> None:
        page = self._stack.currentWidget()
        if page is self.running_form:
            self.running_form.show_time(now)
            if self._view is not None:
                self._show_pill(self._view, now)
        elif page is self.bill_form:
            self.bill_form.show_time(now)

    def show_error(self, error: CounterError) -> None:
        """Say it here, where staff look, until it is closed or another station is chosen."""
        self._error.show_error(error)

    def _show_bill(self, bill: Bill, place: str, now: datetime) -> None:
        self.bill_form.show_bill(bill, now)
        self._sale_id = bill.sale.id
        can_send = not bill.sale.is_settled and bill.open_payment is None
        keys = tr("Enter sends the prompt · Esc closes") if can_send else tr("Esc closes")
        self._show(self.bill_form, f"{place} · {texts.customer(bill.sale.customer_name)}", keys)
        is_sold_time = self._desk.sessions.is_unpaid_time(bill.sale.id)
        self.booked_acts.show_bill(bill, is_sold_time=is_sold_time, can_move=self._booked is not None)
        if is_sold_time:
            # Its session waits for it: the two are taken back together.
            self.bill_form.backwards.void_button.hide()

    def _show(self, page: QWidget, title: str, keys: str) -> None:
        self._stack.setCurrentWidget(page)
        self._title.setText(title)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self._pill.hide()
        self.next_button.hide()
        self.booked_acts.hide()
        if page is self._hint:
            self._error.clear()

    # --- acting -------------------------------------------------------------------------------------------

    def start_or_end(self) -> None:
        """F2: start on a free station, end a running session; on a paid one, start the next."""
        page = self._stack.currentWidget()
        if page is self.start_form:
            self.start_form.start()
        elif page is self.running_form:
            self.running_form.end()
        elif page is self.bill_form and self.next_button.isVisible() and self.bill_form.is_settled:
            self._on_next()

    def sell_time(self) -> None:
        """F11: time that is paid first on a free station, more of it for a session."""
        page = self._stack.currentWidget()
        if page is self.start_form:
            self.start_form.pay_first()
        elif page is self.running_form:
            self.running_form.add_time()

    def pause_or_resume(self) -> None:
        """Alt+P."""
        if self.is_running:
            self.running_form.pause_or_resume()

    def move_session(self) -> None:
        """Alt+M."""
        if self.is_running:
            self.running_form.move_session()
        elif self._booked is not None and self._stack.currentWidget() is self.bill_form:
            self._move_booked(self._booked)

    @property
    def _booked(self) -> Session | None:
        """The session of the station shown, if it waits for its payment."""
        return self._view.booked if self._view is not None else None

    def _move_booked(self, session: Session) -> None:
        try:
            views = self._desk.counter.view().stations
        except CounterError as error:
            self.show_error(error)
            return
        self.move_form.offer(session, views)
        self._show(self.move_form, self._title.text(), tr("Esc closes"))
        self.move_form.take_focus()

    def _is_moving(self, view: StationView) -> bool:
        """Another station is just being chosen for the session that waits here."""
        before = self._booked
        return (
            self._stack.currentWidget() is self.move_form
            and before is not None
            and view.booked is not None
            and before.id == view.booked.id
            and view.station.number == self._station_number
        )

    def _leave_move(self) -> None:
        number = self._station_number
        self._stack.setCurrentWidget(self._hint)
        if number is not None:
            self.station_asked.emit(number)

    def take_cash(self) -> None:
        """F6."""
        if self._stack.currentWidget() is self.bill_form:
            self.bill_form.take_exact_cash()

    def send_prompt(self) -> None:
        """F7."""
        if self._stack.currentWidget() is self.bill_form:
            self.bill_form.send_prompt()

    def take_part(self) -> None:
        """Alt+A."""
        if self._stack.currentWidget() is self.bill_form:
            self.bill_form.take_part()

    def paid_to_till(self) -> None:
        """Alt+T."""
        if self._stack.currentWidget() is self.bill_form:
            self.bill_form.paid_to_till()

    def take_focus(self) -> bool:
        """Put the focus on the safe next thing; False when there is none here."""
        page = self._stack.currentWidget()
        if page is self.start_form:
            self.start_form.take_focus()
            return True
        if page is self.bill_form and not self.bill_form.is_settled:
            return self.bill_form.take_focus()
        return False

    def do_safe_action(self) -> None:
        """Enter with no field in focus: start, or send; never end a session by accident."""
        page = self._stack.currentWidget()
        if page is self.start_form:
            self.start_form.start()
        elif page is self.bill_form and not self.bill_form.is_settled:
            self.bill_form.send_prompt()

    def _on_next(self) -> None:
        if self._station_number is not None:
            self.next_asked.emit(self._station_number)
