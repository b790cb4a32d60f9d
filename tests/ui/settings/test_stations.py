"""Stations and price: the page and what it does to the counter."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.station import Station
from cyberdesk.ui.settings.screen import SettingsScreen
from tests.ui.settings.office import Office, retype


@pytest.fixture
def screen(office: Office) -> SettingsScreen:
    screen = office.screen()
    screen.show_page(screen.pages.stations)
    return screen


def test_a_station_is_added_with_the_lowest_free_number(office: Office, screen: SettingsScreen) -> None:
    page = screen.pages.stations
    page.rows[2].remove_button.click()
    page.add_button.click()
    page.add_button.click()
    assert [station.number for station in page.stations()] == [1, 2, 3, 4]
    screen.save()
    assert office.store.stations()[3] == Station(4, "PC 4")


def test_a_station_is_renamed_and_put_out_of_order(
    office: Office, screen: SettingsScreen, qtbot: QtBot
) -> None:
    page = screen.pages.stations
    retype(page.rows[1].name, "  Gaming   corner ")
    retype(page.rows[2].name, "")
    page.rows[3].out_of_order.click()
    with qtbot.waitSignals([screen.saved, screen.counter_changed]):
        screen.save()
    assert office.store.stations() == [
        Station(1, "Gaming corner"),
        Station(2, "PC 2"),
        Station(3, "PC 3", is_out_of_order=True),
    ]
    assert not screen.has_changes


def test_a_station_in_use_stays_and_the_refusal_is_said(office: Office, screen: SettingsScreen) -> None:
    office.start_session(2)
    screen.pages.stations.rows[2].remove_button.click()
    screen.save()
    assert "Station 2 is in use" in screen.error.text
    assert [station.number for station in office.store.stations()] == [1, 2, 3]
    assert screen.has_changes


def test_the_last_station_cannot_be_removed_and_the_room_has_an_end(screen: SettingsScreen) -> None:
    page = screen.pages.stations
    for _ in range(21):
        page.add_button.click()
    assert not page.add_button.isEnabled()
    for number in range(2, 25):
        page.rows[number].remove_button.click()
    assert not page.rows[1].remove_button.isEnabled()
    assert page.add_button.isEnabled()


def test_a_new_price_shows_what_it_comes_to_and_leaves_running_sessions(
    office: Office, screen: SettingsScreen
) -> None:
    tariff = screen.pages.stations.tariff
    running = office.start_session(1)
    retype(tariff.price.edit, "1.50")
    retype(tariff.minimum.edit, "0")
    assert [example.text() for example in tariff.examples] == ["KES 15", "KES 45", "KES 90", "KES 180"]
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
    office: Office, screen: SettingsScreen, typed: str, words: str
) -> None:
    field = screen.pages.stations.tariff.price
    retype(field.edit, typed)
    assert field.problem.text() == words
    screen.show_page(screen.pages.shop)
    screen.save()
    assert screen.pages.currentWidget() is screen.pages.stations
    assert (field.problem.text(), office.file.writes) == (words, [])
    assert office.store.tariff().price_per_minute == Money.shillings(1)
