"""Two cards of one person become one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.fitted_dialog import FittedDialog
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.customer_picker import CustomerPicker
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 460


class MergeDialog(FittedDialog):
    """Which other card is of the same person, and what that will do. The likely ones are proposed.

    Signals:
        merged: the `Customer` that is left.
    """

    merged = Signal(object)

    def __init__(self, desk: Desk, kept: Customer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge customers"))
        self._desk = desk
        self._kept = kept
        self.error = ErrorBanner()
        self.picker = CustomerPicker(desk.customers)
        self.picker.error_raised.connect(self.error.show_error)
        self.picker.picked.connect(self._on_picked)
        self.choices = self._proposals()
        self.effect = label(wraps=True)
        self.merge_button = button(tr("Merge"), "primary")
        self.merge_button.clicked.connect(self.merge)
        cancel = button(tr("Cancel"), "big", key=tr("Esc"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(cancel)
        buttons.addWidget(self.merge_button, 1)
        layout = self._make_column(_WIDTH_PIXELS, spacing=8)
        layout.addWidget(label(tr("Merge into {name}").format(name=kept.name), "title", wraps=True))
        if self.choices:
            layout.addWidget(label(tr("May be the same person"), "muted"))
        for choice in self.choices:
            layout.addWidget(choice)
        layout.addWidget(
            label(tr("Or find another one"), "muted")
            if self.choices
            else label(tr("Who is the same person?"), "muted")
        )
        layout.addWidget(self.picker)
        layout.addWidget(self.effect)
        layout.addWidget(self.error)
        layout.addLayout(buttons)
        self._show_effect()
        (self.choices[0] if self.choices else self.picker).setFocus()

    @property
    def other(self) -> Customer | None:
        """Who is to be merged into the kept one."""
        if self.picker.customer is not None:
            return self.picker.customer
        place = self._group.checkedId()
        return self._doubles[place] if place >= 0 else None

    def merge(self) -> None:
        other = self.other
        if other is None:
            self.picker.demand()
            return
        try:
            left = self._desk.customers.merge(self._kept.id, other.id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error.show_error(error)
            return
        self.merged.emit(left)
        self.accept()

    def _proposals(self) -> list[QRadioButton]:
        self._group = QButtonGroup(self)
        self._doubles: list[Customer] = []
        try:
            self._doubles = self._desk.customers.doubles(self._kept.id)
        except CounterError as error:
            self.error.show_error(error)
        made = []
        for place, double in enumerate(self._doubles):
            choice = QRadioButton(f"{double.name}   {double.masked_phone}".rstrip())
            self._group.addButton(choice, place)
            made.append(choice)
        self._group.buttonClicked.connect(self._on_choice)
        return made

    def _on_choice(self) -> None:
        self.picker.forget()
        self._show_effect()

    def _on_picked(self, customer: Customer | None) -> None:
        if customer is not None:
            # An exclusive group never lets go of its last choice.
            self._group.setExclusive(False)
            for choice in self.choices:
                choice.setChecked(False)
            self._group.setExclusive(True)
        self._show_effect()

    def _show_effect(self) -> None:
        other = self.other
        self.merge_button.setEnabled(other is not None)
        if other is None:
            self.effect.setText("")
            return
        self.effect.setText(
            tr(
                "Everything of {other} will be {name}'s: bills, payments, credit and history. "
                "{other} is still found by the old name. This cannot be taken back."
            ).format(other=other.name, name=self._kept.name)
        )
