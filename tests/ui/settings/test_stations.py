"""Stations: the page and what it does to the counter."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

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


# --- groups -------------------------------------------------------------------------------------------------


def test_with_one_group_there_is_nothing_to_choose(screen: SettingsScreen) -> None:
    assert not any(row.group.isVisible() for row in screen.pages.stations.rows.values())


def test_a_station_is_given_a_group_that_was_just_made(office: Office, screen: SettingsScreen) -> None:
    prices, page = screen.pages.prices, screen.pages.stations
    prices.add_group()
    retype(prices.editors[1].name.edit, "Gaming")
    assert page.rows[2].group.isVisible()
    page.rows[2].group.setCurrentIndex(1)
    screen.save()
    assert [station.group for station in office.store.stations()] == ["Standard", "Gaming", "Standard"]
    assert not screen.has_changes


def test_a_group_that_is_renamed_keeps_its_stations(office: Office, screen: SettingsScreen) -> None:
    prices, page = screen.pages.prices, screen.pages.stations
    prices.add_group()
    page.rows[2].group.setCurrentIndex(1)
    retype(prices.editors[1].name.edit, "VIP")
    screen.save()
    retype(prices.editors[1].name.edit, "Lounge")
    screen.save()
    assert office.store.stations()[1].group == "Lounge"
    assert office.store.groups() == ["Standard", "Lounge"]


def test_stations_of_a_group_that_is_removed_are_standard_ones(
    office: Office, screen: SettingsScreen
) -> None:
    prices, page = screen.pages.prices, screen.pages.stations
    prices.add_group()
    page.rows[2].group.setCurrentIndex(1)
    screen.save()
    prices.editors[1].remove_button.click()
    assert page.stations()[1].group == "Standard"
    screen.save()
    assert (office.store.groups(), office.store.stations()[1].group) == (["Standard"], "Standard")


def test_discarding_brings_back_the_groups(office: Office, screen: SettingsScreen) -> None:
    screen.pages.prices.add_group()
    screen.pages.stations.rows[2].group.setCurrentIndex(1)
    screen.discard()
    assert not screen.has_changes
    assert [station.group for station in screen.pages.stations.stations()] == ["Standard"] * 3
