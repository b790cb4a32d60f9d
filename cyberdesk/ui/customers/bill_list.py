"""A customer's unpaid bills, oldest first: the order in which payments settle them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.customer import OpenBill
from cyberdesk.domain.money import ZERO
from cyberdesk.ui import texts
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_MOST_BILLS = 12


class BillList(QWidget):
    """A line for each; beyond a dozen one for all the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)

    def show_bills(self, bills: Sequence[OpenBill]) -> None:
        while (found := self._lines.takeAt(0)) is not None:
            widget = found.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for bill in bills[:_MOST_BILLS]:
            self._lines.addWidget(_Line(bill.title, texts.date(bill.made_at), bill.due.figure))
        others = bills[_MOST_BILLS:]
        if others:
            due = sum((bill.due for bill in others), ZERO)
            self._lines.addWidget(_Line(tr("and {count} more").format(count=len(others)), "", due.figure))

    def lines(self) -> list[str]:
        """The words of each line."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        return [widget.accessibleName() for item in items if item and (widget := item.widget())]


class _Line(QWidget):
    """One bill."""

    def __init__(self, title: str, when: str, due: str) -> None:
        super().__init__()
        self.setAccessibleName(", ".join(part for part in (title, when, due) if part))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, wraps=True))
        if when:
            words.addWidget(label(when, "muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(label(due, "strong"))
