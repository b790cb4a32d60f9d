"""One of the staff in the list, with what can be done about them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cyberdesk.domain.staff import StaffMember, lock_left
from cyberdesk.ui import texts, theme
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.staff.role_choice import RoleChoice
from cyberdesk.ui.texts import tr


class MemberRow(QWidget):
    """Each act is done at once; leaving can be taken back by the same button.

    Signals:
        role_chosen: another `Role`.
        pin_asked, rename_asked, activity_asked: the button of that name was pressed.
    """

    role_chosen = Signal(object)
    pin_asked = Signal()
    rename_asked = Signal()
    activity_asked = Signal()

    def __init__(self, member: StaffMember, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member = member
        self.name = label(role="strong")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.state = label(role="muted")
        self.role = RoleChoice("")
        self.role.setMinimumWidth(theme.scaled(126))
        self.role.activated.connect(self._on_role)
        self.rename_button = button(tr("Rename"))
        self.rename_button.clicked.connect(self.rename_asked)
        self.pin_button = button(tr("New PIN"))
        self.pin_button.clicked.connect(self.pin_asked)
        self.activity_button = button("")
        self.activity_button.setMinimumWidth(108)
        self.activity_button.clicked.connect(self.activity_asked)
        who = QVBoxLayout()
        who.setSpacing(1)
        who.addWidget(self.name)
        who.addWidget(self.state)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(who, 1)
        acts = (self.role, self.pin_button, self.rename_button, self.activity_button)
        layout.addWidget(FlowRow(acts, is_all_right=True))

    def show_member(self, member: StaffMember, now: datetime, *, is_self: bool) -> None:
        """How it stands with them.

        Args:
            is_self: it is who is signed in now.
        """
        self.member = member
        name = member.name
        self.name.setToolTip(name)
        self.name.setAccessibleName(name)
        self._show_name()
        self.state.setText(_state(member, now, is_self=is_self))
        self.role.choose(member.role)
        self.role.setEnabled(member.is_active)
        self.role.setAccessibleName(tr("Role of {name}").format(name=name))
        self.rename_button.setAccessibleName(tr("Rename {name}").format(name=name))
        self.pin_button.setAccessibleName(tr("New PIN for {name}").format(name=name))
        self.pin_button.setVisible(not is_self and member.is_active)
        words = tr("Deactivate") if member.is_active else tr("Bring back")
        self.activity_button.setText(words)
        self.activity_button.setAccessibleName(f"{words}: {name}")
        self.activity_button.setToolTip(
            tr("They cannot sign in any more. What they did stays under their name; you can bring them back.")
            if member.is_active
            else tr("They can sign in again, with the PIN they had.")
        )

    def _show_name(self) -> None:
        shown = self.name.fontMetrics().elidedText(
            self.member.name, Qt.TextElideMode.ElideRight, self.name.width()
        )
        self.name.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Its width follows from the row alone, so another text moves nothing.
        self._row.activate()
        self._show_name()

    def _on_role(self) -> None:
        if self.role.role is not self.member.role:
            self.role_chosen.emit(self.role.role)


def _state(member: StaffMember, now: datetime, *, is_self: bool) -> str:
    if not member.is_active:
        return tr("Not working here now")
    if is_self:
        return tr("Signed in now")
    if member.locked_until is not None and lock_left(member.locked_until, now) > timedelta(0):
        return tr("Locked until {time}").format(time=texts.clock(member.locked_until))
    return tr("May sign in")
