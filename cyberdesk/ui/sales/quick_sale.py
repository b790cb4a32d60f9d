"""The quick sale: type ``5*pr``, Enter, Cash. Search first, keys for everything, nothing lost by Esc."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.order import (
    Choice,
    Item,
    Mistake,
    OrderLine,
    PriceNeeded,
    Unknown,
    parse_order,
    total_of,
)
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.service import Service, found
from cyberdesk.services.errors import CounterError
from cyberdesk.services.price_list import PriceList, plain_service
from cyberdesk.services.sales import Sales
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.sales.ask_row import AskRow
from cyberdesk.ui.sales.held_bills import HeldBills
from cyberdesk.ui.sales.matches import Match, MatchList
from cyberdesk.ui.sales.order_lines import OrderLines
from cyberdesk.ui.texts import tr

_MOST_MATCHES = 8
NARROWEST_PIXELS = 264
"""The least width in which no word of the panel is cut off, at the usual size of text."""
_KEYS = (Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_Escape)
_CONTROL_KEYS = (Qt.Key.Key_H, Qt.Key.Key_T)


class Then(StrEnum):
    """What the customer does about a bill that was just made."""

    PAY = "pay"
    """Open it: somebody will choose how."""
    CASH = "cash"
    """The exact cash was given."""
    MPESA = "mpesa"


class QuickSale(QFrame):
    """A panel that makes a bill of what is typed. Until then the order stays, also behind a closed panel.

    Signals:
        sale_made: a `Sale`, and what comes next, a `Then`.
        sale_held: a `Sale` that was set aside; the panel is free for the next customer.
        bill_recalled: a `Sale` that was set aside and is wanted now.
        added_to_station: the number of the station whose bill got the lines.
        closed: Esc on an empty field.
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
        self._may_change_prices = may_change_prices
        self._services: list[Service] = []
        self._items: tuple[Item, ...] = ()
        self._request = ""
        self._is_busy = False
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("What is sold"))
        self.field.setPlaceholderText(tr("5*pr   or   binding 150"))
        self.field.setMaxLength(80)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.matches = MatchList()
        self.matches.chosen.connect(self._on_chosen)
        self.notice = label(role="muted", wraps=True)
        self.offer = button("", "link")
        self.offer.clicked.connect(self._ask_price)
        self.error = ErrorBanner()
        self.lines = OrderLines()
        self.lines.changed.connect(self._on_lines_changed)
        self.total = label(role="total")
        self._make_buttons()
        self.held = HeldBills()
        self.held.chosen.connect(self._recall)
        self._build_layout()
        self.setMinimumWidth(theme.scaled(NARROWEST_PIXELS))
        self._on_lines_changed()
        self._on_typed("")

    def _make_buttons(self) -> None:
        self.pay_button = button(tr("Go to paying"), "primary", key="Enter")
        self.pay_button.clicked.connect(lambda: self.make_sale(Then.PAY))
        self.cash_button = button(tr("Cash"), "big", key="F6")
        self.cash_button.clicked.connect(lambda: self.make_sale(Then.CASH))
        self.mpesa_button = button(tr("M-PESA"), "big", key="F7")
        self.mpesa_button.clicked.connect(lambda: self.make_sale(Then.MPESA))
        self.hold_button = button(tr("Hold…"), key="Ctrl+H")
        self.hold_button.clicked.connect(self.ask_hold)
        self.station_button = button(tr("To a PC…"), key="Ctrl+T")
        self.station_button.clicked.connect(self.ask_station)
        self.hold_row = AskRow(tr("Hold it under which name?"), tr("Hold"), tr("Name of the customer"))
        self.hold_row.answered.connect(self._hold)
        self.station_row = AskRow(tr("On the bill of which PC?"), tr("Add to the bill"), "7")
        self.station_row.answered.connect(self._add_to_station)
        self.price_row = AskRow(tr("Price"), tr("Add to the price list"), "150")
        self.price_row.answered.connect(self._add_service)
        for row in self._asks:
            row.cancelled.connect(self._stop_asking)

    @property
    def _asks(self) -> tuple[AskRow, ...]:
        return self.hold_row, self.station_row, self.price_row

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Quick sale"), "title"), 1)
        top.addWidget(label("F4", "muted"))
        total = QHBoxLayout()
        total.addWidget(label(tr("Total"), "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        total.addStretch(1)
        total.addWidget(self.total)
        self._actions = QWidget()
        grid = QGridLayout(self._actions)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.pay_button, 0, 0, 1, 2)
        grid.addWidget(self.cash_button, 1, 0)
        grid.addWidget(self.mpesa_button, 1, 1)
        grid.addWidget(self.hold_button, 2, 0)
        grid.addWidget(self.station_button, 2, 1)
        for one in (self.hold_button, self.station_button):
            one.setMinimumWidth(0)
            one.setStyleSheet("padding: 3px 2px;")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 15, 12)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.field)
        layout.addWidget(self.matches)
        layout.addWidget(self.notice)
        layout.addWidget(self.offer)
        layout.addWidget(self.error)
        layout.addWidget(self.held)
        layout.addWidget(self.lines, 1)
        layout.addWidget(separator())
        layout.addLayout(total)
        layout.addWidget(self._actions)
        for row in self._asks:
            layout.addWidget(row)

    # --- opening ------------------------------------------------------------------------------------------

    def open(self) -> None:
        """F4: read the price list anew, and take the keys. What was begun is still there."""
        self.reload()
        self._stop_asking()

    def reload(self) -> None:
        """Another price list, or another bill is set aside."""
        try:
            self._services = self._price_list.active()
            self.held.show_sales(self._sales.held())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        self._on_typed(self.field.text())

    def clear(self) -> None:
        """Forget the order."""
        self.lines.clear()
        self.field.clear()

    def refresh_theme(self) -> None:
        self.setMinimumWidth(theme.scaled(NARROWEST_PIXELS))
        self.lines.refresh_theme()
        self.matches.viewport().update()

    # --- typing -------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self._items = parse_order(text, self._services)
        self._show_enabled()
        self._say("", is_error=False)
        self.offer.hide()
        self.matches.show_matches(self._matches(text))
        if self.matches.matches and isinstance(self._items[0], OrderLine):
            self.matches.step(1)
        self.held.setVisible(not text and not self.lines.lines and self.held.has_sales)
        match self._items:
            case ():
                hint = tr("A code or a name. + and − change the quantity, Del takes a line off.")
                self._say(hint if not self.lines.lines else "", is_error=False)
            case (Unknown(typed),):
                self._offer(typed)
            case (PriceNeeded(service),):
                self._say(tr("Type the price of {name}.").format(name=service.name), is_error=False)
            case _ if len(self._items) > 1 and all(isinstance(one, OrderLine) for one in self._items):
                sure = [one for one in self._items if isinstance(one, OrderLine)]
                self._say(f"{', '.join(one.text for one in sure)} · {total_of(sure)}", is_error=False)
            case _:
                pass

    def _matches(self, text: str) -> list[Match]:
        """What the one thing that is typed may be; Enter takes the first when that is sure."""
        if len(self._items) != 1:
            return []
        item = self._items[0]
        codes = {service.id: service.code for service in self._services}
        if isinstance(item, OrderLine):
            return [Match(item, codes.get(item.service_id or 0, ""))]
        if isinstance(item, PriceNeeded):
            # Its name is clear; the others are shown so that it can be seen which one it is.
            others = [one for one in found(self._services, text) if one.id != item.service.id]
            options: list[OrderLine | PriceNeeded] = [item]
            options += [self._option(other) for other in others[: _MOST_MATCHES - 1]]
        elif isinstance(item, Choice):
            options = list(item.options)
        else:
            return []
        return [Match(option, codes.get(_service_id(option) or 0, "")) for option in options]

    def _option(self, service: Service) -> OrderLine | PriceNeeded:
        (item,) = parse_order(service.code, [service])
        assert isinstance(item, OrderLine | PriceNeeded), item
        return item

    def _offer(self, typed: str) -> None:
        if not self._may_change_prices():
            words = tr("{name} is not on the price list. Type its price behind it.").format(name=typed)
            self._say(words, is_error=False)
            return
        self._say(tr("Not on the price list. To sell it once, type its price behind it."), is_error=False)
        self.offer.setText(tr("Add '{name}' as a service?").format(name=typed))
        self.offer.setAccessibleName(self.offer.text())
        self.offer.show()

    def _say(self, words: str, *, is_error: bool) -> None:
        self.notice.setProperty("role", "error" if is_error else "muted")
        self.notice.style().polish(self.notice)
        self.notice.setText(words)
        self.notice.setVisible(bool(words))
        self.field.setProperty("invalid", is_error)
        self.field.setAccessibleDescription(words)
        self.field.style().polish(self.field)

    # --- Enter --------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Add what is typed; on an empty field, go to paying."""
        if self._is_busy:
            return
        if not self.field.text().strip():
            self._make(Then.PAY)
        elif self.matches.current is not None:
            self._on_chosen(self.matches.current)
        else:
            self._take_typed()

    def _take_typed(self) -> bool:
        """Put everything that is typed on the order. False: something must be cleared up first."""
        if not self._items:
            return True
        lines = [item for item in self._items if isinstance(item, OrderLine)]
        if len(lines) == len(self._items):
            return self._add(lines)
        match next(item for item in self._items if not isinstance(item, OrderLine)):
            case Choice(typed) if len(self._items) > 1:
                words = tr("'{name}' can mean several things. Type its code.").format(name=typed)
                self._say(words, is_error=True)
            case Choice():
                self._say(tr("Which one? ↓ and Enter, or Alt and its number."), is_error=False)
                self.matches.step(1)
            case PriceNeeded(service, _, fee) as needed:
                if len(self._items) == 1 and fee == service.government_fee:
                    self._complete(needed)
                self._say(tr("Type the price of {name}.").format(name=service.name), is_error=True)
            case Unknown() if len(self._items) == 1 and self._may_change_prices():
                self._ask_price()
            case Unknown(typed):
                words = tr("{name} is not on the price list. Type its price behind it.")
                self._say(words.format(name=typed), is_error=True)
            case Mistake(_, slip):
                self._say(tr(slip.value), is_error=True)
        return False

    def _on_chosen(self, match: Match) -> None:
        option = match.option
        if isinstance(option, OrderLine):
            self._add([option])
            return
        self._complete(option)

    def _complete(self, needed: PriceNeeded) -> None:
        """Its price is typed next: the text is completed up to there."""
        before = f"{needed.quantity}*" if needed.quantity > 1 else ""
        self.field.setText(f"{before}{needed.service.code} ")
        self.field.setFocus()

    def _add(self, lines: list[OrderLine]) -> bool:
        if any(line.is_price_changed for line in lines) and not self._may_change_prices():
            self._say(tr("Only somebody who may change prices sells for another price."), is_error=True)
            return False
        self.lines.add(lines)
        self.field.clear()
        self.field.setFocus()
        return True

    def _on_lines_changed(self) -> None:
        # Another order than the one that may have been saved already.
        self._request = secrets.token_hex(8)
        lines = self.lines.lines
        self.total.setText(str(total_of(lines)))
        self.total.setAccessibleName(tr("Total {amount}").format(amount=total_of(lines)))
        self._show_enabled()
        if not self.field.text():
            self._on_typed("")

    # --- becoming a bill ----------------------------------------------------------------------------------

    def make_sale(self, then: Then) -> None:
        """Cash or M-PESA: what is still in the field belongs to it."""
        if not self._is_busy and self._take_typed():
            self._make(then)

    def _make(self, then: Then) -> None:
        lines = self.lines.lines
        if not lines:
            return
        self._run(
            partial(self._sales.make, lines, staff=self._staff(), request=self._request),
            partial(self._on_made, then),
        )

    def _on_made(self, then: Then, sale: Sale) -> None:
        self._finish()
        self.sale_made.emit(sale, then)

    def _hold(self, name: str) -> None:
        if not name.strip():
            self.hold_row.show_problem(tr("Type a name, so that it is found again."))
            return
        make = partial(self._sales.make, self.lines.lines, staff=self._staff(), request=self._request)
        self._run(partial(make, held_as=name), self._on_held)

    def _on_held(self, sale: Sale) -> None:
        self._finish()
        self.reload()
        self.sale_held.emit(sale)

    def _add_to_station(self, text: str) -> None:
        if not text.strip().isdecimal():
            self.station_row.show_problem(tr("Type the number of the PC."))
            return
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
        self._stop_asking()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.field.setReadOnly(is_busy)
        self.lines.setEnabled(not is_busy)
        for row in self._asks:
            row.set_busy(is_busy=is_busy)
        self._show_enabled()

    def _show_enabled(self) -> None:
        # Also with only something typed: Cash and M-PESA put that on the bill first.
        can_sell = bool(self.lines.lines or self.field.text().strip()) and not self._is_busy
        for one in (
            self.pay_button,
            self.cash_button,
            self.mpesa_button,
            self.hold_button,
            self.station_button,
        ):
            one.setEnabled(can_sell)
        words = tr("Saving…") if self._is_busy else tr("Go to paying")
        self.pay_button.setText(f"{words}   Enter" if not self._is_busy else words)
        self.pay_button.setAccessibleName(words)

    # --- asking -------------------------------------------------------------------------------------------

    def ask_hold(self) -> None:
        """Ctrl+H."""
        self._ask(self.hold_row)

    def ask_station(self) -> None:
        """Ctrl+T."""
        try:
            numbers = self._sales.stations_with_bill()
        except CounterError as error:
            self.error.show_error(error)
            return
        words = tr("On the bill of which PC?")
        if numbers:
            listed = ", ".join(str(number) for number in numbers)
            words = f"{words} {tr('Open: {numbers}').format(numbers=listed)}"
        else:
            words = f"{words} {tr('No PC has one now.')}"
        self._ask(self.station_row, words)

    def _ask(self, row: AskRow, question: str = "") -> None:
        if self._is_busy or not self._take_typed() or not self.lines.lines:
            return
        self._actions.hide()
        for other in self._asks:
            other.hide()
        row.ask(question)

    def _ask_price(self) -> None:
        match self._items:
            case (Unknown(typed),):
                self._actions.hide()
                words = tr("Price of {name}. Empty: it is typed each time.").format(name=typed)
                self.price_row.ask(words)
            case _:
                pass

    def _add_service(self, text: str) -> None:
        match self._items:
            case (Unknown(typed),):
                pass
            case _:
                return
        try:
            price = Money.parse(text) if text.strip() else ZERO
        except MoneyError as error:
            self.price_row.show_problem(tr(str(error)))
            return
        try:
            service = self._price_list.add(plain_service(typed, price), staff=self._staff())
        except CounterError as error:
            self.error.show_error(error)
            return
        quantity = self._items[0].quantity if isinstance(self._items[0], Unknown) else 1
        self.reload()
        self._stop_asking()
        (item,) = parse_order(f"{quantity}*{service.code}", self._services)
        if isinstance(item, OrderLine | PriceNeeded):
            self._on_chosen(Match(item, service.code))

    def _stop_asking(self) -> None:
        for row in self._asks:
            row.hide()
        self._actions.show()
        self.field.setFocus()

    # --- keys ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_field_key(event)
        return super().eventFilter(watched, event)

    def _on_field_key(self, event: QKeyEvent) -> bool:
        """Keys that act on the list or on the order while the field has the focus."""
        key, has_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif key in steps:
            (self.matches if self.matches.matches else self.lines).step(steps[Qt.Key(key)])
        elif has_alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.matches.choose(key - Qt.Key.Key_1)
        elif self.field.text() or self._is_busy:
            return False
        elif event.text() in ("+", "-"):
            self.lines.add_to_quantity(1 if event.text() == "+" else -1)
        elif key == Qt.Key.Key_Delete:
            self.lines.remove()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        # The window has shortcuts of the same keys; while the focus is in here, they are meant for the order.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not _is_ours(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._on_escape()
        elif key == Qt.Key.Key_F6:
            self.make_sale(Then.CASH)
        elif key == Qt.Key.Key_F7:
            self.make_sale(Then.MPESA)
        elif key == Qt.Key.Key_H:
            self.ask_hold()
        else:
            self.ask_station()

    def _on_escape(self) -> None:
        """First what is typed, then the panel; the order stays."""
        if self.field.text():
            self.field.clear()
            self.field.setFocus()
        else:
            self.closed.emit()


def _is_ours(event: QKeyEvent) -> bool:
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event.key() in _CONTROL_KEYS
    return event.key() in _KEYS


def _service_id(option: OrderLine | PriceNeeded) -> int | None:
    return option.service_id if isinstance(option, OrderLine) else option.service.id
