"""Notes and coins, counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.cash_count import DENOMINATIONS, MOST_PIECES, CashCount
from cyberdesk.domain.money import ZERO, Money

pieces = st.dictionaries(st.sampled_from(DENOMINATIONS), st.integers(0, 500))


def test_notes_and_coins_add_up() -> None:
    count = CashCount.of({1000: 2, 50: 3, 40: 1, 1: 7})
    assert count.total == Money.shillings(2197)
    assert count.found == {1000: 2, 50: 3, 40: 1, 1: 7}


@given(pieces, pieces)
def test_two_heaps_are_worth_what_they_are_together(one: dict[int, int], other: dict[int, int]) -> None:
    together = {worth: one.get(worth, 0) + other.get(worth, 0) for worth in DENOMINATIONS}
    assert CashCount.of(one).total + CashCount.of(other).total == CashCount.of(together).total


@given(pieces)
def test_a_count_is_made_again_from_what_was_found(one: dict[int, int]) -> None:
    count = CashCount.of(one)
    assert CashCount.of(count.found) == count


def test_nothing_is_worth_nothing() -> None:
    assert CashCount.of({}).total == ZERO


@pytest.mark.parametrize("worth", [2000, 25, 0, -5])
def test_there_are_no_other_notes(worth: int) -> None:
    with pytest.raises(ValueError, match="no such note"):
        CashCount.of({worth: 1})


@pytest.mark.parametrize("number", [-1, MOST_PIECES + 1])
def test_nobody_counts_such_a_number(number: int) -> None:
    with pytest.raises(ValueError, match="so many"):
        CashCount.of({50: number})


def test_a_count_has_a_number_for_each() -> None:
    with pytest.raises(ValueError, match="each note"):
        CashCount((1, 2, 3))
