"""One Save for all pages: what it takes, what it asks, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk import config
from cyberdesk.env_file import Problem
from cyberdesk.env_writer import SettingsFile
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.settings.screen import SettingsScreen
from tests.fakes.settings_file import Wrong
from tests.ui.settings.office import Office, retype

SAVED = "Saved. It takes effect now."


def name_is_too_long(values: Mapping[str, str]) -> list[Wrong]:
    wrong = Wrong("CAFE_NAME", "CAFE_NAME is too long.", "Write, say, CAFE_NAME=Uhuru.")
    return [wrong] if len(values["CAFE_NAME"]) > 10 else []


def words_of(widget: QWidget) -> list[str]:
    """Everything that can be read in a widget."""
    shown = [label.text() for label in widget.findChildren(QLabel)]
    shown += [edit.text() + edit.placeholderText() for edit in widget.findChildren(QLineEdit)]
    return shown + [button.text() for button in widget.findChildren(QAbstractButton)]


# --- saving -----------------------------------------------------------------------------------------------


def test_save_waits_for_a_change(office: Office) -> None:
    screen = office.screen()
    assert not screen.save_button.isEnabled()
    retype(screen.pages.shop.cafe_name.edit, "Uhuru Cyber")
    assert screen.save_button.isEnabled()
    retype(screen.pages.shop.cafe_name.edit, "Uhuru")
    assert not screen.save_button.isEnabled()


def test_only_what_changed_is_written_and_it_is_said(office: Office, qtbot: QtBot) -> None:
    screen = office.screen()
    retype(screen.pages.shop.cafe_name.edit, "Uhuru Cyber")
    with qtbot.waitSignal(screen.saved) as saved:
        QTest.mouseClick(screen.save_button, Qt.MouseButton.LeftButton)
    assert saved.args == [{"CAFE_NAME": "Uhuru Cyber"}]
    assert office.file.writes == [{"CAFE_NAME": "Uhuru Cyber"}]
    assert screen.said.text() == SAVED
    assert not screen.save_button.isEnabled()
    retype(screen.pages.shop.cafe_name.edit, "Other")
    assert screen.said.text() == ""


def test_the_key_for_saving_is_the_usual_one(office: Office, qtbot: QtBot) -> None:
    screen = office.screen()
    edit = screen.pages.shop.cafe_name.edit
    screen.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    retype(edit, "Uhuru Cyber")
    QTest.keyClick(edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert office.file.saved["CAFE_NAME"] == "Uhuru Cyber"


def test_what_is_typed_stays_while_pages_change_and_all_of_it_is_saved(office: Office) -> None:
    screen = office.screen()
    retype(screen.pages.shop.cafe_name.edit, "Uhuru Cyber")
    screen.page_list.buttons[screen.pages.tunnel].click()
    assert screen.pages.currentWidget() is screen.pages.tunnel
    screen.pages.tunnel.kind.choose("ngrok")
    assert screen.page_list.buttons[screen.pages.shop].accessibleName() == "Shop, changed"
    screen.save()
    assert office.file.saved["CAFE_NAME"] == "Uhuru Cyber"
    assert office.file.saved["TUNNEL"] == "ngrok"
    assert screen.page_list.buttons[screen.pages.shop].accessibleName() == "Shop"


def test_discard_goes_back_to_what_is_saved(office: Office) -> None:
    screen = office.screen()
    retype(screen.pages.shop.cafe_name.edit, "Other")
    screen.pages.stations.add_station()
    screen.discard_button.click()
    assert screen.pages.shop.cafe_name.edit.text() == "Uhuru"
    assert len(screen.pages.stations.rows) == 3
    assert not screen.has_changes
    assert office.file.writes == []


def test_a_write_that_fails_is_said_and_nothing_typed_is_lost(office: Office) -> None:
    screen = office.screen()
    office.file.fails_with = OSError(28, "No space left on device")
    retype(screen.pages.shop.cafe_name.edit, "Uhuru Cyber")
    screen.save()
    assert "No space left on device" in screen.error.text
    assert screen.pages.shop.cafe_name.edit.text() == "Uhuru Cyber"
    assert screen.said.text() == ""
    office.file.fails_with = None
    screen.save()
    assert (screen.error.text, screen.said.text()) == ("", SAVED)


def test_what_the_environment_decides_is_shown_and_cannot_be_changed(office: Office) -> None:
    office.file.fixed |= {"CAFE_NAME", "MPESA_ENVIRONMENT", "NGROK_AUTHTOKEN"}
    screen = office.screen()
    pages = screen.pages
    for field, editor in (
        (pages.shop.cafe_name, pages.shop.cafe_name.edit),
        (pages.mpesa.environment, pages.mpesa.environment.chips["production"]),
        (pages.tunnel.token, pages.tunnel.token.edit),
    ):
        assert not editor.isEnabled()
        assert not field.fixed_note.isHidden()
    assert pages.shop.auto_lock.edit.isEnabled()
    assert pages.shop.auto_lock.fixed_note.isHidden()


# --- what is wrong ----------------------------------------------------------------------------------------


def test_a_mistake_is_said_in_its_field_once_it_is_left_and_not_while_it_is_typed(office: Office) -> None:
    office.file.judge = name_is_too_long
    screen = office.screen()
    field = screen.pages.shop.cafe_name
    QTest.keyClicks(field.edit, " and much more")
    assert field.problem.isHidden()
    field.edit.editingFinished.emit()
    assert field.problem.text() == "Name of the café is too long. Write, say, Uhuru."
    assert not field.problem.isHidden()
    assert field.problem.text() in field.edit.accessibleDescription()
    assert screen.page_list.buttons[screen.pages.shop].accessibleName() == "Shop, something is wrong"
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.problem.isHidden()


def test_what_would_stop_m_pesa_is_asked_about_before_it_is_saved(office: Office) -> None:
    office.file.judge = name_is_too_long
    screen = office.screen()
    screen.show_page(screen.pages.tunnel)
    retype(screen.pages.shop.cafe_name.edit, "Uhuru and much more")
    screen.save()
    assert "1 thing is not right yet" in screen.second_thoughts.text
    assert office.file.writes == []
    assert screen.pages.currentWidget() is screen.pages.shop
    screen.second_thoughts.back_button.click()
    assert screen.second_thoughts.text == ""
    screen.save()
    screen.second_thoughts.save_button.click()
    assert office.file.saved["CAFE_NAME"] == "Uhuru and much more"
    assert screen.said.text() == SAVED


def test_what_was_wrong_before_is_shown_and_stops_no_other_change(office: Office) -> None:
    office.file.saved["CAFE_NAME"] = "Uhuru and much more"
    office.file.judge = name_is_too_long
    screen = office.screen()
    assert "too long" in screen.pages.shop.cafe_name.problem.text()
    retype(screen.pages.shop.auto_lock.edit, "15")
    screen.save()
    assert office.file.writes == [{"AUTO_LOCK_MINUTES": "15"}]


def test_what_is_wrong_in_the_file_but_on_no_page_is_shown_with_m_pesa(office: Office) -> None:
    office.file.judge = lambda _values: [Wrong(".env", "The file .env has a line that is no setting: 7.")]
    screen = office.screen()
    others = screen.pages.mpesa.others
    assert (others.text(), others.isHidden()) == ("The file .env has a line that is no setting: 7.", False)


# --- leaving ----------------------------------------------------------------------------------------------


def test_leaving_with_nothing_typed_asks_nothing(office: Office) -> None:
    screen = office.screen()
    left: list[str] = []
    screen.leave(lambda: left.append("left"))
    assert (left, screen.unsaved) == (["left"], None)


@pytest.mark.parametrize(
    ("answer", "leaves", "name"),
    [("stay", False, "Uhuru"), ("discard", True, "Uhuru"), ("save", True, "New")],
)
def test_leaving_with_something_typed_asks_first(
    office: Office, answer: str, leaves: bool, name: str
) -> None:
    screen = office.screen()
    left: list[str] = []
    retype(screen.pages.shop.cafe_name.edit, "New")
    screen.leave(lambda: left.append("left"))
    assert screen.unsaved is not None
    assert left == []
    if answer == "stay":
        QTest.keyClick(screen.unsaved, Qt.Key.Key_Escape)
    else:
        (screen.unsaved.save_button if answer == "save" else screen.unsaved.discard_button).click()
    assert bool(left) is leaves
    assert office.file.saved["CAFE_NAME"] == name
    assert screen.has_changes is not leaves
    assert screen.unsaved is None


def test_leaving_by_saving_waits_until_it_is_saved(office: Office) -> None:
    office.file.judge = name_is_too_long
    screen = office.screen()
    left: list[str] = []
    retype(screen.pages.shop.cafe_name.edit, "Uhuru and much more")
    screen.leave(lambda: left.append("left"))
    assert screen.unsaved is not None
    screen.unsaved.save_button.click()
    assert left == []
    screen.second_thoughts.save_button.click()
    assert left == ["left"]


def test_who_went_back_to_the_fields_stays_after_a_later_save(office: Office) -> None:
    office.file.judge = name_is_too_long
    screen = office.screen()
    left: list[str] = []
    retype(screen.pages.shop.cafe_name.edit, "Uhuru and much more")
    screen.leave(lambda: left.append("left"))
    assert screen.unsaved is not None
    screen.unsaved.save_button.click()
    screen.second_thoughts.back_button.click()
    screen.save()
    screen.second_thoughts.save_button.click()
    assert (screen.said.text(), left) == (SAVED, [])


def test_coming_back_shows_what_was_saved_meanwhile_but_never_over_what_is_typed(office: Office) -> None:
    screen = office.screen()
    screen.hide()
    office.file.saved["CAFE_NAME"] = "By hand"
    screen.show()
    assert screen.pages.shop.cafe_name.edit.text() == "By hand"
    retype(screen.pages.shop.cafe_name.edit, "Typed")
    screen.hide()
    office.file.saved["CAFE_NAME"] = "By hand again"
    screen.show()
    assert screen.pages.shop.cafe_name.edit.text() == "Typed"


# --- the whole --------------------------------------------------------------------------------------------


def test_appearance_takes_effect_at_once_and_is_not_saved(office: Office, qtbot: QtBot) -> None:
    screen = office.screen()
    screen.show_appearance("dark", 115, "sw")
    appearance = screen.pages.appearance
    shown = appearance.theme.chosen, appearance.scale.chosen, appearance.language.chosen
    assert shown == ("dark", "115", "sw")
    with qtbot.waitSignal(screen.theme_chosen) as theme_chosen:
        appearance.theme.chips["system"].click()
    with qtbot.waitSignal(screen.scale_chosen) as scale_chosen:
        appearance.scale.chips["130"].click()
    with qtbot.waitSignal(screen.language_chosen) as language_chosen:
        appearance.language.chips["en"].click()
    assert (theme_chosen.args, scale_chosen.args, language_chosen.args) == (["system"], [130], ["en"])
    assert not screen.has_changes


@pytest.mark.parametrize("environment", ["practice", "sandbox"])
def test_every_page_fits_a_small_window_and_everything_on_it_has_a_name(
    office: Office, qtbot: QtBot, environment: str
) -> None:
    screen = office.screen()
    screen.pages.mpesa.environment.choose(environment)
    screen.pages.tunnel.kind.choose("ngrok")
    for page in screen.pages.all():
        screen.show_page(page)
        QApplication.processEvents()
        sheet = page.widget()
        assert sheet is not None
        assert sheet.minimumSizeHint().width() <= page.viewport().width()
        for widget in sheet.findChildren(QWidget):
            if widget.isVisible() and isinstance(widget, QLineEdit | QAbstractButton):
                assert widget.accessibleName(), widget
    assert screen.width() == 1024 - 78


def test_the_theme_can_change_while_it_is_open(office: Office, dressed: QApplication) -> None:
    screen = office.screen()
    retype(screen.pages.shop.cafe_name.edit, "x" * 20)
    office.file.judge = name_is_too_long
    screen.save()
    light = screen.second_thoughts.styleSheet()
    try:
        theme.apply_theme(dressed, dark=True)
        assert screen.second_thoughts.styleSheet() != light
    finally:
        theme.apply_theme(dressed, dark=False)
    assert screen.second_thoughts.styleSheet() == light


def test_no_secret_is_anywhere_in_the_window_until_it_is_revealed(office: Office) -> None:
    office.file.saved |= {
        "MPESA_ENVIRONMENT": "sandbox",
        "MPESA_PASSKEY": "pa55key",
        "NGROK_AUTHTOKEN": "t0ken",
    }
    screen = office.screen()
    assert not [words for words in words_of(screen) if "pa55key" in words or "t0ken" in words]
    screen.show_page(screen.pages.mpesa)
    passkey = screen.pages.mpesa.fields["MPESA_PASSKEY"]
    next(one for one in passkey.findChildren(QAbstractButton) if "Reveal" in one.text()).click()
    assert [words for words in words_of(screen) if "pa55key" in words]
    screen.show_page(screen.pages.shop)
    assert not [words for words in words_of(screen) if "pa55key" in words]


def test_a_screen_that_takes_the_place_of_another_shows_its_page_and_its_words(office: Office) -> None:
    old, new = office.screen(), office.screen()
    old.show_page(old.pages.tunnel)
    old.said.setText("Saved.")
    new.resume(old)
    assert new.pages.currentWidget() is new.pages.tunnel
    assert new.said.text() == "Saved."


def test_a_database_that_cannot_be_read_is_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = office.screen()

    def fails() -> object:
        raise CounterError("The database is damaged", next_step="Restore a copy.")

    monkeypatch.setattr(office.store, "stations", fails)
    screen.reload()
    assert "The database is damaged" in screen.error.text


def test_the_settings_typed_here_are_the_settings_the_program_reads(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "shop" / ".env"

    def check(environ: Mapping[str, str]) -> tuple[Problem, ...]:
        return config.load(environ=environ, working_folder=file.parent).problems

    screen: SettingsScreen = office.screen(
        office.setup(SettingsFile(file, config.KEYS, check, environ={}, template="# mine\nTUNNEL=none\n"))
    )
    mpesa, tunnel = screen.pages.mpesa, screen.pages.tunnel
    retype(screen.pages.shop.cafe_name.edit, "Mama Njeri's #1 Café")
    mpesa.environment.choose("production")
    mpesa.kind.choose("till")
    for key, text in {
        "MPESA_SHORTCODE": "5123456",
        "MPESA_TILL_NUMBER": "832910",
        "MPESA_CONSUMER_KEY": "k3yOfTheApp",
        "MPESA_CONSUMER_SECRET": "s3cret$'\"#OfTheApp",
        "MPESA_PASSKEY": "0f" * 32,
    }.items():
        editor = mpesa.fields[key].focusProxy()
        assert isinstance(editor, QLineEdit)
        retype(editor, text)
    tunnel.kind.choose("ngrok")
    retype(tunnel.token.edit, "ngr0kToken")
    retype(tunnel.domain.edit, "till.ngrok-free.app")
    with qtbot.waitSignal(screen.saved):
        screen.save()
    loaded = config.load(environ={}, working_folder=file.parent)
    settings = loaded.settings
    assert loaded.problems == ()
    assert settings.cafe_name == "Mama Njeri's #1 Café"
    assert (settings.shortcode, settings.till_number, settings.passkey) == ("5123456", "832910", "0f" * 32)
    assert (settings.consumer_key, settings.consumer_secret) == ("k3yOfTheApp", "s3cret$'\"#OfTheApp")
    assert (settings.tunnel, settings.ngrok_authtoken) == (config.Tunnel.NGROK, "ngr0kToken")
    assert settings.ngrok_domain == "till.ngrok-free.app"
    assert file.read_text(encoding="utf-8").startswith("# mine\nTUNNEL=ngrok\n")
