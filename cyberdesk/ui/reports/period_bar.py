"""Which days the report is of: a day, a week, a month or any days, and steps to those beside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon, QTransform
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.report import Period, Span
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.day_calendar import day_of_qdate, qdate
from cyberdesk.ui.payments.day_field import DayField
from cyberdesk.ui.reports.words import period_title, span_word
from cyberdesk.ui.texts import tr

_ARROW_PIXELS = 18
_FIELD_PIXELS = 112
_ROW_PIXELS = 40
_STEP_STYLE = "QPushButton { min-height: 22px; padding: 3px 8px; }"


class PeriodBar(QWidget):
    """One chip is always on. No period that lies wholly in days to come can be chosen.

    Signals:
        changed: the `Period` chosen now.
    """

    changed = Signal(object)

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = Period.around(Span.DAY, today)
        self.chips = {span: button(span_word(span), "chip") for span in Span}
        self._group = QButtonGroup(self)
        for span, chip in self.chips.items():
            chip.setCheckable(True)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, span=span: self.choose(span))
        self.earlier_button = self._step_button(tr("Earlier"), "Alt+Left")
        self.earlier_button.clicked.connect(self.go_earlier)
        self.later_button = self._step_button(tr("Later"), "Alt+Right")
        self.later_button.clicked.connect(self.go_later)
        self.title = label(role="title")
        self.today_button = button(tr("Today"), "link")
        self.today_button.clicked.connect(self.go_to_today)
        self.first_field, self.last_field = DayField(today), DayField(today)
        self.first_field.edit.setAccessibleName(tr("From"))
        self.last_field.edit.setAccessibleName(tr("To"))
        for field in (self.first_field, self.last_field):
            field.reason.hide()
            field.edit.setFixedWidth(theme.scaled(_FIELD_PIXELS))
            field.edit.dateChanged.connect(self._on_days)
        self._lay_out()
        self._dress()
        self._show()

    @property
    def period(self) -> Period:
        return self._period

    @property
    def today(self) -> int:
        """The last day that can be chosen."""
        return self._today

    def set_today(self, today: int) -> None:
        """A new day may have begun; whoever looked at today goes on with it."""
        was_today = self._period.has(self._today) and self._period.span is not Span.RANGE
        self._today = today
        if was_today and not self._period.has(today):
            self._period = Period.around(self._period.span, today)
        for field in (self.first_field, self.last_field):
            field.edit.setMaximumDate(qdate(today))
            field.calendar.set_last_day(today)
        self._show()

    def choose(self, span: Span) -> None:
        """Another length, around the days that are chosen; of those that hold today, around today."""
        has_today = self._period.has(self._today)
        day = self._today if has_today else self._period.last_day
        if span is Span.RANGE:
            self.show_period(Period.between(self._period.first_day, min(self._period.last_day, self._today)))
        else:
            self.show_period(Period.around(span, day))

    def show_period(self, period: Period) -> None:
        """These days, and tell of it."""
        self._period = period
        self._show()
        self.changed.emit(period)

    def go_earlier(self) -> None:
        self.show_period(self._period.earlier())

    def go_later(self) -> None:
        later = self._period.later()
        if later.first_day <= self._today:
            self.show_period(later)

    def go_to_today(self) -> None:
        """The period of the same kind that holds today."""
        self.show_period(Period.around(self._period.span, self._today))

    # --- parts ----------------------------------------------------------------------------------------------

    def _on_days(self) -> None:
        days = (day_of_qdate(field.edit.date()) for field in (self.first_field, self.last_field))
        self.show_period(Period.between(*days))

    def _show(self) -> None:
        is_own = self._period.span is Span.RANGE
        self.chips[self._period.span].setChecked(True)
        self.setFocusProxy(self.chips[self._period.span])
        self.title.setText(period_title(self._period))
        self.later_button.setEnabled(self._period.later().first_day <= self._today)
        self.today_button.setVisible(not is_own and not self._period.has(self._today))
        self._own_days.setVisible(is_own)
        if is_own:
            ends = (self._period.first_day, self._period.last_day)
            for field, day in zip((self.first_field, self.last_field), ends, strict=True):
                field.edit.blockSignals(True)
                field.edit.setDate(qdate(day))
                field.edit.blockSignals(False)

    def _step_button(self, words: str, keys: str) -> QPushButton:
        made = button("")
        made.setAccessibleName(words)
        made.setToolTip(f"{words}  {keys}")
        made.setIconSize(QSize(_ARROW_PIXELS, _ARROW_PIXELS))
        made.setStyleSheet(_STEP_STYLE)
        return made

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(6)
        # As high as the buttons beside it.
        steps.addStrut(theme.scaled(_ROW_PIXELS))
        for chip in self.chips.values():
            steps.addWidget(chip)
        steps.addSpacing(10)
        for widget in (self.earlier_button, self.title, self.later_button, self.today_button):
            steps.addWidget(widget)
        steps.addStretch(1)
        self._own_days = QWidget()
        fields = QHBoxLayout(self._own_days)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        for words, field in ((tr("From"), self.first_field), (tr("to"), self.last_field)):
            fields.addWidget(label(words, "muted"))
            fields.addWidget(field)
        fields.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(steps)
        layout.addWidget(self._own_days)

    def _dress(self) -> None:
        for step, turns in ((self.earlier_button, 90), (self.later_button, -90)):
            icon = QIcon()
            for mode, colour in (
                (QIcon.Mode.Normal, theme.colours().text),
                (QIcon.Mode.Disabled, theme.colours().line),
            ):
                pixmap = theme.icon_pixmap("down", colour, _ARROW_PIXELS, 2.0)
                icon.addPixmap(pixmap.transformed(QTransform().rotate(turns)), mode)
            step.setIcon(icon)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
