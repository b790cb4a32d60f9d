"""Looking through the staff log: by day, by person, by kind, and by a few letters."""

from __future__ import annotations

from enum import StrEnum

from cyberdesk.domain.staff import StaffAct, StaffMember, StaffRecord
from cyberdesk.services.ports import StaffLogFilter, StaffStore

PAGE_SIZE = 200


class ActKind(StrEnum):
    """Acts that mean the same to who looks through them."""

    RIGHTS = "rights"
    """What not everybody may do, by the own right or by somebody's approval."""
    PINS = "pins"
    """Wrong PINs and locks."""
    COMING = "coming"
    """Who was at the counter."""
    PEOPLE = "people"
    """Who may sign in, as what, with which PIN."""
    PAPERS = "papers"
    """Receipts that were printed once more."""


ACTS_OF: dict[ActKind, frozenset[StaffAct]] = {
    ActKind.RIGHTS: frozenset({StaffAct.RIGHT_USED, StaffAct.APPROVED}),
    ActKind.PINS: frozenset({StaffAct.WRONG_PIN, StaffAct.LOCKED_OUT, StaffAct.TRIED_LOCKED_OUT}),
    ActKind.COMING: frozenset({StaffAct.SIGNED_IN, StaffAct.SIGNED_OUT, StaffAct.LOCKED}),
    ActKind.PEOPLE: frozenset(
        {
            StaffAct.ADDED,
            StaffAct.RENAMED,
            StaffAct.ROLE_CHANGED,
            StaffAct.DEACTIVATED,
            StaffAct.REACTIVATED,
            StaffAct.PIN_CHANGED,
            StaffAct.PIN_RESET,
        }
    ),
    ActKind.PAPERS: frozenset({StaffAct.RECEIPT_COPIED}),
}


class StaffLog:
    """What the screen of the log reads. Each call takes some milliseconds: the window may call it.

    Right: `Right.STAFF_LOG`; the caller looks at it.
    """

    def __init__(self, store: StaffStore) -> None:
        self._store = store

    def people(self) -> list[StaffMember]:
        """Everybody who may be in it, also who left; in order of name."""
        return self._store.staff()

    def page_keys(self, wanted: StaffLogFilter) -> list[int]:
        """The number of the newest record of each page of `PAGE_SIZE`, newest page first."""
        return self._store.staff_log_keys(wanted, PAGE_SIZE)

    def page(self, wanted: StaffLogFilter, newest_id: int) -> list[StaffRecord]:
        """The page that begins with `newest_id`, newest first."""
        return self._store.staff_log_page(wanted, newest_id, PAGE_SIZE)
