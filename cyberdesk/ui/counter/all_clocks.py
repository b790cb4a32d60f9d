"""Every clock at once: for the moment in which the power goes and the counter's PC stays on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.services.counter import StationView
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.commands import Command
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.texts import tr


class AllClocks(QWidget):
    """Pause all, resume all; nothing where neither is possible.

    Signals:
        error_raised: a `CounterError`.
    """

    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = label(role="muted", wraps=True)
        self.pause_button = button(tr("Pause all clocks"))
        self.pause_button.clicked.connect(self.pause)
        self.resume_button = button(tr("Resume all clocks"), "primary")
        self.resume_button.clicked.connect(self.resume)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(separator())
        layout.addWidget(self._words)
        layout.addWidget(self.resume_button)
        layout.addWidget(self.pause_button)
        self.show_views(())

    def commands(self, show: Callable[[], object]) -> list[Command]:
        """The same, for the search: staff may be at any screen when the power goes.

        Args:
            show: brings the stations into view, where it is seen what was done.
        """

        def then(act: Callable[[], None]) -> Callable[[], None]:
            def shown() -> None:
                show()
                act()

            return shown

        pausing, resuming = tr("power cut blackout stop everybody"), tr("power back go on everybody")
        return [
            Command(tr("Pause all clocks"), then(self.pause), "paused", pausing),
            Command(tr("Resume all clocks"), then(self.resume), "running", resuming),
        ]

    def show_views(self, views: tuple[StationView, ...]) -> None:
        """Offer what can be done as the stations stand."""
        sessions = [view.session for view in views if view.session is not None]
        running = sum(session.is_running for session in sessions)
        paused = sum(session.is_paused_with_all for session in sessions)
        self.setVisible(bool(running or paused))
        self.pause_button.setVisible(bool(running))
        self.resume_button.setVisible(bool(paused))
        if paused:
            words = tr("{count} clocks were paused together. Resume them when the power is back.")
            self._words.setText(words.format(count=paused))
        else:
            self._words.setText(tr("Is the power gone? Nobody pays while all clocks are paused."))

    def pause(self) -> None:
        """Stop every clock that runs."""
        try:
            self._desk.sessions.pause_all(staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)

    def resume(self) -> None:
        """Those that were paused together go on."""
        try:
            self._desk.sessions.resume_all(staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
