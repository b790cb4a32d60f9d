"""Prices: groups with their tariffs, and what they do to the counter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.tariff import Cap, Package, Tariff
from cyberdesk.domain.week import PriceLevel, Week
from cyberdesk.ui.settings.screen import SettingsScreen
from cyberdesk.ui.settings.tariff_editor import TariffEditor
from tests.ui.settings.office import Office, retype


@pytest.fixture
def screen(office: Office) -> SettingsScreen:
    screen = office.screen()
    screen.show_page(screen.pages.prices)
    return screen


@pytest.fixture
def editor(screen: SettingsScreen) -> TariffEditor:
    return screen.pages.prices.editors[0]


# --- the usual group ----------------------------------------------------------------------------------------


def test_a_new_price_shows_what_it_comes_to_and_leaves_running_sessions(
    office: Office, screen: SettingsScreen, editor: TariffEditor
) -> None:
    running = office.start_session(1)
    retype(editor.prices.price.edit, "1.50")
    retype(editor.prices.minimum.edit, "0")
    examples = [example.text() for example in editor.prices.examples]
    assert examples == ["KES 15", "KES 45", "KES 90", "KES 180"]
    screen.save()
    assert office.store.tariff().price_per_minute == Money(150)
    assert office.store.tariff().minimum_charge == ZERO
    assert office.store.session(running).tariff.price_per_minute == Money.shillings(1)
    assert office.file.saved["PRICE_PER_MINUTE"] == "1.50"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("abc", "Type an amount in shillings, for example 150"),
        ("0", "The amount must be more than zero"),
        ("", "Type an amount in shillings, for example 150"),
        ("100001", "Type at most 100,000"),
    ],
)
def test_a_price_that_is_none_is_marked_and_not_saved(
    office: Office, screen: SettingsScreen, editor: TariffEditor, typed: str, words: str
) -> None:
    field = editor.prices.price
    retype(field.edit, typed)
    assert field.problem.text() == words
    screen.show_page(screen.pages.shop)
    screen.save()
    assert screen.pages.currentWidget() is screen.pages.prices
    assert (field.problem.text(), office.file.writes) == (words, [])
    assert office.store.tariff().price_per_minute == Money.shillings(1)


def test_every_part_of_a_tariff_is_saved_and_shown_again(
    office: Office, screen: SettingsScreen, editor: TariffEditor
) -> None:
    retype(editor.start_fee.edit, "10")
    retype(editor.block.edit, "15")
    retype(editor.cap.edit, "500")
    retype(editor.cap_minutes.edit, "")
    for minutes, price in (("180", "120"), ("60", "50")):
        editor.packages.add_button.click()
        retype(editor.packages.rows[-1].first, minutes)
        retype(editor.packages.rows[-1].second, price)
    editor.levels.add_button.click()
    retype(editor.levels.rows[0].second, "0.50")
    editor.levels.grid.paint_hours(4, range(18, 20), 1)
    tariff = Tariff(
        "Standard",
        Money.shillings(1),
        Money.shillings(20),
        start_fee=Money.shillings(10),
        block_minutes=15,
        packages=(Package(60, Money.shillings(50)), Package(180, Money.shillings(120))),
        cap=Cap(Money.shillings(500), 1440),
        levels=(PriceLevel("Happy hour", Money(50)),),
        week=Week().painted(4, 18, 1).painted(4, 19, 1),
    )
    screen.save()
    assert office.store.tariff() == tariff
    again = screen.pages.prices.editors[0]
    assert (again.tariff(), again.is_changed(), screen.has_changes) == (tariff, False, False)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("start_fee", "x", "Type an amount in shillings, for example 150"),
        ("block", "0", "Type minutes, from 1 to 1,440"),
        ("block", "1.5", "Type minutes, from 1 to 1,440"),
        ("cap_minutes", "99999", "Type minutes, from 1 to 10,080"),
    ],
)
def test_a_part_that_is_none_is_marked_and_not_saved(
    office: Office, screen: SettingsScreen, editor: TariffEditor, field: str, typed: str, words: str
) -> None:
    retype(getattr(editor, field).edit, typed)
    assert getattr(editor, field).problem.text() == words
    screen.save()
    assert office.file.writes == []
    assert screen.has_changes


def test_parts_that_do_not_fit_together_are_not_saved(
    office: Office, screen: SettingsScreen, editor: TariffEditor
) -> None:
    retype(editor.cap.edit, "10")
    assert editor.problem.text() == "The most that time costs is less than the least"
    screen.save()
    assert office.file.writes == []
    retype(editor.cap.edit, "20")
    assert not editor.problem.isVisible()
    screen.save()
    assert office.store.tariff().cap == Cap(Money.shillings(20), 1440)


def test_a_package_that_is_not_complete_is_not_saved_and_can_be_taken_away(
    office: Office, screen: SettingsScreen, editor: TariffEditor
) -> None:
    editor.packages.add_button.click()
    row = editor.packages.rows[0]
    assert (row.problem.text(), screen.has_changes) == ("", True)
    screen.save()
    assert row.problem.text() == "Type minutes, from 1 to 10,080"
    retype(row.first, "60")
    screen.save()
    assert row.problem.text() == "Type an amount in shillings, for example 150"
    assert office.file.writes == []
    row.remove_button.click()
    assert not screen.has_changes


# --- the example --------------------------------------------------------------------------------------------


def test_the_example_says_why(editor: TariffEditor) -> None:
    retype(editor.start_fee.edit, "10")
    retype(editor.cap.edit, "50")
    retype(editor.cap_minutes.edit, "60")
    examples = [example.text() for example in editor.prices.examples]
    assert examples == ["KES 30", "KES 40", "KES 60", "KES 110"]
    assert editor.example.sentence.text() == "2 h 10 min from Friday 18:00 costs KES 120, because:"
    assert editor.example.lines() == [
        ("2 × at most 50 for 1 h", "100"),
        ("10 min × 1", "10"),
        ("start fee", "10"),
    ]
    retype(editor.example.minutes, "5")
    editor.example.day.setCurrentIndex(0)
    editor.example.hour.setCurrentIndex(9)
    assert editor.example.sentence.text() == "5 min from Monday 09:00 costs KES 30, because:"
    assert editor.example.lines() == [
        ("5 min × 1", "5"),
        ("up to the minimum of 20", "15"),
        ("start fee", "10"),
    ]


def test_the_example_waits_for_good_prices(editor: TariffEditor) -> None:
    retype(editor.prices.price.edit, "x")
    assert editor.example.sentence.text() == "It stands here as soon as the prices are complete."
    assert editor.example.lines() == []


def test_the_example_follows_the_painted_hours(editor: TariffEditor) -> None:
    editor.levels.add_button.click()
    retype(editor.levels.rows[0].second, "0.50")
    editor.levels.grid.paint_hours(4, [18, 19], 1)
    assert editor.example.lines() == [("Happy hour: 120 min × 0.50", "60"), ("10 min × 1", "10")]


# --- levels -------------------------------------------------------------------------------------------------


def test_a_level_that_is_removed_takes_its_hours_with_it(editor: TariffEditor) -> None:
    levels = editor.levels
    for price in ("2", "3"):
        levels.add_button.click()
        retype(levels.rows[-1].first, f"At {price}")
        retype(levels.rows[-1].second, price)
    levels.grid.paint_hours(0, [9], 1)
    levels.grid.paint_hours(0, [10], 2)
    levels.rows[0].remove_button.click()
    assert [level.name for level in levels.levels() or ()] == ["At 3"]
    assert (levels.week.level(0, 9), levels.week.level(0, 10)) == (0, 1)
    assert [brush.text() for brush in levels.brushes] == ["Normal", "At 3"]
    levels.rows[0].remove_button.click()
    assert levels.week.is_plain
    assert not editor.is_changed()


def test_there_are_at_most_four_levels_and_each_has_a_name(editor: TariffEditor) -> None:
    for _ in range(4):
        editor.levels.add_button.click()
    assert not editor.levels.add_button.isEnabled()
    retype(editor.levels.rows[1].second, "2")
    editor.demand()
    assert editor.levels.rows[1].problem.text() == "Type a name, for example Happy hour"
    assert editor.tariff() is None


def test_a_new_level_is_what_is_painted_with(editor: TariffEditor) -> None:
    editor.levels.add_button.click()
    assert (editor.levels.grid.brush, editor.levels.brushes[1].isChecked()) == (1, True)
    editor.levels.brushes[0].click()
    assert editor.levels.grid.brush == 0


# --- groups -------------------------------------------------------------------------------------------------


def test_a_group_has_a_price_of_its_own(office: Office, screen: SettingsScreen) -> None:
    page = screen.pages.prices
    page.add_button.click()
    assert (page.chips[1].text(), page.chips[1].isChecked()) == ("Group 2", True)
    editor = page.editors[1]
    retype(editor.name.edit, "Gaming")
    retype(editor.prices.price.edit, "3")
    assert page.chips[1].text() == "Gaming"
    screen.save()
    assert office.store.groups() == ["Standard", "Gaming"]
    assert office.store.tariff("Gaming") == Tariff("Gaming", Money.shillings(3), ZERO)
    assert office.store.tariff() == Tariff("Standard", Money.shillings(1), Money.shillings(20))
    assert page.chips[1].isChecked()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Type a name, for example Gaming"),
        ("  standard ", "There is a group of this name already"),
    ],
)
def test_a_group_needs_a_name_of_its_own(
    office: Office, screen: SettingsScreen, name: str, words: str
) -> None:
    page = screen.pages.prices
    page.add_button.click()
    retype(page.editors[1].name.edit, name)
    page.show_group(0)
    screen.save()
    assert page.editors[1].name.problem.text() == words
    assert page.editors[1].isVisible()
    assert office.store.groups() == ["Standard"]


def test_a_mistake_in_a_group_that_is_not_shown_is_shown(office: Office, screen: SettingsScreen) -> None:
    page = screen.pages.prices
    page.add_button.click()
    retype(page.editors[1].prices.price.edit, "x")
    page.show_group(0)
    screen.save()
    assert page.editors[1].isVisible()
    assert office.store.groups() == ["Standard"]


def test_the_standard_group_stays(editor: TariffEditor) -> None:
    assert not editor.remove_button.isVisible()
    assert not editor.name.isVisible()


def test_what_is_typed_in_a_group_stays_while_another_is_shown(screen: SettingsScreen) -> None:
    page = screen.pages.prices
    page.add_button.click()
    retype(page.editors[1].prices.price.edit, "7")
    page.chips[0].click()
    assert page.editors[0].isVisible()
    assert not page.editors[1].isVisible()
    page.chips[1].click()
    assert page.editors[1].prices.price.value() == "7"


def test_a_price_is_changed_with_the_keys_alone(office: Office, screen: SettingsScreen) -> None:
    editor = screen.pages.prices.editors[0]
    editor.prices.price.setFocus()
    retype(editor.prices.price.edit, "2")
    seen = []
    for _ in range(30):
        QTest.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Tab)
        seen.append(screen.focusWidget())
    for widget in (editor.prices.minimum.edit, editor.start_fee.edit, editor.block.edit, editor.cap.edit):
        assert widget in seen
    order = [seen.index(one) for one in (editor.prices.minimum.edit, editor.start_fee.edit, editor.cap.edit)]
    assert order == sorted(order)
    screen.save()
    assert office.store.tariff().price_of(60, datetime(2025, 3, 3, tzinfo=UTC)).amount == Money.shillings(120)
