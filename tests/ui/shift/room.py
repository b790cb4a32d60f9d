"""The shift screen over real services and a real database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.services.shifts import Shifts
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.shift.screen import ShiftScreen
from tests.services.shop import Shop

PATIENCE_MS = 20_000
FLOAT = Money.shillings(2000)


class Room:
    """The screen, and what is behind it.

    Attributes:
        rights: what was asked for.
        may: whether whoever is at the counter has them.
        printed_on: the file that the next printer writes to; None: staff change their mind.
    """

    def __init__(self, qtbot: QtBot, executor: Executor, shop: Shop, *, is_blind: bool = False) -> None:
        self.qtbot = qtbot
        self.shop = shop
        self.bridge = Bridge(executor)
        self.shifts = Shifts(shop.store, shop.clock, shop.published, is_blind=is_blind)
        self.rights: list[str] = []
        self.may = True
        self.printed_on: str | None = None
        self.asked_for_printer = 0
        self.screen = ShiftScreen(
            self.shifts,
            self.bridge,
            staff=lambda: "Achieng",
            cafe_name="Uhuru Cyber",
            ask_right=self._ask_right,
            choose_printer=self._choose_printer,
        )
        shop.published.listeners.append(self.bridge.publish)
        self.bridge.event_published.connect(self.screen.on_event)
        qtbot.addWidget(self.screen)
        self.screen.resize(946, 588)

    def _ask_right(self, right: str, act: Callable[[], None]) -> None:
        self.rights.append(right)
        if self.may:
            act()

    def _choose_printer(self, printer: QPrinter, _parent: QWidget) -> bool:
        self.asked_for_printer += 1
        if self.printed_on is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(self.printed_on)
        return True

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def show(self) -> None:
        self.screen.show()
        self.screen.activateWindow()
        self.wait(lambda: self.screen.view is not None and self.screen.isActiveWindow())

    def wait_for_page(self, page: QWidget) -> None:
        self.wait(lambda: self.screen.page is page)

    def running(self) -> None:
        """Shown, with an open shift and a float of 2,000."""
        self.shifts.open(FLOAT, staff="Achieng")
        self.show()
        self.wait_for_page(self.screen.running_page)

    def counting(self) -> None:
        """Shown, with the count begun."""
        self.running()
        QTest.keyClick(self.screen.running_page.close_button, Qt.Key.Key_Space)
        self.wait_for_page(self.screen.close_page)

    def closed(self) -> None:
        """Shown, with one closed shift and its Z report on the screen."""
        self.counting()
        self.count(1000, 2)
        self.screen.close_page.submit()
        self.wait_for_page(self.screen.sheet_page)

    def count(self, worth: int, pieces: int) -> None:
        self.screen.close_page.count.edits[worth].setText(str(pieces))

    def focused(self) -> QWidget | None:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key) -> None:
        """On whatever has the focus."""
        widget = self.focused()
        assert widget is not None
        QTest.keyClick(widget, key)

    def type(self, text: str) -> None:
        widget = self.focused()
        assert widget is not None
        QTest.keyClicks(widget, text)
