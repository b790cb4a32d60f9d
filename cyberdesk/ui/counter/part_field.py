"""How much of a bill is taken now: all that is due, unless staff say that it is only a part."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.amount_field import AmountField
from cyberdesk.ui.texts import tr


class PartField(QWidget):
    """A link, until it is wanted: who pays all of a bill at once never meets it.

    Attributes:
        open_button, left: the link, and what is left after the part, which take turns beside the total.

    Signals:
        changed: another amount is to be taken, or none that can be.
        submitted: Enter was pressed on a good amount.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = ZERO
        self.open_button = button(tr("Take a part…"), "link")
        self.open_button.setToolTip(tr("Take only a part of the bill   Alt+A"))
        self.open_button.clicked.connect(self.open)
        self.all_button = button(tr("All"), "link")
        self.all_button.setAccessibleName(tr("Take all that is due"))
        self.all_button.clicked.connect(self.close_part)
        self.amount = AmountField()
        self.amount.edit.setAccessibleName(tr("Part of the bill to take now"))
        self.amount.changed.connect(self._on_changed)
        self.amount.edit.returnPressed.connect(self._on_return)
        self.left = label(role="muted")
        self.left.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(tr("Take now"), "muted"))
        row.addWidget(self.amount, 1)
        row.addWidget(self.all_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(row)
        # A mistake has the whole width.
        layout.addWidget(self.amount.mistake)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Only a part is to be taken."""
        return not self.isHidden()

    def show_due(self, due: Money, *, is_new: bool, can_be_part: bool) -> None:
        """What is due on the bill that is shown.

        Args:
            is_new: another bill than before, or another payment of it: all of the rest is meant again.
            can_be_part: something is left that no prompt asks for.
        """
        self._due = due
        self.amount.at_most(due)
        if is_new or not can_be_part:
            self.close_part()
        self.open_button.setVisible(can_be_part and not self.is_open)
        self._show_left()

    def open(self) -> None:
        """Staff want to take only a part."""
        self.show()
        self.open_button.hide()
        self.changed.emit()
        self.amount.setFocus()
        self.amount.edit.selectAll()

    def propose(self, amount: Money) -> None:
        """A part that was wanted before; the keys stay where they are."""
        self.show()
        self.open_button.hide()
        self.amount.edit.setText(amount.figure)

    def close_part(self) -> None:
        """All that is due, after all."""
        focused = self.window().focusWidget()
        had_focus, was_open = focused is not None and self.isAncestorOf(focused), self.is_open
        self.hide()
        self.open_button.show()
        self.amount.edit.clear()
        if had_focus:
            self.open_button.setFocus()
        if was_open:
            self.changed.emit()

    def part(self) -> Money | None:
        """The part, or None while all is meant or what is typed is no good amount."""
        return self.amount.amount() if self.is_open else None

    def demand(self, whole: Money) -> Money | None:
        """What is to be taken; a mistake is marked, and then it is None.

        Args:
            whole: what is taken when no part is wanted.
        """
        return self.amount.demand() if self.is_open else whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, and is no word to send a prompt."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _on_return(self) -> None:
        if self.amount.demand() is not None:
            self.submitted.emit()

    def _on_changed(self) -> None:
        self._show_left()
        self.changed.emit()

    def _show_left(self) -> None:
        part = self.part()
        left = self._due - part if part is not None else ZERO
        self.left.setText(tr("{amount} left").format(amount=left))
        self.left.setVisible(left > ZERO)
