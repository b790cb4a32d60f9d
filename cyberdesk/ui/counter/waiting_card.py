"""A payment that staff follow while they serve the next customer."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cyberdesk.domain.events import PaymentAsked, Reply
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services.checkout import PROMPT_SECONDS
from cyberdesk.services.settlement import WATCH_HOURS
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.texts import tr


class WaitingCard(QFrame):
    """One payment: whose, how much, how it stands in words, and what can be done.

    Signals:
        opened: the payment whose bill is wanted.
        check_asked: a payment id that staff want M-PESA to be asked about.
        code_offered: the payment whose receipt number staff can read from the customer's message.
        given_up: a payment id that M-PESA can no longer tell about.
        closed: a payment id whose card is no longer wanted.
    """

    opened = Signal(object)
    check_asked = Signal(int)
    code_offered = Signal(object)
    given_up = Signal(int)
    closed = Signal(int)

    def __init__(self, payment: Payment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(theme.scaled(312))
        self.payment = payment
        self._asked: PaymentAsked | None = None
        self._who = label(role="strong")
        self._amount = label(role="strong")
        self.pill = Pill()
        self._bar = QProgressBar()
        self._bar.setRange(0, PROMPT_SECONDS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Time left for the PIN"))
        self.words = label(role="muted", wraps=True)
        self.check_button = button(tr("Check now"))
        self.check_button.clicked.connect(lambda: self.check_asked.emit(self.payment.id))
        self.code_button = button(tr("Type code"))
        self.code_button.clicked.connect(lambda: self.code_offered.emit(self.payment))
        self.give_up_button = button(tr("Give up"))
        self.give_up_button.setToolTip(tr("Count it as not paid. Money that turns up later still counts."))
        self.give_up_button.clicked.connect(lambda: self.given_up.emit(self.payment.id))
        self.open_button = button(tr("Open bill"))
        self.open_button.clicked.connect(lambda: self.opened.emit(self.payment))
        self.close_button = button(tr("Close"))
        self.close_button.clicked.connect(lambda: self.closed.emit(self.payment.id))
        self._build_layout()

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._who)
        top.addStretch(1)
        top.addWidget(self._amount)
        top.addWidget(self.pill)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        for one in (
            self.check_button,
            self.code_button,
            self.give_up_button,
            self.open_button,
            self.close_button,
        ):
            one.setStyleSheet("min-height: 22px; padding: 2px 9px;")
            buttons.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(5)
        layout.addLayout(top)
        layout.addWidget(self._bar)
        layout.addWidget(self.words, 1)
        layout.addLayout(buttons)

    def show_payment(self, payment: Payment, now: datetime) -> None:
        """Show how it stands now."""
        self.payment = payment
        place, who = payment.title.partition(" · ")[0], texts.customer(payment.customer_name)
        self._who.setText(f"{place} · {who}" if who else place)
        self._amount.setText(str(payment.received or payment.amount))
        self.code_button.setVisible(payment.state is PaymentState.UNKNOWN)
        self.check_button.setEnabled(payment.checkout_request_id is not None)
        self.close_button.setVisible(not payment.is_open)
        self.open_button.setVisible(payment.sale_id is not None and payment.state is not PaymentState.PAID)
        state = texts.payment_state(payment)
        self.pill.set_state(state)
        colour = str(getattr(theme.colours(), state.colour))
        self._bar.setStyleSheet(f"QProgressBar::chunk {{ background: {colour}; }}")
        self.setAccessibleName(f"{self._who.text()}, {self._amount.text()}, {state.word}")
        self.show_time(now)

    def show_asked(self, asked: PaymentAsked, now: datetime) -> None:
        """M-PESA was asked about it."""
        self._asked = asked
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Count down the prompt's life and the time to the next question."""
        payment = self.payment
        is_past = now - payment.created_at > timedelta(hours=WATCH_HOURS)
        self.check_button.setVisible(payment.is_open and not is_past)
        self.give_up_button.setVisible(payment.state is PaymentState.UNKNOWN and is_past)
        self._bar.setVisible(payment.is_open)
        explanation = texts.explain(payment)
        if payment.state is PaymentState.PAID:
            receipt = payment.receipt_number
            self.words.setText(f"{explanation} {tr('Receipt')} {receipt}" if receipt else str(explanation))
            return
        if payment.state is PaymentState.DECLINED:
            self.words.setText(f"{explanation.what} {explanation.money}")
            return
        left = PROMPT_SECONDS - int((now - payment.created_at).total_seconds())
        if payment.is_live and left > 0:
            self._bar.setValue(left)
            words = f"{explanation.next_step or explanation.what} {left} s"
        else:
            self._bar.setValue(PROMPT_SECONDS)
            words = explanation.money
        if payment.phone is not None:
            words = f"{payment.phone.masked} · {words}"
        self.words.setText(" ".join(part for part in (words, self._asked_words(now)) if part))

    def _asked_words(self, now: datetime) -> str:
        asked = self._asked
        if asked is None or asked.next_at is None:
            return ""
        wait = max(int((asked.next_at - now).total_seconds()), 0)
        again = texts.in_time(wait)
        if asked.reply is Reply.OFFLINE:
            return tr("M-PESA cannot be reached. Next try {when}.").format(when=again)
        return tr("Asking again {when}.").format(when=again)
