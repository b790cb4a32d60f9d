"""The cheapest cover is the cheapest there is."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.cover import Offer, Run, cheapest

runs = st.lists(st.builds(Run, st.integers(0, 2), st.just(0), st.integers(1, 5)), max_size=4)
offers = st.lists(st.builds(Offer, st.integers(1, 8), st.integers(0, 40)), max_size=3)
PRICES = (7, 3, 11)


def priced(plain: list[Run]) -> tuple[Run, ...]:
    return tuple(Run(run.level, PRICES[run.level], run.units) for run in plain)


def by_trying_everything(prices: tuple[int, ...], offered: tuple[Offer, ...]) -> int:
    """From the first unit on: pay it alone, or take any offer."""

    @cache
    def least(place: int) -> int:
        if place >= len(prices):
            return 0
        ways = [prices[place] + least(place + 1)]
        ways += [offer.price_cents + least(place + offer.units) for offer in offered]
        return min(ways)

    return least(0)


@given(runs, offers)
def test_no_other_cover_is_cheaper(plain: list[Run], offered: list[Offer]) -> None:
    found = cheapest(priced(plain), tuple(offered))
    cents = sum(PRICES[level] * count for level, count in found.units)
    cents += sum(offer.price_cents * count for offer, count in zip(offered, found.taken, strict=False))
    prices = tuple(PRICES[run.level] for run in plain for _ in range(run.units))
    assert cents == by_trying_everything(prices, tuple(offered))


@given(runs, offers)
def test_every_unit_is_covered(plain: list[Run], offered: list[Offer]) -> None:
    found = cheapest(priced(plain), tuple(offered))
    covered = sum(count for _, count in found.units)
    covered += sum(offer.units * count for offer, count in zip(offered, found.taken, strict=False))
    assert covered >= sum(run.units for run in plain)
