"""Who is at the window: it locks when nobody is, and by itself after a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.staff import StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.ports import Clock
from cyberdesk.services.staff import Staff
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.staff.auto_lock import AutoLock
from cyberdesk.ui.staff.lock_screen import LockScreen


class Presence(QObject):
    """Joins the lock screen, the lock by itself and who is signed in.

    Signals:
        changed: the `StaffMember` who is at the counter now, or None.
    """

    changed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        staff: Staff,
        current: CurrentStaff,
        bridge: Bridge,
        clock: Clock,
        *,
        cafe_name: str,
        lock_minutes: int,
    ) -> None:
        """
        Args:
            bridge: runs what PINs need.
            lock_minutes: without a touch; 0 for never.
        """
        super().__init__(window)
        self._current = current
        self._is_over = False
        self.lock_screen = LockScreen(window, staff, current, bridge, clock, cafe_name)
        self.auto_lock = AutoLock(clock, lock_minutes, window)
        self.auto_lock.due.connect(lambda: self.lock_screen.lock(by_itself=True))
        self.lock_screen.signed_in.connect(lambda _member: self.auto_lock.restart())
        stop = current.listen(self._on_change)
        self.destroyed.connect(lambda: stop())

    def begin(self) -> None:
        """Say who is there now; when nobody is, lock as soon as the window runs."""
        self._on_change(self._current.member)

    def lock(self) -> None:
        """Nobody is at the counter until somebody signs in."""
        self.auto_lock.stop()
        self.lock_screen.lock()

    def end(self) -> None:
        """The window is going away: it is locked no more."""
        self._is_over = True

    def _on_change(self, member: StaffMember | None) -> None:
        if member is None:
            # Also when it was somebody's own doing: an owner who is no longer one.
            QTimer.singleShot(0, self, self._lock_for_nobody)
        self.changed.emit(member)

    def _lock_for_nobody(self) -> None:
        if self._current.member is None and not self._is_over:
            self.lock()
