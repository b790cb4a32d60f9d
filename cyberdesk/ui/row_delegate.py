"""What the painters of all tables have in common: the ground of a row, and words that fit their cell."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from cyberdesk.ui import theme

PADDING = 10
"""Left and right of every cell's words, in pixels; the header has the same."""
FONT_PIXELS = 13
NORMAL = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight

_ACCENT_PIXELS = 3


class TableDelegate(QStyledItemDelegate):
    """One quick painter for all columns of a table, so that a jump stays within a frame."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._fonts = {weight: theme.font(FONT_PIXELS, weight) for weight in (NORMAL, STRONG)}
        self._metrics = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}

    def _paint_ground(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, is_first: bool
    ) -> None:
        """
        Args:
            is_first: the cell is at the left end of its row.
        """
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
            if is_first:
                # Colour alone would not tell which row it is, nor whether the arrow keys move it.
                accent = colours.focus if self._table.hasFocus() else colours.primary
                painter.fillRect(area.left(), area.top(), _ACCENT_PIXELS, area.height(), QColor(accent))
        painter.setPen(QColor(colours.sunken))
        painter.drawLine(QLineF(area.left(), area.bottom() + 0.5, area.right() + 1, area.bottom() + 0.5))

    def _write(
        self,
        painter: QPainter,
        cell: QRect,
        words: str,
        colour: str,
        weight: QFont.Weight = NORMAL,
        alignment: Qt.AlignmentFlag = LEFT,
    ) -> None:
        painter.setFont(self._fonts[weight])
        painter.setPen(QColor(colour))
        fitting = self._metrics[weight].elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, alignment | Qt.AlignmentFlag.AlignVCenter, fitting)

    def _advance(self, words: str, weight: QFont.Weight = NORMAL) -> int:
        # One more than measured: a fraction of a pixel too little already costs a letter.
        return self._metrics[weight].horizontalAdvance(words) + 1
