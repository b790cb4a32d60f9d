"""The statement of the simulator is that of the portal, as the notes have it."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

from cyberdesk.simulator.prompts import Moved
from cyberdesk.simulator.statement import COLUMNS, masked, statement_csv

DAY = date(2026, 11, 22)


def moved(code: str, amount: int, at: datetime) -> Moved:
    return Moved("ws_CO_1", amount, code, "254722114417", at, "CD1")


def rows(*moves: Moved) -> list[list[str]]:
    text = statement_csv("174379", DAY, moves)
    lines = list(csv.reader(io.StringIO(text)))
    return lines[lines.index(list(COLUMNS)) + 1 :]


def test_the_newest_stands_first_with_its_balance_and_the_time_of_nairobi() -> None:
    first = moved("TKL1AAAAAA", 150, datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    second = moved("TKL1BBBBBB", 1200, datetime(2026, 11, 22, 9, 5, tzinfo=UTC))
    assert [row[:2] + row[4:8] for row in rows(first, second)] == [
        ["TKL1BBBBBB", "2026-11-22 12:05:00", "Completed", "1,200.00", "", "1,350.00"],
        ["TKL1AAAAAA", "2026-11-22 12:00:00", "Completed", "150.00", "", "150.00"],
    ]


def test_the_day_is_that_of_nairobi() -> None:
    before = moved("TKL1AAAAAA", 150, datetime(2026, 11, 21, 20, 59, 59, tzinfo=UTC))
    within = moved("TKL1BBBBBB", 150, datetime(2026, 11, 21, 21, 0, tzinfo=UTC))
    assert [row[0] for row in rows(before, within)] == ["TKL1BBBBBB"]


def test_no_payer_is_named_in_full() -> None:
    text = statement_csv("174379", DAY, [moved("TKL1AAAAAA", 150, datetime(2026, 11, 22, 9, tzinfo=UTC))])
    assert "114417" not in text
    assert masked("254722114417") == "25472****417"


def test_it_says_of_which_account_and_days_it_tells() -> None:
    text = statement_csv("174379", DAY, [])
    assert "174379" in text
    assert "From 2026-11-22 00:00:00 To 2026-11-22 23:59:59" in text


def test_of_the_time_before_it_began_it_tells_nothing_and_says_so() -> None:
    noon = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    assert "From 2026-11-22 12:00:00 To 2026-11-22 23:59:59" in statement_csv("174379", DAY, [], noon)
    yesterday = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    assert "From 2026-11-22 00:00:00" in statement_csv("174379", DAY, [], yesterday)
