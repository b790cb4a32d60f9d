"""What the counter hires out, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports.transactions import Transactions


class CounterStore(Transactions, Protocol):
    """Stations and their tariffs."""

    def stations(self) -> list[Station]: ...
    def set_stations(self, stations: Sequence[Station]) -> None: ...
    def groups(self) -> list[str]:
        """The groups of stations, in order; the first is `station.STANDARD`."""
        ...

    def set_groups(self, names: Sequence[str]) -> None:
        """Exactly these groups from now on, in this order.

        Raises:
            errors.NotAllowedNow: a station belongs to one that is missing.
        """
        ...

    def tariff(self, group: str = STANDARD) -> Tariff:
        """The price of a session that starts now at a station of this group."""
        ...

    def set_tariff(self, tariff: Tariff, group: str = STANDARD) -> None: ...
