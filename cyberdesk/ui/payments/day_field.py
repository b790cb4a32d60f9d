"""A field for the day a payment counts for."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDateEdit, QGridLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.day_calendar import DATES, DayCalendar, day_of_qdate, qdate
from cyberdesk.ui.texts import tr

# As high as the line it is part of, not as a button.
_BUTTON_STYLE = "QPushButton { min-height: 28px; }"
_EDIT_STYLE = "QDateEdit::up-button, QDateEdit::down-button { width: 0; border: none; }"
_LEFT_MARGIN_PIXELS = 9


class DayField(QWidget):
    """A day, typed or picked from a calendar; never one that has not come yet."""

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.edit = QDateEdit(qdate(today))
        self.edit.setAccessibleName(tr("Date"))
        self.edit.setMaximumDate(qdate(today))
        self.edit.setLocale(DATES)
        self.edit.setDisplayFormat("d MMM yyyy")
        self.edit.setStyleSheet(_EDIT_STYLE)
        self.edit.lineEdit().setTextMargins(_LEFT_MARGIN_PIXELS, 0, 0, 0)
        self.pick_button = button("")
        self.pick_button.setStyleSheet(_BUTTON_STYLE)
        self.pick_button.setAccessibleName(tr("Pick a day"))
        self.pick_button.clicked.connect(self._on_pick)
        self.calendar = DayCalendar(self, last_day=today)
        self.calendar.day_picked.connect(self._on_picked)
        self.reason = label(role="muted", wraps=True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(6)
        layout.setVerticalSpacing(3)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.edit, 0, 0)
        layout.addWidget(self.pick_button, 0, 1)
        layout.addWidget(self.reason, 1, 0, 1, 2)
        layout.setRowStretch(2, 1)
        self.setFocusProxy(self.edit)
        self._dress()

    @property
    def day(self) -> int | None:
        """The Nairobi day that was chosen; None is today, whatever the clock says by then."""
        day = day_of_qdate(self.edit.date())
        return None if day == self._today else day

    def fix_to_today(self, reason: str) -> None:
        """No other day is possible, and why; free again if there is no reason."""
        if reason:
            self.edit.setDate(qdate(self._today))
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.edit.setEnabled(not reason)
        self.pick_button.setEnabled(not reason)

    def _on_pick(self) -> None:
        self.calendar.open_under(self.pick_button, day_of_qdate(self.edit.date()))

    def _on_picked(self, day: int) -> None:
        self.edit.setDate(qdate(day))

    def _dress(self) -> None:
        self.pick_button.setIcon(theme.icon("calendar", theme.colours().muted, 18))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
