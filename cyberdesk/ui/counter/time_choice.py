"""How much time is sold: by a chip, by minutes, or for an amount; the price follows at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.charge import Charge
from cyberdesk.domain.money import Money
from cyberdesk.domain.tariff import MINUTES_PER_DAY, Tariff
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.why_list import WhyList
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

PriceOf = Callable[[int], Charge]
"""What so many minutes cost now."""
MinutesFor = Callable[[Money], int]
"""How many minutes an amount buys now; 0 when it is too little."""

_USUAL_MINUTES = (30, 60, 120)
_CHIPS_IN_A_ROW = 3
_MOST_CHIPS = 6
_MOST_SHILLINGS = 99_999


class TimeChoice(QWidget):
    """Minutes and their price.

    Signals:
        submitted: Enter in one of the fields.
        changed: other minutes, or none.
    """

    submitted = Signal()
    changed = Signal()

    def __init__(self, *, takes_amounts: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._price_of: PriceOf | None = None
        self._minutes_for: MinutesFor | None = None
        self.chips: list[QPushButton] = []
        self._lengths: list[int] = []
        self._chip_rows = QGridLayout()
        self._chip_rows.setSpacing(6)
        self.minutes_edit = _number_edit(tr("Minutes"), MINUTES_PER_DAY)
        self.minutes_edit.textEdited.connect(self._on_minutes)
        self.amount_edit = _number_edit(tr("For how many shillings"), _MOST_SHILLINGS)
        self.amount_edit.textEdited.connect(self._on_amount)
        self.price = label(role="figure")
        self.problem = label(role="error", wraps=True)
        self.why = WhyList()
        fields = QHBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(self.minutes_edit, 1)
        fields.addWidget(label(tr("min"), "muted"))
        for_amount = label(tr("or for KES"), "muted")
        fields.addWidget(for_amount)
        fields.addWidget(self.amount_edit, 1)
        if not takes_amounts:
            for_amount.hide()
            self.amount_edit.hide()
        price = QHBoxLayout()
        price.addWidget(label(tr("Price"), "muted"), 1)
        price.addWidget(self.price)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._chip_rows)
        layout.addLayout(fields)
        layout.addLayout(price)
        layout.addWidget(self.problem)
        layout.addWidget(self.why)

    def offer(
        self, tariff: Tariff, price_of: PriceOf, minutes_for: MinutesFor | None = None, *, minutes: int = 60
    ) -> None:
        """Begin anew, with the usual lengths and those of the tariff's packages."""
        self._price_of, self._minutes_for = price_of, minutes_for
        packages = [package.minutes for package in tariff.packages if package.minutes <= MINUTES_PER_DAY]
        usual = [length for length in _USUAL_MINUTES if length not in packages]
        self._make_chips(sorted((packages + usual)[:_MOST_CHIPS]))
        self.choose(minutes)

    def choose(self, minutes: int) -> None:
        self.minutes_edit.setText(str(minutes))
        self._on_minutes()

    def take_focus(self) -> None:
        self.minutes_edit.setFocus()
        self.minutes_edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends here: the screen behind would take it for the bill that has just been made."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def minutes(self) -> int | None:
        """None while they are not a good number."""
        text = self.minutes_edit.text()
        return int(text) if text.isdigit() and 1 <= int(text) <= MINUTES_PER_DAY else None

    def demand(self) -> int | None:
        """The minutes; when they are not good, the field has the focus."""
        minutes = self.minutes()
        if minutes is None:
            self.problem.setText(self.problem.text() or tr("Type 1 minute to 24 hours."))
            self.problem.show()
            self.take_focus()
        return minutes

    def _make_chips(self, lengths: list[int]) -> None:
        if lengths == self._lengths:
            return
        for old in self.chips:
            old.deleteLater()
        self._lengths, self.chips = lengths, []
        for index, length in enumerate(lengths):
            chip = button(minutes_words(length), "chip")
            chip.setCheckable(True)
            chip.setStyleSheet("padding: 3px 4px;")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(partial(self._on_chip, length))
            self._chip_rows.addWidget(chip, index // _CHIPS_IN_A_ROW, index % _CHIPS_IN_A_ROW)
            self.chips.append(chip)

    def _on_chip(self, length: int, _is_checked: bool = False) -> None:
        self.choose(length)
        # The next Enter sells it.
        self.take_focus()

    def _on_minutes(self, _text: str = "") -> None:
        self.amount_edit.clear()
        self._show_price(tr("Type 1 minute to 24 hours.") if self.minutes_edit.text() else "")

    def _on_amount(self, text: str) -> None:
        if self._minutes_for is None:
            return
        try:
            minutes = self._minutes_for(Money.shillings(int(text))) if text.isdigit() else 0
        except CounterError as error:
            self.minutes_edit.clear()
            self._show_price(tr(error.title))
            return
        self.minutes_edit.setText(str(minutes) if minutes else "")
        self._show_price(tr("That is less than the least that time costs.") if text else "")

    def _show_price(self, problem: str) -> None:
        """The price of the minutes, or why there is none."""
        minutes, charge = self.minutes(), None
        if minutes is not None and self._price_of is not None:
            try:
                charge, problem = self._price_of(minutes), ""
            except CounterError as error:
                problem = tr(error.title)
        self.price.setText(str(charge.amount) if charge is not None else "–")
        self.why.show_charge(charge)
        self.problem.setText(problem if charge is None else "")
        self.problem.setVisible(bool(self.problem.text()))
        for length, chip in zip(self._lengths, self.chips, strict=True):
            chip.setChecked(length == minutes)
        self.changed.emit()


def _number_edit(name: str, most: int) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMaxLength(len(str(most)))
    made.setValidator(QIntValidator(0, most, made))
    made.setMinimumWidth(0)
    return made
