"""The names to choose from, as tiles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QScrollArea, QWidget

from cyberdesk.domain.staff import StaffMember, folded_name
from cyberdesk.ui import theme
from cyberdesk.ui.staff.words import role_word
from cyberdesk.ui.texts import tr

_TILE = QSize(196, 64)
_GAP = 10
_COLUMNS = 3
_ROWS_SHOWN = 4


class NameTiles(QScrollArea):
    """One is chosen at any time. The keys stay where they are: what is typed there chooses by `step` and
    `choose_by_letter`.

    Signals:
        chosen: the `StaffMember`, by a click or a key.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._group = QButtonGroup(self)
        self.tiles: list[NameTile] = []
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.setWidget(self._sheet)

    def show_members(self, members: Sequence[StaffMember], chosen_id: int | None) -> None:
        """These names; the first is chosen when nobody has that number."""
        for tile in self.tiles:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [NameTile(member) for member in members]
        columns = max(min(len(members), _COLUMNS), 1)
        for index, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _checked=False, tile=tile: self._choose(tile))
            self._group.addButton(tile)
            self._grid.addWidget(tile, index // columns, index % columns)
        rows = max(-(-len(self.tiles) // columns), 1)
        has_more = rows > _ROWS_SHOWN
        self.setFixedSize(
            columns * _TILE.width() + (columns - 1) * _GAP + (14 if has_more else 0),
            min(rows, _ROWS_SHOWN) * (_TILE.height() + _GAP) - _GAP,
        )
        wanted = [tile for tile in self.tiles if tile.member.id == chosen_id] or self.tiles[:1]
        for tile in wanted:
            tile.setChecked(True)
            self.ensureWidgetVisible(tile)

    @property
    def member(self) -> StaffMember | None:
        """Who is chosen; None when there is nobody."""
        return next((tile.member for tile in self.tiles if tile.isChecked()), None)

    def step(self, by: int) -> None:
        """On to the next name, or back to the one before; round at the ends."""
        if self.tiles:
            place = next((index for index, tile in enumerate(self.tiles) if tile.isChecked()), 0)
            self._choose(self.tiles[(place + by) % len(self.tiles)])

    def choose_by_letter(self, letter: str) -> None:
        """To the next name that begins with it, in small letters or capitals."""
        place = next((index for index, tile in enumerate(self.tiles) if tile.isChecked()), 0)
        around = self.tiles[place + 1 :] + self.tiles[: place + 1]
        for tile in around:
            if folded_name(tile.member.name).startswith(letter.casefold()):
                self._choose(tile)
                return

    def _choose(self, tile: NameTile) -> None:
        tile.setChecked(True)
        self.ensureWidgetVisible(tile)
        self.chosen.emit(tile.member)


class NameTile(QAbstractButton):
    """A name with what they are, and the first letters in a circle to find it by."""

    def __init__(self, member: StaffMember, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member = member
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(_TILE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(member.name)
        self.setAccessibleName(tr("{name}, {role}").format(name=member.name, role=role_word(member.role)))
        self.setToolTip(member.name)

    def sizeHint(self) -> QSize:
        return _TILE

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_chosen = self.isChecked()
        pen = painter.pen()
        pen.setColor(QColor(colours.primary if is_chosen else colours.line))
        pen.setWidthF(2 if is_chosen else 1)
        painter.setPen(pen)
        ground = colours.selection if is_chosen else colours.sunken if self.underMouse() else colours.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 10, 10)
        circle = QRectF(area.left() + 12, area.center().y() - 19, 38, 38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary if is_chosen else colours.muted))
        painter.drawEllipse(circle)
        painter.setPen(QColor(colours.primary_text if is_chosen else colours.surface))
        painter.setFont(theme.font(14, QFont.Weight.Bold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _initials(self.member.name))
        words = QRectF(circle.right() + 12, area.top(), area.right() - circle.right() - 22, area.height())
        self._paint_line(painter, words.adjusted(0, 11, 0, 0), self.member.name, 14, QFont.Weight.DemiBold)
        painter.setPen(QColor(colours.text if is_chosen else colours.muted))
        self._paint_line(
            painter, words.adjusted(0, 32, 0, 0), role_word(self.member.role), 12, QFont.Weight.Normal
        )
        painter.end()

    def _paint_line(
        self, painter: QPainter, area: QRectF, text: str, pixels: int, weight: QFont.Weight
    ) -> None:
        painter.setFont(theme.font(pixels, weight))
        if weight is not QFont.Weight.Normal:
            painter.setPen(QColor(theme.colours().text))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)


def _initials(name: str) -> str:
    """``WK`` of Wanjiru Kamau."""
    return "".join(word[0] for word in name.split()[:2]).upper()
