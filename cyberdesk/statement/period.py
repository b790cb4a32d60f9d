"""From when until when a statement tells of every movement, as the rows above its columns say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from cyberdesk.statement.cells import Cell, CellError, text_of, time_of

_WORDS = re.compile(r"\b(period|from|to|between|date range)\b")
_TIME = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{4})"
    r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?)?"
)
_LONGEST = timedelta(days=400)
"""A period of many years is a mistake, or made to keep the program busy."""


class Period:
    """Looks at the rows above the row of names."""

    def __init__(self) -> None:
        self._told: list[tuple[datetime, bool]] = []

    def look_at(self, row: Sequence[Cell]) -> None:
        """``Time Period: From 2026-11-22 00:00:00 To 2026-11-22 23:59:59``, in one cell or more."""
        text = " ".join(_text(cell) for cell in row)[:400]
        if not _WORDS.search(text.lower()):
            return
        for found in _TIME.findall(text):
            try:
                self._told.append((time_of(found), ":" not in found))
            except CellError:
                continue

    def of(self, lines: Sequence[datetime]) -> tuple[datetime | None, datetime | None]:
        """UTC, from when until when: as told, widened to the lines; what is told of other days is nothing.

        Args:
            lines: when the movements were completed.
        """
        first, last = (min(lines), max(lines)) if lines else (None, None)
        if len(self._told) < 2:
            return first, last
        (told_first, _), (told_last, is_whole_day) = self._told[0], self._told[1]
        if is_whole_day:
            told_last += timedelta(days=1)
        if not told_first <= told_last <= told_first + _LONGEST:
            return first, last
        if first is None or last is None:
            return told_first, told_last
        if told_last < first or last < told_first:
            return first, last
        return min(first, told_first), max(last, told_last)


def _text(cell: Cell) -> str:
    return f"{cell:%Y-%m-%d %H:%M:%S}" if isinstance(cell, datetime) else text_of(cell)
