"""The people who stand at the counter, and what each of them may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_NAME = 40


class Role(StrEnum):
    """What somebody is in the café; the most trusted first."""

    OWNER = "owner"
    SUPERVISOR = "supervisor"
    ATTENDANT = "attendant"


class Right(StrEnum):
    """An act that not everybody may do. Starting and ending sessions, selling and taking money need none."""

    VOID = "void"
    """Take a line or a whole bill back before it is paid."""
    REFUND = "refund"
    """Give money back."""
    CHANGE_PRICE = "change_price"
    """Another price than the tariff's or the list's, on one bill."""
    FORGIVE = "forgive"
    """Let time or a debt go unpaid."""
    EXCEED_LIMIT = "exceed_limit"
    """Lend beyond a customer's limit."""
    DECIDE_DOUBT = "decide_doubt"
    """Say how a payment in doubt ended."""
    REVEAL_PHONE = "reveal_phone"
    """See a whole phone number."""
    EDIT_CUSTOMERS = "edit_customers"
    """Merge customers, and erase what is known of them."""
    CLOSE_ANY_SHIFT = "close_any_shift"
    """Close the shift of somebody else."""
    REPORTS = "reports"
    """See what the café earned."""
    STAFF_LOG = "staff_log"
    """See who did what."""
    SETTINGS = "settings"
    """Change the settings."""
    MANAGE_STAFF = "manage_staff"
    """Add people, change roles, give new PINs."""


RIGHTS_OF: dict[Role, frozenset[Right]] = {
    Role.OWNER: frozenset(Right),
    Role.SUPERVISOR: frozenset(Right) - {Right.SETTINGS, Right.MANAGE_STAFF},
    Role.ATTENDANT: frozenset(),
}


def roles_with(right: Right) -> tuple[Role, ...]:
    """Who may do it; the most trusted first."""
    return tuple(role for role in Role if right in RIGHTS_OF[role])


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One of the staff. Never deleted: the ledger keeps the name of who did it.

    Attributes:
        id: our number.
        name: as shown and as the ledger keeps it; nobody else ever has it, in small letters or capitals.
        role: what they are.
        is_active: they may sign in.
        locked_until: UTC, until when no PIN is accepted after too many wrong ones; None when any is.
        language: of the window while they are at it, ISO 639-1; empty: as the PC is set.
    """

    id: int
    name: str
    role: Role
    is_active: bool = True
    locked_until: datetime | None = None
    language: str = ""

    def may(self, right: Right) -> bool:
        return self.is_active and right in RIGHTS_OF[self.role]


class StaffAct(StrEnum):
    """What the staff log tells of."""

    ADDED = "added"
    RENAMED = "renamed"
    ROLE_CHANGED = "role_changed"
    DEACTIVATED = "deactivated"
    REACTIVATED = "reactivated"
    PIN_CHANGED = "pin_changed"
    """By its owner, who knew the old one."""
    PIN_RESET = "pin_reset"
    """By somebody else."""
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    LOCKED = "locked"
    """The window locked itself."""
    WRONG_PIN = "wrong_pin"
    LOCKED_OUT = "locked_out"
    """The wrong PIN was one too many."""
    TRIED_LOCKED_OUT = "tried_locked_out"
    """A PIN was typed that was not even looked at."""
    RIGHT_USED = "right_used"
    APPROVED = "approved"
    """Somebody else's act, once."""


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """A line of the staff log, which is appended and never changed.

    Attributes:
        id: its place.
        at: UTC.
        act: what happened.
        staff_id, staff_name: who did it; None and empty when it was done at the PC without signing in.
        subject_id, subject_name: whom it is about; the same person for what people do themselves.
        right: the right that was used or approved.
        detail: a role, a former name, or the act in words. Never a PIN or a whole phone number.
    """

    id: int
    at: datetime
    act: StaffAct
    staff_id: int | None
    staff_name: str
    subject_id: int
    subject_name: str
    right: Right | None = None
    detail: str = ""


def clean_name(typed: str) -> str:
    """A name without stray spaces."""
    return " ".join(typed.split())


def folded_name(name: str) -> str:
    """A name by which two people are the same: without capitals and stray spaces."""
    return clean_name(name).casefold()


# --- wrong PINs -------------------------------------------------------------------------------------------

FREE_TRIES = 5
"""The wrong PIN with this number locks; so does every further one until the right one comes."""

FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(minutes=15)


def lock_after(wrong_pins: int) -> timedelta | None:
    """How long nothing is accepted after this many wrong PINs in a row; None: the next may come at once.

    A minute, then twice as long each time: trying all PINs of four digits takes months.
    """
    if wrong_pins < FREE_TRIES:
        return None
    doublings = min(wrong_pins - FREE_TRIES, 10)
    return min(FIRST_LOCK * (1 << doublings), LONGEST_LOCK)


def lock_left(locked_until: datetime | None, now: datetime) -> timedelta:
    """How long a lock still lasts; zero when it is over.

    One that would last longer than any was set by a clock that was wrong then, and is over.
    """
    if locked_until is None:
        return timedelta(0)
    left = locked_until - now
    return left if timedelta(0) < left <= LONGEST_LOCK else timedelta(0)
