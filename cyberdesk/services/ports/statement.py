"""Statements: reading a file, the payments to hold it against, and what is kept of an import."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.statement import Statement
from cyberdesk.domain.statement_import import StatementImport
from cyberdesk.services.ports.transactions import Transactions
from cyberdesk.services.progress import Progress


class StatementReader(Protocol):
    """Reads a file that somebody downloaded, of which nothing may be believed."""

    def read(self, path: Path, progress: Progress) -> Statement:
        """
        Raises:
            StatementUnreadable: it is no statement, or not one that can be read.
            Stopped: see `Progress.at`.
        """
        ...


class StatementStore(Transactions, Protocol):
    """What the match reads and what is kept of it."""

    def mpesa_payments_of_day(self, day: int) -> list[Payment]:
        """Of any state, oldest first."""
        ...

    def payments_by_receipts(self, receipt_numbers: Collection[str]) -> list[Payment]: ...
    def payments_by_voided_codes(self, receipt_numbers: Collection[str]) -> list[tuple[str, Payment]]:
        """Payments whose typed code was one of these and was taken back as false, with that code."""
        ...

    def imports_of_file(self, sha256: str) -> list[StatementImport]:
        """Newest first."""
        ...

    def statement_imports(self, limit: int) -> list[StatementImport]:
        """Newest first."""
        ...

    def add_statement_import(self, record: StatementImport) -> StatementImport:
        """Keeps the record, under the next number."""
        ...
