"""The tunnel page: one way in at a time."""

from __future__ import annotations

import pytest

from cyberdesk.ui.settings.tunnel import TunnelPage
from tests.ui.settings.office import Office, retype

ADDRESS = "https://till.example.co.ke"


def page_of(office: Office, **saved: str) -> TunnelPage:
    office.file.saved |= saved
    screen = office.screen()
    screen.show_page(screen.pages.tunnel)
    return screen.pages.tunnel


@pytest.mark.parametrize(
    ("kind", "token", "address"), [("none", False, False), ("ngrok", True, False), ("fixed", False, True)]
)
def test_each_way_in_has_its_own_fields(office: Office, kind: str, token: bool, address: bool) -> None:
    page = page_of(office)
    page.kind.choose(kind)
    assert (page.token.isVisible(), page.address.isVisible()) == (token, address)


def test_an_address_that_is_set_counts_as_an_own_one(office: Office) -> None:
    page = page_of(office, TUNNEL="none", MPESA_CALLBACK_URL=ADDRESS)
    assert (page.kind.chosen, page.address.edit.text()) == ("fixed", ADDRESS)
    assert page.changes() == {}


@pytest.mark.parametrize("kind", ["none", "ngrok"])
def test_without_an_own_address_none_stays_written(office: Office, kind: str) -> None:
    page = page_of(office, TUNNEL="fixed", MPESA_CALLBACK_URL=ADDRESS)
    page.kind.choose(kind)
    assert page.changes() == {"TUNNEL": kind, "MPESA_CALLBACK_URL": ""}


def test_an_address_typed_and_then_not_chosen_is_not_written(office: Office) -> None:
    page = page_of(office)
    page.kind.choose("fixed")
    retype(page.address.edit, ADDRESS)
    assert page.changes() == {"TUNNEL": "fixed", "MPESA_CALLBACK_URL": ADDRESS}
    page.kind.choose("none")
    assert page.changes() == {}


def test_a_word_that_is_no_way_in_chooses_nothing_until_somebody_does(office: Office) -> None:
    page = page_of(office, TUNNEL="carrier pigeon")
    assert (page.kind.chosen, page.changes()) == ("", {})
    page.kind.choose("none")
    assert page.changes() == {"TUNNEL": "none"}


def test_a_written_address_stays_as_long_as_nothing_else_is_chosen(office: Office) -> None:
    page = page_of(office, TUNNEL="ngrok", MPESA_CALLBACK_URL=ADDRESS)
    assert page.changes() == {}
    retype(page.domain.edit, "till.ngrok-free.app")
    assert page.changes() == {"NGROK_DOMAIN": "till.ngrok-free.app"}
