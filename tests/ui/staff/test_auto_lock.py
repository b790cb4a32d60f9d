"""Locking by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cyberdesk.ui.staff.auto_lock import AutoLock
from tests.fakes.clock import FakeClock
from tests.ui.staff.booth import Booth, Work


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def window(qtbot: QtBot) -> Work:
    window = Work()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def auto_lock(clock: FakeClock, window: Work) -> AutoLock:
    return AutoLock(clock, 5, window)


def handle(window: Work) -> QWindow:
    found = window.windowHandle()
    assert found is not None
    return found


TOUCHES: list[Callable[[QWindow], object]] = [
    lambda window: QTest.keyClick(window, Qt.Key.Key_A),
    lambda window: QTest.mouseMove(window, QPoint(30, 40)),
    lambda window: QTest.mouseClick(window, Qt.MouseButton.LeftButton),
]


def test_it_is_due_after_so_many_still_minutes_and_once(
    auto_lock: AutoLock, clock: FakeClock, qtbot: QtBot
) -> None:
    clock.move(minutes=4, seconds=59)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()
    clock.move(seconds=1)
    with qtbot.waitSignal(auto_lock.due):
        auto_lock.look()
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()
    assert not auto_lock.is_running


@pytest.mark.parametrize("touch", TOUCHES, ids=["key", "move", "click"])
def test_keys_and_mouse_put_it_off(
    auto_lock: AutoLock, clock: FakeClock, window: Work, qtbot: QtBot, touch: Callable[[QWindow], object]
) -> None:
    clock.move(minutes=4)
    touch(handle(window))
    qtbot.wait(0)
    clock.move(minutes=4)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()
    clock.move(minutes=1)
    with qtbot.waitSignal(auto_lock.due):
        auto_lock.look()


def test_what_is_typed_in_a_dialog_puts_it_off_too(
    auto_lock: AutoLock, clock: FakeClock, window: Work, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    clock.move(minutes=4)
    found = dialog.windowHandle()
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_A)
    clock.move(minutes=4)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()


def test_it_never_locks_at_zero_minutes(auto_lock: AutoLock, clock: FakeClock, qtbot: QtBot) -> None:
    auto_lock.set_minutes(0)
    clock.move(hours=30)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()
    assert not auto_lock.is_running
    auto_lock.set_minutes(1)
    assert auto_lock.is_running


def test_it_counts_from_signing_in(auto_lock: AutoLock, clock: FakeClock, qtbot: QtBot) -> None:
    auto_lock.stop()
    clock.move(hours=2)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()
    auto_lock.restart()
    clock.move(minutes=4)
    with qtbot.assertNotEmitted(auto_lock.due):
        auto_lock.look()


def test_a_clock_that_was_set_back_does_not_keep_it_open(
    auto_lock: AutoLock, clock: FakeClock, qtbot: QtBot
) -> None:
    clock.move(hours=-24)
    auto_lock.look()
    clock.move(minutes=5)
    with qtbot.waitSignal(auto_lock.due):
        auto_lock.look()


def test_a_pc_that_slept_comes_back_locked(auto_lock: AutoLock, clock: FakeClock, qtbot: QtBot) -> None:
    clock.move(hours=9)
    with qtbot.waitSignal(auto_lock.due):
        auto_lock.look()


def test_the_lock_screen_takes_it_from_there(booth: Booth) -> None:
    screen = booth.lock_screen()
    booth.current.change(booth.attendant)
    auto_lock = AutoLock(booth.clock, 5, booth.window)
    auto_lock.due.connect(lambda: screen.lock(by_itself=True))
    booth.clock.move(minutes=5)
    auto_lock.look()
    assert (screen.is_locked, booth.current.member) == (True, None)
