"""A field for somebody's PIN that is being checked: busy, wrong, locked out with its countdown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.pin import shape_problem
from cyberdesk.domain.staff import StaffMember, lock_left
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock
from cyberdesk.services.staff_errors import LockedOut
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import label
from cyberdesk.ui.staff.pin_field import PinField
from cyberdesk.ui.staff.words import wait_words
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 240
_SLOW_MS = 300
"""A check is faster on most PCs; words that only flash by are no help."""

Check = Callable[[StaffMember, str], object]


class PinPrompt(QWidget):
    """Asks for the PIN of one of the staff and has it checked, off the window's thread.

    Signals:
        accepted: it was right; what the check returned.
    """

    accepted = Signal(object)

    def __init__(
        self, bridge: Bridge, clock: Clock, check: Check, hint: str, parent: QWidget | None = None
    ) -> None:
        """
        Args:
            check: looks at a PIN in a worker's thread; raises a `CounterError` if it will not do.
            hint: what stands under the field while nothing is wrong.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._clock = clock
        self._check = check
        self._hint = hint
        self._member: StaffMember | None = None
        self._asked = 0
        self._is_busy = False
        self.field = PinField(tr("PIN"), submits_itself=True)
        self.field.setFixedWidth(_WIDTH_PIXELS)
        self.field.submitted.connect(self.submit)
        self.field.textEdited.connect(self._on_edited)
        self.words = label(wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(36)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self._say(tr("Checking…"), is_wrong=False))
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self.show_lock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.words)
        self.setFocusProxy(self.field)
        self._say(hint, is_wrong=False)

    # --- what is asked ------------------------------------------------------------------------------------

    def ask(self, member: StaffMember | None) -> None:
        """From now on it is about this member's PIN; a check that is on its way is not heard any more."""
        self._asked += 1
        self._member = member
        self._set_busy(is_busy=False)
        self.field.clear()
        self._say(self._hint, is_wrong=False)
        self.show_lock()

    def stop(self) -> None:
        """Nothing is asked; what was typed is gone."""
        self.ask(None)

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    @property
    def is_locked(self) -> bool:
        """No PIN is looked at now."""
        return self._tick.isActive()

    def submit(self) -> None:
        """Have what is typed checked."""
        member = self._member
        if member is None or self._is_busy or self.is_locked:
            return
        problem = shape_problem(self.field.text())
        if problem:
            self._say(tr(problem), is_wrong=True)
            return
        pin, asked = self.field.take(), self._asked
        self._set_busy(is_busy=True)
        self._bridge.run(
            lambda: self._check(member, pin),
            lambda result: self._on_right(asked, result),
            lambda error: self._on_wrong(asked, error),
        )

    # --- what came of it ----------------------------------------------------------------------------------

    def _on_right(self, asked: int, result: object) -> None:
        if asked == self._asked:
            self._set_busy(is_busy=False)
            self._say(self._hint, is_wrong=False)
            self.accepted.emit(result)

    def _on_wrong(self, asked: int, error: CounterError) -> None:
        if asked != self._asked:
            return
        self._set_busy(is_busy=False)
        if isinstance(error, LockedOut) and self._member is not None:
            self._member = _locked(self._member, error)
            self.show_lock()
            return
        parts = f"{tr(error.title)}.", tr(error.next_step)
        self._say(" ".join(part for part in parts if part), is_wrong=True)
        self.field.setFocus()

    def show_lock(self) -> None:
        """How long the lock of this member still lasts, if there is one."""
        until = self._member.locked_until if self._member is not None else None
        left = lock_left(until, self._clock.now())
        was_locked = self.is_locked
        if left > timedelta(0):
            self._tick.start()
            self._say(wait_words(left), is_wrong=True)
        else:
            self._tick.stop()
            if was_locked:
                self._say(self._hint, is_wrong=False)
        # Not disabled: the keys stay in it, and choose another name.
        self.field.setReadOnly(self._is_busy or self.is_locked)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.field.setReadOnly(is_busy or self.is_locked)
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()

    def _on_edited(self) -> None:
        self._say(self._hint, is_wrong=False)

    def _say(self, words: str, *, is_wrong: bool) -> None:
        if words != self.words.text() or is_wrong != (self.words.property("role") == "error"):
            self.words.setText(words)
            self.words.setProperty("role", "error" if is_wrong else "muted")
            self.words.style().polish(self.words)
            self.field.mark(words if is_wrong else "")


def _locked(member: StaffMember, error: LockedOut) -> StaffMember:
    return StaffMember(member.id, member.name, member.role, member.is_active, error.until)
