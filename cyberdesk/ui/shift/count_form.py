"""Notes and coins, typed one after the other, with their sum."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.cash_count import COINS, DENOMINATIONS, MOST_PIECES, NOTES, CashCount
from cyberdesk.domain.money import Money
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_EDIT_PIXELS = 68


class CountForm(QWidget):
    """How many of each; Tab, Enter and the arrows go down the list. What is typed stays until `clear`.

    Signals:
        changed: the sum may be another one.
        finished: Enter on the last field.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits: dict[int, PiecesEdit] = {}
        self._worths: dict[int, QLabel] = {}
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._column(tr("Notes"), NOTES))
        columns.addLayout(self._column(tr("Coins"), COINS))
        columns.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns)
        edits = [self.edits[worth] for worth in DENOMINATIONS]
        for before, after in pairwise(edits):
            before.down.connect(after.take_focus)
            after.up.connect(before.take_focus)
            before.entered.connect(after.take_focus)
            QWidget.setTabOrder(before, after)
        edits[-1].entered.connect(self.finished)
        self.setFocusProxy(edits[0])

    def _column(self, title: str, worths: tuple[int, ...]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, worth in enumerate(worths):
            name = label(f"{worth:,} ×", "strong")
            edit = PiecesEdit(worth)
            edit.textChanged.connect(self._on_changed)
            sum_label = label("", "muted")
            sum_label.setAlignment(right)
            sum_label.setMinimumWidth(theme.scaled(54))
            name.setBuddy(edit)
            grid.addWidget(name, row, 0, right)
            grid.addWidget(edit, row, 1)
            grid.addWidget(sum_label, row, 2, right)
            self.edits[worth], self._worths[worth] = edit, sum_label
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(title, "heading"))
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def count(self) -> CashCount:
        """What is typed; an empty field is none."""
        return CashCount(tuple(self.edits[worth].pieces for worth in DENOMINATIONS))

    @property
    def is_empty(self) -> bool:
        """Nothing is typed yet, which is not the same as an empty drawer."""
        return not any(edit.text() for edit in self.edits.values())

    def set_locked(self, is_locked: bool) -> None:
        for edit in self.edits.values():
            edit.setReadOnly(is_locked)

    def clear(self) -> None:
        for edit in self.edits.values():
            edit.clear()

    def _on_changed(self) -> None:
        for worth, edit in self.edits.items():
            self._worths[worth].setText(Money.shillings(worth * edit.pieces).figure if edit.pieces else "")
        self.changed.emit()


class PiecesEdit(QLineEdit):
    """A number of notes or coins.

    Signals:
        down, up: the arrow keys.
        entered: Enter.
    """

    down = Signal()
    up = Signal()
    entered = Signal()

    def __init__(self, worth: int) -> None:
        super().__init__()
        kind = tr("notes of {worth}") if worth in NOTES else tr("coins of {worth}")
        self.setAccessibleName(kind.format(worth=worth))
        self.setValidator(QIntValidator(0, MOST_PIECES, self))
        self.setMaxLength(len(str(MOST_PIECES)))
        self.setFixedWidth(theme.scaled(_EDIT_PIXELS))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText("0")

    @property
    def pieces(self) -> int:
        text = self.text()
        return int(text) if text.isascii() and text.isdigit() else 0

    def take_focus(self) -> None:
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.down.emit()
            case Qt.Key.Key_Up:
                self.up.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)
