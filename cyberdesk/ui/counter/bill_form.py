"""A bill: what is owed, and the ways to pay it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import Charge
from cyberdesk.services.counter import Bill
from cyberdesk.services.errors import CounterError, PromptRefused
from cyberdesk.ui import light_words, texts
from cyberdesk.ui.counter.payment_notice import PaymentNotice
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.sales.take_back import Act
from cyberdesk.ui.texts import tr

_NOTES_SHILLINGS = (50, 100, 200, 500, 1000)
_NOTES_SHOWN = 4


class BillForm(QWidget):
    """Shows one sale and takes its payment.

    Signals:
        error_raised: a `CounterError`.
        code_offered: a payment whose receipt number staff can type.
        account_asked: a sale to leave on a customer's account.
        taking_back_asked: an `Act` and the sale: it is to be void, or its money to go back.
        released: a payment for this sale is on its way; the next key is for the next customer.
    """

    error_raised = Signal(object)
    code_offered = Signal(object)
    account_asked = Signal(object)
    taking_back_asked = Signal(object, object)
    released = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bill: Bill | None = None
        self._busy_sales: set[int] = set()
        self._given: dict[int, Money] = {}
        self._cash_is_confirmed_for: int | None = None
        self._consents_to: int | None = None
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self._lines.setVerticalSpacing(6)
        self._total_title = label(tr("To pay"), "muted")
        self._total = label(role="total")
        self.notice = PaymentNotice()
        self.notice.check_asked.connect(desk.ask_now)
        self.notice.code_offered.connect(self.code_offered)
        self.phone = PhoneField()
        self.phone.submitted.connect(self.send_prompt)
        self.phone.changed.connect(self._on_phone_changed)
        self.send_button = button(tr("Send M-PESA prompt"), "primary", key="F7")
        self.send_button.clicked.connect(self.send_prompt)
        self.why_not = label(role="muted", wraps=True)
        self.again_button = button(tr("Charge again…"))
        self.again_button.clicked.connect(self._on_again)
        self.cash_button = button(tr("Cash"), "big", key="F6")
        self.cash_button.clicked.connect(self.take_exact_cash)
        self.account_button = button(tr("Leave on account…"))
        self.account_button.clicked.connect(self._on_account)
        self.void_button = button(tr("Make void…"))
        self.void_button.clicked.connect(partial(self._take_back, Act.VOID))
        self.line_off_button = button(tr("Take a line off…"))
        self.line_off_button.clicked.connect(partial(self._take_back, Act.LINE_OFF))
        self.refund_button = button(tr("Refund…"))
        self.refund_button.clicked.connect(partial(self._take_back, Act.REFUND))
        self.notes = [button("") for _ in range(_NOTES_SHOWN)]
        self._given_by_note: list[Money] = []
        for index, note in enumerate(self.notes):
            note.clicked.connect(partial(self._on_note, index))
        self._mpesa = QWidget()
        self._pay = QWidget()
        self._build_layout()

    def _build_layout(self) -> None:
        total = QHBoxLayout()
        total.addWidget(self._total_title, 0, Qt.AlignmentFlag.AlignVCenter)
        total.addStretch(1)
        total.addWidget(self._total)
        notes = QHBoxLayout()
        notes.setSpacing(6)
        for note in self.notes:
            note.setMinimumWidth(0)
            note.setStyleSheet("padding: 3px 2px;")
            notes.addWidget(note, 1)
        mpesa = QVBoxLayout(self._mpesa)
        mpesa.setContentsMargins(0, 0, 0, 0)
        mpesa.setSpacing(6)
        mpesa.addWidget(label(tr("M-PESA phone"), "muted"))
        mpesa.addWidget(self.phone)
        mpesa.addWidget(self.send_button)
        mpesa.addWidget(self.why_not)
        pay = QVBoxLayout(self._pay)
        pay.setContentsMargins(0, 0, 0, 0)
        pay.setSpacing(6)
        pay.addWidget(self._mpesa)
        pay.addWidget(self.again_button)
        pay.addSpacing(4)
        pay.addWidget(self.cash_button)
        pay.addLayout(notes)
        pay.addWidget(self.account_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._lines)
        layout.addWidget(separator())
        layout.addLayout(total)
        layout.addWidget(self.notice)
        layout.addWidget(self._pay)
        layout.addStretch(1)
        backwards = QHBoxLayout()
        backwards.setSpacing(6)
        for one in (self.line_off_button, self.void_button, self.refund_button):
            backwards.addWidget(one)
        layout.addLayout(backwards)

    # --- showing ------------------------------------------------------------------------------------------

    def show_bill(self, bill: Bill, now: datetime) -> None:
        """Show a bill; what is typed stays while it is the same one."""
        is_new = self._bill is None or self._bill.sale.id != bill.sale.id
        self._bill = bill
        if is_new:
            self.phone.set_known(self._known_phone(bill))
            self._cash_is_confirmed_for = self._consents_to = None
        self._show_lines(bill)
        sale = bill.sale
        self._total_title.setText(tr("Paid") if sale.is_settled else tr("To pay"))
        self._total.setText(str(sale.total if sale.is_settled else sale.due))
        shown = bill.payments[-1] if bill.payments else None
        change = self._change_due(shown) if sale.is_settled else None
        self.notice.show_payment(bill.open_payment or shown, now, change=change)
        if bill.open_payment is not None and self._cash_is_confirmed_for == sale.id:
            self._warn_of_cash()
        self._pay.setVisible(not sale.is_settled)
        self._show_backwards(sale)
        is_open = bill.open_payment is not None
        self.account_button.setVisible(not sale.is_on_account)
        # While a payment may still be made there is nothing to send, unless staff chose to charge again.
        self._mpesa.setVisible(not is_open or self._consents_to == sale.id)
        self._show_notes(sale.due, has_room=not is_open)
        self.show_time(now)

    @property
    def is_settled(self) -> bool:
        """Nothing is left to pay on the bill shown."""
        return self._bill is not None and self._bill.sale.is_settled

    def show_time(self, now: datetime) -> None:
        """Follow countdowns and cool-downs."""
        bill = self._bill
        if bill is None or bill.sale.is_settled:
            return
        self.notice.show_time(now)
        is_busy = bill.sale.id in self._busy_sales
        self.cash_button.setEnabled(not is_busy)
        for note in self.notes:
            note.setEnabled(not is_busy)
        self.again_button.hide()
        if is_busy:
            self._set_send(tr("Sending…"), "", is_on=False)
        elif self._desk.blocked is not None:
            self._set_send(self._send_words(), f"{tr(self._desk.blocked.title)}.", is_on=False)
        else:
            self._show_hindrance(bill)

    def _show_hindrance(self, bill: Bill) -> None:
        phone = self.phone.phone() or (bill.open_payment.phone if bill.open_payment else None)
        refusal = self._desk.checkout.hindrance(self._charge(bill), phone) if phone else None
        has_consent = self._consents_to == bill.sale.id
        may_consent = bool(refusal is not None and refusal.needs_consent)
        self.again_button.setVisible(may_consent and not has_consent and bill.open_payment is not None)
        if refusal is None:
            # It stays on: a prompt that cannot leave is refused at once, and what the light says may be old.
            waits = light_words.prompt_waits(self._desk.link())
            self._set_send(self._send_words(), waits, is_on=bill.open_payment is None)
        elif refusal.needs_consent:
            self._set_send(tr("Charge again anyway"), tr(refusal.next_step), is_on=has_consent)
        elif refusal.wait_seconds is not None:
            wait = tr("Send again in {seconds} s").format(seconds=refusal.wait_seconds)
            self._set_send(wait, f"{refusal.title}.", is_on=False)
        else:
            self._set_send(self._send_words(), f"{refusal.title}.", is_on=False)

    def _send_words(self) -> str:
        was_tried = self._bill is not None and any(
            payment.tender is Tender.MPESA for payment in self._bill.payments
        )
        return tr("Send M-PESA again") if was_tried else tr("Send M-PESA prompt")

    def _set_send(self, words: str, reason: str, *, is_on: bool) -> None:
        self.send_button.setText(f"{words}   F7")
        self.send_button.setAccessibleName(words)
        self.send_button.setEnabled(is_on)
        self.why_not.setText(reason)
        self.why_not.setVisible(bool(reason))

    def _show_lines(self, bill: Bill) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, line in enumerate(bill.sale.lines):
            self._add_line(row, line.text, line.amount)
        row = len(bill.sale.lines)
        for payment in bill.payments:
            if payment.state is PaymentState.PAID and payment.received and not bill.sale.is_settled:
                self._add_line(
                    row, tr("Paid by {tender}").format(tender=texts.tender(payment.tender)), -payment.received
                )
                row += 1

    def _add_line(self, row: int, text: str, amount: Money) -> None:
        figure = QLabel(amount.figure)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(label(text, wraps=True), row, 0)
        self._lines.addWidget(figure, row, 1)

    def _show_notes(self, due: Money, *, has_room: bool) -> None:
        notes = [Money.shillings(note) for note in _NOTES_SHILLINGS] if has_room else []
        bigger = [note for note in notes if note > due]
        for index, note in enumerate(self.notes):
            note.setVisible(index < len(bigger))
            if index < len(bigger):
                note.setText(bigger[index].figure)
                note.setAccessibleName(tr("Cash, {amount} given").format(amount=bigger[index]))
        self._given_by_note = bigger

    def _change_due(self, payment: Payment | None) -> Money | None:
        given = self._given.get(payment.id) if payment is not None else None
        return given - payment.amount if given is not None and payment is not None else None

    def _known_phone(self, bill: Bill) -> Phone | None:
        last = next((payment.phone for payment in reversed(bill.payments) if payment.phone), None)
        if last is not None or bill.sale.customer_id is None:
            return last
        return self._desk.customers.get(bill.sale.customer_id).phone

    # --- paying -------------------------------------------------------------------------------------------

    def take_focus(self) -> bool:
        """The next thing to do: type the phone if it is not known, else send; False: only wait."""
        if not self._mpesa.isVisibleTo(self):
            return False
        if self.phone.phone() is None:
            self.phone.setFocus()
        else:
            self.send_button.setFocus()
        return True

    def send_prompt(self) -> None:
        """Send the prompt from a worker; this form is free for the next customer at once."""
        bill = self._bill
        if bill is None or bill.sale.is_settled or bill.sale.id in self._busy_sales:
            return
        phone = self.phone.demand()
        if phone is None or not self.send_button.isEnabled():
            return
        has_consent = self._consents_to == bill.sale.id
        self._begin(bill.sale.id)
        self._desk.bridge.run(
            partial(
                self._desk.checkout.send_prompt,
                self._charge(bill),
                phone,
                staff=self._desk.staff_name,
                has_consent=has_consent,
            ),
            partial(self._on_sent, bill.sale.id),
            partial(self._on_failed, bill.sale.id),
        )
        self.released.emit(bill.sale.id)

    def _take_back(self, act: Act, _is_checked: bool = False) -> None:
        if self._bill is not None:
            self.taking_back_asked.emit(act, self._bill.sale)

    def _show_backwards(self, sale: Sale) -> None:
        """Only what can be done now: before it is paid, or after."""
        has_paid = any(payment.state is PaymentState.PAID for payment in self._bill_payments())
        self.line_off_button.setVisible(not sale.is_settled and len(sale.lines) > 1)
        self.void_button.setVisible(not sale.is_settled and not has_paid)
        self.refund_button.setVisible(has_paid and not sale.is_void and bool(sale.lines))

    def _bill_payments(self) -> tuple[Payment, ...]:
        return self._bill.payments if self._bill is not None else ()

    def _on_account(self) -> None:
        if self._bill is not None:
            self.account_asked.emit(self._bill.sale)

    def _on_again(self) -> None:
        """Staff chose to charge again although the earlier prompt may still turn out paid."""
        if self._bill is not None:
            self._consents_to = self._bill.sale.id
            self.show_bill(self._bill, self._desk.clock.now())
            self.take_focus()

    def take_exact_cash(self) -> None:
        """The customer gives what is due."""
        self.take_cash(None)

    def _on_note(self, index: int, _is_checked: bool = False) -> None:
        self.take_cash(self._given_by_note[index])

    def take_cash(self, given: Money | None) -> None:
        """Cash was counted: `given` by the customer, or None for the exact amount."""
        bill = self._bill
        if bill is None or bill.sale.is_settled or bill.sale.id in self._busy_sales:
            return
        if bill.open_payment is not None and self._cash_is_confirmed_for != bill.sale.id:
            self._cash_is_confirmed_for = bill.sale.id
            self._warn_of_cash()
            return
        self._begin(bill.sale.id)
        self._desk.bridge.run(
            partial(self._desk.checkout.take_cash, self._charge(bill), staff=self._desk.staff_name),
            partial(self._on_cash_taken, bill.sale.id, given),
            partial(self._on_failed, bill.sale.id),
        )
        self.released.emit(bill.sale.id)

    def _warn_of_cash(self) -> None:
        self.notice.warn(
            tr("The M-PESA prompt may still be paid. Press Cash again to take cash all the same.")
        )

    def _charge(self, bill: Bill) -> Charge:
        return Charge(bill.sale.due, sale_id=bill.sale.id)

    def _begin(self, sale_id: int) -> None:
        self._busy_sales.add(sale_id)
        self.show_time(self._desk.clock.now())

    def _on_sent(self, sale_id: int, _payment: Payment) -> None:
        self._busy_sales.discard(sale_id)
        self._consents_to = None
        self._show_anew(sale_id)

    def _on_cash_taken(self, sale_id: int, given: Money | None, payment: Payment) -> None:
        self._busy_sales.discard(sale_id)
        if given is not None:
            self._given[payment.id] = given
        self._show_anew(sale_id)

    def _on_failed(self, sale_id: int, error: CounterError) -> None:
        self._busy_sales.discard(sale_id)
        self._show_anew(sale_id)
        if not isinstance(error, PromptRefused):
            self.error_raised.emit(error)

    def _show_anew(self, sale_id: int) -> None:
        if self._bill is not None and self._bill.sale.id == sale_id:
            self.show_bill(self._desk.counter.bill(sale_id), self._desk.clock.now())

    def _on_phone_changed(self) -> None:
        self._consents_to = None
        self.show_time(self._desk.clock.now())
