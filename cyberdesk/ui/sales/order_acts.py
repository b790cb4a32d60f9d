"""What becomes of an order: the buttons, and the one question that some of them ask first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button
from cyberdesk.ui.sales.ask_row import AskRow
from cyberdesk.ui.texts import tr


class Then(StrEnum):
    """What the customer does about a bill that was just made."""

    PAY = "pay"
    """Open it: somebody will choose how."""
    CASH = "cash"
    """The exact cash was given."""
    MPESA = "mpesa"


class OrderActs(QWidget):
    """Pay, hold, or put it on a PC's bill.

    Signals:
        pressed: a `Then`.
        hold_asked, station_asked: the button; what is still typed may have to be cleared up first.
        held: the name to set the order aside under.
        station_named: the number of a PC, as it was typed.
        priced: what was typed as the price of a new service.
        left: no question is asked any more.
    """

    pressed = Signal(object)
    hold_asked = Signal()
    station_asked = Signal()
    held = Signal(str)
    station_named = Signal(str)
    priced = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pay_button = button(tr("Go to paying"), "primary", key="Enter")
        self.cash_button = button(tr("Cash"), "big", key="F6")
        self.mpesa_button = button(tr("M-PESA"), "big", key="F7")
        for then, one in (
            (Then.PAY, self.pay_button),
            (Then.CASH, self.cash_button),
            (Then.MPESA, self.mpesa_button),
        ):
            one.clicked.connect(partial(self._on_pressed, then))
        self.hold_button = button(tr("Hold…"), key="Ctrl+H")
        self.hold_button.clicked.connect(self.hold_asked)
        self.station_button = button(tr("To a PC…"), key="Ctrl+T")
        self.station_button.clicked.connect(self.station_asked)
        self.hold_row = AskRow(tr("Hold it under which name?"), tr("Hold"), tr("Name of the customer"))
        self.hold_row.answered.connect(self._on_held)
        self.station_row = AskRow(tr("On the bill of which PC?"), tr("Add to the bill"), "7")
        self.station_row.answered.connect(self._on_station)
        self.price_row = AskRow(tr("Price"), tr("Add to the price list"), "150")
        self.price_row.answered.connect(self.priced)
        self._rows = (self.hold_row, self.station_row, self.price_row)
        for row in self._rows:
            row.cancelled.connect(self.stop_asking)
        self._lay_out()

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.pay_button, 0, 0, 1, 2)
        grid.addWidget(self.cash_button, 1, 0)
        grid.addWidget(self.mpesa_button, 1, 1)
        grid.addWidget(self.hold_button, 2, 0)
        grid.addWidget(self.station_button, 2, 1)
        for one in (self.hold_button, self.station_button):
            one.setMinimumWidth(0)
            one.setStyleSheet("padding: 3px 2px;")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._buttons)
        for row in self._rows:
            layout.addWidget(row)

    def _on_pressed(self, then: Then, _is_checked: bool = False) -> None:
        self.pressed.emit(then)

    # --- asking -------------------------------------------------------------------------------------------

    def ask_hold(self) -> None:
        """Under which name; what was typed before is still there."""
        self._ask(self.hold_row, "", None)

    def ask_station(self, numbers: Sequence[int]) -> None:
        """
        Args:
            numbers: of the PCs that have a bill.
        """
        open_ones = tr("Open: {numbers}").format(numbers=", ".join(str(number) for number in numbers))
        words = open_ones if numbers else tr("No PC has one now.")
        self._ask(self.station_row, f"{tr('On the bill of which PC?')} {words}", None)

    def ask_price(self, name: str) -> None:
        words = tr("Price of {name}. Empty: it is typed each time.").format(name=name)
        is_same = self.price_row.edit.accessibleName() == words
        self._ask(self.price_row, words, None if is_same else "")

    def _ask(self, row: AskRow, question: str, text: str | None) -> None:
        self._buttons.hide()
        for other in self._rows:
            other.hide()
        row.ask(question, row.edit.text() if text is None else text)

    def stop_asking(self) -> None:
        """The buttons are back."""
        for row in self._rows:
            row.hide()
        self._buttons.show()
        self.left.emit()

    def forget(self) -> None:
        """Answers for another order."""
        for row in self._rows:
            row.edit.clear()

    def _on_held(self, name: str) -> None:
        if name.strip():
            self.held.emit(name)
        else:
            self.hold_row.show_problem(tr("Type a name, so that it is found again."))

    def _on_station(self, text: str) -> None:
        if text.strip().isdecimal():
            self.station_named.emit(text)
        else:
            self.station_row.show_problem(tr("Type the number of the PC."))

    # --- showing ------------------------------------------------------------------------------------------

    def show_state(self, *, can_sell: bool, is_busy: bool) -> None:
        """What can be pressed now."""
        for row in self._rows:
            row.set_busy(is_busy=is_busy)
        for one in (
            self.pay_button,
            self.cash_button,
            self.mpesa_button,
            self.hold_button,
            self.station_button,
        ):
            one.setEnabled(can_sell and not is_busy)
        words = tr("Saving…") if is_busy else tr("Go to paying")
        self.pay_button.setText(words if is_busy else f"{words}   Enter")
        self.pay_button.setAccessibleName(words)
