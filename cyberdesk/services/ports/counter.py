"""What the counter hires out, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports.transactions import Transactions


class CounterStore(Transactions, Protocol):
    """Stations, the tariff, sessions."""

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
