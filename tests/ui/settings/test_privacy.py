"""The page of what is kept about customers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.ui.settings.privacy import PrivacyPage
from tests.ui.payments.shop import Shop


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def page(qtbot: QtBot, shop: Shop) -> PrivacyPage:
    shop.paid(shop.prompt(shop.customer()), "UKM4T7XQ1Z")
    shop.clock.move(hours=24 * 31)
    page = PrivacyPage(shop.desk.privacy, shop.desk.deni, shop.bridge, lambda: "Achieng")
    qtbot.addWidget(page)
    page.show()
    page.load_customers()
    qtbot.waitUntil(lambda: "…" not in page.preview.text())
    return page


def enter(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_what_a_purge_would_take_is_said_first(qtbot: QtBot, page: PrivacyPage, shop: Shop) -> None:
    assert page.days.text() == "90"
    assert page.preview.text().startswith("Nothing to purge")
    assert not page.purge_button.isEnabled()
    enter(page.days, "30")
    qtbot.waitUntil(lambda: page.purge_button.isEnabled())
    assert page.preview.text() == ("A purge now takes 1 payment, 1 customer, last used up to 20 Nov 2026.")
    assert shop.desk.privacy.retention_days() == 30


def test_a_purge_is_done_and_stays_on_the_page(qtbot: QtBot, page: PrivacyPage) -> None:
    assert page.records.text() == "Nothing was purged yet."
    enter(page.days, "7")
    qtbot.waitUntil(lambda: page.purge_button.isEnabled())
    QTest.mouseClick(page.purge_button, Qt.MouseButton.LeftButton)
    assert not page.purge_button.isEnabled()
    qtbot.waitUntil(lambda: "purged by Achieng" in page.records.text())
    qtbot.waitUntil(lambda: page.preview.text().startswith("Nothing to purge"))


def test_a_number_of_days_that_is_none_is_refused_and_the_old_one_stays(
    page: PrivacyPage, shop: Shop
) -> None:
    enter(page.days, "0")
    assert "not a number of days" in page.error.text
    assert page.days.text() == "90"
    assert shop.desk.privacy.retention_days() == 90


def test_the_usual_limit_is_saved_at_once_and_taken_away(page: PrivacyPage, shop: Shop) -> None:
    enter(page.limit, "300")
    assert shop.desk.deni.usual_limit() == Money.shillings(300)
    enter(page.limit, "much")
    assert page.error.text
    assert shop.desk.deni.usual_limit() == Money.shillings(300)
    page.limit.clear()
    page.limit.setModified(True)
    QTest.keyClick(page.limit, Qt.Key.Key_Return)
    assert shop.desk.deni.usual_limit() is None
