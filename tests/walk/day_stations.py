"""What happens at the stations of a day beside sitting down and paying: time sold, paused, moved, overrun."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cyberdesk.services.counter import StationStatus
from tests.walk.day import Day


class DayStations:
    """Acts at stations, each until its end can be seen."""

    def __init__(self, day: Day) -> None:
        self._day = day
        self._shop = day.shop

    def offer_package(self, minutes: int, price: int) -> None:
        """Settings, Prices: so many minutes in a row for one price."""
        window, shop = self._day.window, self._shop
        page = self._day.show_settings(window.settings.pages.prices)
        packages = page.editors[0].packages
        shop.click(packages.add_button)
        for field, value in ((packages.rows[-1].first, minutes), (packages.rows[-1].second, price)):
            field.setFocus()
            shop.type(str(value))
        shop.click(window.settings.save_button)
        shop.wait(lambda: shop.program.store.tariff().packages)
        self._day.go_to_counter()

    def sell(self, station: int, *, minutes: int, price: int) -> None:
        """F11, the minutes, Enter, cash: the clock starts with the money."""
        shop = self._shop
        shop.choose(station)
        self._day.press(Qt.Key.Key_F11)
        shop.type(str(minutes))
        self._day.press(Qt.Key.Key_Return)
        shop.see(station, StationStatus.TO_PAY)
        self._day.pay_cash(price)
        shop.see(station, StationStatus.RUNNING)

    def leave_early(self, station: int) -> None:
        """F2: all is paid, nothing goes back."""
        shop = self._shop
        shop.choose(station)
        shop.wait(self._day.counter.panel.running_form.end_button.isEnabled)
        self._day.press(Qt.Key.Key_F2)
        shop.wait(lambda: not [one for one in self._running() if one == station])

    def pause(self, station: int, *, minutes: int) -> None:
        """Alt+P, and again when the customer is back."""
        self._shop.choose(station)
        self._alt(Qt.Key.Key_P)
        self._shop.see(station, StationStatus.PAUSED)
        self._day.pass_time(minutes=minutes)
        self._alt(Qt.Key.Key_P)
        self._shop.see(station, StationStatus.RUNNING)

    def move(self, station: int, to: int) -> None:
        """Alt+M, the number of the other station, Enter."""
        self._shop.choose(station)
        self._alt(Qt.Key.Key_M)
        self._shop.type(str(to))
        self._day.press(Qt.Key.Key_Return)
        self._shop.see(to, StationStatus.RUNNING)

    def _alt(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget() or self._day.counter
        QTest.keyClick(target, key, Qt.KeyboardModifier.AltModifier)

    def _running(self) -> list[int]:
        return [session.station_number for session in self._shop.program.store.running_sessions()]
