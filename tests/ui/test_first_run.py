"""Four questions, and the counter opens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk import config
from cyberdesk.domain.money import Money
from cyberdesk.services.setup import FirstRun
from cyberdesk.ui import theme
from cyberdesk.ui.first_run import USUAL, FirstRunDialog

PIN = "4821"


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> FirstRunDialog:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    dialog = FirstRunDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.cafe_name.hasFocus)
    return dialog


def focused(dialog: FirstRunDialog) -> QWidget:
    widget = dialog.focusWidget()
    assert widget is not None
    return widget


def type_and_enter(dialog: FirstRunDialog, text: str) -> None:
    editor = focused(dialog)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def type_pin(dialog: FirstRunDialog, first: str = PIN, second: str = PIN) -> None:
    """The fields of the PIN have the keys."""
    type_and_enter(dialog, first)
    type_and_enter(dialog, second)


def to_the_pin(dialog: FirstRunDialog) -> None:
    """Enter through everything before it."""
    for _ in range(4):
        QTest.keyClick(focused(dialog), Qt.Key.Key_Return)
    assert (dialog.pin.first.hasFocus(), dialog.pin.problem.isHidden()) == (True, True)


def test_four_answers_and_enter_are_all_it_takes(dialog: FirstRunDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.completed) as completed:
        type_and_enter(dialog, "Uhuru Cyber")
        type_and_enter(dialog, "8")
        type_and_enter(dialog, "2")
        type_and_enter(dialog, "Achieng")
        type_pin(dialog)
    wanted = FirstRun("Uhuru Cyber", 8, Money.shillings(2), Money.shillings(20), "Achieng", PIN)
    assert completed.args == [wanted]
    assert dialog.first_run == wanted
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_alone_takes_the_usual_answers_up_to_the_pin(dialog: FirstRunDialog) -> None:
    to_the_pin(dialog)
    type_pin(dialog)
    assert dialog.first_run == replace(USUAL, pin=PIN)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_there_is_no_usual_pin(dialog: FirstRunDialog, qtbot: QtBot) -> None:
    assert USUAL.pin == ""
    to_the_pin(dialog)
    with qtbot.assertNotEmitted(dialog.completed):
        for _ in range(3):
            QTest.keyClick(focused(dialog), Qt.Key.Key_Return)
        dialog.next_button.click()
    assert (dialog.step, dialog.pin.problem.text()) == (3, "Type the PIN.")


@pytest.mark.parametrize(("typed", "says"), [("1234", "in a row"), ("0000", "same digit"), ("12", "4 to 6")])
def test_a_pin_that_will_not_do_is_said_in_place(dialog: FirstRunDialog, typed: str, says: str) -> None:
    to_the_pin(dialog)
    type_and_enter(dialog, typed)
    assert says in dialog.pin.problem.text()
    assert (dialog.pin.problem.isVisible(), dialog.pin.first.hasFocus()) == (True, True)
    QTest.keyClick(dialog.pin.first, Qt.Key.Key_Backspace)
    assert dialog.pin.problem.isHidden()


def test_two_different_pins_are_said_in_place(dialog: FirstRunDialog, qtbot: QtBot) -> None:
    to_the_pin(dialog)
    with qtbot.assertNotEmitted(dialog.completed):
        type_pin(dialog, PIN, "4822")
    assert dialog.pin.problem.text() == "These are two different PINs."
    assert dialog.pin.second.hasFocus()
    with qtbot.waitSignal(dialog.completed):
        type_and_enter(dialog, PIN)


def test_a_pin_is_never_shown(dialog: FirstRunDialog) -> None:
    to_the_pin(dialog)
    type_and_enter(dialog, PIN)
    shown = [dialog.pin.first.displayText(), dialog.pin.first.accessibleDescription()]
    assert all(PIN not in text for text in shown)
    type_and_enter(dialog, PIN)
    assert PIN not in repr(dialog.first_run)
    assert PIN not in dialog.first_run.values().values()


def test_the_pin_is_gone_when_the_window_is(dialog: FirstRunDialog) -> None:
    to_the_pin(dialog)
    type_pin(dialog)
    assert dialog.pin.is_empty


def test_the_usual_answers_are_those_of_the_settings() -> None:
    assert config.load(environ=USUAL.values()).settings == config.load(environ={}).settings


def test_back_keeps_what_was_typed(dialog: FirstRunDialog) -> None:
    type_and_enter(dialog, "Uhuru Cyber")
    type_and_enter(dialog, "8")
    dialog.back_button.click()
    assert (dialog.step, dialog.stations.edit.text()) == (1, "8")
    dialog.back_button.click()
    assert (dialog.step, dialog.cafe_name.text()) == (0, "Uhuru Cyber")
    assert dialog.back_button.isHidden()
    dialog.go_on()
    dialog.go_on()
    assert dialog.step == 2


def test_enter_on_back_goes_back(dialog: FirstRunDialog) -> None:
    dialog.go_on()
    dialog.back_button.setFocus()
    QTest.keyClick(dialog.back_button, Qt.Key.Key_Return)
    assert dialog.step == 0


def test_esc_goes_back_and_never_closes(dialog: FirstRunDialog) -> None:
    dialog.go_on()
    for _ in range(3):
        QTest.keyClick(focused(dialog), Qt.Key.Key_Escape)
    assert (dialog.step, dialog.isVisible()) == (0, True)


@pytest.mark.parametrize("typed", ["0", "25", ""])
def test_a_number_of_pcs_that_is_none_is_said_and_not_passed(dialog: FirstRunDialog, typed: str) -> None:
    dialog.go_on()
    dialog.stations.edit.clear()
    type_and_enter(dialog, typed)
    assert (dialog.step, dialog.stations.problem.text()) == (1, "Type a number from 1 to 24.")
    type_and_enter(dialog, "24")
    assert dialog.step == 2


def test_pcs_are_counted_up_and_down_within_the_room(dialog: FirstRunDialog) -> None:
    dialog.go_on()
    count = dialog.stations
    count.more.click()
    assert count.count() == 13
    QTest.keyClick(count.edit, Qt.Key.Key_Down)
    QTest.keyClick(count.edit, Qt.Key.Key_Down)
    assert count.count() == 11
    count.edit.setText("24")
    assert (count.more.isEnabled(), count.fewer.isEnabled()) == (False, True)
    QTest.keyClick(count.edit, Qt.Key.Key_Up)
    assert count.count() == 24
    count.edit.setText("1")
    assert (count.more.isEnabled(), count.fewer.isEnabled()) == (True, False)


def test_a_price_that_is_none_is_said_and_not_passed(dialog: FirstRunDialog) -> None:
    dialog.go_on()
    dialog.go_on()
    type_and_enter(dialog, "free")
    assert dialog.step == 2
    assert "Type an amount" in dialog.tariff.price.problem.text()
    dialog.tariff.price.edit.clear()
    type_and_enter(dialog, "0.50")
    assert dialog.step == 3


def test_skipping_takes_the_usual_values_whatever_was_typed_and_asks_for_the_pin(
    dialog: FirstRunDialog, qtbot: QtBot
) -> None:
    type_and_enter(dialog, "Half a na")
    with qtbot.assertNotEmitted(dialog.completed):
        dialog.skip_button.click()
    assert (dialog.step, dialog.skip_button.isHidden()) == (3, True)
    QTest.keyClick(focused(dialog), Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.completed) as completed:
        type_pin(dialog)
    assert completed.args == [replace(USUAL, pin=PIN)]


def test_an_emptied_name_means_the_usual_one(dialog: FirstRunDialog) -> None:
    dialog.cafe_name.clear()
    dialog.staff_name.setText("   ")
    to_the_pin(dialog)
    type_pin(dialog)
    assert (dialog.first_run.cafe_name, dialog.first_run.staff_name) == (USUAL.cafe_name, USUAL.staff_name)


def test_closing_the_window_decides_nothing(dialog: FirstRunDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.completed):
        dialog.close()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_dots_say_how_far_it_is(dialog: FirstRunDialog) -> None:
    assert dialog.dots.accessibleName() == "Step 1 of 4"
    dialog.go_on()
    assert dialog.dots.accessibleName() == "Step 2 of 4"
    assert dialog.step_words.text() == "Step 2 of 4"
    assert dialog.next_button.text().startswith("Next")
    dialog.go_on()
    dialog.go_on()
    assert dialog.next_button.text().startswith("Open the counter")


def test_it_can_begin_with_what_is_known(qtbot: QtBot) -> None:
    known = FirstRun("Mama Njeri's", 5, Money.shillings(3), Money.shillings(30), "Otieno")
    dialog = FirstRunDialog(known)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.cafe_name.hasFocus)
    to_the_pin(dialog)
    type_pin(dialog)
    assert dialog.first_run == replace(known, pin=PIN)
