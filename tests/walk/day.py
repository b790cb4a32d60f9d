"""A day at the counter: what staff do by keys and clicks, and what they would note in an exercise book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from cyberdesk.domain.cash_count import DENOMINATIONS
from cyberdesk.domain.cash_move import CashMove, CashMoveKind
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Remark
from cyberdesk.domain.power_gap import GapBilling
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui.counter.bill_form import BillForm
from cyberdesk.ui.counter.screen import CounterScreen
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.record_payment import RecordPaymentDialog
from cyberdesk.ui.sales.take_back import TakeBackDialog
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.type_code import TypeCodeDialog
from tests.walk.conftest import Shop

_Dialog = TypeVar("_Dialog", bound=QDialog)
_Form = TypeVar("_Form", bound=Form)
_BEAT_SECONDS = 90
"""Less than what counts as a power cut."""


@dataclass
class Book:
    """What moved by the hand of whoever stood there, in shillings. Nothing here is read from the program.

    Attributes:
        cash_taken, cash_returned: from and to customers.
        mpesa: that customers' phones say was paid.
        unverified: that only a typed code speaks for.
        deni_given, deni_collected: left on accounts, and paid of that later.
        fees, fees_paid: collected for an agency, and paid to it in cash.
        moved: cash beside the customers' money, into the drawer or (less than zero) out of it.
    """

    cash_taken: int = 0
    cash_returned: int = 0
    mpesa: int = 0
    unverified: int = 0
    deni_given: int = 0
    deni_collected: int = 0
    fees: int = 0
    fees_paid: int = 0
    moved: int = 0

    @property
    def drawer(self) -> int:
        """What lies in it."""
        return self.cash_taken - self.cash_returned - self.fees_paid + self.moved


class Day:
    """One day in a shop, act by act. Each waits until its end can be seen, and notes it in the book."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.book = Book()
        self._payments = 0
        self._phones = 0

    # --- parts of the window ------------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        return self.shop.program.window

    @property
    def counter(self) -> CounterScreen:
        return self.window.counter

    @property
    def form(self) -> BillForm:
        return self.counter.panel.bill_form

    def press(self, *keys: Qt.Key, control: bool = False) -> None:
        """Keys go where the focus is, as on a keyboard."""
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def go_to_counter(self) -> None:
        self.press(Qt.Key.Key_1, control=True)
        self.shop.wait(self.counter.isVisible)

    def show_settings(self, page: _Form) -> _Form:
        """The gear on the rail, and one of its pages."""
        self.shop.click(self.window.settings_button)
        self.shop.wait(self.window.settings.isVisible)
        self.shop.click(self.window.settings.page_list.buttons[page])
        self.shop.wait(page.isVisible)
        return page

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog of this kind that is open."""

        def found() -> list[_Dialog]:
            return [one for one in self.window.findChildren(kind) if one.isVisible()]

        self.shop.wait(found)
        opened = found()[-1]
        opened.activateWindow()
        self.shop.wait(opened.isActiveWindow)
        return opened

    def wait_closed(self, dialog: QDialog) -> None:
        self.shop.wait(lambda: dialog not in self.window.findChildren(type(dialog)))
        self.come_back()

    def come_back(self) -> None:
        """To the window, which a real desktop does by itself."""
        self.window.activateWindow()
        self.shop.wait(self.window.isActiveWindow)

    # --- time ---------------------------------------------------------------------------------------------

    def pass_time(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """The program runs while time passes, so that it is no power cut."""
        left = minutes * 60 + seconds
        while left > 0:
            step = min(left, _BEAT_SECONDS)
            self.shop.advance(seconds=step)
            self.counter.power_cut.beat()
            left -= step

    def power_cut(self, *, minutes: int) -> None:
        """The program stops without a word to anybody, and is opened again when the light is back."""
        self.counter.power_cut.beat()
        self.shop.stop()
        self.shop.clock.advance(minutes=minutes)
        self.shop.program = self.shop._open()

    def decide_power_cut(self, otherwise: dict[int, GapBilling]) -> None:
        """On the card that asks: up to the cut for all but these stations, then Enter."""
        card = self.counter.power_cut
        self.shop.wait(lambda: card.is_open and card.isVisible())
        for row in card.rows.rows:
            if row.session.station_number in otherwise:
                row.box.setCurrentIndex(list(GapBilling).index(otherwise[row.session.station_number]))
        self.shop.click(card.confirm_button)
        self.shop.wait(lambda: card.gap is None and self.counter.grid.isVisible())

    # --- stations -----------------------------------------------------------------------------------------

    def sit(self, station: int) -> None:
        """A walk-in sits down."""
        self.shop.start(station)

    def end(self, station: int) -> Sale:
        """Stop the clock; the bill is shown."""
        self.shop.choose(station)
        self.shop.wait(self.counter.panel.running_form.end_button.isEnabled)
        self.press(Qt.Key.Key_F2)
        self.shop.see(station, StationStatus.TO_PAY)
        return self.unpaid_at(station)

    def use(self, station: int, *, minutes: int) -> Sale:
        """A walk-in sits, uses so many minutes and asks for the bill."""
        self.sit(station)
        # Half a minute short: whole minutes are charged once they are begun, and this takes time too.
        self.pass_time(minutes=minutes - 1, seconds=30)
        return self.end(station)

    def unpaid_at(self, station: int) -> Sale:
        unpaid = self.shop.program.store.unsettled_sales()
        return next(sale for sale in unpaid if sale.station_number == station and not sale.is_on_account)

    # --- selling ------------------------------------------------------------------------------------------

    def order(self, *typed: str) -> None:
        """F4, and each text with Enter."""
        self.press(Qt.Key.Key_F4)
        self.shop.wait(self.counter.quick_sale.isVisible)
        for text in typed:
            lines = len(self.counter.quick_sale.lines.lines)
            self.shop.type(text)
            self.press(Qt.Key.Key_Return)
            assert len(self.counter.quick_sale.lines.lines) == lines + 1, text

    def go_to_paying(self) -> Sale:
        """Enter on the empty field: the bill is shown."""
        made = {sale.id for sale in self.shop.program.store.unsettled_sales()}
        self.press(Qt.Key.Key_Return)
        self.shop.wait(self.form.isVisible)
        return next(sale for sale in self.shop.program.store.unsettled_sales() if sale.id not in made)

    def order_for(self, station: int, *typed: str) -> None:
        """On the bill of a station: Ctrl+T."""
        self.order(*typed)
        self.press(Qt.Key.Key_T, control=True)
        self.shop.wait(self.counter.quick_sale.acts.station_row.edit.hasFocus)
        self.shop.type(str(station))
        self.press(Qt.Key.Key_Return)
        self.shop.wait(self.counter.quick_sale.isHidden)

    def hold(self, name: str) -> None:
        """Ctrl+H: the order is set aside, the panel is free."""
        held = len(self.counter.quick_sale.held.buttons)
        self.press(Qt.Key.Key_H, control=True)
        self.shop.wait(self.counter.quick_sale.acts.hold_row.edit.hasFocus)
        self.shop.type(name)
        self.press(Qt.Key.Key_Return)
        self.shop.wait(lambda: len(self.counter.quick_sale.held.buttons) == held + 1)

    def recall(self, name: str) -> None:
        """F4 on an empty order shows what is set aside."""
        self.press(Qt.Key.Key_F4)
        held = self.counter.quick_sale.held
        self.shop.click(next(one for one in held.buttons if one.text().startswith(name)))
        self.shop.wait(self.form.isVisible)

    # --- paying -------------------------------------------------------------------------------------------

    def next_payment(self, state: PaymentState = PaymentState.PAID) -> Payment:
        """The payment that was begun last, once it is in this state; counted once it has ended."""

        def is_so() -> bool:
            latest = self.shop.program.store.latest_payments(1)
            return bool(latest) and latest[0].id > self._payments and latest[0].state is state

        self.shop.wait(is_so)
        payment = self.shop.payment()
        if not payment.is_open:
            self._payments = payment.id
        return payment

    def new_phone(self) -> str:
        """Of somebody who has not paid today."""
        self._phones += 1
        return f"0700 000 {self._phones:03}"

    def pay_cash(self, amount: int) -> None:
        """F6: the customer gives exactly what the book says."""
        self.shop.wait(self.form.cash_button.isEnabled)
        self.press(Qt.Key.Key_F6)
        self._note_cash(amount)

    def pay_with_note(self, note: str, amount: int) -> None:
        """A note that is too large; the change is shown."""
        self.shop.click(next(one for one in self.form.notes.buttons if one.text() == note))
        change = int(note.replace(",", "")) - amount
        self._note_cash(amount)
        self.shop.wait(lambda: self.form.notice.change.text() == f"Change KES {change}")

    def _note_cash(self, amount: int) -> None:
        payment = self.next_payment()
        assert payment.received == Money.shillings(amount)
        self.book.cash_taken += amount

    def send_prompt(self, phone: str = "") -> None:
        """Type the phone of somebody new and press Enter."""
        self.form.phone.setFocus()
        self.shop.type(phone or self.new_phone())
        self.press(Qt.Key.Key_Return)

    def pay_mpesa(self, amount: int, phone: str = "") -> Payment:
        """The customer approves."""
        self.send_prompt(phone)
        payment = self.next_payment()
        assert payment.received == Money.shillings(amount)
        self.book.mpesa += amount
        return payment

    def pay_too_much(self, asked: int, moved: int) -> None:
        """More moves than was asked for: the bill is paid, and the card in the tray stays until the rest was
        given back in cash."""
        self.shop.simulator.next_script(Script.WRONG_AMOUNT, amount=moved)
        self.send_prompt()
        payment = self.next_payment()
        assert payment.received == Money.shillings(moved)
        assert payment.remarks == {Remark.OVER, Remark.OWED}
        assert self.shop.program.store.credit_of(payment.id) == Money.shillings(moved - asked)
        self.book.mpesa += moved
        tray = self.counter.tray
        self.shop.wait(tray.alarms)
        self.shop.click(tray.alarms()[0].act_button)
        self.shop.wait(lambda: not tray.alarms())
        self.book.cash_returned += moved - asked

    def fail_mpesa(self, script: Script) -> Payment:
        """The prompt ends unpaid, and the bill says so."""
        self.shop.simulator.next_script(script)
        self.send_prompt()
        payment = self.next_payment(PaymentState.DECLINED)
        # Until the window has heard of it, cash would be asked about twice.
        self.shop.wait(lambda: self.form.send_button.isVisible() and self.form.phone.isVisible())
        return payment

    def send_into_doubt(self) -> str:
        """A prompt without an answer for two minutes; the id by which the far end knows it."""
        self.shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=36_000)
        self.send_prompt()
        payment = self.next_payment(PaymentState.PENDING)
        self.shop.wait(lambda: payment.id in [card.payment.id for card in self.shop.cards()])
        self.pass_time(seconds=125)
        card = next(card for card in self.shop.cards() if card.payment.id == payment.id)
        self.shop.wait(card.check_button.isEnabled)
        self.shop.click(card.check_button)
        self.next_payment(PaymentState.UNKNOWN)
        self._payments = payment.id
        return self.shop.simulator.prompts()[-1].prompt_id

    def type_code(self, code: str) -> None:
        """From the customer's message, for the payment in doubt on the bill shown."""
        self.shop.click(self.form.notice.code_button)
        dialog = self.dialog(TypeCodeDialog)
        dialog.edit.setFocus()
        self.shop.type(code)
        self.press(Qt.Key.Key_Return)
        self.wait_closed(dialog)

    # --- on account ---------------------------------------------------------------------------------------

    def leave_on_account(self, amount: int, name: str, phone: str) -> None:
        """The bill shown becomes the debt of somebody new."""
        self.shop.click(self.form.account_button)
        dialog = self.dialog(LeaveOnAccountDialog)
        dialog.picker.edit.setText(name)
        self.shop.click(dialog.leave_button)
        self.shop.wait(dialog.picker.newcomer_phone.isVisible)
        dialog.picker.newcomer_phone.edit.setText(phone)
        self.shop.click(dialog.picker.add_button)
        self.shop.click(dialog.leave_button)
        self.wait_closed(dialog)
        self.book.deni_given += amount

    def find_customer(self, typed: str) -> None:
        """Ctrl+K, some letters, Tab past the bills to the customers, Enter."""
        self.press(Qt.Key.Key_K, control=True)
        self.shop.type(typed)
        palette = self.window.search_palette
        self.shop.wait(lambda: any(isinstance(row.target, Customer) for row in palette.model.rows))
        if not isinstance(palette.model.rows[palette.list.currentIndex().row()].target, Customer):
            self.press(Qt.Key.Key_Tab)
        self.press(Qt.Key.Key_Return)
        self.shop.wait(self.window.customers.isVisible)
        shown = self.window.customers.panel
        self.shop.wait(lambda: shown.customer is not None and shown.customer.name.lower().startswith(typed))

    def collect_by_mpesa(self, amount: int) -> None:
        """A part of what the customer shown owes, by M-PESA to the phone on the card."""
        self.shop.click(self.window.customers.panel.record_button)
        dialog = self.dialog(RecordPaymentDialog)
        dialog.amount.edit.setText(str(amount))
        self.shop.click(dialog.submit_button)
        self.wait_closed(dialog)
        payment = self.next_payment()
        assert payment.received == Money.shillings(amount)
        self.book.mpesa += amount
        self.book.deni_collected += amount

    # --- work for an agency ---------------------------------------------------------------------------------

    def pay_fee_out(self, amount: int) -> None:
        """On the card of the job that was opened last: its whole fee, in cash."""
        self.shop.click(self.window.jobs_button)
        jobs = self.window.jobs
        self.shop.wait(jobs.table.isVisible)
        self.press(Qt.Key.Key_Down)
        self.shop.wait(jobs.card.cash_button.isVisible)
        self.shop.click(jobs.card.cash_button)
        assert jobs.card.fee_row.edit.text() == Money.shillings(amount).figure
        self.press(Qt.Key.Key_Return)
        self.shop.wait(jobs.card.fee_row.isHidden)
        self.book.fees_paid += amount
        self.go_to_counter()

    # --- taking back --------------------------------------------------------------------------------------

    def take_back(self, asked: QPushButton, reason: str) -> None:
        """One of the three buttons under the bill, a reason, Enter."""
        self.shop.click(asked)
        self.give_reason(reason)

    def give_reason(self, reason: str) -> None:
        """In the dialog that takes something back."""
        dialog = self.dialog(TakeBackDialog)
        dialog.reason.setFocus()
        self.shop.type(reason)
        self.press(Qt.Key.Key_Return)
        self.wait_closed(dialog)

    # --- the drawer ---------------------------------------------------------------------------------------

    def open_shift(self, amount: int) -> None:
        """F10, the float counted, Enter."""
        self.press(Qt.Key.Key_F10)
        page = self.window.shift.open_page
        self.shop.wait(page.amount.edit.isVisible)
        page.amount.edit.setFocus()
        self.shop.type(str(amount))
        self.press(Qt.Key.Key_Return)
        self.shop.wait(self.window.shift.running_page.isVisible)
        self.book.moved += amount
        self.go_to_counter()

    def move_cash(self, kind: CashMoveKind, amount: int, reason: str) -> None:
        """F10, which way, how much, what for."""
        moves = len(self._moves())
        self.press(Qt.Key.Key_F10)
        form = self.window.shift.running_page.form
        self.shop.wait(form.isVisible)
        self.shop.click(form.chips[kind])
        form.amount.edit.setFocus()
        self.shop.type(str(amount))
        self.press(Qt.Key.Key_Return)
        self.shop.type(reason)
        self.press(Qt.Key.Key_Return)
        self.shop.wait(lambda: len(self._moves()) == moves + 1)
        # The form is emptied once the window has heard of it.
        self.shop.wait(lambda: form.move_button.isEnabled() and not form.amount.edit.text())
        self.book.moved += amount if kind is CashMoveKind.IN else -amount
        self.go_to_counter()

    def _moves(self) -> list[CashMove]:
        last, _ = self.shop.program.store.last_entry()
        return self.shop.program.store.cash_moves(0, last)

    def close_shift(self, counted: int, reason: str = "") -> ShiftReport:
        """F10, the drawer counted note by note, Enter; the Z report as it is shown."""
        self.press(Qt.Key.Key_F10)
        shift = self.window.shift
        self.shop.wait(shift.running_page.isVisible)
        self.shop.click(shift.running_page.close_button)
        self.shop.wait(shift.close_page.isVisible)
        left = counted
        shift.close_page.count.setFocus()
        for worth in DENOMINATIONS:
            pieces, left = divmod(left, worth)
            self.shop.type(str(pieces))
            self.press(Qt.Key.Key_Return)
        assert shift.close_page.sum.text() == str(Money.shillings(counted))
        if reason:
            self.shop.type(reason)
        self.press(Qt.Key.Key_Return)
        self.shop.wait(shift.sheet_page.isVisible)
        report = shift.sheet_page.report
        assert report is not None
        return report
