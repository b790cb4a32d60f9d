"""Recording a payment on a customer's account: the second way money comes in, beside a station's bill."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import CustomersChanged, Event, PaymentChanged
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.receipt_number import ReceiptNumberError, parse_receipt_number
from cyberdesk.services.checkout import Charge
from cyberdesk.services.deni import Part
from cyberdesk.services.errors import CounterError, PromptRefused
from cyberdesk.services.till_codes import CodeInQuestion
from cyberdesk.ui import texts, theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.amount_field import AmountField
from cyberdesk.ui.payments.customer_picker import CustomerPicker
from cyberdesk.ui.payments.day_field import DayField
from cyberdesk.ui.payments.paid_by import PaidBy
from cyberdesk.ui.texts import tr

_FIELDS_PIXELS = 440
_COUNTDOWN_MS = 500
_MOST_PARTS = 3


class RecordPaymentDialog(QDialog):
    """Customer, amount, day, method, phone or code. Waits for nothing but the answer to the sending itself.

    Signals:
        recorded: the `Payment`: cash that is paid, or a prompt that is on its way.
    """

    recorded = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Record payment"))
        self._desk = desk
        self._balance: Money | None = None
        self._is_locked = False
        self._wait_until: datetime | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(_COUNTDOWN_MS)
        self._countdown.timeout.connect(self._show_submit)
        self._make_fields()
        self._lay_out()
        self._connect()
        self.method.choose(Tender.CASH if desk.blocked else Tender.MPESA)
        self._on_chip()
        self.picker.setFocus()

    @property
    def is_locked(self) -> bool:
        """The payment is on its way to M-PESA or to the disk."""
        return self._is_locked

    # --- submitting ---------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Take the payment, if everything is filled in and it is not on its way already."""
        if not self.submit_button.isEnabled():
            return
        customer = self.picker.demand()
        amount = self.amount.demand() if customer is not None else None
        if customer is None or amount is None:
            return
        charge = Charge(amount, customer_id=customer.id)
        if self.method.is_till:
            work = self._code_work(charge)
        else:
            work = self._cash_work(charge) if self.method.is_cash else self._prompt_work(charge)
        if work is not None:
            self.error.clear()
            self._lock(True)
            self._desk.bridge.run(work, self._on_payment, self._on_error)

    def _cash_work(self, charge: Charge) -> Callable[[], Payment]:
        # Read now: a lock in between must not change who did it.
        desk, staff, day = self._desk, self._desk.staff_name, self.day.day
        return lambda: desk.checkout.take_cash(charge, staff=staff, day=day)

    def _prompt_work(self, charge: Charge) -> Callable[[], Payment] | None:
        desk, phone = self._desk, self.phone.demand()
        if phone is None:
            return None
        has_consent, staff = self.consent.isChecked(), desk.staff_name
        return lambda: desk.checkout.send_prompt(charge, phone, staff=staff, has_consent=has_consent)

    def _code_work(self, charge: Charge) -> Callable[[], Payment] | None:
        desk, staff = self._desk, self._desk.staff_name
        try:
            number = parse_receipt_number(self.code.text())
        except ReceiptNumberError as error:
            self.code.show_mistake(tr(str(error)))
            return None
        has_consent = self.consent.isChecked()
        return lambda: desk.till_codes.take(charge, number, staff=staff, has_consent=has_consent)

    def _on_payment(self, payment: Payment) -> None:
        self._lock(False)
        if payment.state is PaymentState.DECLINED:
            self._forget_refusal()
            why = texts.explain(payment)
            title = why.what.removesuffix(".")
            self.error.show_error(CounterError(title, money=why.money, next_step=why.next_step))
            return
        self.recorded.emit(payment)
        self.accept()

    def _on_error(self, error: CounterError) -> None:
        self.error.show_error(error)
        if isinstance(error, PromptRefused) and error.wait_seconds is not None:
            self._wait_until = self._desk.clock.now() + timedelta(seconds=error.wait_seconds)
            self._countdown.start()
        # Agreed to was what was said before this.
        self.consent.setChecked(False)
        self.consent.setVisible(isinstance(error, PromptRefused) and error.needs_consent)
        self.consent.setText(
            tr("The code is from another payment than that")
            if isinstance(error, CodeInQuestion)
            else tr("The customer got no M-PESA message: charge again")
        )
        self._lock(False)

    def _lock(self, is_locked: bool) -> None:
        self._is_locked = is_locked
        self.fields.setEnabled(not is_locked)
        self.cancel_button.setEnabled(not is_locked)
        self._show_submit()
        if not is_locked:
            # A button that counts down takes no keys, nor does one that waits for a choice.
            waits = self.consent if self.consent.isVisibleTo(self) else self.amount
            (self.submit_button if self.submit_button.isEnabled() else waits).setFocus()

    def _forget_refusal(self) -> None:
        """Something else is to be sent now: what was said about the last try does not hold for it."""
        self._wait_until = None
        self.consent.setChecked(False)
        self.consent.hide()
        self._countdown.stop()
        self.error.clear()
        if self.method.is_prompt and self._desk.blocked is not None:
            self.error.show_error(self._desk.blocked)
        self._show_submit()

    # --- showing ------------------------------------------------------------------------------------------

    def _show_submit(self) -> None:
        needs_consent = self.consent.isVisibleTo(self)
        words = self._submit_words(needs_consent=needs_consent)
        seconds_left = self._seconds_to_wait()
        if self._is_locked:
            shown = tr("Sending…") if self.method.is_prompt else tr("Saving…")
        elif seconds_left:
            shown = tr("Send again in {seconds} s").format(seconds=seconds_left)
        else:
            shown = f"{words}   {tr('Enter')}"
        self.submit_button.setText(shown)
        self.submit_button.setAccessibleName(words)
        is_blocked = self.method.is_prompt and self._desk.blocked is not None
        lacks_consent = needs_consent and not self.consent.isChecked()
        is_held = self._is_locked or bool(seconds_left) or is_blocked or lacks_consent
        self.submit_button.setEnabled(not is_held)

    def _submit_words(self, *, needs_consent: bool) -> str:
        if self.method.is_till:
            return tr("Save the payment")
        if needs_consent:
            return tr("Charge again anyway")
        return tr("Send M-PESA prompt") if self.method.is_prompt else tr("Take cash")

    def _seconds_to_wait(self) -> int:
        if self._wait_until is None:
            return 0
        left = (self._wait_until - self._desk.clock.now()).total_seconds()
        if left > 0:
            return max(round(left), 1)
        self._wait_until = None
        self._countdown.stop()
        self.error.clear()
        return 0

    def _show_balance(self) -> None:
        customer = self.picker.customer
        self._balance = None
        if customer is not None:
            try:
                self._balance = self._desk.customers.balance(customer.id)
            except CounterError as error:
                self.error.show_error(error)
        self.balance.setText(texts.standing(self._balance) if self._balance is not None else "")
        self._show_remaining()

    def _show_remaining(self) -> None:
        amount = self.amount.amount()
        words = ""
        if self._balance is not None and amount is not None:
            left = self._balance - amount
            if left > ZERO:
                words = tr("{amount} still owed after this").format(amount=left)
            elif left == ZERO:
                words = tr("Nothing owed after this")
            else:
                words = tr("{amount} will stand to the customer's credit").format(amount=-left)
        self.remaining.setText(words)
        self._show_settled(amount)

    def _show_settled(self, amount: Money | None) -> None:
        """Which bills the money goes to, oldest first."""
        customer = self.picker.customer
        parts: list[Part] = []
        if customer is not None and amount is not None and amount > ZERO:
            try:
                parts = self._desk.deni.settles(customer.id, amount)
            except CounterError as error:
                self.error.show_error(error)
        self.settled.setText("\n".join(_part_words(parts)))
        self.settled.setVisible(bool(parts))

    # --- what staff do ------------------------------------------------------------------------------------

    def _on_picked(self, customer: Customer | None) -> None:
        self.phone.set_known(customer.phone if customer is not None else None)
        self._forget_refusal()
        self._show_balance()
        if customer is not None:
            is_owing = self._balance is not None and self._balance > ZERO
            self.amount.suggest(self._balance if is_owing else None)

    def _on_chip(self) -> None:
        is_cash = self.method.is_cash
        self.day.fix_to_today("" if is_cash else tr("M-PESA counts for today"))
        self.amount.want_whole_shillings(not is_cash)
        self._forget_refusal()
        self._show_remaining()

    def _on_event(self, event: Event) -> None:
        """The customer's balance may have changed under our hands."""
        customer = self.picker.customer
        match event:
            case PaymentChanged() if customer is not None and event.payment.customer_id == customer.id:
                self._show_balance()
            case CustomersChanged() if customer is not None and event.customer_id == customer.id:
                self._show_balance()
            case _:
                pass

    # --- parts --------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.picker = CustomerPicker(self._desk.customers)
        self.balance = label(role="strong")
        self.amount = AmountField()
        self.day = DayField(day_number(self._desk.clock.now()))
        self.remaining = label(role="strong", wraps=True)
        # Its room is kept, so that nothing jumps while an amount is typed.
        self.remaining.setMinimumHeight(20)
        self.settled = label(role="muted", wraps=True)
        self.settled.setAccessibleName(tr("Bills that it settles"))
        self.settled.setContentsMargins(0, 0, 0, 6)
        self.settled.hide()
        self.method = PaidBy()
        self.chips, self.phone, self.code = self.method.chips, self.method.phone, self.method.code
        self.error = ErrorBanner()
        self.consent = QCheckBox(tr("The customer got no M-PESA message: charge again"))
        self.consent.hide()
        self.submit_button = button("", "primary")
        self.cancel_button = button(tr("Cancel"), "big", key=tr("Esc"))

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.picker.error_raised.connect(self.error.show_error)
        self.amount.edited.connect(self._forget_refusal)
        self.amount.changed.connect(self._show_remaining)
        self.method.chosen.connect(self._on_chip)
        self.method.edited.connect(self._forget_refusal)
        self.consent.toggled.connect(self._show_submit)
        self.submit_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.reject)
        self._desk.bridge.event_published.connect(self._on_event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.submit_button, 1)
        self.fields = QWidget()
        self._lay_out_fields(QGridLayout(self.fields))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(tr("Record payment"), "title"))
        layout.addWidget(self.fields)
        layout.addWidget(self.error)
        layout.addWidget(self.consent)
        layout.addLayout(buttons)
        # As wide as the fields, and always as tall as what it says.
        self.fields.setFixedWidth(theme.scaled(_FIELDS_PIXELS))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _lay_out_fields(self, grid: QGridLayout) -> None:
        who = QHBoxLayout()
        who.addWidget(label(tr("Customer"), "muted"))
        who.addStretch(1)
        who.addWidget(self.balance)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(who, 0, 0, 1, 2)
        grid.addWidget(self.picker, 1, 0, 1, 2)
        grid.setRowMinimumHeight(2, 8)
        grid.addWidget(label(tr("Amount"), "muted"), 3, 0)
        grid.addWidget(label(tr("Date"), "muted"), 3, 1)
        grid.addWidget(self.amount, 4, 0)
        grid.addWidget(self.day, 4, 1)
        grid.addWidget(self.remaining, 5, 0, 1, 2)
        grid.addWidget(self.settled, 6, 0, 1, 2)
        grid.setRowMinimumHeight(6, 4)
        grid.addWidget(self.method, 7, 0, 1, 2)

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.isAutoRepeat() or focused is None:
            # A held key sends nothing.
            return
        if isinstance(focused, QAbstractButton) and focused is not self.consent:
            focused.click()
        elif self.picker.newcomer.isAncestorOf(focused):
            self.picker.add()
        elif focused is self.picker.edit:
            self.picker.demand()
        else:
            self.submit()

    def reject(self) -> None:
        """Esc closes; what is on its way cannot be called back, so then nothing closes."""
        if not self._is_locked:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_locked:
            event.ignore()
        else:
            super().closeEvent(event)


def _part_words(parts: list[Part]) -> list[str]:
    """A line for each of the first bills, and one for the others."""
    lines = [
        tr("Pays {title}").format(title=part.bill.title)
        if part.is_whole
        else tr("Pays {amount} of {title}").format(amount=part.amount, title=part.bill.title)
        for part in parts[:_MOST_PARTS]
    ]
    more = len(parts) - len(lines)
    return [*lines, tr("and {count} more").format(count=more)] if more else lines
