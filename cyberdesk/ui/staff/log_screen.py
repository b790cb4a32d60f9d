"""The staff log: who did what, and when. For those who may see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.staff import Right, StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock
from cyberdesk.services.staff_log import StaffLog
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.staff.log_filters import LogFilters
from cyberdesk.ui.staff.log_model import StaffLogModel
from cyberdesk.ui.staff.log_table import StaffLogTable
from cyberdesk.ui.texts import tr


class StaffLogScreen(QWidget):
    """Reads the log when it is shown. It is never changed, and nothing can be done with it but looking.

    Signals:
        left: somebody is at the counter now who may not see it.
    """

    left = Signal()

    def __init__(
        self, history: StaffLog, current: CurrentStaff, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self._history = history
        self._clock = clock
        # Who had it opened by somebody's approval sees it until somebody else signs in.
        self._reader: int | None = None
        self._current = current
        self.filters = LogFilters(day_number(clock.now()))
        self.filters.changed.connect(self._read)
        self.model = StaffLogModel(history, self)
        self.table = StaffLogTable(self.model)
        self.error = ErrorBanner()
        self.count = label(role="muted")
        # Not at once: a view may be painting while a page turns out to be unreadable.
        self.model.read_failed.connect(self.error.show_error, Qt.ConnectionType.QueuedConnection)
        self.clear_button = button(tr("Show everything"))
        self.clear_button.clicked.connect(self.filters.clear)
        self.empty = EmptyState("person", "", "", self.clear_button)
        self.empty.setObjectName("card")
        self._lay_out()
        self.setFocusProxy(self.table)
        stop = current.listen(self._on_current)
        self.destroyed.connect(lambda: stop())

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        # The first of a stack is shown at once: without a parent it would be a window of its own.
        self.table.setParent(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(12)
        layout.addWidget(self.filters)
        layout.addWidget(self.error)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.count)

    # --- reading ------------------------------------------------------------------------------------------

    def _read(self) -> None:
        if not self.isVisible():
            return
        self.error.clear()
        self.model.show(self.filters.wanted())
        listed = self.model.rowCount()
        words = tr("1 record") if listed == 1 else tr("{count} records").format(count=f"{listed:,}")
        self.count.setText(words if listed else "")
        if listed:
            self._stack.setCurrentWidget(self.table)
            return
        if self.filters.is_narrowed:
            self.empty.say(tr("Nothing matches"), tr("Choose other days, another person or another kind."))
        else:
            self.empty.say(tr("Nothing on these days"), tr("Whatever staff do by a right of theirs is kept."))
        self._stack.setCurrentWidget(self.empty)

    def _offer_people(self) -> None:
        try:
            self.filters.offer_people(self._history.people())
        except CounterError as error:
            self.error.show_error(error)

    def _on_current(self, member: StaffMember | None) -> None:
        # Behind the lock it is not visible, and still the screen that would be shown.
        if member is None or self.isHidden() or member.id == self._reader:
            return
        self._reader = None
        if not member.may(Right.STAFF_LOG):
            self.left.emit()

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        member = self._current.member
        self._reader = member.id if member is not None else None
        self.filters.days.set_today(day_number(self._clock.now()))
        self._offer_people()
        self._read()
        self.table.setFocus()

    def event(self, event: QEvent) -> bool:
        # Esc empties the search before the window's own Esc gets it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.filters.search.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find) or event.text() == "/":
            self.filters.search.setFocus()
            self.filters.search.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.filters.search.text():
            self.filters.search.clear()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
