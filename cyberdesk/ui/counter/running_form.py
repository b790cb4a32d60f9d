"""A running session: its clock, and the way to end it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.session import Session
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import texts
from cyberdesk.ui.charge_words import why_amount
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.texts import tr

_SETTLED_IN_SECONDS = 2
"""The key that starts a session also ends it; a second press by accident must not."""


class RunningForm(QWidget):
    """Follows a session live.

    Signals:
        error_raised: a `CounterError`.
    """

    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self._since = label(role="muted", wraps=True)
        self._clock = label(role="total")
        self._amount = label(role="total")
        self._why = label(role="muted", wraps=True)
        self.end_button = button(tr("End session"), "primary", key="F2")
        self.end_button.clicked.connect(self.end)
        amounts = QHBoxLayout()
        so_far = label(tr("So far"), "muted")
        amounts.addWidget(so_far, 0, Qt.AlignmentFlag.AlignBottom)
        amounts.addStretch(1)
        amounts.addWidget(self._amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._since)
        layout.addWidget(self._clock)
        layout.addWidget(separator())
        layout.addLayout(amounts)
        layout.addWidget(self._why)
        layout.addSpacing(4)
        layout.addWidget(self.end_button)
        layout.addStretch(1)
        layout.addWidget(label(tr("Ending stops the clock and makes the bill."), "muted", wraps=True))

    def show_session(self, session: Session, now: datetime) -> None:
        self._session = session
        since = tr("Since {time} · {tariff}").format(
            time=texts.clock(session.started_at), tariff=session.tariff
        )
        self._since.setText(since)
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        session = self._session
        if session is None:
            return
        charge = session.charge(now)
        self._clock.setText(texts.duration(session.seconds_used(now)))
        self._amount.setText(str(charge.amount))
        self._why.setText(why_amount(charge))
        self.end_button.setEnabled(session.seconds_used(now) >= _SETTLED_IN_SECONDS)

    def end(self) -> None:
        """Stop the clock; the bill takes this form's place."""
        if self._session is None or not self.end_button.isEnabled():
            return
        try:
            self._desk.sessions.end(self._session.id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
