"""Which payments are listed: days, status, method, and a search."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCalendarWidget,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.services.ports import PaymentFilter, Totals
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

SEARCH_AFTER_MS = 150
"""Staff type a receipt number in one go; each letter need not search."""
_LEAST_SEARCH_PIXELS = 236
_GAP = 6


class Span(StrEnum):
    """The days that are listed."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"
    PICKED = "picked"


class StatusGroup(StrEnum):
    """States that mean the same to staff."""

    ANY = "any"
    WAITING = "waiting"
    IN_DOUBT = "in_doubt"
    PAID = "paid"
    NOT_PAID = "not_paid"


STATES_OF: dict[StatusGroup, frozenset[PaymentState]] = {
    StatusGroup.ANY: frozenset(),
    StatusGroup.WAITING: frozenset({PaymentState.CREATED, PaymentState.SENDING, PaymentState.PENDING}),
    StatusGroup.IN_DOUBT: frozenset({PaymentState.UNKNOWN}),
    StatusGroup.PAID: frozenset({PaymentState.PAID}),
    StatusGroup.NOT_PAID: frozenset({PaymentState.DECLINED}),
}


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


class FilterBar(QWidget):
    """Chips and a search field. Their state is the filter.

    Signals:
        changed: list other payments now.
    """

    changed = Signal()

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._picked = today
        self.day_chips = {span: _chip(_span_word(span)) for span in Span}
        self.status_chips = {group: _chip(_status_word(group)) for group in StatusGroup}
        self.tender_chips = {tender: _chip(texts.tender(tender)) for tender in Tender}
        self._days = _exclusive(self, [*self.day_chips.values()], self._on_chip)
        self._statuses = _exclusive(self, [*self.status_chips.values()], self._on_chip)
        for tender, chip in self.tender_chips.items():
            chip.clicked.connect(lambda _=False, tender=tender: self._on_tender(tender))
        self.day_chips[Span.TODAY].setChecked(True)
        self.status_chips[StatusGroup.ANY].setChecked(True)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search payments"))
        self.search.setPlaceholderText(tr("Receipt, customer or phone"))
        self.search.setToolTip(tr("The beginning of a receipt number, a name, or the end of a phone number"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_LEAST_SEARCH_PIXELS)
        self._search_icon = QAction(self.search)
        self.search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self._search_delay = QTimer(self)
        self._search_delay.setSingleShot(True)
        self._search_delay.setInterval(SEARCH_AFTER_MS)
        self._search_delay.timeout.connect(self.changed)
        self.search.textChanged.connect(self._search_delay.start)
        self.search.returnPressed.connect(self._on_chip)
        self._calendar = self._make_calendar()
        self._lay_out()
        self._dress()
        self.set_totals(None)

    # --- the filter ---------------------------------------------------------------------------------------

    @property
    def span(self) -> Span:
        return next(span for span, chip in self.day_chips.items() if chip.isChecked())

    @property
    def is_narrowed(self) -> bool:
        """Something beside the days narrows the list."""
        return bool(
            self.search.text().strip()
            or not self.status_chips[StatusGroup.ANY].isChecked()
            or any(chip.isChecked() for chip in self.tender_chips.values())
        )

    def wanted(self) -> PaymentFilter:
        first, last = days_of(self.span, self._today, self._picked)
        group = next(group for group, chip in self.status_chips.items() if chip.isChecked())
        return PaymentFilter(
            first_day=first,
            last_day=last,
            states=STATES_OF[group],
            tender=next((tender for tender, chip in self.tender_chips.items() if chip.isChecked()), None),
            search=self.search.text().strip(),
        )

    def set_today(self, today: int) -> bool:
        """A new day has begun. True: other payments are to be listed because of it."""
        before = self.wanted()
        self._today = today
        self._calendar.setMaximumDate(_qdate(today))
        return before != self.wanted()

    def set_span(self, span: Span) -> None:
        self.day_chips[span].setChecked(True)
        self._on_chip()

    def search_everywhere(self, text: str) -> None:
        """Look for `text` in all payments ever."""
        self._clear_narrowing()
        self.search.setText(text)
        self.set_span(Span.ALL)

    def clear(self) -> None:
        """List everything of all days."""
        self._clear_narrowing()
        self.set_span(Span.ALL)

    def clear_search(self) -> None:
        self.search.clear()
        self._on_chip()

    def set_totals(self, totals: Totals | None) -> None:
        """Write how many there are on the chips; None: not known yet."""
        for group, chip in self.status_chips.items():
            words = _status_word(group)
            if totals is not None and group is not StatusGroup.ANY:
                words = f"{words} {sum(totals.by_state.get(state, 0) for state in STATES_OF[group]):,}"
            chip.setText(words)
            chip.setAccessibleName(words)
        self._arrange()

    def _clear_narrowing(self) -> None:
        self.search.clear()
        self.status_chips[StatusGroup.ANY].setChecked(True)
        for chip in self.tender_chips.values():
            chip.setChecked(False)

    def _on_chip(self) -> None:
        self._search_delay.stop()
        self.changed.emit()

    def _on_tender(self, tender: Tender) -> None:
        """One method or any: a second click on a chip takes it back."""
        for other, chip in self.tender_chips.items():
            if other is not tender:
                chip.setChecked(False)
        self._on_chip()

    # --- a day of the calendar ----------------------------------------------------------------------------

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAccessibleName(tr("Pick a day"))
        # Dates look the same on every PC.
        calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMaximumDate(_qdate(self._today))
        calendar.setMinimumSize(300, 260)
        calendar.hide()
        calendar.clicked.connect(self._on_day_picked)
        calendar.activated.connect(self._on_day_picked)
        chip = self.day_chips[Span.PICKED]
        # The group must not check it before a day is picked.
        self._days.removeButton(chip)
        chip.clicked.connect(self._on_pick)
        return calendar

    def _on_pick(self) -> None:
        chip = self.day_chips[Span.PICKED]
        chip.setChecked(self._days.checkedButton() is None)
        self._calendar.setSelectedDate(_qdate(self._picked))
        self._calendar.move(chip.mapToGlobal(QPoint(chip.width() - 300, chip.height() + 4)))
        self._calendar.show()

    def _on_day_picked(self, picked: QDate) -> None:
        self._calendar.hide()
        self.pick_day(date(picked.year(), picked.month(), picked.day()).toordinal())

    def pick_day(self, day: int) -> None:
        """List one day."""
        self._picked = day
        self.day_chips[Span.PICKED].setText(texts.calendar_day(day))
        self.set_span(Span.PICKED)

    # --- looks --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(_GAP)
        days.addWidget(label(tr("Payments"), "title"))
        days.addStretch(1)
        for day_chip in self.day_chips.values():
            days.addWidget(day_chip)
        self._status_row = _row([*self.status_chips.values()])
        self._tender_row = _row([*self.tender_chips.values()])
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(days)
        layout.addLayout(self._grid)

    def _arrange(self) -> None:
        """All chips and the search in one line if there is room, else in two."""
        chips = self._status_row.sizeHint().width() + self._tender_row.sizeHint().width()
        has_room = chips + _LEAST_SEARCH_PIXELS + 2 * self._grid.horizontalSpacing() <= self.width()
        row = 0 if has_room else 1
        if self._grid.indexOf(self.search) >= 0 and self._grid.itemAtPosition(row, 2) is not None:
            return
        for widget in (self._status_row, self._tender_row, self.search):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._status_row, 0, 0, 1, 1 if has_room else 3)
        self._grid.addWidget(self._tender_row, row, 1 if has_room else 0)
        self._grid.addWidget(self.search, row, 2)

    def _dress(self) -> None:
        colours = theme.colours()
        self._search_icon.setIcon(theme.icon("search", colours.muted, 16))
        self.day_chips[Span.PICKED].setIcon(theme.icon("calendar", colours.muted, 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _qdate(day: int) -> QDate:
    value = date.fromordinal(day)
    return QDate(value.year, value.month, value.day)


def _chip(words: str) -> QPushButton:
    made = button(words, "chip")
    made.setCheckable(True)
    return made


def _exclusive(owner: QWidget, chips: list[QPushButton], on_click: object) -> QButtonGroup:
    group = QButtonGroup(owner)
    for chip in chips:
        group.addButton(chip)
    group.buttonClicked.connect(on_click)
    return group


def _row(chips: list[QPushButton]) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(_GAP)
    for chip in chips:
        layout.addWidget(chip)
    layout.addStretch(1)
    return holder


def _span_word(span: Span) -> str:
    return {
        Span.TODAY: tr("Today"),
        Span.YESTERDAY: tr("Yesterday"),
        Span.WEEK: tr("Week"),
        Span.MONTH: tr("Month"),
        Span.ALL: tr("All"),
        Span.PICKED: tr("Pick a day"),
    }[span]


def _status_word(group: StatusGroup) -> str:
    return {
        StatusGroup.ANY: tr("Any status"),
        StatusGroup.WAITING: tr("Waiting"),
        StatusGroup.IN_DOUBT: tr("In doubt"),
        StatusGroup.PAID: tr("Paid"),
        StatusGroup.NOT_PAID: tr("Not paid"),
    }[group]
