"""A file is there whole or not at all, whatever stops its writing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk.domain.table import Cell, Table
from cyberdesk.export.csv_file import write_csv
from cyberdesk.export.xlsx_file import write_xlsx
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import TableWriter
from cyberdesk.services.progress import Stopped
from tests.export.test_csv_file import COLUMNS

WRITERS: tuple[TableWriter, ...] = (write_csv, write_xlsx)


def rows_that_stop(error: BaseException) -> Iterator[tuple[Cell, ...]]:
    for number in range(3000):
        yield (f"row {number}", None, number, None, None)
    raise error


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("error", [Stopped(), RuntimeError("a mistake"), KeyboardInterrupt()])
def test_what_stops_the_rows_leaves_the_former_file_and_nothing_else(
    tmp_path: Path, write: TableWriter, error: BaseException
) -> None:
    target = tmp_path / "report"
    target.write_text("the former one", encoding="utf-8")
    with pytest.raises(type(error)):
        write(Table("Report", COLUMNS, rows_that_stop(error)), target)
    gc.collect()
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
    assert target.read_text(encoding="utf-8") == "the former one"


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_is_seen_under_the_name_before_the_file_is_whole(tmp_path: Path, write: TableWriter) -> None:
    target = tmp_path / "report"
    seen: list[bool] = []

    def rows() -> Iterator[tuple[Cell, ...]]:
        seen.append(target.exists())
        yield ("x", None, None, None, None)
        seen.append(target.exists())

    assert write(Table("Report", COLUMNS, rows()), target) == 1
    assert seen == [False, False]
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_is_gone_is_told_in_plain_words(tmp_path: Path, write: TableWriter) -> None:
    with pytest.raises(CounterError, match=r"report\.csv could not be saved") as caught:
        write(Table("Report", COLUMNS, []), tmp_path / "gone" / "report.csv")
    assert "another folder" in caught.value.next_step


@pytest.mark.parametrize("write", WRITERS)
def test_a_name_that_a_folder_has_is_told_and_the_folder_stays(tmp_path: Path, write: TableWriter) -> None:
    target = tmp_path / "report"
    target.mkdir()
    with pytest.raises(CounterError, match="could not be saved"):
        write(Table("Report", COLUMNS, []), target)
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
