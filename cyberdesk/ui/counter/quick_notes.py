"""The notes that a customer may hand over for an amount: one click takes the cash and says the change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.ui.labels import button
from cyberdesk.ui.texts import tr

_NOTES = tuple(Money.shillings(note) for note in (50, 100, 200, 500, 1000))
_SHOWN = 4


class QuickNotes(QWidget):
    """A button for each of the next larger notes.

    Signals:
        given: the note, as `Money`.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Money] = []
        self.buttons = [button("") for _ in range(_SHOWN)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for place, one in enumerate(self.buttons):
            one.setMinimumWidth(0)
            one.setStyleSheet("padding: 3px 2px;")
            one.clicked.connect(partial(self._on_clicked, place))
            layout.addWidget(one, 1)

    def show_amount(self, amount: Money) -> None:
        """The notes that are larger than `amount`."""
        self._notes = [note for note in _NOTES if note > amount][:_SHOWN]
        for place, one in enumerate(self.buttons):
            one.setVisible(place < len(self._notes))
            if place < len(self._notes):
                one.setText(self._notes[place].figure)
                one.setAccessibleName(tr("Cash, {amount} given").format(amount=self._notes[place]))

    def _on_clicked(self, place: int, _is_checked: bool = False) -> None:
        self.given.emit(self._notes[place])
