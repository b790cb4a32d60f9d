"""Each time that a receipt went to paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from cyberdesk.domain.money import Money
from cyberdesk.domain.receipt import Subject
from cyberdesk.services.ports.transactions import Transactions


class PrintState(StrEnum):
    """What became of one printing."""

    BEGUN = "begun"
    """It is on its way, or the power went meanwhile: it counts as being on paper."""
    DONE = "done"
    UNSURE = "unsure"
    """Some of it may be on paper, and counts as such."""
    NOTHING = "nothing"
    """Certainly nothing came out: the next one is no copy for it."""


@dataclass(frozen=True, slots=True)
class Printing:
    """One attempt to put a receipt on paper.

    Attributes:
        id: our number, in the order of printing.
        subject: what the receipt is for.
        copy_number: 0 for the first on paper.
        at: UTC, when it was begun.
        staff: who; empty for what the program prints by itself.
        state: what became of it.
        given: cash that was handed over; None when it was exact or is not known.
        balance: what the customer owed afterwards; None for a walk-in.
        buyer_pin: the buyer's KRA PIN; empty for none.
    """

    id: int
    subject: Subject
    copy_number: int
    at: datetime
    staff: str
    state: PrintState
    given: Money | None
    balance: Money | None
    buyer_pin: str

    @property
    def counts(self) -> bool:
        """Something of it is or may be on paper."""
        return self.state is not PrintState.NOTHING


class ReceiptStore(Transactions, Protocol):
    """Printings: never deleted, and nothing of them changes but what became of them, once."""

    def printings(self, subject: Subject) -> list[Printing]:
        """Oldest first."""
        ...

    def begin_printing(self, printing: Printing) -> int:
        """Keep that it begins, and return its number; `id` and `state` of the argument do not count."""
        ...

    def end_printing(self, printing_id: int, state: PrintState) -> None: ...
