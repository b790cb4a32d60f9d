"""Shift reports on the receipt printer."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import ZERO
from cyberdesk.domain.paper import PaperLine, in_letters
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.errors import CounterError
from cyberdesk.services.shifts import Shifts
from cyberdesk.ui.bridge import OnDone, OnError
from cyberdesk.ui.shift.sheet_page import SheetPage
from tests.fakes.printer import OUT_OF_PAPER, STOPPED
from tests.services.shop import Shop


@pytest.fixture
def report(shop: Shop) -> ShiftReport:
    """The Z report of an empty shift."""
    shifts = Shifts(shop.store, shop.clock, shop.published)
    shifts.open(ZERO, staff="Achieng")
    return shifts.close(shifts.drawer(), staff="Achieng")


class ReceiptPrinter:
    """Takes what the sheet prints, and is told by a test how it went."""

    def __init__(self) -> None:
        self.sheets: list[str] = []
        self.trouble: CounterError | None = None

    def print_lines(self, lines: Sequence[PaperLine], on_done: OnDone, on_error: OnError) -> None:
        if self.trouble is not None:
            on_error(self.trouble)
        else:
            self.sheets.append(in_letters(lines, 48))
            on_done(None)


def test_where_there_is_a_receipt_printer_reports_go_to_it(report: ShiftReport, qtbot: QtBot) -> None:
    printer = ReceiptPrinter()
    page = SheetPage("Uhuru Cyber", prints=printer.print_lines)
    qtbot.addWidget(page)
    page.show_report(report, is_copy=False)
    printer.trouble = OUT_OF_PAPER
    page.print_it()
    assert "out of paper" in page.error.text
    printer.trouble = None
    page.print_it()
    page.print_it()
    assert page.error.text == ""
    assert ["Copy" in sheet for sheet in printer.sheets] == [False, True]
    assert "Z report 1" in printer.sheets[0]


def test_a_report_that_may_be_on_paper_is_a_copy_next(report: ShiftReport, qtbot: QtBot) -> None:
    printer = ReceiptPrinter()
    page = SheetPage("Uhuru Cyber", prints=printer.print_lines)
    qtbot.addWidget(page)
    page.show_report(report, is_copy=False)
    printer.trouble = STOPPED
    page.print_it()
    printer.trouble = None
    page.print_it()
    assert "Copy" in printer.sheets[0]
