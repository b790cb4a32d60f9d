"""A window with somebody's work in it, and everything behind the lock over it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.staff import Role, StaffAct, StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.staff import Staff
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.staff.lock_screen import LockScreen
from cyberdesk.ui.staff.page import StaffPage
from cyberdesk.ui.staff.pin_prompt import PinPrompt
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher
from tests.fakes.quick_store import quick_store

OWNER_PIN, SUPERVISOR_PIN, PIN = "4821", "9162", "7305"
WRONG = "6073"


class Work(QMainWindow):
    """A window with a field in it, a panel over it, and a key that works everywhere.

    Attributes:
        keys: how often F2 was pressed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0
        inside = QWidget()
        self.bill = QLineEdit()
        self.other = QLineEdit()
        layout = QVBoxLayout(inside)
        layout.addWidget(self.other)
        layout.addWidget(self.bill)
        self.setCentralWidget(inside)
        self.panel = QWidget(self)
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.activated.connect(self._on_key)
        self.resize(1024, 700)

    def _on_key(self) -> None:
        self.keys += 1


class HalfDone(QDialog):
    """A dialog in the middle of something."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        QVBoxLayout(self).addWidget(self.edit)


class Booth:
    """Wanjiru owns the café, Baraka supervises, Achieng is an attendant."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clock = FakeClock()
        self.store = quick_store(folder / "shop.db", self.clock)
        self.hasher = FakeHasher()
        self.staff = Staff(self.store, self.hasher, self.clock)
        self.current = CurrentStaff()
        self.executor = ThreadPoolExecutor(1)
        self.bridge = Bridge(self.executor)
        self.window = Work()
        qtbot.addWidget(self.window)

    def hire(self) -> None:
        """The three of them."""
        self.owner = self.staff.create_owner("Wanjiru", OWNER_PIN)
        self.supervisor = self.staff.add(self.owner, "Baraka", Role.SUPERVISOR, SUPERVISOR_PIN)
        self.attendant = self.staff.add(self.owner, "Achieng", Role.ATTENDANT, PIN)
        self.hasher.threads.clear()

    def lock_screen(self) -> LockScreen:
        """Over the window, which is shown."""
        screen = LockScreen(self.window, self.staff, self.current, self.bridge, self.clock, "Uhuru Cyber")
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        return screen

    def page(self) -> StaffPage:
        """The page of the staff alone, at the size of a small window."""
        page = StaffPage(self.staff, self.current, self.bridge, self.clock)
        self._qtbot.addWidget(page)
        page.resize(1024 - 78 - 216, 560)
        page.show()
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page

    def sign_in(self, screen: LockScreen, pin: str) -> None:
        """Type the PIN and Enter, and wait for what comes of it."""
        enter(screen.prompt, pin)
        self.wait_for(screen.prompt)

    def wait_for(self, prompt: PinPrompt) -> None:
        self._qtbot.waitUntil(lambda: not prompt.is_busy)

    def settle(self) -> None:
        """Wait until everything given to the workers is done."""
        self.executor.submit(lambda: None).result()

    def acts(self) -> list[StaffAct]:
        """What the log tells, newest first."""
        self.settle()
        return [record.act for record in self.staff.log()]

    def everybody(self) -> dict[str, StaffMember]:
        return {member.name: member for member in self.staff.everybody()}

    def hashed_in_the_window(self) -> bool:
        """A PIN was hashed in the thread of the window."""
        return threading.main_thread() in self.hasher.threads

    def close(self) -> None:
        self.executor.shutdown()
        self.bridge.close()
        self.store.close()


def enter(prompt: PinPrompt, pin: str) -> None:
    """Type a PIN and Enter."""
    QTest.keyClicks(prompt.field, pin)
    QTest.keyClick(prompt.field, Qt.Key.Key_Return)
