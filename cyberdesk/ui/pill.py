"""A state as a pill: icon, word and colour together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.texts import StateText

PILL_HEIGHT = 22
_ICON_PIXELS = 12
_PADDING = 8
_NARROW_PADDING = 4
_GAP = 5


def pill_font() -> QFont:
    return theme.font(12, QFont.Weight.DemiBold)


def pill_width(state: StateText) -> float:
    """How wide the pill of `state` is, in pixels."""
    words = QFontMetricsF(pill_font()).horizontalAdvance(state.word)
    return words + _ICON_PIXELS + _GAP + 2 * _PADDING


def paint_pill(painter: QPainter, right: float, top: float, state: StateText, widest: float = 1e9) -> None:
    """Paint a pill that ends at `right`; where `widest` is too narrow, first the icon goes, then the letters
    are smaller, and only then the word is cut."""
    colour = str(getattr(theme.colours(), state.colour))
    width, has_icon = pill_width(state), True
    font, padding = pill_font(), _PADDING
    if width > widest:
        width, has_icon = width - _ICON_PIXELS - _GAP, False
    if width > widest:
        font, padding = theme.font(11, QFont.Weight.DemiBold), _NARROW_PADDING
        width = min(QFontMetricsF(font).horizontalAdvance(state.word) + 2 * padding, widest)
    area = QRectF(right - width, top, width, PILL_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(colour))
    painter.drawRoundedRect(area, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    left = area.left() + padding
    if has_icon:
        scale = painter.device().devicePixelRatio()
        pixmap = theme.icon_pixmap(state.icon, colour, _ICON_PIXELS, scale)
        painter.drawPixmap(round(left), round(top + (PILL_HEIGHT - _ICON_PIXELS) / 2), pixmap)
        left += _ICON_PIXELS + _GAP
    painter.setFont(font)
    painter.setPen(QColor(colour))
    words = QRectF(left, top, area.right() - left - padding + 2, PILL_HEIGHT)
    text = QFontMetricsF(font).elidedText(state.word, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class Pill(QWidget):
    """A pill among other widgets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: StateText | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: StateText) -> None:
        if state == self._state:
            return
        self._state = state
        self.setAccessibleName(state.word)
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """What it says now."""
        return self._state.word if self._state else ""

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._state)) + 1 if self._state else 0, PILL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_pill(painter, self.width(), 0, self._state, self.width())
            painter.end()
