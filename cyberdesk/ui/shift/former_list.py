"""Former shifts, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.shift import Shift
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.shift.words import difference_state
from cyberdesk.ui.texts import clock, tr, weekday_date


class FormerList(QFrame):
    """A button for each closed shift; a press asks for its Z report.

    Signals:
        asked: the number of a Z report.
        older_asked: for shifts before this number.
    """

    asked = Signal(int)
    older_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rows: list[QPushButton] = []
        self._shifts: list[Shift] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.empty = label(tr("No shift was closed yet. Z reports will stand here."), "muted", wraps=True)
        self.older = button(tr("Older shifts"), "link")
        self.older.clicked.connect(self._on_older)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._rows)
        inside.addWidget(self.older)
        inside.addStretch(1)
        holder = QWidget()
        holder.setLayout(inside)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Z reports"), "heading"))
        layout.addWidget(self.empty)
        layout.addWidget(area, 1)

    def show_shifts(self, shifts: Sequence[Shift], *, is_more: bool) -> None:
        """These and no others; `is_more`: there may be older ones."""
        self.older.setVisible(is_more)
        self.empty.setVisible(not shifts)
        if list(shifts) == self._shifts:
            return
        self._shifts = []
        for row in self.rows:
            self._rows.removeWidget(row)
            row.deleteLater()
        self.rows = []
        self.add_shifts(shifts, is_more=is_more)

    def add_shifts(self, shifts: Sequence[Shift], *, is_more: bool) -> None:
        """These too."""
        self.older.setVisible(is_more)
        for shift in shifts:
            row = button(_words(shift), "page")
            row.setAccessibleName(_words(shift).replace("\n", ", "))
            row.clicked.connect(partial(self.asked.emit, shift.id))
            self._rows.addWidget(row)
            self.rows.append(row)
            self._shifts.append(shift)

    def _on_older(self) -> None:
        self.older_asked.emit(self._shifts[-1].id)


def _words(shift: Shift) -> str:
    closing = shift.closing
    if closing is None:
        return ""
    first = f"Z {shift.id} · {weekday_date(closing.at)} {clock(closing.at)}"
    return f"{first}\n{closing.staff} · {difference_state(closing.difference).word}"
