"""Time as the shop reads it: UTC inside, Nairobi on screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

# Kenya has had no daylight saving since 1960, so a fixed offset is exact and needs no time zone database,
# which Windows does not have.
NAIROBI = timezone(timedelta(hours=3), "EAT")


def nairobi(at: datetime) -> datetime:
    """`at` on a Nairobi clock. `at` must know its zone."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(NAIROBI)


def day_number(at: datetime) -> int:
    """The Nairobi day of `at` as a whole number (days since 0001-01-01); reports and indexes group by it."""
    return nairobi(at).date().toordinal()


def clock_time(at: datetime) -> time:
    """What a Nairobi clock shows, to the second."""
    return nairobi(at).time().replace(microsecond=0)


def day_of(number: int) -> date:
    """The calendar day of a `day_number`."""
    return date.fromordinal(number)


def microseconds(at: datetime) -> int:
    """`at` as microseconds since 1970 in UTC, which is how it is stored: exact, and it sorts."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def from_microseconds(value: int) -> datetime:
    """The UTC time of a stored `microseconds` value."""
    return _EPOCH + timedelta(microseconds=value)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
