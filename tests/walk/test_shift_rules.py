"""The shift at the window: its place in the top bar, and what the owner wants of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui.error_banner import ErrorBanner
from tests.walk.conftest import Shop

FLOAT = Money.shillings(2000)


def test_the_top_bar_follows_the_shift_and_leads_to_it(shop: Shop) -> None:
    window = shop.program.window
    assert window.top_bar.shift_button.text() == "No shift"
    shop.click(window.top_bar.shift_button)
    assert window.shift.isVisible()
    shop.program.desk.shifts.open(FLOAT, staff="Achieng")
    shop.wait(lambda: window.top_bar.shift_button.text().startswith("Shift 1 · since "))
    shop.program.desk.shifts.cash_in(FLOAT, staff="Achieng")
    shop.program.desk.shifts.close(FLOAT + FLOAT, staff="Achieng")
    shop.wait(lambda: window.top_bar.shift_button.text() == "No shift")


def test_a_shift_that_is_open_is_there_after_a_restart(till_shop: Shop) -> None:
    till_shop.program.desk.shifts.open(FLOAT, staff="Achieng")
    till_shop.restart()
    assert till_shop.program.window.top_bar.shift_button.text().startswith("Shift 1 · since ")


def test_where_money_needs_a_shift_cash_is_refused_until_one_is_open(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator
) -> None:
    shop = Shop(qtbot, tmp_path, simulator, {"MONEY_NEEDS_SHIFT": "yes"})
    try:
        shop.bill()
        shop.press(Qt.Key.Key_F6)
        panel = shop.program.window.counter.panel
        banner = panel.findChild(ErrorBanner)
        assert banner is not None
        shop.wait(lambda: "No shift is open" in banner.text)
        assert shop.program.store.latest_payments(9) == []
        shop.program.desk.shifts.open(FLOAT, staff="Achieng")
        shop.wait(panel.bill_form.cash_button.isEnabled)
        shop.press(Qt.Key.Key_F6)
        shop.wait_state(PaymentState.PAID)
    finally:
        shop.stop()
