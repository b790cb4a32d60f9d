"""The notes and coins in the drawer: what customers hand over, and the change they get."""

from __future__ import annotations

from collections import Counter

from cyberdesk.domain.cash_count import DENOMINATIONS, CashCount
from cyberdesk.domain.money import ZERO, Money


class Notes:
    """Pieces, and never a mere sum: what is counted is what lies there."""

    def __init__(self) -> None:
        self._pieces: Counter[int] = Counter()

    def count(self, more: Money = ZERO) -> CashCount:
        """Note by note, as staff count it, together with what is laid beside it."""
        return CashCount.of(self._pieces + _fewest(more.whole_shillings))

    @property
    def total(self) -> Money:
        return self.count().total

    def put(self, amount: Money) -> None:
        """Exactly so much, in as few pieces as possible."""
        self._pieces += _fewest(amount.whole_shillings)

    def sell(self, amount: Money, handed: Money) -> None:
        """A customer hands over more than is due, and gets change out of the drawer."""
        self.put(handed)
        self.take(handed - amount)

    def take(self, amount: Money) -> None:
        """Exactly so much leaves the drawer. Where no piece is small enough, one is changed next door.

        Raises:
            ValueError: so much is not there.
        """
        if amount > self.total:
            raise ValueError(f"{amount} is to leave a drawer with {self.total}")
        left = amount.whole_shillings
        for worth in DENOMINATIONS:
            pieces = min(self._pieces[worth], left // worth)
            self._pieces[worth] -= pieces
            left -= pieces * worth
        if left:
            larger = min(worth for worth in DENOMINATIONS if worth > left and self._pieces[worth])
            self._pieces[larger] -= 1
            self._pieces += _fewest(larger - left)

    def lose(self, worth: int) -> Money:
        """One piece falls behind the counter, if there is one; what it was worth."""
        pieces = min(self._pieces[worth], 1)
        self._pieces[worth] -= pieces
        return Money.shillings(worth * pieces)


def _fewest(shillings: int) -> Counter[int]:
    pieces: Counter[int] = Counter()
    for worth in DENOMINATIONS:
        pieces[worth], shillings = divmod(shillings, worth)
    return pieces
