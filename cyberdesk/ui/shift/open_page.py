"""No shift is open: count the float and begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.money import Money
from cyberdesk.services.shifts import ShiftView
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.shift.cash_field import CashField
from cyberdesk.ui.shift.count_form import CountForm
from cyberdesk.ui.shift.difference import DifferencePanel
from cyberdesk.ui.texts import tr


class OpenPage(QWidget):
    """The float, as one amount or as notes and coins.

    Signals:
        opened: what was counted (`CashCount` or `Money`) and the reason, to open a shift with.
    """

    opened = Signal(object, str)

    def __init__(self, *, is_blind: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_blind = is_blind
        self._is_first = False
        self._drawer: Money | None = None
        self.amount = CashField(tr("Float in the drawer"))
        self.count = CountForm()
        self.sum = label(role="figure")
        self.sum.setAccessibleName(tr("Counted"))
        self.difference = DifferencePanel()
        self.by_pieces = button(tr("Count notes and coins"), "link")
        self.by_pieces.clicked.connect(self._switch)
        self.open_button = button(tr("Open the shift"), "primary")
        self.open_button.clicked.connect(self.submit)
        self.amount.changed.connect(self._show_difference)
        self.amount.entered.connect(self.submit)
        self.count.changed.connect(self._show_difference)
        self.count.finished.connect(self.submit)
        self.difference.entered.connect(self.submit)
        self._words = label(role="muted", wraps=True)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(10)
        inside.addWidget(label(tr("No shift is open"), "title"))
        inside.addWidget(self._words)
        inside.addSpacing(4)
        self._heading = label(tr("Float in the drawer"), "heading")
        for widget in (self._heading, self.amount, self.count):
            inside.addWidget(widget)
        below = QHBoxLayout()
        below.addWidget(self.sum)
        below.addWidget(self.by_pieces)
        below.addStretch(1)
        inside.addLayout(below)
        inside.addWidget(self.difference)
        inside.addSpacing(4)
        inside.addWidget(self.open_button)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self.amount)
        self._show_kind(is_counting=False)

    @property
    def is_counting(self) -> bool:
        """Notes and coins are typed, not a sum."""
        return not self.count.isHidden()

    def show_view(self, view: ShiftView) -> None:
        self._drawer, self._is_first = view.drawer, view.is_first
        if view.is_first:
            words = tr("Count the cash in the drawer. With it the first shift begins.")
        else:
            words = tr("Count the cash in the drawer and open the shift. What is not right is said now.")
        self._words.setText(words)
        self._show_difference()

    def counted(self) -> CashCount | Money | None:
        """What was counted; None while nothing good is typed."""
        if self.is_counting:
            return None if self.count.is_empty else self.count.count()
        return self.amount.amount()

    def submit(self) -> None:
        """Open the shift, if all is there and it is not being opened already."""
        if not self.open_button.isEnabled():
            return
        if not self.is_counting and self.amount.demand() is None:
            return
        counted = self.counted()
        if counted is None:
            self.count.setFocus()
        elif self.difference.demand():
            self.opened.emit(counted, self.difference.words())

    def ask_reason(self, difference: Money) -> None:
        """The count is known, and is not what it should be."""
        if self._drawer is not None:
            self.difference.show_expected(self._drawer, difference)
        self.difference.reason.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        self.open_button.setEnabled(not is_busy)
        self.open_button.setText(tr("Opening…") if is_busy else tr("Open the shift"))

    def clear(self) -> None:
        for widget in (self.amount, self.count, self.difference):
            widget.clear()
        self._show_kind(is_counting=False)

    def _switch(self) -> None:
        self._show_kind(is_counting=not self.is_counting)
        (self.count if self.is_counting else self.amount).setFocus()

    def _show_kind(self, *, is_counting: bool) -> None:
        self.count.setVisible(is_counting)
        self.sum.setVisible(is_counting)
        self._words.setVisible(not is_counting)
        for widget in (self._heading, self.amount):
            widget.setVisible(not is_counting)
        words = tr("Type the sum instead") if is_counting else tr("Count notes and coins")
        self.by_pieces.setText(words)
        self.by_pieces.setAccessibleName(words)
        self._show_difference()

    def _show_difference(self) -> None:
        counted = self.counted()
        amount = counted.total if isinstance(counted, CashCount) else counted
        self.sum.setText(tr("Counted {amount}").format(amount=self.count.count().total))
        if self._is_blind or self._is_first or self._drawer is None:
            self.difference.hide_all()
            return
        self.difference.show_expected(self._drawer, None if amount is None else amount - self._drawer)
