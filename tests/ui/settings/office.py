"""Everything behind the settings screen: a real database, a settings file in memory, an M-PESA as told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.setup import SettingsFile, Setup
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.settings.screen import SettingsScreen
from tests.fakes.clock import FakeClock
from tests.fakes.probe import FakeProbe
from tests.fakes.quick_store import quick_store
from tests.fakes.settings_file import FakeSettingsFile

PUBLIC = {"MPESA_SHORTCODE": "174379", "MPESA_PASSKEY": "printed-for-everybody"}


class Office:
    """A screen to work with. Close it at the end.

    Attributes:
        file: what `setup` reads and writes, unless another one was given.
    """

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.store = quick_store(folder / "shop.db", self.clock)
        with self.store.transaction():
            self.store.set_stations([Station(number, f"PC {number}") for number in (1, 2, 3)])
            self.store.set_tariff(Tariff("Standard", Money.shillings(1), Money.shillings(20)))
        self.executor = ThreadPoolExecutor(2)
        self.bridge = Bridge(self.executor)
        self.file = FakeSettingsFile(MPESA_ENVIRONMENT="practice", CAFE_NAME="Uhuru")
        self.probe = FakeProbe()
        self._qtbot = qtbot
        # A test that keeps only a page keeps its window too.
        self._screens: list[SettingsScreen] = []

    def setup(self, file: SettingsFile | None = None) -> Setup:
        return Setup(self.store, file or self.file, self.probe.open, public_account=PUBLIC)

    def screen(self, setup: Setup | None = None) -> SettingsScreen:
        """The screen, shown at the size of a small window without rail and bars."""
        screen = SettingsScreen(setup or self.setup(), self.bridge)
        self._screens.append(screen)
        self._qtbot.addWidget(screen)
        screen.resize(1024 - 78, 700 - 112)
        screen.show()
        return screen

    def keep(self, screen: SettingsScreen) -> None:
        """As long as this office is open."""
        self._screens.append(screen)

    def wait_for_test(self, screen: SettingsScreen) -> None:
        self._qtbot.waitUntil(lambda: not screen.pages.mpesa.test.is_busy)

    def start_session(self, station_number: int) -> int:
        with self.store.transaction():
            return self.store.add_session(
                station_number=station_number,
                customer_id=None,
                customer_name="Walk-in",
                tariff=self.store.tariff(),
                started_at=self.clock.now(),
                staff="Achieng",
            ).id

    def close(self) -> None:
        self.probe.may_answer.set()
        self.executor.shutdown()
        self.bridge.close()
        self.store.close()
        self._screens.clear()


def retype(editor: QLineEdit, text: str) -> None:
    """Type over what is there, and go on to the next field."""
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    for letter in text:
        # QTest can only press the keys of plain letters.
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(editor, press)
    editor.editingFinished.emit()
