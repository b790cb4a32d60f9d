"""What an entry in KRA's eTIMS needs, line by line: our own fees sold, and what was undone as credit notes.

The program issues no tax invoice (product.md 3.4). Whoever keeps the books enters these lines, or hands them
on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.moment import clock_time, day_number, nairobi
from cyberdesk.domain.money import Money
from cyberdesk.domain.report import Period
from cyberdesk.domain.table import Cell, CellKind, Column
from cyberdesk.services.ports import ExportStore, SoldLine

_BILLS_OF_A_PAGE = 500

INVOICE, CREDIT_NOTE = "invoice", "credit note"

ETIMS_COLUMNS = (
    Column("Document", width=12),
    Column("Date", CellKind.DATE),
    Column("Time", CellKind.TIME, 10),
    Column("Our number", width=12),
    Column("Original number", width=15),
    Column("Buyer", width=22),
    Column("Buyer PIN", width=13),
    Column("Item", width=34),
    Column("Kind", width=10),
    Column("Quantity", CellKind.INTEGER, 9),
    Column("Unit price KES", CellKind.MONEY),
    Column("Tax code", width=9),
    Column("Tax rate %", width=10),
    Column("Total KES", CellKind.MONEY),
)


@dataclass(frozen=True, slots=True)
class TaxTerms:
    """How the café is taxed; what is not set stays empty for whoever enters the lines.

    Attributes:
        code: eTIMS' letter for a rate, such as ``A`` to ``E``.
        rate: in percent, as text.
    """

    code: str = ""
    rate: str = ""


def etims_rows(store: ExportStore, period: Period, tax: TaxTerms) -> Iterator[tuple[Cell, ...]]:
    """The lines sold in a period, then those undone in it, with negative quantities and totals: together they
    come to the income of the period. Fees of agencies are no income and left out.

    A line that was taken off on the day it was made, before anything was paid, never was a sale.
    """
    after_sale = 0
    while lines := store.lines_sold(period.first_day, period.last_day, after_sale, _BILLS_OF_A_PAGE):
        for line in lines:
            if not _was_never_sold(line):
                yield _row(line, tax)
        after_sale = lines[-1].sale_id
    for line in store.lines_taken_off(period.first_day, period.last_day):
        if line.off_at is not None and not _was_never_sold(line):
            yield _row(line, tax, line.off_at)


def _was_never_sold(line: SoldLine) -> bool:
    is_same_day = line.off_at is not None and day_number(line.off_at) == day_number(line.made_at)
    return is_same_day and not line.was_paid_back


def _row(line: SoldLine, tax: TaxTerms, undone_at: datetime | None = None) -> tuple[Cell, ...]:
    """A line of an invoice, or of the credit note that undoes it."""
    at = nairobi(undone_at or line.made_at)
    number, sign = str(line.sale_id), 1 if undone_at is None else -1
    return (
        INVOICE if undone_at is None else CREDIT_NOTE,
        at.date(),
        clock_time(at),
        number if undone_at is None else f"{number}-C{line.position + 1}",
        None if undone_at is None else number,
        line.customer_name,
        None,
        line.text,
        line.kind.value,
        sign * line.quantity,
        _unit_price(line),
        tax.code or None,
        tax.rate or None,
        line.amount * sign,
    )


def _unit_price(line: SoldLine) -> Money:
    """To the nearest cent; the total is what was charged."""
    return Money(round(line.amount.cents / line.quantity)) if line.quantity else line.amount
