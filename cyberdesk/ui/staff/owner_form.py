"""The first of the staff: asked for where a café is set up, and where an older one has nobody yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.staff import LONGEST_NAME, StaffMember
from cyberdesk.services.errors import CounterError
from cyberdesk.services.staff import Staff
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.count_field import large_edit
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.staff.new_pin import NewPin
from cyberdesk.ui.texts import tr


class OwnerForm(QWidget):
    """A name and a PIN.

    Signals:
        made: the owner, a `StaffMember`.
    """

    made = Signal(object)

    def __init__(self, staff: Staff, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff = staff
        self._bridge = bridge
        self.name = large_edit(tr("Name of the owner"), "")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Your name"))
        self.pin = NewPin()
        self.error = ErrorBanner()
        self.button = button(tr("Open the counter"), "primary", key="Enter")
        self.name.returnPressed.connect(self.pin.setFocus)
        self.pin.submitted.connect(self.submit)
        self.button.clicked.connect(self.submit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        words = tr(
            "Each payment carries the name of who took it. You are the owner; others are added in Settings."
        )
        layout.addWidget(label(words, "lead", wraps=True))
        layout.addSpacing(4)
        layout.addWidget(label(tr("Name"), "heading"))
        layout.addWidget(self.name)
        layout.addWidget(self.pin)
        layout.addWidget(self.error)
        layout.addWidget(self.button)
        self.setFocusProxy(self.name)

    def submit(self) -> None:
        """Make the owner, if name and PIN will do."""
        if not self.button.isEnabled():
            return
        self.error.clear()
        name = self.name.text()
        if not name.strip():
            self.name.setFocus()
            self.error.show_error(CounterError("There is no name", money="", next_step="Type your name."))
            return
        pin = self.pin.demand()
        if pin is None:
            return
        self._set_busy(is_busy=True)
        self._bridge.run(lambda: self._staff.create_owner(name, pin), self._on_made, self._on_error)

    def _on_made(self, owner: StaffMember) -> None:
        self._set_busy(is_busy=False)
        self.pin.clear()
        self.made.emit(owner)

    def _on_error(self, error: CounterError) -> None:
        self._set_busy(is_busy=False)
        self.error.show_error(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.button.setEnabled(not is_busy)
        self.name.setReadOnly(is_busy)
