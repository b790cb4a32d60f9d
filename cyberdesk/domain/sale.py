"""What a customer owes in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.money import ZERO, Money


class LineKind(StrEnum):
    """What kind of income a line is."""

    TIME = "time"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One charged thing.

    Attributes:
        kind: which income it counts as.
        text: as the customer reads it, ``Computer time, 55 min``.
        amount: the price of the whole line.
    """

    kind: LineKind
    text: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Sale:
    """Lines a customer owes for, and what is still due.

    Attributes:
        id: our number.
        customer_id: who, or None for a walk-in.
        customer_name: as shown.
        title: what it is for in a few words, ``PC 3 · 55 min``.
        station_number: where the time was used, if it was.
        made_at: UTC.
        lines: the charged things, in order.
        due: what the ledger says is still to pay; zero when settled, never negative.
        is_on_account: left as the customer's debt; the counter no longer waits for it.
    """

    id: int
    customer_id: int | None
    customer_name: str
    title: str
    station_number: int | None
    made_at: datetime
    lines: tuple[SaleLine, ...]
    due: Money
    is_on_account: bool = False

    @property
    def total(self) -> Money:
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def is_settled(self) -> bool:
        return self.due.cents <= 0
