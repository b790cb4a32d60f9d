"""Locking the window when nobody has touched keys or mouse for a while."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from cyberdesk.services.ports import Clock

LOOK_SECONDS = 5
"""How late it may be."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class AutoLock(QObject):
    """Follows the input of the program's windows.

    It watches the windows of the system, and not every object of the program: few events come by there, and
    painting a long list costs nothing more. The time is that of the clock, so that a PC that slept comes back
    locked.

    Signals:
        due: nobody touched anything for so long. Sent once; begins anew with `restart`.
    """

    due = Signal()

    def __init__(self, clock: Clock, minutes: int, parent: QObject | None = None) -> None:
        """
        Args:
            minutes: of stillness until it is due; 0 for never.
        """
        super().__init__(parent)
        self._clock = clock
        self._minutes = 0
        self._touched_at = clock.now()
        self._timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window)
            self._on_focus_window(application.focusWindow())
        self.set_minutes(minutes)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def set_minutes(self, minutes: int) -> None:
        """From now on so many minutes of stillness; 0: never."""
        self._minutes = max(minutes, 0)
        self.restart()

    def restart(self) -> None:
        """Somebody has just signed in: count from now."""
        self._touched_at = self._clock.now()
        if self._minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """The window is locked."""
        self._timer.stop()

    def look(self) -> None:
        """Whether it is time."""
        still = self._clock.now() - self._touched_at
        if still < timedelta(0):
            # The clock was set back: count from here.
            self._touched_at = self._clock.now()
        elif self.is_running and still >= timedelta(minutes=self._minutes):
            self._timer.stop()
            self.due.emit()

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            # Installed again it stands only once, and first.
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched_at = self._clock.now()
        return False
