"""Receipts at the counter: after a payment, by F9, and by the dialog that shows one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.receipt import Receipt, ReceiptOf, Subject
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Printer
from cyberdesk.services.receipts import subject_of
from cyberdesk.ui.bridge import OnDone, OnError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.receipts.print_bar import PrintBar
from cyberdesk.ui.receipts.receipt_dialog import ReceiptDialog
from cyberdesk.ui.status_strip import Level, Light, StatusStrip
from cyberdesk.ui.texts import clock, tr


class ReceiptPrinting(QObject):
    """Sends receipts to the one worker that prints, and shows how that goes. The counter never waits for it.

    Attributes:
        dialog: the receipt that is shown; None when none is.

    Signals:
        changed: a printing of a `Subject` has begun or ended.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, bar: PrintBar, strip: StatusStrip, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._bar = bar
        self._strip = strip
        self._window = window
        self._under_way: set[Subject] = set()
        self.dialog: ReceiptDialog | None = None
        bar.again_asked.connect(self.print)
        bar.receipt_asked.connect(self.open)
        if desk.receipts.has_printer:
            self._show_light(Light(Level.NOT_YET, tr("Printer not used yet")))

    # --- asked for ----------------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Print by itself what has just been paid."""
        if isinstance(event, PaymentChanged) and self._is_due(event.payment):
            self._start(subject_of(event.payment), only_first=True)

    def print_last(self) -> None:
        """F9: what was paid last. Without a printer it is shown."""
        try:
            subject = self._desk.receipts.last()
        except CounterError as error:
            self._bar.show_error(error)
            return
        if subject is None:
            self._bar.say(tr("There is no receipt yet: nothing was paid."))
        elif self._desk.receipts.has_printer:
            self.print(subject)
        else:
            self.open(subject)

    def print(self, subject: Subject, *, buyer_pin: str = "", printer: Printer | None = None) -> None:
        """Once: what is on its way already is not sent again."""
        self._start(subject, buyer_pin=buyer_pin, printer=printer)

    def print_lines(self, lines: Sequence[PaperLine], on_done: OnDone, on_error: OnError) -> None:
        """Something else on the same printer: a shift report."""
        work = partial(self._desk.receipts.print_lines, lines)
        self._desk.print_bridge.run(work, on_done, on_error)

    def is_under_way(self, subject: Subject) -> bool:
        """It is being printed now, or waits for that."""
        return subject in self._under_way

    # --- shown --------------------------------------------------------------------------------------------

    def open_sale(self, sale_id: int) -> None:
        self.open(Subject(ReceiptOf.SALE, sale_id))

    def open_payment(self, payment: Payment) -> None:
        self.open(subject_of(payment))

    def open(self, subject: Subject) -> None:
        """Show a receipt, with all that can be done with it."""
        if self.dialog is not None:
            self.dialog.close()
        try:
            dialog = ReceiptDialog(self._desk, subject, self._window)
        except CounterError as error:
            self._bar.show_error(error)
            return
        self.dialog = dialog
        dialog.print_asked.connect(lambda printer, pin: self.print(subject, printer=printer, buyer_pin=pin))
        dialog.finished.connect(self._on_closed)
        dialog.set_busy(self.is_under_way(subject))
        dialog.open()

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # --- printed ------------------------------------------------------------------------------------------

    def _is_due(self, payment: Payment) -> bool:
        try:
            return self._desk.receipts.is_due(payment)
        except CounterError as error:
            self._bar.show_error(error)
            return False

    def _start(
        self,
        subject: Subject,
        *,
        buyer_pin: str = "",
        only_first: bool = False,
        printer: Printer | None = None,
    ) -> None:
        if subject in self._under_way:
            return
        self._under_way.add(subject)
        is_usual = printer is None
        if is_usual and self._desk.receipts.has_printer:
            self._show_light(Light(Level.WAITING, tr("Printing…")))
        self._tell(subject)
        work = partial(
            self._desk.receipts.print,
            subject,
            staff="" if only_first else self._desk.staff_name,
            buyer_pin=buyer_pin,
            only_first=only_first,
            printer=printer,
        )
        self._desk.print_bridge.run(
            work, partial(self._on_printed, subject, is_usual), partial(self._on_trouble, subject, is_usual)
        )

    def _on_printed(self, subject: Subject, is_usual: bool, receipt: Receipt | None) -> None:
        self._under_way.discard(subject)
        self._bar.clear_of(subject)
        if is_usual:
            self._show_light(Light(Level.GOOD, self._good_words(receipt)))
        self._tell(subject)

    def _good_words(self, receipt: Receipt | None) -> str:
        if receipt is None:
            return tr("Printer ready")
        words = tr("Printed {number}") if receipt.copy is None else tr("Printed {number}, copy {copy}")
        copy = receipt.copy.number if receipt.copy is not None else 0
        said = words.format(number=receipt.subject.number, copy=copy)
        return f"{said} {clock(self._desk.clock.now())}"

    def _on_trouble(self, subject: Subject, is_usual: bool, error: CounterError) -> None:
        self._under_way.discard(subject)
        if is_usual and self._desk.receipts.has_printer:
            self._show_light(Light(Level.WAITING, tr("Printer: look at it")))
        if self.dialog is not None and self.dialog.subject == subject:
            self.dialog.error.show_error(error)
        else:
            self._bar.show_error(error, subject)
        self._tell(subject)

    def _tell(self, subject: Subject) -> None:
        if self.dialog is not None and self.dialog.subject == subject:
            self.dialog.set_busy(self.is_under_way(subject))
        self.changed.emit(subject)

    def _show_light(self, light: Light) -> None:
        self._strip.show_light("printer", light)
