"""Words of reports: periods, bars, and how one period compares with the one before."""

from __future__ import annotations

from datetime import date

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import Bar, BarUnit, Period, Span, change_percent
from cyberdesk.ui import texts
from cyberdesk.ui.texts import tr


def weekday(number: int) -> str:
    """``Mon`` for 0."""
    return (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))[number]


def whole_weekday(number: int) -> str:
    """``Monday`` for 0."""
    return (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )[number]


def month(number: int) -> str:
    """``January`` for 1."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )[number - 1]


def span_word(span: Span) -> str:
    """What the chip says."""
    return {
        Span.DAY: tr("Day"),
        Span.WEEK: tr("Week"),
        Span.MONTH: tr("Month"),
        Span.RANGE: tr("Own days"),
    }[span]


def period_title(period: Period) -> str:
    """``Mon 23 Nov 2026``, ``16 – 22 Nov 2026``, ``November 2026``."""
    first = date.fromordinal(period.first_day)
    if period.days == 1:
        return f"{weekday(first.weekday())} {texts.calendar_day(period.first_day)}"
    if period.span is Span.MONTH:
        return f"{month(first.month)} {first.year}"
    last = date.fromordinal(period.last_day)
    if (first.year, first.month) == (last.year, last.month):
        begin = str(first.day)
    else:
        has_year = first.year != last.year and period.span is Span.RANGE
        begin = texts.calendar_day(period.first_day, has_year=has_year)
    return f"{begin} – {texts.calendar_day(period.last_day)}"


def before_word(period: Period) -> str:
    """The period before, as it is named in a sentence."""
    return {
        Span.DAY: tr("the day before"),
        Span.WEEK: tr("the week before"),
        Span.MONTH: tr("the month before"),
        Span.RANGE: tr("the {count} days before").format(count=f"{period.days:,}"),
    }[period.span]


def comparison(now: Money, before: Money, period: Period, *, is_over: bool) -> str:
    """How `now` compares with the period before; without a percentage while the period still runs."""
    when = before_word(period)
    if before <= ZERO:
        return tr("Nothing {when}").format(when=when)
    percent = change_percent(now, before)
    if not is_over or percent is None:
        return tr("{amount} {when}").format(amount=before, when=when)
    if percent == 0:
        return tr("As much as {when}").format(when=when)
    words = tr("▲ {percent} % more than {when}") if percent > 0 else tr("▼ {percent} % less than {when}")
    return words.format(percent=f"{abs(percent):,}", when=when)


def bar_title(bar: Bar) -> str:
    """``14:00 – 15:00``, ``Mon 23 Nov``, ``November 2026``."""
    if bar.unit is BarUnit.HOUR:
        return f"{bar.first:02}:00 – {bar.first + 1:02}:00"
    day = date.fromordinal(bar.first)
    if bar.unit is BarUnit.MONTH:
        return f"{month(day.month)} {day.year}"
    return f"{weekday(day.weekday())} {texts.calendar_day(bar.first, has_year=False)}"


def bar_mark(bar: Bar, *, has_room: bool = False) -> str:
    """What stands under the bar: an hour, a day (with its weekday if there is room), a month."""
    if bar.unit is BarUnit.HOUR:
        return f"{bar.first:02}"
    day = date.fromordinal(bar.first)
    if bar.unit is BarUnit.MONTH:
        return f"{month(day.month)[:3]} {day.year % 100:02}"
    return f"{weekday(day.weekday())} {day.day}" if has_room else str(day.day)


def bar_words(bar: Bar) -> str:
    """All that a bar says: ``Mon 23 Nov: KES 4,200 (Cash 1,200, M-PESA 3,000)``."""
    parts = ", ".join(
        f"{texts.tender(tender)} {bar.by_tender[tender].figure}" for tender in Tender if bar.by_tender[tender]
    )
    total = f"{bar_title(bar)}: {bar.amount}"
    return f"{total} ({parts})" if parts else total


def rows_saved(count: int) -> str:
    """``1 row``, ``1,200 rows``."""
    return tr("1 row") if count == 1 else tr("{count} rows").format(count=f"{count:,}")
