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
    PriceListChanged,
    SaleChanged,
    SessionChanged,
)
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.staff import Right
from cyberdesk.services.counter import CounterView, StationStatus
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.asking import Ask, everybody_may
from cyberdesk.ui.counter.bill_panel import BillPanel
from cyberdesk.ui.counter.figures import FiguresRow
from cyberdesk.ui.counter.latest import LatestPayments
from cyberdesk.ui.counter.power_cut import PowerCut
from cyberdesk.ui.counter.station_grid import StationGrid
from cyberdesk.ui.counter.tray import Tray
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.permission import Permission
from cyberdesk.ui.sales.quick_sale import QuickSale, Then
from cyberdesk.ui.sales.take_back import Act, TakeBackDialog
from cyberdesk.ui.texts import tr
from cyberdesk.ui.till_payment import TillPaymentDialog
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

    def __init__(
        self, desk: Desk, permission: Permission | None = None, parent: QWidget | None = None
    ) -> None:
        """
        Args:
            permission: asks for rights; without it everybody may do everything.
        """
        super().__init__(parent)
        self._ask: Ask = permission.ask if permission is not None else everybody_may
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
        self.panel.running_form.allow = self._ask
        self.power_cut = PowerCut(desk)
        may_change = partial(permission.may, Right.CHANGE_PRICE) if permission is not None else lambda: True
        self.quick_sale = QuickSale(
            desk.sales, desk.price_list, desk.customers, desk.bridge, lambda: desk.staff_name, may_change
        )
        self.quick_sale.hide()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._forget_typed)
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.show_time)
        self._connect()
        self._connect_selling()
        self._build_layout()
        self.refresh()
        self._clock.start()

    def _connect(self) -> None:
        self.grid.selected.connect(self.select_station)
        self.grid.started.connect(self._start_walk_in)
        self.tray.bill_opened.connect(self.open_sale)
        self.tray.check_asked.connect(self._desk.ask_now)
        self.tray.code_offered.connect(self.type_code)
        self.tray.given_up.connect(self._give_up)
        self.tray.given_back.connect(self._give_back)
        self.tray.denied.connect(self._void_code)
        self.tray.taken_out.connect(self._take_out)
        self.tray.seen.connect(partial(self._act, self._desk.repairs.mark_seen))
        self.tray.payment_opened.connect(self.payment_opened)
        self.panel.bill_form.released.connect(self._on_released)
        self.panel.bill_form.code_offered.connect(self.type_code)
        self.panel.bill_form.account_asked.connect(self.leave_on_account)
        self.panel.bill_form.till_asked.connect(self.paid_to_till)
        self.latest.payment_opened.connect(self.payment_opened)
        self.panel.next_asked.connect(self._start_walk_in)
        self.panel.station_asked.connect(self._show_anew)
        self.panel.bill_asked.connect(self._open_new_bill)
        self.power_cut.opened.connect(self.grid.setHidden)
        self.power_cut.opened.connect(self._make_room)

    def _connect_selling(self) -> None:
        self.quick_sale.sale_made.connect(self._on_sale_made)
        self.quick_sale.sale_held.connect(lambda _sale: self.refresh())
        self.quick_sale.bill_recalled.connect(lambda sale: self._on_sale_made(sale, Then.PAY))
        self.quick_sale.added_to_station.connect(self._on_added)
        self.quick_sale.closed.connect(self.close_quick_sale)
        self.panel.bill_form.taking_back_asked.connect(self.take_back)

    def _give_back(self, payment_id: int) -> None:
        def give_back(_by: str) -> None:
            self._act(partial(self._desk.repairs.give_back, staff=self._desk.staff_name), payment_id)

        self._ask(Right.REFUND, self._words(tr("Give back what was too much"), payment_id), give_back)

    def _give_up(self, payment_id: int) -> None:
        def give_up(_by: str) -> None:
            self._act(self._desk.settlement.close_unconfirmed, payment_id)

        self._ask(Right.DECIDE_DOUBT, self._words(tr("Give up a payment in doubt"), payment_id), give_up)

    def _void_code(self, payment_id: int) -> None:
        def void(_by: str) -> None:
            self._act(partial(self._desk.repairs.void_code, staff=self._desk.staff_name), payment_id)

        self._ask(Right.DECIDE_DOUBT, self._words(tr("Take a false code back"), payment_id), void)

    def _take_out(self, payment_id: int) -> None:
        def take_out(by: str) -> None:
            self._act(partial(self._desk.repairs.take_out, staff=by or self._desk.staff_name), payment_id)

        self._ask(Right.REFUND, self._words(tr("Take reversed money out"), payment_id), take_out)

    def _words(self, act: str, payment_id: int) -> str:
        """The act as the one who approves it reads it, and as it is logged."""
        payment = self._desk.payments.get(payment_id)
        return f"{act}: {payment.title}, {payment.amount}"

    # --- selling ------------------------------------------------------------------------------------------

    def open_quick_sale(self) -> None:
        """Sell something beside time: typed, not searched for with the mouse."""
        self.quick_sale.set_usual_width(self.panel.width())
        self.panel.hide()
        self.quick_sale.show()
        self.quick_sale.open()

    def close_quick_sale(self) -> None:
        """The order stays as it is."""
        self.quick_sale.hide()
        self.panel.show()
        self.setFocus()

    def _on_sale_made(self, sale: Sale, then: Then) -> None:
        self.close_quick_sale()
        self.refresh()
        self.open_sale(sale.id)
        if then is Then.CASH:
            self.panel.take_cash()
        elif then is Then.MPESA:
            self.panel.send_prompt()

    def _on_added(self, number: int) -> None:
        self.close_quick_sale()
        self.refresh()
        self.select_station(number)

    def take_back(self, act: Act, sale: Sale) -> None:
        """Undo a bill, a line of it, or its payment: by reversing entries, with a reason."""
        right = Right.REFUND if act is Act.REFUND else Right.VOID
        words = tr("Refund {what}") if act is Act.REFUND else tr("Take back {what}")

        def open_dialog(_by: str) -> None:
            self._open(
                TakeBackDialog(
                    act, sale, self._desk.reversals, self._desk.bridge, lambda: self._desk.staff_name, self
                )
            )

        self._ask(right, words.format(what=f"{sale.title}, {sale.total}"), open_dialog)

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
        layout.addWidget(self.quick_sale)

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
                self.quick_sale.reload()
            case PriceListChanged():
                self.quick_sale.reload()
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
        self.quick_sale.refresh_theme()

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

    def resume(self, old: CounterScreen) -> None:
        """Show what `old` showed, whose place this screen takes."""
        if old._station is not None:
            self.select_station(old._station)
        elif old._sale is not None:
            self.open_sale(old._sale)

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
        self._forget_typed()
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

    def paid_to_till(self, sale: Sale, amount: Money) -> None:
        """The customer paid without a prompt; staff read the code from the message."""
        self._open(TillPaymentDialog(self._desk, sale, amount, self))

    def leave_on_account(self, sale: Sale) -> None:
        """The customer goes, and owes."""
        dialog = LeaveOnAccountDialog(self._desk, sale, self)
        words = tr("Lend beyond the limit: {what}").format(what=f"{sale.title}, {sale.due}")
        dialog.approval_asked.connect(
            lambda _error: self._ask(
                Right.EXCEED_LIMIT, words, lambda by: dialog.leave(is_approved=True, approved_by=by)
            )
        )
        self._open(dialog)

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
        self.panel.set_usual_width(theme.scaled(_NARROW_PANEL_PIXELS if is_narrow else _PANEL_PIXELS))
        self._make_room()
        super().resizeEvent(event)
