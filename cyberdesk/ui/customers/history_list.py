"""What happened to a customer, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.customers import HISTORY_PAGE_SIZE
from cyberdesk.services.ports import HistoryItem, HistoryKind
from cyberdesk.ui import texts
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class HistoryList(QWidget):
    """Lines: what, when and by whom, and the amount.

    Signals:
        older_asked: the page before the last line is wanted.
    """

    older_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[HistoryItem] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.empty = label(tr("Nothing happened yet."), "muted")
        self.older_button = button(tr("Show older"), "link")
        self.older_button.clicked.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.empty)
        layout.addLayout(self._lines)
        layout.addWidget(self.older_button)

    def show_history(self, items: Sequence[HistoryItem]) -> None:
        """The newest page."""
        while (found := self._lines.takeAt(0)) is not None:
            widget = found.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._items = []
        self.empty.setVisible(not items)
        self.add_older(items)

    def add_older(self, items: Sequence[HistoryItem]) -> None:
        """The page before."""
        self._items += items
        for item in items:
            self._lines.addWidget(_Line(item))
        self.older_button.setVisible(len(items) == HISTORY_PAGE_SIZE)

    def lines(self) -> list[str]:
        """The words of each line."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        return [widget.accessibleName() for item in items if item and (widget := item.widget())]

    def _ask(self) -> None:
        if self._items:
            self.older_asked.emit(self._items[-1])


class _Line(QWidget):
    """One thing that happened."""

    def __init__(self, item: HistoryItem) -> None:
        super().__init__()
        title, amount = texts.history_title(item), _amount(item)
        when = f"{texts.date(item.at)} {texts.clock(item.at)}"
        said = f"{when} · {item.staff}" if item.staff else when
        self.setAccessibleName(", ".join(part for part in (title, amount, said) if part))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, wraps=True))
        words.addWidget(label(said, "muted", wraps=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        layout.addWidget(label(amount, "strong"))


def _amount(item: HistoryItem) -> str:
    if item.amount is None or item.kind is HistoryKind.CARD:
        return ""
    return item.amount.figure
