"""The home screen: number keys reach every station, function keys do the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.events import (
    CustomersChanged,
    Event,
    PaymentAsked,
    PaymentChanged,
    SaleChanged,
    SessionChanged,
)
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.sale import Sale
from cyberdesk.services.counter import CounterView, StationStatus
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.counter.bill_panel import BillPanel
from cyberdesk.ui.counter.figures import FiguresRow
from cyberdesk.ui.counter.latest import LatestPayments
from cyberdesk.ui.counter.power_cut import PowerCut
from cyberdesk.ui.counter.station_grid import StationGrid
from cyberdesk.ui.counter.tray import Tray
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.type_code import TypeCodeDialog

_TYPING_PAUSE_MS = 900
_PANEL_PIXELS = 304
_NARROW_PANEL_PIXELS = 264
_NARROW_SCREEN_PIXELS = 1100
_LOW_SCREEN_PIXELS = 620
_TICK_MS = 1000


class CounterScreen(QWidget):
    """Stations, the day's figures, waiting payments, the latest payments; the bill on the right.

    Signals:
        search_typed: a letter was typed with no field in focus.
        payment_opened: a payment id from the latest payments.
        minutes_left: a session id and when its bought time is used up, while that is soon.
    """

    search_typed = Signal(str)
    payment_opened = Signal(int)
    minutes_left = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._view: CounterView | None = None
        self._station: int | None = None
        self._sale: int | None = None
        self._typed = ""
        self.figures = FiguresRow()
        self.grid = StationGrid()
        self.tray = Tray()
        self.latest = LatestPayments(desk)
        self.panel = BillPanel(desk)
        self.power_cut = PowerCut(desk)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._forget_typed)
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.show_time)
        self._connect()
        self._build_layout()
        self.refresh()
        self._clock.start()

    def _connect(self) -> None:
        self.grid.selected.connect(self.select_station)
        self.grid.started.connect(self._start_walk_in)
        self.tray.bill_opened.connect(self.open_sale)
        self.tray.check_asked.connect(self._desk.ask_now)
        self.tray.code_offered.connect(self.type_code)
        self.tray.given_up.connect(partial(self._act, self._desk.settlement.close_unconfirmed))
        self.tray.given_back.connect(self._give_back)
        self.tray.denied.connect(self._void_code)
        self.tray.seen.connect(partial(self._act, self._desk.repairs.mark_seen))
        self.tray.payment_opened.connect(self.payment_opened)
        self.panel.bill_form.released.connect(self._on_released)
        self.panel.bill_form.code_offered.connect(self.type_code)
        self.panel.bill_form.account_asked.connect(self.leave_on_account)
        self.latest.payment_opened.connect(self.payment_opened)
        self.panel.next_asked.connect(self._start_walk_in)
        self.panel.station_asked.connect(self._show_anew)
        self.panel.bill_asked.connect(self._open_new_bill)
        self.power_cut.opened.connect(self.grid.setHidden)
        self.power_cut.opened.connect(self._make_room)

    def _give_back(self, payment_id: int) -> None:
        self._act(partial(self._desk.repairs.give_back, staff=self._desk.staff_name), payment_id)

    def _void_code(self, payment_id: int) -> None:
        self._act(partial(self._desk.repairs.void_code, staff=self._desk.staff_name), payment_id)

    def _build_layout(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 16, 12)
        left.setSpacing(10)
        left.addWidget(self.figures)
        left.addWidget(self.power_cut, 5)
        left.addWidget(self.grid, 3)
        left.addWidget(self.tray)
        left.addWidget(self.latest, 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.panel)

    def _make_room(self) -> None:
        """The latest payments go where the room is needed for what must be acted on."""
        is_low = self.height() < _LOW_SCREEN_PIXELS
        is_crowded = not self.tray.isHidden() or self.power_cut.gap is not None
        self.latest.setHidden(self.power_cut.is_open or (is_low and is_crowded))

    # --- following ----------------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Follow what happened; many events in one burst are one reading."""
        now = self._desk.clock.now()
        match event:
            case PaymentChanged(payment):
                self.tray.show_payment(payment, now)
                self.latest.take_in(payment)
                self._refresh.start()
            case PaymentAsked():
                self.tray.show_asked(event, now)
            case SessionChanged() | SaleChanged():
                # At once: the next key may already be waiting, and is meant for the bill.
                self.refresh()
            case CustomersChanged():
                self._refresh.start()
            case _:
                pass

    def refresh(self) -> None:
        """Read the counter anew and show it."""
        try:
            self._view = self._desk.counter.view()
        except CounterError as error:
            self.panel.show_error(error)
            return
        now = self._desk.clock.now()
        self.grid.show_views(self._view.stations, now)
        self.tray.show_view(self._view, now)
        self.latest.begin_day()
        self.figures.show_figures(self._view.figures(now))
        self.panel.show_room(self._view.stations)
        self.power_cut.look()
        self._make_room()
        self._show_chosen()

    def refresh_theme(self) -> None:
        """Paint in the colours of now what a style sheet does not reach."""
        self.refresh()
        self.tray.refresh_theme(self._desk.clock.now())

    def show_time(self) -> None:
        """One second has passed."""
        if self._view is None:
            return
        now = self._desk.clock.now()
        self._warn_of_ends(now)
        if not self.isVisible():
            return
        if any(view.status is StationStatus.PAID for view in self._view.stations):
            # "Paid" leaves the card after a while; nothing else tells.
            self._refresh.start()
        self.grid.show_time(now)
        self.tray.show_time(now)
        self.panel.show_time(now)
        self.power_cut.show_time()
        self.figures.show_figures(self._view.figures(now))

    def _warn_of_ends(self, now: datetime) -> None:
        """Bought time that is nearly used up is told of, whichever screen is shown."""
        for view in self._view.stations if self._view is not None else ():
            if view.session is not None and view.session.is_ending(now):
                self.minutes_left.emit(view.session.id, view.session.ends_at())

    # --- choosing -----------------------------------------------------------------------------------------

    def select_station(self, number: int) -> None:
        """Show what belongs to a station, and put the focus on the next thing to do there."""
        if self.grid.card(number) is None:
            return
        self._station, self._sale = number, None
        self.grid.select(number)
        self._show_chosen()
        self._take_focus()

    def open_sale(self, sale_id: int) -> None:
        """Show a bill, at its station if it is still there."""
        views = self._view.stations if self._view is not None else ()
        for view in views:
            if view.sale is not None and view.sale.id == sale_id:
                self.select_station(view.station.number)
                return
        self._station, self._sale = None, sale_id
        self.grid.select(None)
        self._show_chosen()
        self._take_focus()

    def close_bill(self) -> None:
        """Esc: back to the stations; nothing is lost by it."""
        if self._station is None and self._sale is None:
            self.power_cut.put_off()
        self._station = self._sale = None
        self.grid.select(None)
        self.panel.show_nothing()
        self.setFocus()

    def _show_anew(self, number: int) -> None:
        """What was done to a station is on the disk, and not told of yet."""
        self.refresh()
        self.select_station(number)

    def _open_new_bill(self, sale_id: int) -> None:
        self.refresh()
        self.open_sale(sale_id)

    def _show_chosen(self) -> None:
        now = self._desk.clock.now()
        if self._view is None:
            return
        if self._sale is not None:
            self.panel.show_sale(self._sale, now)
            return
        view = next((one for one in self._view.stations if one.station.number == self._station), None)
        if view is not None:
            was_running = self.panel.is_running
            self.panel.show_station(view, self._view.tariffs[view.station.group], now)
            if was_running is not self.panel.is_running:
                self._take_focus()

    def _on_released(self) -> None:
        """The window waits for nothing: numbers go to the stations again."""
        self.setFocus()

    def _take_focus(self) -> None:
        """The safe next thing has the focus; where there is none, the screen, so that numbers work."""
        if not self.panel.take_focus():
            self.setFocus()

    # --- ways out of doubt --------------------------------------------------------------------------------

    def type_code(self, payment: Payment) -> None:
        """Staff read the receipt number from the customer's message."""
        self._open(TypeCodeDialog(self._desk, payment, self))

    def leave_on_account(self, sale: Sale) -> None:
        """The customer goes, and owes."""
        self._open(LeaveOnAccountDialog(self._desk, sale, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _act(self, act: Callable[[int], object], payment_id: int) -> None:
        # The card that has the focus goes, and the keys must not go with it.
        self.setFocus()
        try:
            act(payment_id)
        except CounterError as error:
            self.panel.show_error(error)

    def _start_walk_in(self, number: int) -> None:
        try:
            self._desk.sessions.start(number, customer_id=None, staff=self._desk.staff_name)
        except CounterError as error:
            self.panel.show_error(error)
            return
        self.select_station(number)

    # --- keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        has_modifier = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if has_modifier or not text:
            super().keyPressEvent(event)
        elif text.isascii() and text.isdigit():
            self._type_digit(text)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do_safe_action()
        elif text.isalpha():
            self.search_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _do_safe_action(self) -> None:
        if self._station is None and self._sale is None and self.power_cut.is_open:
            self.power_cut.confirm()
        else:
            self.panel.do_safe_action()

    def _type_digit(self, digit: str) -> None:
        """A number jumps to its station; digits typed quickly belong together."""
        self._typed = (self._typed + digit)[-2:]
        if int(self._typed) not in self.grid.numbers():
            self._typed = digit
        self._typing.start()
        self.select_station(int(self._typed))

    def _forget_typed(self) -> None:
        self._typed = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < _NARROW_SCREEN_PIXELS
        self.panel.setFixedWidth(theme.scaled(_NARROW_PANEL_PIXELS if is_narrow else _PANEL_PIXELS))
        self._make_room()
        super().resizeEvent(event)
