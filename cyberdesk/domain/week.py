"""The hours of a week, each with a price level: happy hours, expensive evenings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import Money

DAYS, HOURS = 7, 24
CELLS = DAYS * HOURS
NORMAL = 0
"""The level of an hour that nobody painted."""
MOST_LEVELS = 4
"""Named levels beside the normal one: as many as can be told apart on a painted grid."""


@dataclass(frozen=True, slots=True)
class PriceLevel:
    """A named price for some hours of the week.

    Attributes:
        name: as the customer reads it, ``Happy hour``.
        price_per_minute: instead of the tariff's own.
    """

    name: str
    price_per_minute: Money


@dataclass(frozen=True, slots=True)
class Week:
    """Which price level each hour of a Nairobi week has.

    Attributes:
        cells: 168 digits, Monday 00:00 first, then hour by hour; 0 is `NORMAL`, n is the n-th named level.
    """

    cells: str = "0" * CELLS

    def __post_init__(self) -> None:
        if len(self.cells) != CELLS or not (self.cells.isascii() and self.cells.isdigit()):
            raise ValueError("a week is 168 digits")

    @property
    def is_plain(self) -> bool:
        """Every hour is normal."""
        return self.highest == NORMAL

    @property
    def highest(self) -> int:
        """The highest level that an hour has."""
        return int(max(self.cells))

    def level(self, weekday: int, hour: int) -> int:
        """
        Args:
            weekday: Monday is 0.
        """
        return int(self.cells[weekday * HOURS + hour])

    def level_at(self, at: datetime) -> int:
        """The level at a moment."""
        local = nairobi(at)
        return self.level(local.weekday(), local.hour)

    def painted(self, weekday: int, hour: int, level: int) -> Week:
        """With another level in one hour."""
        cell = weekday * HOURS + hour
        return Week(f"{self.cells[:cell]}{level}{self.cells[cell + 1 :]}")

    def without_level(self, level: int) -> Week:
        """A named level is gone: its hours are normal, and the levels after it move up."""
        kept = (int(cell) for cell in self.cells)
        return Week("".join(str(NORMAL if one == level else one - (one > level)) for one in kept))


PLAIN = Week()
"""Every hour is normal."""


def next_hour(at: datetime) -> datetime:
    """When the hour of `at` is over. Nairobi's hours begin with those of UTC: it is three ahead, fixed."""
    return at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
