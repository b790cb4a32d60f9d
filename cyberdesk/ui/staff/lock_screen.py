"""The page over the whole window while nobody is signed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.staff import StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.ports import Clock
from cyberdesk.services.staff import Staff
from cyberdesk.ui import texts
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import label
from cyberdesk.ui.staff.cover import Cover
from cyberdesk.ui.staff.name_tiles import NameTiles
from cyberdesk.ui.staff.owner_form import OwnerForm
from cyberdesk.ui.staff.pin_prompt import PinPrompt
from cyberdesk.ui.texts import tr

_FORM_PIXELS = 460


class LockScreen(QFrame):
    """Names to choose from and a field for the PIN, which has the keys all the time.

    The last one is chosen already: a switch is the PIN and Enter. Arrows or the first letter choose another
    name. When there are no staff yet, it asks for the owner instead.

    Signals:
        signed_in: the `StaffMember`; `CurrentStaff` knows already, and the window is as it was before.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        window: QWidget,
        staff: Staff,
        current: CurrentStaff,
        bridge: Bridge,
        clock: Clock,
        cafe_name: str,
    ) -> None:
        """
        Args:
            window: is covered whole; everything in it and over it is back when somebody signs in.
        """
        super().__init__(window)
        self.setObjectName("screen")
        self._staff = staff
        self._current = current
        self._bridge = bridge
        self._clock = clock
        self._cover = Cover(window, self)
        self._last_id: int | None = None
        self.cafe = label(cafe_name, "heading")
        self.title = label(role="hello", wraps=True)
        self.reason = label(role="muted", wraps=True)
        self.tiles = NameTiles()
        self.prompt = PinPrompt(
            bridge,
            clock,
            lambda member, pin: staff.sign_in(member.name, pin),
            tr("Type your PIN, then Enter. Arrows or a letter choose the name."),
        )
        self.owner_form = OwnerForm(staff, bridge)
        self.owner_form.setFixedWidth(_FORM_PIXELS)
        self._time = label(role="muted")
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._show_time)
        self._lay_out()
        self.tiles.chosen.connect(self._on_chosen)
        self.prompt.field.moved.connect(self.tiles.step)
        self.prompt.field.letter_typed.connect(self.tiles.choose_by_letter)
        self.prompt.accepted.connect(self._on_signed_in)
        self.owner_form.made.connect(self._on_owner_made)
        self.hide()

    @property
    def is_locked(self) -> bool:
        return self._cover.is_on

    # --- locking ------------------------------------------------------------------------------------------

    def lock(self, *, by_itself: bool = False) -> None:
        """Nobody is signed in from now on. Nothing that was typed anywhere is lost.

        Args:
            by_itself: because nobody touched keys or mouse for a while.
        """
        if self.is_locked:
            return
        member = self._current.member
        # First of all: what is only for this person goes away by itself.
        self._current.change(None)
        if member is not None:
            self._last_id = member.id
            self._bridge.run(lambda: self._staff.sign_out(member, by_itself=by_itself), lambda _done: None)
        words = tr("It locked by itself. Everything is where you left it.") if by_itself else ""
        self.reason.setText(words)
        self.reason.setVisible(bool(words))
        self.refresh()
        self._cover.put_on()
        self._show_time()
        self._second.start()
        self._take_focus()

    def refresh(self) -> None:
        """Show who may sign in now."""
        members = self._staff.members()
        needs_owner = not members
        self.title.setText(tr("Who is the owner?") if needs_owner else tr("Who is at the counter?"))
        self.owner_form.setVisible(needs_owner)
        self.tiles.setVisible(not needs_owner)
        self.prompt.setVisible(not needs_owner)
        if self._last_id is None:
            last = self._staff.last_signed_in()
            self._last_id = last.id if last is not None else None
        self.tiles.show_members(members, self._last_id)
        self.prompt.ask(self.tiles.member)

    def _unlock(self, member: StaffMember) -> None:
        self._last_id = member.id
        self._second.stop()
        self.prompt.stop()
        # Before the window shows again, so that nothing in it is ever shown for somebody else.
        self._current.change(member)
        self._cover.take_off()
        self.signed_in.emit(member)

    def _on_chosen(self, member: StaffMember) -> None:
        self.prompt.ask(member)
        self._take_focus()

    def _on_signed_in(self, member: object) -> None:
        if isinstance(member, StaffMember) and self.is_locked:
            self._unlock(member)

    def _on_owner_made(self, owner: StaffMember) -> None:
        # Whoever has just chosen the PIN need not type it a third time.
        if self.is_locked:
            self._unlock(owner)

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        centre = QVBoxLayout()
        centre.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignHCenter
        for one in (self.cafe, self.title, self.reason):
            one.setAlignment(middle)
            centre.addWidget(one)
        centre.addSpacing(18)
        centre.addWidget(self.tiles, 0, middle)
        centre.addSpacing(22)
        centre.addWidget(self.prompt)
        form = QHBoxLayout()
        form.addStretch(1)
        form.addWidget(self.owner_form)
        form.addStretch(1)
        centre.addLayout(form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(centre, 4)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
        layout.addWidget(self._time, 0, middle)

    def _show_time(self) -> None:
        now = self._clock.now()
        self._time.setText(f"{texts.weekday_date(now)}   {texts.clock(now)}")

    def _take_focus(self) -> None:
        (self.owner_form if self.owner_form.isVisibleTo(self) else self.prompt).setFocus()

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing here closes by a key, and none goes on to the window underneath.
        event.accept()
