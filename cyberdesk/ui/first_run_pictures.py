"""What the first run paints: how far it is, and what an answer will look like."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cyberdesk.services.setup import MOST_STATIONS
from cyberdesk.ui import theme
from cyberdesk.ui.texts import tr


class Dots(QWidget):
    """How far it is: a dot for each step, the one at hand wider."""

    def __init__(self, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._step = 0
        self.setFixedSize(steps * 16 + 16, 8)

    def show_step(self, step: int) -> None:
        """The step at hand, from 0."""
        self._step = step
        self.setAccessibleName(tr("Step {step} of {steps}").format(step=step + 1, steps=self._steps))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = theme.colours()
        left = 0.0
        for step in range(self._steps):
            width = 24.0 if step == self._step else 8.0
            painter.setBrush(QColor(colours.primary if step <= self._step else colours.line))
            painter.drawRoundedRect(QRectF(left, 0, width, 8), 4, 4)
            left += width + 8
        painter.end()


class WindowPicture(QWidget):
    """The window in small, with the café's name where it will stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(540, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 10, 10)
        painter.setClipPath(shape)
        painter.fillRect(frame, QColor(colours.sunken))
        painter.fillRect(QRectF(frame.left(), frame.top(), 36, frame.height()), QColor(colours.rail))
        bar = QRectF(frame.left() + 36, frame.top(), frame.width() - 36, 38)
        painter.fillRect(bar, QColor(colours.surface))
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.font(15, QFont.Weight.Bold))
        words = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, round(bar.width() - 28)
        )
        painter.drawText(bar.adjusted(14, 0, -14, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.rail_active))
        for place in range(3):
            painter.drawRoundedRect(QRectF(frame.left() + 8, frame.top() + 10 + place * 30, 20, 20), 5, 5)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.surface))
        width = (bar.width() - 14 * 5) / 4
        for row in range(2):
            for column in range(4):
                left = bar.left() + 14 + column * (width + 14)
                painter.drawRoundedRect(QRectF(left, bar.bottom() + 12 + row * 54, width, 42), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.end()


class StationsPicture(QWidget):
    """The counter in small: a card for every PC, and the room for those that may come."""

    _COLUMNS, _GAP = 8, 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(540, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12, QFont.Weight.DemiBold))
        colours = theme.colours()
        rows = -(-MOST_STATIONS // self._COLUMNS)
        width = (self.width() - self._GAP * (self._COLUMNS - 1)) / self._COLUMNS
        height = (self.height() - self._GAP * (rows - 1)) / rows
        for number in range(1, MOST_STATIONS + 1):
            row, column = divmod(number - 1, self._COLUMNS)
            card = QRectF(column * (width + self._GAP), row * (height + self._GAP), width, height)
            is_there = number <= self._count
            painter.setPen(QColor(colours.primary if is_there else colours.line))
            painter.setBrush(QColor(colours.selection if is_there else colours.ground))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            if is_there:
                painter.setPen(QColor(colours.text))
                painter.drawText(card, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()
