"""The quick sale: type ``5*pr``, Enter, Cash. Search first, keys for everything, nothing lost by Esc."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.order import Unknown, total_of
from cyberdesk.domain.sale import Sale
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import CounterError
from cyberdesk.services.price_list import PriceList, plain_service
from cyberdesk.services.sales import Sales
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import label, separator
from cyberdesk.ui.sales.buyer import Buyer
from cyberdesk.ui.sales.held_bills import HeldBills
from cyberdesk.ui.sales.order_acts import OrderActs, Then
from cyberdesk.ui.sales.order_entry import OrderEntry
from cyberdesk.ui.sales.order_lines import OrderLines
from cyberdesk.ui.side_panel import SidePanel
from cyberdesk.ui.texts import tr

__all__ = ["NARROWEST_PIXELS", "QuickSale", "Then"]

NARROWEST_PIXELS = 264
"""The least width in which no word of the panel is cut off, at the usual size of text."""
_LEAST_LINES_PIXELS = 30
"""In a low window the lines scroll, and the buttons stay whole."""
_KEYS = (Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_Escape)
_CONTROL_KEYS = (Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_U)


class QuickSale(SidePanel):
    """A panel that makes a bill of what is typed. Until then the order stays, also behind a closed panel.

    Signals:
        sale_made: a `Sale`, and what comes next, a `Then`.
        sale_held: a `Sale` that was set aside; the panel is free for the next customer.
        bill_recalled: a `Sale` that was set aside and is wanted now.
        added_to_station: the number of the station whose bill got the lines.
        closed: Esc; what is typed stays.
    """

    sale_made = Signal(object, object)
    sale_held = Signal(object)
    bill_recalled = Signal(object)
    added_to_station = Signal(int)
    closed = Signal()

    def __init__(
        self,
        sales: Sales,
        price_list: PriceList,
        customers: Customers,
        bridge: Bridge,
        staff: Callable[[], str],
        may_change_prices: Callable[[], bool] = lambda: True,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff: who sells.
            may_change_prices: whether that one has the right to, for prices that are not those of the list
                and for new services.
        """
        super().__init__(parent)
        self.setObjectName("panel")
        self._sales = sales
        self._price_list = price_list
        self._bridge = bridge
        self._staff = staff
        self._request = ""
        self._is_busy = False
        self.lines = OrderLines()
        self.entry = OrderEntry(self.lines, may_change_prices)
        self.field, self.matches = self.entry.field, self.entry.matches
        self.error = ErrorBanner()
        self.buyer = Buyer(customers)
        self.total = label(role="total")
        self.acts = OrderActs()
        self.held = HeldBills()
        self._connect()
        self._build_layout()
        self.setMinimumWidth(theme.scaled(NARROWEST_PIXELS))
        self.lines.setMinimumHeight(theme.scaled(_LEAST_LINES_PIXELS))
        self._on_order_changed()
        self.entry.read()

    def _connect(self) -> None:
        self.lines.changed.connect(self._on_order_changed)
        self.entry.typed.connect(self._on_typed)
        self.entry.pay_asked.connect(lambda: self._make(Then.PAY))
        self.entry.price_asked.connect(self._ask_price)
        self.buyer.changed.connect(self._on_order_changed)
        self.buyer.opened.connect(self._on_buyer_opened)
        self.buyer.error_raised.connect(self.error.show_error)
        self.acts.pressed.connect(self.make_sale)
        self.acts.hold_asked.connect(self.ask_hold)
        self.acts.station_asked.connect(self.ask_station)
        self.acts.held.connect(self._hold)
        self.acts.station_named.connect(self._add_to_station)
        self.acts.priced.connect(self._add_service)
        self.acts.left.connect(self.field.setFocus)
        self.held.chosen.connect(self._recall)

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Quick sale"), "title"), 1)
        top.addWidget(label("F4", "muted"))
        total = QHBoxLayout()
        total.addWidget(label(tr("Total"), "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        total.addStretch(1)
        total.addWidget(self.total)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 15, 12)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.entry)
        layout.addWidget(self.error)
        layout.addWidget(self.held)
        layout.addWidget(self.lines, 1)
        layout.addWidget(separator())
        layout.addWidget(self.buyer)
        layout.addLayout(total)
        layout.addWidget(self.acts)

    # --- opening ------------------------------------------------------------------------------------------

    def open(self) -> None:
        """F4: read the price list anew, and take the keys. What was begun is still there; the next letter
        takes the place of what was typed and not taken."""
        self.reload()
        self.acts.stop_asking()
        self.field.selectAll()

    def reload(self) -> None:
        """Another price list, or another bill is set aside."""
        try:
            services = self._price_list.active()
            self.held.show_sales(self._sales.held())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        self.entry.use_services(services)

    def clear(self) -> None:
        """Forget the order."""
        self.lines.clear()
        self.field.clear()
        self.buyer.forget()
        self.acts.forget()

    def refresh_theme(self) -> None:
        self.setMinimumWidth(theme.scaled(NARROWEST_PIXELS))
        self.lines.refresh_theme()
        self.matches.viewport().update()

    # --- the order ----------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.held.setVisible(not self.field.text() and not self.lines.lines and self.held.has_sales)
        self._show_enabled()

    def _on_order_changed(self) -> None:
        # Another order than the one that may have been saved already.
        self._request = secrets.token_hex(8)
        lines = self.lines.lines
        self.total.setText(str(total_of(lines)))
        self.total.setAccessibleName(tr("Total {amount}").format(amount=total_of(lines)))
        self._show_enabled()
        if not self.field.text():
            self.entry.read()

    def _on_buyer_opened(self, is_open: bool) -> None:
        self.acts.setVisible(not is_open)
        if not is_open:
            self.field.setFocus()

    # --- becoming a bill ----------------------------------------------------------------------------------

    def make_sale(self, then: Then) -> None:
        """Cash or M-PESA: what is still in the field belongs to it."""
        if not self._is_busy and self.entry.take_typed():
            self._make(then)

    def _make(self, then: Then) -> None:
        if self.lines.lines:
            self._run(self._making(), partial(self._on_made, then))

    def _making(self) -> Callable[..., Sale]:
        customer = self.buyer.customer
        return partial(
            self._sales.make,
            self.lines.lines,
            staff=self._staff(),
            customer_id=customer.id if customer is not None else None,
            request=self._request,
        )

    def _on_made(self, then: Then, sale: Sale) -> None:
        self._finish()
        self.sale_made.emit(sale, then)

    def _hold(self, name: str) -> None:
        self._run(partial(self._making(), held_as=name), self._on_held)

    def _on_held(self, sale: Sale) -> None:
        self._finish()
        self.reload()
        self.sale_held.emit(sale)

    def _add_to_station(self, text: str) -> None:
        number = int(text)
        self._run(
            partial(
                self._sales.add_to_station,
                number,
                self.lines.lines,
                staff=self._staff(),
                request=self._request,
            ),
            lambda _bill: self._on_added(number),
        )

    def _on_added(self, number: int) -> None:
        self._finish()
        self.added_to_station.emit(number)

    def _recall(self, sale_id: int) -> None:
        self._run(partial(self._sales.recall, sale_id, staff=self._staff()), self._on_recalled)

    def _on_recalled(self, sale: Sale) -> None:
        self._set_busy(is_busy=False)
        self.reload()
        self.bill_recalled.emit(sale)

    def _run(self, work: Callable[[], object], on_done: Callable[[Sale], None]) -> None:
        self.error.clear()
        self._set_busy(is_busy=True)
        self._bridge.run(work, on_done, self._on_failed)

    def _on_failed(self, error: CounterError) -> None:
        """The order stays as it is; with the same request, trying again cannot sell it twice."""
        self._set_busy(is_busy=False)
        self.error.show_error(error)

    def _finish(self) -> None:
        self._set_busy(is_busy=False)
        self.clear()
        self.acts.stop_asking()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.entry.set_busy(is_busy=is_busy)
        self.lines.setEnabled(not is_busy)
        self.buyer.setEnabled(not is_busy)
        self._show_enabled()

    def _show_enabled(self) -> None:
        # Also with only something typed: Cash and M-PESA put that on the bill first.
        can_sell = bool(self.lines.lines or self.entry.text)
        self.acts.show_state(can_sell=can_sell, is_busy=self._is_busy)

    # --- asking -------------------------------------------------------------------------------------------

    def ask_hold(self) -> None:
        """Ctrl+H."""
        if self._may_ask():
            self.acts.ask_hold()

    def ask_station(self) -> None:
        """Ctrl+T."""
        try:
            numbers = self._sales.stations_with_bill()
        except CounterError as error:
            self.error.show_error(error)
            return
        if self._may_ask():
            self.acts.ask_station(numbers)

    def ask_buyer(self) -> None:
        """Ctrl+U."""
        if not self._is_busy:
            self.buyer.choose()

    def _may_ask(self) -> bool:
        return not self._is_busy and self.entry.take_typed() and bool(self.lines.lines)

    def _ask_price(self, unknown: Unknown) -> None:
        self.acts.ask_price(unknown.typed)

    def _add_service(self, text: str) -> None:
        unknown = self.entry.unknown
        if unknown is None:
            return
        try:
            price = Money.parse(text) if text.strip() else ZERO
        except MoneyError as error:
            self.acts.price_row.show_problem(tr(str(error)))
            return
        try:
            service = self._price_list.add(plain_service(unknown.typed, price), staff=self._staff())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.reload()
        self.acts.forget()
        self.acts.stop_asking()
        self.entry.take_service(service, unknown.quantity)

    # --- keys ---------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # The window has shortcuts of the same keys; while the focus is in here, they are meant for the order.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.closed.emit,
            Qt.Key.Key_F6: partial(self.make_sale, Then.CASH),
            Qt.Key.Key_F7: partial(self.make_sale, Then.MPESA),
            Qt.Key.Key_H: self.ask_hold,
            Qt.Key.Key_T: self.ask_station,
            Qt.Key.Key_U: self.ask_buyer,
        }
        if _is_ours(event):
            acts[event.key()]()
        else:
            super().keyPressEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event.key() in _CONTROL_KEYS
    return event.key() in _KEYS
