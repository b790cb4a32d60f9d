"""What happened to a payment, line by line, oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import PaymentChange
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import label

_MARK_PIXELS = 14
_DOT_RADIUS = 4.0
_DOT_Y = 9.0


class Timeline(QWidget):
    """A dot in the colour of the state, the words, and under them when and who says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._shown: tuple[PaymentChange, ...] = ()

    def show_history(self, history: Sequence[PaymentChange], day: int) -> None:
        """
        Args:
            day: the Nairobi day of the payment; other days are named.
        """
        if self._shown == tuple(history):
            return
        self._shown = tuple(history)
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, change in enumerate(history):
            self._layout.addWidget(_Line(change, day, is_last=place == len(history) - 1))

    def lines(self) -> list[str]:
        """The words of each line."""
        return [line.accessibleName() for line in self.findChildren(_Line)]


class _Line(QWidget):
    """One change."""

    def __init__(self, change: PaymentChange, day: int, *, is_last: bool) -> None:
        super().__init__()
        words = texts.change(change)
        when = texts.clock_seconds(change.at)
        changed_on = day_number(change.at)
        if changed_on != day:
            when = f"{texts.calendar_day(changed_on)} {when}"
        said = f"{when} · {texts.source(change.source)}"
        self.setAccessibleName(f"{words}, {said}")
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0 if is_last else 10)
        lines.setSpacing(0)
        lines.addWidget(label(words, wraps=True))
        lines.addWidget(label(said, "muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(_Mark(change, is_last=is_last))
        layout.addLayout(lines, 1)


class _Mark(QWidget):
    """The dot of a line, and the thread to the next one."""

    def __init__(self, change: PaymentChange, *, is_last: bool) -> None:
        super().__init__()
        self._change = change
        self._is_last = is_last
        self.setFixedWidth(_MARK_PIXELS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        middle = self.width() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._is_last:
            painter.setPen(QColor(colours.line))
            painter.drawLine(QLineF(middle, _DOT_Y, middle, self.height() + _DOT_Y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(colours, texts.state_colour(self._change.state)))))
        painter.drawEllipse(QPointF(middle, _DOT_Y), _DOT_RADIUS, _DOT_RADIUS)
        painter.end()
