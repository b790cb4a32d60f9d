"""When the café is busy: takings by weekday and hour, the more the stronger the colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.report import WEEK_DAYS
from cyberdesk.ui import theme
from cyberdesk.ui.reports.chart import MARK_FONT_PIXELS, MARK_PIXELS, Chart
from cyberdesk.ui.reports.words import weekday, whole_weekday
from cyberdesk.ui.texts import tr

_USUAL_HOURS = range(7, 21)
_WEEKDAY_PIXELS = 38
_GAP_PIXELS = 2
_FAINTEST, _STRONGEST = 0.12, 0.95
_HOURS_A_MARK = 2


class HeatMap(Chart):
    """Seven rows of hours. Hours before and after all others in which nothing was taken are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Busiest hours"), parent)
        self._amounts: dict[tuple[int, int], Money] = {}
        self._hours = _USUAL_HOURS
        self._most = 0

    def show_hours(self, amounts: dict[tuple[int, int], Money]) -> None:
        """
        Args:
            amounts: by weekday (0 is Monday) and hour.
        """
        self._amounts = amounts
        hours = [*_USUAL_HOURS, *(hour for _, hour in amounts)]
        self._hours = range(min(hours), max(hours) + 1)
        self._most = max((amount.cents for amount in amounts.values()), default=0)
        if self._most <= 0:
            self.renew("", tr("Nothing was taken in these days."))
            return
        best = max(amounts, key=lambda place: amounts[place])
        self.renew(tr("The busiest: {hour}.").format(hour=self._words_of(*best)))

    # --- Chart ----------------------------------------------------------------------------------------------

    def words(self, part: int) -> str:
        row, column = divmod(part, len(self._hours))
        return self._words_of(row, self._hours[column])

    def places(self) -> list[QRectF]:
        field = self._field()
        width, height = field.width() / len(self._hours), field.height() / WEEK_DAYS
        return [
            QRectF(field.left() + width * column, field.top() + height * row, width, height)
            for row in range(WEEK_DAYS)
            for column in range(len(self._hours))
        ]

    def step(self, key: Qt.Key) -> int | None:
        columns = len(self._hours)
        here = self.current
        by = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }.get(key)
        if by is None:
            return None
        if here is None:
            return 0
        return here + by if 0 <= here + by < columns * WEEK_DAYS else here

    def paint_legend(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(QColor(theme.colours().muted))
        words = tr("by takings")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def paint(self, painter: QPainter) -> None:
        colours = theme.colours()
        for number, place in enumerate(self.places()):
            row, column = divmod(number, len(self._hours))
            amount = self._amounts.get((row, self._hours[column]), ZERO)
            cell = place.adjusted(_GAP_PIXELS / 2, _GAP_PIXELS / 2, -_GAP_PIXELS / 2, -_GAP_PIXELS / 2)
            painter.setPen(QPen(QColor(colours.text), 2) if number == self.current else Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(amount))
            painter.drawRoundedRect(cell, 3, 3)
        self._paint_marks(painter)

    # --- parts ----------------------------------------------------------------------------------------------

    def _words_of(self, row: int, hour: int) -> str:
        amount = self._amounts.get((row, hour), ZERO)
        return f"{whole_weekday(row)} {hour:02}:00 – {hour + 1:02}:00: {amount}"

    def _field(self) -> QRectF:
        return self.plot().adjusted(theme.scaled(_WEEKDAY_PIXELS), 0, 0, -theme.scaled(MARK_PIXELS) - 4)

    def _colour(self, amount: Money) -> QColor:
        if amount <= ZERO:
            return QColor(theme.colours().sunken)
        share = amount.cents / self._most
        return theme.tint(theme.colours().primary, _FAINTEST + (_STRONGEST - _FAINTEST) * share)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().muted))
        painter.setFont(theme.font(MARK_FONT_PIXELS))
        field, places = self._field(), self.places()
        for row in range(WEEK_DAYS):
            place = places[row * len(self._hours)]
            room = QRectF(self.plot().left(), place.top(), theme.scaled(_WEEKDAY_PIXELS), place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, weekday(row))
        for column, hour in enumerate(self._hours):
            if hour % _HOURS_A_MARK == 0:
                place = places[column]
                room = QRectF(place.center().x() - 20, field.bottom() + 4, 40, theme.scaled(MARK_PIXELS))
                painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, f"{hour:02}")
