"""What the counter hires out, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports.transactions import Transactions


class CounterStore(Transactions, Protocol):
    """Stations, the tariff, sessions, customers."""

    def stations(self) -> list[Station]: ...
    def set_stations(self, stations: Sequence[Station]) -> None: ...
    def tariff(self) -> Tariff: ...
    def set_tariff(self, tariff: Tariff) -> None: ...
    def running_sessions(self) -> list[Session]: ...
    def session(self, session_id: int) -> Session: ...
    def add_session(
        self,
        *,
        station_number: int,
        customer_id: int | None,
        customer_name: str,
        tariff: Tariff,
        started_at: datetime,
        staff: str,
    ) -> Session:
        """Raises `errors.NotAllowedNow` when a session runs there already."""
        ...

    def end_session(self, session_id: int, *, ended_at: datetime, sale_id: int) -> bool:
        """Ends it if it still runs. False: somebody was first, nothing changed."""
        ...

    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of the name, or the last digits of the phone; in order of name."""
        ...

    def customer(self, customer_id: int) -> Customer: ...
    def add_customer(self, *, name: str, phone: Phone | None) -> Customer: ...
    def set_customer_phone(self, customer_id: int, phone: Phone) -> None: ...
