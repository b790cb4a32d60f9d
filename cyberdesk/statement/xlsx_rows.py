"""Rows of a workbook of today's Excel. Its macros, links and formulas are never run or followed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from openpyxl import load_workbook

from cyberdesk.domain.words import words
from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.statement.cells import Cell, Row

MOST_PARTS = 500
MOST_BYTES = 300 * 1024 * 1024
"""Unpacked, all parts together: a statement of 100,000 lines is a tenth of it."""
MOST_COLUMNS = 60
_CHUNK = 1024 * 1024
_AGAIN = words("Download the statement again, and import it without changing it.")


def xlsx_rows(content: bytes) -> Iterator[Row]:
    """The rows of its sheets, one after the other.

    Args:
        content: of which `check_parts` found nothing wrong.

    Raises:
        StatementUnreadable: it is damaged.
    """
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in workbook.worksheets:
                # What the file says of its own size is not believed.
                sheet.reset_dimensions()
                rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
                for number, row in enumerate(rows, 1):
                    yield number, [_cell(value) for value in row]
        finally:
            workbook.close()
    except StatementUnreadable:
        raise
    except Exception as error:
        # The library raises whatever it stumbles over: of a file that a stranger made, anything at all.
        raise damaged() from error


def check_parts(content: bytes) -> int:
    """Before anything is parsed: what is in the archive, and how large it gets; about how many rows it has.

    Raises:
        StatementUnreadable: it is damaged, too large, or holds what a statement does not.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise StatementUnreadable(
                    words("This workbook is far larger than any statement"),
                    next_step=words("Choose another file, or export fewer days at a time."),
                )
            names = [part.filename.lower() for part in parts]
            if any("vbaproject" in name or "/macrosheets/" in name for name in names):
                raise has_macros()
            if any(part.flag_bits & 1 for part in parts):
                raise locked()
            return sum(
                _check_xml(archive, part)
                for part in parts
                if part.filename.lower().endswith((".xml", ".rels"))
            )
    except StatementUnreadable:
        raise
    except Exception as error:
        # Of a broken archive the standard library raises anything, down to a seek before its beginning.
        raise damaged() from error


def _check_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """How many rows a part has.

    No part of a workbook declares a document type; those that blow up or fetch something do. Read
    to its end: what does not unpack whole shows here, before a line of it is believed.
    """
    marks = [
        mark.encode(encoding)
        for mark in ("<!DOCTYPE", "<!ENTITY")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    before, rows = b"", 0
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            if any(mark in before + chunk for mark in marks):
                raise StatementUnreadable(
                    words("This workbook holds what no statement does. It was not opened"), next_step=_AGAIN
                )
            rows += chunk.count(b"<row ")
            before = chunk[-40:]
    return rows


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | datetime | date):
        return value
    return str(value)


def damaged() -> StatementUnreadable:
    return StatementUnreadable(words("This workbook is damaged or cut short"), next_step=_AGAIN)


def has_macros() -> StatementUnreadable:
    return StatementUnreadable(
        words("This workbook has macros. They were not run"),
        next_step=words("The portal's own file has none. Download the statement again."),
    )


def locked() -> StatementUnreadable:
    return StatementUnreadable(
        words("This file is locked with a password"),
        next_step=words("Open it with its password, save it without one, then import that file."),
    )
