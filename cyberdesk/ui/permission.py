"""Acts that not everybody may do: asked for before they are done, and written down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.staff import Right, StaffMember
from cyberdesk.services.errors import CounterError
from cyberdesk.services.rights import Approval
from cyberdesk.ui.asking import Then
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.staff.approval_prompt import ApprovalPrompt
from cyberdesk.ui.texts import tr


class Permission(QObject):
    """Whoever has the right goes on at once; the others let somebody who has it type a PIN."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.prompt: ApprovalPrompt | None = None

    def may(self, right: Right) -> bool:
        """Whether whoever is at the counter has the right; reads nothing."""
        member = self._desk.current_staff.member
        return member is not None and member.may(right)

    def ask(self, right: Right, act: str, then: Then) -> None:
        """
        Args:
            act: in words, as it is shown and logged, ``Refund KES 150 to Wanjiku``.
        """
        desk = self._desk
        try:
            member = desk.current_staff.demand()
        except CounterError as error:
            desk.bridge.error_raised.emit(error)
            return
        if member.may(right):
            self._go_on(member, right, act, None, then)
            return
        self._prompt(member, right, act, then)

    def ask_pin(self, right: Right, act: str, then: Then, otherwise: Callable[[], object]) -> None:
        """As `ask`, and whoever has the right types the PIN all the same: for an act that must not be done
        at a window that was only left open.

        Args:
            otherwise: what is done when it is not allowed.
        """
        try:
            member = self._desk.current_staff.demand()
        except CounterError as error:
            otherwise()
            self._desk.bridge.error_raised.emit(error)
            return
        prompt = self._prompt(member, right, act, then)
        prompt.rejected.connect(otherwise)
        if member.may(right):
            prompt.who.setText(tr("For this the PIN is typed again, also by who is signed in."))

    def _prompt(self, member: StaffMember, right: Right, act: str, then: Then) -> ApprovalPrompt:
        desk = self._desk
        prompt = ApprovalPrompt(
            desk.staff.rights, desk.current_staff, desk.pin_bridge, desk.clock, right, act, self._window
        )
        self.prompt = prompt
        prompt.approved.connect(lambda approval: self._go_on(member, right, act, approval, then))
        prompt.finished.connect(self._on_closed)
        prompt.open()
        return prompt

    def _on_closed(self) -> None:
        if self.prompt is not None:
            self.prompt.deleteLater()
            self.prompt = None

    def _go_on(
        self, member: StaffMember, right: Right, act: str, approval: Approval | None, then: Then
    ) -> None:
        try:
            self._desk.staff.rights.use(member, right, act, approval)
            then(approval.approver.name if approval is not None else member.name)
        except CounterError as error:
            self._desk.bridge.error_raised.emit(error)
