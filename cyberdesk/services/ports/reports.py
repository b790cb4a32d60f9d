"""Ranges of days as the ledger has them, and the rows that leave the program."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from cyberdesk.domain.ledger import Entry
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.report import StationIncome, Takings
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.shift_figures import LedgerSum
from cyberdesk.domain.table import Table
from cyberdesk.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class SoldLine:
    """A line of a bill, for the taxman.

    Attributes:
        sale_id, position: of the bill, and its place on it.
        made_at: UTC, when the bill was made.
        customer_name: as on the bill.
        kind, text, quantity, amount: see `SaleLine`.
        off_at: UTC, when it was taken off or paid back; None while it stands.
        was_paid_back: money went back to the customer from this bill.
    """

    sale_id: int
    position: int
    made_at: datetime
    customer_name: str
    kind: LineKind
    text: str
    quantity: int
    amount: Money
    off_at: datetime | None
    was_paid_back: bool


class ReportStore(Transactions, Protocol):
    """Days are Nairobi days, both included."""

    def snapshot(self) -> AbstractContextManager[None]:
        """What is read in the block is all of one moment, and nobody who writes has to wait. For reading."""
        ...

    def sums_of_days(self, first_day: int, last_day: int) -> Sequence[LedgerSum]:
        """The ledger of these days, summed up. Days know no opening of a shift, and no earlier codes: a code
        that is confirmed later counts as confirmed on its own day."""
        ...

    def takings_by_day(self, first_day: int, last_day: int) -> Sequence[Takings]:
        """By day and tender; the hour is 0."""
        ...

    def takings_by_hour(self, first_day: int, last_day: int) -> Sequence[Takings]:
        """By weekday, hour and tender; the day is any of that weekday."""
        ...

    def income_by_station(self, first_day: int, last_day: int) -> Sequence[StationIncome]:
        """In the order of the stations, those without one last."""
        ...

    def deni_given_on(self, first_day: int, last_day: int) -> Money:
        """What was due on the bills that were left on a customer's account on these days, then."""
        ...

    def ledger_days(self) -> tuple[int, int] | None:
        """The first and the last day that anything counts for; None when there is none."""
        ...

    def rebuild_sums(self) -> None:
        """Makes the kept sums anew from the ledger."""
        ...


class ExportStore(Transactions, Protocol):
    """Rows in the order of their numbers, a page at a time. Days are Nairobi days, both included."""

    def count_entries_of_days(self, first_day: int, last_day: int) -> int: ...
    def entries_of_days(
        self, first_day: int, last_day: int, after_id: int, limit: int
    ) -> Sequence[Entry]: ...
    def payments_of_days(
        self, first_day: int, last_day: int, after_id: int, limit: int
    ) -> Sequence[Payment]: ...
    def lines_sold(self, first_day: int, last_day: int, after_sale_id: int, limit: int) -> Sequence[SoldLine]:
        """All lines of up to `limit` bills that were made on these days, fees of others left out."""
        ...

    def lines_taken_off(self, first_day: int, last_day: int) -> Sequence[SoldLine]:
        """Lines that were taken off, or paid back, on these days."""
        ...


class TableWriter(Protocol):
    """Writes a table to a file."""

    def __call__(self, table: Table, target: Path) -> int:
        """Write all of it or nothing: what was there before stays until the new file is whole.

        Whatever reading the rows raises goes through, and leaves no file behind.

        Returns:
            how many rows there are, the titles left out.

        Raises:
            CounterError: it cannot be written.
        """
        ...
