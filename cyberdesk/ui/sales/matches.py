"""What the typed words may mean, as a list under the field, which keeps the focus and passes its keys on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cyberdesk.domain.order import OrderLine, PriceNeeded
from cyberdesk.ui import theme
from cyberdesk.ui.texts import tr

Index = QModelIndex | QPersistentModelIndex
MATCH_ROLE = Qt.ItemDataRole.UserRole
_ROW_PIXELS = 32
_MOST_SHOWN = 6
_FEWEST_SHOWN = 2
_PADDING = 8
_NUMBER_PIXELS = 16


@dataclass(frozen=True, slots=True)
class Match:
    """One thing to choose.

    Attributes:
        option: what choosing it means.
        code: what could have been typed for it; empty for a free line.
    """

    option: OrderLine | PriceNeeded
    code: str

    @property
    def name(self) -> str:
        if isinstance(self.option, OrderLine):
            return self.option.text
        service, quantity = self.option.service, self.option.quantity
        return service.name if quantity == 1 else f"{quantity} × {service.name}"

    @property
    def price(self) -> str:
        return self.option.total.figure if isinstance(self.option, OrderLine) else tr("type price")


class _Matches(QAbstractListModel):
    """The matches, likeliest first."""

    def __init__(self) -> None:
        super().__init__()
        self.matches: tuple[Match, ...] = ()

    def show_matches(self, matches: Sequence[Match]) -> None:
        self.beginResetModel()
        self.matches = tuple(matches)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.matches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match = self.matches[index.row()]
        if role == MATCH_ROLE:
            return match
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{match.name}, {match.code}, {match.price}"
        return None


class _Row(QStyledItemDelegate):
    """Number key, name, code, price."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.scaled(_ROW_PIXELS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        match = index.data(MATCH_ROLE)
        if not isinstance(match, Match):
            return
        colours = theme.colours()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(colours.focus))
        cell = area.adjusted(_PADDING, 0, -_PADDING, 0)
        strong, small, plain = theme.font(13, QFont.Weight.DemiBold), theme.font(12), theme.font(13)
        price_width = QFontMetrics(strong).horizontalAdvance(match.price) + 1
        code_width = QFontMetrics(small).horizontalAdvance(match.code) + 1
        write = _Writer(painter, cell)
        write(str(index.row() + 1), small, colours.muted, 0, _NUMBER_PIXELS)
        write(match.price, strong, colours.text, cell.width() - price_width, price_width)
        code_left = cell.width() - price_width - code_width - 10
        write(match.code, small, colours.muted, code_left, code_width)
        name_width = code_left - _NUMBER_PIXELS - 8
        name = QFontMetrics(plain).elidedText(match.name, Qt.TextElideMode.ElideRight, name_width)
        write(name, plain, colours.text, _NUMBER_PIXELS, name_width)


class _Writer:
    """Writes words into a row."""

    def __init__(self, painter: QPainter, cell: QRect) -> None:
        self._painter = painter
        self._cell = cell

    def __call__(self, words: str, font: QFont, colour: str, left: int, width: int) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        area = QRect(self._cell.left() + left, self._cell.top(), max(width, 0), self._cell.height())
        self._painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class MatchList(QListView):
    """Choices below a field. It never takes the focus: the field passes its keys on.

    Signals:
        chosen: a `Match`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Matches()
        self.setModel(self._model)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(tr("What it can mean"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.choose(index.row()))
        self.hide()

    @property
    def matches(self) -> tuple[Match, ...]:
        return self._model.matches

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Nothing is chosen at first: Enter must not pick what nobody looked at."""
        self._model.show_matches(matches)
        self.setMinimumHeight(self._height_of(min(len(matches), _FEWEST_SHOWN)))
        self.updateGeometry()
        self.setVisible(bool(matches))

    def sizeHint(self) -> QSize:
        """All rows, up to a few; where there is no room for them, it scrolls."""
        return QSize(super().sizeHint().width(), self._height_of(min(len(self.matches), _MOST_SHOWN)))

    def _height_of(self, rows: int) -> int:
        return rows * theme.scaled(_ROW_PIXELS) + 2 * self.frameWidth() + 2

    @property
    def current(self) -> Match | None:
        """The one that the arrow keys stand on."""
        index = self.currentIndex()
        return self.matches[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Up or down, from above the first one."""
        if not self.matches:
            return
        index = self.currentIndex()
        row = index.row() + by if index.isValid() else (0 if by > 0 else len(self.matches) - 1)
        self.setCurrentIndex(self._model.index(min(max(row, 0), len(self.matches) - 1), 0))

    def choose(self, row: int) -> None:
        if 0 <= row < len(self.matches):
            self.chosen.emit(self.matches[row])
