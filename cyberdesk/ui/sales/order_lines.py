"""The lines of an order that is not a bill yet: quantities go up and down, lines go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.order import OrderLine
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.scroll_column import ScrollColumn
from cyberdesk.ui.texts import tr

_BUTTON_PIXELS = 26


class OrderLines(ScrollColumn):
    """Shows lines below each other; one of them is chosen, and the keys of the field act on it.

    Signals:
        changed: there are other lines, or other quantities.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[OrderLine] = []
        self._chosen = -1
        self.rows: list[LineRow] = []
        self.inside.setSpacing(2)
        self.inside.addStretch(1)

    @property
    def lines(self) -> tuple[OrderLine, ...]:
        return tuple(self._lines)

    @property
    def chosen(self) -> int:
        """The place of the chosen line; -1 when there is none."""
        return self._chosen

    def add(self, lines: Sequence[OrderLine]) -> None:
        """At the end; the same thing once more makes the earlier line longer. The last one is chosen."""
        for line in lines:
            same = [place for place, one in enumerate(self._lines) if one.times(1) == line.times(1)]
            if same:
                place = same[0]
                self._lines[place] = line.times(self._lines[place].quantity + line.quantity)
            else:
                place = len(self._lines)
                self._lines.append(line)
            self._chosen = place
        self._show()

    def clear(self) -> None:
        self._lines, self._chosen = [], -1
        self._show()

    def step(self, by: int) -> None:
        """Choose the line above or below."""
        if self._lines:
            self.choose(min(max(self._chosen + by, 0), len(self._lines) - 1))

    def choose(self, place: int) -> None:
        self._chosen = place
        for row in self.rows:
            row.show_chosen(is_chosen=row.place == place)
        self._reveal()

    def add_to_quantity(self, by: int) -> None:
        """More or less of the chosen line; one less than one takes it off."""
        if not self._lines:
            return
        line = self._lines[self._chosen]
        if line.quantity + by < 1:
            self.remove()
        else:
            self._lines[self._chosen] = line.times(line.quantity + by)
            self._show()

    def remove(self) -> None:
        """The chosen line goes; nothing was charged for it yet."""
        if self._lines:
            del self._lines[self._chosen]
            self._chosen = min(self._chosen, len(self._lines) - 1)
            self._show()

    def refresh_theme(self) -> None:
        self._show(is_new=False)

    # --- rows ---------------------------------------------------------------------------------------------

    def _show(self, *, is_new: bool = True) -> None:
        for row in self.rows:
            self.inside.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(place, line) for place, line in enumerate(self._lines)]
        QTimer.singleShot(0, self, self._reveal)
        if is_new:
            self.changed.emit()

    def _row(self, place: int, line: OrderLine) -> LineRow:
        row = LineRow(place, line)
        row.show_chosen(is_chosen=place == self._chosen)
        row.pressed.connect(self.choose)
        row.stepped.connect(self._on_stepped)
        row.removed.connect(self._on_removed)
        self.inside.insertWidget(place, row)
        return row

    def _on_stepped(self, place: int, by: int) -> None:
        self._chosen = place
        self.add_to_quantity(by)

    def _on_removed(self, place: int) -> None:
        self._chosen = place
        self.remove()

    def _reveal(self) -> None:
        if 0 <= self._chosen < len(self.rows):
            self.ensureWidgetVisible(self.rows[self._chosen], 0, 0)


class LineRow(QFrame):
    """One line: what it is, what it comes to, and how many.

    Signals:
        pressed: its place: it is chosen.
        stepped: its place, and one more or one less.
        removed: its place.
    """

    pressed = Signal(int)
    stepped = Signal(int, int)
    removed = Signal(int)

    def __init__(self, place: int, line: OrderLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.setObjectName("orderLine")
        self.setAccessibleName(f"{line.text}, {line.total}")
        self.name = label(line.name, "strong", wraps=True)
        self.amount = QLabel(line.total.figure)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.fewer = self._small("minus", tr("One less: {name}").format(name=line.name))
        self.fewer.clicked.connect(lambda: self.stepped.emit(place, -1))
        self.more = self._small("plus", tr("One more: {name}").format(name=line.name))
        self.more.clicked.connect(lambda: self.stepped.emit(place, 1))
        self.remove_button = self._small("close", tr("Take off: {name}").format(name=line.name))
        self.remove_button.clicked.connect(lambda: self.removed.emit(place))
        self.quantity = label(str(line.quantity), "strong")
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.quantity.setMinimumWidth(32)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.amount)
        below = QHBoxLayout()
        below.setSpacing(4)
        for widget in (self.fewer, self.quantity, self.more):
            below.addWidget(widget)
        below.addSpacing(4)
        below.addWidget(label(_how_much(line), "muted", wraps=True), 1)
        below.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 6, 5)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addLayout(below)

    def _small(self, icon: str, name: str) -> QPushButton:
        made = button("")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setIcon(theme.icon(icon, theme.colours().text, 14))
        # The style sheet's own sizes would win over those of the widget.
        sides = f"min-{{0}}: {_BUTTON_PIXELS}px; max-{{0}}: {_BUTTON_PIXELS}px;"
        made.setStyleSheet(f"{sides.format('width')} {sides.format('height')} padding: 0;")
        # The field keeps the keys: they do the same with + and -.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def show_chosen(self, *, is_chosen: bool) -> None:
        colours = theme.colours()
        ground = colours.selection if is_chosen else "transparent"
        edge = colours.primary if is_chosen else "transparent"
        self.setStyleSheet(
            f"#orderLine {{ background: {ground}; border: none; border-left: 3px solid {edge};"
            " border-radius: 4px; }"
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.place)
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for one, icon in ((self.fewer, "minus"), (self.more, "plus"), (self.remove_button, "close")):
                one.setIcon(theme.icon(icon, theme.colours().text, 14))


def _how_much(line: OrderLine) -> str:
    """``× 10``, and the agency's part where there is one."""
    words = f"× {line.unit_price.figure}" if line.unit_price else ""
    if line.government_fee:
        fee = tr("{amount} gov. fee").format(amount=line.government_fee.figure)
        words = f"{words} + {fee}" if words else f"× {fee}"
    return words
