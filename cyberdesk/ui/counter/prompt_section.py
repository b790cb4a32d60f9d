"""Where a prompt is sent from a bill: the phone, the button, and why it cannot be sent now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr


class PromptSection(QWidget):
    """Whether a prompt may be sent, the bill says.

    Signals:
        asked: Enter on a good number, or the button.
        phone_changed: another number, good or not.
    """

    asked = Signal()
    phone_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phone = PhoneField()
        self.phone.submitted.connect(self.asked)
        self.phone.changed.connect(self.phone_changed)
        self.send_button = button(tr("Send M-PESA prompt"), "primary", key="F7")
        self.send_button.clicked.connect(self.asked)
        self.why_not = label(role="muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("M-PESA phone"), "muted"))
        for one in (self.phone, self.send_button, self.why_not):
            layout.addWidget(one)

    def show_state(self, words: str, reason: str, *, is_on: bool) -> None:
        """What the button says, why, and whether it can be pressed."""
        self.send_button.setText(f"{words}   F7")
        self.send_button.setAccessibleName(words)
        self.send_button.setEnabled(is_on)
        self.why_not.setText(reason)
        self.why_not.setVisible(bool(reason))

    def take_focus(self) -> None:
        """Type the phone if it is not known, else send."""
        if self.phone.phone() is None:
            self.phone.setFocus()
        else:
            self.send_button.setFocus()
