"""What time at a PC costs: the price of a minute, the least a session costs, and what that comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.tariff import Tariff
from cyberdesk.domain.week import PLAIN
from cyberdesk.ui.labels import label
from cyberdesk.ui.settings.field import SettingField, TextField
from cyberdesk.ui.texts import tr

_EXAMPLE_MINUTES = (10, 30, 60, 120)
_NORMAL = datetime(2025, 1, 1, 9, tzinfo=UTC)
"""A moment like any other: these two prices know no hours."""
_MOST = Money.shillings(100_000)


def parse_price(text: str, *, allows_none: bool = False) -> Money:
    """A typed price.

    Args:
        allows_none: nothing, or 0, means that there is no such price.

    Raises:
        MoneyError: it is none; the text says what to type.
    """
    if allows_none and text.strip() in {"", "0"}:
        return ZERO
    price = Money.parse(text)
    if price > _MOST:
        raise MoneyError(f"Type at most {_MOST.figure}")
    return price


def parse_minutes(text: str, *, most: int) -> int:
    """A typed number of minutes, at least one.

    Raises:
        MoneyError: it is none; the text says what to type.
    """
    typed = text.strip().replace(",", "")
    if not (typed.isascii() and typed.isdigit()) or len(typed) > 6 or not 1 <= int(typed) <= most:
        raise MoneyError(f"Type minutes, from 1 to {most:,}")
    return int(typed)


class TariffFields(QWidget):
    """Two prices, and what sessions of some lengths cost by them.

    Signals:
        edited: a price is another one, good or not.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: Tariff | None = None
        self.price = TextField("", tr("Price a minute, KES"), tr("Each started minute. 0.50 is possible."))
        self.minimum = TextField(
            "", tr("Least a session costs, KES"), tr("The minutes count towards it. 0: no minimum.")
        )
        self.examples = [label(role="figure") for _ in _EXAMPLE_MINUTES]
        prices = QHBoxLayout()
        prices.setSpacing(16)
        for field in (self.price, self.minimum):
            field.edited.connect(self._on_edited)
            field.left.connect(self._on_left)
            prices.addWidget(field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(prices)
        layout.addWidget(self._make_examples())

    def load(self, tariff: Tariff) -> None:
        """Start again from this tariff."""
        self._saved = tariff
        self.price.load(tariff.price_per_minute.figure)
        self.minimum.load(tariff.minimum_charge.figure)
        self.show_examples(self.tariff())

    def is_changed(self) -> bool:
        return any(field.change() is not None for field in (self.price, self.minimum))

    def tariff(self) -> Tariff | None:
        """What is typed, or None while it is not good."""
        name = self._saved.name if self._saved is not None else tr("Standard")
        try:
            return Tariff(
                name,
                parse_price(self.price.value()),
                parse_price(self.minimum.value(), allows_none=True),
            )
        except MoneyError:
            return None

    def demand(self) -> Tariff | None:
        """What is typed; if it is not good, mark the mistake and take the focus."""
        for field in (self.minimum, self.price):
            self._check(field)
            if field.problem.text():
                field.setFocus()
        return self.tariff()

    def _check(self, field: SettingField) -> None:
        try:
            parse_price(field.value(), allows_none=field is self.minimum)
        except MoneyError as error:
            field.show_problem(tr(str(error)))
        else:
            field.show_problem("")

    def _on_edited(self) -> None:
        self.show_examples(self.tariff())
        self.edited.emit()

    def _on_left(self) -> None:
        for field in (self.price, self.minimum):
            if field.is_touched:
                self._check(field)

    # --- examples -----------------------------------------------------------------------------------------

    def _make_examples(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("notice")
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 10, 14, 10)
        for minutes, amount in zip(_EXAMPLE_MINUTES, self.examples, strict=True):
            words = (
                tr("{minutes} minutes").format(minutes=minutes)
                if minutes < 60
                else tr("1 hour")
                if minutes == 60
                else tr("{hours} hours").format(hours=minutes // 60)
            )
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label(words, "muted"))
            column.addWidget(amount)
            row.addLayout(column, 1)
        return frame

    def show_examples(self, tariff: Tariff | None) -> None:
        """What sessions would cost by this tariff at the normal price; None: there is none yet."""
        if tariff is not None:
            tariff = replace(tariff, levels=(), week=PLAIN)
        for minutes, amount in zip(_EXAMPLE_MINUTES, self.examples, strict=True):
            amount.setText(str(tariff.price_of(minutes, _NORMAL).amount) if tariff else "–")
