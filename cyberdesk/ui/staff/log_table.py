"""The table of the staff log."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.list_table import ListTable
from cyberdesk.ui.row_delegate import PADDING, TableDelegate
from cyberdesk.ui.staff.log_model import Column, StaffLogModel
from cyberdesk.ui.table_model import Index
from cyberdesk.ui.texts import tr

_WIDEST_NAME = "Wanjiru Kamau"
_WIDEST_ACT = "Approved: Decide how a payment"


class _Rows(TableDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column = Column(index.column())
        self._paint_ground(painter, area, state, is_first=column is Column.TIME)
        colours = theme.colours()
        colour = colours.muted if column is Column.TIME else colours.text
        cell = area.adjusted(PADDING, 0, -PADDING, 0)
        self._write(painter, cell, str(index.data() or ""), colour)

    def width(self, column: Column, *, is_one_day: bool) -> int:
        time = "00:00:00" if is_one_day else "00 May 0000 00:00:00"
        widest = {Column.TIME: time, Column.STAFF: _WIDEST_NAME, Column.WHAT: _WIDEST_ACT}
        return self._advance(widest.get(column, _WIDEST_ACT)) + 2 * PADDING


class StaffLogTable(ListTable):
    """Shows a `StaffLogModel`; the last column has the room that is left."""

    def __init__(self, model: StaffLogModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Staff log"), parent=parent)
        self._model = model
        self._rows = _Rows(self)
        self.setItemDelegate(self._rows)
        self.setModel(model)
        model.modelReset.connect(self._on_reset)

    def fit_columns(self) -> None:
        """Give every column the room of its words, and the details the rest."""
        is_one_day = self._model.is_one_day
        fixed = (Column.TIME, Column.STAFF, Column.WHAT)
        widths = {column: self._rows.width(column, is_one_day=is_one_day) for column in fixed}
        widths[Column.DETAIL] = max(self.viewport().width() - sum(widths.values()), 0)
        self.show_columns(widths)

    def _on_reset(self) -> None:
        self.fit_columns()
        self.scrollToTop()
