"""The price list, edited in its table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from cyberdesk.domain.deed import DeedKind
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import FIRST_PRICES, Service
from cyberdesk.services.errors import StorageError
from cyberdesk.ui.sales.price_list_model import Column
from cyberdesk.ui.sales.price_list_page import PriceListPage
from tests.services.shop import STAFF
from tests.ui.sales.booth import Booth

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(booth: Booth) -> PriceListPage:
    page = PriceListPage(booth.stall.prices, lambda: STAFF)
    booth.show(page, 760, 588)
    return page


def service(booth: Booth, code: str) -> Service:
    return next(each for each in booth.stall.prices.all() if each.code == code)


def go_to(page: PriceListPage, row: int, column: Column) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(row, column))


def edit(page: PriceListPage, row: int, column: Column, text: str) -> None:
    """Enter on a cell, type over it, Enter."""
    go_to(page, row, column)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, text)
    finish(editor)


def finish(editor: QLineEdit) -> None:
    """Enter; the table takes what was typed a moment later."""
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def shown(page: PriceListPage, row: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for column in Column]


def test_every_service_stands_in_a_row(page: PriceListPage) -> None:
    assert page.model.rowCount() == len(FIRST_PRICES)
    assert shown(page, 0) == ["pr", "Print B/W", "10", "", "page", "Printing", "No", "Yes"]
    assert shown(page, 8)[2] == "typed"


def test_a_price_is_edited_in_place_and_saved_at_once(booth: Booth, page: PriceListPage) -> None:
    with booth.qtbot.waitSignal(page.price_list_changed):
        edit(page, 0, Column.PRICE, "15")
    assert service(booth, "pr").price == Money.shillings(15)
    assert shown(page, 0)[2] == "15"
    assert [(deed.kind, deed.staff) for deed in booth.stall.prices.history(1)] == [
        (DeedKind.PRICE_CHANGED, STAFF)
    ]
    assert not page.is_changed()


def test_typing_on_a_cell_begins_to_edit_it(booth: Booth, page: PriceListPage) -> None:
    go_to(page, 1, Column.PRICE)
    QTest.keyClicks(page.table, "4")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "5")
    finish(editor)
    assert service(booth, "col").price == Money.shillings(45)


def test_an_empty_price_is_typed_each_time(booth: Booth, page: PriceListPage) -> None:
    edit(page, 0, Column.PRICE, "")
    assert service(booth, "pr").price == ZERO
    edit(page, 0, Column.FEE, "1050")
    assert service(booth, "pr").government_fee == Money.shillings(1050)


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (Column.PRICE, "cheap", "Type an amount"),
        (Column.CODE, "col", "has the code col already"),
        (Column.NAME, "print COLOUR", "on the list already"),
    ],
)
def test_an_edit_that_is_refused_is_said_and_undone(
    booth: Booth, page: PriceListPage, column: Column, text: str, words: str
) -> None:
    before = shown(page, 0)
    edit(page, 0, column, text)
    assert words in page.error.text
    assert shown(page, 0) == before
    edit(page, 0, Column.PRICE, "12")
    assert page.error.text == ""


def test_what_it_counts_as_is_chosen_from_a_list(booth: Booth, page: PriceListPage) -> None:
    go_to(page, 0, Column.KIND)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    box = page.table.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["Printing", "Service", "Goods", "Time"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert service(booth, "pr").kind is LineKind.GOODS


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_service_is_taken_off_the_list_and_put_back_by_a_key(
    booth: Booth, page: PriceListPage, key: Qt.Key
) -> None:
    go_to(page, 0, Column.OFFERED)
    QTest.keyClick(page.table, key)
    assert not service(booth, "pr").is_active
    assert shown(page, 0)[-1] == "No"
    QTest.keyClick(page.table, key)
    assert service(booth, "pr").is_active
    go_to(page, 0, Column.JOB)
    QTest.keyClick(page.table, key)
    assert service(booth, "pr").opens_job


def test_what_is_no_longer_offered_is_shown_on_request(booth: Booth, page: PriceListPage) -> None:
    booth.stall.prices.deactivate(1, staff=STAFF)
    page.reload()
    assert shown(page, 0)[0] == "col"
    page.inactive.click()
    assert shown(page, 0)[0] == "pr"


def test_a_service_is_added_by_its_line(booth: Booth, page: PriceListPage) -> None:
    for field, text in ((page.adding.code, "lan"), (page.adding.name, "Lanyard"), (page.adding.price, "80")):
        field.setFocus()
        QTest.keyClicks(field, text)
    page.adding.kinds[LineKind.GOODS].click()
    QTest.keyClick(page.adding.price, Qt.Key.Key_Return)
    added = service(booth, "lan")
    assert (added.name, added.price, added.kind) == ("Lanyard", Money.shillings(80), LineKind.GOODS)
    assert page.table.currentIndex().row() == len(FIRST_PRICES)
    assert (page.adding.name.text(), page.adding.code.hasFocus()) == ("", True)


def test_a_service_that_cannot_be_added_is_said_and_stays_typed(page: PriceListPage) -> None:
    QTest.keyClicks(page.adding.name, "Lanyard")
    QTest.keyClicks(page.adding.price, "cheap")
    page.adding.add_button.click()
    assert "Type an amount" in page.adding.problem.text()
    page.adding.price.clear()
    QTest.keyClicks(page.adding.code, "pr")
    page.adding.add_button.click()
    assert "has the code pr already" in page.error.text
    assert page.adding.name.text() == "Lanyard"


def test_a_search_that_finds_nothing_says_what_to_do(page: PriceListPage) -> None:
    QTest.keyClicks(page.search, "zzz")
    assert not page.table.isVisible()
    assert "Add 'zzz' below" in page.empty.words
    page.search.clear()
    assert page.table.isVisible()


def test_a_list_that_cannot_be_read_is_said(
    booth: Booth, page: PriceListPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> list[Service]:
        raise StorageError("The database is busy", next_step="Try again in a moment.")

    monkeypatch.setattr(booth.stall.prices, "search", fail)
    page.reload()
    assert "The database is busy" in page.error.text
    assert page.model.rowCount() == len(FIRST_PRICES)
