"""What is kept of a statement that was imported: never its lines, which name the customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.money import Money
from cyberdesk.domain.statement_match import Finding, Match


@dataclass(frozen=True, slots=True)
class Share:
    """How many rows, and how much money together."""

    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class StatementImport:
    """One import that staff confirmed.

    Attributes:
        id: our number; 0 before it is kept.
        at: UTC.
        staff: who confirmed it.
        file_name, sha256: the file.
        first_at, last_at: UTC, what it tells of; None when it had no line.
        lines: read.
        refused: not read.
        ignored: fees, withdrawals and movements that were not completed.
        changed: payments that it changed, those that staff chose included.
        chosen: what staff chose beside.
        skipped: payments that had changed since the preview, and were left alone.
        tally: what was found, in rows and money.
    """

    id: int
    at: datetime
    staff: str
    file_name: str
    sha256: str
    first_at: datetime | None
    last_at: datetime | None
    lines: int
    refused: int
    ignored: int
    changed: int
    chosen: int
    skipped: int
    tally: Mapping[Finding, Share]


def tally(matches: Iterable[Match]) -> dict[Finding, Share]:
    """What was found, summed; the money is what M-PESA says, or what is counted where it says nothing."""
    counts: dict[Finding, list[int]] = {}
    for match in matches:
        money = match.moved or match.counted
        share = counts.setdefault(match.finding, [0, 0])
        share[0] += 1
        share[1] += money.cents if money is not None else 0
    return {finding: Share(count, Money(cents)) for finding, (count, cents) in counts.items()}
