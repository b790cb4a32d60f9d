"""Tells when a window that was just started takes its first key."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.child import tell

_LOOK_AGAIN_MS = 1


def press_when_painted(window: QMainWindow, has_taken: Callable[[], bool]) -> None:
    """After the first paint of `window` press 1; write the moment at which it took effect, and close.

    Args:
        has_taken: whether the key has had its effect.
    """
    paint = type(window).paintEvent
    is_painted = False

    def paint_and_press(event: QPaintEvent) -> None:
        nonlocal is_painted
        paint(window, event)
        if not is_painted:
            is_painted = True
            # The children are painted after the window, before the event loop gets its turn.
            QTimer.singleShot(0, press)

    def press() -> None:
        target = QApplication.focusWidget() or window
        key = Qt.Key.Key_1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QCoreApplication.postEvent(target, QKeyEvent(kind, key, none, "1"))
        QTimer.singleShot(0, look)

    def look() -> None:
        if has_taken():
            tell(time.monotonic())
            window.close()
        else:
            QTimer.singleShot(_LOOK_AGAIN_MS, look)

    window.paintEvent = paint_and_press  # type: ignore[method-assign]
