"""A bill: what is owed, and the ways to pay it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from cyberdesk.services.counter import Bill
from cyberdesk.services.errors import CounterError, PromptRefused
from cyberdesk.ui import light_words
from cyberdesk.ui.counter.backwards_row import BackwardsRow
from cyberdesk.ui.counter.bill_lines import BillLines
from cyberdesk.ui.counter.bill_total import BillTotal
from cyberdesk.ui.counter.bill_why import BillWhy
from cyberdesk.ui.counter.part_field import PartField
from cyberdesk.ui.counter.payment_notice import PaymentNotice
from cyberdesk.ui.counter.prompt_section import PromptSection
from cyberdesk.ui.counter.quick_notes import QuickNotes
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, separator
from cyberdesk.ui.sales.take_back import Act
from cyberdesk.ui.texts import tr


class BillForm(QWidget):
    """Shows one sale and takes its payment.

    Signals:
        error_raised: a `CounterError`.
        code_offered: a payment whose receipt number staff can type.
        account_asked: a sale to leave on a customer's account.
        till_asked: a sale, and how much of it the customer paid to the till without a prompt.
        taking_back_asked: an `Act` and the sale: it is to be void, or its money to go back.
        released: a payment for this sale is on its way; the next key is for the next customer.
    """

    error_raised = Signal(object)
    code_offered = Signal(object)
    account_asked = Signal(object)
    till_asked = Signal(object, object)
    taking_back_asked = Signal(object, object)
    released = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bill: Bill | None = None
        self._busy_sales: set[int] = set()
        self._given: dict[int, Money] = {}
        self._parts_asked: set[int] = set()
        self._cash_is_confirmed_for: int | None = None
        self._consents_to: int | None = None
        self.lines = BillLines()
        self.part = PartField()
        self.part.changed.connect(self._on_part_changed)
        self.part.submitted.connect(self.take_focus)
        self.total = BillTotal(under=(self.part.open_button, self.part.left))
        self.why = BillWhy(desk.sessions)
        self.notice = PaymentNotice()
        self.notice.check_asked.connect(desk.ask_now)
        self.notice.code_offered.connect(self.code_offered)
        self._prompt = PromptSection()
        self.phone, self.send_button = self._prompt.phone, self._prompt.send_button
        self.why_not = self._prompt.why_not
        self._prompt.asked.connect(self.send_prompt)
        self._prompt.phone_changed.connect(self._on_phone_changed)
        self.again_button = button(tr("Charge again…"))
        self.again_button.clicked.connect(self._on_again)
        self.cash_button = button(tr("Cash"), "big", key="F6")
        self.cash_button.clicked.connect(self.take_exact_cash)
        self.till_button = button(tr("Paid to till…"))
        self.till_button.setToolTip(tr("The customer paid by themselves: type the code   Alt+T"))
        self.till_button.clicked.connect(self.paid_to_till)
        self.account_button = button(tr("Leave on account…"))
        self.account_button.clicked.connect(self._on_account)
        self.notes = QuickNotes()
        self.notes.given.connect(self.take_cash)
        self.backwards = BackwardsRow()
        self.backwards.asked.connect(self._on_backwards)
        self._pay = QWidget()
        self._build_layout()

    def _build_layout(self) -> None:
        pay = QVBoxLayout(self._pay)
        pay.setContentsMargins(0, 0, 0, 0)
        pay.setSpacing(6)
        pay.addWidget(self.part)
        pay.addWidget(self._prompt)
        pay.addWidget(self.again_button)
        pay.addSpacing(4)
        pay.addWidget(self.cash_button)
        pay.addWidget(self.notes)
        other = QHBoxLayout()
        other.setSpacing(6)
        for way, room in ((self.till_button, 2), (self.account_button, 3)):
            way.setMinimumWidth(0)
            way.setStyleSheet("padding: 3px 2px;")
            other.addWidget(way, room)
        pay.addLayout(other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.lines)
        layout.addWidget(separator())
        layout.addWidget(self.total)
        layout.addWidget(self.why)
        layout.addWidget(self.notice)
        layout.addWidget(self._pay)
        layout.addStretch(1)
        layout.addWidget(self.backwards)

    # --- showing ------------------------------------------------------------------------------------------

    def show_bill(self, bill: Bill, now: datetime) -> None:
        """Show a bill; what is typed stays while it is the same one."""
        is_new = self._bill is None or self._bill.sale.id != bill.sale.id
        is_other_due = self._bill is None or self._bill.sale.due != bill.sale.due
        self._bill = bill
        if is_new:
            self.phone.set_known(self._known_phone(bill))
            self._cash_is_confirmed_for = self._consents_to = None
        self.lines.show_bill(bill)
        sale = bill.sale
        self.why.show_sale(sale)
        self.part.show_due(
            sale.due,
            is_new=is_new or is_other_due,
            can_be_part=not sale.is_settled and (bill.open_payment is None or bill.left_over is not None),
        )
        self._offer_part_again(bill)
        self.total.show_sale(sale)
        shown = bill.payments[-1] if bill.payments else None
        change = self._change_due(shown)
        if shown is not None and not sale.is_settled and _is_plain_part(shown) and not change:
            # What is left to pay is the news, and not that a part of it is paid.
            shown = None
        self.notice.show_payment(bill.open_payment or shown, now, change=change)
        if bill.open_payment is not None and self._cash_is_confirmed_for == sale.id:
            self._warn_of_cash()
        self._pay.setVisible(not sale.is_settled)
        self.backwards.show_bill(bill)
        self._make_room()
        is_open = bill.open_payment is not None
        self.account_button.setVisible(not sale.is_on_account)
        # While a payment may still be made there is nothing to send, unless staff chose to charge again.
        self._prompt.setVisible(not is_open or self._consents_to == sale.id)
        self._show_cash(bill)
        self.show_time(now)

    def _offer_part_again(self, bill: Bill) -> None:
        """A prompt for a part that was not paid is sent again for that part, unless staff say otherwise."""
        last = bill.payments[-1] if bill.payments else None
        if last is not None and last.state is PaymentState.DECLINED and last.id in self._parts_asked:
            self._parts_asked.discard(last.id)
            self.part.propose(last.amount)

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
        self.till_button.setEnabled(not is_busy)
        self.notes.setEnabled(not is_busy)
        self.again_button.hide()
        if is_busy:
            self._prompt.show_state(tr("Sending…"), "", is_on=False)
        elif self._desk.blocked is not None:
            self._prompt.show_state(self._send_words(), f"{tr(self._desk.blocked.title)}.", is_on=False)
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
            self._prompt.show_state(self._send_words(), waits, is_on=bill.open_payment is None)
        elif refusal.needs_consent:
            self._prompt.show_state(tr("Charge again anyway"), tr(refusal.next_step), is_on=has_consent)
        elif refusal.wait_seconds is not None:
            wait = tr("Send again in {seconds} s").format(seconds=refusal.wait_seconds)
            self._prompt.show_state(wait, f"{refusal.title}.", is_on=False)
        else:
            self._prompt.show_state(self._send_words(), f"{refusal.title}.", is_on=False)

    def _send_words(self) -> str:
        if self._bill is not None and (amount := self._amount(self._bill)) != self._bill.sale.due:
            return tr("Send M-PESA {amount}").format(amount=amount)
        was_tried = self._bill is not None and any(
            payment.tender is Tender.MPESA for payment in self._bill.payments
        )
        return tr("Send M-PESA again") if was_tried else tr("Send M-PESA prompt")

    def _show_cash(self, bill: Bill) -> None:
        amount = self._amount(bill)
        words = tr("Cash") if amount == bill.sale.due else tr("Cash {amount}").format(amount=amount)
        self.cash_button.setText(f"{words}   F6")
        self.cash_button.setAccessibleName(words)
        self.notes.setVisible(bill.open_payment is None)
        self.notes.show_amount(amount)

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
        if not self._prompt.isVisibleTo(self):
            return False
        self._prompt.take_focus()
        return True

    def send_prompt(self) -> None:
        """Send the prompt from a worker; this form is free for the next customer at once."""
        bill = self._bill
        if bill is None or bill.sale.is_settled or bill.sale.id in self._busy_sales:
            return
        amount = self.part.demand(self._amount(bill))
        phone = self.phone.demand() if amount is not None else None
        if amount is None or phone is None or not self.send_button.isEnabled():
            return
        has_consent = self._consents_to == bill.sale.id
        self._begin(bill.sale.id)
        self._desk.bridge.run(
            partial(
                self._desk.checkout.send_prompt,
                Charge(amount, sale_id=bill.sale.id),
                phone,
                staff=self._desk.staff_name,
                has_consent=has_consent,
            ),
            partial(self._on_sent, bill.sale.id),
            partial(self._on_failed, bill.sale.id),
        )
        self.released.emit(bill.sale.id)

    def _on_backwards(self, act: Act) -> None:
        if self._bill is not None:
            self.taking_back_asked.emit(act, self._bill.sale)

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

    def take_cash(self, given: Money | None) -> None:
        """Cash was counted: `given` by the customer, or None for the exact amount."""
        bill = self._bill
        if bill is None or bill.sale.is_settled or bill.sale.id in self._busy_sales:
            return
        amount = self.part.demand(self._amount(bill))
        if amount is None:
            return
        can_be_paid_twice = amount > bill.sale.due - bill.in_question
        if (
            bill.open_payment is not None
            and can_be_paid_twice
            and self._cash_is_confirmed_for != bill.sale.id
        ):
            self._cash_is_confirmed_for = bill.sale.id
            self._warn_of_cash()
            return
        self._begin(bill.sale.id)
        self._desk.bridge.run(
            partial(
                self._desk.checkout.take_cash,
                Charge(amount, sale_id=bill.sale.id),
                staff=self._desk.staff_name,
            ),
            partial(self._on_cash_taken, bill.sale.id, given),
            partial(self._on_failed, bill.sale.id),
        )
        if amount + bill.in_question >= bill.sale.due:
            self.released.emit(bill.sale.id)

    def paid_to_till(self) -> None:
        """The customer paid without a prompt, and shows the message."""
        bill = self._bill
        if bill is None or bill.sale.is_settled or bill.sale.id in self._busy_sales:
            return
        amount = self.part.demand(self._amount(bill))
        if amount is not None:
            self.till_asked.emit(bill.sale, amount)

    def take_part(self) -> None:
        """Alt+A."""
        if self.part.is_open or not self.part.open_button.isHidden():
            self.part.open()

    def _warn_of_cash(self) -> None:
        self.notice.warn(
            tr("The M-PESA prompt may still be paid. Press Cash again to take cash all the same.")
        )

    def _charge(self, bill: Bill) -> Charge:
        return Charge(self._amount(bill), sale_id=bill.sale.id)

    def _amount(self, bill: Bill) -> Money:
        """What is taken now: the part that staff typed, or what no prompt asks for already, or all."""
        if self._consents_to == bill.sale.id:
            return self.part.part() or bill.sale.due
        return self.part.part() or bill.left_over or bill.sale.due

    def _begin(self, sale_id: int) -> None:
        self._busy_sales.add(sale_id)
        self.show_time(self._desk.clock.now())

    def _on_sent(self, sale_id: int, payment: Payment) -> None:
        self._busy_sales.discard(sale_id)
        self._consents_to = None
        if payment.is_open and self._bill is not None and self._bill.sale.id == sale_id:
            # What is taken next is the rest of the bill.
            self.part.close_part()
            if payment.amount < self._bill.sale.due:
                self._parts_asked.add(payment.id)
        self._show_anew(sale_id)

    def _on_cash_taken(self, sale_id: int, given: Money | None, payment: Payment) -> None:
        self._busy_sales.discard(sale_id)
        if given is not None:
            self._given[payment.id] = given
        self._show_anew(sale_id)
        bill = self._bill
        if bill is not None and bill.sale.id == sale_id and not bill.sale.is_settled and not bill.in_question:
            # The same customer pays the rest: the next key is for this bill.
            self.take_focus()

    def _on_failed(self, sale_id: int, error: CounterError) -> None:
        self._busy_sales.discard(sale_id)
        self._show_anew(sale_id)
        if not isinstance(error, PromptRefused):
            self.error_raised.emit(error)

    def _show_anew(self, sale_id: int) -> None:
        if self._bill is not None and self._bill.sale.id == sale_id:
            self.show_bill(self._desk.counter.bill(sale_id), self._desk.clock.now())

    def _make_room(self) -> None:
        """While a part is typed nothing is undone, and a low window has no room for both."""
        self.backwards.setHidden(self.part.is_open)

    def _on_part_changed(self) -> None:
        self._make_room()
        self._cash_is_confirmed_for = None
        if self._bill is not None:
            self._show_cash(self._bill)
            self.show_time(self._desk.clock.now())

    def _on_phone_changed(self) -> None:
        self._consents_to = None
        self.show_time(self._desk.clock.now())


def _is_plain_part(payment: Payment) -> bool:
    """Paid as it was asked for, with nothing to be said of it."""
    return payment.state is PaymentState.PAID and not payment.remarks
