"""Files that are wrong, broken or made to harm: each is refused in plain words, and nothing comes of it."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.services.progress import Progress
from cyberdesk.statement import reader, xlsx_rows
from cyberdesk.statement.reader import PortalReader
from tests.statement.portal import (
    HEADING,
    LINE,
    OLD_EXPORT,
    cells,
    csv_bytes,
    line,
    read,
    statement_rows,
    with_part,
    xlsx_bytes,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = b"""<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>"""


def workbook() -> bytes:
    return xlsx_bytes(statement_rows([LINE]))


def why(folder: Path, content: bytes, name: str = "statement.xlsx") -> StatementUnreadable:
    with pytest.raises(StatementUnreadable) as raised:
        read(folder, content, name)
    assert raised.value.money == "Nothing was changed."
    assert raised.value.next_step
    return raised.value


def test_missing_columns_are_named_with_what_was_found(tmp_path: Path) -> None:
    heading = ["Receipt No.", "Completion Time", "Details", "Transaction Status", "Amount"]
    error = why(tmp_path, csv_bytes([heading, cells(LINE)]))
    assert error.title == "This file lacks these columns: Paid In, Withdrawn"
    assert "It has: Receipt No., Completion Time, Details, Transaction Status, Amount." in error.next_step


def test_a_column_that_stands_twice_is_not_guessed_at(tmp_path: Path) -> None:
    error = why(tmp_path, csv_bytes([[*HEADING, "Paid In"], [*cells(LINE), "9000"]]))
    assert "Paid In" in error.title


def test_dates_with_the_month_first_are_not_guessed_at(tmp_path: Path) -> None:
    row = cells(LINE)
    row[1] = "11/22/2026 12:00"
    assert "line 2" in why(tmp_path, csv_bytes([HEADING, row])).title


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\x00\x00\r\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><table><tr><td>Receipt No.</td></tr></table></html>", "web page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, "no M-PESA statement"),
        (b"name,age\nWanjiku,30\n", "no M-PESA statement"),
        (b"a\n" * 1000, "no M-PESA statement"),
        (b"PK\x03\x04 and no more", "damaged"),
        (OLE + b"and no more", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "_VBA_PROJECT_CUR".encode("utf-16-le"), "macros"),
    ],
)
def test_what_is_no_statement_says_what_it_is(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in why(tmp_path, content).title


def test_a_quote_that_is_never_closed_swallows_no_lines(tmp_path: Path) -> None:
    lines = [line(number, f"TKL1AAAA{number:02}", balance=None) for number in range(10, 40)]
    content = csv_bytes(statement_rows(lines)).replace(b"TKL1AAAA12", b'"TKL1AAAA12')
    assert "quotes" in why(tmp_path, content).title


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"])
def test_a_workbook_with_macros_is_not_opened(tmp_path: Path, part: str) -> None:
    assert "macros" in why(tmp_path, with_part(workbook(), part, b"Sub Auto_Open()")).title


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_with_a_document_type_is_not_opened(tmp_path: Path, encoding: str) -> None:
    bomb = BOMB.decode().encode(encoding)
    assert (
        "holds what no statement does"
        in why(tmp_path, with_part(workbook(), "xl/sharedStrings.xml", bomb)).title
    )


def test_a_document_type_between_two_pieces_is_seen_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = with_part(workbook(), "xl/sharedStrings.xml", BOMB.replace(b"<!ENTITY", b""))
    for chunk in (25, 26, 27):
        monkeypatch.setattr(xlsx_rows, "_CHUNK", chunk)
        assert "holds what no statement does" in why(tmp_path, bomb).title


def test_the_library_itself_reads_no_entities_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "check_parts", lambda _content: 0)
    assert "damaged" in why(tmp_path, with_part(workbook(), "xl/worksheets/sheet1.xml", BOMB)).title


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_rows, "MOST_BYTES", 1_000_000)
    assert "larger" in why(tmp_path, with_part(workbook(), "xl/media/image1.png", bytes(2_000_000))).title


def test_a_workbook_of_thousands_of_parts_is_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(xlsx_rows.MOST_PARTS + 1):
            archive.writestr(f"xl/{number}.xml", "")
    assert "larger" in why(tmp_path, out.getvalue()).title


def test_a_workbook_whose_formula_has_no_value_gives_none(tmp_path: Path) -> None:
    row: list[object] = [*cells(LINE)]
    row[4] = '=HYPERLINK("http://example.org","150")'
    statement = read(tmp_path, xlsx_bytes([HEADING, row]), "statement.xlsx")
    assert (statement.lines, len(statement.refused)) == ((), 1)


def test_a_link_to_another_workbook_is_not_followed(tmp_path: Path) -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    assert read(tmp_path, with_part(workbook(), "xl/externalLinks/externalLink1.xml", link), "s.xlsx").lines


@pytest.mark.parametrize("told", [b"A1:XFD1048576", b"A1:B2"])
def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(tmp_path: Path, told: bytes) -> None:
    content = workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    lying = sheet.replace(b"<sheetData>", b'<dimension ref="' + told + b'"/><sheetData>')
    assert lying != sheet
    statement = read(tmp_path, with_part(content, "xl/worksheets/sheet1.xml", lying), "statement.xlsx")
    assert len(statement.lines) == 1


def test_a_workbook_cut_short_at_any_place_is_refused(tmp_path: Path) -> None:
    content = workbook()
    for end in range(4, len(content) - 1, 97):
        why(tmp_path, content[:end])


def test_a_file_that_is_gone_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(StatementUnreadable, match="cannot be opened"):
        PortalReader().read(tmp_path / "gone.csv", Progress())
    monkeypatch.setattr(reader, "MOST_FILE_BYTES", 10)
    assert "larger" in why(tmp_path, csv_bytes(statement_rows([LINE]))).title


def test_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_LINES", 3)
    rows = statement_rows([line(number, f"TKL1AAAA{number:02}") for number in range(10, 14)])
    assert "more than 3 lines" in why(tmp_path, csv_bytes(rows)).title


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_file_of_any_kind_is_read_or_refused_and_nothing_else(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rng = random.Random(seed)
    content = bytearray(rng.choice([workbook(), csv_bytes(statement_rows([LINE])), OLD_EXPORT.read_bytes()]))
    for _ in range(rng.randint(1, 20)):
        content[rng.randrange(len(content))] = rng.randrange(256)
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(bytes(content))
    try:
        statement = PortalReader().read(path, Progress())
    except StatementUnreadable:
        return
    assert len(statement.lines) + len(statement.refused) <= 3


def test_a_workbook_of_the_old_excel_cut_short_at_any_place_is_refused(tmp_path: Path) -> None:
    content = OLD_EXPORT.read_bytes()
    for end in range(600, len(content) - 1, 501):
        why(tmp_path, content[:end])
