"""The sheet of a shift: X while it is open, Z when it is closed, in one shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.cash_move import CashMove
from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift import Closing
from cyberdesk.domain.shift_figures import Figures

VERSION = 1
"""Of the shape. A kept report is read by the version that it says."""


@dataclass(frozen=True, slots=True)
class UnpaidBill:
    """A bill at the counter that nobody has paid yet: the next shift's to watch."""

    sale_id: int
    title: str
    customer_name: str
    due: Money


@dataclass(frozen=True, slots=True)
class DoubtfulPayment:
    """A payment whose end is not known."""

    payment_id: int
    title: str
    amount: Money


@dataclass(frozen=True, slots=True)
class RunningStation:
    """A session that goes on over the end of the shift."""

    station_number: int
    customer_name: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What is not finished, and goes on in the next shift."""

    unpaid: tuple[UnpaidBill, ...]
    doubtful: tuple[DoubtfulPayment, ...]
    running: tuple[RunningStation, ...]

    @property
    def in_doubt(self) -> Money:
        """Asked for by payments whose end is not known."""
        return sum((payment.amount for payment in self.doubtful), ZERO)


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """A shift in figures.

    Attributes:
        version: see `VERSION`.
        number: of the shift; of the Z report when it is closed.
        opened_at, opened_by, float_counted: see `Shift`.
        left_by_last: what was counted when the shift before was closed.
        made_at: UTC, when these figures were read.
        first_entry, last_entry: the ledger entries that they are made of.
        ledger_hash: the chain of the ledger at the last of them.
        before: what came in while no shift was open, and a difference found at the opening.
        total: everything, `before` included.
        deni_bills, deni_given: bills left on a customer's account, and what was due on them then.
        moves: cash moved beside the customers' money, oldest first.
        handed_over: what is not finished.
        closing: how it ended; None on an X report.
    """

    version: int
    number: int
    opened_at: datetime
    opened_by: str
    float_counted: Money
    left_by_last: Money
    made_at: datetime
    first_entry: int
    last_entry: int
    ledger_hash: str
    before: Figures
    total: Figures
    deni_bills: int
    deni_given: Money
    moves: tuple[CashMove, ...]
    handed_over: HandedOver
    closing: Closing | None

    @property
    def is_final(self) -> bool:
        """A Z report, not an X report."""
        return self.closing is not None

    def since_opening(self, amount_of: Callable[[Figures], Money]) -> Money:
        """A figure without what came in before the opening, which the counted float holds already."""
        return amount_of(self.total) - amount_of(self.before)

    @property
    def expected(self) -> Money:
        """What the drawer should hold: the float, and all that moved since."""
        return self.float_counted + self.since_opening(lambda figures: figures.cash_change)

    @property
    def opening_difference(self) -> Money:
        """What the float was more (less, if negative) than the ledger said."""
        return self.before.over - self.before.short

    @property
    def fingerprint(self) -> str:
        """The ledger's chain in short, to compare with another copy."""
        return fingerprint(self.ledger_hash)
