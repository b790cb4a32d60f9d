"""Happy hours: named prices, and the hours of the week that have them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.domain.week import MOST_LEVELS, PLAIN, PriceLevel, Week
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.removable_row import RemovableRow
from cyberdesk.ui.settings.row_fields import RowFields
from cyberdesk.ui.settings.tariff import parse_price
from cyberdesk.ui.settings.week_grid import WeekGrid, level_colour
from cyberdesk.ui.texts import tr

_MARK_PIXELS = 20


class LevelFields(RowFields):
    """A row a level, then the brushes, then the week; what is painted is edited too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a price level"), parent)
        self.grid = WeekGrid()
        self.grid.painted.connect(self.edited)
        self._place = label(self.grid.words(), "muted")
        self.grid.moved.connect(self._show_place)
        self.brushes: list[QPushButton] = []
        self._brush_group = QButtonGroup(self)
        self.add_button.clicked.connect(self.add_level)
        self._brush_row = QHBoxLayout()
        self._brush_row.setSpacing(6)
        self._painting = QWidget()
        self._lay_out()
        self._show_brushes()

    def load(self, levels: Sequence[PriceLevel], week: Week) -> None:
        """Start again from these."""
        for row in list(self.rows):
            self._drop(row)
        for level in levels:
            self._put().fill(level.name, level.price_per_minute.figure)
        self.grid.show_week(week, self._names())
        self._show_brushes()

    # --- what is typed ------------------------------------------------------------------------------------

    def levels(self) -> tuple[PriceLevel, ...] | None:
        """None while something is not good."""
        try:
            return tuple(_parsed(row) for row in self.rows)
        except MoneyError:
            return None

    @property
    def week(self) -> Week:
        return self.grid.week if self.rows else PLAIN

    def typed(self) -> list[tuple[str, str]]:
        """As it stands there."""
        return [(" ".join(row.first.text().split()), row.second.text().strip()) for row in self.rows]

    def _is_filled(self, row: RemovableRow) -> bool:
        return bool(row.second.text())

    def _check(self, row: RemovableRow) -> None:
        row.show_problem("")
        try:
            _parsed(row)
        except MoneyError as error:
            row.show_problem(tr(str(error)), in_second=bool(row.first.text().strip()))

    # --- rows ---------------------------------------------------------------------------------------------

    def add_level(self) -> None:
        """One level more, ready to be painted with."""
        row = self._put()
        row.fill(tr("Happy hour") if len(self.rows) == 1 else "", "")
        self.grid.show_week(self.grid.week, self._names())
        self._show_brushes()
        self.choose_brush(len(self.rows))
        (row.second if row.first.text() else row.first).setFocus()
        self.edited.emit()

    def _make_row(self) -> RemovableRow:
        words = tr("KES"), tr("a minute"), tr("Remove this price level")
        row = RemovableRow(words, (170, 90))
        row.name_fields(tr("Name of the price level"), tr("Price a minute of the level, KES"))
        row.mark.show()
        return row

    def _put(self) -> RemovableRow:
        row = super()._put()
        self._dress()
        return row

    def _remove(self, row: RemovableRow) -> None:
        week = self.grid.week.without_level(self.rows.index(row) + 1)
        self._drop(row)
        self.grid.show_week(week, self._names())
        self._show_brushes()
        self.add_button.setFocus()
        self.edited.emit()

    def _drop(self, row: RemovableRow) -> None:
        super()._drop(row)
        self._dress()

    def _names(self) -> list[str]:
        return [
            " ".join(row.first.text().split()) or tr("level {number}").format(number=number)
            for number, row in enumerate(self.rows, start=1)
        ]

    def _on_edited(self) -> None:
        self.grid.show_week(self.grid.week, self._names())
        for brush, name in zip(self.brushes[1:], self._names(), strict=True):
            _name_brush(brush, name)
        super()._on_edited()

    def _show_place(self) -> None:
        self._place.setText(self.grid.words())

    # --- brushes ------------------------------------------------------------------------------------------

    def choose_brush(self, level: int) -> None:
        """Paint with this level from now on."""
        self.brushes[level].setChecked(True)
        self.grid.brush = level

    def _show_brushes(self) -> None:
        for brush in self.brushes:
            self._brush_group.removeButton(brush)
            self._brush_row.removeWidget(brush)
            brush.hide()
            brush.deleteLater()
        self.brushes = []
        for level, name in enumerate([tr("Normal"), *self._names()]):
            brush = button("", "chip")
            brush.setCheckable(True)
            _name_brush(brush, name)
            brush.clicked.connect(lambda _checked=False, level=level: self.choose_brush(level))
            self._brush_group.addButton(brush)
            self._brush_row.insertWidget(1 + level, brush)
            self.brushes.append(brush)
        for before, after in zip(self.brushes, [*self.brushes[1:], self.grid], strict=True):
            QWidget.setTabOrder(before, after)
        self.choose_brush(min(self.grid.brush, len(self.rows)))
        self._painting.setVisible(bool(self.rows))
        self.add_button.setEnabled(len(self.rows) < MOST_LEVELS)
        self._dress()

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        add = QHBoxLayout()
        add.addWidget(self.add_button)
        add.addStretch(1)
        self._brush_row.addWidget(label(tr("Paint with"), "muted"))
        self._brush_row.addStretch(1)
        painting = QVBoxLayout(self._painting)
        painting.setContentsMargins(0, 4, 0, 0)
        painting.setSpacing(8)
        painting.addLayout(self._brush_row)
        painting.addWidget(self.grid)
        painting.addWidget(self._place)
        words = tr(
            "Drag over the hours, or click a day or an hour at the edge. With keys: arrows go, Space paints, "
            "Shift with an arrow paints on the way, 0 to 4 paint that level."
        )
        painting.addWidget(label(words, "muted", wraps=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        intro = tr("Another price a minute in some hours of the week. Packages and the cap hold at any hour.")
        layout.addWidget(label(intro, "muted", wraps=True))
        layout.addLayout(self._list)
        layout.addLayout(add)
        layout.addWidget(self._painting)

    def _dress(self) -> None:
        for level, row in enumerate(self.rows, start=1):
            row.mark.setPixmap(_mark(level, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self.grid.update()


def _name_brush(brush: QPushButton, name: str) -> None:
    brush.setText(name)
    brush.setAccessibleName(tr("Paint with {level}").format(level=name))


def _mark(level: int, scale: float) -> QPixmap:
    """A level as it is painted: its number on its colour."""
    pixmap = QPixmap(round(_MARK_PIXELS * scale), round(_MARK_PIXELS * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF(0, 0, _MARK_PIXELS, _MARK_PIXELS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(level_colour(level), 0.28))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(QColor(theme.colours().text))
    painter.setFont(theme.font(11))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(level))
    painter.end()
    return pixmap


def _parsed(row: RemovableRow) -> PriceLevel:
    name = " ".join(row.first.text().split())
    if not name:
        raise MoneyError("Type a name, for example Happy hour")
    price: Money = parse_price(row.second.text(), allows_none=row.second.text().strip() == "0")
    return PriceLevel(name, price)
