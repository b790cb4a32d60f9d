"""The staff log as it is looked through: filtered, and in pages by key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from cyberdesk.domain.staff import Right, StaffAct, StaffRecord
from cyberdesk.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class StaffLogFilter:
    """Which records to list. Empty fields do not narrow.

    Attributes:
        first_day, last_day: Nairobi days, both included, see `moment.day_number`.
        staff_id: who did it, or whom it is about.
        acts: any of these.
        search: a part of a name or of what was written down; records of `sought_acts` and `sought_rights` are
            found as well.
        sought_acts, sought_rights: those whose words, as they are shown, hold `search`.
    """

    first_day: int | None = None
    last_day: int | None = None
    staff_id: int | None = None
    acts: frozenset[StaffAct] = frozenset()
    search: str = ""
    sought_acts: frozenset[StaffAct] = frozenset()
    sought_rights: frozenset[Right] = frozenset()


class StaffLogStore(Transactions, Protocol):
    """What the staff did, newest first."""

    def staff_log_keys(self, wanted: StaffLogFilter, page_size: int) -> list[int]:
        """The number of the newest record of each page, newest page first."""
        ...

    def staff_log_page(self, wanted: StaffLogFilter, newest_id: int, page_size: int) -> list[StaffRecord]:
        """The page that begins with `newest_id`."""
        ...
