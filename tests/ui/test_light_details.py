"""What stands behind a light: what was tried, money, what works, what to do; and that it is still so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import LinkChanged, TunnelChanged
from cyberdesk.domain.link import Trouble
from cyberdesk.services.doctor import CLOCK_SKEW_SECONDS, TROUBLE_WORDS
from cyberdesk.services.errors import CounterError
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui import light_words
from cyberdesk.ui.light_details import LightDetails
from cyberdesk.ui.light_words import LightWords
from cyberdesk.ui.main_window import MainWindow
from tests.walk.conftest import Shop, settings_of

WORDS = LightWords("The host does not answer.", "No money is at risk.", "Cash works.", "Wait.")


@pytest.fixture
def details(qtbot: QtBot) -> LightDetails:
    made = LightDetails()
    qtbot.addWidget(made)
    return made


def press(details: LightDetails, words: str) -> None:
    (one,) = (each for each in details.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


# --- the panel --------------------------------------------------------------------------------------------


def test_it_says_all_four_things(details: LightDetails) -> None:
    details.show_words("M-PESA waits", WORDS)
    expected = "M-PESA waits. The host does not answer. No money is at risk. Cash works. Wait."
    assert details.text == expected


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Look again", "look_asked"), ("Run all checks", "checks_asked"), ("Close", "closed")],
)
def test_each_button_asks_for_its_thing(details: LightDetails, qtbot: QtBot, words: str, signal: str) -> None:
    details.show_words("M-PESA waits", WORDS)
    details.show()
    with qtbot.waitSignal(getattr(details, signal), timeout=20_000):
        press(details, words)


def test_it_is_as_high_as_its_words_need(details: LightDetails) -> None:
    details.show_words("M-PESA waits", WORDS)
    short = details.height()
    details.show_words("M-PESA waits", LightWords(WORDS.tried, WORDS.risk, WORDS.works, "Wait. " * 200))
    details.show()
    assert details.height() > short
    assert details.width() < 400
    for one in details.findChildren(QLabel):
        assert one.height() >= one.heightForWidth(one.width()), one.text()


# --- the words --------------------------------------------------------------------------------------------

OFFLINE = [LinkChanged(False), *(LinkChanged(False, trouble) for trouble in Trouble)]
REACHABLE = [
    LinkChanged(True),
    LinkChanged(True, None, 0.0),
    LinkChanged(True, None, float(CLOCK_SKEW_SECONDS)),
]


@pytest.mark.parametrize("link", OFFLINE)
def test_offline_no_money_is_at_risk_cash_works_and_prompts_are_not_promised(link: LinkChanged) -> None:
    words = light_words.link_words(link)
    assert words.risk.startswith("No money is at risk.")
    assert words.works.startswith("Sessions, cash")
    assert "M-PESA prompts" not in words.works
    assert words.next_step not in {"", "Nothing."}


@pytest.mark.parametrize("trouble", list(Trouble))
def test_the_reason_and_what_to_do_are_those_of_the_checks(trouble: Trouble) -> None:
    words = light_words.link_words(LinkChanged(False, trouble))
    assert (words.tried, words.next_step) == TROUBLE_WORDS[trouble]


def test_while_the_reason_is_looked_for_that_is_said() -> None:
    assert "Looking why" in light_words.link_words(LinkChanged(False)).tried


@pytest.mark.parametrize("link", REACHABLE)
def test_where_mpesa_answers_all_works_and_nothing_is_to_be_done(link: LinkChanged) -> None:
    words = light_words.link_words(link)
    assert words.tried == "M-PESA answered the last call."
    assert "M-PESA prompts" in words.works
    assert words.next_step == "Nothing."


@pytest.mark.parametrize("skew", [600.0, -600.0])
def test_a_clock_that_is_off_says_by_how_much_and_that_prompts_may_be_refused(skew: float) -> None:
    words = light_words.link_words(LinkChanged(True, None, skew))
    assert "600 seconds off" in words.tried
    assert "M-PESA may refuse prompts" in words.works
    assert words.next_step.startswith("Set the clock")


def test_with_wrong_settings_no_prompt_is_promised_and_the_key_is_named() -> None:
    blocked = CounterError("MPESA_PASSKEY is missing", next_step="Add MPESA_PASSKEY=… to /till/.env.")
    words = light_words.blocked_words(blocked)
    assert words.tried == "MPESA_PASSKEY is missing."
    assert "nothing is sent" in words.risk
    assert "M-PESA" not in words.works
    assert words.next_step == "Add MPESA_PASSKEY=… to /till/.env."


def test_with_many_wrong_settings_the_first_is_told_and_the_checks_name_the_rest() -> None:
    words = light_words.blocked_words(
        CounterError("One is missing (and 2 more)", next_step="One.\n\nTwo.\n\nThree.")
    )
    assert words.next_step == "One. The checks name the rest."


@pytest.mark.parametrize("is_listening", [True, False])
@pytest.mark.parametrize("has_way_in", [True, False])
def test_without_callbacks_money_is_safe_because_mpesa_is_asked(is_listening: bool, has_way_in: bool) -> None:
    words = light_words.callback_words(is_listening=is_listening, has_way_in=has_way_in)
    assert words.risk.startswith("No money is at risk")
    assert (words.next_step == "Nothing.") == (is_listening and has_way_in)


def test_without_a_tunnel_nothing_is_at_risk() -> None:
    assert light_words.tunnel_words(None).tried == "There is no tunnel."
    down = light_words.tunnel_words(TunnelChanged(False, False, "Tunnel down.", "Wait a minute."))
    assert (down.tried, down.next_step) == ("Tunnel down.", "Wait a minute.")
    assert "by asking M-PESA" in down.works
    assert light_words.tunnel_words(TunnelChanged(True, True, "Tunnel works", "")).next_step == "Nothing."


# --- over the window --------------------------------------------------------------------------------------


@pytest.fixture
def till(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    """A café whose M-PESA never changes by itself in the test."""
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
    opened.wait(lambda: opened.program.window.strip.light("mpesa").words == "M-PESA answers")
    yield opened
    opened.stop()
    far_end.stop()


@pytest.fixture
def window(till: Shop) -> MainWindow:
    return till.program.window


def test_a_light_that_is_pressed_explains_itself_inside_the_window(till: Shop, window: MainWindow) -> None:
    for name in ("internet", "mpesa", "callbacks"):
        till.click(window.strip.button(name))
        assert window.light_details.isVisible()
        assert window.light_details.text.startswith(window.strip.light(name).words)
        assert window.rect().contains(window.light_details.geometry())


def test_it_changes_with_its_light(till: Shop, window: MainWindow) -> None:
    till.click(window.strip.button("internet"))
    window.lights.show_link(LinkChanged(False, Trouble.NAME_NOT_FOUND))
    assert window.light_details.text.startswith("No internet: cash and sessions work.")
    assert TROUBLE_WORDS[Trouble.NAME_NOT_FOUND][0] in window.light_details.text
    window.lights.show_link(LinkChanged(True))
    assert window.light_details.text.startswith("Internet on.")


def test_it_does_not_jump_to_another_light_that_changes(till: Shop, window: MainWindow) -> None:
    till.click(window.strip.button("callbacks"))
    before = window.light_details.text
    window.lights.show_link(LinkChanged(False, Trouble.TIMED_OUT))
    window.lights.show_tunnel(TunnelChanged(False, False, "Tunnel down.", "Wait a minute."))
    assert window.light_details.text == before


def test_while_it_is_closed_a_change_does_not_open_it(till: Shop, window: MainWindow) -> None:
    till.click(window.strip.button("mpesa"))
    press(window.light_details, "Close")
    window.lights.show_link(LinkChanged(False, Trouble.TIMED_OUT))
    assert window.light_details.isHidden()


def test_esc_closes_it_and_leaves_the_rest_as_it_is(till: Shop, window: MainWindow) -> None:
    till.bill()
    till.click(window.strip.button("mpesa"))
    till.press(Qt.Key.Key_Escape)
    assert window.light_details.isHidden()
    assert window.counter.panel.bill_form.isVisible()


def test_look_again_looks(till: Shop, window: MainWindow) -> None:
    window.lights.show_link(LinkChanged(False, Trouble.TIMED_OUT))
    till.program.link._last = LinkChanged(False, Trouble.TIMED_OUT)
    till.click(window.strip.button("mpesa"))
    press(window.light_details, "Look again")
    till.wait(lambda: window.strip.light("mpesa").words == "M-PESA answers")
    assert window.light_details.text.startswith("M-PESA answers.")


def test_run_all_checks_goes_to_the_checks(till: Shop, window: MainWindow) -> None:
    till.click(window.strip.button("mpesa"))
    press(window.light_details, "Run all checks")
    assert window.light_details.isHidden()
    till.wait(lambda: window.doctor.isVisible() and window.doctor.run_button.isEnabled())
    assert window.doctor.findings


def test_with_wrong_settings_the_light_names_the_key_and_promises_no_prompt(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = Shop(qtbot, tmp_path, Simulator(), {"MPESA_ENVIRONMENT": "sandbox"})
    try:
        window = shop.program.window
        shop.click(window.strip.button("mpesa"))
        assert window.light_details.text.startswith("M-PESA is not set up.")
        assert "Add MPESA_SHORTCODE=" in window.light_details.text
        assert "M-PESA prompts" not in window.light_details.text
        assert window.rect().contains(window.light_details.geometry())
    finally:
        shop.stop()
