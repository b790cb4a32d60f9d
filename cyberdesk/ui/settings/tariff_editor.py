"""Everything that can be said about the price of one group of stations."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.station import STANDARD
from cyberdesk.domain.tariff import MINUTES_PER_DAY, MINUTES_PER_WEEK, Cap, Tariff, TariffError
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.field import TextField
from cyberdesk.ui.settings.form import Section
from cyberdesk.ui.settings.level_fields import LevelFields
from cyberdesk.ui.settings.package_fields import PackageFields
from cyberdesk.ui.settings.tariff import TariffFields, parse_minutes, parse_price
from cyberdesk.ui.settings.tariff_example import TariffExample
from cyberdesk.ui.texts import tr


class TariffEditor(QWidget):
    """The tariff of a group, in cards: price, packages and cap, happy hours, and an example of all.

    Signals:
        edited: something is another one, good or not.
        left: somebody is done with a field.
        removed: the group is wanted no more.
    """

    edited = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, group: str, tariff: Tariff | None, parent: QWidget | None = None) -> None:
        """
        Args:
            tariff: as saved; None: the group is new.
        """
        super().__init__(parent)
        self.is_standard = group == STANDARD
        self._saved = tariff
        self._loaded = tariff or Tariff(group, Money.shillings(1), ZERO)
        self.name = TextField("", tr("Name of the group"), tr("As on the stations, for example Gaming."))
        self.remove_button = button(tr("Remove this group"), "danger")
        self.remove_button.clicked.connect(self.removed)
        self.prices = TariffFields()
        self.start_fee = TextField(
            "", tr("Start fee, KES"), tr("On top, once a session. Counts towards no minimum. 0: none.")
        )
        self.block = TextField(
            "", tr("Charge in blocks of, minutes"), tr("A started block counts whole. 1: minute by minute.")
        )
        self.cap = TextField("", tr("Never more than, KES"), tr("For the time alone. Empty: no end."))
        self.cap_minutes = TextField(
            "", tr("For each, minutes"), tr("60 is an hour, 1440 a day."), usual=str(MINUTES_PER_DAY)
        )
        self.packages = PackageFields()
        self.levels = LevelFields()
        self.example = TariffExample()
        self.problem = label(role="error", wraps=True)
        self._fields = (self.name, self.start_fee, self.block, self.cap, self.cap_minutes)
        self._lay_out()
        self._connect()
        self._load()

    def _load(self) -> None:
        tariff = self._loaded
        self.name.load(tariff.name)
        self.prices.load(tariff)
        self.start_fee.load(tariff.start_fee.figure)
        self.block.load(str(tariff.block_minutes))
        cap = tariff.cap
        self.cap.load("" if cap is None else cap.amount.figure)
        self.cap_minutes.load("" if cap is None else str(cap.minutes))
        self.packages.load(tariff.packages)
        self.levels.load(tariff.levels, tariff.week)
        self._show()

    # --- what is typed ------------------------------------------------------------------------------------

    @property
    def group(self) -> str:
        """Its name as typed; the standard group keeps its own."""
        return STANDARD if self.is_standard else " ".join(self.name.value().split())

    def tariff(self) -> Tariff | None:
        """What is typed, or None while it is not good."""
        try:
            return self._parsed()
        except (MoneyError, TariffError):
            return None

    def is_changed(self) -> bool:
        if self._saved is None:
            return True
        typed = self.tariff()
        return typed != self._saved if typed is not None else True

    def demand(self) -> Tariff | None:
        """What is typed; if it is not good, mark the mistake and take the focus."""
        self.levels.check(demands=True)
        self.packages.check(demands=True)
        for field in reversed(self._fields):
            self._check(field)
            if field.problem.text() and not field.isHidden():
                field.setFocus()
        self.prices.demand()
        self._show_whole()
        return self.tariff()

    def has_problem(self) -> bool:
        prices = self.prices.price, self.prices.minimum
        return (
            any(field.problem.text() for field in (*self._fields, *prices))
            or self.packages.has_problem()
            or self.levels.has_problem()
            or bool(self.problem.text())
        )

    def _parsed(self) -> Tariff:
        simple, packages, levels = self.prices.tariff(), self.packages.packages(), self.levels.levels()
        if simple is None or packages is None or levels is None or not self.group:
            raise MoneyError("not complete")
        return Tariff(
            self._loaded.name if self.is_standard else self.group,
            simple.price_per_minute,
            simple.minimum_charge,
            start_fee=parse_price(self.start_fee.value(), allows_none=True),
            block_minutes=parse_minutes(self.block.value() or "1", most=MINUTES_PER_DAY),
            packages=packages,
            cap=self._cap(),
            levels=levels,
            week=self.levels.week,
        )

    def _cap(self) -> Cap | None:
        amount = parse_price(self.cap.value(), allows_none=True)
        minutes = parse_minutes(self.cap_minutes.value() or self.cap_minutes.usual, most=MINUTES_PER_WEEK)
        return Cap(amount, minutes) if amount else None

    # --- what is wrong ------------------------------------------------------------------------------------

    def _check(self, field: TextField) -> None:
        try:
            if field is self.name:
                if not self.group:
                    raise MoneyError("Type a name, for example Gaming")
            elif field in (self.start_fee, self.cap):
                parse_price(field.value(), allows_none=True)
            else:
                usual = field.usual or "1"
                most = MINUTES_PER_DAY if field is self.block else MINUTES_PER_WEEK
                parse_minutes(field.value() or usual, most=most)
        except MoneyError as error:
            field.show_problem(tr(str(error)))
        else:
            field.show_problem("")

    def _show_whole(self) -> None:
        """What is wrong between the parts, each of which is good."""
        self.problem.setText("")
        try:
            self._parsed()
        except TariffError as error:
            self.problem.setText(tr(str(error)))
        except MoneyError:
            pass  # said in its field
        self.problem.setVisible(bool(self.problem.text()))

    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()

    def _on_left(self) -> None:
        for field in self._fields:
            if field.is_touched:
                self._check(field)
        self.packages.check()
        self.levels.check()
        self._show_whole()
        self.left.emit()

    def _show(self) -> None:
        self._show_whole()
        tariff = self.tariff()
        self.prices.show_examples(tariff)
        self.example.show_tariff(tariff)

    # --- parts --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.prices.edited.connect(self._on_edited)
        for field in (*self._fields, self.prices.price, self.prices.minimum):
            field.left.connect(self._on_left)
        for field in self._fields:
            field.edited.connect(self._on_edited)
        for part in (self.packages, self.levels):
            part.edited.connect(self._on_edited)
            part.left.connect(self._on_left)

    def _lay_out(self) -> None:
        price = Section(tr("Price"))
        if not self.is_standard:
            row = _side_by_side(self.name)
            row.addWidget(self.remove_button)
            price.inside.addLayout(row)
        price.inside.addWidget(self.prices)
        price.inside.addLayout(_side_by_side(self.start_fee, self.block))
        cap = Section(tr("Packages and cap"))
        cap.inside.addWidget(self.packages)
        cap.inside.addLayout(_side_by_side(self.cap, self.cap_minutes))
        cap.inside.addWidget(self.problem)
        hours = Section(tr("Happy hours"))
        hours.inside.addWidget(self.levels)
        example = Section(tr("For example"))
        example.inside.addWidget(self.example)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in (price, cap, hours, example):
            layout.addWidget(card)


def _side_by_side(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for field in fields:
        row.addWidget(field, 1)
    return row
