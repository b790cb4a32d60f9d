"""The settings of receipts: the printer, and what stands on the paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cyberdesk.env_file import EnvValues

RECEIPT_KEYS = (
    "RECEIPT_PRINTER",
    "RECEIPT_PRINTER_AT",
    "RECEIPT_PAPER_MM",
    "RECEIPT_AUTOMATIC",
    "RECEIPT_DRAWER",
    "RECEIPT_ADDRESS",
    "RECEIPT_KRA_PIN",
    "RECEIPT_TAX_LINE",
    "RECEIPT_FOOTER",
)
"""In the order of `.env.example`."""

LINE_BREAK = "|"
"""Between the lines of the address, which is one value."""


class PrinterKind(StrEnum):
    """What receipts are printed with."""

    NONE = "none"
    SYSTEM = "system"
    """One that this PC knows by its driver."""
    ESCPOS = "escpos"
    """A receipt printer that is spoken to without a driver."""


class PaperWidth(StrEnum):
    """Of a receipt printer, in millimetres."""

    MM_80 = "80"
    MM_58 = "58"


class Switch(StrEnum):
    """On or off."""

    NO = "no"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class ReceiptSettings:
    """
    Attributes:
        printer: which kind.
        place: of a receipt printer, see `printing/place.py`; for `SYSTEM` the printer's name, empty for the
            usual one. One that is wrong is told of when it is used: it must not keep prompts from being sent.
        paper: how wide, for a receipt printer.
        is_automatic: a receipt after each payment.
        opens_drawer: the drawer opens with the first receipt for cash.
        address: lines under the café's name.
        kra_pin, tax_line, footer: as text only; empty for none.
    """

    printer: PrinterKind = PrinterKind.NONE
    place: str = ""
    paper: PaperWidth = PaperWidth.MM_80
    is_automatic: bool = False
    opens_drawer: bool = False
    address: tuple[str, ...] = ()
    kra_pin: str = ""
    tax_line: str = ""
    footer: str = ""


def read_receipt_settings(values: EnvValues) -> ReceiptSettings:
    """Words that are none of the choices are reported; everything else is taken as it is written."""
    address = (line.strip() for line in values.text("RECEIPT_ADDRESS").split(LINE_BREAK))
    return ReceiptSettings(
        printer=values.choice("RECEIPT_PRINTER", PrinterKind.NONE),
        place=values.text("RECEIPT_PRINTER_AT"),
        paper=values.choice("RECEIPT_PAPER_MM", PaperWidth.MM_80),
        is_automatic=values.choice("RECEIPT_AUTOMATIC", Switch.NO) is Switch.YES,
        opens_drawer=values.choice("RECEIPT_DRAWER", Switch.NO) is Switch.YES,
        address=tuple(line for line in address if line),
        kra_pin=values.text("RECEIPT_KRA_PIN"),
        tax_line=values.text("RECEIPT_TAX_LINE"),
        footer=values.text("RECEIPT_FOOTER"),
    )
