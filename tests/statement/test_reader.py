"""Every way in which the portal, Excel and people write the same statement gives the same lines."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.statement import LineKind, LineState, Refusal, StatementLine
from cyberdesk.services.progress import Progress, Step, Stopped
from cyberdesk.statement.reader import PortalReader
from tests.statement.portal import (
    HEADING,
    LINE,
    NOON,
    OLD_EXPORT,
    cells,
    csv_bytes,
    line,
    read,
    statement_rows,
    xlsx_bytes,
)

codes = st.from_regex(r"[A-Z0-9]{4}[A-Z][A-Z0-9]{5}", fullmatch=True)
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="0123456789"), max_size=12
)
amounts = st.integers(1, 10**9).map(Money)
times = st.integers(0, 10**8).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@st.composite
def lines(draw: st.DrawFn) -> StatementLine:
    is_in = draw(st.booleans())
    amount = draw(amounts)
    return StatementLine(
        number=0,
        receipt_number=draw(codes),
        completed_at=draw(times),
        details=draw(words),
        state=LineState.COMPLETED,
        paid_in=amount if is_in else ZERO,
        withdrawn=ZERO if is_in else amount,
        balance=draw(st.none() | st.integers(0, 10**10).map(Money)),
        other_party=draw(words),
    )


def facts(one: StatementLine) -> tuple[object, ...]:
    return (one.receipt_number, one.completed_at, one.details, one.paid_in, one.withdrawn, one.balance)


@settings(max_examples=60)
@given(
    st.lists(lines(), min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
)
def test_what_is_written_as_csv_is_read_the_same(
    written: list[StatementLine], delimiter: str, encoding: str
) -> None:
    content = csv_bytes(statement_rows(written), delimiter=delimiter, encoding=encoding)
    with TemporaryDirectory() as folder:
        statement = read(Path(folder), content)
    assert statement.refused == ()
    assert [facts(one) for one in statement.lines] == [facts(one) for one in written]


def test_a_workbook_with_texts_is_read_like_the_csv(tmp_path: Path) -> None:
    rows = statement_rows([LINE])
    as_csv, as_xlsx = read(tmp_path, csv_bytes(rows)), read(tmp_path, xlsx_bytes(rows), "statement.xlsx")
    assert facts(as_xlsx.lines[0]) == facts(as_csv.lines[0]) == facts(LINE)


def test_a_workbook_with_real_dates_and_numbers_is_read_in_nairobi_time(tmp_path: Path) -> None:
    row = ["TKL1AAAAAA", datetime(2026, 11, 22, 12, 0), "Pay Bill", "Completed", 150, None, 1150.0, "x"]  # noqa: DTZ001
    statement = read(tmp_path, xlsx_bytes([HEADING, row]), "statement.xlsx")
    assert facts(statement.lines[0]) == facts(LINE)


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path, xlsx_bytes(statement_rows([LINE])), "statement.csv").lines
    assert read(tmp_path, csv_bytes(statement_rows([LINE])), "statement.xls").lines


def test_windows_letters_are_read(tmp_path: Path) -> None:
    party = "254722•••417 - ANDRÉ"
    statement = read(
        tmp_path, csv_bytes(statement_rows([line(5, "TKL1AAAAAA", other_party=party)]), encoding="cp1252")
    )
    assert statement.lines[0].other_party == party


@pytest.mark.parametrize(
    "heading",
    [
        [
            "RECEIPT NO",
            "completion  time",
            "Details",
            "Status",
            "Paid in",
            "Withdrawal",
            "Balance",
            "Other Party",
        ],
        ["Receipt Number", "Completed Time", "Narration", "Transaction Status", "Credit", "Debit", "", ""],
        [
            '="Receipt No."',
            "Completion Time",
            "Details",
            "Status",
            "Paid In (KES)",
            "Withdrawn (KES)",
            "",
            "",
        ],
    ],
)
def test_columns_are_found_by_their_names_in_any_spelling(tmp_path: Path, heading: list[str]) -> None:
    statement = read(tmp_path, csv_bytes([["Some bank"], heading, cells(LINE)]))
    assert statement.lines[0].paid_in == Money.shillings(150)


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    rows = [row[::-1] for row in statement_rows([LINE])]
    assert facts(read(tmp_path, csv_bytes(rows)).lines[0]) == facts(LINE)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-22 12:00:00",
        "2026-11-22T12:00:00",
        "22-11-2026 12:00:00",
        "22/11/2026 12:00",
        "22/11/2026 12:00:00 PM",
        "22.11.2026 12:00:00",
        "22 Nov 2026 12:00:00",
        "22-Nov-2026, 12:00 pm",
        "20261122120000",
    ],
)
def test_a_time_is_read_in_every_form(tmp_path: Path, written: str) -> None:
    row = cells(LINE)
    row[1] = written
    assert read(tmp_path, csv_bytes([HEADING, row])).lines[0].completed_at == NOON


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1,250.00", 125_000),
        ("1250", 125_000),
        ("1250.5", 125_050),
        ("KES 1,250.00", 125_000),
        ("Ksh1,250", 125_000),
        ("1 250.00", 125_000),
        ("1.250,00", 125_000),
        ("1250,50", 125_050),
        ("1,250,000.00", 125_000_000),
        ('="1250.00"', 125_000),
    ],
)
def test_an_amount_is_read_in_every_form(tmp_path: Path, written: str, cents: int) -> None:
    row = cells(LINE)
    row[4] = written
    assert read(tmp_path, csv_bytes([HEADING, row])).lines[0].paid_in == Money(cents)


@pytest.mark.parametrize("written", ["-27.00", "27.00", "(27.00)", "27.00-", "\u221227.00"])
def test_what_went_out_is_the_same_with_and_without_its_sign(tmp_path: Path, written: str) -> None:
    row = cells(LINE)
    row[4], row[5] = "", written
    read_line = read(tmp_path, csv_bytes([HEADING, row])).lines[0]
    assert (read_line.withdrawn, read_line.kind) == (Money.shillings(27), LineKind.OTHER)


@pytest.mark.parametrize(
    ("place", "written", "reason"),
    [
        (0, "", Refusal.NO_RECEIPT),
        (0, "TKL1", Refusal.BAD_RECEIPT),
        (0, "0722000417", Refusal.BAD_RECEIPT),
        (1, "yesterday", Refusal.BAD_TIME),
        (1, "2026-02-31 10:00:00", Refusal.BAD_TIME),
        (1, "1999-01-01 10:00:00", Refusal.BAD_TIME),
        (3, "", Refusal.NO_STATUS),
        (4, "a lot", Refusal.BAD_AMOUNT),
        (4, "-5", Refusal.BAD_AMOUNT),
        (4, "1.234", Refusal.BAD_AMOUNT),
        (4, "9" * 40, Refusal.BAD_AMOUNT),
        (4, "", Refusal.NO_AMOUNT),
        (5, "20", Refusal.BOTH_WAYS),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_its_number_and_reason(
    tmp_path: Path, place: int, written: str, reason: Refusal
) -> None:
    row = cells(LINE)
    row[place] = written
    statement = read(tmp_path, csv_bytes([HEADING, cells(line(2, "TKL1BBBBBB")), row]))
    assert [(refused.number, refused.reason) for refused in statement.refused] == [(3, reason)]
    assert [one.receipt_number for one in statement.lines] == ["TKL1BBBBBB"]


def test_sums_empty_rows_and_names_that_come_again_are_no_lines(tmp_path: Path) -> None:
    rows = [
        HEADING,
        cells(LINE),
        [],
        HEADING,
        ["", "", "", "", "", "", "", ""],
        ["Total", "", "", "", "150.00", "0.00", "", ""],
        ["", "", "Closing Balance", "", "", "", "1,150.00", ""],
    ]
    statement = read(tmp_path, csv_bytes(rows))
    assert (len(statement.lines), statement.refused) == (1, ())


def test_no_whole_phone_number_is_kept(tmp_path: Path) -> None:
    row = cells(LINE)
    row[2], row[7] = "Pay Bill from 0722114417", "254722114417 - WANJIKU"
    broken = list(row)
    broken[4] = "many"
    statement = read(tmp_path, csv_bytes([HEADING, row, broken]))
    assert "114417" not in repr(statement)
    assert statement.lines[0].other_party == "254722•••417 - WANJIKU"


def test_the_period_is_what_the_file_says_of_itself(tmp_path: Path) -> None:
    rows = [["Time Period:", "From 2026-11-22 00:00:00 To 2026-11-22 23:59:59"], HEADING, cells(LINE)]
    statement = read(tmp_path, csv_bytes(rows))
    assert statement.first_at == datetime(2026, 11, 21, 21, 0, tzinfo=UTC)
    assert statement.last_at == datetime(2026, 11, 22, 20, 59, 59, tzinfo=UTC)


def test_a_period_of_days_ends_with_its_last_day(tmp_path: Path) -> None:
    rows = [["From", "22/11/2026"], ["To", "22/11/2026"], HEADING, cells(LINE)]
    assert read(tmp_path, csv_bytes(rows)).last_at == datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    ["From 2026-11-01 to 2026-11-02", "From 2007-01-01 to 2099-01-01", "From 2026-11-23 to 2026-11-22"],
)
def test_a_period_that_does_not_fit_the_lines_is_not_believed(tmp_path: Path, told: str) -> None:
    statement = read(tmp_path, csv_bytes([[told], HEADING, cells(LINE)]))
    assert (statement.first_at, statement.last_at) == (NOON, NOON)


@pytest.mark.parametrize(
    ("details", "own_code", "linked", "reversed_code"),
    [
        ("Pay Bill Reversal", "TKM1BBBBB1", "TKL1AAAAA1", "TKL1AAAAA1"),
        ("Reversal of TKL1AAAAA1 by Safaricom", "TKM1BBBBB1", "", "TKL1AAAAA1"),
        ("Pay bill reversed", "TKL1AAAAA1", "", "TKL1AAAAA1"),
        ("TKM1BBBBB1: reversal of TKL1AAAAA1", "TKM1BBBBB1", "", "TKL1AAAAA1"),
        ("Reversal of UUWFICOWTW", "TKM1BBBBB1", "", "UUWFICOWTW"),
        ("WITHDRAWAL REVERSED", "TKL1AAAAA1", "", "TKL1AAAAA1"),
        ("Business to bank", "TKM1BBBBB1", "TKL1AAAAA1", ""),
    ],
)
def test_a_reversal_names_the_payment_that_it_takes_back(
    tmp_path: Path, details: str, own_code: str, linked: str, reversed_code: str
) -> None:
    row = [own_code, "2026-11-22 12:00:00", details, "Completed", "", "-150.00", "", "", linked]
    statement = read(tmp_path, csv_bytes([[*HEADING, "Linked Transaction ID"], row]))
    assert statement.lines[0].reverses == reversed_code


def test_money_that_comes_in_takes_no_payment_back(tmp_path: Path) -> None:
    """What the shop sent to somebody came back."""
    row = cells(line(2, "TKM1BBBBB1", details="Reversal of business payment TKL1AAAAA1"))
    assert read(tmp_path, csv_bytes([HEADING, row])).lines[0].reverses == ""


def test_a_failed_movement_is_no_money(tmp_path: Path) -> None:
    row = cells(LINE)
    row[3] = "Failed"
    assert read(tmp_path, csv_bytes([HEADING, row])).lines[0].kind is LineKind.NOT_COMPLETED


def test_reading_says_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "statement.csv"
    path.write_bytes(csv_bytes(statement_rows([line(number, "TKL1AAAAAA") for number in range(300)])))
    steps: list[Step] = []

    def hear(step: Step) -> None:
        steps.append(step)
        if step.percent == 40:
            progress.stop()

    progress = Progress(hear)
    with pytest.raises(Stopped):
        PortalReader().read(path, progress)
    assert [step.percent for step in steps] == list(range(41))


def test_a_mark_of_utf_8_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert read(tmp_path, codecs.BOM_UTF8 + csv_bytes([HEADING, cells(LINE)])).lines


def test_the_older_export_of_the_portal_is_read(tmp_path: Path) -> None:
    statement = PortalReader().read(OLD_EXPORT, Progress())
    assert [(one.receipt_number, one.paid_in, one.kind) for one in statement.lines] == [
        ("TKL1AAAAAA", ZERO, LineKind.OTHER),
        ("TKL1AAAAAA", Money.shillings(150), LineKind.PAYMENT),
        ("TKL1BBBBBB", Money.shillings(1200), LineKind.PAYMENT),
    ]
    assert {one.completed_at for one in statement.lines} == {NOON, NOON + timedelta(minutes=5)}
    assert statement.first_at == NOON - timedelta(hours=12)
