"""The price of time at a station."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberdesk.domain.charge import (
    SECONDS_PER_MINUTE,
    CapReached,
    Charge,
    ChargedBefore,
    ChargeLine,
    MinimumReached,
    PackageTaken,
    RoundedUp,
    StartFee,
    Stretch,
    TimeAtPrice,
    whole_seconds,
)
from cyberdesk.domain.cover import Offer, Run, cheapest
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.week import MOST_LEVELS, NORMAL, PLAIN, PriceLevel, Week, next_hour
from cyberdesk.domain.words import Words, words

MINUTES_PER_DAY = 24 * 60
MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY
_MINUTE = timedelta(seconds=SECONDS_PER_MINUTE)


class TariffError(ValueError):
    """The parts of a tariff do not fit together; the text of the error says which and what to do."""


@dataclass(frozen=True, slots=True)
class Package:
    """Minutes in a row for one price; unused ones are lost.

    Attributes:
        minutes: at most a week.
        price: for all of them.
    """

    minutes: int
    price: Money


@dataclass(frozen=True, slots=True)
class Cap:
    """Time never costs more than this.

    Attributes:
        amount: at most so much …
        minutes: … for each so many minutes of use, begun or full; 1440 are a day.
    """

    amount: Money
    minutes: int


@dataclass(frozen=True, slots=True)
class Tariff:
    """A rule that turns time into an amount. All in whole cents, rounded up to the shilling once, at the end.

    How the parts join, for the minutes of a whole session (pauses do not count, and do not start a minute):

    1. Started minutes, or started blocks, at the price of the hour in which each begins.
    2. Packages and the cap, wherever they are cheaper. A cap is what a package would be that nobody has to
       ask for; both cover minutes that were used one after the other. Time beyond a week is reckoned week
       by week.
    3. The minimum, if that is more.
    4. The start fee on top. It counts neither towards the minimum nor towards the cap.

    Attributes:
        name: as shown to staff.
        price_per_minute: each started minute costs this much.
        minimum_charge: time never costs less. Not a fee on top: the minutes count towards it.
        start_fee: once a session, on top.
        block_minutes: charged by started blocks of so many minutes; 1 for none.
        packages: shortest first.
        cap: at most so much for so many minutes; None for no end.
        levels: named prices for hours of the week.
        week: which hours have which level.
    """

    name: str
    price_per_minute: Money
    minimum_charge: Money
    start_fee: Money = ZERO
    block_minutes: int = 1
    packages: tuple[Package, ...] = ()
    cap: Cap | None = None
    levels: tuple[PriceLevel, ...] = ()
    week: Week = PLAIN

    def __post_init__(self) -> None:
        prices = [self.price_per_minute, self.minimum_charge, self.start_fee]
        prices += [level.price_per_minute for level in self.levels]
        prices += [package.price for package in self.packages]
        if any(price.cents < 0 for price in prices):
            raise TariffError("A tariff has no negative prices")
        if not 1 <= self.block_minutes <= MINUTES_PER_DAY:
            raise TariffError("A block has 1 minute to 1,440")
        lengths = [package.minutes for package in self.packages]
        if lengths != sorted(set(lengths)):
            raise TariffError("Each package has another length, the shortest first")
        if self.cap is not None:
            lengths.append(self.cap.minutes)
            if self.cap.amount < self.minimum_charge:
                raise TariffError("The most that time costs is less than the least")
        if any(not 1 <= length <= MINUTES_PER_WEEK for length in lengths):
            raise TariffError("Packages and the cap are for 1 minute to 7 days")
        if any(length % self.block_minutes for length in lengths):
            raise TariffError("Packages and the cap must be whole blocks")
        if len(self.levels) > MOST_LEVELS or self.week.highest > len(self.levels):
            raise TariffError("An hour has a price level that does not exist")

    # --- charging -----------------------------------------------------------------------------------------

    def charge(self, stretches: Sequence[Stretch]) -> Charge:
        """The price of a session that used this time.

        Minutes are counted over the whole: ten pauses do not make ten started minutes.

        Args:
            stretches: in the order in which they were used. None, or none with any length, is a session all
                the same: it costs the minimum and the start fee.
        """
        minutes = -(-whole_seconds(stretches) // SECONDS_PER_MINUTE)
        lines = list(self._time_lines(stretches, -(-minutes // self.block_minutes)))
        time = sum((line.amount for line in lines), ZERO)
        if time < self.minimum_charge:
            lines.append(MinimumReached(self.minimum_charge, self.minimum_charge - time))
            time = self.minimum_charge
        if self.start_fee:
            lines.append(StartFee(self.start_fee))
        exact = time + self.start_fee
        amount = exact.rounded_up()
        if amount != exact:
            lines.append(RoundedUp(amount - exact))
        return Charge(minutes, amount, tuple(lines))

    def charge_after(self, before: Sequence[Stretch], stretches: Sequence[Stretch]) -> Charge:
        """The price of `stretches`, less what their beginning `before` came to."""
        first, all_of_it = self.charge(before), self.charge(stretches)
        lines = (*all_of_it.lines, ChargedBefore(first.minutes, -first.amount))
        return Charge(all_of_it.minutes - first.minutes, all_of_it.amount - first.amount, lines)

    def price_of(self, minutes: int, at: datetime) -> Charge:
        """The price of so many minutes that begin at `at`."""
        return self.charge([Stretch(at, at + minutes * _MINUTE)])

    def minutes_for(self, amount: Money, at: datetime) -> int:
        """How many minutes from `at` on this much money buys; 0 when it is less than the least, at most a
        day."""
        lengths = range(1, MINUTES_PER_DAY + 1)
        return bisect_right(lengths, amount, key=lambda minutes: self.price_of(minutes, at).amount)

    # --- parts --------------------------------------------------------------------------------------------

    def price_at(self, level: int) -> Money:
        """The price of a minute in an hour of this level."""
        return self.price_per_minute if level == NORMAL else self.levels[level - 1].price_per_minute

    def level_name(self, level: int) -> str:
        """Empty for the normal level."""
        return "" if level == NORMAL else self.levels[level - 1].name

    def _time_lines(self, stretches: Sequence[Stretch], units: int) -> Iterator[ChargeLine]:
        offers = self._offers()
        counts: dict[int, int] = {}
        taken = [0] * len(offers)
        for week in self._weeks(self._runs(stretches, units)):
            cover = cheapest(week, tuple(Offer(one.units, one.price_cents) for one, _ in offers))
            for level, count in cover.units:
                counts[level] = counts.get(level, 0) + count
            taken = [sum(pair) for pair in zip(taken, cover.taken, strict=True)]
        for count, (offer, kind) in zip(taken, offers, strict=True):
            if count:
                price = Money(offer.price_cents)
                yield kind(count, offer.units * self.block_minutes, price, price * count)
        for level, count in counts.items():
            price, minutes = self.price_at(level), count * self.block_minutes
            if count:
                name = self.level_name(level)
                yield TimeAtPrice(minutes, price, name, self.block_minutes, price * minutes)

    def _offers(self) -> list[tuple[Offer, type[PackageTaken] | type[CapReached]]]:
        """The longest package first: of two covers at one price it is the one with fewer parts."""
        offers: list[tuple[Offer, type[PackageTaken] | type[CapReached]]] = [
            (Offer(one.minutes // self.block_minutes, one.price.cents), PackageTaken)
            for one in reversed(self.packages)
        ]
        if self.cap is not None:
            cap = Offer(self.cap.minutes // self.block_minutes, self.cap.amount.cents)
            offers.append((cap, CapReached))
        return offers

    def _runs(self, stretches: Sequence[Stretch], units: int) -> Iterator[Run]:
        """The first `units` units of the used time, each at the price of the hour in which it begins."""
        unit = self.block_minutes * _MINUTE
        if self.week.is_plain:
            if units:
                yield self._run(NORMAL, units)
            return
        done, used_before = 0, timedelta()
        for stretch in stretches:
            used_after = used_before + stretch.length
            while done < units and done * unit < used_after:
                at = stretch.started_at + (done * unit - used_before)
                until = min(next_hour(at), stretch.ended_at)
                count = min(-(-(until - at) // unit), units - done)
                yield self._run(self.week.level_at(at), count)
                done += count
            used_before = used_after

    def _run(self, level: int, units: int) -> Run:
        return Run(level, (self.price_at(level) * self.block_minutes).cents, units)

    def _weeks(self, runs: Iterator[Run]) -> Iterator[tuple[Run, ...]]:
        """Cut so that each part is at most a week: a forgotten session, or a clock years ahead, must not
        keep the counter busy."""
        most = max(MINUTES_PER_WEEK // self.block_minutes, 1)
        week: list[Run] = []
        room = most
        for run in runs:
            left = run.units
            while left:
                part = min(left, room)
                week.append(Run(run.level, run.price_cents, part))
                left, room = left - part, room - part
                if not room:
                    yield tuple(week)
                    week, room = [], most
        if week:
            yield tuple(week)

    def __str__(self) -> str:
        return str(self.said)

    @property
    def said(self) -> Words:
        """In a sentence, for people: what a minute or a block costs, and what goes with it."""
        if self.block_minutes > 1:
            block = self.price_per_minute * self.block_minutes
            said = words("{price} for each {minutes} minutes", price=block, minutes=self.block_minutes)
        else:
            said = words("{price} a minute", price=self.price_per_minute)
        if self.minimum_charge:
            said = words("{price}, minimum {least}", price=said, least=self.minimum_charge.figure)
        if self.start_fee:
            said = words("{price}, start fee {fee}", price=said, fee=self.start_fee.figure)
        if self.cap is not None:
            most, span = self.cap.amount.figure, self.cap.minutes
            said = words("{price}, at most {most} for {minutes} minutes", price=said, most=most, minutes=span)
        return said
