"""Everything behind the widgets that sell services: real services over a real database."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.services.customers import Customers
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.sales.quick_sale import QuickSale
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import STAFF, Shop
from tests.services.stall import Stall

PANEL_PIXELS = 264
"""As narrow as the panel gets."""


class Booth:
    """A stall with a window. Close it at the end."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.store = quick_store(folder / "shop.db", self.clock)
        self.shop = Shop(self.store, self.clock)
        self.stall = Stall(self.shop)
        self.customers = Customers(self.store, self.shop.published, self.clock)
        self.executor = ThreadPoolExecutor(2)
        self.bridge = Bridge(self.executor)
        self.may_change_prices = True
        self.qtbot = qtbot

    def quick_sale(self) -> QuickSale:
        """The panel, open."""
        panel = QuickSale(
            self.stall.sales,
            self.stall.prices,
            self.customers,
            self.bridge,
            staff=lambda: STAFF,
            may_change_prices=lambda: self.may_change_prices,
        )
        self.show(panel, PANEL_PIXELS, 560)
        panel.open()
        return panel

    @contextmanager
    def slow_disk(self) -> Iterator[None]:
        """Whatever a worker writes inside the block is written at its end."""
        with self.store.transaction():
            yield

    def show(self, widget: QWidget, width: int, height: int) -> None:
        self.qtbot.addWidget(widget)
        widget.resize(width, height)
        with self.qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    def close(self) -> None:
        self.executor.shutdown()
        self.bridge.close()
        self.store.close()


def press(widget: QWidget, key: Qt.Key, *, has_control: bool = False, has_alt: bool = False) -> None:
    """A key where the focus is."""
    modifier = Qt.KeyboardModifier.NoModifier
    if has_control:
        modifier = Qt.KeyboardModifier.ControlModifier
    if has_alt:
        modifier = Qt.KeyboardModifier.AltModifier
    focused = widget.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def typed(widget: QWidget, text: str) -> None:
    """Letters where the focus is."""
    focused = widget.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
