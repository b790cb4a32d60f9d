"""The cheapest way to pay for a run of time: minute by minute, or by offers that cover many at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Run:
    """Units of time that follow each other at one price.

    Attributes:
        level: of the price.
        price_cents: of one unit.
        units: how many.
    """

    level: int
    price_cents: int
    units: int


@dataclass(frozen=True, slots=True)
class Offer:
    """So many units in a row for one price; fewer may be used.

    Attributes:
        units: at most.
        price_cents: for all of them.
    """

    units: int
    price_cents: int


@dataclass(frozen=True, slots=True)
class Cover:
    """What is paid for.

    Attributes:
        units: by level, those that are paid one by one.
        taken: by offer, how often it is taken.
    """

    units: tuple[tuple[int, int], ...]
    taken: tuple[int, ...]


# The cards of all stations ask each second, and the answer changes once a minute.
@lru_cache(maxsize=512)
def cheapest(runs: tuple[Run, ...], offers: tuple[Offer, ...]) -> Cover:
    """The cheapest cover of all runs, in their order.

    Of two that cost the same it is the one with single units, then the one with the offer that is named
    first, so that the same time always has the same explanation. More time never costs less: what covers
    the longer time covers the shorter one too.
    """
    units = {run.level: 0 for run in runs}
    taken = [0] * len(offers)
    if not offers:
        for run in runs:
            units[run.level] += run.units
        return Cover(tuple(units.items()), ())
    levels, choices = _choose(runs, offers)
    place = len(levels)
    while place > 0:
        choice = choices[place]
        if choice is None:
            place -= 1
            units[levels[place]] += 1
        else:
            taken[choice] += 1
            place -= offers[choice].units
    return Cover(tuple((level, count) for level, count in units.items() if count), tuple(taken))


def _choose(runs: tuple[Run, ...], offers: tuple[Offer, ...]) -> tuple[list[int], list[int | None]]:
    """The level of each unit; and for each number of first units, the offer that ends their cheapest cover,
    or None when the last unit is paid by itself."""
    levels: list[int] = []
    least: list[int] = [0]
    choices: list[int | None] = [None]
    for run in runs:
        for _ in range(run.units):
            levels.append(run.level)
            place = len(levels)
            cents, choice = least[-1] + run.price_cents, None
            for index, offer in enumerate(offers):
                with_offer = least[max(place - offer.units, 0)] + offer.price_cents
                if with_offer < cents:
                    cents, choice = with_offer, index
            least.append(cents)
            choices.append(choice)
    return levels, choices
