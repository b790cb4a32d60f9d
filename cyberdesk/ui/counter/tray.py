"""Everything that waits for money, as cards: never a modal wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.events import PaymentAsked
from cyberdesk.domain.payment import ALARMS, Payment, PaymentState, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.services.counter import CounterView, StationStatus
from cyberdesk.ui import texts, theme
from cyberdesk.ui.counter.alarm_card import AlarmCard
from cyberdesk.ui.counter.waiting_card import WaitingCard
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.texts import tr

_PAID_STAYS_SECONDS = 20
_CARD_PIXELS = 122
_ALARM_PIXELS = 376


class Tray(QWidget):
    """Cards of open payments, of their results, and of bills that were set aside.

    Signals:
        bill_opened: a sale id.
        check_asked: a payment id.
        code_offered: a payment whose receipt number staff can type.
        given_up, given_back, denied, taken_out, seen: a payment id, see `WaitingCard` and `AlarmCard`.
        payment_opened: a payment id to show with its history.
    """

    bill_opened = Signal(int)
    check_asked = Signal(int)
    code_offered = Signal(object)
    given_up = Signal(int)
    given_back = Signal(int)
    denied = Signal(int)
    taken_out = Signal(int)
    seen = Signal(int)
    payment_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, WaitingCard] = {}
        self._aside: dict[int, QFrame] = {}
        self._alarms: dict[int, AlarmCard] = {}
        self._leaves_at: dict[int, datetime] = {}
        self._title = label(tr("Waiting for payment"), "heading")
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        self._area.setFixedHeight(theme.scaled(_CARD_PIXELS) + 14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._area)
        self.hide()

    def cards(self) -> list[WaitingCard]:
        """The payment cards, oldest first."""
        return [self._cards[payment_id] for payment_id in sorted(self._cards)]

    def take_focus(self) -> bool:
        """Go to the first card of the row, and from a card to the one after it, so that its Enter acts on it;
        False when nothing waits."""
        places = (self._row.itemAt(place) for place in range(self._row.count()))
        cards = [card for item in places if item is not None and (card := item.widget()) is not None]
        focused = self.window().focusWidget()
        is_there = [focused is not None and card.isAncestorOf(focused) for card in cards]
        here = is_there.index(True) if any(is_there) else -1
        for card in (*cards[here + 1 :], *cards[: here + 1]):
            buttons = (one for one in card.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
            wanted = next(buttons, None)
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._area.ensureWidgetVisible(card)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and not what is behind the tray."""
        focused = self.window().focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(focused, QPushButton):
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)

    def show_view(self, view: CounterView, now: datetime) -> None:
        """Show what is open; results that staff have not seen stay."""
        for payment in view.waiting:
            self.show_payment(payment, now)
        for card in list(self._cards.values()):
            was_declined = card.payment.state is PaymentState.DECLINED
            if was_declined and card.payment.sale_id not in {None, *view.unsettled}:
                self._drop(card.payment.id)
        self._show_aside(view)
        self._show_alarms(view)
        self._show_or_hide()

    def show_payment(self, payment: Payment, now: datetime) -> None:
        """A payment changed: open ones have a card, and a card shows the result until it was seen."""
        if payment.tender is not Tender.MPESA:
            self._drop_results_of(payment)
            return
        card = self._cards.get(payment.id)
        if card is None:
            if not payment.is_open and not self._is_fresh(payment, now):
                return
            self._drop_results_of(payment)
            card = self._cards[payment.id] = WaitingCard(payment)
            card.setFixedHeight(theme.scaled(_CARD_PIXELS))
            card.check_asked.connect(self.check_asked)
            card.opened.connect(self._on_opened)
            card.code_offered.connect(self.code_offered)
            card.given_up.connect(self.given_up)
            card.closed.connect(self._drop)
            self._row.insertWidget(len(self._alarms) + len(self._cards) - 1, card)
        elif card.payment == payment:
            return
        card.show_payment(payment, now)
        if payment.state is PaymentState.PAID:
            self._leaves_at[payment.id] = now + timedelta(seconds=_PAID_STAYS_SECONDS)
        self._show_or_hide()

    def show_asked(self, asked: PaymentAsked, now: datetime) -> None:
        card = self._cards.get(asked.payment_id)
        if card is not None:
            card.show_asked(asked, now)

    def show_time(self, now: datetime) -> None:
        for payment_id, leaves_at in list(self._leaves_at.items()):
            if now >= leaves_at:
                self._drop(payment_id)
        for card in self._cards.values():
            card.show_time(now)

    def refresh_theme(self, now: datetime) -> None:
        """Paint the bars in the colours of now."""
        for card in self._cards.values():
            card.show_payment(card.payment, now)

    def _is_fresh(self, payment: Payment, now: datetime) -> bool:
        """Whether it ended so soon that the window never saw it open: its end is news all the same."""
        at = payment.finished_at
        if at is None or now - at >= timedelta(seconds=_PAID_STAYS_SECONDS) or payment.remarks & ALARMS:
            return False
        newer = (card.payment for card in self._cards.values() if card.payment.id > payment.id)
        return payment.sale_id is None or payment.sale_id not in {other.sale_id for other in newer}

    def _drop_results_of(self, payment: Payment) -> None:
        """A new attempt, or cash, for the same sale: the old refusal is history."""
        for other in list(self._cards.values()):
            is_same = payment.sale_id is not None and other.payment.sale_id == payment.sale_id
            if is_same and not other.payment.is_open and other.payment.id != payment.id:
                self._drop(other.payment.id)

    def _drop(self, payment_id: int) -> None:
        self._leaves_at.pop(payment_id, None)
        card = self._cards.pop(payment_id, None)
        if card is not None:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._show_or_hide()

    def _on_opened(self, payment: Payment) -> None:
        if payment.sale_id is not None:
            self.bill_opened.emit(payment.sale_id)

    # --- bills set aside ----------------------------------------------------------------------------------

    def _show_aside(self, view: CounterView) -> None:
        wanted = {sale.id: sale for sale in view.set_aside}
        for gone in self._aside.keys() - wanted.keys():
            card = self._aside.pop(gone)
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        for sale_id in wanted.keys() - self._aside.keys():
            card = self._aside[sale_id] = self._aside_card(wanted[sale_id])
            self._row.insertWidget(self._row.count() - 1, card)

    def _aside_card(self, sale: Sale) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedSize(theme.scaled(220), theme.scaled(_CARD_PIXELS))
        pill = Pill()
        pill.set_state(texts.station_state(StationStatus.TO_PAY))
        opens = button(tr("Open bill"))
        opens.clicked.connect(lambda _checked=False, sale_id=sale.id: self.bill_opened.emit(sale_id))
        top = QHBoxLayout()
        top.addWidget(label(str(sale.due), "strong"))
        top.addStretch(1)
        top.addWidget(pill)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.addLayout(top)
        layout.addWidget(label(f"{sale.title} · {texts.customer(sale.customer_name)}", "muted", wraps=True))
        layout.addStretch(1)
        layout.addWidget(opens)
        return card

    # --- alarms -------------------------------------------------------------------------------------------

    def alarms(self) -> list[AlarmCard]:
        """The alarm cards, oldest first."""
        return list(self._alarms.values())

    def _show_alarms(self, view: CounterView) -> None:
        """First in the row, as somebody must act."""
        wanted = {alarm.payment.id: alarm for alarm in view.alarms}
        same = {each for each, card in self._alarms.items() if card.alarm == wanted.get(each)}
        for gone in self._alarms.keys() - same:
            card = self._alarms.pop(gone)
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        for payment_id in wanted.keys() - self._alarms.keys():
            card = self._alarms[payment_id] = AlarmCard(wanted[payment_id])
            card.setFixedSize(theme.scaled(_ALARM_PIXELS), theme.scaled(_CARD_PIXELS))
            card.given_back.connect(self.given_back)
            card.denied.connect(self.denied)
            card.taken_out.connect(self.taken_out)
            card.seen.connect(self.seen)
            card.opened.connect(self.payment_opened)
            self._row.insertWidget(len(self._alarms) - 1, card)
            self._drop(payment_id)

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self._cards or self._aside or self._alarms))
