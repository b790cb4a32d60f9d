"""A calendar that pops up where a day is asked for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QTextCharFormat, QTransform
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.texts import tr

DATES = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""Dates look the same on every PC, whatever its language."""

_PIXELS = (308, 264)
_GAP_PIXELS = 4
_ARROW_PIXELS = 16


class DayCalendar(QCalendarWidget):
    """Pops up under a button. Esc or a click elsewhere closes it.

    Signals:
        day_picked: a Nairobi day.
    """

    day_picked = Signal(int)

    def __init__(self, parent: QWidget, last_day: int) -> None:
        """
        Args:
            last_day: nothing happened after it yet.
        """
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAccessibleName(tr("Pick a day"))
        self.setLocale(DATES)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFixedSize(*_PIXELS)
        self.set_last_day(last_day)
        self.hide()
        self.clicked.connect(self._on_picked)
        self.activated.connect(self._on_picked)

    def set_last_day(self, day: int) -> None:
        self.setMaximumDate(qdate(day))

    def open_under(self, anchor: QWidget, day: int) -> None:
        """Pop up with `day` selected, its right edge under that of `anchor`."""
        self.setSelectedDate(qdate(day))
        self._dress()
        corner = QPoint(anchor.width() - self.width(), anchor.height() + _GAP_PIXELS)
        self.move(anchor.mapToGlobal(corner))
        self.show()
        self.setFocus()

    def _on_picked(self, picked: QDate) -> None:
        if self.isVisible():
            # Enter is both a click and an activation to Qt.
            self.hide()
            self.day_picked.emit(day_of_qdate(picked))

    def _dress(self) -> None:
        colours = theme.colours()
        # The program's tables have wide cells; the days have none to spare.
        self.setStyleSheet(
            "QTableView { border: none; border-radius: 0; } QTableView::item { padding: 0; }"
            f"QTableView:disabled {{ color: {colours.line}; }}"
            f"#qt_calendar_navigationbar {{ background: {colours.surface}; }}"
            f"DayCalendar {{ background: {colours.surface}; border: 1px solid {colours.line}; }}"
        )
        plain, heading = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(colours.text))
        heading.setForeground(QColor(colours.muted))
        heading.setBackground(QColor(colours.surface))
        self.setHeaderTextFormat(heading)
        # Qt paints weekends red, which here means "act now".
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekend, plain)
        for name, turns in (("qt_calendar_prevmonth", 90), ("qt_calendar_nextmonth", -90)):
            button = self.findChild(QToolButton, name)
            if button is not None:
                pixmap = theme.icon_pixmap("down", colours.text, _ARROW_PIXELS)
                button.setIcon(QIcon(pixmap.transformed(QTransform().rotate(turns))))


def qdate(day: int) -> QDate:
    """The calendar's own form of a Nairobi day."""
    value = date.fromordinal(day)
    return QDate(value.year, value.month, value.day)


def day_of_qdate(value: QDate) -> int:
    """The Nairobi day of the calendar's own form."""
    return date(value.year(), value.month(), value.day()).toordinal()
