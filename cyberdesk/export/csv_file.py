"""Comma separated text, as Excel and everything else reads it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date, time
from pathlib import Path

from cyberdesk.domain.money import CENTS_PER_SHILLING, Money
from cyberdesk.domain.table import Cell, Table
from cyberdesk.export.new_file import new_file

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_HIDDEN = "\t\r\n \u00a0\ufeff"


def write_csv(table: Table, target: Path) -> int:
    """A `ports.TableWriter`. UTF-8 with a mark that tells Excel so; lines end as RFC 4180 says."""
    count = 0
    with new_file(target) as path, path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(_harmless(column.title) for column in table.columns)
        for count, row in enumerate(table.rows, start=1):  # noqa: B007 (it is returned)
            writer.writerow(_texts(row))
    return count


def _texts(row: Iterable[Cell]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return _harmless(cell)
        case Money():
            return _decimal(cell)
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat(timespec="seconds")
        case _:
            return str(cell)


def _harmless(text: str) -> str:
    """Text that a program for tables would take for a formula, behind an apostrophe: somebody may be called
    ``=HYPERLINK(…)``."""
    return f"'{text}" if text.lstrip(_HIDDEN).startswith(_BEGINS_A_FORMULA) else text


def _decimal(amount: Money) -> str:
    """``-1250.50``: a number for every program, and no cent is rounded."""
    whole, cents = divmod(abs(amount.cents), CENTS_PER_SHILLING)
    return f"{'-' if amount.cents < 0 else ''}{whole}.{cents:02}"
