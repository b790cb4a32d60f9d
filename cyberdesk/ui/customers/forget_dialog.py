"""Forgetting a customer who asks for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.domain.customer import Customer, forgotten_name
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.fitted_dialog import FittedDialog
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 440


class ForgetDialog(FittedDialog):
    """Says what goes and what stays. The safe button has the focus.

    Signals:
        forgotten: the `Customer` as left.
    """

    forgotten = Signal(object)

    def __init__(self, desk: Desk, customer: Customer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Forget customer"))
        self._desk = desk
        self._customer = customer
        self._is_busy = False
        self.error = ErrorBanner()
        self.forget_button = button(tr("Forget for good"), "danger")
        self.forget_button.setMinimumHeight(40)
        self.forget_button.clicked.connect(self.forget)
        self.cancel_button = button(tr("Keep"), "big", key=tr("Esc"))
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button, 1)
        buttons.addWidget(self.forget_button, 1)
        layout = self._make_column(_WIDTH_PIXELS, spacing=10)
        layout.addWidget(label(tr("Forget {name}?").format(name=customer.name), "title", wraps=True))
        layout.addWidget(
            label(
                tr(
                    "The name, the number and the note go everywhere. Bills and payments stay, as those of "
                    "“{name}”. This cannot be taken back."
                ).format(name=forgotten_name(customer.id)),
                wraps=True,
            )
        )
        layout.addWidget(self.error)
        layout.addLayout(buttons)
        # Enter keeps, wherever the focus is.
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def forget(self) -> None:
        """In a worker: the file is cleaned too, which can take a moment."""
        desk, customer_id, staff = self._desk, self._customer.id, self._desk.staff_name
        self._lock(True)
        desk.bridge.run(lambda: desk.privacy.forget(customer_id, staff=staff), self._on_done, self._on_error)

    def _on_done(self, customer: Customer) -> None:
        self._lock(False)
        self.forgotten.emit(customer)
        self.accept()

    def _on_error(self, error: CounterError) -> None:
        self._lock(False)
        self.error.show_error(error)
        self.cancel_button.setFocus()

    def _lock(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.forget_button.setEnabled(not is_busy)
        self.cancel_button.setEnabled(not is_busy)
        self.forget_button.setText(tr("Forgetting…") if is_busy else tr("Forget for good"))

    def reject(self) -> None:
        if not self._is_busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_busy:
            event.ignore()
        else:
            super().closeEvent(event)
