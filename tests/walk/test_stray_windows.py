"""Nothing but the window is a window: a widget shown before it has a parent flickers over the counter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.simulator.daraja import Simulator
from tests.walk.conftest import Shop, settings_of


class Windows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.shown: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_the_start_shows_one_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, far_end: Simulator
) -> None:
    windows = Windows(qapp)
    shop = Shop(qtbot, tmp_path, far_end, settings_of(far_end))
    try:
        for show in (
            shop.program.window.show_payments,
            shop.program.window.show_customers,
            shop.program.window.show_jobs,
            shop.program.window.show_shift,
            shop.program.window.show_reports,
            shop.program.window.show_settings,
            shop.program.window.show_counter,
        ):
            show()
    finally:
        qapp.removeEventFilter(windows)
        shop.stop()
    assert windows.shown == ["MainWindow"]
