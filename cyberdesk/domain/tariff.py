"""The price of time at a station."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.money import Money

SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Tariff:
    """A rule that turns time into an amount: a price a minute, and the least a session costs.

    Attributes:
        name: as shown to staff.
        price_per_minute: each started minute costs this much.
        minimum_charge: a session never costs less. Not a fee on top: the minutes count towards it.
    """

    name: str
    price_per_minute: Money
    minimum_charge: Money

    def __post_init__(self) -> None:
        if self.price_per_minute.cents < 0 or self.minimum_charge.cents < 0:
            raise ValueError("a tariff has no negative prices")

    def charge(self, seconds_used: int) -> Charge:
        """The price of `seconds_used` seconds. Rounded up to the shilling: a counter has no cents."""
        minutes = -(-max(seconds_used, 0) // SECONDS_PER_MINUTE)
        for_minutes = (self.price_per_minute * minutes).rounded_up()
        amount = max(for_minutes, self.minimum_charge.rounded_up())
        return Charge(minutes, for_minutes, amount, is_minimum=amount > for_minutes)

    def __str__(self) -> str:
        words = f"{self.price_per_minute} a minute"
        return words + (f", minimum {self.minimum_charge.figure}" if self.minimum_charge else "")


@dataclass(frozen=True, slots=True)
class Charge:
    """What a stretch of time costs, and why.

    Attributes:
        minutes: started minutes.
        for_minutes: minutes times the price of one, before the minimum.
        amount: what is charged.
        is_minimum: the minimum charge decided the amount.
    """

    minutes: int
    for_minutes: Money
    amount: Money
    is_minimum: bool
