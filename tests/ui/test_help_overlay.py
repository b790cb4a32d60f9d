"""The page of keys, and the table it is made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.ui import theme
from cyberdesk.ui.help_overlay import HelpOverlay
from cyberdesk.ui.keys import Act, KeyGroup, every_key, keys_for


class Window(QWidget):
    """Something with the focus, a shortcut that takes money, and the page of keys."""

    def __init__(self) -> None:
        super().__init__()
        self.work = QPushButton("Work")
        layout = QVBoxLayout(self)
        layout.addWidget(self.work)
        self.took_cash = 0
        shortcut = QShortcut(QKeySequence("F6"), self)
        shortcut.activated.connect(self._take_cash)
        self.help = HelpOverlay(keys_for(list(Act)), self)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help.toggle)
        self.resize(1024, 700)

    def _take_cash(self) -> None:
        self.took_cash += 1


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.work.setFocus()
    QTest.keyClick(window.work, Qt.Key.Key_F1)
    assert window.help.isVisible()
    return window


@pytest.mark.parametrize(
    "close",
    [
        lambda help_: QTest.keyClick(help_, Qt.Key.Key_F1),
        lambda help_: QTest.keyClick(help_, Qt.Key.Key_Escape),
        lambda help_: QTest.mouseClick(help_, Qt.MouseButton.LeftButton),
        lambda help_: QTest.mouseClick(help_._area.viewport(), Qt.MouseButton.LeftButton),
    ],
)
def test_it_closes_and_gives_the_focus_back(window: Window, close: Callable[[HelpOverlay], None]) -> None:
    close(window.help)
    assert not window.help.isVisible()
    assert window.work.hasFocus()


def test_no_shortcut_reaches_what_is_under_it(window: Window) -> None:
    QTest.keyClick(window.help, Qt.Key.Key_F6)
    QTest.keyClick(window.help, Qt.Key.Key_Tab)
    assert window.help.hasFocus()
    assert window.took_cash == 0
    QTest.keyClick(window.help, Qt.Key.Key_Escape)
    QTest.keyClick(window.work, Qt.Key.Key_F6)
    assert window.took_cash == 1


@pytest.mark.parametrize("scale", [100, 130])
def test_every_key_is_readable_on_a_small_window(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    theme.apply_theme(qapp, dark=True, scale=scale)
    try:
        window = Window()
        qtbot.addWidget(window)
        window.show()
        window.help.toggle()
        QApplication.processEvents()
        shown = {label.text() for label in window.help.findChildren(QLabel)}
        assert all({key.printed, key.words} <= shown for key in every_key())
        for label in window.help.findChildren(QLabel):
            assert label.width() >= label.minimumSizeHint().width(), label.text()
        # Nothing to scroll, so nothing is hidden.
        assert window.help._area.verticalScrollBar().maximum() == 0
    finally:
        theme.apply_theme(qapp, dark=False)


def test_a_screen_reader_hears_all_keys(window: Window) -> None:
    assert "F6: Take cash for the bill" in window.help.accessibleDescription()


# --- the table --------------------------------------------------------------------------------------------


def test_no_key_does_two_things() -> None:
    times = Counter(sequence for key in every_key() for sequence in key.sequences)
    assert [sequence for sequence, count in times.items() if count > 1] == []
    assert Counter(key.act for key in every_key() if key.act is not None) == Counter(Act)


def test_every_shortcut_is_one_that_qt_knows() -> None:
    for key in every_key():
        for sequence in key.sequences:
            assert QKeySequence(sequence).toString() == sequence


def test_the_help_promises_only_what_the_window_can_do() -> None:
    shown = keys_for({Act.CASH, Act.HELP})
    assert {key.act for key in shown} == {None, Act.CASH, Act.HELP}


def test_every_group_has_keys() -> None:
    assert {key.group for key in every_key()} == set(KeyGroup)


@pytest.mark.parametrize(
    "ask",
    [
        lambda help_: QTest.keyClick(help_, Qt.Key.Key_M),
        lambda help_: QTest.mouseClick(help_.manual_button, Qt.MouseButton.LeftButton),
    ],
)
def test_its_button_or_m_closes_it_and_asks_for_the_manual(
    window: Window, ask: Callable[[HelpOverlay], None], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.help.manual_asked):
        ask(window.help)
    assert not window.help.isVisible()
