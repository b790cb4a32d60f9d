"""A sale is its lines; what is due on it comes from the ledger."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from tests.domain.values import NOON, amounts

EMPTY = Sale(
    id=3,
    customer_id=None,
    customer_name="Walk-in",
    title="PC 3 · 55 min",
    station_number=3,
    made_at=NOON,
    lines=(),
    due=ZERO,
)


@given(st.lists(amounts, max_size=5))
def test_the_total_is_the_sum_of_the_lines(prices: list[Money]) -> None:
    lines = tuple(SaleLine(LineKind.SERVICE, "Printing", price) for price in prices)
    assert replace(EMPTY, lines=lines).total.cents == sum(price.cents for price in prices)


@pytest.mark.parametrize(("due_cents", "is_settled"), [(1, False), (0, True)])
def test_a_sale_is_settled_when_nothing_is_due(due_cents: int, is_settled: bool) -> None:
    assert replace(EMPTY, due=Money(due_cents)).is_settled is is_settled
