"""Asking for the PIN of somebody who has the right to let an act be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.staff import Right, StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.ports import Clock
from cyberdesk.services.rights import Approval, Rights
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.staff.name_tiles import NameTiles
from cyberdesk.ui.staff.pin_prompt import PinPrompt
from cyberdesk.ui.staff.words import right_words
from cyberdesk.ui.texts import tr


class ApprovalPrompt(QDialog):
    """Says for what act, lets one of those with the right type their PIN, and gives the `Approval` back.

    Goes away when somebody else signs in: the approval would be for the one who asked.

    Signals:
        approved: the `Approval`; the dialog is accepted. It is good for this one act.
    """

    approved = Signal(object)

    def __init__(
        self,
        rights: Rights,
        current: CurrentStaff,
        bridge: Bridge,
        clock: Clock,
        right: Right,
        act: str,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            act: in words, as it is shown and logged, ``Refund KES 150 to Wanjiku``.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Approval"))
        asker = current.demand()
        self._rights = rights
        self.tiles = NameTiles()
        self.prompt = PinPrompt(
            bridge,
            clock,
            lambda member, pin: rights.approve(member.name, pin, right, asker=asker, act=act),
            tr("PIN of the one who is chosen, then Enter."),
        )
        self.act = label(act, "title", wraps=True)
        self.who = label(role="muted", wraps=True)
        self.cancel_button = button(tr("Cancel"), "big", key="Esc")
        self.cancel_button.clicked.connect(self.reject)
        self.approve_button = button(tr("Approve"), "primary", key="Enter")
        self.approve_button.clicked.connect(self.prompt.submit)
        self._lay_out(right, asker)
        self.tiles.chosen.connect(self._on_chosen)
        self.prompt.field.moved.connect(self.tiles.step)
        self.prompt.field.letter_typed.connect(self.tiles.choose_by_letter)
        self.prompt.accepted.connect(self._on_accepted)
        self.tiles.show_members(rights.approvers(right), None)
        self.prompt.ask(self.tiles.member)
        stop = current.listen(lambda _member: self.reject())
        self.finished.connect(lambda _result: stop())

    def _lay_out(self, right: Right, asker: StaffMember) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.approve_button, 1)
        words = tr("{name} may not do this alone: {right}.")
        self.who.setText(words.format(name=asker.name, right=right_words(right).lower()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(self.act)
        layout.addWidget(self.who)
        layout.addSpacing(8)
        layout.addWidget(self.tiles, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addWidget(self.prompt)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)

    def _on_chosen(self, member: StaffMember) -> None:
        self.prompt.ask(member)
        self.prompt.setFocus()

    def _on_accepted(self, approval: object) -> None:
        if isinstance(approval, Approval):
            self.accept()
            self.approved.emit(approval)

    def reject(self) -> None:
        self.prompt.stop()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.prompt.setFocus()
