"""Who buys: a walk-in, unless a customer is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.session import WALK_IN
from cyberdesk.services.customers import Customers
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.customer_picker import CustomerPicker
from cyberdesk.ui.texts import tr


class Buyer(QWidget):
    """A line that says who it is, and the field in which somebody else is found.

    Signals:
        changed: it is somebody else.
        opened: somebody is being chosen (True), or no more (False).
        error_raised: a `CounterError`.
    """

    changed = Signal()
    opened = Signal(bool)
    error_raised = Signal(object)

    def __init__(self, customers: Customers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._customer: Customer | None = None
        self.name = label(role="strong", wraps=True)
        self.choose_button = button("", "link")
        self.choose_button.clicked.connect(self.choose)
        self.remove_button = button(tr("Walk-in"), "link")
        self.remove_button.clicked.connect(self.forget)
        self.picker = CustomerPicker(customers, is_narrow=True)
        self.picker.picked.connect(self._on_picked)
        self.picker.error_raised.connect(self.error_raised)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.remove_button)
        line.addWidget(self.choose_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.picker)
        self.picker.hide()
        self._show()

    @property
    def customer(self) -> Customer | None:
        """None for a walk-in."""
        return self._customer

    @property
    def is_open(self) -> bool:
        return not self.picker.isHidden()

    def choose(self) -> None:
        """Ctrl+U: type the name. What was typed before and not taken is still there."""
        self.picker.show()
        self.picker.setFocus()
        self.opened.emit(True)

    def close_picker(self) -> None:
        """Nobody else; what is typed stays for the next time."""
        self.picker.hide()
        self.opened.emit(False)

    def forget(self) -> None:
        """A walk-in again."""
        self._customer = None
        self.picker.forget()
        self._show()
        self.changed.emit()
        if self.is_open:
            self.close_picker()

    def _on_picked(self, customer: Customer | None) -> None:
        if customer is None:
            # Another name is being typed.
            return
        self._customer = customer
        self._show()
        self.changed.emit()
        self.picker.forget()
        self.close_picker()

    def _show(self) -> None:
        customer = self._customer
        self.name.setText(tr(WALK_IN) if customer is None else customer.name)
        self.name.setAccessibleName(tr("Customer: {name}").format(name=self.name.text()))
        self.remove_button.setVisible(customer is not None)
        self.choose_button.setText(tr("Customer… Ctrl+U") if customer is None else tr("Other…"))
        self.choose_button.setAccessibleName(tr("Choose the customer"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_picker()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_open:
            self.picker.demand()
        else:
            super().keyPressEvent(event)
