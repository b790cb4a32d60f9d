"""Files as the portal makes them, and as people and strangers change them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.statement import LineState, Statement, StatementLine
from cyberdesk.services.progress import Progress
from cyberdesk.statement.reader import PortalReader

HEADING = [
    "Receipt No.",
    "Completion Time",
    "Details",
    "Transaction Status",
    "Paid In",
    "Withdrawn",
    "Balance",
    "Other Party Info",
]
NOON = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OLD_EXPORT = Path(__file__).with_name("portal.xls")
"""A workbook of the old Excel in the shape of the portal's: a charge and a payment under one code, one more
payment, real dates and texts."""
PREAMBLE = [["Organization Statement"], ["Account holder:", "MAMA NJERI CYBER"], []]

LINE = StatementLine(
    number=5,
    receipt_number="TKL1AAAAAA",
    completed_at=NOON,
    details="Pay Bill",
    state=LineState.COMPLETED,
    paid_in=Money.shillings(150),
    withdrawn=ZERO,
    balance=Money.shillings(1150),
    other_party="254722•••417 - WANJIKU",
)


def line(
    number: int, code: str, shillings: int = 150, *, minutes: int = 0, **changes: object
) -> StatementLine:
    """A payment of noon, or so many minutes later."""
    at = NOON + timedelta(minutes=minutes)
    paid = replace(
        LINE, number=number, receipt_number=code, completed_at=at, paid_in=Money.shillings(shillings)
    )
    return replace(paid, **changes)  # type: ignore[arg-type]


def cells(one: StatementLine) -> list[str]:
    """A line as the portal writes it."""
    return [
        one.receipt_number,
        f"{nairobi(one.completed_at):%Y-%m-%d %H:%M:%S}",
        one.details,
        one.state.value.title(),
        f"{one.paid_in.cents / 100:,.2f}" if one.paid_in else "",
        f"-{one.withdrawn.cents / 100:,.2f}" if one.withdrawn else "",
        f"{one.balance.cents / 100:,.2f}" if one.balance is not None else "",
        one.other_party,
    ]


def csv_bytes(rows: Sequence[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def statement_rows(lines: Sequence[StatementLine]) -> list[list[str]]:
    return [*PREAMBLE, HEADING, *(cells(one) for one in lines)]


def xlsx_bytes(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Statement")
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(workbook: bytes, name: str, content: bytes) -> bytes:
    """`workbook` with one part more, or with another one of that name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def read(folder: Path, content: bytes, name: str = "statement.csv") -> Statement:
    path = folder / name
    path.write_bytes(content)
    return PortalReader().read(path, Progress())
