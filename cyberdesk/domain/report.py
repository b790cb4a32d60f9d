"""What some days brought: income, takings, debts, and the same of the days before."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cyberdesk.domain.customer import Ageing
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.shift_figures import Figures

WEEK_DAYS = 7
MOST_DAYS_OF_BARS = 62
"""Of more days than this the chart shows months."""
_USUAL_HOURS = range(7, 21)
"""The hours of a chart of one day, also while nothing was taken in them."""


class Span(StrEnum):
    """How long a report is."""

    DAY = "day"
    WEEK = "week"
    """From Monday to Sunday."""
    MONTH = "month"
    RANGE = "range"
    """Any days."""


@dataclass(frozen=True, slots=True)
class Period:
    """Nairobi days (`moment.day_number`), both included.

    Attributes:
        span: what `earlier` and `later` step by.
    """

    span: Span
    first_day: int
    last_day: int

    def __post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise ValueError("a period ends after it begins")

    @classmethod
    def around(cls, span: Span, day: int) -> Period:
        """The day, week or month that `day` is in; of `Span.RANGE` the day alone."""
        at = date.fromordinal(day)
        if span is Span.WEEK:
            monday = day - at.weekday()
            return cls(span, monday, monday + WEEK_DAYS - 1)
        if span is Span.MONTH:
            first = at.replace(day=1).toordinal()
            return cls(span, first, first + monthrange(at.year, at.month)[1] - 1)
        return cls(span, day, day)

    @classmethod
    def between(cls, one_day: int, other_day: int) -> Period:
        """Any days, given in either order."""
        return cls(Span.RANGE, min(one_day, other_day), max(one_day, other_day))

    @property
    def days(self) -> int:
        return self.last_day - self.first_day + 1

    def has(self, day: int) -> bool:
        return self.first_day <= day <= self.last_day

    def earlier(self) -> Period:
        """The period of the same kind right before this one."""
        if self.span is Span.RANGE:
            return Period(self.span, self.first_day - self.days, self.first_day - 1)
        return Period.around(self.span, self.first_day - 1)

    def later(self) -> Period:
        """The period of the same kind right after this one."""
        if self.span is Span.RANGE:
            return Period(self.span, self.last_day + 1, self.last_day + self.days)
        return Period.around(self.span, self.last_day + 1)


@dataclass(frozen=True, slots=True)
class Takings:
    """What came from customers in an hour of a day, less what went back to them.

    Attributes:
        day: a Nairobi day; of sums over many days a day of the same weekday or month, see who sums.
        hour: 0 to 23, in Nairobi.
        tender: with M-PESA what only typed codes speak for.
        amount: negative when more went back than came.
    """

    day: int
    hour: int
    tender: Tender
    amount: Money


@dataclass(frozen=True, slots=True)
class StationIncome:
    """What was charged on the bills of a station, fees of others left out.

    Attributes:
        number: of the station; None for bills without one.
    """

    number: int | None
    amount: Money


class BarUnit(StrEnum):
    """What a bar of the chart stands for."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of the period and what it brought.

    Attributes:
        first: an hour, or a Nairobi day, that of the first of a month for a month.
        by_tender: every tender has its amount.
    """

    unit: BarUnit
    first: int
    by_tender: dict[Tender, Money]

    @property
    def amount(self) -> Money:
        return sum(self.by_tender.values(), ZERO)


@dataclass(frozen=True, slots=True)
class Report:
    """Some days in figures. All but the last five follows from the ledger alone.

    Attributes:
        period: which days.
        made_at: UTC, when it was read.
        figures: see `Figures`, which the shift reports have too.
        figures_before: those of the period before.
        bars: the takings of its hours, days or months, in order and without gaps.
        by_hour: takings by weekday (0 is Monday) and hour; hours without any are left out.
        stations: income by station, in their order, those without one last.
        payments: how many were paid.
        in_doubt: asked for by payments of these days whose end is not known today.
        deni_given: what was due on bills when they were left on a customer's account.
        deni: how old today's debts are, whatever the period.
    """

    period: Period
    made_at: datetime
    figures: Figures
    figures_before: Figures
    bars: tuple[Bar, ...]
    by_hour: dict[tuple[int, int], Money]
    stations: tuple[StationIncome, ...]
    payments: int
    in_doubt: Money
    deni_given: Money
    deni: Ageing

    @property
    def taken(self) -> Money:
        return taken(self.figures)

    @property
    def is_empty(self) -> bool:
        """Nothing was charged, taken, or given back."""
        return not self.figures.changes and not self.payments and not self.in_doubt


def taken(figures: Figures) -> Money:
    """What came from customers, less what went back to them; typed codes count until they are withdrawn."""
    came = figures.cash_taken + figures.mpesa_verified + figures.mpesa_unverified
    return came - figures.refunded - figures.unverified_withdrawn


def unverified(figures: Figures) -> Money:
    """What only typed codes speak for, those that no longer count left out."""
    return figures.mpesa_unverified - figures.unverified_withdrawn


def change_percent(now: Money, before: Money) -> int | None:
    """By how much `now` is more, in percent of `before`; None when there is nothing to compare with."""
    if before <= ZERO:
        return None
    return round((now - before).cents * 100 / before.cents)


def bars_of(period: Period, takings: Iterable[Takings]) -> tuple[Bar, ...]:
    """The takings of a period as bars: hours of one day, days, or months."""
    unit = _unit(period)
    sums: dict[int, dict[Tender, Money]] = {}
    for each in takings:
        first = {BarUnit.HOUR: each.hour, BarUnit.DAY: each.day, BarUnit.MONTH: _month_of(each.day)}[unit]
        by_tender = sums.setdefault(first, dict.fromkeys(Tender, ZERO))
        by_tender[each.tender] += each.amount
    return tuple(
        Bar(unit, first, sums.get(first, dict.fromkeys(Tender, ZERO)))
        for first in _firsts(period, unit, sums)
    )


def hours_of(takings: Iterable[Takings]) -> dict[tuple[int, int], Money]:
    """Takings by weekday and hour; see `Report.by_hour`."""
    sums: dict[tuple[int, int], Money] = {}
    for each in takings:
        place = (date.fromordinal(each.day).weekday(), each.hour)
        sums[place] = sums.get(place, ZERO) + each.amount
    return {place: amount for place, amount in sorted(sums.items()) if amount}


def _unit(period: Period) -> BarUnit:
    if period.days == 1:
        return BarUnit.HOUR
    return BarUnit.DAY if period.days <= MOST_DAYS_OF_BARS else BarUnit.MONTH


def _firsts(period: Period, unit: BarUnit, found: Iterable[int]) -> list[int]:
    if unit is BarUnit.HOUR:
        hours = [*found, *_USUAL_HOURS]
        return list(range(min(hours), max(hours) + 1))
    if unit is BarUnit.DAY:
        return list(range(period.first_day, period.last_day + 1))
    months = [_month_of(period.first_day)]
    while (following := _month_of(months[-1] + 31)) <= period.last_day:
        months.append(following)
    return months


def _month_of(day: int) -> int:
    return date.fromordinal(day).replace(day=1).toordinal()
