"""Tables that leave the program: payments, the ledger, what the taxman wants, and a report.

The titles are English whatever the language of the window: the files are read by other programs, and by
people who were not there when they were written. Phone numbers are masked in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from cyberdesk.domain.ledger import Entry
from cyberdesk.domain.moment import clock_time, day_of, nairobi
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.report import Period
from cyberdesk.domain.table import Cell, CellKind, Column, Table
from cyberdesk.services.etims import ETIMS_COLUMNS, TaxTerms, etims_rows
from cyberdesk.services.ports import PaymentFilter, Store, TableWriter
from cyberdesk.services.progress import Progress
from cyberdesk.services.report_table import REPORT_COLUMNS, report_rows
from cyberdesk.services.reports import Reports

_PAGE = 2_000
_TELL_EVERY = 500

Kind = TypeVar("Kind", Payment, Entry)
Page = Callable[[int, int, int, int], Sequence[Kind]]


class Format(StrEnum):
    """Kinds of files; the value is how their names end."""

    XLSX = "xlsx"
    CSV = "csv"


class Export(StrEnum):
    """What can be saved of some days; the value begins the name of the file."""

    REPORT = "report"
    PAYMENTS = "payments"
    LEDGER = "ledger"
    ETIMS = "etims"


PAYMENT_COLUMNS = (
    Column("Payment", CellKind.INTEGER, 9),
    Column("Date", CellKind.DATE),
    Column("Time", CellKind.TIME, 10),
    Column("Customer", width=22),
    Column("For", width=26),
    Column("Method", width=8),
    Column("State", width=10),
    Column("Asked KES", CellKind.MONEY),
    Column("Received KES", CellKind.MONEY),
    Column("M-PESA receipt", width=14),
    Column("Phone", width=14),
    Column("Staff", width=14),
    Column("Remarks", width=22),
)
ENTRY_COLUMNS = (
    Column("Entry", CellKind.INTEGER, 9),
    Column("Counts for", CellKind.DATE),
    Column("Date", CellKind.DATE),
    Column("Time", CellKind.TIME, 10),
    Column("Debit", width=18),
    Column("Credit", width=18),
    Column("Amount KES", CellKind.MONEY),
    Column("Bill", CellKind.INTEGER, 8),
    Column("Payment", CellKind.INTEGER, 9),
    Column("Customer", CellKind.INTEGER, 9),
    Column("Staff", width=14),
    Column("Hash", width=66),
)


class Exports:
    """Right: `Right.REPORTS`. Each call may take a minute: it belongs off the window's thread."""

    def __init__(
        self,
        store: Store,
        reports: Reports,
        writers: Mapping[Format, TableWriter],
        tax: TaxTerms | None = None,
    ) -> None:
        """
        Args:
            tax: what stands beside every line for the taxman; nothing when not given.
        """
        self._store = store
        self._reports = reports
        self._writers = writers
        self._tax = tax or TaxTerms()

    def write(self, export: Export, period: Period, format: Format, target: Path, progress: Progress) -> int:
        """Save rows of some days to a file; how many there are.

        Raises:
            Stopped: staff stopped it; `target` is as it was.
            CounterError: the file cannot be written, or the database not be read; `target` is as it was.
        """
        with self._store.snapshot():
            return self._writers[format](self._table(export, period, progress), target)

    def _table(self, export: Export, period: Period, progress: Progress) -> Table:
        match export:
            case Export.REPORT:
                return Table("Report", REPORT_COLUMNS, report_rows(self._reports.read(period)))
            case Export.PAYMENTS:
                return Table("Payments", PAYMENT_COLUMNS, self._payments(period, progress))
            case Export.LEDGER:
                return Table("Ledger", ENTRY_COLUMNS, self._entries(period, progress))
            case Export.ETIMS:
                rows = etims_rows(self._store, period, self._tax)
                return Table("eTIMS", ETIMS_COLUMNS, _told(rows, 0, progress))

    def _payments(self, period: Period, progress: Progress) -> Iterator[tuple[Cell, ...]]:
        of = self._store.count_payments(PaymentFilter(period.first_day, period.last_day))
        rows = (_payment_row(each) for each in _paged(self._store.payments_of_days, period))
        return _told(rows, of, progress)

    def _entries(self, period: Period, progress: Progress) -> Iterator[tuple[Cell, ...]]:
        of = self._store.count_entries_of_days(period.first_day, period.last_day)
        rows = (_entry_row(each) for each in _paged(self._store.entries_of_days, period))
        return _told(rows, of, progress)


def _paged(page: Page[Kind], period: Period) -> Iterator[Kind]:
    after_id = 0
    while found := page(period.first_day, period.last_day, after_id, _PAGE):
        yield from found
        after_id = found[-1].id


def _told(rows: Iterable[tuple[Cell, ...]], of: int, progress: Progress) -> Iterator[tuple[Cell, ...]]:
    """The rows, and word of how many are written. Raises `Stopped` out of the reading."""
    for number, row in enumerate(rows):
        if number % _TELL_EVERY == 0:
            progress.at(number, of)
        yield row
    progress.at(of, of)


def _payment_row(payment: Payment) -> tuple[Cell, ...]:
    at = nairobi(payment.created_at)
    return (
        payment.id,
        at.date(),
        clock_time(at),
        payment.customer_name,
        payment.title,
        payment.tender.value,
        payment.state.value,
        payment.amount,
        payment.received,
        payment.receipt_number,
        payment.masked_phone or None,
        payment.staff,
        ", ".join(sorted(payment.remarks)) or None,
    )


def _entry_row(entry: Entry) -> tuple[Cell, ...]:
    at, posting = nairobi(entry.at), entry.posting
    return (
        entry.id,
        day_of(entry.day),
        at.date(),
        clock_time(at),
        posting.debit.value,
        posting.credit.value,
        posting.amount,
        posting.sale_id,
        posting.payment_id,
        posting.customer_id,
        posting.staff,
        entry.hash,
    )
