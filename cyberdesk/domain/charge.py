"""What time cost, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberdesk.domain.money import ZERO, Money

SECONDS_PER_MINUTE = 60
_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time that is billed: from a moment up to, not including, another one. Both UTC.

    A pause is a gap between two stretches; a change of seat ends one where the next begins. An end before
    the beginning (the PC's clock was set back) is no time at all.
    """

    started_at: datetime
    ended_at: datetime

    @property
    def length(self) -> timedelta:
        """Never negative."""
        return max(self.ended_at - self.started_at, _NONE)


def whole_seconds(stretches: Iterable[Stretch]) -> int:
    """The whole seconds of all together: fractions are dropped once, not in each stretch."""
    return sum((one.length for one in stretches), _NONE) // timedelta(seconds=1)


def first_seconds(stretches: Sequence[Stretch], seconds: int) -> tuple[Stretch, ...]:
    """The part in which the first `seconds` were used."""
    left, found = timedelta(seconds=seconds), []
    for one in stretches:
        part = min(left, one.length)
        if part:
            found.append(Stretch(one.started_at, one.started_at + part))
        left -= part
    return tuple(found)


@dataclass(frozen=True, slots=True)
class TimeAtPrice:
    """Minutes, each at a price.

    Attributes:
        minutes: that are charged: with blocks, whole blocks.
        price_per_minute: of each.
        level: the name of the price level; empty for the normal one.
        block_minutes: charged in blocks of so many; 1 for none.
        amount: the product.
    """

    minutes: int
    price_per_minute: Money
    level: str
    block_minutes: int
    amount: Money


@dataclass(frozen=True, slots=True)
class PackageTaken:
    """A package was cheaper than its minutes.

    Attributes:
        count: how often.
        minutes: of one package.
        price: of one package.
        amount: the product.
    """

    count: int
    minutes: int
    price: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class CapReached:
    """Time costs no more than this; the fields are those of `PackageTaken`."""

    count: int
    minutes: int
    price: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class MinimumReached:
    """The time alone would cost less than the minimum.

    Attributes:
        minimum: the least that time costs.
        amount: what is missing to it.
    """

    minimum: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class StartFee:
    """Charged once a session, on top."""

    amount: Money


@dataclass(frozen=True, slots=True)
class RoundedUp:
    """The cents to the next shilling: a counter has none."""

    amount: Money


@dataclass(frozen=True, slots=True)
class ChargedBefore:
    """What the time before this came to, which was charged already.

    Attributes:
        minutes: of the time before.
        amount: negative.
    """

    minutes: int
    amount: Money


ChargeLine = TimeAtPrice | PackageTaken | CapReached | MinimumReached | StartFee | RoundedUp | ChargedBefore


@dataclass(frozen=True, slots=True)
class Charge:
    """What time costs, and why.

    Attributes:
        minutes: started minutes, counted over the whole time.
        amount: what is charged, whole shillings.
        lines: why; they add up to the amount.
    """

    minutes: int
    amount: Money
    lines: tuple[ChargeLine, ...]

    @property
    def is_minimum(self) -> bool:
        """The minimum charge decided the amount."""
        return any(isinstance(line, MinimumReached) for line in self.lines)


NO_CHARGE = Charge(0, ZERO, ())
"""Nothing to pay."""
