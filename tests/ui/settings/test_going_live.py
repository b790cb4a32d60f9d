"""The page of going live: one step after the other, nothing written before the end, and back again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Cause, PaymentState
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.draft import Stage, StepState
from cyberdesk.services.errors import CounterError
from cyberdesk.services.going_live_steps import TICKED_STEPS, StepName
from cyberdesk.services.trial import Fault, TrialResult
from cyberdesk.ui.settings.ticks import KeptTicks
from tests.domain import values
from tests.ui.settings.office import Office, retype
from tests.ui.settings.road import PHONE, PRODUCTION, SANDBOX, Road

PAID = TrialResult(values.payment(PaymentState.PAID))
OLD_BACKUP = Finding("Backup", Status.FAILED, "The last one is 9 days old.", "Make one now.")
WRONG_CLOCK = Finding("Clock", Status.FAILED, "This PC's clock is 600 seconds behind.", "Set it.")


def declined(cause: Cause, code: str) -> TrialResult:
    payment = replace(values.payment(PaymentState.DECLINED), cause=cause, checkout_request_id="ws_CO_1")
    return TrialResult(payment, code)


@pytest.fixture
def practice(office: Office, qtbot: QtBot) -> Road:
    return Road(office, qtbot)


@pytest.fixture
def road(office: Office, qtbot: QtBot) -> Road:
    """In the sandbox, on the way to production."""
    return Road(office, qtbot, **SANDBOX)


# --- the stations -----------------------------------------------------------------------------------------


def test_the_station_where_we_are_stands_out_and_the_next_one_is_named(practice: Road) -> None:
    boxes = practice.page.line.boxes
    assert [boxes[stage].place.text() for stage in Stage] == ["You are here", "Next", ""]
    assert practice.page.line.accessibleName() == "You are at: Practice"


def test_practice_leads_to_the_sandbox_by_two_keys(practice: Road, office: Office, qtbot: QtBot) -> None:
    assert list(practice.path.account.fields) == ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET"]
    practice.type({"MPESA_CONSUMER_KEY": "k", "MPESA_CONSUMER_SECRET": "s"})
    practice.test_keys()
    assert practice.open_step() is StepName.SWITCH
    assert office.file.writes == []
    with qtbot.waitSignal(practice.screen.saved) as saved:
        practice.click(practice.path.switch_button)
    assert saved.args == office.file.writes
    assert office.file.saved | SANDBOX == office.file.saved | {
        "MPESA_CONSUMER_KEY": "sandbox-k3y",
        "MPESA_CONSUMER_SECRET": "sandbox-s3cret",
    }
    assert practice.page.line.boxes[Stage.SANDBOX].place.text() == "You are here"


def test_who_has_production_keys_may_leave_the_sandbox_out(practice: Road) -> None:
    assert practice.page.back is not None
    practice.click(practice.page.back.skip_button)
    assert list(practice.path.rows)[-1] is StepName.SWITCH
    assert StepName.TRIAL in practice.path.rows
    practice.click(practice.page.back.skip_button)
    assert StepName.TRIAL not in practice.path.rows


# --- one step after the other -----------------------------------------------------------------------------


def test_the_step_that_is_next_is_open_and_those_after_it_wait(road: Road) -> None:
    assert road.open_step() is StepName.TILL
    assert (road.state(StepName.TILL), road.state(StepName.SWITCH)) == (StepState.NEXT, StepState.LATER)
    road.path.rows[StepName.SWITCH].line.click()
    assert road.open_step() is StepName.SWITCH
    assert not road.path.switch_button.isEnabled()
    assert not road.path.check_button.isEnabled()


def test_a_tick_goes_on_to_the_next_step_and_can_be_taken_back(road: Road) -> None:
    for name in (StepName.TILL, StepName.ADMINISTRATOR, StepName.REQUEST):
        assert road.open_step() is name
        row = road.path.rows[name]
        tick = road.path._tick_buttons[name]
        assert tick.text() == "This is done"
        road.click(tick)
        assert row.step.state is StepState.DONE
    assert road.open_step() is StepName.ACCOUNT
    assert road.ticks.ticked() == TICKED_STEPS
    road.path.rows[StepName.TILL].line.click()
    road.click(road.path._tick_buttons[StepName.TILL])
    assert road.state(StepName.TILL) is StepState.NEXT


def test_ticks_are_kept_from_start_to_start_and_nonsense_in_their_file_is_none(tmp_path: Path) -> None:
    file = tmp_path / "going-live.ini"
    file.write_text("[General]\ntill=maybe\nswitch=done\n")
    ticks = KeptTicks(file)
    assert ticks.ticked() == frozenset()
    ticks.tick(StepName.TILL, is_done=True)
    ticks.tick(StepName.REQUEST, is_done=True)
    ticks.tick(StepName.REQUEST, is_done=False)
    assert KeptTicks(file).ticked() == {StepName.TILL}


def test_holes_are_said_in_their_fields_before_anything_is_tried(road: Road, office: Office) -> None:
    road.path.open_step(StepName.ACCOUNT)
    road.type({"MPESA_SHORTCODE": "5123456"})
    road.click(road.path.test.button)
    fields = road.path.account.fields
    assert fields["MPESA_TILL_NUMBER"].problem.text() == "Till number is missing."
    assert fields["MPESA_CONSUMER_KEY"].problem.text() == "Consumer key is missing."
    assert road.focus() is road.editor("MPESA_TILL_NUMBER")
    assert office.probe.opened_with == []


def test_the_till_number_is_never_the_store_number(road: Road) -> None:
    road.path.open_step(StepName.ACCOUNT)
    road.type({**PRODUCTION, "MPESA_TILL_NUMBER": "5123456"})
    road.click(road.path.test.button)
    assert "One of them is wrong" in road.path.account.fields["MPESA_TILL_NUMBER"].problem.text()
    road.path.account.kind.choose("paybill")
    road.test_keys()
    assert road.state(StepName.ACCOUNT) is StepState.DONE
    assert road.page.draft.changes["MPESA_TILL_NUMBER"] == ""


def test_enter_in_a_field_tests_the_keys(road: Road, office: Office, qtbot: QtBot) -> None:
    road.path.open_step(StepName.ACCOUNT)
    road.type(PRODUCTION)
    QTest.keyClick(road.editor("MPESA_PASSKEY"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: road.state(StepName.ACCOUNT) is StepState.DONE)
    tried = office.probe.opened_with[-1]
    assert {**tried, **PRODUCTION, "MPESA_ENVIRONMENT": "production"} == tried


def test_keys_that_are_refused_fail_the_step_and_keep_it_open(road: Road, office: Office) -> None:
    office.probe.cause = Cause.CREDENTIALS
    road.path.open_step(StepName.ACCOUNT)
    road.type(PRODUCTION)
    road.test_keys()
    assert road.path.rows[StepName.ACCOUNT].word.text() == "Later"  # the ticks come first
    for name in TICKED_STEPS:
        road.ticks.tick(name, is_done=True)
    road.test_keys()
    assert road.state(StepName.ACCOUNT) is StepState.FAILED
    assert road.open_step() is StepName.ACCOUNT
    assert "does not accept the consumer key" in road.path.test.text


def test_checks_that_stand_in_the_way_stop_the_path_and_others_do_not(road: Road) -> None:
    road.trials.findings = (WRONG_CLOCK, OLD_BACKUP)
    road.to_trial()
    assert road.state(StepName.CHECKS) is StepState.FAILED
    assert road.open_step() is StepName.CHECKS
    assert not road.trial.isEnabled()
    road.trials.findings = (OLD_BACKUP,)
    road.check()
    assert road.state(StepName.CHECKS) is StepState.DONE
    assert road.open_step() is StepName.TRIAL


def test_checks_that_break_say_so_and_can_be_run_again(road: Road) -> None:
    road.trials.findings = CounterError("The database cannot be opened")
    road.to_trial()
    assert "cannot be opened" in road.page.error.text
    assert road.path.check_button.isEnabled()


def test_everything_typed_is_masked_and_can_be_revealed(road: Road) -> None:
    road.path.open_step(StepName.ACCOUNT)
    road.type(PRODUCTION)
    for key in ("MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY"):
        assert road.editor(key).echoMode() is road.editor(key).EchoMode.Password


def test_an_edit_undoes_what_was_proven(road: Road) -> None:
    road.to_trial()
    road.send()
    road.end(PAID)
    assert road.path.switch_button.isEnabled()
    road.path.open_step(StepName.ACCOUNT)
    retype(road.editor("MPESA_PASSKEY"), "another")
    assert not road.path.switch_button.isEnabled()
    assert road.state(StepName.TRIAL) is StepState.LATER
    assert road.trial.text == ""


# --- the trial --------------------------------------------------------------------------------------------


def test_a_trial_is_sent_with_the_draft_and_shown_while_it_waits(
    road: Road, office: Office, qtbot: QtBot
) -> None:
    road.to_trial()
    road.send()
    ((changes, phone),) = road.trials.sent
    assert (changes, phone) == (road.page.draft.changes, PHONE)
    assert road.trial.waiting_words.text() == "Reaching M-PESA…"
    assert not road.path.account.isEnabled()
    road.trials.running.payment = replace(values.payment(PaymentState.PENDING), phone=PHONE)
    qtbot.waitUntil(lambda: "Enter your M-PESA PIN" in road.trial.waiting_words.text())
    assert PHONE.local not in road.trial.waiting_words.text()
    assert office.file.writes == []
    road.end(PAID)
    assert road.path.account.isEnabled()
    assert "KES" in road.trial.text
    assert road.open_step() is StepName.SWITCH
    assert road.focus() is road.path.switch_button


def test_waiting_can_be_stopped_and_the_end_be_asked_for_again(road: Road, qtbot: QtBot) -> None:
    road.to_trial()
    road.send()
    road.click(road.trial.stop_button)
    assert road.trials.running.was_stopped
    doubted = TrialResult(values.payment(PaymentState.PENDING), was_left=True)
    road.end(doubted)
    assert "The shilling may have moved." in road.trial.text
    assert road.trial.mend_button.text() == "Look again"
    road.click(road.trial.mend_button)
    assert road.trials.looked_at == [(road.page.draft.changes, doubted.payment.id)]
    assert road.trial.is_waiting
    road.end(PAID)
    assert road.state(StepName.TRIAL) is StepState.DONE


@pytest.mark.parametrize(
    ("cause", "code", "says", "key"),
    [
        (Cause.CREDENTIALS, "400.008.01", "consumer key and secret", "MPESA_CONSUMER_KEY"),
        (Cause.PRODUCT_NOT_ENABLED, "401", "prompts are not enabled", "MPESA_CONSUMER_KEY"),
        (Cause.CREDENTIALS, "500.001.1001", "refuses the passkey", "MPESA_PASSKEY"),
        (Cause.SHORTCODE, "500.001.1001", "does not know the store number", "MPESA_SHORTCODE"),
        (Cause.SHORTCODE, "SFC_IC0003", "does not know the till number", "MPESA_TILL_NUMBER"),
    ],
)
def test_a_trial_that_was_not_paid_leads_to_the_field_that_is_wrong(
    road: Road, cause: Cause, code: str, says: str, key: str
) -> None:
    road.to_trial()
    road.send()
    road.end(declined(cause, code))
    assert says in road.trial.text
    assert "No money moved." in road.trial.text
    assert road.focus() is road.trial.mend_button
    QTest.keyClick(road.trial.mend_button, Qt.Key.Key_Space)
    assert road.open_step() is StepName.ACCOUNT
    assert road.focus() is road.editor(key)


def test_till_and_paybill_mixed_up_leads_to_the_choice(road: Road) -> None:
    road.to_trial()
    road.send()
    road.end(declined(Cause.SHORTCODE, "2028"))
    assert "mixed up" in road.trial.text
    road.click(road.trial.mend_button)
    assert road.focus() is road.path.account.kind.chips["till"]


def test_a_refused_address_leads_to_the_tunnel_and_what_was_typed_stays(road: Road) -> None:
    road.to_trial()
    road.send()
    road.end(declined(Cause.CALLBACK_ADDRESS, "400.002.02"))
    road.click(road.trial.mend_button)
    assert road.screen.pages.currentWidget() is road.screen.pages.tunnel
    road.screen.show_page(road.page)
    assert road.page.draft.changes["MPESA_PASSKEY"] == "pa55key"


@pytest.mark.parametrize(("cause", "code"), [(Cause.CANCELLED, "1032"), (Cause.NO_ANSWER, "1037")])
def test_what_the_phone_did_needs_only_another_try(road: Road, cause: Cause, code: str) -> None:
    road.to_trial()
    road.send()
    road.end(declined(cause, code))
    road.click(road.trial.mend_button)
    assert road.focus() is road.trial.phone.edit
    assert road.page.draft.is_accepted


def test_a_line_that_is_down_leads_to_the_checks(road: Road) -> None:
    road.to_trial()
    road.send()
    road.end(declined(Cause.OFFLINE, ""))
    assert road.trial._fault is Fault.LINE
    road.click(road.trial.mend_button)
    assert road.open_step() is StepName.CHECKS
    assert road.focus() is road.path.check_button


def test_a_trial_that_could_not_begin_says_why_in_its_place(road: Road, qtbot: QtBot) -> None:
    road.to_trial()
    road.send()
    road.trials.running.error = CounterError("This phone was prompted a moment ago", next_step="Wait.")
    qtbot.waitUntil(lambda: not road.trial.is_waiting)
    assert "prompted a moment ago" in road.trial.error.text
    assert road.trial.send_button.isVisible()


def test_a_wrong_phone_sends_nothing(road: Road) -> None:
    road.to_trial()
    QTest.keyClicks(road.trial.phone.edit, "0722")
    road.click(road.trial.send_button)
    assert road.trials.sent == []
    assert "more digits" in road.trial.phone.hint.text()


def test_a_page_that_is_opened_anew_still_shows_the_trial_on_its_way(road: Road) -> None:
    road.to_trial()
    road.send()
    old = road.screen
    screen = road.open()
    screen.resume(old)
    assert road.trial.is_waiting
    road.end(PAID)
    assert road.state(StepName.TRIAL) is StepState.DONE


def test_a_trial_of_other_settings_proves_nothing(road: Road) -> None:
    road.to_trial()
    road.send()
    road.open()
    road.end(PAID)
    assert not road.page.draft.is_proven
    assert road.trial.text == ""


# --- the switch -------------------------------------------------------------------------------------------


def test_production_is_switched_on_in_one_write(road: Road, office: Office, qtbot: QtBot) -> None:
    road.to_trial()
    road.send()
    road.end(PAID)
    with qtbot.waitSignal(road.screen.saved) as saved:
        QTest.keyClick(road.path.switch_button, Qt.Key.Key_Space)
    assert saved.args == office.file.writes
    assert office.file.saved == {
        **office.file.saved,
        **PRODUCTION,
        "MPESA_ENVIRONMENT": "production",
    }
    assert road.page.path is None
    assert "Switched." in road.screen.said.text()


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(road: Road, office: Office) -> None:
    road.to_trial()
    road.send()
    road.end(PAID)
    office.file.fails_with = OSError(28, "No space left on device")
    road.click(road.path.switch_button)
    assert "No space left" in road.page.error.text
    assert road.page.draft.is_proven
    office.file.fails_with = None
    road.click(road.path.switch_button)
    assert office.file.saved["MPESA_ENVIRONMENT"] == "production"


def test_what_is_typed_is_no_change_of_the_settings(road: Road) -> None:
    road.path.open_step(StepName.ACCOUNT)
    road.type(PRODUCTION)
    assert not road.screen.has_changes
    left: list[str] = []
    road.screen.leave(lambda: left.append("left"))
    assert left == ["left"]
    road.screen.hide()
    road.screen.show()
    assert road.page.draft.changes["MPESA_CONSUMER_SECRET"] == "s3cret"


def test_saving_something_else_keeps_what_was_typed_and_asks_for_new_checks(road: Road) -> None:
    road.to_trial()
    old = road.screen
    road.open().resume(old)
    assert road.page.draft.changes["MPESA_CONSUMER_SECRET"] == "s3cret"
    assert road.state(StepName.ACCOUNT) is StepState.DONE
    assert road.state(StepName.CHECKS) is StepState.NEXT


def test_settings_of_the_environment_lock_the_switch_and_are_named(office: Office, qtbot: QtBot) -> None:
    office.file.fixed.add("MPESA_ENVIRONMENT")
    road = Road(office, qtbot, **SANDBOX)
    assert "MPESA_ENVIRONMENT" in road.page.fixed.text()
    assert road.page.fixed.isVisible()
    road.to_trial()
    road.send()
    road.end(PAID)
    assert not road.path.switch_button.isEnabled()
    assert road.page.back is not None
    assert not road.page.back.practice_button.isEnabled()


def test_running_sessions_are_told_before_their_books_are_left(road: Road, office: Office) -> None:
    assert road.page.back is not None
    assert road.page.back.unfinished.isHidden()
    office.start_session(2)
    road.page.refresh()
    assert "1 session runs" in road.page.back.unfinished.text()
    assert "1 session runs" in road.path.unfinished.text()


# --- back -------------------------------------------------------------------------------------------------


def test_going_back_to_practice_changes_only_the_environment(office: Office, qtbot: QtBot) -> None:
    road = Road(office, qtbot, **PRODUCTION, MPESA_ENVIRONMENT="production")
    assert road.page.back is not None
    road.click(road.page.back.practice_button)
    assert office.file.writes == [{"MPESA_ENVIRONMENT": "practice"}]


def test_the_way_forth_again_starts_with_the_keys_that_stayed(office: Office, qtbot: QtBot) -> None:
    road = Road(office, qtbot, **PRODUCTION, MPESA_ENVIRONMENT="practice")
    assert road.page.back is not None
    road.click(road.page.back.skip_button)
    account = road.path.account
    assert account.fields["MPESA_PASSKEY"].state.text() == "Saved"
    assert account.is_till
    road.path.open_step(StepName.ACCOUNT)
    road.test_keys()
    assert road.state(StepName.ACCOUNT) is StepState.DONE
    assert office.probe.opened_with[-1]["MPESA_PASSKEY"] == "pa55key"


def test_back_to_the_sandbox_needs_its_own_keys(office: Office, qtbot: QtBot) -> None:
    road = Road(office, qtbot, **PRODUCTION, MPESA_ENVIRONMENT="production")
    assert road.page.path is None
    assert road.page.back is not None
    road.click(road.page.back.sandbox_button)
    assert road.focus() is road.editor("MPESA_CONSUMER_KEY")
    assert road.path.account.fields["MPESA_CONSUMER_KEY"].state.text() == "Not set"
    road.type({"MPESA_CONSUMER_KEY": "k", "MPESA_CONSUMER_SECRET": "s"})
    road.test_keys()
    road.click(road.path.switch_button)
    assert office.file.saved["MPESA_SHORTCODE"] == "174379"
    assert office.file.saved["MPESA_TILL_NUMBER"] == ""


# --- the keyboard and the room ----------------------------------------------------------------------------


def test_the_tab_key_goes_through_the_steps_from_top_to_bottom(practice: Road) -> None:
    assert practice.page.back is not None
    practice.click(practice.page.back.skip_button)
    practice.path.rows[StepName.TILL].line.setFocus()
    met = []
    while practice.focus() is not practice.page.back.skip_button:
        met.append(practice.focus())
        assert len(met) < 40
        QTest.keyClick(practice.path, Qt.Key.Key_Tab)
    lines = [row.line for row in practice.path.rows.values()]
    assert [one for one in met if one in lines] == lines
    assert met[1] is practice.path._tick_buttons[StepName.TILL]


def test_steps_that_are_made_late_come_before_what_stands_below_the_page(practice: Road) -> None:
    assert practice.page.back is not None
    practice.click(practice.page.back.skip_button)
    chain: list[QWidget] = [practice.page.line]
    while (following := chain[-1].nextInFocusChain()) is not None and following is not chain[0]:
        chain.append(following)
    first = chain.index(practice.path.rows[StepName.TILL].line)
    assert first < chain.index(practice.page.back.skip_button) < chain.index(practice.screen.save_button)


def test_steps_that_went_away_are_not_scrolled_to(road: Road, qtbot: QtBot) -> None:
    road.page.scroll_to(road.path.rows[StepName.SWITCH])
    road.page.begin(Stage.PRODUCTION)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as faults:
        QCoreApplication.processEvents()
    assert faults == []


def test_nothing_is_wider_than_a_small_window(road: Road) -> None:
    for name in list(StepName):
        road.path.open_step(name)
        sheet = road.page.widget()
        assert sheet is not None
        assert sheet.minimumSizeHint().width() <= road.page.viewport().width(), name


def test_the_foot_of_the_screen_is_there_only_when_it_can_do_something(road: Road) -> None:
    assert not road.screen.save_button.isVisible()
    road.screen.show_page(road.screen.pages.shop)
    assert road.screen.save_button.isVisible()
    retype(road.screen.pages.shop.cafe_name.edit, "Other")
    road.screen.show_page(road.page)
    assert road.screen.save_button.isVisible()
