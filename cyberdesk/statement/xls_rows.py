"""Rows of a workbook of the old Excel, as the portal's older exports are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Literal

import xlrd

from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.statement.cells import Cell, Row
from cyberdesk.statement.xlsx_rows import MOST_COLUMNS, damaged, has_macros, locked

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MACROS = "_VBA_PROJECT_CUR".encode("utf-16-le")


def xls_rows(content: bytes) -> Iterator[Row]:
    """The rows of its sheets, one after the other.

    Raises:
        StatementUnreadable: it is damaged, locked, or has macros.
    """
    if _ENCRYPTED in content:
        raise locked()
    if _MACROS in content:
        raise has_macros()
    try:
        # It would print what it finds odd.
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), on_demand=True)
        for sheet in book.sheets():
            for index in range(sheet.nrows):
                cells = sheet.row(index)[:MOST_COLUMNS]
                yield index + 1, [_cell(cell, 1 if book.datemode else 0) for cell in cells]
    except StatementUnreadable:
        raise
    except Exception as error:
        # The library raises whatever it stumbles over: of a file that a stranger made, anything at all.
        if "encrypted" in str(error).lower():
            raise locked() from error
        raise damaged() from error


def _cell(cell: xlrd.sheet.Cell, datemode: Literal[0, 1]) -> Cell:
    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(float(cell.value), datemode)
    if cell.ctype in {xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER}:
        value: str | float = cell.value
        return value
    return None
