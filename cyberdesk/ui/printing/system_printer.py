"""Printers that the system knows by their drivers, and PDF files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.words import words
from cyberdesk.services.errors import PrinterTrouble
from cyberdesk.ui.printing.page import page_of
from cyberdesk.ui.printing.sheet import print_page

MakePrinter = Callable[[], QPrinter]


def printer_names() -> list[str]:
    """The printers of the system, as it calls them."""
    return [str(name) for name in QPrinterInfo.availablePrinterNames()]


class SystemPrinter:
    """`ports.Printer` by a driver of the system. The system keeps to itself what becomes of a sheet: one
    that was taken may still wait in its queue. It opens no drawer: drivers have a switch of their own for it.
    """

    def __init__(self, name: str = "") -> None:
        """
        Args:
            name: as the system calls it; empty for the usual one.
        """
        self._name = name

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:  # noqa: ARG002
        info = self._found()
        if not print_page(page_of(lines), QPrinter(info)):
            raise PrinterTrouble(
                words("The printer {name} took nothing", name=info.printerName()),
                next_step=words("Look at its queue and its cable, then print again."),
            )

    def look(self) -> str:
        return words("The system knows the printer {name}.", name=self._found().printerName())

    def _found(self) -> QPrinterInfo:
        info = QPrinterInfo.printerInfo(self._name) if self._name else QPrinterInfo.defaultPrinter()
        if info.isNull():
            none, named = (
                words("The system has no printer"),
                words("The system has no printer {name}", name=self._name),
            )
            step = words("Add it in the settings of this PC, or choose another one in Settings, Receipts.")
            raise PrinterTrouble(named if self._name else none, next_step=step)
        return info


class ChosenPrinter:
    """`ports.Printer` on a printer that somebody has just chosen in the system's own dialog."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:  # noqa: ARG002
        if not print_page(page_of(lines), self._printer):
            raise PrinterTrouble(
                words("The printer took nothing"),
                next_step=words("Look at its queue and its cable, then print again."),
            )

    def look(self) -> str:
        return "It was chosen just now."


class PdfFile:
    """`ports.Printer` into a file, A4."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:  # noqa: ARG002
        not_written = PrinterTrouble(
            words("The PDF could not be written"), next_step=words("Choose another folder, or another name.")
        )
        try:
            self._target.open("ab").close()
        except OSError as error:
            raise not_written from error
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setOutputFileName(str(self._target))
        if not print_page(page_of(lines), printer):
            raise not_written

    def look(self) -> str:
        return f"It goes to {self._target}."
