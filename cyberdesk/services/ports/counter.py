"""What the counter hires out, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports.transactions import Transactions


class CounterStore(Transactions, Protocol):
    """Stations, their tariffs, customers."""

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
    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of the name, or the last digits of the phone; in order of name."""
        ...

    def customer(self, customer_id: int) -> Customer: ...
    def add_customer(self, *, name: str, phone: Phone | None) -> Customer: ...
    def set_customer_phone(self, customer_id: int, phone: Phone) -> None: ...
