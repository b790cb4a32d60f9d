"""The 168 hours of a week, painted with price levels by mouse or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cyberdesk.domain.week import DAYS, HOURS, NORMAL, PLAIN, Week
from cyberdesk.ui import theme
from cyberdesk.ui.texts import tr

_COLOURS = ("running", "ending", "waiting", "in_doubt")
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_GAP_PIXELS = 2


def day_words() -> tuple[str, ...]:
    """The days, Monday first."""
    return (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )


def level_colour(level: int) -> str:
    """A named level's colour; it never stands without its number."""
    return str(getattr(theme.colours(), _COLOURS[(level - 1) % len(_COLOURS)]))


class WeekGrid(QWidget):
    """A row a day, a column an hour. Each painted hour shows its level as a number on a colour.

    Mouse: press and drag paints; a day's name paints the day, an hour's number paints that hour of all days.
    Keys: arrows go, Space paints, Shift with an arrow paints on the way, a number paints that level.

    Signals:
        painted: the week is another one.
        moved: the hour that the keys are on, as weekday and hour; or what it says is another one.
    """

    painted = Signal()
    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Hours of the week"))
        self._week = PLAIN
        self._names: Sequence[str] = ()
        self.brush = NORMAL
        self.day, self.hour = 0, 8
        self._describe()

    # --- what it shows ------------------------------------------------------------------------------------

    @property
    def week(self) -> Week:
        return self._week

    def show_week(self, week: Week, names: Sequence[str]) -> None:
        """
        Args:
            names: of the named levels.
        """
        self._week, self._names = week, names
        self._describe()
        self.update()

    def words(self) -> str:
        """The hour that the keys are on: ``Friday 18:00–19:00, Happy hour``."""
        level = self._week.level(self.day, self.hour)
        name = (
            tr("normal price") if level == NORMAL else self._names[level - 1] if self._names else str(level)
        )
        return tr("{day} {start}:00–{end}:00, {level}").format(
            day=day_words()[self.day], start=f"{self.hour:02}", end=f"{self.hour + 1:02}", level=name
        )

    def paint_hours(self, day: int, hours: Sequence[int], level: int) -> None:
        """Give these hours of a day a level."""
        week = self._week
        for hour in hours:
            week = week.painted(day, hour, level)
        self._take(week)

    def _take(self, week: Week) -> None:
        if week != self._week:
            self._week = week
            self.update()
            self._describe()
            self.painted.emit()

    def _go(self, day: int, hour: int) -> None:
        self.day, self.hour = day, hour
        self._describe()
        self.update()

    def _describe(self) -> None:
        keys = tr("Arrows go, Space paints, Shift with an arrow paints on the way, 0 to 4 paint a level.")
        self.setAccessibleDescription(f"{self.words()}. {keys}")
        self.moved.emit(self.day, self.hour)

    # --- where things are ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(620, self._head() + DAYS * theme.scaled(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self.sizeHint().height())

    def _head(self) -> int:
        return theme.scaled(22)

    def _left(self) -> int:
        return theme.scaled(44)

    def cell(self, day: int, hour: int) -> QRectF:
        """Where an hour is painted."""
        width = (self.width() - self._left()) / HOURS
        height = (self.height() - self._head()) / DAYS
        whole = QRectF(self._left() + hour * width, self._head() + day * height, width, height)
        return whole.adjusted(0, 0, -_GAP_PIXELS, -_GAP_PIXELS)

    def _at(self, place: QPoint) -> tuple[int, int]:
        """The day and hour at a place; -1 where the names are."""
        width = (self.width() - self._left()) / HOURS
        height = (self.height() - self._head()) / DAYS
        hour = int((place.x() - self._left()) // width) if place.x() >= self._left() else -1
        day = int((place.y() - self._head()) // height) if place.y() >= self._head() else -1
        return min(day, DAYS - 1), min(hour, HOURS - 1)

    # --- mouse --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        day, hour = self._at(event.position().toPoint())
        if hour >= 0 and day >= 0:
            self._go(day, hour)
            self.paint_hours(day, [hour], self.brush)
        elif day >= 0:
            self.paint_hours(day, range(HOURS), self.brush)
        elif hour >= 0:
            week = self._week
            for each in range(DAYS):
                week = week.painted(each, hour, self.brush)
            self._take(week)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        day, hour = self._at(event.position().toPoint())
        if day >= 0 and hour >= 0:
            self._go(day, hour)
            self.paint_hours(day, [hour], self.brush)

    # --- keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            day, hour = (self.day + step[0]) % DAYS, (self.hour + step[1]) % HOURS
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.paint_hours(self.day, [self.hour], self.brush)
                self.paint_hours(day, [hour], self.brush)
            self._go(day, hour)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(self.day, 0 if event.key() == Qt.Key.Key_Home else HOURS - 1)
        elif event.key() == Qt.Key.Key_Space:
            self.paint_hours(self.day, [self.hour], self.brush)
        elif event.text().isdecimal() and int(event.text()) <= len(self._names):
            self.paint_hours(self.day, [self.hour], int(event.text()))
        else:
            super().keyPressEvent(event)

    # --- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        painter.setFont(theme.font(11))
        painter.setPen(QColor(colours.muted))
        for hour in range(0, HOURS, 2):
            place = self.cell(0, hour)
            head = QRectF(place.left(), 0, place.width() * 2 + _GAP_PIXELS, self._head() - 4)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(head, left, f"{hour:02}")
        for day, word in enumerate(day_words()):
            place = self.cell(day, 0)
            name = QRectF(0, place.top(), self._left() - 8, place.height())
            painter.setPen(QColor(colours.muted))
            painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word[:3])
            for hour in range(HOURS):
                self._paint_cell(painter, day, hour)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell(self.day, self.hour), 4, 4)
        painter.end()

    def _paint_cell(self, painter: QPainter, day: int, hour: int) -> None:
        level, place = self._week.level(day, hour), self.cell(day, hour)
        painter.setPen(Qt.PenStyle.NoPen)
        if level == NORMAL:
            painter.setBrush(QColor(theme.colours().sunken))
            painter.drawRoundedRect(place, 3, 3)
            return
        painter.setBrush(theme.tint(level_colour(level), 0.28))
        painter.drawRoundedRect(place, 3, 3)
        painter.setPen(QColor(theme.colours().text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(level))
