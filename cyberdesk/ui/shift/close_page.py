"""Closing a shift: count, compare, one confirm."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.shift.count_form import CountForm
from cyberdesk.ui.shift.difference import DifferencePanel
from cyberdesk.ui.shift.words import bills, payments, sessions
from cyberdesk.ui.texts import tr

_RIGHT_PIXELS = 330


class ClosePage(QWidget):
    """The count on the left, what it means on the right. What is typed stays until the shift is closed.

    Signals:
        confirmed: the `CashCount`, the reason, and the expected `Money` that was shown (None: none was).
        left: back, the shift stays open.
    """

    confirmed = Signal(object, str, object)
    left = Signal()

    def __init__(self, *, is_blind: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_blind = is_blind
        self._is_told = False
        self._expected: Money | None = None
        self.count = CountForm()
        self.sum = label(role="total")
        self.sum.setAccessibleName(tr("Counted"))
        self.difference = DifferencePanel()
        self.handed_over = label(role="muted", wraps=True)
        self.close_button = button(tr("Close the shift"), "primary")
        self.again_button = button(tr("Count again"), "big")
        self.back_button = button(tr("Back"), "big", key="Esc")
        self.count.changed.connect(self._on_counted)
        self.count.finished.connect(self._on_last_field)
        self.difference.entered.connect(self.submit)
        self.close_button.clicked.connect(self.submit)
        self.again_button.clicked.connect(self._count_again)
        self.back_button.clicked.connect(self.left)
        self._lay_out()
        self.setFocusProxy(self.count)
        self._on_counted()

    def _lay_out(self) -> None:
        counting = QFrame()
        counting.setObjectName("card")
        left = QVBoxLayout(counting)
        left.setContentsMargins(24, 18, 24, 18)
        left.setSpacing(10)
        left.addWidget(label(tr("Count the drawer"), "title"))
        left.addWidget(label(tr("Notes and coins, one after the other. Enter goes on."), "muted", wraps=True))
        left.addWidget(self.count)
        left.addStretch(1)
        result = QFrame()
        result.setObjectName("card")
        result.setFixedWidth(_RIGHT_PIXELS)
        right = QVBoxLayout(result)
        right.setContentsMargins(20, 18, 20, 18)
        right.setSpacing(8)
        right.addWidget(label(tr("Counted"), "muted"))
        right.addWidget(self.sum)
        right.addWidget(self.difference)
        right.addWidget(separator())
        right.addWidget(self.handed_over)
        right.addStretch(1)
        right.addWidget(self.close_button)
        right.addWidget(self.again_button)
        right.addWidget(self.back_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(counting, 1)
        layout.addWidget(result)

    def show_report(self, report: ShiftReport) -> None:
        """The open shift as it stands now."""
        self._expected = report.expected
        self.handed_over.setText(handed_over_words(report))
        self._on_counted()

    def submit(self) -> None:
        """Close the shift, if all is there and it is not being closed already."""
        if not self.close_button.isEnabled():
            return
        if self.count.is_empty:
            self.count.setFocus()
        elif self.difference.demand():
            shown = self._expected if self._may_tell else None
            self.confirmed.emit(self.count.count(), self.difference.words(), shown)

    def ask_reason(self, difference: Money) -> None:
        """The count was compared, and is not what it should be; blind, it was not known before."""
        self._is_told = True
        self.count.set_locked(self._is_blind)
        self._expected = self.count.count().total - difference
        self._on_counted()
        self.difference.reason.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        self.close_button.setText(tr("Closing…") if is_busy else tr("Close the shift"))
        self.count.setEnabled(not is_busy)
        self.back_button.setEnabled(not is_busy)
        self.close_button.setEnabled(not is_busy and not self.count.is_empty)

    def clear(self) -> None:
        """The shift is closed: nothing that was typed is needed any more."""
        self.count.clear()
        self.difference.clear()
        self._count_again()

    @property
    def _may_tell(self) -> bool:
        return self._is_told or not self._is_blind

    def _count_again(self) -> None:
        self._is_told = False
        self.count.set_locked(False)
        self._on_counted()
        self.count.setFocus()

    def _on_last_field(self) -> None:
        if self.difference.wants_reason:
            self.difference.reason.setFocus()
        elif not self.count.is_empty:
            self.close_button.setFocus()

    def _on_counted(self) -> None:
        total = self.count.count().total
        self.sum.setText(str(total))
        self.close_button.setEnabled(not self.count.is_empty)
        self.again_button.setVisible(self._is_blind and self._is_told)
        if self._expected is None or not self._may_tell:
            self.difference.hide_all()
            return
        self.difference.show_expected(self._expected, None if self.count.is_empty else total - self._expected)


def handed_over_words(report: ShiftReport) -> str:
    """What goes on after the shift, in a sentence; it is no reason not to close."""
    handed = report.handed_over
    parts = []
    if handed.unpaid:
        parts.append(tr("{bills} unpaid").format(bills=bills(len(handed.unpaid))))
    if handed.doubtful:
        words = tr("{payments} in doubt ({amount})")
        parts.append(words.format(payments=payments(len(handed.doubtful)), amount=handed.in_doubt))
    if handed.running:
        parts.append(tr("{sessions} running").format(sessions=sessions(len(handed.running))))
    if not parts:
        return tr("Nothing is left open: no unpaid bill, no payment in doubt, no running session.")
    return tr("Handed over to the next shift: {what}.").format(what=", ".join(parts))
