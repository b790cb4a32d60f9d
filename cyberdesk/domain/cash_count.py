"""Notes and coins, counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cyberdesk.domain.money import Money

NOTES = (1000, 500, 200, 100, 50)
COINS = (40, 20, 10, 5, 1)
DENOMINATIONS = (*NOTES, *COINS)
"""In shillings, in the order in which a drawer is counted."""
MOST_PIECES = 99_999


@dataclass(frozen=True, slots=True)
class CashCount:
    """How many of each note and coin lie in the drawer.

    Attributes:
        pieces: how many, in the order of `DENOMINATIONS`.
    """

    pieces: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.pieces) != len(DENOMINATIONS):
            raise ValueError("a count has a number for each note and coin")
        if any(not 0 <= number <= MOST_PIECES for number in self.pieces):
            raise ValueError("nobody counts so many pieces")

    @classmethod
    def of(cls, pieces: Mapping[int, int]) -> CashCount:
        """From how many there are of each denomination in shillings; none of those that are missing.

        Raises:
            ValueError: there is no such note or coin.
        """
        if not pieces.keys() <= set(DENOMINATIONS):
            raise ValueError("there is no such note or coin")
        return cls(tuple(pieces.get(worth, 0) for worth in DENOMINATIONS))

    @property
    def total(self) -> Money:
        return Money.shillings(
            sum(worth * number for worth, number in zip(DENOMINATIONS, self.pieces, strict=True))
        )

    @property
    def found(self) -> dict[int, int]:
        """Denomination to number, only those of which there are any."""
        return {worth: n for worth, n in zip(DENOMINATIONS, self.pieces, strict=True) if n}
