"""The report on paper: everything that matters, in lines that fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift_figures import AccountFigure
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.shifts import Shifts
from cyberdesk.ui.shift.paper import shift_page, shift_text
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT, RECEIPT, Shop

TEN = Money.shillings(10)


@pytest.fixture
def shifts(shop: Shop) -> Shifts:
    return Shifts(shop.store, shop.clock, shop.published)


@pytest.fixture
def report(shop: Shop, shifts: Shifts) -> ShiftReport:
    """A Z report of a shift in which nearly everything happened."""
    with shop.store.transaction():
        shop.store.set_stations([Station(4, "PC 4")])
        shop.store.set_tariff(Tariff("Standard", TEN, ZERO))
    shifts.open(CashCount.of({1000: 2}), staff="Achieng")
    night = shop.send()
    shifts.close(shifts.drawer(), staff="Achieng")
    shop.succeed(night)
    shifts.open(shifts.drawer(), staff="Achieng")
    repairs = Repairs(shop.store, shop.clock, shop.published)
    shop.take_cash()
    shop.settlement.type_code(shop.send(phone=OTHER_PHONE).id, OTHER_RECEIPT)
    repairs.leave_on_account(shop.sale(80).id, Customer(shop.customer(), "Wanjiku", None))
    shop.clock.move(minutes=10)
    shop.doubt(shop.send(shop.sale(60)))
    Sessions(shop.store, shop.clock, shop.published).start(4, customer_id=None, staff="Achieng")
    shifts.expense(TEN, "two reams of <paper>", staff="Otieno")
    shop.clock.move(hours=8)
    return shifts.close(CashCount.of({1000: 2, 50: 2}), staff="Otieno", reason="wrong change")


def rows(text: str) -> dict[str, str]:
    """Words to figure, of lines that have one."""
    found = [line.rsplit("  ", 1) for line in text.splitlines() if "  " in line.strip()]
    return {words.strip(): figure.strip() for words, figure in found}


def test_the_sheet_says_what_the_report_says(report: ShiftReport) -> None:
    text = shift_text(report, cafe_name="Uhuru Cyber")
    told = rows(text)
    assert text.splitlines()[0].strip() == "Uhuru Cyber"
    assert "Z report 2" in text
    assert told["M-PESA, not verified"] == "150"
    assert told["Together"] == "450"
    assert told["In doubt, not counted (1)"] == "60"
    assert told["Given (1 bill)"] == "80"
    assert told["Float counted"] == "2,000"
    assert told["Expenses"] == "-10"
    assert told["Should be there"] == "2,140"
    assert told["1,000 × 2"] == "2,000"
    assert told["Counted"] == "2,100"
    assert told["Difference"] == "KES 40 missing"
    assert "Reason: wrong change" in text
    assert told["Income"] == "440"
    assert "Came while no shift was open" in text
    assert told["Unpaid: PC 3 · 60 min, Walk-in"] == "60"
    assert told["Running: PC 4, Walk-in"] == "since 09:10"
    assert told[f"Entries {report.first_entry} to {report.last_entry}"] == report.fingerprint


@pytest.mark.parametrize("width", [32, 42, 48])
def test_no_line_is_wider_than_the_paper(report: ShiftReport, width: int) -> None:
    long = replace(report, opened_by="A" * 60)
    text = shift_text(long, cafe_name="Uhuru Cyber Café and Government Services", width=width)
    assert max(map(len, text.splitlines())) <= width
    assert not [line for line in text.splitlines() if line.split("  ")[0].endswith("Walk-")]
    assert "two reams of <paper>" in text


def test_a_copy_says_so(report: ShiftReport) -> None:
    assert "Copy" not in shift_text(report)
    assert "Copy" in shift_text(report, is_copy=True)
    assert "Copy" in shift_page(report, is_copy=True)


def test_an_x_report_counts_nothing(shop: Shop, shifts: Shifts) -> None:
    shifts.open(CashCount.of({1000: 2}), staff="Achieng")
    text = shift_text(shifts.x_report())
    assert "X report, shift 1" in text
    assert "Read, the shift is open" in text
    assert "Difference" not in text
    assert rows(text)["Should be there"] == "2,000"


def test_fees_that_pass_through_are_no_income(report: ShiftReport) -> None:
    figures = replace(report.total, passed_through=(AccountFigure("pass_through", TEN * 5),))
    told = rows(shift_text(replace(report, total=figures)))
    assert (told["Government fees, no income"], told["Income"]) == ("50", "440")


def test_a_code_of_an_earlier_shift_stands_apart(shop: Shop, shifts: Shifts) -> None:
    shifts.open(CashCount.of({1000: 2}), staff="Achieng")
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    shifts.close(shifts.drawer(), staff="Achieng")
    shifts.open(shifts.drawer(), staff="Achieng")
    shop.succeed(payment)
    told = rows(shift_text(shifts.x_report()))
    assert (told["Earlier codes verified since"], told["M-PESA, verified"]) == ("150", "0")


def test_words_that_look_like_tags_stay_words_on_the_page(report: ShiftReport) -> None:
    page = shift_page(report)
    assert "&lt;paper&gt;" in page
    assert "<paper>" not in page


def test_an_empty_shift_has_no_entries(shop: Shop, shifts: Shifts) -> None:
    shifts.open(ZERO, staff="Achieng")
    assert "No entries" in shift_text(shifts.x_report())
