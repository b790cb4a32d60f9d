"""Wrong settings: the window opens, says which key, and sends nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import PaymentState
from cyberdesk.simulator.daraja import Simulator
from tests.walk.conftest import PHONE, Shop, settings_of


def test_a_missing_key_is_named_and_only_cash_works(qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> None:
    settings = settings_of(far_end)
    del settings["MPESA_PASSKEY"]
    shop = Shop(qtbot, tmp_path, far_end, settings)
    try:
        assert "MPESA_PASSKEY" in shop.program.window.stripe.words.text()
        shop.bill()
        shop.type(PHONE)
        assert not shop.program.window.counter.panel.bill_form.send_button.isEnabled()
        shop.press(Qt.Key.Key_Return, Qt.Key.Key_F7)
        shop.press(Qt.Key.Key_F6)
        shop.wait_state(PaymentState.PAID)
        calls = far_end.calls
        assert (calls.token, calls.push, calls.query) == (0, 0, 0)
    finally:
        shop.stop()


def test_a_taken_callback_port_is_said_and_payments_are_confirmed_by_asking(
    qtbot: QtBot, tmp_path: Path, far_end: Simulator
) -> None:
    settings = settings_of(far_end)
    settings["CALLBACK_PORT"] = far_end.base_url.rpartition(":")[2]
    shop = Shop(qtbot, tmp_path, far_end, settings)
    try:
        assert "is taken" in shop.program.window.strip.light("callbacks").words
        shop.bill()
        shop.send()
        shop.wait_state(PaymentState.PENDING)
        shop.wait(lambda: shop.moved() == 25)
        shop.check_now()
        shop.wait_state(PaymentState.PAID)
        assert shop.taken() == 25
    finally:
        shop.stop()
