"""The time in which one drawer of cash is somebody's to answer for, from a count to a count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class Closing:
    """How a shift ended.

    Attributes:
        at: UTC.
        staff: who counted.
        counted: what was in the drawer.
        count: the notes and coins; None when only the sum was typed.
        expected: what the ledger said should be there.
        reason: why the two differ; empty when they do not.
        last_entry: the last ledger entry of the shift, that of the difference included.
    """

    at: datetime
    staff: str
    counted: Money
    count: CashCount | None
    expected: Money
    reason: str
    last_entry: int

    @property
    def difference(self) -> Money:
        """Counted less expected: negative when money is missing."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift. The ledger entries from `first_entry` on are its own, up to its last one when it is closed.

    The first entry follows the last one of the shift before, so shifts share none and leave none out. What
    came in while no shift was open therefore belongs to the next one: the entries up to `opened_entry`.

    Attributes:
        id: counted from 1 without gaps; of a closed shift it is the number of its Z report.
        opened_at: UTC.
        opened_by: who counted the float.
        float_counted: what was in the drawer at the opening.
        float_count: its notes and coins; None when only the sum was typed.
        first_entry: the first ledger entry of its own.
        opened_entry: the last ledger entry before anything of the open shift, a difference found at the
            opening included.
        closing: how it ended; None while it is open.
    """

    id: int
    opened_at: datetime
    opened_by: str
    float_counted: Money
    float_count: CashCount | None
    first_entry: int
    opened_entry: int
    closing: Closing | None = None

    @property
    def is_open(self) -> bool:
        return self.closing is None

    @property
    def z_number(self) -> int | None:
        """The number of its Z report; None while it is open."""
        return None if self.closing is None else self.id


def difference_kind(difference: Money) -> CashMoveKind:
    """As what a counted difference is written down."""
    return CashMoveKind.OVER if difference > ZERO else CashMoveKind.SHORT
