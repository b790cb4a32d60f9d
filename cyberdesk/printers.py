"""The printer that the settings name, and what receipts are printed with."""

from __future__ import annotations

from collections.abc import Mapping

from cyberdesk import config
from cyberdesk.domain.paper import LETTERS_58_MM, LETTERS_80_MM
from cyberdesk.domain.receipt import Letterhead
from cyberdesk.printing.thermal import ThermalPrinter
from cyberdesk.receipt_settings import PaperWidth, PrinterKind, ReceiptSettings
from cyberdesk.services.ports import Clock, Printer, Store
from cyberdesk.services.receipts import Paper, Receipts
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from cyberdesk.ui.printing.system_printer import SystemPrinter

LETTERS = {PaperWidth.MM_58: LETTERS_58_MM, PaperWidth.MM_80: LETTERS_80_MM}


def printer_of(settings: ReceiptSettings) -> Printer | None:
    """None: receipts are not printed."""
    match settings.printer:
        case PrinterKind.NONE:
            return None
        case PrinterKind.SYSTEM:
            return SystemPrinter(settings.place)
        case PrinterKind.ESCPOS:
            return ThermalPrinter(settings.place, LETTERS[settings.paper])


def printer_of_values(values: Mapping[str, str]) -> Printer | None:
    """The printer that settings would name that are only tried out."""
    return printer_of(config.load(environ=values).settings.receipts)


def paper_of(settings: config.Settings) -> Paper:
    """What receipts are printed with, and what stands at their top."""
    receipts = settings.receipts
    return Paper(
        letterhead=Letterhead(
            name=settings.cafe_name,
            address=receipts.address,
            tax_pin=receipts.kra_pin,
            tax_line=receipts.tax_line,
            footer=receipts.footer,
        ),
        printer=printer_of(receipts),
        is_automatic=receipts.is_automatic,
        opens_drawer=receipts.opens_drawer,
    )


def receipts_of(settings: config.Settings, store: Store, clock: Clock) -> Receipts:
    """The receipts of the café."""
    return Receipts(store, clock, paper_of(settings), receipt_lines, is_practice=settings.is_practice)
