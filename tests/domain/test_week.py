"""An hour has the level that was painted on it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cyberdesk.domain.week import Week, next_hour


def test_the_hours_are_those_of_nairobi() -> None:
    friday_evening = Week().painted(4, 18, 2)
    assert friday_evening.level_at(datetime(2025, 3, 7, 15, 0, tzinfo=UTC)) == 2
    assert friday_evening.level_at(datetime(2025, 3, 7, 15, 59, 59, tzinfo=UTC)) == 2
    assert friday_evening.level_at(datetime(2025, 3, 7, 16, 0, tzinfo=UTC)) == 0
    monday_one = Week().painted(0, 1, 1)
    assert monday_one.level_at(datetime(2025, 3, 2, 22, 30, tzinfo=UTC)) == 1


def test_painting_one_hour_leaves_the_others() -> None:
    week = Week().painted(6, 23, 3)
    assert week.level(6, 23) == week.highest == 3
    assert sum(int(cell) for cell in week.cells) == 3
    assert not week.is_plain
    assert week.painted(6, 23, 0).is_plain


def test_without_a_level_its_hours_are_normal_and_later_ones_move_up() -> None:
    week = Week().painted(0, 0, 1).painted(0, 1, 2).painted(0, 2, 3)
    assert [week.without_level(2).level(0, hour) for hour in (0, 1, 2)] == [1, 0, 2]


def test_an_hour_ends_where_the_next_begins() -> None:
    assert next_hour(datetime(2025, 3, 7, 23, 59, 59, 5, tzinfo=UTC)) == datetime(2025, 3, 8, tzinfo=UTC)
    assert next_hour(datetime(2025, 3, 7, 9, tzinfo=UTC)) == datetime(2025, 3, 7, 10, tzinfo=UTC)


@pytest.mark.parametrize("cells", ["", "0" * 167, "x" * 168, "²" * 168])
def test_a_week_is_168_digits(cells: str) -> None:
    with pytest.raises(ValueError, match="168 digits"):
        Week(cells)
