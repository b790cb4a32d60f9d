"""One receipt as it would be printed now, and all that can be done with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.paper import LETTERS_80_MM, in_letters
from cyberdesk.domain.receipt import Subject
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Printing, PrintState
from cyberdesk.ui import theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.printing.page import page_of
from cyberdesk.ui.printing.receipt_paper import receipt_lines, share_text
from cyberdesk.ui.printing.sheet import Sheet
from cyberdesk.ui.printing.system_printer import ChosenPrinter, PdfFile
from cyberdesk.ui.texts import clock, date, tr

_PAPER_PIXELS = 360
_SIDE_PIXELS = 280
_HEIGHT_PIXELS = 560
_KRA_PIN = re.compile(r"[AP]\d{9}[A-Z]")
"""A person's begins with A, a company's with P."""

ChooseFile = Callable[[QWidget, str], str]


def choose_pdf(parent: QWidget, name: str) -> str:
    """Where the PDF goes; empty: nowhere."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save as PDF"), name, "PDF (*.pdf)")
    return str(chosen)


class ReceiptDialog(QDialog):
    """The paper on the left, the acts on the right; Enter prints, or makes a PDF where there is no printer.

    Attributes:
        subject: what the receipt is for.
        error: why it was not printed.
        choose_file: asks for the name of a PDF.

    Signals:
        print_asked: a printer (None: that of the settings) and the buyer's KRA PIN.
    """

    print_asked = Signal(object, str)

    def __init__(self, desk: Desk, subject: Subject, parent: QWidget | None = None) -> None:
        """
        Raises:
            CounterError: nothing was paid on it.
        """
        super().__init__(parent)
        desk.receipts.receipt(subject)
        self._desk = desk
        self._is_busy = False
        self.subject = subject
        self.choose_file: ChooseFile = choose_pdf
        self.setWindowTitle(tr("Receipt {number}").format(number=subject.number))
        self.sheet = Sheet(_PAPER_PIXELS)
        self.error = ErrorBanner()
        self.status = label(role="muted", wraps=True)
        self.pin = QLineEdit()
        self.pin.setAccessibleName(tr("Buyer's KRA PIN"))
        self.pin.setPlaceholderText("A012345678Z")
        self.pin.setMaxLength(14)
        self.pin.textEdited.connect(self._on_pin)
        self.pin_hint = label(role="error", wraps=True)
        self.print_button = button(tr("Print"), "primary")
        self.print_button.clicked.connect(self.print_it)
        self.other_button = button(tr("Print on another printer…"))
        self.other_button.clicked.connect(self._on_other)
        self.pdf_button = button(tr("Save as PDF…"))
        self.pdf_button.clicked.connect(self.save_pdf)
        self.copy_button = button(tr("Copy as text"))
        self.copy_button.clicked.connect(self.copy_text)
        self.close_button = button(tr("Close"), "big", key="Esc")
        self.close_button.clicked.connect(self.reject)
        self.said = label(role="muted", wraps=True)
        self._lay_out()
        self.show_receipt()
        usual = self.print_button if desk.receipts.has_printer else self.pdf_button
        usual.setDefault(True)
        usual.setFocus()

    # --- showing ------------------------------------------------------------------------------------------

    def show_receipt(self) -> None:
        """As it would be printed now."""
        receipts, staff = self._desk.receipts, self._desk.staff_name
        try:
            receipt = receipts.receipt(self.subject, staff=staff, buyer_pin=self._typed_pin() or "")
            former = receipts.printings(self.subject)
        except CounterError as error:
            self.error.show_error(error)
            return
        lines = receipt_lines(receipt)
        self.sheet.show_page(page_of(lines), in_letters(lines, LETTERS_80_MM))
        if receipt.buyer_pin and not self.pin.hasFocus() and not self.pin.text():
            self.pin.setText(receipt.buyer_pin)
        self.status.setText(_told(former))

    def set_busy(self, is_busy: bool) -> None:
        """It is being printed, or was."""
        was_busy, self._is_busy = self._is_busy, is_busy
        if is_busy:
            self.error.clear()
        self.said.setText(tr("Printing…") if is_busy else "")
        has_printer = self._desk.receipts.has_printer
        self.print_button.setEnabled(has_printer and not is_busy)
        for each in (self.other_button, self.pdf_button, self.pin):
            each.setEnabled(not is_busy)
        if not has_printer:
            self.said.setText(tr("No receipt printer is set: choose one in Settings, Receipts."))
        if was_busy and not is_busy:
            self.show_receipt()
            (self.print_button if has_printer else self.close_button).setFocus()

    # --- acting -------------------------------------------------------------------------------------------

    def print_it(self) -> None:
        """On the printer of the settings."""
        self._print(None)

    def save_pdf(self) -> None:
        """Paper too: what is saved after it is a copy."""
        target = self.choose_file(self, f"{self.subject.number}.pdf")
        if target:
            self._print(PdfFile(Path(target)))

    def copy_text(self) -> None:
        """For a message to the customer."""
        try:
            text = share_text(self._desk.receipts.lines(self.subject))
        except CounterError as error:
            self.error.show_error(error)
            return
        QApplication.clipboard().setText(text)
        self.said.setText(tr("Copied. Paste it into the message to the customer."))

    def _on_other(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._print(ChosenPrinter(printer))

    def _print(self, printer: ChosenPrinter | PdfFile | None) -> None:
        pin = self._typed_pin()
        if self._is_busy or (printer is None and not self._desk.receipts.has_printer):
            return
        if pin is None:
            self.pin_hint.setText(tr("A KRA PIN is a letter, nine digits and a letter, like A012345678Z."))
            self.pin_hint.show()
            self.pin.setFocus()
            return
        self.print_asked.emit(printer, pin)

    def _typed_pin(self) -> str | None:
        """None: what is typed is none."""
        typed = self.pin.text().strip().upper()
        return typed if not typed or _KRA_PIN.fullmatch(typed) else None

    def _on_pin(self) -> None:
        self.pin_hint.hide()
        if self._typed_pin() is not None:
            self.show_receipt()

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("The receipt"))
        area.setMinimumWidth(theme.scaled(_PAPER_PIXELS) + 24)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        inside.addStretch(1)
        area.setWidget(holder)
        right = QWidget()
        right.setFixedWidth(theme.scaled(_SIDE_PIXELS))
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        self.pin_hint.hide()
        side.addWidget(label(self.windowTitle(), "title"))
        side.addWidget(self.status)
        side.addWidget(self.error)
        side.addSpacing(4)
        side.addWidget(label(tr("Buyer's KRA PIN, if asked for"), "heading"))
        side.addWidget(self.pin)
        side.addWidget(self.pin_hint)
        side.addSpacing(8)
        for each in (self.print_button, self.other_button, self.pdf_button, self.copy_button):
            # Enter does what has the focus, and not what the first button says.
            each.setAutoDefault(True)
            side.addWidget(each)
        self.close_button.setAutoDefault(True)
        side.addWidget(self.said)
        side.addStretch(1)
        side.addWidget(self.close_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(area, 1)
        layout.addWidget(right)
        self.resize(self.sizeHint().width(), theme.scaled(_HEIGHT_PIXELS))


def _told(former: list[Printing]) -> str:
    """How often it was printed, and what the next one is."""
    counted = [one for one in former if one.counts]
    if not counted:
        return tr("Not printed yet.")
    last = counted[-1]
    at = f"{date(last.at)} {clock(last.at)}"
    words = tr("Printed {at} by {staff}.") if last.staff else tr("Printed {at}.")
    if last.state in {PrintState.UNSURE, PrintState.BEGUN}:
        words = tr("Perhaps printed {at}: it was not sure that the paper came out.")
    return f"{words.format(at=at, staff=last.staff)} " + tr("The next one is marked COPY {number}.").format(
        number=len(counted)
    )
