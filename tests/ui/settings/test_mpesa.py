"""The M-PESA page: which fields, which number is which, and keys that are tried before they are saved."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.ui.settings.mpesa import MpesaPage
from cyberdesk.ui.settings.screen import SettingsScreen
from tests.fakes.settings_file import Wrong
from tests.ui.settings.office import PUBLIC, Office, retype

SANDBOX = {
    "MPESA_ENVIRONMENT": "sandbox",
    "MPESA_SHORTCODE": "174379",
    "MPESA_CONSUMER_KEY": "k3y",
    "MPESA_CONSUMER_SECRET": "s3cret",
    "MPESA_PASSKEY": "pa55key",
}


def type_into(page: MpesaPage, key: str, text: str) -> None:
    editor = page.fields[key].focusProxy()
    assert isinstance(editor, QLineEdit)
    retype(editor, text)


@pytest.fixture
def sandbox(office: Office) -> SettingsScreen:
    """A shop that tries out M-PESA with a paybill."""
    office.file.saved |= SANDBOX
    screen = office.screen()
    screen.show_page(screen.pages.mpesa)
    return screen


# --- which fields -----------------------------------------------------------------------------------------


def test_practice_asks_for_no_account(office: Office) -> None:
    screen = office.screen()
    page = screen.pages.mpesa
    screen.show_page(page)
    assert page.environment.chosen == "practice"
    assert not page.shortcode.isVisible()
    page.environment.choose("sandbox")
    assert page.shortcode.isVisible()
    assert "test system" in page.environment.meaning.text()


def test_another_environment_opens_other_books_and_that_is_said_before(sandbox: SettingsScreen) -> None:
    page = sandbox.pages.mpesa
    assert page.books_note.isHidden()
    page.environment.choose("production")
    assert not page.books_note.isHidden()
    assert "the books of Production. Those of Sandbox stay" in page.books_note.text()


def test_a_till_has_two_numbers_and_a_paybill_one(sandbox: SettingsScreen) -> None:
    page = sandbox.pages.mpesa
    assert page.kind.chosen == "paybill"
    assert (page.shortcode.name, page.till_number.isVisible()) == ("Paybill number", False)
    page.kind.choose("till")
    assert (page.shortcode.name, page.till_number.isVisible()) == ("Store number", True)
    assert "Store number" in page.picture.accessibleName()


def test_a_till_without_its_till_number_is_not_saved_as_a_paybill(
    office: Office, sandbox: SettingsScreen
) -> None:
    page = sandbox.pages.mpesa
    page.kind.choose("till")
    retype(page.shortcode.edit, "5123456")
    sandbox.save()
    assert page.till_number.problem.text() == "Till number is missing."
    assert (office.file.writes, sandbox.second_thoughts.text) == ([], "")
    retype(page.till_number.edit, "5123456")
    assert "One of them is wrong" in page.till_number.problem.text()
    retype(page.till_number.edit, "832910")
    assert page.till_number.problem.text() == ""
    sandbox.save()
    assert office.file.writes == [{"MPESA_SHORTCODE": "5123456", "MPESA_TILL_NUMBER": "832910"}]


def test_choosing_paybill_removes_the_till_number(office: Office) -> None:
    office.file.saved |= SANDBOX | {"MPESA_TILL_NUMBER": "832910"}
    screen = office.screen()
    page = screen.pages.mpesa
    assert page.kind.chosen == "till"
    page.kind.choose("paybill")
    assert page.changes() == {"MPESA_TILL_NUMBER": ""}
    page.kind.choose("till")
    assert page.changes() == {}


def test_the_public_account_is_offered_in_the_sandbox_only(sandbox: SettingsScreen) -> None:
    page = sandbox.pages.mpesa
    page.kind.choose("till")
    page.environment.choose("production")
    assert page.public_button.isHidden()
    page.environment.choose("sandbox")
    retype(page.shortcode.edit, "600000")
    page.public_button.click()
    assert page.kind.chosen == "paybill"
    assert page.shortcode.edit.text() == PUBLIC["MPESA_SHORTCODE"]
    assert page.changes() == {"MPESA_PASSKEY": PUBLIC["MPESA_PASSKEY"]}


def test_rare_settings_are_folded_away_unless_they_are_set(office: Office) -> None:
    office.file.saved |= SANDBOX | {"MPESA_MAX_AMOUNT": "250000"}
    screen = office.screen()
    screen.show_page(screen.pages.mpesa)
    field = screen.pages.mpesa.fields["MPESA_BASE_URL"]
    assert not field.isVisible()
    screen.pages.mpesa.more.button.click()
    assert field.isVisible()
    office.file.saved["MPESA_EXPRESS_SHORTCODE"] = "600000"
    screen.reload()
    assert field.isVisible()


def test_a_folded_setting_that_is_wrong_unfolds(office: Office, sandbox: SettingsScreen) -> None:
    def judge(values: Mapping[str, str]) -> list[Wrong]:
        is_wrong = values.get("MPESA_BASE_URL") == "http://far"
        return [Wrong("MPESA_BASE_URL", "MPESA_BASE_URL must begin with https://.")] if is_wrong else []

    office.file.judge = judge
    page = sandbox.pages.mpesa
    page.more.button.setChecked(True)
    type_into(page, "MPESA_BASE_URL", "http://far")
    page.more.button.setChecked(False)
    sandbox.save()
    assert page.fields["MPESA_BASE_URL"].isVisible()
    assert page.fields["MPESA_BASE_URL"].problem.text() == "Another host must begin with https://."


# --- trying out -------------------------------------------------------------------------------------------


def test_the_test_says_that_it_works_and_then_what_came_of_it(
    office: Office, sandbox: SettingsScreen, qtbot: QtBot
) -> None:
    test = sandbox.pages.mpesa.test
    office.probe.may_answer.clear()
    test.button.click()
    assert (test.button.text(), test.button.isEnabled()) == ("Testing…", False)
    with qtbot.waitSignal(test.finished):
        office.probe.may_answer.set()
    assert (test.button.text(), test.button.isEnabled()) == ("Test connection", True)
    assert test.text.startswith("M-PESA accepts the consumer key and secret.")
    assert office.file.writes == []


@pytest.mark.parametrize(
    ("trouble", "cause", "words"),
    [
        (None, Cause.CREDENTIALS, "M-PESA does not accept the consumer key and secret."),
        (Trouble.NAME_NOT_FOUND, None, "there is no internet"),
        (Trouble.REFUSED, None, "Check “Another host” and whether a firewall stands between."),
    ],
)
def test_a_failed_test_says_what_to_do_in_the_words_of_the_screen(
    office: Office, sandbox: SettingsScreen, trouble: Trouble | None, cause: Cause | None, words: str
) -> None:
    office.probe.trouble, office.probe.cause = trouble, cause
    sandbox.pages.mpesa.test.button.click()
    office.wait_for_test(sandbox)
    assert words in sandbox.pages.mpesa.test.text


def test_keys_that_are_missing_are_not_tried(office: Office) -> None:
    def judge(values: Mapping[str, str]) -> list[Wrong]:
        is_right = values["MPESA_ENVIRONMENT"] == "practice" or "MPESA_CONSUMER_KEY" in values
        return [] if is_right else [Wrong("MPESA_CONSUMER_KEY", "MPESA_CONSUMER_KEY is missing.")]

    office.file.judge = judge
    screen = office.screen()
    page = screen.pages.mpesa
    screen.show_page(page)
    page.environment.choose("sandbox")
    field = page.fields["MPESA_CONSUMER_KEY"]
    assert field.problem.text() == ""  # nobody had the time to type it
    page.test.button.click()
    assert field.problem.text() == "Consumer key is missing."
    assert not page.test.is_busy
    assert office.probe.opened_with == []


def test_what_was_found_is_forgotten_with_the_next_letter(office: Office, sandbox: SettingsScreen) -> None:
    page = sandbox.pages.mpesa
    type_into(page, "MPESA_CONSUMER_KEY", "new")
    page.test.button.click()
    office.wait_for_test(sandbox)
    retype(page.shortcode.edit, "600000")
    assert page.test.text  # says nothing about numbers
    type_into(page, "MPESA_CONSUMER_KEY", "newer")
    assert page.test.text == ""


def test_an_answer_about_other_keys_is_not_shown(
    office: Office, sandbox: SettingsScreen, qtbot: QtBot
) -> None:
    page = sandbox.pages.mpesa
    office.probe.may_answer.clear()
    page.test.button.click()
    type_into(page, "MPESA_CONSUMER_KEY", "new")
    assert not page.test.is_busy
    office.probe.may_answer.set()
    qtbot.waitUntil(lambda: office.probe.closed == 1)
    QTest.qWait(20)
    assert page.test.text == ""


# --- saving keys ------------------------------------------------------------------------------------------


def test_new_keys_are_tried_before_they_are_saved(
    office: Office, sandbox: SettingsScreen, qtbot: QtBot
) -> None:
    type_into(sandbox.pages.mpesa, "MPESA_CONSUMER_KEY", "new")
    office.probe.may_answer.clear()
    sandbox.save()
    assert (office.file.writes, sandbox.said.text()) == ([], "Testing the keys before they are saved…")
    with qtbot.waitSignal(sandbox.saved):
        office.probe.may_answer.set()
    assert office.file.writes == [{"MPESA_CONSUMER_KEY": "new"}]
    assert office.probe.opened_with == [SANDBOX | {"CAFE_NAME": "Uhuru", "MPESA_CONSUMER_KEY": "new"}]


def test_keys_that_passed_are_not_tried_again(office: Office, sandbox: SettingsScreen) -> None:
    type_into(sandbox.pages.mpesa, "MPESA_CONSUMER_KEY", "new")
    sandbox.pages.mpesa.test.button.click()
    office.wait_for_test(sandbox)
    sandbox.save()
    assert office.file.writes == [{"MPESA_CONSUMER_KEY": "new"}]
    assert len(office.probe.opened_with) == 1


def test_keys_that_do_not_pass_are_saved_only_if_somebody_says_so(
    office: Office, sandbox: SettingsScreen
) -> None:
    office.probe.cause = Cause.CREDENTIALS
    type_into(sandbox.pages.mpesa, "MPESA_CONSUMER_KEY", "new")
    sandbox.save()
    office.wait_for_test(sandbox)
    assert "did not pass the test" in sandbox.second_thoughts.text
    assert office.file.writes == []
    sandbox.second_thoughts.save_button.click()
    assert office.file.writes == [{"MPESA_CONSUMER_KEY": "new"}]


def test_what_is_typed_during_the_test_is_not_saved_unseen(
    office: Office, sandbox: SettingsScreen, qtbot: QtBot
) -> None:
    type_into(sandbox.pages.mpesa, "MPESA_CONSUMER_KEY", "new")
    office.probe.may_answer.clear()
    sandbox.save()
    retype(sandbox.pages.shop.cafe_name.edit, "Half a na")
    assert sandbox.said.text() == "Not saved: something was changed meanwhile."
    with qtbot.waitSignal(sandbox.pages.mpesa.test.finished):
        office.probe.may_answer.set()
    assert office.file.writes == []


def test_leaving_by_saving_new_keys_waits_for_their_test(
    office: Office, sandbox: SettingsScreen, qtbot: QtBot
) -> None:
    left: list[str] = []
    type_into(sandbox.pages.mpesa, "MPESA_CONSUMER_KEY", "new")
    sandbox.leave(lambda: left.append("left"))
    assert sandbox.unsaved is not None
    sandbox.unsaved.save_button.click()
    qtbot.waitUntil(lambda: left == ["left"])
    assert office.file.saved["MPESA_CONSUMER_KEY"] == "new"


def test_other_changes_need_no_test(office: Office, sandbox: SettingsScreen) -> None:
    retype(sandbox.pages.shop.cafe_name.edit, "Other")
    sandbox.save()
    assert office.probe.opened_with == []
    assert office.file.saved["CAFE_NAME"] == "Other"
