"""Recording a payment on a customer's account: the second way money comes in, beside a station's bill."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import CustomersChanged, Event, PaymentChanged
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import CounterError, PromptRefused
from cyberdesk.ui import texts, theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.customer_picker import CustomerPicker
from cyberdesk.ui.payments.day_calendar import DATES, DayCalendar, day_of_qdate, qdate
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr

_FIELDS_PIXELS = 440
_COUNTDOWN_MS = 500


class RecordPaymentDialog(QDialog):
    """Customer, amount, day, method, phone. Waits for nothing but the answer to the sending itself.

    Signals:
        recorded: the `Payment`: cash that is paid, or a prompt that is on its way.
    """

    recorded = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Record payment"))
        self._desk = desk
        self._today = day_number(desk.clock.now())
        self._balance: Money | None = None
        self._suggested = ""
        self._is_locked = False
        self._wait_until: datetime | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(_COUNTDOWN_MS)
        self._countdown.timeout.connect(self._show_submit)
        self._make_fields()
        self._lay_out()
        self._dress()
        self._connect()
        self._choose(Tender.CASH if desk.blocked else Tender.MPESA)
        self.picker.setFocus()

    # --- what is typed ------------------------------------------------------------------------------------

    @property
    def tender(self) -> Tender:
        return next(tender for tender, chip in self.chips.items() if chip.isChecked())

    @property
    def is_locked(self) -> bool:
        """The payment is on its way to M-PESA or to the disk."""
        return self._is_locked

    def _amount(self) -> Money | None:
        try:
            return Money.parse(self.amount.text())
        except MoneyError:
            return None

    def _amount_mistake(self) -> str:
        try:
            amount = Money.parse(self.amount.text())
        except MoneyError as error:
            return tr(str(error))
        if self.tender is Tender.MPESA and not amount.is_whole_shillings:
            return tr("M-PESA takes whole shillings only")
        return ""

    def _day(self) -> int | None:
        """The day that cash counts for; None is today, whatever the clock says by then."""
        day = day_of_qdate(self.day.date())
        return None if day == self._today else day

    # --- submitting ---------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Take the payment, if everything is filled in and it is not on its way already."""
        if self._is_locked or not self.submit_button.isEnabled():
            return
        customer = self.picker.demand()
        if customer is None:
            return
        amount = self._amount()
        mistake = self._amount_mistake()
        self._mark_amount(mistake)
        if amount is None or mistake:
            self.amount.setFocus()
            return
        charge = Charge(amount, customer_id=customer.id)
        work = self._cash_work(charge) if self.tender is Tender.CASH else self._prompt_work(charge)
        if work is not None:
            self._lock(True)
            self.error.clear()
            self._desk.bridge.run(work, self._on_payment, self._on_error)

    def _cash_work(self, charge: Charge) -> Callable[[], Payment]:
        desk, day = self._desk, self._day()
        return lambda: desk.checkout.take_cash(charge, staff=desk.staff_name, day=day)

    def _prompt_work(self, charge: Charge) -> Callable[[], Payment] | None:
        desk, phone, has_consent = self._desk, self.phone.demand(), self.consent.isChecked()
        if phone is None:
            return None
        return lambda: desk.checkout.send_prompt(
            charge, phone, staff=desk.staff_name, has_consent=has_consent
        )

    def _on_payment(self, payment: Payment) -> None:
        self._lock(False)
        if payment.state is PaymentState.DECLINED:
            why = texts.explain(payment)
            self.error.show_error(CounterError(why.what, money=why.money, next_step=why.next_step))
            return
        self.recorded.emit(payment)
        self.accept()

    def _on_error(self, error: CounterError) -> None:
        self._lock(False)
        self.error.show_error(error)
        if isinstance(error, PromptRefused):
            self.consent.setVisible(error.needs_consent)
            if error.wait_seconds is not None:
                self._wait_until = self._desk.clock.now() + timedelta(seconds=error.wait_seconds)
                self._countdown.start()
        self._show_submit()

    def _lock(self, is_locked: bool) -> None:
        self._is_locked = is_locked
        self.fields.setEnabled(not is_locked)
        self.cancel_button.setEnabled(not is_locked)
        self._show_submit()
        if not is_locked:
            self.submit_button.setFocus()

    def _forget_refusal(self) -> None:
        """Something else is to be sent now: what was said about the last try does not hold for it."""
        self._wait_until = None
        self._countdown.stop()
        self.consent.setChecked(False)
        self.consent.hide()
        self.error.clear()
        if self.tender is Tender.MPESA and self._desk.blocked is not None:
            self.error.show_error(self._desk.blocked)
        self._show_submit()

    # --- showing ------------------------------------------------------------------------------------------

    def _show_submit(self) -> None:
        is_cash = self.tender is Tender.CASH
        words = tr("Take cash") if is_cash else tr("Send M-PESA prompt")
        left = self._seconds_to_wait()
        if self._is_locked:
            shown = tr("Saving…") if is_cash else tr("Sending…")
        elif left:
            shown = tr("Send again in {seconds} s").format(seconds=left)
        else:
            shown = f"{words}   {tr('Enter')}"
        self.submit_button.setText(shown)
        self.submit_button.setAccessibleName(words)
        is_blocked = not is_cash and self._desk.blocked is not None
        self.submit_button.setEnabled(not self._is_locked and not left and not is_blocked)

    def _seconds_to_wait(self) -> int:
        if self._wait_until is None:
            return 0
        left = (self._wait_until - self._desk.clock.now()).total_seconds()
        if left > 0:
            return max(round(left), 1)
        self._forget_refusal()
        return 0

    def _show_balance(self) -> None:
        customer = self.picker.customer
        self._balance = None
        if customer is not None:
            try:
                self._balance = self._desk.customers.balance(customer.id)
            except CounterError as error:
                self.error.show_error(error)
        self.balance.setText(_standing(self._balance) if self._balance is not None else "")
        self._show_remaining()

    def _show_remaining(self) -> None:
        amount = self._amount()
        if self._balance is None or amount is None:
            self.remaining.setText("")
            return
        left = self._balance - amount
        if left > ZERO:
            words = tr("{amount} still owed after this").format(amount=left)
        elif left == ZERO:
            words = tr("Nothing owed after this")
        else:
            words = tr("{amount} will stand to the customer's credit").format(amount=-left)
        self.remaining.setText(words)

    def _mark_amount(self, mistake: str) -> None:
        self.amount_mistake.setText(mistake)
        self.amount_mistake.setVisible(bool(mistake))
        self.amount.setProperty("invalid", bool(mistake))
        self.amount.style().polish(self.amount)
        self.amount.setAccessibleDescription(mistake)

    # --- what staff do ------------------------------------------------------------------------------------

    def _on_picked(self, customer: Customer | None) -> None:
        self.phone.set_known(customer.phone if customer is not None else None)
        self._forget_refusal()
        self._show_balance()
        if customer is None:
            return
        is_untouched = self.amount.text() in {"", self._suggested}
        if is_untouched:
            owed = self._balance if self._balance is not None and self._balance > ZERO else None
            self._suggested = owed.figure if owed is not None else ""
            self.amount.setText(self._suggested)
        self.amount.setFocus()
        self.amount.selectAll()

    def _on_amount_edited(self) -> None:
        self._forget_refusal()
        # Half a number is no mistake yet; cents for M-PESA are.
        mistake = self._amount_mistake()
        self._mark_amount(mistake if self._amount() is not None else "")

    def _on_amount_left(self) -> None:
        if self.amount.text().strip():
            self._mark_amount(self._amount_mistake())

    def _choose(self, tender: Tender) -> None:
        self.chips[tender].setChecked(True)
        self._on_chip()

    def _on_chip(self) -> None:
        is_cash = self.tender is Tender.CASH
        self.phone.setVisible(not is_cash)
        self._phone_title.setVisible(not is_cash)
        self.day.setEnabled(is_cash)
        self.day_button.setEnabled(is_cash)
        self.day_reason.setText("" if is_cash else tr("M-PESA counts for today"))
        if not is_cash:
            self.day.setDate(qdate(self._today))
        self._forget_refusal()
        self._on_amount_left()

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
        self.picker = CustomerPicker(self._desk)
        self.balance = label(role="strong")
        self.amount = QLineEdit()
        self.amount.setAccessibleName(tr("Amount"))
        self.amount.setPlaceholderText(tr("KES"))
        self.amount.setMaxLength(20)
        self.amount_mistake = label(role="error", wraps=True)
        self.remaining = label(role="strong", wraps=True)
        # Its room is kept, so that nothing jumps while an amount is typed.
        self.remaining.setMinimumHeight(20)
        self.day = QDateEdit(qdate(self._today))
        self.day.setAccessibleName(tr("Date"))
        self.day.setStyleSheet("QDateEdit::up-button, QDateEdit::down-button { width: 0; border: none; }")
        self.day.setMaximumDate(qdate(self._today))
        self.day.setLocale(DATES)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day_button = button("")
        self.day_button.setAccessibleName(tr("Pick a day"))
        self.calendar = DayCalendar(self, last_day=self._today)
        self.day_reason = label(role="muted", wraps=True)
        self.chips = {tender: button(texts.tender(tender), "chip") for tender in (Tender.MPESA, Tender.CASH)}
        self._chip_group = QButtonGroup(self)
        for chip in self.chips.values():
            chip.setCheckable(True)
            self._chip_group.addButton(chip)
        self._phone_title = label(tr("M-PESA phone"), "muted")
        self.phone = PhoneField()
        self.error = ErrorBanner()
        self.consent = QCheckBox(tr("The customer got no M-PESA message"))
        self.consent.hide()
        self.submit_button = button("", "primary")
        self.cancel_button = button(tr("Cancel"), "big", key=tr("Esc"))

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.picker.error_raised.connect(self._on_error)
        self.amount.textEdited.connect(self._on_amount_edited)
        self.amount.textChanged.connect(self._show_remaining)
        self.day_button.clicked.connect(
            lambda: self.calendar.open_under(self.day_button, day_of_qdate(self.day.date()))
        )
        self.calendar.day_picked.connect(lambda day: self.day.setDate(qdate(day)))
        self.amount.editingFinished.connect(self._on_amount_left)
        self._chip_group.buttonClicked.connect(self._on_chip)
        self.phone.changed.connect(self._forget_refusal)
        self.submit_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.reject)
        self._desk.bridge.event_published.connect(self._on_event)

    def _lay_out(self) -> None:
        self.fields = QWidget()
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        who = QHBoxLayout()
        who.addWidget(label(tr("Customer"), "muted"))
        who.addStretch(1)
        who.addWidget(self.balance)
        grid.addLayout(who, 0, 0, 1, 2)
        grid.addWidget(self.picker, 1, 0, 1, 2)
        grid.setRowMinimumHeight(2, 8)
        grid.addWidget(label(tr("Amount"), "muted"), 3, 0)
        grid.addWidget(label(tr("Date"), "muted"), 3, 1)
        grid.addWidget(self.amount, 4, 0)
        when = QHBoxLayout()
        when.setSpacing(6)
        when.addWidget(self.day, 1)
        when.addWidget(self.day_button)
        grid.addLayout(when, 4, 1)
        grid.addWidget(self.amount_mistake, 5, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.day_reason, 5, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.remaining, 6, 0, 1, 2)
        grid.setRowMinimumHeight(7, 4)
        chips = QHBoxLayout()
        chips.addWidget(label(tr("Paid by"), "muted"))
        chips.setSpacing(6)
        chips.addSpacing(4)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        grid.addLayout(chips, 8, 0, 1, 2)
        grid.setRowMinimumHeight(9, 4)
        grid.addWidget(self._phone_title, 10, 0, 1, 2)
        grid.addWidget(self.phone, 11, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.submit_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(tr("Record payment"), "title"))
        layout.addWidget(self.fields)
        layout.addWidget(self.error)
        layout.addWidget(self.consent)
        layout.addLayout(buttons)
        # As wide as the fields, and always as tall as what it says.
        self.fields.setFixedWidth(_FIELDS_PIXELS)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _dress(self) -> None:
        self.day_button.setIcon(theme.icon("calendar", theme.colours().muted, 18))

    # --- Qt -----------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.isAutoRepeat():
            # A held key sends nothing.
            return
        if self.picker.newcomer.isAncestorOf(focused) if focused is not None else False:
            self.picker.add()
        elif focused is self.picker.edit:
            self.picker.demand()
        elif isinstance(focused, QAbstractButton):
            focused.click()
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


def _standing(balance: Money) -> str:
    """How a customer stands."""
    if balance > ZERO:
        return tr("Owes {amount}").format(amount=balance)
    if balance < ZERO:
        return tr("In credit {amount}").format(amount=-balance)
    return tr("Nothing owed")
