"""Rows of a text file, whatever its encoding, its delimiter and its quotes."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice

from cyberdesk.domain.words import words
from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.statement.cells import Row
from cyberdesk.statement.columns import places_in

DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200
_MOST_BREAKS = 5
"""More line breaks in one cell mean that a quote was never closed and has swallowed the lines after it."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def csv_rows(content: bytes) -> Iterator[Row]:
    """
    Raises:
        StatementUnreadable: its quotes do not fit, or it is no text.
    """
    text = decoded(content)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            number = reader.line_num
            if any(cell.count("\n") > _MOST_BREAKS for cell in row):
                raise _unclosed(number)
            yield number, list(row)
    except csv.Error as error:
        raise _unclosed(reader.line_num) from error


def decoded(content: bytes) -> str:
    """The text of a file. What nobody can decode for sure is read as Windows wrote it in Kenya."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    head = content[:2000]
    if head.count(0) * 3 > len(head):
        # UTF-16 without its mark: Latin letters have their zero second, or first.
        is_little = head[1::2].count(0) > head[::2].count(0)
        return content.decode("utf-16-le" if is_little else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """The one that makes the most known names in one row."""

    def names(delimiter: str) -> int:
        reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
        best = 0
        try:
            for row in islice(reader, _LOOKED_AT):
                best = max(best, len(places_in(row)))
        except csv.Error:
            pass
        return best

    return max(DELIMITERS, key=names)


def _unclosed(number: int) -> StatementUnreadable:
    return StatementUnreadable(
        words("The quotes of this file do not fit, near line {line}", line=f"{number:,}"),
        next_step=words("Download the statement again, and import it without changing it."),
    )
