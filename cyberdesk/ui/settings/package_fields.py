"""Packages: minutes in a row for one price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.domain.tariff import MINUTES_PER_WEEK, Package
from cyberdesk.ui.labels import label
from cyberdesk.ui.settings.removable_row import RemovableRow
from cyberdesk.ui.settings.row_fields import RowFields
from cyberdesk.ui.settings.tariff import parse_minutes, parse_price
from cyberdesk.ui.texts import tr

_MOST = 6


class PackageFields(RowFields):
    """A row a package."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a package"), parent)
        self.add_button.clicked.connect(self.add_package)
        bottom = QHBoxLayout()
        bottom.addWidget(self.add_button)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Packages"), "heading"))
        layout.addLayout(self._list)
        layout.addLayout(bottom)
        words = tr("The customer pays what is cheapest for the time used: packages, or minute by minute.")
        layout.addWidget(label(words, "muted", wraps=True))

    def load(self, packages: Sequence[Package]) -> None:
        """Start again from these."""
        while self.rows:
            self._drop(self.rows[0])
        for package in packages:
            self._put().fill(str(package.minutes), package.price.figure)

    def packages(self) -> tuple[Package, ...] | None:
        """What is typed, the shortest first; None while something is not good."""
        try:
            found = [Package(*_parsed(row)) for row in self.rows]
        except MoneyError:
            return None
        return tuple(sorted(found, key=lambda package: package.minutes))

    def typed(self) -> list[tuple[str, str]]:
        """As it stands there."""
        return [(row.first.text().strip(), row.second.text().strip()) for row in self.rows]

    def add_package(self) -> None:
        row = self._put()
        row.first.setFocus()
        self.edited.emit()

    def _is_filled(self, row: RemovableRow) -> bool:
        return bool(row.first.text() and row.second.text())

    def _check(self, row: RemovableRow) -> None:
        row.show_problem("")
        try:
            parse_minutes(row.first.text(), most=MINUTES_PER_WEEK)
        except MoneyError as error:
            row.show_problem(tr(str(error)))
            return
        try:
            parse_price(row.second.text())
        except MoneyError as error:
            row.show_problem(tr(str(error)), in_second=True)

    def _make_row(self) -> RemovableRow:
        row = RemovableRow((tr("minutes for KES"), "", tr("Remove this package")), (90, 110))
        row.name_fields(tr("Minutes of the package"), tr("Price of the package, KES"))
        return row

    def _put(self) -> RemovableRow:
        row = super()._put()
        self.add_button.setEnabled(len(self.rows) < _MOST)
        QWidget.setTabOrder(row.remove_button, self.add_button)
        return row

    def _drop(self, row: RemovableRow) -> None:
        super()._drop(row)
        self.add_button.setEnabled(True)


def _parsed(row: RemovableRow) -> tuple[int, Money]:
    return parse_minutes(row.first.text(), most=MINUTES_PER_WEEK), parse_price(row.second.text())
