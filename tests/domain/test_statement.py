"""A line's kind, masked numbers beside each other, and balances that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.statement import LineState, StatementLine, breaks_in_balances, fits_phone


def line(number: int, cents: int, balance: int | None) -> StatementLine:
    """Money in, or out if less than zero."""
    return StatementLine(
        number=number,
        receipt_number=f"TKL1{number:06}",
        completed_at=datetime(2026, 11, 22, tzinfo=UTC),
        details="",
        state=LineState.COMPLETED,
        paid_in=Money(max(cents, 0)),
        withdrawn=Money(max(-cents, 0)),
        balance=None if balance is None else Money(balance),
    )


def account(moves: list[int]) -> list[StatementLine]:
    """One line after the other, the oldest first."""
    return [line(number, cents, 10_000 + sum(moves[: number + 1])) for number, cents in enumerate(moves)]


moves = st.lists(st.integers(-500, 900).filter(bool), min_size=3, max_size=12)


@given(moves, st.booleans())
def test_balances_follow_in_either_order(moved: list[int], is_newest_first: bool) -> None:
    lines = account(moved)
    assert breaks_in_balances(lines[::-1] if is_newest_first else lines) == 0


@given(st.lists(st.integers(1, 900), min_size=5, max_size=12), st.data())
def test_a_line_left_out_in_the_middle_or_changed_is_seen(moved: list[int], data: st.DataObject) -> None:
    lines = account(moved)
    place = data.draw(st.integers(1, len(lines) - 2))
    assert breaks_in_balances([*lines[:place], *lines[place + 1 :]]) == 1
    changed = replace(lines[place], paid_in=lines[place].paid_in + Money(1))
    assert breaks_in_balances([*lines[:place], changed, *lines[place + 1 :]]) == 1


def test_lines_without_a_balance_or_without_money_break_nothing() -> None:
    first, second, third = account([100, 200, 300])
    failed = replace(line(9, 500, 77), state=LineState.NOT_COMPLETED)
    assert breaks_in_balances([first, failed, replace(second, balance=None), third]) == 0


@pytest.mark.parametrize(
    ("theirs", "fits"),
    [
        ("25472****417 - WANJIKU", True),
        ("0722***417", True),
        ("2547 ***** 417", True),
        ("254722•••417 - WANJIKU", True),
        ("25472****418 - WANJIKU", False),
        ("25471****417 - WANJIKU", False),
        ("WANJIKU KAMAU", None),
        ("", None),
        ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", None),
        ("25472****4", None),
    ],
)
def test_a_masked_number_is_held_against_what_the_statement_tells(theirs: str, fits: bool | None) -> None:
    assert fits_phone("0722 ••• 417", theirs) is fits


def test_what_moved_is_what_came_or_what_went() -> None:
    assert (line(1, 100, None).moved, line(1, -70, None).moved) == (Money(100), Money(70))
    assert line(1, -70, None).paid_in == ZERO
