"""The full-width stripe over everything: practice, sandbox, or settings that stop M-PESA."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class Stripe(QFrame):
    """Says in what world the program works.

    Signals:
        asked: its button was pressed: play the customer, or the details of a problem.
    """

    asked = Signal()

    def __init__(self, environment: str, blocked: CounterError | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripe")
        self.setFixedHeight(theme.scaled(28))
        words, action = _words(environment, blocked)
        self._is_problem = blocked is not None
        self.words = label(words)
        self.button = button(action)
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 10, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        if not words:
            self.hide()
        self.refresh_theme()

    def refresh_theme(self) -> None:
        if self._is_problem:
            ground, text = theme.tint(theme.colours().alarm, 0.18).name(), theme.colours().text
            self.setStyleSheet(
                f"#stripe {{ background: {ground}; }} QLabel, QPushButton {{ color: {text}; }}"
            )


def _words(environment: str, blocked: CounterError | None) -> tuple[str, str]:
    if blocked is not None:
        return f"{tr(blocked.title)}. {tr('Cash and sessions work; no prompt is sent.')}", tr("What to do")
    if environment == "practice":
        return tr("Practice: no real money moves"), tr("Play the customer   F12")
    if environment == "sandbox":
        return tr("Sandbox: for trying out. A prompt to a real phone moves real shillings."), ""
    return "", ""
