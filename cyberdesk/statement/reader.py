"""Reads a statement from a file, which is taken for what it holds and not for what it is called."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from cyberdesk.domain.statement import RefusedLine, Statement, StatementLine
from cyberdesk.domain.words import words
from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.services.progress import Progress
from cyberdesk.statement.cells import Cell, MonthFirst, Row
from cyberdesk.statement.columns import check, is_heading, places_in
from cyberdesk.statement.csv_rows import csv_rows
from cyberdesk.statement.file_kind import FileKind, file_kind
from cyberdesk.statement.lines import LineReader
from cyberdesk.statement.period import Period
from cyberdesk.statement.xls_rows import xls_rows
from cyberdesk.statement.xlsx_rows import check_parts, xlsx_rows

MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_LINES = 200_000
_MOST_ROWS = 1_100_000
"""As many as Excel has, and some."""
_MOST_REFUSED = 5_000
_HEADING_WITHIN = 300


class PortalReader:
    """`ports.StatementReader` for the exports of M-PESA's portal: CSV, XLSX and XLS."""

    def read(self, path: Path, progress: Progress) -> Statement:
        content = _content(path)
        kind = file_kind(content)
        of = content.count(b"\n") if kind is FileKind.TEXT else 0
        if kind is FileKind.XLSX:
            of = check_parts(content)
        sheet = _Sheet()
        for done, (number, cells) in enumerate(_rows(content, kind)):
            progress.at(done, of)
            sheet.take(number, cells)
            if done > _MOST_ROWS:
                raise _too_long()
        return sheet.statement(path.name, hashlib.sha256(content).hexdigest())


class _Sheet:
    """What was read of one file so far."""

    def __init__(self) -> None:
        self._lines: list[StatementLine] = []
        self._refused: list[RefusedLine] = []
        self._reader: LineReader | None = None
        self._period = Period()
        self._above = 0

    def take(self, number: int, cells: Sequence[Cell]) -> None:
        if self._reader is None:
            self._look_for_heading(cells)
        else:
            self._take_line(self._reader, number, cells)

    def _look_for_heading(self, cells: Sequence[Cell]) -> None:
        places = places_in(cells)
        if is_heading(places):
            check(places, cells)
            self._reader = LineReader(places)
            return
        self._period.look_at(cells)
        self._above += 1
        if self._above > _HEADING_WITHIN:
            raise _no_statement()

    def _take_line(self, reader: LineReader, number: int, cells: Sequence[Cell]) -> None:
        try:
            read = reader.read(number, cells)
        except MonthFirst as error:
            raise StatementUnreadable(
                words("The dates of this file have the month first, see line {line}", line=f"{number:,}"),
                next_step=words(
                    "05/11 could be two days then. Download the statement again, and import it without "
                    "opening it in Excel."
                ),
            ) from error
        if isinstance(read, StatementLine):
            self._lines.append(read)
        # A long export has its row of names on every page, and every sheet has one.
        elif read is not None and not is_heading(places_in(cells)):
            self._refused.append(read)
        if len(self._lines) > MOST_LINES:
            raise _too_long()
        if len(self._refused) > _MOST_REFUSED:
            first = self._refused[0]
            raise StatementUnreadable(
                words("More than {count} lines of this file cannot be read", count=f"{_MOST_REFUSED:,}"),
                next_step=words(
                    "The first is line {line}: {text}", line=f"{first.number:,}", text=first.text[:80]
                ),
            )

    def statement(self, file_name: str, sha256: str) -> Statement:
        """
        Raises:
            StatementUnreadable: there was no row of names.
        """
        if self._reader is None:
            raise _no_statement()
        first_at, last_at = self._period.of([line.completed_at for line in self._lines])
        return Statement(file_name, sha256, tuple(self._lines), tuple(self._refused), first_at, last_at)


def _rows(content: bytes, kind: FileKind) -> Iterator[Row]:
    match kind:
        case FileKind.TEXT:
            return csv_rows(content)
        case FileKind.XLSX:
            return xlsx_rows(content)
        case FileKind.XLS:
            return xls_rows(content)
        case FileKind.PDF:
            raise StatementUnreadable(
                words("This is a PDF file"),
                next_step=words("Export the statement as CSV or Excel from the portal."),
            )
        case FileKind.WEB_PAGE:
            raise StatementUnreadable(
                words("This is a web page, whatever its name says"),
                next_step=words(
                    "The portal may have signed you out. Export the statement again as CSV or Excel."
                ),
            )
        case FileKind.OTHER:
            raise _no_statement()


def _content(path: Path) -> bytes:
    """
    Raises:
        StatementUnreadable: it is not there, empty or too large.
    """
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            raise StatementUnreadable(
                words("This file is far larger than any statement"), next_step=words("Choose another file.")
            )
        content = path.read_bytes()
    except OSError as error:
        raise StatementUnreadable(
            words("This file cannot be opened"),
            next_step=words("Look whether it is still there. ({reason})", reason=error.strerror),
        ) from error
    if not content.strip(b"\x00\r\n\t "):
        raise StatementUnreadable(
            words("This file is empty"), next_step=words("Download the statement again.")
        )
    return content


def _no_statement() -> StatementUnreadable:
    return StatementUnreadable(
        words("This is no M-PESA statement"),
        next_step=words(
            "It has no columns like Receipt No., Completion Time and Paid In. Choose another file."
        ),
    )


def _too_long() -> StatementUnreadable:
    return StatementUnreadable(
        words("This file has more than {count} lines", count=f"{MOST_LINES:,}"),
        next_step=words("Export fewer days at a time."),
    )
