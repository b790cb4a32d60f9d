"""How old a customer's debts are, as a bar of three parts with their sums in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Age, Ageing
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_BAR_PIXELS = 8
_LEAST_PART_PIXELS = 6
_GAP_PIXELS = 2


class AgeingBar(QWidget):
    """The bar, and a line of words under it: colour is never alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._sums = {age: label(role="strong") for age in Age}
        words = QGridLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setHorizontalSpacing(8)
        words.setVerticalSpacing(0)
        for column, age in enumerate(Age):
            words.addWidget(label(texts.debt_age(age).word, "muted"), 0, column)
            words.addWidget(self._sums[age], 1, column)
            words.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._bar)
        layout.addLayout(words)

    def show_ageing(self, ageing: Ageing) -> None:
        sums = {age: ageing.by_age.get(age, ZERO) for age in Age}
        self._bar.show_sums(sums)
        for age, amount in sums.items():
            self._sums[age].setText(amount.figure if amount else "–")
        said = [f"{texts.debt_age(age).word} {amount}" for age, amount in sums.items() if amount]
        self.setAccessibleName(tr("Unpaid: {sums}").format(sums=", ".join(said)))


class _Bar(QWidget):
    """Parts as wide as their sums."""

    def __init__(self) -> None:
        super().__init__()
        self._sums: dict[Age, Money] = {}
        self.setFixedHeight(_BAR_PIXELS)

    def show_sums(self, sums: dict[Age, Money]) -> None:
        self._sums = {age: amount for age, amount in sums.items() if amount}
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), _BAR_PIXELS / 2, _BAR_PIXELS / 2)
        painter.setClipPath(whole)
        painter.fillRect(self.rect(), QColor(theme.colours().sunken))
        cents = sum(amount.cents for amount in self._sums.values())
        room = self.width() - _GAP_PIXELS * max(len(self._sums) - 1, 0)
        room -= _LEAST_PART_PIXELS * len(self._sums)
        left = 0.0
        for age, amount in self._sums.items():
            width = _LEAST_PART_PIXELS + room * amount.cents / cents
            colour = QColor(str(getattr(theme.colours(), texts.debt_age(age).colour)))
            painter.fillRect(QRectF(left, 0, width, _BAR_PIXELS), colour)
            left += width + _GAP_PIXELS
        painter.end()
