"""The takings of each hour, day or month, as bars stacked by tender."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.money import CENTS_PER_SHILLING, ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import WEEK_DAYS, Bar, BarUnit
from cyberdesk.ui import texts, theme
from cyberdesk.ui.reports.chart import MARK_FONT_PIXELS, MARK_PIXELS, Chart
from cyberdesk.ui.reports.words import bar_mark, bar_words
from cyberdesk.ui.texts import tr

_LINES = 4
_WIDEST_BAR_PIXELS = 44
_GAP_SHARE = 0.28
_ROUND_PIXELS = 3.0
_COLOURS = {Tender.MPESA: "primary", Tender.CASH: "waiting"}
"""In the order in which they lie on each other, from below; fields of `theme.Colours`."""


class TakingsChart(Chart):
    """Bars without gaps in time; below zero where more was given back than taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Takings"), parent)
        self._bars: tuple[Bar, ...] = ()
        self._top, self._bottom = 0, 0

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        self._bars = bars
        parts = [_ends(bar) for bar in bars]
        self._top, self._bottom = _scale(
            max((above for above, _ in parts), default=0), min((below for _, below in parts), default=0)
        )
        best = max(bars, key=lambda bar: bar.amount, default=None)
        if best is None or not any(bar.by_tender[tender] for bar in bars for tender in Tender):
            self.renew("", tr("Nothing was taken in these days."))
            return
        total = sum((bar.amount for bar in bars), ZERO)
        summary = tr("Together {total}. The most: {best}.").format(total=total, best=bar_words(best))
        self.renew(summary)

    # --- Chart ----------------------------------------------------------------------------------------------

    def words(self, part: int) -> str:
        return bar_words(self._bars[part])

    def places(self) -> list[QRectF]:
        if not self._bars:
            return []
        field = self._field()
        width = field.width() / len(self._bars)
        return [
            QRectF(field.left() + width * number, field.top(), width, field.height())
            for number in range(len(self._bars))
        ]

    def step(self, key: Qt.Key) -> int | None:
        last = len(self._bars) - 1
        here = self.current
        return {
            Qt.Key.Key_Left: last if here is None else here - 1,
            Qt.Key.Key_Right: 0 if here is None else here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)

    def paint_legend(self, painter: QPainter, room: QRectF) -> None:
        right = room.right()
        for tender, colour in _COLOURS.items():
            words = texts.tender(tender)
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(theme.colours().muted))
            text = QRectF(right - width, room.top(), width, room.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
            square = QRectF(right - width - 16, room.center().y() - 5, 10, 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(str(getattr(theme.colours(), colour))))
            painter.drawRoundedRect(square, 2, 2)
            right -= width + 32

    def paint(self, painter: QPainter) -> None:
        self._paint_lines(painter)
        field = self._field()
        painter.setFont(theme.font(MARK_FONT_PIXELS))
        for number, (bar, place) in enumerate(zip(self._bars, self.places(), strict=True)):
            if number == self.current:
                painter.fillRect(place, QColor(theme.colours().sunken))
            self._paint_bar(painter, bar, place)
            if self._has_mark(number, painter):
                wide = QRectF(place.center().x() - 40, field.bottom() + 4, 80, theme.scaled(MARK_PIXELS))
                painter.setPen(QColor(theme.colours().muted))
                painter.drawText(wide, Qt.AlignmentFlag.AlignHCenter, self._mark(bar))

    # --- parts ----------------------------------------------------------------------------------------------

    def _field(self) -> QRectF:
        left = 58 if self._top < 100_000_00 else 72
        return self.plot().adjusted(theme.scaled(left), 4, 0, -theme.scaled(MARK_PIXELS) - 4)

    def _y(self, cents: int) -> float:
        field = self._field()
        return field.bottom() - field.height() * (cents - self._bottom) / max(self._top - self._bottom, 1)

    def _paint_lines(self, painter: QPainter) -> None:
        colours, field = theme.colours(), self._field()
        step = (self._top - self._bottom) // _LINES
        painter.setFont(theme.font(MARK_FONT_PIXELS))
        for number in range(_LINES + 1):
            cents = self._bottom + step * number
            y = self._y(cents)
            painter.setPen(QPen(QColor(colours.muted if cents == 0 else colours.line), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(QColor(colours.muted))
            room = QRectF(self.plot().left(), y - 10, field.left() - self.plot().left() - 8, 20)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, Money(cents).figure
            )

    def _paint_bar(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        width = min(place.width() * (1 - _GAP_SHARE), _WIDEST_BAR_PIXELS)
        left = place.center().x() - width / 2
        above, below = 0, 0
        ends = _ends(bar)
        whole = QPainterPath()
        whole.addRoundedRect(
            QRectF(QPointF(left, self._y(ends[0])), QPointF(left + width, self._y(ends[1]))),
            _ROUND_PIXELS,
            _ROUND_PIXELS,
        )
        painter.save()
        painter.setClipPath(whole)
        for tender, colour in _COLOURS.items():
            cents = bar.by_tender[tender].cents
            start = above if cents > 0 else below
            top, bottom = self._y(max(start, start + cents)), self._y(min(start, start + cents))
            part = QRectF(QPointF(left, top), QPointF(left + width, bottom))
            painter.fillRect(part, QColor(str(getattr(theme.colours(), colour))))
            above, below = above + max(cents, 0), below + min(cents, 0)
        painter.restore()

    def _mark(self, bar: Bar) -> str:
        return bar_mark(bar, has_room=len(self._bars) <= WEEK_DAYS)

    def _has_mark(self, number: int, painter: QPainter) -> bool:
        """As many marks as fit beside each other; of months and days the last ones."""
        widest = max(painter.fontMetrics().horizontalAdvance(self._mark(bar)) for bar in self._bars) + 10
        width = self._field().width() / len(self._bars)
        every = max(1, -(-widest // max(int(width), 1)))
        from_end = self._bars[0].unit is not BarUnit.HOUR
        return (len(self._bars) - 1 - number if from_end else number) % every == 0


def _ends(bar: Bar) -> tuple[int, int]:
    """How far it goes up and down, in cents."""
    cents = [amount.cents for amount in bar.by_tender.values()]
    return sum(each for each in cents if each > 0), sum(each for each in cents if each < 0)


def _scale(most: int, least: int) -> tuple[int, int]:
    """Ends of the scale in cents: a round step that leads from one to the other through zero."""
    if most == 0 == least:
        return _LINES * 100_00, 0
    step = _round_up(max(most, 1) / _LINES if least == 0 else (most - least) / (_LINES - 1))
    bottom = -(-abs(least) // step) * -step
    return bottom + _LINES * step, bottom


def _round_up(cents: float) -> int:
    """The next of 1, 2, 5, 10, 20, 25, 50 … shillings."""
    power = 100
    while True:
        for tenths in (10, 20, 25, 50):
            step = power * tenths // 10
            if step >= cents and step % CENTS_PER_SHILLING == 0:
                return step
        power *= 10
