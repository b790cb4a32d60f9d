"""The page of figures, as people use it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cyberdesk.domain.events import SaleChanged
from cyberdesk.domain.report import Period, Span
from cyberdesk.services.errors import StorageError
from cyberdesk.services.exports import Export, Format
from tests.export.workbook import read_book
from tests.services.shop import OTHER_PHONE, PHONE
from tests.services.test_reports import KES
from tests.ui.reports.office import Office, rows_of


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_day_shows_what_was_taken_and_where(office: Office) -> None:
    office.shop.take_cash(office.shop.sale(150, station=3))
    office.shop.paid(office.shop.sale(70, station=None))
    office.open()
    page = office.page
    assert page.totals.taken.text() == "KES 220"
    assert page.totals.cash.figure.text() == "KES 150"
    assert page.totals.count.text() == "2 payments"
    assert rows_of(page.tables.kinds)["Income"] == ("220",)
    assert rows_of(page.tables.methods)["Taken"] == ("220", "0", "220")
    assert rows_of(page.tables.stations) == {"PC 3": ("150",), "No station": ("70",), "Income": ("220",)}
    assert rows_of(page.tables.staff)["Achieng"] == ("150", "70", "0", "220")


def test_days_without_anything_say_so(office: Office) -> None:
    office.open()
    assert office.page.empty.isVisible()
    assert "Nothing in these days" in office.page.empty.words


def test_steps_lead_to_the_days_beside_and_never_past_today(office: Office) -> None:
    office.open()
    page, today = office.page, office.reports.today()
    assert not page.days.later_button.isEnabled()
    press(page.days.earlier_button)
    office.wait_for(Period.around(Span.DAY, today - 1))
    assert page.days.title.text() == "Thu 19 Nov 2026"
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    office.wait_for(Period.around(Span.DAY, today))
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.days.period == Period.around(Span.DAY, today)
    press(page.days.chips[Span.WEEK])
    office.wait_for(Period.around(Span.WEEK, today))
    assert page.days.title.text() == "16 – 22 Nov 2026"
    assert not page.days.later_button.isEnabled()


def test_any_days_can_be_chosen_in_either_order(office: Office) -> None:
    office.open()
    days, today = office.page.days, office.reports.today()
    press(days.chips[Span.RANGE])
    assert days.first_field.isVisible()
    days.last_field.edit.setDate(days.last_field.edit.date().addDays(-9))
    office.wait_for(Period.between(today - 9, today))
    assert days.title.text() == "11 – 20 Nov 2026"


def test_whoever_looks_at_today_goes_on_with_the_new_day(office: Office) -> None:
    office.open()
    office.page.hide()
    office.shop.clock.move(hours=24)
    office.page.show()
    office.wait_for(Period.around(Span.DAY, office.reports.today()))
    assert not office.page.days.later_button.isEnabled()


def test_a_bar_of_a_week_leads_to_its_day(office: Office) -> None:
    office.shop.take_cash()
    office.open()
    today = office.reports.today()
    office.look_at(Period.around(Span.WEEK, today))
    chart = office.page.chart
    chart.setFocus()
    for _ in range(5):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "Fri 20 Nov: KES 150 (Cash 150)"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    office.wait_for(Period.around(Span.DAY, today))
    assert office.page.days.period.span is Span.DAY


def test_a_sale_shows_without_being_asked_for(office: Office) -> None:
    office.open()
    sale = office.shop.sale(80)
    office.page.on_event(SaleChanged(sale))
    office.qtbot.waitUntil(lambda: office.page.totals.income.figure.text() == "KES 80")


def test_a_running_period_is_not_called_less_than_the_one_before(office: Office) -> None:
    office.shop.take_cash(office.shop.sale(200))
    office.shop.clock.move(hours=24)
    office.shop.take_cash(office.shop.sale(150))
    office.open()
    assert office.page.totals.compared.text() == "KES 200 the day before"
    office.shop.clock.move(hours=24)
    office.page.refresh()
    office.wait_for(Period.around(Span.DAY, office.reports.today()))
    office.look_at(Period.around(Span.DAY, office.reports.today() - 1))
    assert office.page.totals.compared.text() == "▼ 25 % less than the day before"


def test_the_answer_for_days_no_longer_chosen_is_dropped(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.open()
    old = office.page.report
    assert old is not None
    office.shop.take_cash()
    yesterday = Period.around(Span.DAY, office.reports.today() - 1)
    office.look_at(yesterday)
    office.page._on_report(old)
    assert office.page.report is not None
    assert office.page.report.period == yesterday


def test_a_database_that_cannot_be_read_is_told_in_place(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_period: Period) -> None:
        raise StorageError("The database cannot be read", next_step="Start again.")

    office.open()
    monkeypatch.setattr(office.reports, "read", fail)
    press(office.page.days.earlier_button)
    office.qtbot.waitUntil(lambda: "cannot be read" in office.page.error.text)


# --- to take away -------------------------------------------------------------------------------------------


def test_the_summary_is_copied_as_plain_text(office: Office) -> None:
    office.shop.paid(office.shop.sale(150))
    office.shop.doubt(office.shop.send(office.shop.sale(60), phone=OTHER_PHONE))
    office.open()
    press(office.page.copy_button)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[:3] == ["Uhuru Cyber, Fri 20 Nov 2026, until 09:00", "", "Taken: KES 150"]
    assert "· In doubt: 60" in text
    assert "Busiest: 09:00" in text
    assert PHONE.msisdn[-9:] not in text
    assert "Copied" in office.page.said.text()


def test_payments_are_saved_where_staff_say(office: Office) -> None:
    office.shop.take_cash()
    office.open()
    office.page.save(Export.PAYMENTS, Format.XLSX)
    office.qtbot.waitUntil(lambda: office.page.work.words.text() == "Saved out")
    assert office.target is not None
    assert "1 row in" in office.page.work.more.text()
    assert office.suggested[0].name == "cyberdesk-payments-2026-11-20.xlsx"
    assert read_book(office.target).active["F2"].value == "cash"


def test_who_changes_their_mind_saves_nothing(office: Office) -> None:
    office.open()
    office.target = None
    office.page.save(Export.LEDGER, Format.CSV)
    assert not office.page.work.is_busy
    assert office.page.work.isHidden()


def test_a_second_file_waits_for_the_first_which_can_be_stopped(office: Office) -> None:
    office.shop.take_cash()
    office.open()
    office.writer.go_on.clear()
    office.page.save(Export.PAYMENTS, Format.CSV)
    assert not office.page.save_menu.isEnabled()
    press(office.page.work.stop_button)
    office.writer.go_on.set()
    office.qtbot.waitUntil(lambda: office.page.work.words.text() == "Stopped. Nothing was changed.")
    assert office.page.save_menu.isEnabled()
    assert office.target is not None
    assert not office.target.exists()


def test_a_file_that_cannot_be_written_is_told_with_what_to_do(office: Office) -> None:
    office.open()
    assert office.target is not None
    office.target = office.target / "gone" / "out.csv"
    office.page.save(Export.REPORT, Format.CSV)
    office.qtbot.waitUntil(lambda: office.page.work.words.text() == "out.csv could not be saved")
    assert "another folder" in office.page.work.more.text()


def test_the_payments_of_one_day_are_a_click_away(office: Office) -> None:
    office.shop.take_cash()
    office.open()
    with office.qtbot.waitSignal(office.page.day_asked) as asked:
        press(office.page.totals.payments_button)
    assert asked.args == [office.reports.today()]
    office.look_at(Period.around(Span.WEEK, office.reports.today()))
    assert not office.page.totals.payments_button.isVisible()


def test_every_control_has_a_name(office: Office) -> None:
    office.shop.take_cash(office.shop.sale(KES(1).whole_shillings))
    office.open()
    office.look_at(Period.around(Span.WEEK, office.reports.today()))
    for control in office.page.findChildren(QPushButton):
        assert control.accessibleName(), control.text()
    assert office.page.chart.accessibleName() == "Takings"
    assert "Together KES 1" in office.page.chart.accessibleDescription()
    assert "Friday 09:00" in office.page.heat.accessibleDescription()
