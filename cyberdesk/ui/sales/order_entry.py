"""Typing what is sold: the field, what the words may mean, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

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
from cyberdesk.domain.service import Service, found
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.sales.matches import Match, MatchList
from cyberdesk.ui.sales.order_lines import OrderLines
from cyberdesk.ui.texts import tr

_MOST_MATCHES = 8
_LONGEST_TEXT = 80


class OrderEntry(QWidget):
    """Puts what is typed on an order, as soon as it is clear what is meant.

    Signals:
        typed: other words, or none.
        pay_asked: Enter on the empty field.
        price_asked: an `Unknown` thing, which is to get a price on the list.
    """

    typed = Signal()
    pay_asked = Signal()
    price_asked = Signal(object)

    def __init__(
        self, lines: OrderLines, may_change_prices: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """
        Args:
            lines: the order.
            may_change_prices: for prices that are not those of the list and for new services.
        """
        super().__init__(parent)
        self._lines = lines
        self._may_change_prices = may_change_prices
        self._services: list[Service] = []
        self._items: tuple[Item, ...] = ()
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("What is sold"))
        self.field.setPlaceholderText(tr("5*pr   or   binding 150"))
        self.field.setMaxLength(_LONGEST_TEXT)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.matches = MatchList()
        self.matches.chosen.connect(self._on_chosen)
        self.notice = label(role="muted", wraps=True)
        self.offer = button("", "link")
        self.offer.clicked.connect(self._ask_price)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.field, self.matches, self.notice, self.offer):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        return self.field.text().strip()

    @property
    def unknown(self) -> Unknown | None:
        """The one thing that is typed, if nothing on the list is called so."""
        match self._items:
            case (Unknown() as unknown,):
                return unknown
            case _:
                return None

    def use_services(self, services: Sequence[Service]) -> None:
        """From now on this is the price list."""
        self._services = list(services)
        self.read()

    def read(self) -> None:
        """What is typed, anew."""
        self._on_typed(self.field.text())

    def set_busy(self, *, is_busy: bool) -> None:
        self.field.setReadOnly(is_busy)

    # --- typing -------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self._items = parse_order(text, self._services)
        self._say("", is_error=False)
        self.offer.hide()
        self.matches.show_matches(self._matches(text))
        if self.matches.matches and isinstance(self._items[0], OrderLine):
            self.matches.step(1)
        match self._items:
            case ():
                hint = tr("A code or a name. + and − change the quantity, Del takes a line off.")
                self._say(hint if not self._lines.lines else "", is_error=False)
            case (Unknown(typed),):
                self._offer(typed)
            case (PriceNeeded(service),):
                self._say(tr("Type the price of {name}.").format(name=service.name), is_error=False)
            case _ if len(self._items) > 1 and all(isinstance(one, OrderLine) for one in self._items):
                sure = [one for one in self._items if isinstance(one, OrderLine)]
                self._say(f"{', '.join(one.text for one in sure)} · {total_of(sure)}", is_error=False)
            case _:
                pass
        self.typed.emit()

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
        if self.field.isReadOnly():
            return
        if not self.text:
            self.pay_asked.emit()
        elif self.matches.current is not None:
            self._on_chosen(self.matches.current)
        else:
            self.take_typed()

    def take_typed(self) -> bool:
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

    def take_service(self, service: Service, quantity: int) -> None:
        """As if its code was typed: it is on the order, or its price is asked for."""
        (item,) = parse_order(f"{quantity}*{service.code}", self._services)
        if isinstance(item, OrderLine | PriceNeeded):
            self._on_chosen(Match(item, service.code))

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
        self._lines.add(lines)
        self.field.clear()
        self.field.setFocus()
        return True

    def _ask_price(self) -> None:
        if self.unknown is not None:
            self.price_asked.emit(self.unknown)

    # --- keys ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Keys that act on the list or on the order while the field has the focus."""
        key, has_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif key in steps:
            (self.matches if self.matches.matches else self._lines).step(steps[Qt.Key(key)])
        elif has_alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.matches.choose(key - Qt.Key.Key_1)
        elif self.field.text() or self.field.isReadOnly():
            return False
        elif event.text() in ("+", "-"):
            self._lines.add_to_quantity(1 if event.text() == "+" else -1)
        elif key == Qt.Key.Key_Delete:
            self._lines.remove()
        else:
            return False
        return True


def _service_id(option: OrderLine | PriceNeeded) -> int | None:
    return option.service_id if isinstance(option, OrderLine) else option.service.id
