"""A report as rows: what it is about, which one, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cyberdesk.domain.customer import Age
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import BarUnit, Report, unverified
from cyberdesk.domain.table import Cell, CellKind, Column

REPORT_COLUMNS = (
    Column("Part", width=20),
    Column("What", width=28),
    Column("From", CellKind.DATE),
    Column("To", CellKind.DATE),
    Column("Amount KES", CellKind.MONEY),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AGES = {Age.WEEK: "up to 7 days", Age.MONTH: "8 to 30 days", Age.OLDER: "more than 30 days"}


def report_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Everything that the screen shows, in its order."""
    period = report.period
    days = (date.fromordinal(period.first_day), date.fromordinal(period.last_day))
    for part, what, amount in _lines(report):
        yield (part, what, *days, amount)
    for bar in report.bars:
        if bar.unit is BarUnit.HOUR or not bar.amount:
            continue
        first = date.fromordinal(max(bar.first, period.first_day))
        last = first if bar.unit is BarUnit.DAY else min(_end_of_month(first), days[1])
        for tender, amount in bar.by_tender.items():
            yield (f"Takings by {bar.unit}", tender.value, first, last, amount)


def _lines(report: Report) -> Iterator[tuple[str, str, Money]]:
    figures = report.figures
    yield ("Total", "taken", report.taken)
    yield ("Total", "income charged", figures.earned)
    yield ("Total", "given back", -figures.refunded)
    yield ("Total", "deni given", report.deni_given)
    yield ("Total", "deni collected", figures.deni_collected)
    yield ("Total", "in doubt, not counted", report.in_doubt)
    yield ("Total", "government fees charged, no income", figures.fees)
    yield ("Total", "government fees paid out", figures.fees_paid_cash + figures.fees_paid_mpesa)
    for income in figures.income:
        yield ("Income by kind", income.account.removeprefix("income_"), income.amount)
    yield ("Takings by method", Tender.CASH.value, figures.cash_taken - figures.cash_refunded)
    yield ("Takings by method", "mpesa, verified", figures.mpesa_verified - figures.mpesa_returned)
    yield ("Takings by method", "mpesa, typed codes only", unverified(figures))
    for station in report.stations:
        name = "none" if station.number is None else f"station {station.number}"
        yield ("Income by station", name, station.amount)
    for staff in figures.by_staff:
        came = staff.cash_taken + staff.mpesa_verified + staff.mpesa_unverified
        yield ("Takings by staff", staff.staff, came - staff.refunded)
    for (weekday, hour), amount in report.by_hour.items():
        yield ("Takings by hour", f"{_WEEKDAYS[weekday]} {hour:02}:00", amount)
    for age, amount in report.deni.by_age.items():
        yield ("Deni today", _AGES[age], amount)


def _end_of_month(day: date) -> date:
    return date.fromordinal(day.replace(day=28).toordinal() + 4).replace(day=1) - date.resolution
