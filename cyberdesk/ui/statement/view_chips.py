"""Chips that choose which rows are shown, each with how many there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from cyberdesk.ui.labels import button
from cyberdesk.ui.statement.model import MatchesModel, View
from cyberdesk.ui.texts import tr

_GAP_PIXELS = 6


class ViewChips(QWidget):
    """One of them is always checked.

    Signals:
        chosen: the `View` to show.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[View, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PIXELS)
        for view in View:
            chip = self.chips[view] = button(view_word(view), "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
            layout.addWidget(chip)
        layout.addStretch(1)
        self.chips[View.DIFFERENCES].setChecked(True)
        self._group.buttonClicked.connect(lambda _chip: self.chosen.emit(self.view))

    @property
    def view(self) -> View:
        return next(view for view, chip in self.chips.items() if chip.isChecked())

    def choose(self, view: View) -> None:
        self.chips[view].setChecked(True)
        self.chosen.emit(view)

    def show_counts(self, model: MatchesModel) -> None:
        """Write how many rows each has. Lines that could not be read have a chip when there are any."""
        for view, chip in self.chips.items():
            words = f"{view_word(view)} {model.count(view):,}"
            chip.setText(words)
            chip.setAccessibleName(words)
        self.chips[View.REFUSED].setVisible(model.count(View.REFUSED) > 0)


def view_word(view: View) -> str:
    return {
        View.DIFFERENCES: tr("Differences"),
        View.MATCHED: tr("Matched"),
        View.LEDGER_ONLY: tr("Only here"),
        View.MPESA_ONLY: tr("Only at M-PESA"),
        View.REVERSED: tr("Taken back"),
        View.REFUSED: tr("Not read"),
    }[view]


def view_meaning(view: View) -> str:
    """What its rows have in common."""
    return {
        View.DIFFERENCES: tr("Everything that is not simply matched."),
        View.MATCHED: tr("In our ledger and on the statement."),
        View.LEDGER_ONLY: tr("In our ledger, and not on the statement."),
        View.MPESA_ONLY: tr("On the statement, and not in our ledger."),
        View.REVERSED: tr("Paid, and taken back by M-PESA."),
        View.REFUSED: tr("Lines that could not be read. Nothing is done with them."),
    }[view]
