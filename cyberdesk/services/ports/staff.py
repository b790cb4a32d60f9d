"""The staff, their PINs, and the log of what they did."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.staff import Right, Role, StaffAct, StaffMember, StaffRecord
from cyberdesk.services.ports.staff_log import StaffLogStore


@dataclass(frozen=True, slots=True)
class PinRecord:
    """What is kept about somebody's PIN.

    Attributes:
        pin_hash: of `PinHasher.hash`.
        wrong_pins: how many came in a row since the last right one.
        locked_until: UTC, until when none is accepted; None when there is no lock.
    """

    pin_hash: str = field(repr=False)
    wrong_pins: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class StaffLogDraft:
    """A `StaffRecord` that is about to be appended; `staff` is None for what is done without signing in."""

    at: datetime
    act: StaffAct
    staff: StaffMember | None
    subject: StaffMember
    right: Right | None = None
    detail: str = ""


class StaffStore(StaffLogStore, Protocol):
    """Members are never deleted, and a name that somebody had is nobody else's for ever."""

    def staff(self) -> list[StaffMember]:
        """Everybody, also who left; in order of name."""
        ...

    def staff_member(self, staff_id: int) -> StaffMember: ...
    def staff_id_of_name(self, name: str) -> int | None:
        """Who has this name or once had it, in small letters or capitals."""
        ...

    def add_staff(self, *, name: str, role: Role, pin_hash: str) -> StaffMember: ...
    def rename_staff(self, staff_id: int, name: str) -> None: ...
    def set_staff_role(self, staff_id: int, role: Role) -> None: ...
    def set_staff_active(self, staff_id: int, *, is_active: bool) -> None: ...
    def set_staff_language(self, staff_id: int, language: str) -> None: ...
    def pin_record(self, staff_id: int) -> PinRecord: ...
    def set_pin_hash(self, staff_id: int, pin_hash: str) -> None: ...
    def set_wrong_pins(self, staff_id: int, wrong_pins: int, locked_until: datetime | None) -> None: ...
    def append_staff_log(self, draft: StaffLogDraft) -> StaffRecord: ...
    def staff_log(self, limit: int, before_id: int | None = None) -> list[StaffRecord]:
        """Newest first; only older ones than `before_id` if given."""
        ...


class PinHasher(Protocol):
    """Makes PINs unreadable. Each call takes a noticeable part of a second: never in the window's thread."""

    def hash(self, pin: str) -> str:
        """Another text each time, at least 20 characters."""
        ...

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Whether `pin_hash` was made of `pin`."""
        ...

    def is_outdated(self, pin_hash: str) -> bool:
        """It was made with other parameters than those of today."""
        ...
