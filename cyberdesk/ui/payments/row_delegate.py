"""Paints the rows of the ledger."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from cyberdesk.domain.payment import Payment, Tender
from cyberdesk.ui import texts, theme
from cyberdesk.ui.payments.model import Column, TimeForm
from cyberdesk.ui.row_delegate import NORMAL, PADDING, RIGHT, STRONG, TableDelegate
from cyberdesk.ui.table_model import ROW_ROLE, Index

ICON_PIXELS = 14
GAP = 6

_WIDEST_AMOUNT = "250,000"
_WIDEST_RECEIPT = "UKMQ7GXQ1W"
_WIDEST_PHONE = "0722 ••• 417"


class RowDelegate(TableDelegate):
    """Time, customer, method with an icon, amount to the right, state as icon, word and colour together.

    Attributes:
        is_compact: the method is an icon and the phone; its word is left out for want of room.
    """

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self.is_compact = False

    def width(self, column: Column, form: TimeForm) -> int:
        """How wide a column must be for its widest words; for names, the least that is of use."""
        match column:
            case Column.TIME:
                words = self._advance(form.value, NORMAL)
            case Column.METHOD:
                tender = "" if self.is_compact else f"{texts.tender(Tender.MPESA)} "
                words = ICON_PIXELS + GAP + self._advance(tender + _WIDEST_PHONE, NORMAL)
            case Column.AMOUNT:
                words = self._advance(_WIDEST_AMOUNT, STRONG)
            case Column.STATUS:
                widest = max(self._advance(word, STRONG) for word in texts.payment_words())
                words = ICON_PIXELS + GAP + widest
            case Column.RECEIPT:
                words = self._advance(_WIDEST_RECEIPT, NORMAL)
            case Column.CUSTOMER:
                words = self._advance("Wanjiru K.", NORMAL)
            case Column.TITLE:
                words = self._advance("PC 24 · 120 min", NORMAL)
            case Column.STAFF:
                words = self._advance("Achieng W.", NORMAL)
        return words + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        payment = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state, is_first=column is Column.TIME)
        if not isinstance(payment, Payment):
            return
        cell = area.adjusted(PADDING, 0, -PADDING, 0)
        colours = theme.colours()
        match column:
            case Column.STATUS:
                shown = texts.payment_state(payment)
                colour = str(getattr(colours, shown.colour))
                cell = _paint_icon(painter, cell, shown.icon, colour)
                self._write(painter, cell, shown.word, colour, STRONG)
            case Column.METHOD:
                is_cash = payment.tender is Tender.CASH
                cell = _paint_icon(painter, cell, "cash" if is_cash else "phone", colours.muted)
                self._write(painter, cell, self._method(payment), colours.text)
            case Column.AMOUNT:
                self._write(painter, cell, str(index.data()), colours.text, STRONG, RIGHT)
            case Column.TIME | Column.STAFF:
                self._write(painter, cell, str(index.data()), colours.muted)
            case _:
                self._write(painter, cell, str(index.data()), colours.text)

    def _method(self, payment: Payment) -> str:
        if self.is_compact and payment.masked_phone:
            return payment.masked_phone
        return texts.method(payment)


def _paint_icon(painter: QPainter, cell: QRect, name: str, colour: str) -> QRect:
    """Paints an icon at the left of `cell`; the room that is left."""
    pixmap = theme.icon_pixmap(name, colour, ICON_PIXELS, painter.device().devicePixelRatio())
    painter.drawPixmap(cell.left(), cell.center().y() - ICON_PIXELS // 2 + 1, pixmap)
    return cell.adjusted(ICON_PIXELS + GAP, 0, 0, 0)
