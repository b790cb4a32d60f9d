"""The shift screen: which page is shown, and what goes to the services. No rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMove, CashMoveKind
from cyberdesk.domain.events import (
    Event,
    JobChanged,
    PaymentChanged,
    SaleChanged,
    SessionChanged,
    ShiftChanged,
)
from cyberdesk.domain.money import Money
from cyberdesk.domain.shift import Shift
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.errors import CounterError
from cyberdesk.services.shifts import FORMER_PAGE, ReasonNeeded, Shifts, ShiftView
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import label
from cyberdesk.ui.shift.close_page import ClosePage
from cyberdesk.ui.shift.former_list import FormerList
from cyberdesk.ui.shift.open_page import OpenPage
from cyberdesk.ui.shift.running_page import RunningPage
from cyberdesk.ui.shift.sheet_page import AskPrinter, PrintLines, SheetPage, ask_printer
from cyberdesk.ui.texts import tr

_OPEN_PIXELS = 640
_FORMER_PIXELS = 280

AskRight = Callable[[str, Callable[[], None]], None]
"""Does the act if whoever is at the counter has the right, or after somebody who has it agreed."""


def everybody_may(_right: str, act: Callable[[], None]) -> None:
    act()


class ShiftScreen(QWidget):
    """Opens, shows and closes shifts. All work is done off the window's thread.

    Signals:
        left: Esc where there is nothing to go back to.
    """

    left = Signal()

    def __init__(
        self,
        shifts: Shifts,
        bridge: Bridge,
        *,
        staff: Callable[[], str],
        cafe_name: str,
        ask_right: AskRight = everybody_may,
        choose_printer: AskPrinter = ask_printer,
        prints: PrintLines | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff: the name of whoever is at the counter now.
            ask_right: asked with `open_shift`, `close_shift`, `move_cash`, `see_reports`.
            prints: on the receipt printer; None: staff choose a printer each time.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self._shifts = shifts
        self._bridge = bridge
        self._staff = staff
        self._ask_right = ask_right
        self._is_reading = False
        self._is_stale = True
        self._is_busy = False
        self.view: ShiftView | None = None
        self.error = ErrorBanner()
        self.loading = label(tr("Reading the shift…"), "muted")
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_page = OpenPage(is_blind=shifts.is_blind)
        self.former = FormerList()
        self.running_page = RunningPage(is_blind=shifts.is_blind)
        self.close_page = ClosePage(is_blind=shifts.is_blind)
        self.sheet_page = SheetPage(cafe_name, choose_printer=choose_printer, prints=prints)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._none_open = QWidget()
        beside = QHBoxLayout(self._none_open)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        self.open_page.setMaximumWidth(theme.scaled(_OPEN_PIXELS))
        self.former.setFixedWidth(_FORMER_PIXELS)
        beside.addWidget(self.open_page, 1)
        beside.addWidget(self.former)
        beside.addStretch(0)
        self._none_open.setFocusProxy(self.open_page)
        self._pages = QStackedWidget()
        for page in (self.loading, self._none_open, self.running_page, self.close_page, self.sheet_page):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.error)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.open_page.opened.connect(self._on_open)
        self.running_page.close_asked.connect(self.count_the_drawer)
        self.running_page.report_asked.connect(self.show_x_report)
        self.running_page.form.moved.connect(self._on_move)
        self.close_page.confirmed.connect(self._on_close)
        self.close_page.left.connect(self.go_back)
        self.sheet_page.left.connect(self.go_back)
        for former in (self.former, self.sheet_page.former):
            former.asked.connect(self.show_z_report)
            former.older_asked.connect(self._on_older)

    # --- following ----------------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        self.setFocus()

    def on_event(self, event: Event) -> None:
        """What changes the figures is read again, at once only while the screen is seen."""
        if isinstance(event, PaymentChanged | SaleChanged | SessionChanged | JobChanged | ShiftChanged):
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    def refresh(self) -> None:
        """Read all again; while it is being read, once more after it."""
        self._is_stale = True
        if self._is_reading:
            return
        self._is_reading, self._is_stale = True, False
        self._bridge.run(self._shifts.view, self._on_view, self._on_unread)

    def _on_view(self, view: ShiftView) -> None:
        self._is_reading = False
        self.view = view
        if view.report is None:
            self.open_page.show_view(view)
        else:
            self.running_page.show_report(view.report)
            self.running_page.report_button.setEnabled(not self._shifts.is_blind or bool(view.former))
            self.close_page.show_report(view.report)
        for former in (self.former, self.sheet_page.former):
            former.show_shifts(view.former, is_more=len(view.former) == FORMER_PAGE)
        self._settle_page()
        if self._is_stale:
            self.refresh()

    def _on_unread(self, error: CounterError) -> None:
        self._is_reading = False
        self.error.show_error(error)

    def _settle_page(self) -> None:
        """The page that fits what is on the disk; a sheet, or a count that is being made, stays."""
        is_open = self.view is not None and self.view.report is not None
        if self.page is self.sheet_page or (self.page is self.close_page and is_open):
            return
        self._show(self.running_page if is_open else self._none_open)

    def _show(self, page: QWidget) -> None:
        if self.page is not page:
            self._pages.setCurrentWidget(page)
            self.setFocusProxy(page)
            if self.isVisible():
                page.setFocus()

    # --- acting -------------------------------------------------------------------------------------------

    def count_the_drawer(self) -> None:
        """Begin, or go on with, closing the shift."""
        self._ask_right("close_shift", partial(self._show, self.close_page))

    def show_x_report(self) -> None:
        self._ask_right("see_reports", self._show_x_report)

    def show_z_report(self, number: int) -> None:
        """A closed shift's report, as a copy."""
        self._ask_right("see_reports", partial(self._show_z_report, number))

    def go_back(self) -> None:
        """From a sheet or a count to the shift; nothing that was typed is lost."""
        if self.page in {self.sheet_page, self.close_page} and self.view is not None:
            self.error.clear()
            self._show(self.running_page if self.view.report is not None else self._none_open)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _show_x_report(self) -> None:
        if not self._shifts.is_blind:
            show = partial(self._show_sheet, is_copy=False)
            self._bridge.run(self._shifts.x_report, show, self.error.show_error)
        elif self.view is not None and self.view.former:
            # The X report would tell what is to be counted.
            self._show_z_report(self.view.former[0].id)

    def _show_z_report(self, number: int) -> None:
        read = partial(self._shifts.z_report, number)
        self._bridge.run(read, partial(self._show_sheet, is_copy=True), self.error.show_error)

    def _show_sheet(self, report: ShiftReport, *, is_copy: bool, is_just_closed: bool = False) -> None:
        self.error.clear()
        self.sheet_page.show_report(report, is_copy=is_copy, is_just_closed=is_just_closed)
        self._show(self.sheet_page)

    def _on_older(self, before: int) -> None:
        def show(shifts: list[Shift]) -> None:
            for former in (self.former, self.sheet_page.former):
                former.add_shifts(shifts, is_more=len(shifts) == FORMER_PAGE)

        self._bridge.run(partial(self._shifts.former, before), show, self.error.show_error)

    def _on_open(self, counted: CashCount | Money, reason: str) -> None:
        def act() -> None:
            work = partial(self._shifts.open, counted, staff=self._staff(), reason=reason)
            self._work(work, self._on_opened, self._on_not_opened)

        self._ask_right("open_shift", act)

    def _on_opened(self, _shift: Shift) -> None:
        self.open_page.clear()
        self.refresh()

    def _on_not_opened(self, error: CounterError) -> None:
        self.error.show_error(error)
        if isinstance(error, ReasonNeeded):
            self.open_page.ask_reason(error.difference)

    def _on_close(self, count: CashCount, reason: str, expected: Money | None) -> None:
        work = partial(self._shifts.close, count, staff=self._staff(), reason=reason, expected=expected)
        self._work(work, self._on_closed, self._on_not_closed)

    def _on_closed(self, report: ShiftReport) -> None:
        self.close_page.clear()
        self._show_sheet(report, is_copy=False, is_just_closed=True)
        self.refresh()

    def _on_not_closed(self, error: CounterError) -> None:
        self.error.show_error(error)
        if isinstance(error, ReasonNeeded):
            self.close_page.ask_reason(error.difference)
        else:
            self.refresh()

    def _on_move(self, kind: CashMoveKind, amount: Money, reason: str) -> None:
        def act() -> None:
            work = partial(self._shifts.move, kind, amount, reason, staff=self._staff())
            self._work(work, self._on_moved, self.error.show_error)

        self._ask_right("move_cash", act)

    def _on_moved(self, _move: CashMove) -> None:
        self.running_page.form.clear()
        self.running_page.form.amount.setFocus()
        self.refresh()

    def _work(
        self,
        work: Callable[[], object],
        on_done: Callable[..., None],
        on_error: Callable[[CounterError], None],
    ) -> None:
        """One change at a time: the buttons are locked until its end is known."""
        if self._is_busy:
            return
        self._set_busy(True)
        self.error.clear()

        def done(result: object) -> None:
            self._set_busy(False)
            on_done(result)

        def failed(error: CounterError) -> None:
            self._set_busy(False)
            on_error(error)

        self._bridge.run(work, done, failed)

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.open_page.set_busy(is_busy)
        self.running_page.form.set_busy(is_busy)
        self.close_page.set_busy(is_busy)
