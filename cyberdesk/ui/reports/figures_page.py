"""The page of figures: which days, what they brought, and what can be taken away of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.domain.events import CustomersChanged, Event, PaymentChanged, SaleChanged, ShiftChanged
from cyberdesk.domain.report import BarUnit, Period, Report, Span
from cyberdesk.services.errors import CounterError
from cyberdesk.services.exports import Export, Exports, Format
from cyberdesk.services.reports import Reports
from cyberdesk.ui import texts, theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.long_work import LongWork
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.reports.heat_map import HeatMap
from cyberdesk.ui.reports.period_bar import PeriodBar
from cyberdesk.ui.reports.save_menu import AskFile, SaveMenu, ask_file, export_word, kinds_of, suggested_file
from cyberdesk.ui.reports.summary import summary_text
from cyberdesk.ui.reports.tables import Tables
from cyberdesk.ui.reports.takings_chart import TakingsChart
from cyberdesk.ui.reports.totals import Totals
from cyberdesk.ui.reports.words import rows_saved
from cyberdesk.ui.shift.figures import is_text_large
from cyberdesk.ui.texts import tr

_CHART_PIXELS = 218
_READ_AFTER_MS = 600
"""Changes that come close together are read in one go."""
_SLOW_AFTER_MS = 250


class FiguresPage(QWidget):
    """Reads off the window's thread; an answer for days that are no longer chosen is dropped.

    Signals:
        day_asked: staff want to see the payments of this Nairobi day.
    """

    day_asked = Signal(int)

    def __init__(
        self,
        reports: Reports,
        exports: Exports,
        bridge: Bridge,
        *,
        cafe_name: str,
        choose_file: AskFile = ask_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Figures")
        self._reports = reports
        self._exports = exports
        self._bridge = bridge
        self._cafe_name = cafe_name
        self._choose_file = choose_file
        self._asked: Period | None = None
        self._is_stale = True
        self.report: Report | None = None
        self.days = PeriodBar(reports.today())
        self.copy_button = button(tr("Copy summary"))
        self.save_menu = SaveMenu()
        self.said = label(role="muted")
        self.error = ErrorBanner()
        self.work = LongWork(bridge)
        self.totals = Totals()
        self.chart = TakingsChart()
        self.heat = HeatMap()
        self.tables = Tables()
        self.empty = EmptyState(
            "reports",
            tr("Nothing in these days"),
            tr("What is sold at the counter stands here at once. Look at other days with the arrows."),
        )
        self._reader = _timer(self, _READ_AFTER_MS, self.refresh)
        self._slow = _timer(self, _SLOW_AFTER_MS, lambda: self.said.setText(tr("Adding up…")))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.days)

    def _connect(self) -> None:
        self.days.changed.connect(lambda _period: self.refresh())
        self.copy_button.clicked.connect(self.copy_summary)
        self.totals.payments_asked.connect(lambda: self.day_asked.emit(self.days.period.first_day))
        self.save_menu.chosen.connect(self.save)
        self.chart.chosen.connect(self._on_bar)
        self.work.busy_changed.connect(lambda is_busy: self.save_menu.setDisabled(is_busy))

    # --- following ------------------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """What changes today's figures is read again, at once only while they are seen."""
        if isinstance(event, PaymentChanged | SaleChanged | ShiftChanged | CustomersChanged):
            self._is_stale = True
            if self.isVisible() and not self._reader.isActive():
                self._reader.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or self._reports.today() != self.days.today:
            self.refresh()

    def refresh(self) -> None:
        """Read the chosen days again."""
        self.days.set_today(self._reports.today())
        period = self._asked = self.days.period
        self._is_stale = False
        self._slow.start()
        self._bridge.run(
            partial(self._reports.read, period), self._on_report, partial(self._on_unread, period)
        )

    def _on_report(self, report: Report) -> None:
        if report.period != self._asked:
            return
        self._slow.stop()
        self.said.setText(tr("As of {time}").format(time=texts.clock_seconds(report.made_at)))
        self.error.clear()
        self.report = report
        is_one_day = report.period.days == 1
        self.heat.setVisible(not is_one_day)
        self.totals.show_report(report, is_over=self._is_over(report))
        self.chart.show_bars(report.bars)
        self.heat.show_hours(report.by_hour)
        self.tables.show_report(report)
        self._stack.setCurrentWidget(self.empty if report.is_empty else self._area)

    def _on_unread(self, period: Period, error: CounterError) -> None:
        if period == self._asked:
            self._slow.stop()
            self.said.setText("")
            self._is_stale = True
            self.error.show_error(error)

    def _is_over(self, report: Report) -> bool:
        return report.period.last_day < self._reports.today()

    # --- acting ---------------------------------------------------------------------------------------------

    def copy_summary(self) -> None:
        """The figures in a few lines, to paste into a message."""
        if self.report is not None:
            words = summary_text(self.report, self._cafe_name, is_over=self._is_over(self.report))
            QGuiApplication.clipboard().setText(words)
            self.said.setText(tr("Copied. Paste it into a message."))

    def save(self, export: Export, format: Format) -> None:
        """Save rows of the chosen days, after asking where."""
        period = self.days.period
        target = self._choose_file(self, suggested_file(export, format, period), kinds_of(format))
        if target is None:
            return
        words = tr("Saving: {what}").format(what=export_word(export))
        self.work.begin(
            words,
            lambda progress: self._exports.write(export, period, format, target, progress),
            partial(self._on_saved, target),
        )

    def _on_saved(self, target: Path, count: int) -> None:
        self.work.finish(
            tr("Saved {name}").format(name=target.name),
            tr("{rows} in {folder}").format(rows=rows_saved(count), folder=target.parent),
        )

    def _on_bar(self, number: int) -> None:
        """A bar of many days leads to the day or month that it stands for."""
        bar = self.chart.bars[number]
        if bar.unit is BarUnit.DAY:
            self.days.show_period(Period.around(Span.DAY, bar.first))
        elif bar.unit is BarUnit.MONTH:
            self.days.show_period(Period.around(Span.MONTH, bar.first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt and event.key() == Qt.Key.Key_Left:
            self.days.go_earlier()
        elif has_alt and event.key() == Qt.Key.Key_Right:
            self.days.go_later()
        else:
            super().keyPressEvent(event)

    # --- parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        is_large = is_text_large()
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for widget in (self.copy_button, self.save_menu):
            acts.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout() if is_large else QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.days, 1)
        top.addLayout(acts)
        charts = QVBoxLayout() if is_large else QHBoxLayout()
        charts.setSpacing(8)
        for chart, stretch in ((self.chart, 3), (self.heat, 2)):
            chart.setMinimumHeight(theme.scaled(_CHART_PIXELS))
            charts.addWidget(chart, stretch)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(8)
        inside.addWidget(self.totals)
        inside.addLayout(charts)
        inside.addWidget(self.tables)
        inside.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("The report"))
        self._area.setWidget(holder)
        self.empty.setObjectName("card")
        self._stack = QStackedLayout()
        self._area.setParent(self)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.error)
        layout.addWidget(self.work)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.said)


def _timer(parent: QWidget, after_ms: int, act: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(after_ms)
    made.timeout.connect(act)
    return made
