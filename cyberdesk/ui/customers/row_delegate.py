"""Paints the rows of the customers' list."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cyberdesk.domain.customer import age_of
from cyberdesk.services.customers import CustomerRow
from cyberdesk.ui import texts, theme
from cyberdesk.ui.customers.model import Column, cell_words
from cyberdesk.ui.pill import PILL_HEIGHT, paint_pill, pill_width
from cyberdesk.ui.row_delegate import PADDING, RIGHT, STRONG, TableDelegate
from cyberdesk.ui.table_model import ROW_ROLE, Index
from cyberdesk.ui.texts import StateText, tr


class RowDelegate(TableDelegate):
    """Name, masked phone, what is owed to the right, the age of the oldest debt as a pill, the last visit."""

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
        return self._advance(widest, STRONG) + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state, is_first=column is Column.NAME)
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
                self._write(painter, cell, words, colour, STRONG, RIGHT)
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
