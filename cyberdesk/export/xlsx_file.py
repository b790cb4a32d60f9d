"""An Excel workbook with real numbers and dates, written row by row."""

from __future__ import annotations

import tempfile
from datetime import date, time
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.exceptions import FileCreateError, FileSizeError  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from cyberdesk.domain.money import CENTS_PER_SHILLING, Money
from cyberdesk.domain.table import Cell, CellKind, Column, Table
from cyberdesk.export.new_file import new_file

ROWS_OF_A_SHEET = 1_000_000
"""A sheet of Excel holds 1,048,576; what is more goes on another one."""
_LONGEST_NAME = 25
"""31 less room for a number."""
_REFUSED_IN_NAMES = str.maketrans("[]:*?/\\", "-------", "'")

_LOOKS = {
    CellKind.MONEY: "#,##0.00",
    CellKind.INTEGER: "0",
    CellKind.DATE: "yyyy-mm-dd",
    CellKind.TIME: "hh:mm:ss",
}


def write_xlsx(table: Table, target: Path, *, rows_of_a_sheet: int = ROWS_OF_A_SHEET) -> int:
    """A `ports.TableWriter`. The memory it takes does not grow with the rows."""
    with new_file(target) as path, tempfile.TemporaryDirectory(prefix=".rows-", dir=target.parent) as folder:
        book = xlsxwriter.Workbook(
            str(path),
            {
                "constant_memory": True,
                # The rows wait on the disk that has room for the file itself, and go with the block.
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        try:
            count = _Sheets(book, table, rows_of_a_sheet).write()
            book.close()
        except (FileCreateError, FileSizeError) as error:
            raise _as_os_error(error) from error
        finally:
            # Where it was not written: Windows removes no file that is open.
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()
    return count


def _as_os_error(error: Exception) -> OSError:
    """The library wraps the disk's own error."""
    inner = error.args[0] if error.args else error
    return inner if isinstance(inner, OSError) else OSError(str(error))


class _Sheets:
    """The sheets of one table: one, unless it is very long."""

    def __init__(self, book: xlsxwriter.Workbook, table: Table, rows_of_a_sheet: int) -> None:
        self._book = book
        self._table = table
        self._rows_of_a_sheet = rows_of_a_sheet
        self._looks: list[Format | None] = [
            book.add_format({"num_format": _LOOKS[column.kind]}) if column.kind in _LOOKS else None
            for column in table.columns
        ]
        self._heading = book.add_format({"bold": True, "bottom": 1})

    def write(self) -> int:
        """How many rows there were."""
        sheet, count = self._begin(1), 0
        for count, row in enumerate(self._table.rows, start=1):
            place, on_sheet = divmod(count - 1, self._rows_of_a_sheet)
            if place and not on_sheet:
                sheet = self._begin(place + 1)
            for column, cell in enumerate(row):
                _write_cell(sheet, on_sheet + 1, column, cell, self._looks[column])
        return count

    def _begin(self, number: int) -> Worksheet:
        name = self._table.title.translate(_REFUSED_IN_NAMES)[:_LONGEST_NAME]
        sheet = self._book.add_worksheet(name if number == 1 else f"{name} {number}")
        for place, column in enumerate(self._table.columns):
            sheet.set_column(place, place, _width(column))
            sheet.write_string(0, place, column.title, self._heading)
        sheet.freeze_panes(1, 0)
        return sheet


def _width(column: Column) -> int:
    return max(column.width, len(column.title) + 2)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, look: Format | None) -> None:
    match cell:
        case None:
            pass
        case str():
            # A string stays one, also if it begins like a formula; the library cuts what is too long.
            sheet.write_string(row, column, cell)
        case Money():
            # A cell is a double: exact to the cent up to 90 million million shillings.
            sheet.write_number(row, column, cell.cents / CENTS_PER_SHILLING, look)
        case date() | time():
            sheet.write_datetime(row, column, cell, look)
        case _:
            sheet.write_number(row, column, cell, look)
