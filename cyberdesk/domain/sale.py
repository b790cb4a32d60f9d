"""What a customer owes in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.money import ZERO, Money


class LineKind(StrEnum):
    """What kind of income a line is; a government fee is none."""

    TIME = "time"
    SERVICE = "service"
    PRINTING = "printing"
    GOODS = "goods"
    GOVERNMENT_FEE = "government_fee"
    """An agency's fee that we collect and pay on: it only passes through and is never income."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One charged thing.

    Attributes:
        kind: which income it counts as.
        text: as the customer reads it, ``Computer time, 55 min``.
        amount: the price of the whole line.
        quantity: how many; it stands in the text too.
        service_id: the line of the price list it was sold by, if any.
        position: its place on the sale, by which it is named; -1 before it is on one.
    """

    kind: LineKind
    text: str
    amount: Money
    quantity: int = 1
    service_id: int | None = None
    position: int = field(default=-1, compare=False)


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
        lines: the charged things, in order; what was taken off is not among them.
        due: what the ledger says is still to pay; zero when settled, never negative.
        is_on_account: left as the customer's debt; the counter no longer waits for it.
        lines_off: what was taken off, or paid back, since.
        held_as: the name under which it is set aside; empty when it is not.
        is_void: it was undone before anything was paid; nothing is owed.
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
    lines_off: tuple[SaleLine, ...] = ()
    held_as: str = ""
    is_void: bool = False

    @property
    def total(self) -> Money:
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def is_settled(self) -> bool:
        return self.due.cents <= 0
