"""Leaving a bill on account beyond the customer's limit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.services.errors import BeyondLimit
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from tests.ui.payments.shop import Shop


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


def test_an_approval_is_asked_for_and_lifts_the_limit(qtbot: QtBot, shop: Shop) -> None:
    shop.desk.deni.set_usual_limit(Money.shillings(100))
    sale_id = shop.owes(shop.customer("Wanjiru"), 150)
    dialog = LeaveOnAccountDialog(shop.desk, shop.store.sale(sale_id))
    qtbot.addWidget(dialog)
    dialog.show()
    asked: list[BeyondLimit] = []
    QTest.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)
    assert not dialog.approve_button.isVisible()
    dialog.approval_asked.connect(asked.append)
    QTest.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.approve_button, Qt.MouseButton.LeftButton)
    assert [error.excess_cents for error in asked] == [5000]
    assert not shop.store.sale(sale_id).is_on_account
    dialog.leave(is_approved=True, approved_by="Otieno")
    assert shop.store.sale(sale_id).is_on_account
    assert not dialog.isVisible()
