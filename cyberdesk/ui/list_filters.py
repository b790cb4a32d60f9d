"""What narrows a list: chips and a search field, whose state is the filter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from cyberdesk.ui.search_field import SearchField


class ListFilters(QWidget):
    """Tells when another filter holds, by a chip at once and by letters a moment after the last one.

    Signals:
        changed: other rows are to be listed now.
    """

    changed = Signal()

    def __init__(self, search: SearchField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = search
        search.searched.connect(self._tell)

    def clear_search(self) -> None:
        self.search.clear()
        self._tell()

    def _tell(self) -> None:
        self.search.settle()
        self.changed.emit()


def write_on(chip: QAbstractButton, words: str) -> None:
    """Write on a chip, also for those who do not see it."""
    chip.setText(words)
    chip.setAccessibleName(words)
