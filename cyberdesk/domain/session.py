"""A customer's hired time at a station."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cyberdesk.domain.charge import (
    NO_CHARGE,
    SECONDS_PER_MINUTE,
    Charge,
    Stretch,
    first_seconds,
    whole_seconds,
)
from cyberdesk.domain.tariff import Tariff

ENDING_SECONDS = 5 * SECONDS_PER_MINUTE
"""So long before its bought time is used up, a session is about to end."""
OVERTIME_GRACE_SECONDS = 2 * SECONDS_PER_MINUTE
"""Overtime up to this long costs nothing: the customer was told and is on the way to the counter. Beyond it
all overtime counts."""
WALK_IN = "Walk-in"


class SessionState(StrEnum):
    """What a session does. Follows from its facts, is stored nowhere."""

    WAITING = "waiting"
    """Its time is sold and not paid for; no clock runs, the station is kept."""
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    CANCELLED = "cancelled"
    """It was never paid for and never began."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Time at one station without a pause.

    Attributes:
        station_number: where.
        started_at, ended_at: UTC; no end while the clock runs.
    """

    station_number: int
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Hired time.

    Attributes:
        id: our number.
        station_number: where, or where last.
        customer_id: who, or None for a walk-in.
        customer_name: as shown; ``Walk-in`` for a walk-in.
        tariff: the price agreed at the start; a later change of prices does not touch it, nor does a move
            to a station of another group.
        started_at: UTC, when its clock began; of one that waits, when its time was sold.
        ended_at: UTC, or None while it waits, runs or pauses.
        sale_id: what it became when it ended: the bill for its time or overtime; of one that was paid first
            and has no overtime, the first bill.
        started_by: staff.
        seats: where and when its clock ran, oldest first; empty while it waits.
        bought_seconds: the time that was paid for first; None when it is paid for at the end.
        is_paused_with_all: it paused because everything did, and goes on when everything does.
    """

    id: int
    station_number: int
    customer_id: int | None
    customer_name: str
    tariff: Tariff
    started_at: datetime
    ended_at: datetime | None
    sale_id: int | None
    started_by: str
    seats: tuple[Seat, ...]
    bought_seconds: int | None = None
    is_paused_with_all: bool = False

    # --- what it does -------------------------------------------------------------------------------------

    @property
    def state(self) -> SessionState:
        if self.ended_at is not None:
            return SessionState.ENDED if self.seats else SessionState.CANCELLED
        if not self.seats:
            return SessionState.WAITING
        return SessionState.RUNNING if self.seats[-1].ended_at is None else SessionState.PAUSED

    @property
    def is_running(self) -> bool:
        """Its clock runs."""
        return self.state is SessionState.RUNNING

    @property
    def is_under_way(self) -> bool:
        """Somebody sits there: its clock runs or pauses."""
        return bool(self.seats) and not self.is_over

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None

    @property
    def is_prepaid(self) -> bool:
        """Its time is bought first."""
        return self.bought_seconds is not None

    # --- time ---------------------------------------------------------------------------------------------

    def stretches(self, now: datetime) -> tuple[Stretch, ...]:
        """The time that its clock ran, until `now` if it does."""
        return tuple(Stretch(seat.started_at, seat.ended_at or now) for seat in self.seats)

    def seconds_used(self, now: datetime) -> int:
        """Whole seconds without the pauses. Never negative: a clock set back costs nobody."""
        return whole_seconds(self.stretches(now))

    def seconds_left(self, now: datetime) -> int | None:
        """Of the bought time; 0 in overtime, None when nothing was bought."""
        if self.bought_seconds is None:
            return None
        return max(self.bought_seconds - self.seconds_used(now), 0)

    def overtime_seconds(self, now: datetime) -> int:
        """Beyond the bought time; 0 when nothing was bought."""
        if self.bought_seconds is None:
            return 0
        return max(self.seconds_used(now) - self.bought_seconds, 0)

    def ends_at(self) -> datetime | None:
        """When the bought time is used up if its clock runs on: the same moment whenever it is asked.

        None when nothing was bought, or no clock runs.
        """
        if self.bought_seconds is None or not self.is_running:
            return None
        *before, last = self.seats
        used = sum((one.length for one in self.stretches(last.started_at)[: len(before)]), timedelta())
        return last.started_at + timedelta(seconds=self.bought_seconds) - used

    def is_ending(self, now: datetime) -> bool:
        """Its clock runs, and the bought time is used up in a few minutes."""
        left = self.seconds_left(now)
        return self.is_running and left is not None and 0 < left <= ENDING_SECONDS

    def is_in_overtime(self, now: datetime) -> bool:
        """Its clock runs, and the bought time is used up."""
        return self.is_running and self.seconds_left(now) == 0

    # --- money --------------------------------------------------------------------------------------------

    def charge(self, now: datetime) -> Charge:
        """What a bill would say if it ended now: all of its time, or, when that was bought, the overtime."""
        if self.bought_seconds is None:
            return self.tariff.charge(self.stretches(now))
        return self.overtime(now, self.bought_seconds)

    def overtime(self, now: datetime, bought_seconds: int) -> Charge:
        """What the time beyond `bought_seconds` costs: the tariff's price of all, less that of the bought."""
        used = self.stretches(now)
        if whole_seconds(used) <= bought_seconds + OVERTIME_GRACE_SECONDS:
            return NO_CHARGE
        return self.tariff.charge_after(first_seconds(used, bought_seconds), used)

    def price_of_more(self, minutes: int, now: datetime) -> Charge:
        """What more bought time costs: as the longer time by the tariff, less what is bought.

        The rest is reckoned as if it was used from now on without a pause. Minutes that the minimum has paid
        for already cost nothing.
        """
        bought = self.bought_seconds or 0
        used, left = self.stretches(now), timedelta(seconds=self.seconds_left(now) or 0)
        more = timedelta(minutes=minutes)
        to_come = (*used, Stretch(now, now + left + more))
        longer = bought + minutes * SECONDS_PER_MINUTE
        return self.tariff.charge_after(first_seconds(to_come, bought), first_seconds(to_come, longer))

    # --- changes ------------------------------------------------------------------------------------------

    def begun(self, at: datetime) -> tuple[Seat, ...]:
        """Its seats when the clock goes on at `at`."""
        return (*self.seats, Seat(self.station_number, at))

    def stopped(self, at: datetime) -> tuple[Seat, ...]:
        """Its seats when the clock stops at `at`."""
        *before, last = self.seats
        # A clock that was set back meanwhile makes no seat that ends before it begins.
        return (*before, replace(last, ended_at=max(at, last.started_at)))

    def moved(self, station_number: int, at: datetime) -> tuple[Seat, ...]:
        """Its seats when it goes to another station at `at`; only a clock that runs has one there."""
        return (*self.stopped(at), Seat(station_number, at)) if self.is_running else self.seats

    def without(self, start: datetime, end: datetime) -> tuple[Seat, ...]:
        """Its seats when the time from `start` to `end` does not count."""
        kept: list[Seat] = []
        for seat in self.seats:
            if seat.started_at >= end or (seat.ended_at is not None and seat.ended_at <= start):
                kept.append(seat)
                continue
            if seat.started_at < start:
                kept.append(replace(seat, ended_at=start))
            if seat.ended_at is None or seat.ended_at > end:
                kept.append(replace(seat, started_at=end))
        return tuple(kept)
