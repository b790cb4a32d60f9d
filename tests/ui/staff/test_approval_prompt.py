"""One act by another's PIN."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cyberdesk.domain.staff import Right, StaffAct
from cyberdesk.services.rights import Approval
from cyberdesk.ui.staff.approval_prompt import ApprovalPrompt
from tests.ui.staff.booth import PIN, SUPERVISOR_PIN, WRONG, Booth, enter

ACT = "Refund KES 150 to Wanjiku"


def prompt_for(booth: Booth, qtbot: QtBot, right: Right = Right.REFUND) -> ApprovalPrompt:
    booth.window.show()
    booth.current.change(booth.attendant)
    rights = booth.staff.rights
    dialog = ApprovalPrompt(rights, booth.current, booth.bridge, booth.clock, right, ACT, parent=booth.window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.prompt.field.hasFocus)
    return dialog


@pytest.fixture
def dialog(booth: Booth, qtbot: QtBot) -> ApprovalPrompt:
    return prompt_for(booth, qtbot)


def test_it_says_what_act_it_is_for_and_who_can_approve(dialog: ApprovalPrompt) -> None:
    assert dialog.act.text() == ACT
    assert dialog.who.text() == "Achieng may not do this alone: give money back."
    assert [tile.member.name for tile in dialog.tiles.tiles] == ["Baraka", "Wanjiru"]


def test_what_only_the_owner_may_is_approved_by_the_owner(booth: Booth, qtbot: QtBot) -> None:
    dialog = prompt_for(booth, qtbot, Right.SETTINGS)
    assert [tile.member.name for tile in dialog.tiles.tiles] == ["Wanjiru"]


def test_a_supervisors_pin_gives_one_approval(booth: Booth, dialog: ApprovalPrompt, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.approved) as approved:
        enter(dialog.prompt, SUPERVISOR_PIN)
    (approval,) = approved.args
    assert isinstance(approval, Approval)
    assert (approval.asker, approval.approver, approval.right) == (
        booth.attendant,
        booth.supervisor,
        Right.REFUND,
    )
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert booth.current.member == booth.attendant, "nobody else is signed in by it"
    record = booth.staff.log(1)[0]
    assert (record.act, record.staff_name, record.subject_name) == (StaffAct.APPROVED, "Baraka", "Achieng")
    assert not booth.hashed_in_the_window()


def test_a_wrong_pin_is_said_in_place(booth: Booth, dialog: ApprovalPrompt, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.approved):
        enter(dialog.prompt, WRONG)
        booth.wait_for(dialog.prompt)
    assert "Wrong PIN" in dialog.prompt.words.text()
    assert dialog.isVisible()


def test_the_attendants_own_pin_approves_nothing(booth: Booth, dialog: ApprovalPrompt, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.approved):
        enter(dialog.prompt, PIN)
        booth.wait_for(dialog.prompt)
    assert StaffAct.APPROVED not in booth.acts()


def test_esc_gives_nothing(booth: Booth, dialog: ApprovalPrompt, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.approved):
        QTest.keyClicks(dialog.prompt.field, "91")
        QTest.keyClick(dialog.prompt.field, Qt.Key.Key_Escape)
        assert (dialog.isVisible(), dialog.prompt.field.text()) == (True, "")
        QTest.keyClick(dialog.prompt.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_approval_that_comes_after_cancel_is_not_heard(
    booth: Booth, dialog: ApprovalPrompt, qtbot: QtBot
) -> None:
    goes_on = threading.Event()
    booth.hasher.before = lambda: goes_on.wait(5)
    with qtbot.assertNotEmitted(dialog.approved):
        enter(dialog.prompt, SUPERVISOR_PIN)
        dialog.reject()
        goes_on.set()
        booth.settle()
        qtbot.wait(0)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_it_goes_away_when_the_window_locks(booth: Booth, dialog: ApprovalPrompt) -> None:
    screen = booth.lock_screen()
    screen.lock()
    assert (dialog.isVisible(), dialog.result()) == (False, QDialog.DialogCode.Rejected)
    booth.sign_in(screen, PIN)
    assert (booth.current.name, dialog.isVisible()) == ("Achieng", False)
