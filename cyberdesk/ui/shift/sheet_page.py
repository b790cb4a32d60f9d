"""A shift report as it comes out of the printer, beside the reports that are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.errors import CounterError, PrinterTrouble
from cyberdesk.ui.bridge import OnDone, OnError
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.printing.sheet import Sheet, print_page
from cyberdesk.ui.shift.former_list import FormerList
from cyberdesk.ui.shift.paper import shift_lines, shift_page, shift_text
from cyberdesk.ui.texts import tr

_PAPER_PIXELS = 400
_RIGHT_PIXELS = 280

AskPrinter = Callable[[QPrinter, QWidget], bool]
"""Lets staff choose a printer; False: they changed their mind."""
PrintLines = Callable[[Sequence[PaperLine], OnDone, OnError], None]
"""Prints lines off the window's thread; exactly one of the two functions is then called in it."""


def ask_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The system's own dialog."""
    return QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted


class SheetPage(QWidget):
    """One report on paper, with "Print".

    Signals:
        left: back.
    """

    left = Signal()

    def __init__(
        self,
        cafe_name: str,
        *,
        choose_printer: AskPrinter = ask_printer,
        prints: PrintLines | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            choose_printer: asked when there is no receipt printer.
            prints: on the receipt printer.
        """
        super().__init__(parent)
        self._prints = prints
        self.error = ErrorBanner()
        self._cafe_name = cafe_name
        self._choose_printer = choose_printer
        self._report: ShiftReport | None = None
        self._is_copy = False
        self.paper = Sheet(_PAPER_PIXELS)
        self.done = label(role="title")
        self.words = label(role="muted", wraps=True)
        self.print_button = button(tr("Print"), "primary")
        self.print_button.clicked.connect(self.print_it)
        self.back_button = button(tr("Back"), "big", key="Esc")
        self.back_button.clicked.connect(self.left)
        self.former = FormerList()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("The report"))
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        inside.addStretch(1)
        area.setWidget(holder)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for widget in (self.done, self.words, self.error, self.print_button, self.back_button):
            side.addWidget(widget)
        side.addSpacing(4)
        side.addWidget(self.former, 1)
        right = QWidget()
        right.setFixedWidth(_RIGHT_PIXELS)
        right.setLayout(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(right)
        self.setFocusProxy(self.print_button)

    @property
    def report(self) -> ShiftReport | None:
        return self._report

    def show_report(self, report: ShiftReport, *, is_copy: bool, is_just_closed: bool = False) -> None:
        """
        Args:
            is_copy: it was shown before.
            is_just_closed: say that the shift is over.
        """
        self._report, self._is_copy = report, is_copy
        self.error.clear()
        if not report.is_final:
            self.done.setText(tr("X report"))
            self.words.setText(tr("The shift is open, and goes on. Nothing was changed."))
        elif is_just_closed:
            self.done.setText(tr("The shift is closed"))
            self.words.setText(tr("The Z report is kept, and can be printed again at any time."))
        else:
            self.done.setText(tr("Z report {number}").format(number=report.number))
            self.words.setText(tr("As it was when the shift was closed. It prints as a copy."))
        self._show_paper()

    def print_it(self) -> None:
        """On the receipt printer, or on one that staff choose; the next time it is a copy."""
        if self._report is None or not self.print_button.isEnabled():
            return
        if self._prints is not None:
            self.error.clear()
            self._set_busy(True)
            lines = shift_lines(self._report, cafe_name=self._cafe_name, is_copy=self._is_copy)
            report = self._report
            self._prints(lines, partial(self._on_lines_printed, report), partial(self._on_trouble, report))
            return
        printer = QPrinter()
        if self._choose_printer(printer, self):
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        if self._report is None:
            return
        print_page(self.paper.page, printer)
        self._on_printed(self._report)

    def _on_lines_printed(self, report: ShiftReport, _done: object) -> None:
        self._set_busy(False)
        self._on_printed(report)

    def _on_trouble(self, report: ShiftReport, error: CounterError) -> None:
        self._set_busy(False)
        self.error.show_error(error)
        if isinstance(error, PrinterTrouble) and error.may_be_out:
            self._on_printed(report)

    def _set_busy(self, is_busy: bool) -> None:
        self.print_button.setEnabled(not is_busy)
        self.print_button.setText(tr("Printing…") if is_busy else tr("Print"))
        if not is_busy and self.isVisible():
            self.print_button.setFocus()

    def _on_printed(self, report: ShiftReport) -> None:
        """A Z report is a copy from now on; an X report is another one each time."""
        if self._report is report and report.is_final:
            self._is_copy = True
            self._show_paper()

    def _show_paper(self) -> None:
        if self._report is not None:
            page = shift_page(self._report, cafe_name=self._cafe_name, is_copy=self._is_copy)
            text = shift_text(self._report, cafe_name=self._cafe_name, is_copy=self._is_copy)
            self.paper.show_page(page, text)
