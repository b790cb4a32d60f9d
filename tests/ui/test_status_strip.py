"""The lights of the bottom strip: always in words, and true for whatever the way to M-PESA does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import LinkChanged, TunnelChanged
from cyberdesk.domain.link import Trouble
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui import theme
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.status_strip import Level, Light, StatusStrip
from tests.walk.conftest import Shop, settings_of

NAMES = ("internet", "mpesa", "callbacks", "tunnel")


@pytest.fixture
def strip(qtbot: QtBot, qapp: QApplication) -> Iterator[StatusStrip]:
    theme.apply_theme(qapp, dark=False)
    made = StatusStrip()
    qtbot.addWidget(made)
    made.show()
    yield made
    theme.apply_theme(qapp, dark=False)


# --- the strip --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_light_of_which_nothing_is_known_is_not_there(strip: StatusStrip, name: str) -> None:
    assert strip.button(name).isHidden()
    strip.show_light(name, Light(Level.GOOD, "It works"))
    assert strip.button(name).isVisible()
    strip.show_light(name, Light(Level.NOT_YET, ""))
    assert strip.button(name).isHidden()


def test_a_light_says_its_words_and_has_a_sign_beside_them(strip: StatusStrip) -> None:
    light = Light(Level.WAITING, "M-PESA waits")
    strip.show_light("mpesa", light)
    assert strip.light("mpesa") == light
    assert strip.button("mpesa").text() == "M-PESA waits"
    assert not strip.button("mpesa").icon().isNull()


def test_a_good_light_is_told_from_a_bad_one_by_more_than_its_colour(
    strip: StatusStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes: list[str] = []
    icon = theme.icon

    def noting(name: str, colour: str, size: int) -> object:
        shapes.append(name)
        return icon(name, colour, size)

    monkeypatch.setattr(theme, "icon", noting)
    for level in Level:
        strip.show_light("mpesa", Light(level, "So it is"))
    assert shapes == ["dot", "ring", "ring", "ring"]


@pytest.mark.parametrize("name", NAMES)
def test_a_light_that_is_pressed_asks_for_its_explanation(
    strip: StatusStrip, qtbot: QtBot, name: str
) -> None:
    strip.show_light(name, Light(Level.GOOD, "It works"))
    with qtbot.waitSignal(strip.asked, timeout=20_000) as asked:
        QTest.mouseClick(strip.button(name), Qt.MouseButton.LeftButton)
    assert asked.args == [name]


def test_a_light_is_reached_and_pressed_by_key(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.show_light("mpesa", Light(Level.GOOD, "It works"))
    assert strip.button("mpesa").focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(strip.asked, timeout=20_000):
        QTest.keyClick(strip.button("mpesa"), Qt.Key.Key_Space)


def test_the_dots_follow_the_theme_and_the_words_stay(strip: StatusStrip, qapp: QApplication) -> None:
    strip.show_light("mpesa", Light(Level.BAD, "M-PESA is not set up"))
    light = strip.button("mpesa").icon().cacheKey()
    theme.apply_theme(qapp, dark=True)
    strip.refresh_theme()
    assert strip.button("mpesa").icon().cacheKey() != light
    assert strip.button("mpesa").text() == "M-PESA is not set up"
    assert strip.button("internet").isHidden()


# --- what the window shows on it --------------------------------------------------------------------------


@pytest.fixture
def till(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    """A café with settings of its own."""
    far_end = Simulator(
        consumer_key="key-of-the-cafe",
        consumer_secret="secret-of-the-cafe",
        shortcode="600123",
        passkey="passkey-of-the-cafe-passkey-of-the-cafe",
        till_number="555777",
        answer_seconds=0.05,
        seed=2,
    )
    far_end.start()
    opened = Shop(qtbot, tmp_path, far_end, settings_of(far_end))
    yield opened
    opened.stop()
    far_end.stop()


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(qtbot, tmp_path, Simulator(answer_seconds=0.05, seed=1))
    yield opened
    opened.stop()


def said(window: MainWindow, name: str) -> tuple[Level, str]:
    light = window.strip.light(name)
    return light.level, light.words


def test_after_the_start_the_lights_turn_good_by_themselves(till: Shop) -> None:
    window = till.program.window
    till.wait(lambda: said(window, "mpesa") == (Level.GOOD, "M-PESA answers"))
    assert said(window, "internet") == (Level.GOOD, "Internet on")
    assert said(window, "callbacks") == (Level.GOOD, "Callbacks listening")


CLOCK_IS_OFF = "This PC's clock is wrong"
SILENT = ("Internet unclear", "M-PESA does not answer: cash works")
LINKS = {
    LinkChanged(True, None, 0.0): ("Internet on", "M-PESA answers"),
    LinkChanged(True): ("Internet on", "M-PESA answers"),
    LinkChanged(True, None, 600.0): ("Internet on", CLOCK_IS_OFF),
    LinkChanged(True, None, -600.0): ("Internet on", CLOCK_IS_OFF),
    LinkChanged(False): SILENT,
    LinkChanged(False, Trouble.NAME_NOT_FOUND): ("No internet: cash and sessions work", "M-PESA waits"),
    LinkChanged(False, Trouble.REFUSED): SILENT,
    LinkChanged(False, Trouble.TIMED_OUT): SILENT,
    LinkChanged(False, Trouble.CERTIFICATE): SILENT,
    LinkChanged(False, Trouble.BROKEN): SILENT,
}


def test_the_lights_say_how_the_way_to_mpesa_looks_and_what_still_works(till: Shop) -> None:
    window = till.program.window
    till.wait(lambda: said(window, "mpesa")[1] == "M-PESA answers")
    assert {link.trouble for link in LINKS} == {None, *Trouble}
    for link, (internet, mpesa) in LINKS.items():
        window.lights.show_link(link)
        is_well = mpesa == "M-PESA answers"
        assert said(window, "mpesa") == (Level.GOOD if is_well else Level.WAITING, mpesa), link
        assert said(window, "internet")[1] == internet, link
        assert (said(window, "internet")[0] is Level.GOOD) == link.is_reachable, link


def test_in_practice_mode_nothing_is_claimed_about_the_internet(practice: Shop) -> None:
    window = practice.program.window
    practice.wait(lambda: said(window, "mpesa") == (Level.GOOD, "Practice M-PESA answers"))
    assert window.strip.button("internet").isHidden()
    window.lights.show_link(LinkChanged(False, Trouble.REFUSED))
    assert said(window, "mpesa") == (Level.WAITING, "Practice M-PESA does not answer: cash works")
    assert window.strip.button("internet").isHidden()


def test_the_tunnel_light_is_good_only_when_it_is_proven(practice: Shop) -> None:
    window = practice.program.window
    window.lights.show_tunnel(TunnelChanged(True, False, "Tunnel on, being tried", ""))
    assert said(window, "tunnel") == (Level.WAITING, "Tunnel on, being tried")
    window.lights.show_tunnel(TunnelChanged(True, True, "Tunnel works", ""))
    assert said(window, "tunnel") == (Level.GOOD, "Tunnel works")
    window.lights.show_tunnel(TunnelChanged(False, False, "Tunnel down.", "Wait a minute."))
    assert said(window, "tunnel") == (Level.WAITING, "Tunnel down.")


def test_with_wrong_settings_the_light_says_that_mpesa_is_not_set_up(qtbot: QtBot, tmp_path: Path) -> None:
    shop = Shop(qtbot, tmp_path, Simulator(), {"MPESA_ENVIRONMENT": "sandbox"})
    try:
        assert said(shop.program.window, "mpesa") == (Level.BAD, "M-PESA is not set up")
        assert shop.program.window.strip.button("internet").isHidden()
    finally:
        shop.stop()
