"""The page of receipts: what is chosen shows its fields, and a test page is printed with what is typed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk.services.ports import Printer
from cyberdesk.services.setup import Setup
from cyberdesk.ui.settings.receipts import ReceiptsPage
from tests.fakes.printer import OUT_OF_PAPER, FakePrinter
from tests.ui.settings.office import Office, retype


class Desk:
    """The page over a printer that is made of what was typed."""

    def __init__(self, office: Office) -> None:
        self.printer = FakePrinter()
        self.tried: list[Mapping[str, str]] = []
        setup = Setup(office.store, office.file, office.probe.open, printer_of=self._printer_of)
        self.screen = office.screen(setup)
        self.page: ReceiptsPage = self.screen.pages.receipts
        self.screen.show_page(self.page)

    def _printer_of(self, values: Mapping[str, str]) -> Printer | None:
        self.tried.append(dict(values))
        return self.printer if values.get("RECEIPT_PRINTER", "none") != "none" else None


@pytest.fixture
def desk(office: Office) -> Desk:
    return Desk(office)


def test_only_the_fields_of_the_chosen_printer_are_shown(desk: Desk) -> None:
    page = desk.page
    fields = (page.place, page.paper, page.drawer, page.automatic, page.test_button)
    assert [field.isVisible() for field in fields] == [False] * 5
    page.kind.choose("system")
    assert [field.isVisible() for field in fields] == [True, False, False, True, True]
    page.kind.choose("escpos")
    assert [field.isVisible() for field in fields] == [True] * 5


def test_a_receipt_printer_without_a_place_is_not_saved(desk: Desk, office: Office) -> None:
    desk.page.kind.choose("escpos")
    desk.screen.save()
    assert "Type where the printer is" in desk.page.place.problem.text()
    assert office.file.writes == []
    retype(desk.page.place.edit, "192.168.1.50")
    desk.page.automatic.choose("yes")
    desk.screen.save()
    assert office.file.writes == [
        {"RECEIPT_PRINTER": "escpos", "RECEIPT_PRINTER_AT": "192.168.1.50", "RECEIPT_AUTOMATIC": "yes"}
    ]


def test_a_test_page_is_printed_with_what_is_typed_and_not_saved(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    desk.page.kind.choose("escpos")
    retype(desk.page.place.edit, "usb")
    retype(desk.page.footer.edit, "Karibu tena!")
    desk.page.print_test()
    qtbot.waitUntil(lambda: "The printer has the page" in desk.page.said.text())
    (sheet,) = desk.printer.sheets
    assert "TEST PAGE" in sheet
    assert "Uhuru" in sheet
    assert "Karibu tena!" in sheet
    assert desk.tried[-1]["RECEIPT_PRINTER_AT"] == "usb"
    assert desk.page.test_button.isEnabled()
    assert office.file.writes == []


def test_what_is_wrong_with_the_printer_is_said_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.printer.trouble = OUT_OF_PAPER
    desk.page.kind.choose("escpos")
    desk.page.print_test()
    qtbot.waitUntil(desk.page.error.isVisible)
    assert "The printer is out of paper" in desk.page.error.text
    assert desk.page.test_button.isEnabled()


def test_the_sample_follows_what_is_typed(desk: Desk) -> None:
    retype(desk.page.address.edit, "Moi Avenue | 0722 000 000")
    retype(desk.page.tax_pin.edit, "A012345678Z")
    rows = [row.strip() for row in desk.page.sample.accessibleName().splitlines()]
    assert rows[:4] == ["Uhuru", "Moi Avenue", "0722 000 000", "KRA PIN A012345678Z"]
    assert "NOT A TAX INVOICE" in rows
