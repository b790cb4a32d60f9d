"""What stands in one cell: an amount, a time, a text. Files say them in many ways."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime

from cyberdesk.domain.moment import NAIROBI
from cyberdesk.domain.money import CENTS_PER_SHILLING, Money

Cell = str | int | float | bool | datetime | date | None
"""As a workbook has it; a CSV file has texts only. Times know no zone: they are Nairobi's."""
Row = tuple[int, list[Cell]]
"""The number of a row or line, counted from 1, and its cells."""

LONGEST_TEXT = 200
_FIRST_YEAR, _LAST_YEAR = 2007, 2100
"""M-PESA began in March 2007."""
_MOST_CENTS = 10**14
_CURRENCY = re.compile(r"(?:kes|kshs?|sh)\.?", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f']+")
# 1,250.00 or 1250.5 or 1250; then 1.250,00 and 1250,50, as a PC set to another country writes it.
_POINT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?")
_COMMA = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})")
_PROTECTED = re.compile(r'="(.*)"', re.DOTALL)

_CLOCK = r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp][Mm])?)?"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _CLOCK)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _CLOCK)
_DAY_NAMED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})" + _CLOCK)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class CellError(ValueError):
    """It cannot be read."""


class MonthFirst(CellError):
    """The date has its month before its day: no date of this file can be trusted to be read right."""


def text_of(cell: Cell) -> str:
    """In one line, without stray spaces; ``="0012"`` is how a CSV file keeps Excel from changing a code."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    guarded = _PROTECTED.fullmatch(text.strip())
    return " ".join((guarded[1] if guarded else text).replace("\x00", " ").split())


def amount_of(cell: Cell) -> Money:
    """An amount, less than zero for ``-5``, ``5-`` and ``(5)``; zero for an empty cell.

    Raises:
        CellError: it is none, or has parts of a cent.
    """
    if isinstance(cell, bool | date):
        raise CellError
    if isinstance(cell, int | float):
        if not math.isfinite(cell) or abs(cell) * CENTS_PER_SHILLING > _MOST_CENTS:
            raise CellError
        cents = round(cell * CENTS_PER_SHILLING)
        if not math.isclose(cents, cell * CENTS_PER_SHILLING, abs_tol=1e-4):
            raise CellError
        return Money(cents)
    text = _CURRENCY.sub("", _SPACES.sub("", text_of(cell)).replace("\u2212", "-"))
    if text in {"", "-"}:
        return Money(0)
    is_negative = False
    if text.startswith("(") and text.endswith(")"):
        text, is_negative = text[1:-1], True
    elif text.startswith(("-", "+")):
        text, is_negative = text[1:], text.startswith("-")
    elif text.endswith("-"):
        text, is_negative = text[:-1], True
    match = _POINT.fullmatch(text) or _COMMA.fullmatch(text)
    if match is None or not text.isascii():
        raise CellError
    whole = int(match[1].replace(",", "").replace(".", "")[:20])
    cents = whole * CENTS_PER_SHILLING + int((match[2] or "0").ljust(2, "0"))
    if cents > _MOST_CENTS:
        raise CellError
    return Money(-cents if is_negative else cents)


def time_of(cell: Cell) -> datetime:
    """UTC, of a Nairobi time: ``2026-11-23 14:05:09``, ``23/11/2026 2:05 PM``, ``23-Nov-2026 14:05``.

    Raises:
        MonthFirst: ``11/23/2026``.
        CellError: it is none.
    """
    if isinstance(cell, datetime):
        local = cell if cell.tzinfo is not None else cell.replace(tzinfo=NAIROBI)
    elif isinstance(cell, date):
        local = datetime(cell.year, cell.month, cell.day, tzinfo=NAIROBI)
    else:
        local = _local_of(text_of(cell))
    if not _FIRST_YEAR <= local.year <= _LAST_YEAR:
        raise CellError
    return local.astimezone(UTC)


def _local_of(text: str) -> datetime:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day, *clock = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year, *clock = match.groups()
        if int(month) > 12 >= int(day):
            raise MonthFirst
    elif match := _DAY_NAMED.fullmatch(text):
        day, name, year, *clock = match.groups()
        month = str(_MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else 0)
    elif match := _COMPACT.fullmatch(text):
        year, month, day, *clock = (*match.groups(), None)
    else:
        raise CellError
    hour, minute, second, half = clock
    hours = int(hour or 0)
    if half is not None:
        if not 1 <= hours <= 12:
            raise CellError
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    try:
        return datetime(
            int(year), int(month), int(day), hours, int(minute or 0), int(second or 0), tzinfo=NAIROBI
        )
    except ValueError as error:
        raise CellError from error
