"""A bill paid at the counter prints by itself at a printer on the network, once; after that it is a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import PaymentState
from cyberdesk.printing import thermal
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui.receipts.receipt_dialog import ReceiptDialog
from cyberdesk.ui.status_strip import Level
from tests.fakes.receipt_printer import IS_WELL, FakeReceiptPrinter, Mood
from tests.walk.conftest import Shop


@pytest.fixture
def listener() -> Iterator[FakeReceiptPrinter]:
    printer = FakeReceiptPrinter(Mood.ANSWERS)
    yield printer
    printer.close()


@pytest.fixture
def paper_shop(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator, listener: FakeReceiptPrinter
) -> Iterator[Shop]:
    """A café with a receipt printer that prints after each payment."""
    settings = {
        "CAFE_NAME": "Uhuru Cyber Café",
        "RECEIPT_PRINTER": "escpos",
        "RECEIPT_PRINTER_AT": listener.place,
        "RECEIPT_PAPER_MM": "58",
        "RECEIPT_AUTOMATIC": "yes",
        "RECEIPT_DRAWER": "yes",
    }
    opened = Shop(qtbot, tmp_path, simulator, settings)
    yield opened
    opened.stop()


def words(sheet: bytes) -> str:
    return sheet.decode("cp437")


def idle(shop: Shop) -> bool:
    """Nothing is being printed or waits for it."""
    return shop.program.window.strip.light("printer").level is not Level.WAITING


def test_a_bill_paid_in_cash_prints_with_its_change_and_f9_prints_a_copy(
    paper_shop: Shop, listener: FakeReceiptPrinter
) -> None:
    paper_shop.bill(minutes=35)
    form = paper_shop.program.window.counter.panel.bill_form
    paper_shop.click(next(note for note in form.notes.buttons if note.text() == "100"))
    paper_shop.wait(lambda: listener.sheets)
    paper_shop.wait(lambda: idle(paper_shop))
    (first,) = listener.sheets
    assert "Uhuru Cyber Café" in words(first)
    assert "KES 35" in words(first)
    assert "Change                    KES 65" in words(first)
    assert "PRACTICE" in words(first)
    assert "COPY" not in words(first)
    assert b"\x1bp\x00" in first
    paper_shop.press(Qt.Key.Key_F9)
    paper_shop.wait(lambda: len(listener.sheets) == 2)
    assert "COPY 1" in words(listener.sheets[1])
    assert "KES 65" in words(listener.sheets[1])
    assert b"\x1bp\x00" not in listener.sheets[1]
    paper_shop.wait(lambda: "copy 1" in paper_shop.program.window.strip.light("printer").words)


def test_an_mpesa_payment_prints_once_with_its_code_however_often_it_is_told_of(
    paper_shop: Shop, listener: FakeReceiptPrinter
) -> None:
    paper_shop.bill(minutes=25)
    paper_shop.send()
    paper_shop.wait(lambda: listener.sheets)
    paper_shop.wait(lambda: idle(paper_shop))
    payment = paper_shop.payment()
    assert payment.receipt_number is not None
    assert payment.receipt_number in words(listener.sheets[0])
    assert "0700 *** 001" in words(listener.sheets[0])
    assert b"\x1bp\x00" not in listener.sheets[0]
    window = paper_shop.program.window
    paper_shop.program.settlement.recover()
    window.receipts.print_last()
    paper_shop.wait(lambda: len(listener.sheets) == 2)
    assert [words(sheet).count("COPY") for sheet in listener.sheets] == [0, 1]


def test_a_printer_without_paper_says_so_and_the_counter_goes_on(
    paper_shop: Shop, listener: FakeReceiptPrinter
) -> None:
    window = paper_shop.program.window
    listener.paper = IS_WELL | 0x60
    paper_shop.bill(3, minutes=25)
    paper_shop.press(Qt.Key.Key_F6)
    paper_shop.wait(window.print_bar.isVisible)
    assert window.print_bar.words.text() == (
        "Receipt R1 · The printer is out of paper. The payment is safe. Put in a new roll, then print again."
    )
    assert paper_shop.payment().state is PaymentState.PAID
    paper_shop.start(4)
    listener.paper = IS_WELL
    paper_shop.click(window.print_bar.again_button)
    paper_shop.wait(lambda: listener.sheets)
    # Nothing had come out: this one is the first.
    assert "COPY" not in words(listener.sheets[0])
    paper_shop.wait(lambda: not window.print_bar.isVisible())


def test_a_printer_that_stands_still_keeps_nobody_waiting(
    paper_shop: Shop, listener: FakeReceiptPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thermal, "PRINT_SECONDS", 1.0)
    listener.mood = Mood.DIES_AT_WORK
    window = paper_shop.program.window
    paper_shop.bill(3, minutes=25)
    paper_shop.press(Qt.Key.Key_F6)
    paper_shop.wait(lambda: not idle(paper_shop))
    # It is on its way; F9 now is no second one, and M-PESA does not wait for paper.
    paper_shop.press(Qt.Key.Key_F9)
    paper_shop.bill(4, minutes=30)
    paper_shop.send()
    paper_shop.wait(lambda: paper_shop.taken() == 30)
    paper_shop.wait(window.print_bar.isVisible)
    assert "does not say that it has finished" in window.print_bar.words.text()
    paper_shop.wait(lambda: len(listener.sheets) == 2)
    assert not [sheet for sheet in listener.sheets if "COPY" in words(sheet)]


def test_a_receipt_of_a_paid_bill_is_shown_printed_and_copied_as_text(
    paper_shop: Shop, listener: FakeReceiptPrinter, tmp_path: Path
) -> None:
    window = paper_shop.program.window
    paper_shop.bill(3, minutes=25)
    paper_shop.press(Qt.Key.Key_F6)
    paper_shop.see(3, StationStatus.PAID)
    paper_shop.wait(lambda: listener.sheets and idle(paper_shop))
    paper_shop.click(window.counter.panel.bill_form.backwards.receipt_button)
    dialog = window.receipts.dialog
    assert isinstance(dialog, ReceiptDialog)
    assert "The next one is marked COPY 1." in dialog.status.text()
    dialog.copy_text()
    text = QApplication.clipboard().text()
    assert "Total: KES 25" in text
    assert "COPY" not in text
    dialog.choose_file = lambda _parent, name: str(tmp_path / name)
    paper_shop.click(dialog.pdf_button)
    paper_shop.wait((tmp_path / "R1.pdf").exists)
    paper_shop.wait(lambda: "COPY 2" in dialog.status.text())
    dialog.pin.setFocus()
    paper_shop.type("a012345678z")
    paper_shop.click(dialog.print_button)
    paper_shop.wait(lambda: len(listener.sheets) == 2)
    assert "COPY 2" in words(listener.sheets[1])
    assert "A012345678Z" in words(listener.sheets[1])
    paper_shop.wait(lambda: "COPY 3" in dialog.status.text())
    dialog.close()


def test_without_a_printer_f9_shows_the_receipt_and_enter_makes_a_pdf(shop: Shop, tmp_path: Path) -> None:
    window = shop.program.window
    shop.press(Qt.Key.Key_F9)
    assert window.print_bar.words.text() == "There is no receipt yet: nothing was paid."
    shop.bill(minutes=25)
    shop.press(Qt.Key.Key_F6)
    shop.see(3, StationStatus.PAID)
    shop.press(Qt.Key.Key_F9)
    dialog = window.receipts.dialog
    assert dialog is not None
    assert not dialog.print_button.isEnabled()
    assert "PRACTICE" in dialog.sheet.accessibleName()
    dialog.choose_file = lambda _parent, name: str(tmp_path / name)
    shop.wait(lambda: QApplication.focusWidget() is dialog.pdf_button)
    shop.press(Qt.Key.Key_Return)
    shop.wait((tmp_path / "R1.pdf").exists)
    shop.wait(lambda: "COPY 1" in dialog.status.text())
    dialog.close()
