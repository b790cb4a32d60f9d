"""A list of rows of two fields that can grow and shrink."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button
from cyberdesk.ui.settings.removable_row import RemovableRow


class RowFields(QWidget):
    """Who derives from it makes a row, lays out `_list` and `add_button`, and says what is wrong with a row.

    Attributes:
        rows: from the top.

    Signals:
        edited: a value is another one, good or not.
        left: somebody is done with a field.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, add_words: str, parent: QWidget | None = None) -> None:
        """
        Args:
            add_words: on the button that adds a row.
        """
        super().__init__(parent)
        self.rows: list[RemovableRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add_button: QPushButton = button(add_words)

    def has_problem(self) -> bool:
        return any(row.problem.text() for row in self.rows)

    def check(self, *, demands: bool = False) -> None:
        """Say which row is not good.

        Args:
            demands: also say it of rows that are still empty, and take the focus.
        """
        for row in reversed(self.rows):
            if not demands and not self._is_filled(row):
                continue
            self._check(row)
            if demands and row.problem.text():
                (row.second if row.second.property("invalid") else row.first).setFocus()

    def _is_filled(self, row: RemovableRow) -> bool:
        """Typed far enough to be judged."""
        raise NotImplementedError

    def _check(self, row: RemovableRow) -> None:
        """Say at the row what is wrong with it, or nothing."""
        raise NotImplementedError

    # --- rows ---------------------------------------------------------------------------------------------

    def _put(self) -> RemovableRow:
        """One empty row more, at the end."""
        row = self._make_row()
        row.edited.connect(self._on_edited)
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _make_row(self) -> RemovableRow:
        raise NotImplementedError

    def _remove(self, row: RemovableRow) -> None:
        self._drop(row)
        self.add_button.setFocus()
        self.edited.emit()

    def _drop(self, row: RemovableRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_edited(self) -> None:
        self.edited.emit()
