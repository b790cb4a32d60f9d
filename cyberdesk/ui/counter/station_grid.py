"""The grid of stations: by number, always in the same place."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from cyberdesk.services.counter import StationView
from cyberdesk.ui.counter.station_card import StationCard

_MOST_COLUMNS = 6
_ROW_PIXELS = 92


class StationGrid(QWidget):
    """All stations, none of them ever hidden behind a scroll bar.

    Signals:
        selected: a station number, by click or key.
        started: a station number to start a walk-in at.
    """

    selected = Signal(int)
    started = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, StationCard] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_views(self, views: tuple[StationView, ...], now: datetime) -> None:
        """Show how the stations stand; cards are made anew only when the stations themselves change."""
        numbers = [view.station.number for view in views]
        if numbers != list(self._cards):
            self._make_cards(numbers)
        for view in views:
            self._cards[view.station.number].show_view(view, now)

    def show_time(self, now: datetime) -> None:
        for card in self._cards.values():
            card.show_time(now)

    def card(self, number: int) -> StationCard | None:
        return self._cards.get(number)

    def numbers(self) -> list[int]:
        return list(self._cards)

    def select(self, number: int | None) -> None:
        """Mark a station as the one whose bill is shown; None: none is."""
        card = self._cards.get(number) if number is not None else None
        self._group.setExclusive(card is not None)
        for other in self._cards.values():
            other.setChecked(other is card)
        self._group.setExclusive(True)

    def _make_cards(self, numbers: list[int]) -> None:
        for card in self._cards.values():
            self._group.removeButton(card)
            card.deleteLater()
        self._cards = {}
        columns = _columns(len(numbers))
        for index, number in enumerate(numbers):
            card = StationCard(number, self)
            card.clicked.connect(self._on_clicked)
            card.started.connect(self.started)
            self._group.addButton(card)
            self._grid.addWidget(card, index // columns, index % columns)
            self._cards[number] = card
        rows = -(-len(numbers) // columns) if numbers else 0
        self.setMaximumHeight(rows * (_ROW_PIXELS + 8))

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, StationCard):
            self.selected.emit(card.number)


def _columns(count: int) -> int:
    """Wide cards for few stations, six in a row for many."""
    return 4 if count <= 12 else 5 if count <= 15 else _MOST_COLUMNS
