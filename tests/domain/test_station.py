"""A station is for hire unless somebody said otherwise."""

from __future__ import annotations

from cyberdesk.domain.station import Station


def test_a_station_is_for_hire_at_first() -> None:
    assert not Station(3, "PC 3").is_out_of_order
