"""Cash that goes into the drawer or out of it beside the customers' money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.money import Money


class CashMoveKind(StrEnum):
    """Why cash moved. `ledger.MOVES` has the two accounts of each."""

    IN = "in"
    """The owner put it into the drawer, for example small change."""
    OUT = "out"
    """It was taken out of the drawer for the owner."""
    DROP = "drop"
    """It was brought to safety because the drawer was full."""
    EXPENSE = "expense"
    """It paid for something the shop needs."""
    OVER = "over"
    """More was counted than the ledger says."""
    SHORT = "short"
    """Less was counted than the ledger says."""


NEEDS_REASON = frozenset({CashMoveKind.OUT, CashMoveKind.EXPENSE, CashMoveKind.OVER, CashMoveKind.SHORT})
"""Money that leaves, or is not where it should be, is never without a word why."""


@dataclass(frozen=True, slots=True)
class CashMove:
    """One movement, as it was written down.

    Attributes:
        at: UTC.
        kind: see `CashMoveKind`.
        amount: always more than zero; the kind says which way.
        reason: as typed; may be empty where none is needed.
        staff: who did it.
        entry_id: the ledger entry that it is.
    """

    at: datetime
    kind: CashMoveKind
    amount: Money
    reason: str
    staff: str
    entry_id: int
