"""Dots, until somebody asks."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.ui.settings.secret_field import SecretField
from tests.ui.settings.office import retype

SAVED = "the-saved-one"


@pytest.fixture
def asked() -> list[str]:
    """The keys whose value was fetched."""
    return []


@pytest.fixture
def field(qtbot: QtBot, asked: list[str]) -> SecretField:
    def reveal(key: str) -> str:
        asked.append(key)
        return SAVED

    made = SecretField("MPESA_PASSKEY", "Passkey", "Belongs to the number.", reveal)
    qtbot.addWidget(made)
    made.load_secret(is_set=True, is_fixed=False)
    made.show()
    return made


def test_a_saved_secret_is_not_even_fetched(field: SecretField, asked: list[str]) -> None:
    assert (field.edit.text(), field.state.text(), field.change(), asked) == ("", "Saved", None, [])
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert field.reveal_button.accessibleName() == "Reveal: Passkey"


def test_revealing_shows_it_and_hiding_lets_it_go(field: SecretField, asked: list[str]) -> None:
    field.reveal_button.click()
    assert (field.edit.displayText(), asked) == (SAVED, ["MPESA_PASSKEY"])
    assert field.reveal_button.accessibleName() == "Hide: Passkey"
    assert field.change() is None
    field.reveal_button.click()
    assert (field.edit.text(), field.change()) == ("", None)


def test_another_page_hides_it(field: SecretField) -> None:
    field.reveal_button.click()
    field.hide()
    assert (field.is_revealed, field.edit.text()) == (False, "")


def test_typing_replaces_the_saved_one(field: SecretField) -> None:
    retype(field.edit, " new one ")
    assert (field.change(), field.state.text()) == ("new one", "New, not saved yet")
    assert "new" not in field.edit.displayText()
    field.reveal_button.click()
    assert field.edit.displayText().strip() == "new one"


def test_clearing_what_was_typed_keeps_the_saved_one(field: SecretField) -> None:
    retype(field.edit, "new")
    retype(field.edit, "")
    assert (field.change(), field.state.text()) == (None, "Saved")


def test_clearing_the_revealed_one_removes_it(field: SecretField) -> None:
    field.reveal_button.click()
    retype(field.edit, "")
    assert (field.change(), field.state.text()) == ("", "Will be removed")
    field.reveal_button.click()
    assert field.change() == ""


def test_the_saved_one_typed_again_is_no_change_once_it_was_seen(field: SecretField) -> None:
    field.reveal_button.click()
    retype(field.edit, SAVED)
    assert field.change() is None


def test_nothing_saved_says_so(field: SecretField) -> None:
    field.load_secret(is_set=False, is_fixed=False)
    assert (field.state.text(), field.edit.placeholderText()) == ("Not set", "")


def test_one_that_the_environment_decides_cannot_be_typed_or_seen(field: SecretField) -> None:
    field.load_secret(is_set=True, is_fixed=True)
    assert not field.edit.isEnabled()
    assert not field.reveal_button.isEnabled()
    assert not field.fixed_note.isHidden()


def test_a_secret_is_never_handed_out_as_a_value(field: SecretField) -> None:
    with pytest.raises(NotImplementedError):
        field.value()
