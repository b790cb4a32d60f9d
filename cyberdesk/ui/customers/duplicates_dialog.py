"""Customers who may be there twice, to be merged pair by pair."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.services.duplicates import MOST_PAIRS, Likeness, Pair
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.customers.merge_dialog import MergeDialog
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 620
_HEIGHT_PIXELS = 480


class DuplicatesDialog(QDialog):
    """Looks through all customers in a worker, and anew after each merge.

    Signals:
        merged: the `Customer` that is left.
    """

    merged = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Possible duplicates"))
        self.resize(theme.scaled(_WIDTH_PIXELS), theme.scaled(_HEIGHT_PIXELS))
        self.merge_dialog: MergeDialog | None = None
        self.merge_buttons: list[QPushButton] = []
        self.words = label(tr("Looking through all customers…"), "muted", wraps=True)
        self.error = ErrorBanner()
        self.none = EmptyState(
            "customers",
            tr("No duplicates"),
            tr("No two customers have the same number or nearly the same name."),
        )
        self.none.hide()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = button(tr("Close"), "big", key="Esc")
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Possible duplicates"), "title"))
        layout.addWidget(self.words)
        layout.addWidget(self.error)
        layout.addWidget(self.none, 1)
        layout.addWidget(self._area, 1)
        layout.addLayout(bottom)
        self.look()

    def look(self) -> None:
        """Through all customers, in a worker."""
        self._desk.bridge.run(self._desk.customers.duplicates, self._show, self.error.show_error)

    def _show(self, pairs: Sequence[Pair]) -> None:
        self.error.clear()
        self.none.setVisible(not pairs)
        self._area.setVisible(bool(pairs))
        is_all = len(pairs) < MOST_PAIRS
        words = tr("Merge only what you know to be one person. It cannot be taken back.")
        more = tr("There are more: they are shown when these are merged.")
        self.words.setText(words if is_all else f"{words} {more}")
        self.words.setVisible(bool(pairs))
        self.merge_buttons = []
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(8)
        for pair in pairs:
            rows.addLayout(self._row(pair))
            rows.addWidget(separator())
        rows.addStretch(1)
        self._area.setWidget(inside)
        if self.merge_buttons:
            self.merge_buttons[0].setFocus()

    def _row(self, pair: Pair) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        for one in (pair.kept, pair.other):
            names.addWidget(label(_words(one), "strong" if one is pair.kept else "", wraps=True))
        why = {Likeness.SAME_PHONE: tr("same number"), Likeness.NEAR_NAME: tr("near name")}[pair.why]
        merge = button(tr("Merge…"))
        merge.setAccessibleName(
            tr("Merge {other} into {name}").format(other=pair.other.name, name=pair.kept.name)
        )
        merge.clicked.connect(partial(self._merge, pair))
        self.merge_buttons.append(merge)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(names, 1)
        line.addWidget(label(why, "muted"))
        line.addWidget(merge)
        return line

    def _merge(self, pair: Pair, _is_checked: bool = False) -> None:
        dialog = MergeDialog(self._desk, pair.kept, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        try:
            dialog.picker.pick(self._desk.customers.get(pair.other.id))
        except CounterError as error:
            self.error.show_error(error)
            return
        self.merge_dialog = dialog
        dialog.merged.connect(self._on_merged)
        dialog.open()

    def _on_merged(self, left: Customer) -> None:
        self.merged.emit(left)
        self.look()


def _words(customer: Customer) -> str:
    return f"{customer.name}   {customer.masked_phone}".rstrip()
