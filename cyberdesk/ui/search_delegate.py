"""Paints the rows of the search palette: icon, title over detail, and amount, state or keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cyberdesk.ui import theme
from cyberdesk.ui.pill import PILL_HEIGHT, paint_pill, pill_width
from cyberdesk.ui.search_rows import ROW_ROLE, Index, Row

_HIT_PIXELS = 46
_REMARK_PIXELS = 40
_HEADING_PIXELS = 30
_PADDING = 12
_GAP = 10
_ICON_PIXELS = 18
_INSET = 6
"""Between the ground of the chosen row and the edge."""

_ACCENT_PIXELS = 3
_RADIUS = 7


class RowDelegate(QStyledItemDelegate):
    """One quick painter for all kinds of rows."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        if row.is_heading:
            return QSize(0, theme.scaled(_HEADING_PIXELS))
        return QSize(0, theme.scaled(_HIT_PIXELS if row.detail else _REMARK_PIXELS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        if row.is_heading:
            words = area.adjusted(_PADDING, 0, -_PADDING, -4)
            _write(painter, words, row.title, colours.muted, 12, _STRONG, _LEFT_BOTTOM)
        elif row.target is None:
            left = _PADDING + _ICON_PIXELS + _GAP
            _write(painter, area.adjusted(left, 0, -_PADDING, 0), row.title, colours.muted, 12)
        else:
            _paint_ground(painter, area, state)
            self._paint_hit(painter, area.adjusted(_PADDING, 0, -_PADDING, 0), row)
        painter.restore()

    def _paint_hit(self, painter: QPainter, area: QRect, row: Row) -> None:
        colours = theme.colours()
        if row.icon:
            scale = painter.device().devicePixelRatio()
            pixmap = theme.icon_pixmap(row.icon, colours.muted, _ICON_PIXELS, scale)
            painter.drawPixmap(area.left(), area.center().y() - _ICON_PIXELS // 2 + 1, pixmap)
        left = area.adjusted(_ICON_PIXELS + _GAP, 0, 0, 0)
        left.setRight(self._paint_right(painter, area, row) - _GAP)
        if not row.detail:
            _write(painter, left, row.title, colours.text, 14, _MEDIUM)
            return
        middle = area.center().y() + 1
        upper, lower = QRect(left), QRect(left)
        upper.setBottom(middle)
        lower.setTop(middle)
        _write(painter, upper, row.title, colours.text, 14, _STRONG, _LEFT_BOTTOM)
        _write(painter, lower, row.detail, colours.muted, 12, _NORMAL, _LEFT_TOP)

    def _paint_right(self, painter: QPainter, area: QRect, row: Row) -> int:
        """State, amount and keys, from the right; where they begin."""
        right = area.right() + 1
        if row.state is not None:
            width = pill_width(row.state)
            paint_pill(painter, right, area.center().y() - PILL_HEIGHT / 2 + 1, row.state)
            right -= round(width) + _GAP
        for words, pixels, weight, colour in (
            (row.amount, 14, _STRONG, theme.colours().text),
            (row.keys, 12, _MEDIUM, theme.colours().muted),
        ):
            if words:
                advance = QFontMetrics(theme.font(pixels, weight)).horizontalAdvance(words) + 1
                place = QRect(right - advance, area.top(), advance, area.height())
                _write(painter, place, words, colour, pixels, weight)
                right -= advance + _GAP
        return right


_NORMAL = QFont.Weight.Normal
_MEDIUM = QFont.Weight.Medium
_STRONG = QFont.Weight.DemiBold
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LEFT_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


def _paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
    colours = theme.colours()
    ground = QRectF(area).adjusted(_INSET, 1, -_INSET, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(colours.selection))
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        # Colour alone would not tell which row it is.
        painter.setBrush(QColor(colours.focus))
        accent = QRectF(ground.left(), ground.top() + 6, _ACCENT_PIXELS, ground.height() - 12)
        painter.drawRoundedRect(accent, _ACCENT_PIXELS / 2, _ACCENT_PIXELS / 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)


def _write(
    painter: QPainter,
    place: QRect,
    words: str,
    colour: str,
    pixels: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    alignment: Qt.AlignmentFlag = _LEFT,
) -> None:
    font = theme.font(pixels, weight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, alignment, fitting)
