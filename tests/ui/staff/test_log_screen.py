"""The screen of the staff log."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cyberdesk.domain.staff import Right, StaffAct
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import StaffLogDraft
from cyberdesk.services.staff_log import ACTS_OF, PAGE_SIZE, ActKind
from cyberdesk.ui.payments.day_chips import Span
from cyberdesk.ui.staff.log_model import Column
from cyberdesk.ui.staff.log_screen import StaffLogScreen
from cyberdesk.ui.staff.page import StaffPage
from tests.ui.staff.booth import SUPERVISOR_PIN, Booth


def open_log(booth: Booth) -> StaffLogScreen:
    screen = StaffLogScreen(booth.staff.history, booth.current, booth.clock)
    booth._qtbot.addWidget(screen)
    screen.resize(946, 560)
    screen.show()
    screen.activateWindow()
    booth._qtbot.waitUntil(screen.isActiveWindow)
    return screen


@pytest.fixture
def screen(booth: Booth) -> StaffLogScreen:
    """A refund that Baraka approved for Achieng, and something of the owner's own."""
    booth.staff.rights.approve(
        "Baraka", SUPERVISOR_PIN, Right.REFUND, asker=booth.attendant, act="Refund KES 150 to 0722000417"
    )
    booth.staff.rights.use(booth.owner, Right.VOID, "Take back 5 × Print")
    booth.current.change(booth.owner)
    return open_log(booth)


def rows(screen: StaffLogScreen) -> list[tuple[str, str, str]]:
    model = screen.model
    columns = (Column.STAFF, Column.WHAT, Column.DETAIL)
    return [
        tuple(str(model.data(model.index(row, column)) or "") for column in columns)  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def test_it_says_who_did_what_newest_first_with_numbers_masked(screen: StaffLogScreen) -> None:
    assert rows(screen)[:2] == [
        ("Wanjiru", "Take back a bill or a line of it", "Take back 5 × Print"),
        ("Baraka", "Approved: Give money back", "for Achieng · Refund KES 150 to 0722•••417"),
    ]
    assert rows(screen)[2] == ("Wanjiru", "Added", "Achieng · Attendant")
    assert screen.count.text() == "5 records"


def test_a_number_that_was_written_down_whole_is_shown_masked(booth: Booth, screen: StaffLogScreen) -> None:
    written = StaffLogDraft(
        booth.clock.now(), StaffAct.RIGHT_USED, booth.owner, booth.owner, Right.REFUND, "to 0722000417"
    )
    with booth.store.transaction():
        booth.store.append_staff_log(written)
    screen.filters.days.choose(Span.ALL)
    assert rows(screen)[0][2] == "to 0722•••417"


def test_every_act_belongs_to_one_kind() -> None:
    assert sorted(act for acts in ACTS_OF.values() for act in acts) == sorted(StaffAct)


def test_kind_person_and_words_narrow_it(screen: StaffLogScreen, booth: Booth) -> None:
    screen.filters.kind_chips[ActKind.RIGHTS].click()
    assert len(rows(screen)) == 2
    screen.filters.person.setCurrentIndex(screen.filters.person.findData(booth.attendant.id))
    assert [one[0] for one in rows(screen)] == ["Baraka"]
    screen.filters.clear()
    screen.filters.search.setFocus()
    QTest.keyClicks(screen.filters.search, "give money")
    QTest.keyClick(screen.filters.search, Qt.Key.Key_Return)
    assert [one[0] for one in rows(screen)] == ["Baraka"]
    QTest.keyClick(screen.filters.search, Qt.Key.Key_Escape)
    booth._qtbot.waitUntil(lambda: len(rows(screen)) == 5)


def test_where_nothing_matches_it_says_so_and_leads_back(screen: StaffLogScreen) -> None:
    screen.filters.days.choose(Span.YESTERDAY)
    assert "Nothing on these days" in screen.empty.words
    screen.filters.kind_chips[ActKind.PINS].click()
    assert "Nothing matches" in screen.empty.words
    screen.clear_button.click()
    assert len(rows(screen)) == 5
    assert not screen.empty.isVisible()


def test_a_long_log_is_read_page_by_page(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(PAGE_SIZE + 20):
        booth.staff.sign_out(booth.owner)
    booth.current.change(booth.owner)
    read: list[int] = []
    page = booth.staff.history.page

    def counted(*args: object) -> object:
        read.append(args[1])  # type: ignore[arg-type]
        return page(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(booth.staff.history, "page", counted)
    screen = open_log(booth)
    last = screen.model.rowCount() - 1
    assert last == PAGE_SIZE + 20 + 3 - 1
    screen.table.scrollToBottom()
    assert screen.model.data(screen.model.index(last, Column.DETAIL)) == "Wanjiru · Owner"
    assert len(read) == 2


def test_a_log_that_cannot_be_read_says_so(
    booth: Booth, screen: StaffLogScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> list[int]:
        raise StorageError("The disk is gone", next_step="Call somebody.")

    monkeypatch.setattr(booth.staff.history, "page_keys", refuse)
    screen.filters.days.choose(Span.ALL)
    booth._qtbot.waitUntil(lambda: "The disk is gone" in screen.error.text)
    assert screen.model.rowCount() == 0


def test_who_may_not_see_it_does_not_find_it_open(booth: Booth, screen: StaffLogScreen) -> None:
    left: list[bool] = []
    screen.left.connect(lambda: left.append(True))
    booth.current.change(None)
    booth.current.change(booth.supervisor)
    assert left == []
    booth.current.change(None)
    booth.current.change(booth.attendant)
    assert left == [True]


@pytest.mark.parametrize(("name", "sees"), [("owner", True), ("supervisor", True), ("attendant", False)])
def test_the_way_to_it_is_beside_the_own_pin_for_those_who_may(booth: Booth, name: str, sees: bool) -> None:
    booth.current.change(getattr(booth, name))
    page: StaffPage = booth.page()
    assert page.log_button.isVisible() is sees
    with booth._qtbot.waitSignal(page.log_asked, raising=sees, timeout=100):
        QTest.mouseClick(page.log_button, Qt.MouseButton.LeftButton)
