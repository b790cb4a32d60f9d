"""The shift screen: float, figures, cash in and out, the count, the Z report; without a mouse too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from cyberdesk.domain.cash_count import DENOMINATIONS
from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.order import OrderLine, parse_order
from cyberdesk.domain.payment import Tender
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import StorageError
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sales import Sales
from cyberdesk.ui import theme
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT
from tests.ui.shift.room import FLOAT, Room

TEN = Money.shillings(10)
FULL = StorageError("The disk is full", next_step="Free some space.")


def texts(widget: QWidget) -> list[str]:
    """Every text in sight."""
    labels = widget.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisibleTo(widget) and one.text()]


def current(room: Room) -> int | None:
    shift = room.shifts.current()
    return shift.id if shift is not None else None


# --- opening ----------------------------------------------------------------------------------------------


def test_a_shift_is_opened_with_the_float_and_enter(room: Room) -> None:
    room.show()
    room.wait(lambda: room.focused() is room.screen.open_page.amount.edit)
    room.type("2000")
    room.press(Qt.Key.Key_Return)
    room.wait_for_page(room.screen.running_page)
    shift = room.shifts.current()
    assert shift is not None
    assert (shift.float_counted, shift.opened_by) == (FLOAT, "Achieng")
    assert room.screen.running_page.title.text() == "Shift 1"
    assert "Opened by Achieng, Fri 20 Nov 09:00" in room.screen.running_page.since.text()
    assert room.rights == ["open_shift"]


def test_the_first_shift_says_nothing_of_a_difference(room: Room) -> None:
    room.shop.take_cash()
    room.show()
    room.screen.open_page.amount.edit.setText("2000")
    assert room.screen.open_page.difference.pill.isHidden()
    assert not room.screen.open_page.difference.wants_reason


@pytest.mark.parametrize("typed", ["", "two thousand", "-5"])
def test_a_float_that_is_no_amount_opens_nothing(room: Room, typed: str) -> None:
    room.show()
    page = room.screen.open_page
    page.amount.edit.setText(typed)
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.amount.mistake.text() == "Type an amount in shillings, for example 2000"
    assert page.open_button.isEnabled()
    assert current(room) is None


def test_an_empty_drawer_is_a_float_too(room: Room) -> None:
    room.show()
    room.screen.open_page.amount.edit.setText("0")
    room.screen.open_page.submit()
    room.wait_for_page(room.screen.running_page)
    assert room.shifts.drawer() == ZERO


def test_the_float_is_counted_in_notes_and_coins(room: Room) -> None:
    room.show()
    page = room.screen.open_page
    QTest.mouseClick(page.by_pieces, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.focused() is page.count.edits[1000])
    room.type("1")
    room.press(Qt.Key.Key_Down)
    room.type("2")
    assert page.sum.text() == "Counted KES 2,000"
    for _ in DENOMINATIONS[1:]:
        room.press(Qt.Key.Key_Return)
    room.wait_for_page(room.screen.running_page)
    shift = room.shifts.current()
    assert shift is not None
    assert shift.float_count is not None
    assert shift.float_count.found == {1000: 1, 500: 2}


def test_a_float_that_differs_from_the_last_count_asks_why(room: Room) -> None:
    room.shifts.open(FLOAT, staff="Otieno")
    room.shifts.close(FLOAT, staff="Otieno")
    room.show()
    page = room.screen.open_page
    page.amount.edit.setText("1990")
    assert page.difference.expected.text() == "KES 2,000"
    assert page.difference.pill.word == "KES 10 missing"
    page.submit()
    assert page.difference.mistake.text() == "Write a few words, or count again."
    assert current(room) is None
    page.difference.reason.setText("for the bus")
    page.submit()
    room.wait_for_page(room.screen.running_page)
    assert room.shifts.x_report().moves[-1].reason == "for the bus"


def test_two_answers_to_the_question_for_the_right_open_one_shift(room: Room) -> None:
    room.show()
    for _ in range(2):
        room.screen.open_page.opened.emit(FLOAT, "")
    room.wait_for_page(room.screen.running_page)
    assert room.screen.error.text == ""


def test_without_the_right_nothing_is_opened(room: Room) -> None:
    room.may = False
    room.show()
    room.screen.open_page.amount.edit.setText("2000")
    room.screen.open_page.submit()
    assert (room.rights, current(room)) == (["open_shift"], None)
    assert room.screen.open_page.amount.edit.text() == "2000"


def test_an_error_is_said_and_nothing_typed_is_lost(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise FULL

    monkeypatch.setattr(room.shop.store, "add_shift", fail)
    room.show()
    page = room.screen.open_page
    page.amount.edit.setText("2000")
    page.submit()
    assert page.open_button.text() == "Opening…"
    assert not page.open_button.isEnabled()
    room.wait(lambda: room.screen.error.text)
    assert room.screen.error.text == "The disk is full. No money moved. Free some space."
    assert (page.open_button.text(), page.open_button.isEnabled()) == ("Open the shift", True)
    assert page.amount.edit.text() == "2000"


def test_a_shift_that_cannot_be_read_is_an_error_and_no_empty_screen(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise FULL

    monkeypatch.setattr(room.shop.store, "open_shift", fail)
    room.screen.show()
    assert room.screen.page is room.screen.loading
    room.wait(lambda: "The disk is full" in room.screen.error.text)


# --- an open shift ----------------------------------------------------------------------------------------


def test_the_figures_follow_the_counter(room: Room) -> None:
    room.running()
    cards = room.screen.running_page.cards
    shop = room.shop
    shop.take_cash()
    shop.paid()
    shop.settlement.type_code(shop.send(phone=OTHER_PHONE).id, OTHER_RECEIPT)
    shop.clock.move(minutes=10)
    shop.doubt(shop.send())
    sale = shop.sale(80)
    Repairs(shop.store, shop.clock, shop.published).leave_on_account(
        sale.id, Customer(shop.customer(), "Wanjiku", None)
    )
    room.wait(lambda: cards.deni_given.figure.text() == "KES 80")
    assert [card.figure.text() for card in (cards.cash, cards.verified, cards.unverified)] == ["KES 150"] * 3
    assert (cards.in_doubt.figure.text(), cards.in_doubt.under.text()) == ("KES 150", "1 payment")
    assert cards.income.figure.text() == "KES 680"
    page = room.screen.running_page
    assert page.drawer.rows == [("Float", "2,000"), ("Cash taken", "150"), ("Should be there", "KES 2,150")]
    assert page.staff.rows[1] == ("Achieng", "150", "300", "0")


def test_a_fee_that_the_agency_got_is_gone_from_the_drawer_at_once(room: Room) -> None:
    room.running()
    shop = room.shop
    order = parse_order("good conduct 150 +1050", [])
    lines = [line for line in order if isinstance(line, OrderLine)]
    sale = Sales(shop.store, shop.clock, shop.published).make(lines, staff="Achieng")
    shop.checkout.take_cash(Charge(sale.due, sale_id=sale.id), staff="Achieng")
    page = room.screen.running_page
    room.wait(lambda: page.drawer.rows[-1] == ("Should be there", "KES 3,200"))
    jobs = Jobs(shop.store, shop.clock, shop.published)
    jobs.pay_fee_out(jobs.find()[0].id, Tender.CASH, staff="Achieng")
    room.wait(lambda: ("Fees paid to agencies", "-1,050") in page.drawer.rows)
    assert page.drawer.rows[-1] == ("Should be there", "KES 2,150")
    assert page.staff.rows[1] == ("Achieng", "1,200", "0", "0")
    assert page.cards.refunded.figure.text() == "KES 0"


def test_a_hidden_screen_reads_nothing_until_it_is_shown(room: Room) -> None:
    room.running()
    room.screen.hide()
    view = room.screen.view
    room.shop.take_cash()
    QApplication.processEvents()
    assert room.screen.view is view
    room.screen.show()
    room.wait(lambda: room.screen.running_page.cards.cash.figure.text() == "KES 150")


def test_a_quiet_shift_says_so(room: Room) -> None:
    room.running()
    assert room.screen.running_page.staff.rows == [("Nothing was taken yet.",)]


def test_what_came_at_night_is_said(room: Room) -> None:
    room.shifts.open(FLOAT, staff="Otieno")
    payment = room.shop.send()
    room.shifts.close(FLOAT, staff="Otieno")
    room.shop.succeed(payment)
    room.running()
    words = room.screen.running_page.before
    assert words.isVisible()
    assert "M-PESA KES 150" in words.text()


def test_cash_is_moved_by_keys_alone(room: Room) -> None:
    room.running()
    form = room.screen.running_page.form
    form.chips[CashMoveKind.EXPENSE].setFocus()
    room.press(Qt.Key.Key_Space)
    assert form.move_button.text() == "Pay from the drawer"
    form.amount.edit.setFocus()
    room.type("10")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    assert form.mistake.text() == "Write what for, in a few words."
    room.type("soap")
    room.press(Qt.Key.Key_Return)
    page = room.screen.running_page
    room.wait(lambda: ("Expenses", "-10") in page.drawer.rows)
    assert page.moves.rows[0] == ("09:00 Expense", "10")
    assert (form.amount.edit.text(), form.reason.text()) == ("", "")
    assert room.rights == ["move_cash"]


def test_more_than_there_is_stays_in_the_form(room: Room) -> None:
    room.running()
    form = room.screen.running_page.form
    form.chips[CashMoveKind.DROP].click()
    form.amount.edit.setText("9000")
    form.submit()
    room.wait(lambda: "not in the drawer" in room.screen.error.text)
    assert form.amount.edit.text() == "9000"
    assert form.move_button.isEnabled()


def test_a_move_without_an_amount_is_marked(room: Room) -> None:
    room.running()
    form = room.screen.running_page.form
    form.submit()
    assert form.amount.mistake.isVisible()
    assert room.rights == []


def test_the_x_report_is_shown_and_changes_nothing(room: Room) -> None:
    room.running()
    QTest.mouseClick(room.screen.running_page.report_button, Qt.MouseButton.LeftButton)
    room.wait_for_page(room.screen.sheet_page)
    assert "X report, shift 1" in room.screen.sheet_page.paper.accessibleName()
    assert "Copy" not in room.screen.sheet_page.paper.accessibleName()
    room.press(Qt.Key.Key_Escape)
    assert room.screen.page is room.screen.running_page
    assert current(room) == 1


# --- closing ----------------------------------------------------------------------------------------------


def test_closing_is_counting_and_one_confirm(room: Room) -> None:
    """The budget of product.md 5.3: count, one screen, one confirm."""
    room.counting()
    page = room.screen.close_page
    room.wait(lambda: room.focused() is page.count.edits[1000])
    assert not page.close_button.isEnabled()
    room.type("2")
    assert page.sum.text() == "KES 2,000"
    assert page.difference.pill.word == "Exactly right"
    for _ in DENOMINATIONS:
        room.press(Qt.Key.Key_Return)
    assert room.focused() is page.close_button
    room.press(Qt.Key.Key_Space)
    room.wait_for_page(room.screen.sheet_page)
    room.wait(lambda: room.screen.view is not None and room.screen.view.report is None)
    assert room.screen.sheet_page.done.text() == "The shift is closed"
    assert room.shifts.z_report(1).closing is not None
    assert current(room) is None


def test_enter_alone_never_closes_a_shift_before_something_is_counted(room: Room) -> None:
    room.counting()
    for _ in range(12):
        room.press(Qt.Key.Key_Return)
    room.screen.close_page.submit()
    assert current(room) == 1


def test_missing_money_is_red_and_asks_why(room: Room) -> None:
    room.counting()
    page = room.screen.close_page
    room.count(1000, 1)
    assert page.difference.expected.text() == "KES 2,000"
    assert page.difference.pill.word == "KES 1,000 missing"
    page.submit()
    assert page.difference.mistake.isVisible()
    assert room.focused() is page.difference.reason
    room.type("wrong change")
    room.press(Qt.Key.Key_Return)
    room.wait_for_page(room.screen.sheet_page)
    closing = room.shifts.z_report(1).closing
    assert closing is not None
    assert (closing.difference, closing.reason) == (Money.shillings(-1000), "wrong change")


def test_a_reason_for_nothing_is_not_asked(room: Room) -> None:
    room.counting()
    page = room.screen.close_page
    room.count(1000, 3)
    assert page.difference.wants_reason
    assert page.difference.pill.word == "KES 1,000 too much"
    room.count(1000, 2)
    assert not page.difference.wants_reason


def test_escape_keeps_the_count(room: Room) -> None:
    room.counting()
    room.count(500, 4)
    room.press(Qt.Key.Key_Escape)
    assert room.screen.page is room.screen.running_page
    room.screen.count_the_drawer()
    assert room.screen.close_page.count.edits[500].text() == "4"
    assert current(room) == 1


def test_cash_that_comes_while_somebody_counts_changes_what_is_expected(room: Room) -> None:
    room.counting()
    room.count(1000, 2)
    room.shop.take_cash()
    page = room.screen.close_page
    room.wait(lambda: page.difference.pill.word == "KES 150 missing")
    assert room.screen.page is page


def test_what_goes_on_is_named(room: Room) -> None:
    room.shop.sale(45)
    room.shop.doubt(room.shop.send())
    room.counting()
    words = room.screen.close_page.handed_over.text()
    assert words == "Handed over to the next shift: 2 bills unpaid, 1 payment in doubt (KES 150)."


def test_nothing_left_open_is_said_too(room: Room) -> None:
    room.counting()
    assert room.screen.close_page.handed_over.text().startswith("Nothing is left open")


def test_a_second_press_closes_nothing_twice(room: Room) -> None:
    room.counting()
    room.count(1000, 2)
    room.screen.close_page.submit()
    assert room.screen.close_page.close_button.text() == "Closing…"
    room.screen.close_page.submit()
    room.wait_for_page(room.screen.sheet_page)
    assert room.screen.error.text == ""
    assert [shift.id for shift in room.shifts.former()] == [1]


def test_a_shift_that_cannot_be_closed_keeps_the_count(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise FULL

    room.counting()
    monkeypatch.setattr(room.shop.store, "close_shift", fail)
    room.count(1000, 2)
    room.screen.close_page.submit()
    room.wait(lambda: "The disk is full" in room.screen.error.text)
    assert room.screen.page is room.screen.close_page
    assert room.screen.close_page.sum.text() == "KES 2,000"
    assert room.screen.close_page.close_button.isEnabled()


def test_the_right_to_close_is_asked_before_the_count(room: Room) -> None:
    room.running()
    room.may = False
    room.screen.count_the_drawer()
    assert room.rights == ["close_shift"]
    assert room.screen.page is room.screen.running_page


# --- counting blind ---------------------------------------------------------------------------------------


def test_blind_nobody_sees_what_should_be_there(blind: Room) -> None:
    blind.shop.take_cash()
    blind.counting()
    blind.count(1000, 1)
    assert "KES 2,000" not in texts(blind.screen.close_page)
    assert blind.screen.close_page.difference.pill.isHidden()
    page = blind.screen.running_page
    assert not page.drawer.isVisibleTo(page)
    concealed = [card.figure.text() for card in (page.cards.cash, page.cards.income, page.cards.refunded)]
    assert concealed == ["•••"] * 3
    assert "150" not in " ".join(texts(page))
    assert not page.report_button.isEnabled()


def test_blind_a_right_count_closes_at_once(blind: Room) -> None:
    blind.closed()
    assert current(blind) is None


def test_blind_a_difference_is_told_when_the_count_is_made(blind: Room) -> None:
    blind.counting()
    page = blind.screen.close_page
    blind.count(1000, 1)
    page.submit()
    blind.wait(lambda: page.difference.pill.word == "KES 1,000 missing")
    assert page.count.edits[1000].isReadOnly()
    QTest.mouseClick(page.again_button, Qt.MouseButton.LeftButton)
    assert page.difference.pill.isHidden()
    assert not page.count.edits[1000].isReadOnly()
    page.submit()
    blind.wait(lambda: page.difference.wants_reason)
    page.difference.reason.setText("wrong change")
    page.submit()
    blind.wait_for_page(blind.screen.sheet_page)


# --- reports ----------------------------------------------------------------------------------------------


def test_a_former_report_is_shown_as_a_copy(room: Room) -> None:
    room.closed()
    assert "Copy" not in room.screen.sheet_page.paper.accessibleName()
    room.wait(lambda: room.screen.sheet_page.former.rows)
    QTest.mouseClick(room.screen.sheet_page.former.rows[0], Qt.MouseButton.LeftButton)
    room.wait(lambda: "Copy" in room.screen.sheet_page.paper.accessibleName())
    assert room.screen.sheet_page.done.text() == "Z report 1"
    assert room.rights[-1] == "see_reports"


def test_a_report_is_printed_and_is_a_copy_after_that(room: Room, tmp_path: Path) -> None:
    room.closed()
    target = tmp_path / "z.pdf"
    page = room.screen.sheet_page
    room.press(Qt.Key.Key_Space)
    assert (room.asked_for_printer, "Copy" in page.paper.accessibleName()) == (1, False)
    room.printed_on = str(target)
    page.print_it()
    assert target.read_bytes().startswith(b"%PDF")
    assert "Copy" in page.paper.accessibleName()


def test_after_the_report_the_next_shift_can_begin(room: Room) -> None:
    room.closed()
    room.wait(lambda: room.screen.view is not None and room.screen.view.report is None)
    room.press(Qt.Key.Key_Escape)
    page = room.screen.open_page
    room.wait(lambda: room.focused() is page.amount.edit)
    assert room.screen.former.rows[0].accessibleName() == "Z 1 · Fri 20 Nov 09:00, Achieng · Exactly right"
    assert room.screen.close_page.count.is_empty


def test_escape_at_the_start_leaves_the_screen(room: Room) -> None:
    room.running()
    with room.qtbot.waitSignal(room.screen.left):
        QTest.keyClick(room.screen, Qt.Key.Key_Escape)


def test_without_former_shifts_the_list_says_what_will_be_there(room: Room) -> None:
    room.show()
    assert room.screen.former.empty.isVisible()
    assert not room.screen.former.older.isVisible()


def test_older_shifts_are_fetched_when_they_are_asked_for(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("cyberdesk.services.shifts", "cyberdesk.ui.shift.screen"):
        monkeypatch.setattr(f"{module}.FORMER_PAGE", 2)
    for _ in range(3):
        room.shifts.open(room.shifts.drawer(), staff="Otieno")
        room.shifts.close(room.shifts.drawer(), staff="Otieno")
    room.show()
    room.wait(lambda: len(room.screen.former.rows) == 2)
    QTest.mouseClick(room.screen.former.older, Qt.MouseButton.LeftButton)
    room.wait(lambda: len(room.screen.former.rows) == 3)
    assert not room.screen.former.older.isVisible()


# --- for everybody ----------------------------------------------------------------------------------------


@pytest.fixture(params=["show", "running", "counting", "closed"])
def anywhere(request: pytest.FixtureRequest, room: Room) -> Room:
    getattr(room, request.param)()
    return room


def test_every_control_has_a_name(anywhere: Room) -> None:
    controls = [
        one
        for kind in (QPushButton, QLineEdit)
        for one in anywhere.screen.findChildren(kind)
        if one.isVisible()
    ]
    assert controls
    assert [one for one in controls if not one.accessibleName()] == []


@pytest.fixture
def largest(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, dark=False, scale=130)
    yield
    theme.apply_theme(qapp, dark=False)


@pytest.mark.usefixtures("largest")
def test_the_largest_text_fits_a_small_screen(anywhere: Room) -> None:
    hint = anywhere.screen.minimumSizeHint()
    assert (hint.width() <= 946, hint.height() <= 588) == (True, True)
    areas = [one for one in anywhere.screen.findChildren(QScrollArea) if one.isVisible()]
    assert [one.horizontalScrollBar().maximum() for one in areas] == [0] * len(areas)


def test_dark_and_light_are_changed_while_it_is_shown(anywhere: Room, qapp: QApplication) -> None:
    theme.apply_theme(qapp, dark=True)
    try:
        figure = anywhere.screen.running_page.cards.cash.figure
        assert anywhere.screen.grab().width() > 0
        if figure.text():
            assert theme.DARK.text in figure.styleSheet()
    finally:
        theme.apply_theme(qapp, dark=False)
