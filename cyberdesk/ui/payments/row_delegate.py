"""Paints the rows of the ledger: one quick painter for all columns, so that a jump stays within a frame."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cyberdesk.domain.payment import Payment, Tender
from cyberdesk.ui import texts, theme
from cyberdesk.ui.payments.model import PAYMENT_ROLE, Column, Index, TimeForm

PADDING = 10
"""Left and right of every cell's words, in pixels; the header has the same."""
ICON_PIXELS = 14
GAP = 6
FONT_PIXELS = 13

_ACCENT_PIXELS = 3
_WIDEST_AMOUNT = "250,000"
_WIDEST_RECEIPT = "UKMQ7GXQ1W"
_WIDEST_PHONE = "0722 ••• 417"


class RowDelegate(QStyledItemDelegate):
    """Time, customer, method with an icon, amount to the right, state as icon, word and colour together.

    Attributes:
        is_compact: the method is an icon and the phone; its word is left out for want of room.
    """

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self.is_compact = False
        self._fonts = {weight: theme.font(FONT_PIXELS, weight) for weight in _WEIGHTS}
        self._metrics = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}

    def width(self, column: Column, form: TimeForm) -> int:
        """How wide a column must be for its widest words; for names, the least that is of use."""
        match column:
            case Column.TIME:
                words = self._advance(form.value, _NORMAL)
            case Column.METHOD:
                tender = "" if self.is_compact else f"{texts.tender(Tender.MPESA)} "
                words = ICON_PIXELS + GAP + self._advance(tender + _WIDEST_PHONE, _NORMAL)
            case Column.AMOUNT:
                words = self._advance(_WIDEST_AMOUNT, _STRONG)
            case Column.STATUS:
                widest = max(self._advance(word, _STRONG) for word in texts.payment_words())
                words = ICON_PIXELS + GAP + widest
            case Column.RECEIPT:
                words = self._advance(_WIDEST_RECEIPT, _NORMAL)
            case Column.CUSTOMER:
                words = self._advance("Wanjiru K.", _NORMAL)
            case Column.TITLE:
                words = self._advance("PC 24 · 120 min", _NORMAL)
            case Column.STAFF:
                words = self._advance("Achieng W.", _NORMAL)
        return words + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        payment = index.data(PAYMENT_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state, column)
        if not isinstance(payment, Payment):
            return
        cell = area.adjusted(PADDING, 0, -PADDING, 0)
        colours = theme.colours()
        match column:
            case Column.STATUS:
                shown = texts.payment_state(payment)
                colour = str(getattr(colours, shown.colour))
                cell = _paint_icon(painter, cell, shown.icon, colour)
                self._write(painter, cell, shown.word, colour, _STRONG)
            case Column.METHOD:
                is_cash = payment.tender is Tender.CASH
                cell = _paint_icon(painter, cell, "cash" if is_cash else "phone", colours.muted)
                self._write(painter, cell, self._method(payment), colours.text)
            case Column.AMOUNT:
                self._write(painter, cell, str(index.data()), colours.text, _STRONG, _RIGHT)
            case Column.TIME | Column.STAFF:
                self._write(painter, cell, str(index.data()), colours.muted)
            case _:
                self._write(painter, cell, str(index.data()), colours.text)

    def _method(self, payment: Payment) -> str:
        if self.is_compact and payment.masked_phone:
            return payment.masked_phone
        return texts.method(payment)

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, column: Column) -> None:
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
            if column is Column.TIME:
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
        weight: QFont.Weight = QFont.Weight.Normal,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(self._fonts[weight])
        painter.setPen(QColor(colour))
        fitting = self._metrics[weight].elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, alignment | Qt.AlignmentFlag.AlignVCenter, fitting)

    def _advance(self, words: str, weight: QFont.Weight) -> int:
        # One more than measured: a fraction of a pixel too little already costs a letter.
        return self._metrics[weight].horizontalAdvance(words) + 1


_NORMAL = QFont.Weight.Normal
_STRONG = QFont.Weight.DemiBold
_WEIGHTS = (_NORMAL, _STRONG)
_RIGHT = Qt.AlignmentFlag.AlignRight


def _paint_icon(painter: QPainter, cell: QRect, name: str, colour: str) -> QRect:
    """Paints an icon at the left of `cell`; the room that is left."""
    pixmap = theme.icon_pixmap(name, colour, ICON_PIXELS, painter.device().devicePixelRatio())
    painter.drawPixmap(cell.left(), cell.center().y() - ICON_PIXELS // 2 + 1, pixmap)
    return cell.adjusted(ICON_PIXELS + GAP, 0, 0, 0)
