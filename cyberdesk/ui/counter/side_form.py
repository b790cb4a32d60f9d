"""One thing to be done with a session, in the place of the buttons that led to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.session import Session
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button
from cyberdesk.ui.texts import tr


class SideForm(QWidget):
    """Fields, a button that Enter presses, and a way back on which nothing happens.

    Signals:
        closed: nothing was done.
        error_raised: a `CounterError`.
    """

    closed = Signal()
    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self.act_button = button("", "primary")
        self.act_button.clicked.connect(self.act)
        self._back = button(tr("Back"), "link")
        self._back.clicked.connect(self.closed)

    def act(self) -> None:
        """Do it, if what is chosen allows it."""
        session = self._session
        if session is None:
            return
        try:
            self._act_on(session)
        except CounterError as error:
            self.error_raised.emit(error)

    def _act_on(self, session: Session) -> None:
        """
        Raises:
            CounterError: it was not done.
        """
        raise NotImplementedError

    def _lay_out(self, *fields: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field in fields:
            layout.addWidget(field)
        layout.addWidget(self.act_button)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _show_act(self, words: str) -> None:
        self.act_button.setText(f"{words}   Enter")
        self.act_button.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._back.hasFocus():
            self.closed.emit()
        else:
            self.act()
