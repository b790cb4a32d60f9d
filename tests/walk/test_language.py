"""The window in the language of who is at it, changed while the program runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk import paths
from cyberdesk.domain.staff import Role
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.language import ENGLISH, SWAHILI
from tests.fakes.signed_in import PIN
from tests.walk.test_staff import OTHER_PIN, House


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, tmp_path)
    made.add("Baraka", Role.ATTENDANT)
    program = made.desktop.program
    baraka = next(one for one in program.staff.members() if one.name == "Baraka")
    program.staff.set_language(baraka, SWAHILI)
    yield made
    made.desktop.stop()


def title_of_counter(house: House) -> str:
    return house.window.counter_button.text()


def test_whoever_signs_in_finds_the_window_in_their_own_language(house: House) -> None:
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: title_of_counter(house) == "Kaunta")
    assert house.name == "Baraka"
    assert not house.window.lock_screen.is_locked
    house.switch_to("Achieng", PIN)
    house.wait(lambda: title_of_counter(house) == "Counter")


def test_the_window_shows_what_it_showed_before_it_spoke_another_language(house: House) -> None:
    house.window.show_counter()
    house.window.counter.select_station(4)
    old = house.window
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.window is not old)
    assert house.window.counter_button.isChecked()
    card = house.window.counter.grid.card(4)
    assert card is not None
    assert card.isChecked()


def test_what_is_half_typed_is_not_lost_to_another_language(house: House, qtbot: QtBot) -> None:
    house.window.counter.open_quick_sale()
    field = house.window.counter.quick_sale.field
    QTest.keyClicks(field, "5*pr")
    old = house.window
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka" and not house.window.lock_screen.is_locked)
    house.wait(lambda: house.desktop._until_quiet.isActive())
    assert house.window is old
    assert field.text() == "5*pr"
    field.clear()
    house.wait(lambda: title_of_counter(house) == "Kaunta")


def test_everybody_chooses_a_language_of_their_own(house: House) -> None:
    house.window.show_settings()
    house.window.settings.show_page(house.window.staff_page)
    house.window.staff_page.language.chips[SWAHILI].click()
    house.wait(lambda: title_of_counter(house) == "Kaunta")
    assert house.window.settings.pages.currentWidget() is house.window.staff_page
    assert house.window.staff_page.language.chips[SWAHILI].isChecked()
    house.window.staff_page.language.chips[""].click()
    house.wait(lambda: title_of_counter(house) == "Counter")


def test_the_language_of_the_pc_is_for_who_chose_none(house: House, tmp_path: Path) -> None:
    house.window.settings.pages.appearance.language.chips[SWAHILI].click()
    house.wait(lambda: title_of_counter(house) == "Kaunta")
    assert Appearance(paths.appearance_file(tmp_path)).language == SWAHILI
    assert house.window.settings.pages.appearance.language.chosen == SWAHILI
    house.window.settings.pages.appearance.language.chips[ENGLISH].click()
    house.wait(lambda: title_of_counter(house) == "Counter")
