"""Rows and columns that leave the program: what each cell is, whatever file they end in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from cyberdesk.domain.money import Money


class CellKind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    MONEY = "money"
    INTEGER = "integer"
    DATE = "date"
    TIME = "time"
    """Of the day, in Nairobi."""


Cell = str | Money | int | date | time | None
"""Of the kind of its column: `str`, `Money`, `int`, `date`, `time`; None is an empty cell of any."""


@dataclass(frozen=True, slots=True)
class Column:
    """
    Attributes:
        title: in the first row.
        kind: of all its cells.
        width: of usual text, in letters.
    """

    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 12


@dataclass(frozen=True, slots=True)
class Table:
    """A table about to be written. Its rows are read once, as they are written: there may be a million.

    Attributes:
        title: what it is, in a few letters: the name of a sheet.
        columns: in order.
        rows: each with a cell for every column; see `Cell`.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
