"""The statement page: choosing, looking, ticking, confirming, forgetting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.staff import Right
from cyberdesk.domain.statement import StatementLine
from cyberdesk.domain.statement_match import Finding
from cyberdesk.ui.asking import Then
from cyberdesk.ui.statement import words
from cyberdesk.ui.statement.model import Column, View
from cyberdesk.ui.statement.page import StatementPage
from tests.statement.portal import csv_bytes, line, statement_rows
from tests.ui.payments.shop import Shop

CODE, OTHER = "TKL1AAAAAA", "TKL1BBBBBB"


def line_of(shop: Shop, code: str, shillings: int = 20) -> StatementLine:
    """Of now, so that the statement tells of the payments of the test."""
    return line(5, code, shillings, completed_at=shop.clock.now())


def file_of(folder: Path, *lines: StatementLine, more: str = "") -> Path:
    path = folder / "november.csv"
    period = [["Time Period:", "From 2020-01-01 00:00:00"]]
    path.write_bytes(csv_bytes([*period, *statement_rows(lines)]) + more.encode())
    return path


def typed(shop: Shop, code: str) -> Payment:
    payment = shop.doubted(shop.prompt(shop.customer()))
    return shop.settlement.type_code(payment.id, code)


def looked_at(qtbot: QtBot, page: StatementPage, path: Path) -> None:
    page.open(path)
    qtbot.waitUntil(lambda: page.preview is not None)


def imported(qtbot: QtBot, page: StatementPage) -> None:
    QTest.mouseClick(page.panel.confirm_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.preview is None)


def test_at_the_beginning_it_says_what_to_do(page: StatementPage) -> None:
    assert page.start.isVisible()
    assert page.imports.empty.isVisible()
    assert page.choose_button.hasFocus() or page.focusWidget() is page.choose_button


def test_a_preview_shows_the_groups_and_changes_nothing(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    payment = typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE), line_of(shop, OTHER)))
    texts = [chip.text() for chip in page.panel.chips.chips.values() if chip.isVisible()]
    assert texts == ["Differences 2", "Matched 1", "Only here 0", "Only at M-PESA 1", "Taken back 0"]
    assert page.panel.effect.text() == "Confirming changes 1 payment."
    assert shop.store.payment(payment.id) == payment


def test_confirmed_it_says_what_came_of_it_and_lists_it(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    payment = typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE)))
    imported(qtbot, page)
    assert shop.store.payment(payment.id).is_verified
    assert page.work.words.text() == "november.csv was imported."
    assert "1 payment was changed." in page.work.more.text()
    assert [entry.text() for entry in page.imports.entries] == [page.work.more.text()]


def test_forgotten_nothing_was_changed(qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path) -> None:
    payment = typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE)))
    QTest.mouseClick(page.panel.forget_button, Qt.MouseButton.LeftButton)
    assert page.preview is None
    assert page.start.isVisible()
    assert shop.store.payment(payment.id) == payment


def test_only_what_is_ticked_is_chosen(qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path) -> None:
    payment = typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE, 5)))
    assert page.panel.effect.text().startswith("Confirming changes no payment by itself. 0 of 1 choices")
    page.panel.table.setFocus()
    QTest.keyClick(page.panel.table, Qt.Key.Key_Space)
    assert page.panel.chosen == {0}
    assert "1 of 1 choices" in page.panel.effect.text()
    imported(qtbot, page)
    assert shop.store.payment(payment.id).is_verified


def test_enter_confirms_when_pressed_twice(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    payment = typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE)))
    QTest.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert page.preview is not None
    QTest.keyClick(page.panel.confirm_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.preview is None)
    assert shop.store.payment(payment.id).is_verified


def test_a_click_on_the_box_ticks_and_unticks(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    typed(shop, CODE)
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE, 5)))
    table = page.panel.table
    middle = table.visualRect(page.panel.model.index(0, Column.TICK)).center()
    for chosen in ({0}, set()):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert page.panel.chosen == chosen


def test_what_is_no_choice_cannot_be_ticked(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, OTHER)))
    page.panel.model.tick(0)
    assert page.panel.chosen == frozenset()


def test_lines_that_could_not_be_read_are_listed_with_their_reason(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    broken = "TKL1CCCCCC,soon,,Completed,5.00,,,\r\n"
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, OTHER), more=broken))
    page.panel.chips.choose(View.REFUSED)
    assert page.panel.chips.chips[View.REFUSED].text() == "Not read 1"
    cells = [
        page.panel.model.index(0, column).data() for column in (Column.RECEIPT, Column.TIME, Column.WHAT)
    ]
    assert cells[:2] == ["TKL1CCCCCC", "line 7"]
    assert "completion time cannot be read" in cells[2]


def test_the_selected_row_says_what_it_means(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, OTHER)))
    assert page.panel.detail.text().startswith("Money came that nothing here was paid with")


def test_the_same_file_again_says_so_and_cannot_be_confirmed(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    path = file_of(tmp_path, line_of(shop, OTHER))
    looked_at(qtbot, page, path)
    imported(qtbot, page)
    looked_at(qtbot, page, path)
    assert "imported already" in page.panel.again.text()
    assert not page.panel.confirm_button.isEnabled()


def test_a_file_that_is_no_statement_is_refused_in_words(
    qtbot: QtBot, page: StatementPage, tmp_path: Path
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"%PDF-1.4")
    page.open(path)
    qtbot.waitUntil(lambda: page.work.words.text() == "This is a PDF file")
    assert "Nothing was changed." in page.work.more.text()
    assert page.choose_button.isEnabled()


def test_a_dropped_file_is_read(qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, line_of(shop, OTHER))))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    qtbot.waitUntil(lambda: page.preview is not None)


def test_the_chosen_file_is_read(qtbot: QtBot, shop: Shop, tmp_path: Path) -> None:
    path = file_of(tmp_path, line_of(shop, OTHER))
    desk = shop.desk
    page = StatementPage(desk.statements, desk.bridge, lambda: "Achieng", choose_file=lambda _parent: path)
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.choose_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.preview is not None)


class Refusing:
    """Hears what right is asked for; goes on only where it is told to."""

    def __init__(self, *allowed: Right) -> None:
        self.asked: list[Right] = []
        self._allowed = allowed

    def __call__(self, right: Right, _act: str, then: Then) -> None:
        self.asked.append(right)
        if right in self._allowed:
            then("Baraka")


@pytest.mark.parametrize("is_allowed", [True, False])
def test_deciding_needs_the_right_to_decide(
    qtbot: QtBot, shop: Shop, tmp_path: Path, is_allowed: bool
) -> None:
    payment = typed(shop, CODE)
    ask = Refusing(Right.REPORTS, *([Right.DECIDE_DOUBT] if is_allowed else []))
    desk = shop.desk
    page = StatementPage(desk.statements, desk.bridge, lambda: "Achieng", ask)
    qtbot.addWidget(page)
    page.show()
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, CODE, 5)))
    page.panel.model.tick(0)
    page.confirm()
    assert ask.asked == [Right.REPORTS, Right.DECIDE_DOUBT]
    if is_allowed:
        qtbot.waitUntil(lambda: page.preview is None)
        assert desk.statements.imports()[0].staff == "Baraka"
    assert shop.store.payment(payment.id).is_verified == is_allowed


def test_every_finding_and_every_view_has_its_words() -> None:
    said = [words.finding(finding) for finding in Finding]
    assert len({each.state.word for each in said}) == len(Finding)
    assert all(each.what.endswith((".", "?")) for each in said)


def test_the_columns_fit_a_small_window(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, OTHER)))
    page.resize(760, 560)
    table = page.panel.table
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.TIME))
    shown = [column for column in Column if not table.isColumnHidden(column)]
    assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()


def test_a_file_whose_balances_do_not_follow_is_warned_of(
    qtbot: QtBot, shop: Shop, page: StatementPage, tmp_path: Path
) -> None:
    looked_at(qtbot, page, file_of(tmp_path, line_of(shop, OTHER)))
    assert not page.panel.breaks.isVisible()
    looked_again = file_of(tmp_path, line_of(shop, OTHER), line_of(shop, CODE))
    page.forget()
    looked_at(qtbot, page, looked_again)
    assert page.panel.breaks.text().startswith("The balances do not follow from line to line (1)")
    assert page.panel.breaks.isVisible()


def test_a_practice_statement_that_cannot_be_written_is_said(qtbot: QtBot, shop: Shop) -> None:
    def refuse() -> Path:
        raise OSError("full")

    desk = shop.desk
    page = StatementPage(desk.statements, desk.bridge, lambda: "Achieng", make_practice=refuse)
    qtbot.addWidget(page)
    page.show()
    page.practice_button.click()
    assert page.preview is None
    assert "The statement could not be written" in page.error.text
