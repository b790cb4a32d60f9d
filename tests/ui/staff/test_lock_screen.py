"""The page over the window: signing in, being wrong, and losing nothing."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.domain.staff import Role, StaffAct
from cyberdesk.ui.staff.lock_screen import LockScreen
from tests.ui.staff.booth import OWNER_PIN, PIN, SUPERVISOR_PIN, WRONG, Booth, HalfDone, enter


@pytest.fixture
def screen(booth: Booth) -> LockScreen:
    """Locked, with Achieng chosen: she was there last."""
    booth.staff.sign_in("Achieng", PIN)
    booth.hasher.threads.clear()
    screen = booth.lock_screen()
    screen.lock()
    return screen


def names(screen: LockScreen) -> list[str]:
    return [tile.member.name for tile in screen.tiles.tiles]


def chosen(screen: LockScreen) -> str:
    member = screen.tiles.member
    assert member is not None
    return member.name


# --- signing in -------------------------------------------------------------------------------------------


def test_the_last_one_is_chosen_and_a_pin_and_enter_are_all_it_takes(
    booth: Booth, screen: LockScreen, qtbot: QtBot
) -> None:
    assert names(screen) == ["Achieng", "Baraka", "Wanjiru"]
    assert (chosen(screen), screen.prompt.field.hasFocus()) == ("Achieng", True)
    with qtbot.waitSignal(screen.signed_in) as signed_in:
        booth.sign_in(screen, PIN)
    assert signed_in.args == [booth.attendant]
    assert booth.current.member == booth.attendant
    assert (screen.is_locked, screen.isVisible()) == (False, False)
    assert booth.acts()[0] is StaffAct.SIGNED_IN


def test_a_pin_of_six_digits_needs_no_enter(booth: Booth, screen: LockScreen, qtbot: QtBot) -> None:
    booth.staff.reset_pin(booth.owner, booth.attendant.id, "482193")
    with qtbot.waitSignal(screen.signed_in):
        QTest.keyClicks(screen.prompt.field, "482193")


def test_a_shorter_pin_waits_for_enter(booth: Booth, screen: LockScreen) -> None:
    QTest.keyClicks(screen.prompt.field, PIN)
    assert (screen.prompt.is_busy, booth.hasher.threads) == (False, [])


def test_no_pin_is_hashed_in_the_windows_thread(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, WRONG)
    booth.sign_in(screen, PIN)
    assert booth.hasher.threads
    assert not booth.hashed_in_the_window()


def test_while_a_pin_is_checked_a_second_enter_does_nothing(
    booth: Booth, screen: LockScreen, qtbot: QtBot
) -> None:
    goes_on = threading.Event()
    booth.hasher.before = lambda: goes_on.wait(5)
    enter(screen.prompt, WRONG)
    assert (screen.prompt.is_busy, screen.prompt.field.isReadOnly()) == (True, True)
    enter(screen.prompt, WRONG)
    assert screen.prompt.words.property("role") == "muted"
    qtbot.waitUntil(lambda: screen.prompt.words.text() == "Checking…")
    goes_on.set()
    booth.wait_for(screen.prompt)
    assert booth.acts().count(StaffAct.WRONG_PIN) == 1


def test_arrows_and_letters_choose_the_name_and_digits_stay_digits(booth: Booth, screen: LockScreen) -> None:
    field = screen.prompt.field
    QTest.keyClick(field, Qt.Key.Key_Right)
    assert chosen(screen) == "Baraka"
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert chosen(screen) == "Wanjiru"
    QTest.keyClick(field, Qt.Key.Key_A)
    assert chosen(screen) == "Achieng"
    QTest.keyClick(field, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert (chosen(screen), field.text()) == ("Wanjiru", "")
    booth.sign_in(screen, OWNER_PIN)
    assert booth.current.name == "Wanjiru"


def test_a_letter_goes_round_those_who_begin_with_it(booth: Booth, screen: LockScreen) -> None:
    booth.staff.add(booth.owner, "Akinyi", Role.ATTENDANT, "3748")
    screen.refresh()
    went = []
    for _ in range(3):
        QTest.keyClick(screen.prompt.field, Qt.Key.Key_A)
        went.append(chosen(screen))
    assert went == ["Akinyi", "Achieng", "Akinyi"]


def test_a_click_on_a_name_leaves_the_keys_in_the_field(screen: LockScreen) -> None:
    QTest.mouseClick(screen.tiles.tiles[2], Qt.MouseButton.LeftButton)
    assert (chosen(screen), screen.prompt.field.hasFocus()) == ("Wanjiru", True)


def test_digits_typed_for_one_are_not_taken_for_another(screen: LockScreen) -> None:
    QTest.keyClicks(screen.prompt.field, "730")
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_Right)
    assert screen.prompt.field.text() == ""


def test_who_left_is_not_offered(booth: Booth, screen: LockScreen) -> None:
    booth.staff.deactivate(booth.owner, booth.supervisor.id)
    screen.refresh()
    assert names(screen) == ["Achieng", "Wanjiru"]


# --- being wrong ------------------------------------------------------------------------------------------


def test_a_wrong_pin_is_said_in_place_and_the_field_is_ready_again(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, WRONG)
    assert screen.prompt.words.text() == "Wrong PIN. 4 tries are left before a short wait."
    assert screen.prompt.words.property("role") == "error"
    field = screen.prompt.field
    assert (field.text(), field.hasFocus(), field.isReadOnly()) == ("", True, False)
    assert field.accessibleDescription() == screen.prompt.words.text()
    QTest.keyClicks(field, "7")
    assert screen.prompt.words.property("role") == "muted"
    assert screen.is_locked


def test_too_few_digits_are_said_without_counting(booth: Booth, screen: LockScreen) -> None:
    enter(screen.prompt, "73")
    assert screen.prompt.words.text() == "A PIN has 4 to 6 digits."
    assert (screen.prompt.is_busy, booth.hasher.threads) == (False, [])


def test_after_five_wrong_pins_a_countdown_runs_and_ends(
    booth: Booth, screen: LockScreen, qtbot: QtBot
) -> None:
    for _ in range(5):
        booth.sign_in(screen, WRONG)
    prompt = screen.prompt
    assert (prompt.is_locked, prompt.field.isReadOnly()) == (True, True)
    assert prompt.words.text() == "Too many wrong PINs. Try again in 1:00."
    booth.clock.move(seconds=51)
    qtbot.waitUntil(lambda: prompt.words.text() == "Too many wrong PINs. Try again in 0:09.")
    looked = len(booth.hasher.threads)
    enter(prompt, PIN)
    assert (prompt.is_busy, len(booth.hasher.threads)) == (False, looked)
    assert prompt.words.text() == "Too many wrong PINs. Try again in 0:09."
    booth.clock.move(seconds=9)
    qtbot.waitUntil(lambda: not prompt.is_locked)
    assert (prompt.words.property("role"), prompt.field.isReadOnly()) == ("muted", False)
    booth.sign_in(screen, PIN)
    assert booth.current.name == "Achieng"


def test_one_who_is_locked_out_holds_up_nobody_else(booth: Booth, screen: LockScreen) -> None:
    for _ in range(5):
        booth.sign_in(screen, WRONG)
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_Right)
    assert not screen.prompt.is_locked
    booth.sign_in(screen, SUPERVISOR_PIN)
    assert booth.current.name == "Baraka"


def test_a_lock_out_of_before_is_shown_as_soon_as_the_name_is(booth: Booth, screen: LockScreen) -> None:
    for _ in range(5):
        booth.sign_in(screen, WRONG)
    booth.clock.move(seconds=20)
    screen.refresh()
    assert screen.prompt.words.text() == "Too many wrong PINs. Try again in 0:40."


# --- covering ---------------------------------------------------------------------------------------------


def test_nothing_of_the_window_is_seen_or_reached_while_it_is_locked(
    booth: Booth, screen: LockScreen
) -> None:
    window = booth.window
    assert screen.geometry() == window.rect()
    assert not window.bill.isVisible()
    assert not window.panel.isVisible()
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_F2)
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_Escape)
    assert window.keys == 0
    assert screen.isAncestorOf(QApplication.focusWidget() or window)
    assert (screen.is_locked, screen.isVisible()) == (True, True)
    window.resize(1100, 720)
    assert screen.geometry() == window.rect()


def test_everything_is_back_as_it_was_for_whoever_signs_in(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, PIN)
    window = booth.window
    window.panel.hide()
    window.bill.setFocus()
    QTest.keyClicks(window.bill, "2 print")
    screen.lock()
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_Right)
    booth.sign_in(screen, SUPERVISOR_PIN)
    assert (window.bill.text(), window.bill.hasFocus()) == ("2 print", True)
    assert not window.panel.isVisible(), "what was hidden before stays so"
    QTest.keyClick(window.bill, Qt.Key.Key_F2)
    assert window.keys == 1


def test_an_open_dialog_waits_out_of_sight_with_what_was_typed(
    booth: Booth, screen: LockScreen, qtbot: QtBot
) -> None:
    booth.sign_in(screen, PIN)
    dialog = HalfDone(booth.window)
    child = HalfDone(dialog)
    finished: list[int] = []
    for one in (dialog, child):
        one.finished.connect(finished.append)
        one.open()
        QTest.keyClicks(one.edit, "0722")
    screen.lock()
    assert not dialog.isVisible()
    assert not child.isVisible()
    booth.sign_in(screen, PIN)
    assert (dialog.isVisible(), child.isVisible(), finished) == (True, True, [])
    assert (dialog.edit.text(), child.edit.text()) == ("0722", "0722")
    assert child.windowModality() is Qt.WindowModality.WindowModal


def test_a_dialog_that_ends_while_it_is_out_of_sight_does_not_come_back(
    booth: Booth, screen: LockScreen
) -> None:
    booth.sign_in(screen, PIN)
    dialog = HalfDone(booth.window)
    dialog.open()
    screen.lock()
    dialog.accept()
    booth.sign_in(screen, PIN)
    assert not dialog.isVisible()


def test_a_field_that_has_gone_meanwhile_is_not_missed(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, PIN)
    booth.window.bill.setFocus()
    screen.lock()
    booth.window.bill.hide()
    booth.sign_in(screen, PIN)
    assert not screen.is_locked


# --- locking ----------------------------------------------------------------------------------------------


def test_locking_signs_out_and_is_logged_with_its_reason(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, PIN)
    screen.lock()
    assert booth.current.member is None
    assert booth.acts()[0] is StaffAct.SIGNED_OUT
    assert screen.reason.isHidden()
    booth.sign_in(screen, PIN)
    screen.lock(by_itself=True)
    assert booth.acts()[0] is StaffAct.LOCKED
    assert "locked by itself" in screen.reason.text()


def test_locking_twice_is_locking_once(booth: Booth, screen: LockScreen) -> None:
    booth.sign_in(screen, PIN)
    screen.lock()
    screen.lock(by_itself=True)
    assert booth.acts().count(StaffAct.LOCKED) == 0
    booth.sign_in(screen, PIN)
    assert booth.window.bill.isVisible()


def test_a_pin_that_is_right_after_the_name_was_changed_opens_nothing(
    booth: Booth, screen: LockScreen, qtbot: QtBot
) -> None:
    goes_on = threading.Event()
    booth.hasher.before = lambda: goes_on.wait(5)
    enter(screen.prompt, PIN)
    QTest.keyClick(screen.prompt.field, Qt.Key.Key_Right)
    goes_on.set()
    booth.settle()
    qtbot.wait(0)
    assert (screen.is_locked, booth.current.member) == (True, None)


def test_a_pin_leaves_the_field_when_it_is_submitted_or_hidden(booth: Booth, screen: LockScreen) -> None:
    enter(screen.prompt, PIN)
    assert screen.prompt.field.text() == ""
    booth.wait_for(screen.prompt)
    screen.lock()
    QTest.keyClicks(screen.prompt.field, "73")
    assert screen.prompt.field.echoMode() is QLineEdit.EchoMode.Password
    screen.hide()
    assert screen.prompt.field.text() == ""


# --- nobody yet -------------------------------------------------------------------------------------------


def test_with_no_staff_it_asks_for_the_owner_and_opens(new_booth: Booth, qtbot: QtBot) -> None:
    screen = new_booth.lock_screen()
    screen.lock()
    form = screen.owner_form
    assert (screen.tiles.isHidden(), screen.prompt.isHidden(), form.name.hasFocus()) == (True, True, True)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    QTest.keyClicks(form.name, "Wanjiru")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    QTest.keyClicks(form.pin.first, "1234")
    QTest.keyClick(form.pin.first, Qt.Key.Key_Return)
    assert "in a row" in form.pin.problem.text()
    form.pin.first.clear()
    for field in (form.pin.first, form.pin.second):
        QTest.keyClicks(field, OWNER_PIN)
    with qtbot.waitSignal(screen.signed_in):
        QTest.keyClick(form.pin.second, Qt.Key.Key_Return)
    assert (new_booth.current.name, screen.is_locked) == ("Wanjiru", False)
    assert new_booth.current.demand().role is Role.OWNER
    assert not new_booth.hashed_in_the_window()


def test_an_owner_without_a_name_is_not_made(new_booth: Booth) -> None:
    screen = new_booth.lock_screen()
    screen.lock()
    screen.owner_form.submit()
    assert "There is no name" in screen.owner_form.error.text
    assert new_booth.staff.needs_setup
