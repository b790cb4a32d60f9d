"""The settings of receipts, and the printer that they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberdesk import config
from cyberdesk.engine import printer_words
from cyberdesk.printers import paper_of, printer_of, printer_of_values
from cyberdesk.printing.thermal import ThermalPrinter
from cyberdesk.receipt_settings import PaperWidth, PrinterKind, ReceiptSettings
from cyberdesk.ui.printing.system_printer import SystemPrinter
from tests.fakes.receipt_printer import FakeReceiptPrinter, Mood


def load(folder: Path, **values: str) -> config.Loaded:
    return config.load(environ={"CYBERDESK_DATA_DIR": str(folder), **values}, working_folder=folder)


def test_nothing_set_means_that_nothing_is_printed(tmp_path: Path) -> None:
    receipts = load(tmp_path).settings.receipts
    assert receipts == ReceiptSettings()
    assert printer_of(receipts) is None


def test_what_stands_on_the_paper_is_as_it_is_written(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        CAFE_NAME="Uhuru Cyber Café",
        RECEIPT_PRINTER="escpos",
        RECEIPT_PRINTER_AT="192.168.1.50",
        RECEIPT_PAPER_MM="58",
        RECEIPT_AUTOMATIC="yes",
        RECEIPT_DRAWER="yes",
        RECEIPT_ADDRESS=" Moi Avenue, 1st floor |0722 000 000| ",
        RECEIPT_KRA_PIN="A012345678Z",
        RECEIPT_TAX_LINE="Turnover tax is included.",
        RECEIPT_FOOTER="Karibu tena!",
    )
    assert loaded.problems == ()
    assert loaded.settings.receipts.paper is PaperWidth.MM_58
    paper = paper_of(loaded.settings)
    assert isinstance(paper.printer, ThermalPrinter)
    assert (paper.is_automatic, paper.opens_drawer) == (True, True)
    assert paper.letterhead.name == "Uhuru Cyber Café"
    assert paper.letterhead.address == ("Moi Avenue, 1st floor", "0722 000 000")
    assert paper.letterhead.footer == "Karibu tena!"


@pytest.mark.parametrize(
    ("key", "value"),
    [("RECEIPT_PRINTER", "laser"), ("RECEIPT_PAPER_MM", "76"), ("RECEIPT_AUTOMATIC", "perhaps")],
)
def test_a_word_that_is_no_choice_is_named(tmp_path: Path, key: str, value: str) -> None:
    assert [problem.key for problem in load(tmp_path, **{key: value}).problems] == [key]


def test_a_place_that_is_wrong_keeps_no_prompt_from_being_sent(tmp_path: Path) -> None:
    loaded = load(tmp_path, RECEIPT_PRINTER="escpos", RECEIPT_PRINTER_AT="two words")
    assert loaded.problems == ()
    assert not loaded.settings.blocks_mpesa


def test_a_printer_can_be_tried_before_it_is_saved(tmp_path: Path) -> None:
    values = {"CYBERDESK_DATA_DIR": str(tmp_path), "RECEIPT_PRINTER": "system"}
    assert isinstance(printer_of_values(values), SystemPrinter)


def test_the_doctor_asks_the_receipt_printer() -> None:
    printer = FakeReceiptPrinter(Mood.ANSWERS)
    settings = ReceiptSettings(PrinterKind.ESCPOS, printer.place)
    try:
        assert printer_words(settings)[0] is True
        printer.paper |= 0x60
        assert printer_words(settings) == (
            False,
            "The printer is out of paper.",
            "Put in a new roll, then print again.",
        )
    finally:
        printer.close()
    assert printer_words(settings)[0] is False
    assert printer_words(ReceiptSettings())[0] is None
    assert printer_words(ReceiptSettings(PrinterKind.SYSTEM))[0] is None
    assert printer.sheets == []
