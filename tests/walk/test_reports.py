"""The reports in the real window: who may see them, and that they follow the till."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.staff import Role
from cyberdesk.services.exports import Export, Format
from cyberdesk.simulator.daraja import Simulator
from tests.walk.conftest import Shop
from tests.walk.test_staff import OTHER_PIN, OWNER_PIN, House


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, tmp_path)
    yield made
    made.desktop.stop()


@pytest.fixture
def answering_shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    made = Shop(qtbot, tmp_path, Simulator(answer_seconds=0.05))
    yield made
    made.stop()


def test_what_the_till_took_stands_in_the_report_and_in_its_file(
    answering_shop: Shop, tmp_path: Path
) -> None:
    shop = answering_shop
    window = shop.program.window
    shop.bill(3, minutes=25)
    shop.send()
    shop.wait_state(PaymentState.PAID)
    shop.click(window.reports_button)
    page = window.reports.figures
    shop.wait(lambda: page.totals.taken.text() == "KES 25")
    assert page.totals.verified.figure.text() == "KES 25"
    assert page.tables.stations.rows == [("PC 3", "25"), ("Income", "25")]
    page._choose_file = lambda _parent, suggested, _kinds: tmp_path / suggested.name
    page.save(Export.ETIMS, Format.CSV)
    shop.wait(lambda: page.work.words.text().startswith("Saved"))
    (saved,) = tmp_path.glob("cyberdesk-etims-*.csv")
    assert ",25.00\r\n" in saved.read_bytes().decode("utf-8-sig")
    shop.click(page.totals.payments_button)
    shop.wait(window.payments.isVisible)
    assert window.payments.model.rowCount() == 1


def test_an_attendant_sees_the_reports_only_with_the_pin_of_somebody_who_may(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    window = house.window
    QTest.mouseClick(window.reports_button, Qt.MouseButton.LeftButton)
    prompt = window.permission.prompt
    assert prompt is not None
    assert not window.reports.isVisible()
    assert window.counter_button.isChecked()
    QTest.keyClicks(prompt.prompt.field, OWNER_PIN)
    house.wait(window.reports.isVisible)
    assert window.reports_button.isChecked()
    assert house.desktop.program.staff.log(1)[0].detail == "See the reports"


def test_the_reports_close_when_somebody_without_the_right_signs_in(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    house.window.show_reports()
    assert house.window.reports.isVisible()
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    assert not house.window.reports.isVisible()
    assert house.window.counter.isVisible()


def test_the_statement_is_a_page_of_the_reports_and_needs_their_right(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    window = house.window
    window.show_payments()
    QTest.mouseClick(window.payments.statement_button, Qt.MouseButton.LeftButton)
    prompt = window.permission.prompt
    assert prompt is not None
    assert not window.statement.isVisible()
    assert window.payments_button.isChecked()
    QTest.keyClicks(prompt.prompt.field, OWNER_PIN)
    house.wait(window.statement.isVisible)
    assert window.reports_button.isChecked()
    assert house.desktop.program.staff.log(1)[0].detail == "See the reports"


def test_the_palette_leads_to_the_statement(answering_shop: Shop) -> None:
    window = answering_shop.program.window
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    answering_shop.type("portal")
    answering_shop.wait(lambda: window.search_palette.model.rows)
    answering_shop.press(Qt.Key.Key_Return)
    answering_shop.wait(window.statement.isVisible)
    assert window.reports.page is window.statement
