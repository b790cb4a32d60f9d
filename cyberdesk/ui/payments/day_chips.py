"""The days that are listed: five chips, and a calendar for any other day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cyberdesk.ui import texts, theme
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import button
from cyberdesk.ui.payments.day_calendar import DayCalendar
from cyberdesk.ui.texts import tr

CHIP_GAP_PIXELS = 6


class Span(StrEnum):
    """The days that are listed."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"
    PICKED = "picked"


def days_of(span: Span, today: int, picked: int) -> tuple[int | None, int | None]:
    """First and last Nairobi day of a span, both included; weeks begin on Monday.

    Args:
        picked: the day of `Span.PICKED`.
    """
    day = date.fromordinal(today)
    match span:
        case Span.TODAY:
            return today, today
        case Span.YESTERDAY:
            return today - 1, today - 1
        case Span.WEEK:
            monday = day - timedelta(days=day.weekday())
            return monday.toordinal(), monday.toordinal() + 6
        case Span.MONTH:
            first = day.replace(day=1).toordinal()
            return first, first + monthrange(day.year, day.month)[1] - 1
        case Span.PICKED:
            return picked, picked
        case Span.ALL:
            return None, None


class DayChips(QWidget):
    """One chip is always on.

    Signals:
        changed: other days are chosen.
    """

    changed = Signal()

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._picked = today
        self._span = Span.TODAY
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self.chips = {span: button(_span_word(span), "chip") for span in Span}
        self.calendar = DayCalendar(self, last_day=today)
        self.calendar.day_picked.connect(self.pick)
        row = FlowRow(self.chips.values(), is_all_right=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        for chip in self.chips.values():
            chip.setCheckable(True)
            self._group.addButton(chip)
        self.chips[self._span].setChecked(True)
        self._dress()

    @property
    def span(self) -> Span:
        return self._span

    def days(self) -> tuple[int | None, int | None]:
        """First and last Nairobi day, both included; None is open."""
        return days_of(self._span, self._today, self._picked)

    def set_today(self, today: int) -> bool:
        """A new day may have begun. True: other days are listed because of it."""
        before = self.days()
        self._today = today
        self.calendar.set_last_day(today)
        return self.days() != before

    def choose(self, span: Span) -> None:
        self._span = span
        self.chips[span].setChecked(True)
        self.changed.emit()

    def pick(self, day: int) -> None:
        """List one day."""
        self._picked = day
        self.chips[Span.PICKED].setText(texts.calendar_day(day))
        self.choose(Span.PICKED)

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        span = next(span for span, chip in self.chips.items() if chip is clicked)
        if span is not Span.PICKED:
            self.choose(span)
            return
        # Nothing is chosen before a day is.
        self.chips[self._span].setChecked(True)
        self.calendar.open_under(clicked, self._picked)

    def _dress(self) -> None:
        self.chips[Span.PICKED].setIcon(theme.icon("calendar", theme.colours().muted, 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _span_word(span: Span) -> str:
    return {
        Span.TODAY: tr("Today"),
        Span.YESTERDAY: tr("Yesterday"),
        Span.WEEK: tr("Week"),
        Span.MONTH: tr("Month"),
        Span.ALL: tr("All"),
        Span.PICKED: tr("Pick a day"),
    }[span]
