"""CSV: what every program for tables reads the same, and never as a formula."""

from __future__ import annotations

import csv
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import Money
from cyberdesk.domain.table import Cell, CellKind, Column, Table
from cyberdesk.export.csv_file import write_csv

COLUMNS = (
    Column("What"),
    Column("KES", CellKind.MONEY),
    Column("Count", CellKind.INTEGER),
    Column("Date", CellKind.DATE),
    Column("Time", CellKind.TIME),
)


def table(*rows: tuple[Cell, ...], columns: tuple[Column, ...] = COLUMNS) -> Table:
    return Table("Report", columns, rows)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_cells_are_written_by_what_they_are(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    row = ("Zawadi’s café", Money(-125_050), 3, date(2026, 11, 22), time(9, 5, 7))
    assert write_csv(table(row, (None,) * 5), target) == 2
    assert read(target) == [
        ["What", "KES", "Count", "Date", "Time"],
        ["Zawadi’s café", "-1250.50", "3", "2026-11-22", "09:05:07"],
        [""] * 5,
    ]


def test_excel_is_told_that_it_is_utf_8(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    write_csv(table(), target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfWhat,")
    assert target.read_bytes().endswith(b"\r\n")


@pytest.mark.parametrize(
    "name", ["=1+1", "+254", "-2", "@SUM(A1)", "\t=1+1", " =1+1", "\r\n@x", "＝1+1", '=HYPERLINK("x","y")']
)
def test_text_that_begins_like_a_formula_is_text(tmp_path: Path, name: str) -> None:
    target = tmp_path / "report.csv"
    write_csv(table((name,), columns=COLUMNS[:1]), target)
    assert read(target)[1] == [f"'{name}"]


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30))
def test_any_text_comes_back_and_none_is_a_formula(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    target = tmp_path_factory.mktemp("csv") / "report.csv"
    write_csv(table(("x", None, None, None, None), (text, None, None, None, None)), target)
    got = read(target)[2][0]
    assert got in (text, f"'{text}")
    assert not got.lstrip().startswith(("=", "+", "-", "@"))


def test_a_negative_amount_stays_a_number(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    write_csv(table(("x", Money(-5), None, None, None)), target)
    assert read(target)[1][1] == "-0.05"
