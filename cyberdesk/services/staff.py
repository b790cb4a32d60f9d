"""The people at the counter: who they are, how they sign in, and what they may do."""

from __future__ import annotations

from cyberdesk.domain.staff import (
    LONGEST_NAME,
    Right,
    Role,
    StaffAct,
    StaffMember,
    StaffRecord,
    clean_name,
)
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.pins import Pins
from cyberdesk.services.ports import Clock, PinHasher, StaffLogDraft, StaffStore
from cyberdesk.services.rights import Rights, active_member
from cyberdesk.services.staff_errors import UNCHANGED, BadPin
from cyberdesk.services.staff_log import StaffLog


class Staff:
    """What can be done with staff. Everything that takes a PIN is slow: never in the window's thread.

    `by` is who is signed in; their right is looked up on the disk each time.

    Attributes:
        rights: what each of them may do.
        history: what they did.
    """

    def __init__(self, store: StaffStore, hasher: PinHasher, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._pins = Pins(store, hasher, clock)
        self.rights = Rights(store, self._pins, clock)
        self.history = StaffLog(store)

    # --- people -------------------------------------------------------------------------------------------

    @property
    def needs_setup(self) -> bool:
        """There is nobody yet: the owner must be made first."""
        return not self._store.staff()

    def members(self) -> list[StaffMember]:
        """Who may sign in, in order of name."""
        return [member for member in self._store.staff() if member.is_active]

    def everybody(self) -> list[StaffMember]:
        """Also those who left."""
        return self._store.staff()

    def last_signed_in(self) -> StaffMember | None:
        """Who of those who still may was at the counter last."""
        active = {member.id: member for member in self.members()}
        signed_in = (one.subject_id for one in self.log() if one.act is StaffAct.SIGNED_IN)
        return next((active[staff_id] for staff_id in signed_in if staff_id in active), None)

    def create_owner(self, name: str, pin: str) -> StaffMember:
        """The first of the staff.

        Raises:
            NotAllowedNow: there is somebody already, or the name is none.
            BadPin: the PIN will not do.
        """
        name, pin_hash = self._new_name(name), self._pins.make(pin)
        with self._store.transaction():
            if not self.needs_setup:
                raise NotAllowedNow(
                    "There is an owner already", money=UNCHANGED, next_step="Sign in, then add people there."
                )
            member = self._store.add_staff(name=name, role=Role.OWNER, pin_hash=pin_hash)
            self._log(StaffAct.ADDED, member, member, Role.OWNER.value)
        return member

    def add(self, by: StaffMember, name: str, role: Role, pin: str) -> StaffMember:
        """
        Raises:
            RightMissing: `by` may not.
            NotAllowedNow: the name is none, or somebody has or had it.
            BadPin: the PIN will not do.
        """
        self.rights.require(by, Right.MANAGE_STAFF)
        name, pin_hash = self._new_name(name), self._pins.make(pin)
        with self._store.transaction():
            self.rights.require(by, Right.MANAGE_STAFF)
            self._refuse_taken(name, None)
            member = self._store.add_staff(name=name, role=role, pin_hash=pin_hash)
            self._log(StaffAct.ADDED, by, member, role.value)
        return member

    def rename(self, by: StaffMember, staff_id: int, name: str) -> StaffMember:
        """What was done under the old name stays theirs: nobody else can ever have it.

        Raises:
            RightMissing: `by` may not.
            NotAllowedNow: the name is none, or somebody else has or had it.
        """
        name = self._new_name(name)
        with self._store.transaction():
            self.rights.require(by, Right.MANAGE_STAFF)
            self._refuse_taken(name, staff_id)
            old = self._store.staff_member(staff_id)
            self._store.rename_staff(staff_id, name)
            member = self._store.staff_member(staff_id)
            self._log(StaffAct.RENAMED, by, member, old.name)
        return member

    def set_role(self, by: StaffMember, staff_id: int, role: Role) -> StaffMember:
        """
        Raises:
            RightMissing: `by` may not.
            NotAllowedNow: nobody would be owner any more.
        """
        with self._store.transaction():
            self.rights.require(by, Right.MANAGE_STAFF)
            if role is not Role.OWNER:
                self._keep_an_owner(staff_id)
            self._store.set_staff_role(staff_id, role)
            member = self._store.staff_member(staff_id)
            self._log(StaffAct.ROLE_CHANGED, by, member, role.value)
        return member

    def deactivate(self, by: StaffMember, staff_id: int) -> StaffMember:
        """They cannot sign in any more; what they did stays under their name.

        Raises:
            RightMissing: `by` may not.
            NotAllowedNow: nobody would be owner any more.
        """
        return self._set_active(by, staff_id, is_active=False)

    def reactivate(self, by: StaffMember, staff_id: int) -> StaffMember:
        """They are back, with the role and the PIN they had.

        Raises:
            RightMissing: `by` may not.
        """
        return self._set_active(by, staff_id, is_active=True)

    def set_language(self, member: StaffMember, language: str) -> StaffMember:
        """The language of the window while `member` is at it. Their own business, and in no log.

        Args:
            language: ISO 639-1; empty: as the PC is set.
        """
        with self._store.transaction():
            self._store.set_staff_language(member.id, language)
            return self._store.staff_member(member.id)

    # --- PINs ---------------------------------------------------------------------------------------------

    def change_pin(self, member: StaffMember, old: str, new: str) -> None:
        """One's own PIN.

        Raises:
            WrongPin, LockedOut: `old` is not it.
            BadPin: the new one will not do.
        """
        if new == old:
            raise BadPin("The new PIN is the old one.")
        self._pins.check(member, old)
        pin_hash = self._pins.make(new)
        with self._store.transaction():
            self._store.set_pin_hash(member.id, pin_hash)
            self._log(StaffAct.PIN_CHANGED, member, member)

    def reset_pin(self, by: StaffMember, staff_id: int, new: str) -> StaffMember:
        """A new PIN for somebody who forgot theirs; a lock ends with it.

        Raises:
            RightMissing: `by` may not.
            NotAllowedNow: it is their own: that takes the old one.
            BadPin: the new one will not do.
        """
        self.rights.require(by, Right.MANAGE_STAFF)
        if by.id == staff_id:
            raise NotAllowedNow(
                "This is your own PIN", money=UNCHANGED, next_step="Change it with the old one."
            )
        pin_hash = self._pins.make(new)
        with self._store.transaction():
            self.rights.require(by, Right.MANAGE_STAFF)
            return self._give_pin(by, staff_id, pin_hash)

    def recover_owner(self, name: str, new: str) -> StaffMember:
        """A new PIN for an owner who forgot theirs, by whoever may run commands on this PC.

        Raises:
            NotAllowedNow: there is no active owner of that name.
            BadPin: the new one will not do.
        """
        pin_hash = self._pins.make(new)
        with self._store.transaction():
            member = active_member(self._store, name)
            if member.role is not Role.OWNER:
                raise NotAllowedNow(
                    words("{name} is not an owner", name=member.name),
                    money=UNCHANGED,
                    next_step="Give the name of an owner.",
                )
            return self._give_pin(None, member.id, pin_hash)

    # --- signing in ---------------------------------------------------------------------------------------

    def sign_in(self, name: str, pin: str) -> StaffMember:
        """
        Raises:
            NotAllowedNow: there is nobody of that name, or they left.
            WrongPin, LockedOut: it is not their PIN, or none is looked at now.
            BadPin: what was typed cannot be a PIN.
        """
        member = active_member(self._store, name)
        self._pins.check(member, pin)
        with self._store.transaction():
            self._log(StaffAct.SIGNED_IN, member, member)
        return self._store.staff_member(member.id)

    def sign_out(self, member: StaffMember, *, by_itself: bool = False) -> None:
        """`member` left the counter; `by_itself`: the window locked because nobody touched it."""
        with self._store.transaction():
            self._log(StaffAct.LOCKED if by_itself else StaffAct.SIGNED_OUT, member, member)

    # --- the log ------------------------------------------------------------------------------------------

    def log(self, limit: int = 200, before_id: int | None = None) -> list[StaffRecord]:
        """What the staff did, newest first."""
        return self._store.staff_log(limit, before_id)

    # --- parts --------------------------------------------------------------------------------------------

    def _new_name(self, typed: str) -> str:
        name = clean_name(typed)
        if not name:
            raise NotAllowedNow("There is no name", money=UNCHANGED, next_step="Type the name.")
        if len(name) > LONGEST_NAME:
            raise NotAllowedNow(
                "This name is too long",
                money=UNCHANGED,
                next_step=words("Use at most {longest_name} letters.", longest_name=LONGEST_NAME),
            )
        return name

    def _refuse_taken(self, name: str, staff_id: int | None) -> None:
        taken_by = self._store.staff_id_of_name(name)
        if taken_by is not None and taken_by != staff_id:
            raise NotAllowedNow(
                words("There is or was a {name} already", name=name),
                money=UNCHANGED,
                next_step="Add a letter or a second name: payments are told apart by it.",
            )

    def _keep_an_owner(self, staff_id: int) -> None:
        """The last active owner stays one."""
        owners = [member.id for member in self.members() if member.role is Role.OWNER]
        if owners == [staff_id]:
            raise NotAllowedNow(
                "This is the only owner", money=UNCHANGED, next_step="Make somebody else an owner first."
            )

    def _set_active(self, by: StaffMember, staff_id: int, *, is_active: bool) -> StaffMember:
        with self._store.transaction():
            self.rights.require(by, Right.MANAGE_STAFF)
            if not is_active:
                self._keep_an_owner(staff_id)
            self._store.set_staff_active(staff_id, is_active=is_active)
            member = self._store.staff_member(staff_id)
            self._log(StaffAct.REACTIVATED if is_active else StaffAct.DEACTIVATED, by, member)
        return member

    def _give_pin(self, by: StaffMember | None, staff_id: int, pin_hash: str) -> StaffMember:
        self._store.set_pin_hash(staff_id, pin_hash)
        self._store.set_wrong_pins(staff_id, 0, None)
        member = self._store.staff_member(staff_id)
        self._log(StaffAct.PIN_RESET, by, member)
        return member

    def _log(self, act: StaffAct, staff: StaffMember | None, subject: StaffMember, detail: str = "") -> None:
        draft = StaffLogDraft(self._clock.now(), act, staff, subject, detail=detail)
        self._store.append_staff_log(draft)
