"""Who may do what, and letting somebody do one act by another's PIN."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.phone import mask_numbers
from cyberdesk.domain.staff import Right, StaffAct, StaffMember, StaffRecord, clean_name
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.pins import Pins
from cyberdesk.services.ports import Clock, StaffLogDraft, StaffStore
from cyberdesk.services.staff_errors import UNCHANGED, RightMissing


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody with the right let somebody without it do one act.

    Attributes:
        id: of its line in the staff log.
        right: for what.
        asker: who may do it now, once.
        approver: who answers for it.
    """

    id: int
    right: Right
    asker: StaffMember
    approver: StaffMember


class Rights:
    """Asked before every act that needs a right; each use leaves a line in the staff log."""

    def __init__(self, store: StaffStore, pins: Pins, clock: Clock) -> None:
        self._store = store
        self._pins = pins
        self._clock = clock
        self._unspent: set[int] = set()

    def require(self, member: StaffMember, right: Right) -> None:
        """
        Raises:
            RightMissing: their role, as it is on the disk now, does not have it.
        """
        if not self._store.staff_member(member.id).may(right):
            raise RightMissing(right)

    def approvers(self, right: Right) -> list[StaffMember]:
        """Who can approve an act that needs `right`."""
        return [member for member in self._store.staff() if member.may(right)]

    def approve(self, name: str, pin: str, right: Right, *, asker: StaffMember, act: str) -> Approval:
        """Let `asker` do one act.

        Args:
            name, pin: of who has the right.
            act: in words, for the log, ``Refund KES 150 to Wanjiku``.

        Raises:
            RightMissing: the one of that name does not have it either; the PIN was not looked at.
            NotAllowedNow, WrongPin, LockedOut, BadPin: see `Staff.sign_in`.
        """
        approver = active_member(self._store, name)
        self.require(approver, right)
        self._pins.check(approver, pin)
        with self._store.transaction():
            record = self._log(StaffAct.APPROVED, approver, asker, right=right, detail=act)
        self._unspent.add(record.id)
        return Approval(record.id, right, asker, approver)

    def use(self, member: StaffMember, right: Right, act: str, approval: Approval | None = None) -> None:
        """`member` does an act that needs `right`. Call it in the transaction of the act, which it joins.

        By the own right it leaves a line in the log; an approval has left one, and is spent.

        Raises:
            RightMissing: neither the role nor an approval for just this allows it.
        """
        if self._store.staff_member(member.id).may(right):
            with self._store.transaction():
                self._log(StaffAct.RIGHT_USED, member, member, right=right, detail=act)
            return
        if approval is None or approval.asker.id != member.id or approval.right is not right:
            raise RightMissing(right)
        if approval.id not in self._unspent:
            raise RightMissing(right)
        self._unspent.discard(approval.id)

    def _log(
        self, act: StaffAct, staff: StaffMember, subject: StaffMember, *, right: Right, detail: str
    ) -> StaffRecord:
        draft = StaffLogDraft(self._clock.now(), act, staff, subject, right, mask_numbers(detail))
        return self._store.append_staff_log(draft)


def active_member(store: StaffStore, name: str) -> StaffMember:
    """Who has this name, or had it before another one, and may sign in.

    Raises:
        NotAllowedNow: nobody.
    """
    staff_id = store.staff_id_of_name(name)
    member = None if staff_id is None else store.staff_member(staff_id)
    if member is None or not member.is_active:
        raise NotAllowedNow(
            words("Nobody called {name} works here now", name=clean_name(name)),
            money=UNCHANGED,
            next_step="Choose a name.",
        )
    return member
