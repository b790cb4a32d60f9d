"""Paper as Qt prints it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cyberdesk.domain.paper import PaperKind, PaperLine
from cyberdesk.services.errors import PrinterTrouble
from cyberdesk.ui.printing.page import page_of
from cyberdesk.ui.printing.receipt_paper import receipt_lines, share_text
from cyberdesk.ui.printing.sheet import Sheet, print_page
from cyberdesk.ui.printing.system_printer import ChosenPrinter, PdfFile, SystemPrinter
from tests.domain.receipts import paid_bill

LINES = receipt_lines(paid_bill())
ROLL = QSizeF(58, 200)


def pdf_printer(target: Path, size: QPageSize) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setPageSize(size)
    return printer


def pages(target: Path) -> int:
    return target.read_bytes().count(b"/Type /Page\n")


def ink(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is dark, in pixels."""
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if QColor(image.pixel(x, y)).lightness() < 100
    ]
    return (
        min(x for x, _ in dark),
        min(y for _, y in dark),
        max(x for x, _ in dark),
        max(y for _, y in dark),
    )


def test_a_receipt_is_one_page_of_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "R17.pdf"
    PdfFile(target).print_lines(LINES)
    assert target.read_bytes().startswith(b"%PDF")
    assert pages(target) == 1


def test_what_does_not_fit_a_page_goes_on_on_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "long.pdf"
    PdfFile(target).print_lines([PaperLine(PaperKind.ROW, f"line {number}", "55") for number in range(150)])
    assert pages(target) == 3


def test_a_pdf_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(PrinterTrouble, match="could not be written") as found:
        PdfFile(tmp_path / "nowhere" / "R17.pdf").print_lines(LINES)
    assert not found.value.may_be_out


@pytest.mark.parametrize(
    ("size", "room_mm"),
    [
        (QPageSize(ROLL, QPageSize.Unit.Millimeter), 54),
        (QPageSize(QPageSize.PageSizeId.A4), 186),
    ],
)
def test_a_roll_is_used_to_its_edges_and_a_page_is_not(
    qtbot: QtBot, tmp_path: Path, size: QPageSize, room_mm: int
) -> None:
    target = tmp_path / "sheet.pdf"
    printer = pdf_printer(target, size)
    assert print_page(page_of(LINES), printer)
    assert printer.pageRect(QPrinter.Unit.Millimeter).width() == pytest.approx(room_mm, abs=1)
    assert pages(target) == 1


def test_a_printer_that_staff_choose_gets_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "chosen.pdf"
    ChosenPrinter(pdf_printer(target, QPageSize(QPageSize.PageSizeId.A5))).print_lines(LINES)
    assert pages(target) == 1


@pytest.mark.parametrize(("name", "words"), [("", "has no printer"), ("XP-58", "has no printer XP-58")])
def test_a_printer_that_the_system_does_not_know_is_named(qtbot: QtBot, name: str, words: str) -> None:
    with pytest.raises(PrinterTrouble, match=words) as found:
        SystemPrinter(name).print_lines(LINES)
    assert not found.value.may_be_out


def test_the_sheet_on_the_screen_holds_all_of_it_black_on_white(qtbot: QtBot) -> None:
    sheet = Sheet(360)
    qtbot.addWidget(sheet)
    sheet.show_page(page_of(LINES), "said")
    image = sheet.grab().toImage()
    left, top, right, bottom = ink(image)
    assert left > 10
    assert top > 10
    assert right < image.width() - 10
    assert bottom < image.height() - 10
    assert bottom > image.height() - 60
    assert sheet.accessibleName() == "said"


def test_a_message_has_no_columns(qtbot: QtBot) -> None:
    rows = share_text(LINES).splitlines()
    assert "Total: KES 1,355" in rows
    assert "TKL1AAAAAA: 0700 ••• 417" in rows
    assert "NOT A TAX INVOICE" in rows
    assert not [row for row in rows if "  " in row or row.startswith("-")]
