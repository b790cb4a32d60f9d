"""Paints the rows of what was found."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cyberdesk.domain.statement import RefusedLine
from cyberdesk.domain.statement_match import Match
from cyberdesk.ui import theme
from cyberdesk.ui.pill import PILL_HEIGHT, paint_pill, pill_width
from cyberdesk.ui.statement.model import AMOUNTS, Column, cell_words, column_title, state_of
from cyberdesk.ui.statement.words import every_state
from cyberdesk.ui.table_model import ROW_ROLE, Index

PADDING = 10
"""Left and right of every cell's words, in pixels; the header has the same."""
_FONT_PIXELS = 13
_ACCENT_PIXELS = 3
_BOX_PIXELS = 16
_TICK = ((3.5, 8.5), (6.5, 11.5), (12.5, 5.0))
_NORMAL = QFont.Weight.Normal
_STRONG = QFont.Weight.DemiBold


class RowDelegate(QStyledItemDelegate):
    """A box to tick where there is a choice, the finding as a pill, then words and amounts."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._fonts = {weight: theme.font(_FONT_PIXELS, weight) for weight in (_NORMAL, _STRONG)}
        self._metrics = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}

    def width(self, column: Column) -> int:
        """How wide a column must be for its widest words; for what it is for, the least that is of use."""
        if column is Column.TICK:
            return _BOX_PIXELS + 2 * PADDING
        if column is Column.STATE:
            return round(max(pill_width(state) for state in every_state())) + 1 + 2 * PADDING
        widest = {
            Column.RECEIPT: "WWKWWWKWWW",
            Column.TIME: "00 May 0000 00:00",
            Column.WHAT: "Pay Bill from 25472",
            Column.COUNTED: "-999,999.00",
            Column.MOVED: "-999,999.00",
        }[column]
        metrics = self._metrics[_STRONG]
        needed = max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(column_title(column)))
        return needed + 1 + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state, column)
        if not isinstance(found, Match | RefusedLine):
            return
        cell = area.adjusted(PADDING, 0, -PADDING, 0)
        if column is Column.TICK:
            self._paint_box(painter, cell, index)
        elif column is Column.STATE:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pill = state_of(found)
            width = min(pill_width(pill), cell.width())
            paint_pill(
                painter, cell.left() + width, cell.center().y() - PILL_HEIGHT / 2 + 1, pill, cell.width()
            )
            painter.restore()
        else:
            self._write(painter, cell, cell_words(found, column), column)

    def _paint_box(self, painter: QPainter, cell: QRect, index: Index) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        colours = theme.colours()
        is_ticked = state == Qt.CheckState.Checked
        box = QRectF(cell.left(), cell.center().y() - _BOX_PIXELS / 2 + 1, _BOX_PIXELS, _BOX_PIXELS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.primary if is_ticked else colours.muted), 1))
        painter.setBrush(QColor(colours.primary if is_ticked else colours.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_ticked:
            painter.setPen(QPen(QColor(colours.primary_text), 2))
            painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in _TICK])
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, column: Column) -> None:
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
            if column is Column.TICK:
                # Colour alone would not tell which row it is, nor whether the arrow keys move it.
                accent = colours.focus if self._table.hasFocus() else colours.primary
                painter.fillRect(area.left(), area.top(), _ACCENT_PIXELS, area.height(), QColor(accent))
        painter.setPen(QColor(colours.sunken))
        painter.drawLine(QLineF(area.left(), area.bottom() + 0.5, area.right() + 1, area.bottom() + 0.5))

    def _write(self, painter: QPainter, cell: QRect, words: str, column: Column) -> None:
        colours = theme.colours()
        weight = _STRONG if column in AMOUNTS else _NORMAL
        painter.setFont(self._fonts[weight])
        painter.setPen(QColor(colours.muted if column is Column.TIME else colours.text))
        fitting = self._metrics[weight].elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
        side = Qt.AlignmentFlag.AlignRight if column in AMOUNTS else Qt.AlignmentFlag.AlignLeft
        painter.drawText(cell, side | Qt.AlignmentFlag.AlignVCenter, fitting)
