"""Saving the customers as a table, and merging those that are there twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.staff import Right
from cyberdesk.services.customers import Group
from cyberdesk.ui.customers.duplicates_dialog import DuplicatesDialog
from cyberdesk.ui.customers.screen import CustomersScreen
from tests.ui.payments.shop import Shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def screen(qtbot: QtBot, shop: Shop) -> CustomersScreen:
    shop.owes(shop.customer("Wanjiru"), 130)
    shop.customer("Abdi", None)
    return opened(qtbot, shop)


def opened(qtbot: QtBot, shop: Shop, allow: Callable[[Right], bool] = lambda _right: True) -> CustomersScreen:
    screen = CustomersScreen(shop.desk, allow=allow)
    qtbot.addWidget(screen)
    screen.resize(946, 560)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


# --- the table ----------------------------------------------------------------------------------------------


def test_the_listed_customers_are_saved_where_staff_say(
    qtbot: QtBot, screen: CustomersScreen, tmp_path: Path
) -> None:
    names: list[str] = []

    def choose(name: str) -> Path:
        names.append(name)
        return tmp_path / "out.csv"

    screen.export_button.choose_file = choose
    screen.filters.choose(Group.OWE)
    screen.export_button.masked_act.trigger()
    qtbot.waitUntil(lambda: "Saved as out.csv" in screen.count.text())
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    assert "Wanjiru" in text
    assert "Abdi" not in text
    assert "•••" in text
    assert names[0].startswith("customers-20")
    assert screen.export_button.isEnabled()


def test_whole_numbers_are_asked_for_and_not_saved_by_the_button_alone(
    qtbot: QtBot, screen: CustomersScreen, tmp_path: Path
) -> None:
    screen.export_button.choose_file = lambda _name: tmp_path / "out.csv"
    with qtbot.waitSignal(screen.numbers_requested):
        screen.export_button.whole_act.trigger()
    assert not (tmp_path / "out.csv").exists()
    with qtbot.waitSignal(screen.export_button.saved):
        screen.export_button.save(has_numbers=True)
    assert "•••" not in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_a_folder_that_cannot_be_written_is_said_and_another_can_be_chosen(
    qtbot: QtBot, screen: CustomersScreen, tmp_path: Path
) -> None:
    screen.export_button.choose_file = lambda _name: tmp_path / "gone" / "out.csv"
    screen.export_button.masked_act.trigger()
    qtbot.waitUntil(lambda: "could not be saved" in screen.error.text)
    assert screen.export_button.isEnabled()


def test_nothing_chosen_saves_nothing(screen: CustomersScreen) -> None:
    screen.export_button.choose_file = lambda _name: None
    screen.export_button.masked_act.trigger()
    assert (screen.export_button.isEnabled(), screen.error.text) == (True, "")


# --- duplicates ---------------------------------------------------------------------------------------------


def find(qtbot: QtBot, screen: CustomersScreen) -> DuplicatesDialog:
    QTest.mouseClick(screen.duplicates_button, Qt.MouseButton.LeftButton)
    assert isinstance(screen.dialog, DuplicatesDialog)
    dialog = screen.dialog
    qtbot.waitUntil(lambda: bool(dialog.merge_buttons) or dialog.none.isVisible())
    return dialog


def test_two_cards_are_merged_from_the_list_and_leave_it(
    qtbot: QtBot, shop: Shop, screen: CustomersScreen
) -> None:
    shop.customer("Wanjiru K.", "0733000118")
    double = shop.customer("Wanjiru Kamau", "0733000118")
    dialog = find(qtbot, screen)
    (merge, *_) = dialog.merge_buttons
    assert merge.accessibleName() == "Merge Wanjiru Kamau into Wanjiru K."
    QTest.mouseClick(merge, Qt.MouseButton.LeftButton)
    assert dialog.merge_dialog is not None
    with qtbot.waitSignal(dialog.merged):
        QTest.mouseClick(dialog.merge_dialog.merge_button, Qt.MouseButton.LeftButton)
    assert shop.desk.customers.get(double).name == "Wanjiru K."
    qtbot.waitUntil(lambda: all(one is not merge for one in dialog.merge_buttons))


def test_where_nobody_is_there_twice_it_says_so(qtbot: QtBot, screen: CustomersScreen) -> None:
    dialog = find(qtbot, screen)
    assert "No duplicates" in dialog.none.words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert screen.dialog is None


def test_who_may_not_merge_is_not_shown_the_list(qtbot: QtBot, shop: Shop) -> None:
    screen = opened(qtbot, shop, allow=lambda right: right is not Right.EDIT_CUSTOMERS)
    screen.find_duplicates()
    assert screen.dialog is None
