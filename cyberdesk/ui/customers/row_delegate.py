"""Paints the rows of the customers' list."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cyberdesk.domain.customer import age_of
from cyberdesk.services.customers import CustomerRow
from cyberdesk.ui import texts, theme
from cyberdesk.ui.customers.model import ROW_ROLE, Column, Index, cell_words
from cyberdesk.ui.pill import PILL_HEIGHT, paint_pill, pill_width
from cyberdesk.ui.texts import StateText, tr

PADDING = 10
"""Left and right of every cell's words, in pixels; the header has the same."""

_FONT_PIXELS = 13
_ACCENT_PIXELS = 3
_NORMAL = QFont.Weight.Normal
_STRONG = QFont.Weight.DemiBold
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


class RowDelegate(QStyledItemDelegate):
    """Name, masked phone, what is owed to the right, the age of the oldest debt as a pill, the last visit."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._fonts = {weight: theme.font(_FONT_PIXELS, weight) for weight in (_NORMAL, _STRONG)}
        self._metrics = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}

    def width(self, column: Column) -> int:
        """How wide a column must be for its widest words; for names, the least that is of use."""
        if column is Column.AGE:
            return round(pill_width(StateText(texts.days(9999), "alert", "to_pay"))) + 2 * PADDING
        widest = {
            Column.NAME: "Wanjiru Kamau",
            Column.PHONE: "0000 ••• 0000",
            Column.OWES: tr("credit {amount}").format(amount="99,999"),
            Column.VISIT: "00 May 0000",
        }[column]
        return self._metrics[_STRONG].horizontalAdvance(widest) + 1 + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state, column)
        if not isinstance(row, CustomerRow):
            return
        cell = area.adjusted(PADDING, 0, -PADDING, 0)
        colours = theme.colours()
        words = cell_words(row, column)
        match column:
            case Column.AGE:
                self._paint_age(painter, cell, row)
            case Column.OWES:
                owes = row.standing.balance.cents > 0
                colour = colours.text if owes else colours.paid
                self._write(painter, cell, words, colour, _STRONG, _RIGHT)
            case Column.NAME:
                self._write(painter, cell, words, colours.text)
            case _:
                self._write(painter, cell, words, colours.muted)

    def _paint_age(self, painter: QPainter, cell: QRect, row: CustomerRow) -> None:
        if row.oldest_days is None:
            return
        look = texts.debt_age(age_of(row.oldest_days))
        state = StateText(texts.days(row.oldest_days), look.icon, look.colour)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(pill_width(state), cell.width())
        top = cell.center().y() - PILL_HEIGHT / 2 + 1
        paint_pill(painter, cell.left() + width, top, state, cell.width())
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, column: Column) -> None:
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
            if column is Column.NAME:
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
        weight: QFont.Weight = _NORMAL,
        alignment: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(self._fonts[weight])
        painter.setPen(QColor(colour))
        fitting = self._metrics[weight].elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, alignment | Qt.AlignmentFlag.AlignVCenter, fitting)
