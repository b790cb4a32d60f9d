"""Counted against expected, in a word and a colour, and the reason when the two differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.services.shifts import LONGEST_REASON
from cyberdesk.ui.labels import label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.shift.words import difference_state
from cyberdesk.ui.texts import tr


class DifferencePanel(QWidget):
    """What should be there, the difference, and a field for the reason.

    Signals:
        entered: Enter in the reason.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.expected = label(role="figure")
        self.pill = Pill()
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setAccessibleName(tr("Why does it differ?"))
        self.reason.setPlaceholderText(tr("for example: wrong change given"))
        self.reason.textChanged.connect(lambda: self._mark(""))
        self.reason.returnPressed.connect(self.entered)
        self.mistake = label(role="error", wraps=True)
        self._ask = label(tr("Why does it differ?"), "muted")
        self._expects = label(tr("Should be there"), "muted")
        row = QHBoxLayout()
        row.addWidget(self.pill)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._expects)
        layout.addWidget(self.expected)
        layout.addLayout(row)
        layout.addWidget(self._ask)
        layout.addWidget(self.reason)
        layout.addWidget(self.mistake)
        self.hide_all()

    def hide_all(self) -> None:
        """Nothing is known, or nothing may be known yet."""
        for widget in (self._expects, self.expected, self.pill):
            widget.hide()
        self._want_reason(False)

    def show_expected(self, expected: Money, difference: Money | None, *, wants_reason: bool = True) -> None:
        """
        Args:
            difference: None before anything is counted.
        """
        self.expected.setText(str(expected))
        self._expects.show()
        self.expected.show()
        self.pill.setVisible(difference is not None)
        if difference is not None:
            self.pill.set_state(difference_state(difference))
        self._want_reason(bool(difference) and wants_reason)

    @property
    def wants_reason(self) -> bool:
        return not self.reason.isHidden()

    def words(self) -> str:
        """The reason as typed; empty when none is wanted."""
        return self.reason.text().strip() if self.wants_reason else ""

    def demand(self) -> bool:
        """Whether a reason is there if it is wanted; if not, say so and take the focus."""
        is_missing = self.wants_reason and not self.words()
        self._mark(tr("Write a few words, or count again.") if is_missing else "")
        if is_missing:
            self.reason.setFocus()
        return not is_missing

    def clear(self) -> None:
        self.reason.clear()

    def _want_reason(self, is_wanted: bool) -> None:
        self._ask.setVisible(is_wanted)
        self.reason.setVisible(is_wanted)
        if not is_wanted:
            self._mark("")

    def _mark(self, words: str) -> None:
        self.mistake.setText(words)
        self.mistake.setVisible(bool(words))
        self.reason.setProperty("invalid", bool(words))
        self.reason.style().polish(self.reason)
        self.reason.setAccessibleDescription(words)
