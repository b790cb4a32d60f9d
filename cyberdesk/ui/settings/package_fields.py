"""Packages: minutes in a row for one price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.domain.tariff import MINUTES_PER_WEEK, Package
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.removable_row import RemovableRow
from cyberdesk.ui.settings.tariff import parse_minutes, parse_price
from cyberdesk.ui.texts import tr

_MOST = 6


class PackageFields(QWidget):
    """A row a package.

    Signals:
        edited: a package is another one, good or not.
        left: somebody is done with a field.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RemovableRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add_button = button(tr("Add a package"))
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

    def check(self, *, demands: bool = False) -> None:
        """Say which row is not good.

        Args:
            demands: also say it of rows that are still empty, and take the focus.
        """
        for row in reversed(self.rows):
            if not demands and not (row.first.text() and row.second.text()):
                continue
            _check(row)
            if demands and row.problem.text():
                (row.second if row.second.property("invalid") else row.first).setFocus()

    def has_problem(self) -> bool:
        return any(row.problem.text() for row in self.rows)

    def add_package(self) -> None:
        row = self._put()
        row.first.setFocus()
        self.edited.emit()

    def _put(self) -> RemovableRow:
        row = RemovableRow((tr("minutes for KES"), "", tr("Remove this package")), (90, 110))
        row.name_fields(tr("Minutes of the package"), tr("Price of the package, KES"))
        row.edited.connect(self.edited)
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self.add_button.setEnabled(len(self.rows) < _MOST)
        QWidget.setTabOrder(row.remove_button, self.add_button)
        return row

    def _remove(self, row: RemovableRow) -> None:
        self._drop(row)
        self.add_button.setFocus()
        self.edited.emit()

    def _drop(self, row: RemovableRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setEnabled(True)


def _parsed(row: RemovableRow) -> tuple[int, Money]:
    return parse_minutes(row.first.text(), most=MINUTES_PER_WEEK), parse_price(row.second.text())


def _check(row: RemovableRow) -> None:
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
