"""Excel workbooks, read again by another library."""

from __future__ import annotations

import datetime
from pathlib import Path

from cyberdesk.domain.money import Money
from cyberdesk.domain.table import CellKind, Column, Table
from cyberdesk.export.xlsx_file import write_xlsx
from tests.export.test_csv_file import COLUMNS, table
from tests.export.workbook import read_book


def test_numbers_are_numbers_and_dates_are_dates(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    row = ("Wanjiku", Money(-125_050), 3, datetime.date(2026, 11, 22), datetime.time(9, 5, 7))
    assert write_xlsx(table(row), target) == 1
    sheet = read_book(target).active
    assert [cell.value for cell in sheet[1]] == ["What", "KES", "Count", "Date", "Time"]
    assert [cell.value for cell in sheet[2]] == [
        "Wanjiku",
        -1250.5,
        3,
        datetime.datetime(2026, 11, 22),  # noqa: DTZ001 (Excel knows no zones)
        datetime.time(9, 5, 7),
    ]
    assert sheet["B2"].number_format == "#,##0.00"
    assert sheet["D2"].number_format == "yyyy-mm-dd"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_text_that_begins_like_a_formula_is_text(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    write_xlsx(table(('=HYPERLINK("http://x","y")',), ("@SUM(1)",), columns=COLUMNS[:1]), target)
    cells = [row[0] for row in read_book(target).active.iter_rows(min_row=2)]
    assert [(cell.data_type, cell.value) for cell in cells] == [
        ("s", '=HYPERLINK("http://x","y")'),
        ("s", "@SUM(1)"),
    ]
    assert all(cell.hyperlink is None for cell in cells)


def test_more_rows_than_a_sheet_holds_go_on_another_one(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    rows = ((number,) for number in range(5))
    numbers = Table("Ledger [all]: 2026", (Column("Entry", CellKind.INTEGER),), rows)
    assert write_xlsx(numbers, target, rows_of_a_sheet=2) == 5
    book = read_book(target)
    assert book.sheetnames == ["Ledger -all-- 2026", "Ledger -all-- 2026 2", "Ledger -all-- 2026 3"]
    assert [[cell.value for (cell,) in sheet.iter_rows()] for sheet in book] == [
        ["Entry", 0, 1],
        ["Entry", 2, 3],
        ["Entry", 4],
    ]


def test_a_text_longer_than_a_cell_is_cut(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    write_xlsx(table(("x" * 40_000,), columns=COLUMNS[:1]), target)
    assert len(read_book(target).active["A2"].value) == 32_767
