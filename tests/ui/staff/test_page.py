"""The page of the staff in the settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.staff import Role, StaffAct
from cyberdesk.services.staff_errors import WrongPin
from cyberdesk.ui.staff.member_row import MemberRow
from cyberdesk.ui.staff.page import StaffPage
from tests.ui.staff.booth import PIN, WRONG, Booth

NEW_PIN = "3748"


@pytest.fixture
def page(booth: Booth) -> StaffPage:
    booth.current.change(booth.owner)
    return booth.page()


def row(page: StaffPage, name: str) -> MemberRow:
    return next(row for row in page.rows if row.member.name == name)


def choose(row: MemberRow, role: Role) -> None:
    """As somebody does it with the list."""
    row.role.choose(role)
    row.role.activated.emit(row.role.currentIndex())


def type_new_pin(page: StaffPage, first: str = NEW_PIN, second: str = NEW_PIN) -> None:
    for field, pin in ((page.form.pin.first, first), (page.form.pin.second, second)):
        QTest.keyClicks(field, pin)
        QTest.keyClick(field, Qt.Key.Key_Return)


def saved(page: StaffPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.form.isHidden)


def focus_of(page: StaffPage) -> QWidget | None:
    return page.focusWidget()


def test_everybody_is_listed_and_who_left_comes_last(booth: Booth, page: StaffPage) -> None:
    booth.staff.deactivate(booth.owner, booth.attendant.id)
    page.reload()
    assert [(row.member.name, row.state.text()) for row in page.rows] == [
        ("Baraka", "May sign in"),
        ("Wanjiru", "Signed in now"),
        ("Achieng", "Not working here now"),
    ]


@pytest.mark.parametrize("who", ["attendant", "supervisor"])
def test_only_who_manages_staff_sees_the_others(booth: Booth, who: str) -> None:
    booth.current.change(getattr(booth, who))
    page = booth.page()
    assert (page.people.isHidden(), page.rows) == (True, [])
    assert page.own_pin_button.isEnabled()


def test_it_has_nothing_to_save(page: StaffPage) -> None:
    assert (page.is_changed(), page.has_problem(), page.changes()) == (False, False, {})


def test_somebody_is_added_with_keys_alone(booth: Booth, page: StaffPage, qtbot: QtBot) -> None:
    page.add_button.click()
    assert page.form.name.hasFocus()
    QTest.keyClicks(page.form.name, "Chebet")
    QTest.keyClick(page.form.name, Qt.Key.Key_Return)
    assert page.form.role.hasFocus()
    page.form.role.choose(Role.SUPERVISOR)
    type_new_pin(page)
    saved(page, qtbot)
    added = booth.everybody()["Chebet"]
    assert added.role is Role.SUPERVISOR
    qtbot.waitUntil(row(page, "Chebet").isVisible)
    assert booth.staff.sign_in("Chebet", NEW_PIN) == added
    booth.hasher.threads.pop()
    assert not booth.hashed_in_the_window()


@pytest.mark.parametrize(
    ("name", "first", "second", "says"),
    [
        ("", NEW_PIN, NEW_PIN, "Type the name."),
        ("Chebet", "1234", "1234", "in a row"),
        ("Chebet", NEW_PIN, "3749", "two different"),
    ],
)
def test_what_will_not_do_is_said_in_place_and_nobody_is_added(
    booth: Booth, page: StaffPage, name: str, first: str, second: str, says: str
) -> None:
    page.add_button.click()
    page.form.name.setText(name)
    page.form.pin.first.setText(first)
    page.form.pin.second.setText(second)
    page.form.submit()
    assert says in page.form.problem.text() + page.form.pin.problem.text()
    assert (page.form.is_busy, page.form.name.text()) == (False, name)
    assert len(booth.everybody()) == 3


def test_a_name_that_is_taken_is_said_and_what_was_typed_stays(
    booth: Booth, page: StaffPage, qtbot: QtBot
) -> None:
    page.add_button.click()
    QTest.keyClicks(page.form.name, "achieng")
    type_new_pin(page)
    qtbot.waitUntil(lambda: bool(page.form.error.text))
    assert "is or was a achieng already" in page.form.error.text
    assert (page.form.name.text(), page.form.is_busy) == ("achieng", False)


def test_another_role_holds_at_once(booth: Booth, page: StaffPage) -> None:
    choose(row(page, "Achieng"), Role.SUPERVISOR)
    assert booth.everybody()["Achieng"].role is Role.SUPERVISOR
    assert booth.acts()[0] is StaffAct.ROLE_CHANGED


def test_the_last_owner_stays_and_the_page_says_why(booth: Booth, page: StaffPage) -> None:
    choose(row(page, "Wanjiru"), Role.ATTENDANT)
    assert "only owner" in page.error.text
    assert row(page, "Wanjiru").role.role is Role.OWNER, "the list shows again how it is"
    row(page, "Wanjiru").activity_button.click()
    assert "only owner" in page.error.text
    assert booth.everybody()["Wanjiru"] == booth.owner
    assert booth.current.member == booth.owner


def test_leaving_is_taken_back_by_the_same_button(booth: Booth, page: StaffPage) -> None:
    row(page, "Achieng").activity_button.click()
    assert not booth.everybody()["Achieng"].is_active
    assert row(page, "Achieng").activity_button.text() == "Bring back"
    assert row(page, "Achieng").activity_button.hasFocus()
    row(page, "Achieng").activity_button.click()
    assert booth.everybody()["Achieng"].is_active


def test_an_owner_who_gives_the_role_away_loses_the_page_at_once(booth: Booth, page: StaffPage) -> None:
    choose(row(page, "Baraka"), Role.OWNER)
    choose(row(page, "Wanjiru"), Role.ATTENDANT)
    assert booth.current.demand().role is Role.ATTENDANT
    assert page.people.isHidden()


def test_an_owner_who_leaves_is_signed_out(booth: Booth, page: StaffPage) -> None:
    choose(row(page, "Baraka"), Role.OWNER)
    row(page, "Wanjiru").activity_button.click()
    assert booth.current.member is None


def test_somebody_gets_a_new_pin(booth: Booth, page: StaffPage, qtbot: QtBot) -> None:
    row(page, "Achieng").pin_button.click()
    assert page.form.pin.first.hasFocus()
    type_new_pin(page)
    saved(page, qtbot)
    assert booth.staff.sign_in("Achieng", NEW_PIN)
    assert row(page, "Wanjiru").pin_button.isHidden(), "one's own takes the old one"


def test_somebody_gets_another_name(booth: Booth, page: StaffPage, qtbot: QtBot) -> None:
    row(page, "Wanjiru").rename_button.click()
    assert page.form.name.text() == "Wanjiru"
    page.form.name.setText("Wanjiru K.")
    QTest.keyClick(page.form.name, Qt.Key.Key_Return)
    saved(page, qtbot)
    assert booth.current.name == "Wanjiru K.", "payments carry it from now on"
    assert row(page, "Wanjiru K.").name.text() == "Wanjiru K."


def test_everybody_changes_their_own_pin_with_the_old_one(booth: Booth, qtbot: QtBot) -> None:
    booth.current.change(booth.attendant)
    page = booth.page()
    page.own_pin_button.click()
    assert page.form.old_pin.hasFocus()
    QTest.keyClicks(page.form.old_pin, WRONG)
    QTest.keyClick(page.form.old_pin, Qt.Key.Key_Return)
    type_new_pin(page)
    qtbot.waitUntil(lambda: "Wrong PIN" in page.form.error.text)
    assert (page.form.old_pin.text(), page.form.old_pin.hasFocus()) == ("", True)
    QTest.keyClicks(page.form.old_pin, PIN)
    page.form.submit()
    saved(page, qtbot)
    assert booth.staff.sign_in("Achieng", NEW_PIN)
    with pytest.raises(WrongPin):
        booth.staff.sign_in("Achieng", PIN)


def test_esc_closes_the_form_and_the_keys_go_back_where_they_were(page: StaffPage) -> None:
    button = row(page, "Achieng").rename_button
    button.click()
    QTest.keyClick(page.form.name, Qt.Key.Key_Escape)
    assert page.form.isHidden()
    assert focus_of(page) is button


def test_what_one_began_waits_for_the_same_one_and_for_nobody_else(booth: Booth, page: StaffPage) -> None:
    page.add_button.click()
    page.form.name.setText("Cheb")
    booth.current.change(None)
    booth.current.change(booth.owner)
    assert (page.form.isHidden(), page.form.name.text()) == (False, "Cheb")
    booth.current.change(None)
    booth.current.change(booth.supervisor)
    assert page.form.isHidden()


def test_a_lock_out_is_shown_beside_the_name(booth: Booth, page: StaffPage) -> None:
    for _ in range(5):
        with pytest.raises(Exception, match="PIN"):
            booth.staff.sign_in("Achieng", WRONG)
    page.reload()
    assert row(page, "Achieng").state.text() == "Locked until 09:01"
    booth.clock.move(minutes=1)
    page.reload()
    assert row(page, "Achieng").state.text() == "May sign in"


def test_rows_stay_the_same_widgets_while_the_people_do(booth: Booth, page: StaffPage) -> None:
    before = list(page.rows)
    choose(row(page, "Achieng"), Role.SUPERVISOR)
    assert page.rows == before


def test_nothing_is_cut_off_in_a_small_window(booth: Booth, page: StaffPage, qtbot: QtBot) -> None:
    booth.staff.add(booth.owner, "W" * 40, Role.ATTENDANT, NEW_PIN)
    page.reload()
    qtbot.waitUntil(row(page, "W" * 40).isVisible)
    sheet = page.widget()
    assert sheet is not None
    qtbot.waitUntil(lambda: 0 < sheet.minimumSizeHint().width() <= page.viewport().width())
    assert row(page, "W" * 40).name.text().endswith("…")
    assert row(page, "W" * 40).name.toolTip() == "W" * 40


def test_it_stops_listening_when_it_is_gone(booth: Booth) -> None:
    booth.current.change(booth.owner)
    page = StaffPage(booth.staff, booth.current, booth.bridge, booth.clock)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    booth.current.change(booth.attendant)
    assert booth.current.name == "Achieng"
