"""What every chart of the reports has in common: parts that can be pointed at, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from cyberdesk.ui import theme

CAPTION_PIXELS = 24
MARK_PIXELS = 18
MARK_FONT_PIXELS = 11
_PADDING_PIXELS = 14


class Chart(QFrame):
    """A card that paints itself. The part pointed at is told in words, at its top.

    Signals:
        chosen: the number of a part that was clicked, or Enter pressed on.
    """

    chosen = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(title)
        self._title = title
        self._current: int | None = None
        self._empty_words = ""

    # --- for those who paint --------------------------------------------------------------------------------

    def places(self) -> list[QRectF]:
        """Where each part is."""
        raise NotImplementedError

    def words(self, part: int) -> str:
        """What a part says."""
        raise NotImplementedError

    def step(self, key: Qt.Key) -> int | None:
        """To which part a key leads from the current one; None: the key means nothing."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Everything below the caption."""
        raise NotImplementedError

    @property
    def current(self) -> int | None:
        """The part that is pointed at."""
        return self._current

    def plot(self) -> QRectF:
        """The room for the parts, below the caption."""
        top = _PADDING_PIXELS + theme.scaled(CAPTION_PIXELS) + 6
        return QRectF(self.rect()).adjusted(_PADDING_PIXELS, top, -_PADDING_PIXELS, -_PADDING_PIXELS)

    def renew(self, summary: str, empty_words: str = "") -> None:
        """Other parts.

        Args:
            summary: all of the chart in a sentence, for those who do not see it.
            empty_words: what stands there when there is nothing to see.
        """
        self._current = None
        self._empty_words = empty_words
        self.setAccessibleDescription(empty_words or summary)
        self.update()

    def point_at(self, part: int | None) -> None:
        """Tell of this part."""
        if part != self._current:
            self._current = part
            if part is not None:
                self.setAccessibleDescription(self.words(part))
            self.update()

    # --- painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_caption(painter)
        if self._empty_words:
            painter.setPen(QColor(theme.colours().muted))
            painter.setFont(theme.font(13))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.plot(), int(flags), self._empty_words)
        else:
            self.paint(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        colours = theme.colours()
        room = QRectF(
            _PADDING_PIXELS,
            _PADDING_PIXELS - 2,
            self.width() - 2 * _PADDING_PIXELS,
            theme.scaled(CAPTION_PIXELS),
        )
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(self._title) + 16)
        painter.setFont(theme.font(12))
        if self._current is not None:
            words = painter.fontMetrics().elidedText(
                self.words(self._current), Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        elif not self._empty_words:
            self.paint_legend(painter, room)

    def paint_legend(self, painter: QPainter, room: QRectF) -> None:
        """What the colours mean, while nothing is pointed at."""

    # --- mouse ----------------------------------------------------------------------------------------------

    def _at(self, place: QPointF) -> int | None:
        return next((part for part, room in enumerate(self.places()) if room.contains(place)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.point_at(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        part = self._at(event.position())
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(part)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(part) if part is not None else "", self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(None)

    # --- keys -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        parts = len(self.places())
        key = Qt.Key(event.key())
        if self._empty_words or not parts or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.chosen.emit(self._current)
        elif (part := self.step(key)) is not None:
            self.point_at(max(0, min(part, parts - 1)))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(None)
