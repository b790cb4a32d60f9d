"""Stations, the tariff and sessions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import (
    SESSION,
    STATION,
    TARIFF,
    session_of,
    station_of,
    tariff_of,
)


class CounterRows(Rows):
    """What the counter hires out, and to whom. The contract is `ports.Store`."""

    # --- stations and tariff ------------------------------------------------------------------------------

    def stations(self) -> list[Station]:
        return [
            station_of(row) for row in self._database.rows(f"SELECT {STATION} FROM station ORDER BY number")
        ]

    def set_stations(self, stations: Sequence[Station]) -> None:
        """Exactly these stations from now on.

        Raises:
            NotAllowedNow: a session runs at one that is missing from them.
        """
        numbers = {station.number for station in stations}
        for session in self.running_sessions():
            if session.station_number not in numbers:
                raise NotAllowedNow(
                    f"Station {session.station_number} is in use", next_step="End its session first."
                )
        self._database.write("DELETE FROM station")
        for station in stations:
            self._database.write(
                f"INSERT INTO station ({STATION}) VALUES (?, ?, ?)",
                (station.number, station.name, int(station.is_out_of_order)),
            )

    def tariff(self) -> Tariff:
        """
        Raises:
            LookupError: no tariff was ever set.
        """
        row = self._database.row(f"SELECT {TARIFF} FROM tariff ORDER BY id DESC LIMIT 1")
        if row is None:
            raise LookupError("no tariff is set")
        return tariff_of(row)

    def set_tariff(self, tariff: Tariff) -> None:
        self._database.write(
            f"INSERT INTO tariff ({TARIFF}) VALUES (?, ?, ?)",
            (tariff.name, tariff.price_per_minute.cents, tariff.minimum_charge.cents),
        )

    # --- sessions -----------------------------------------------------------------------------------------

    def running_sessions(self) -> list[Session]:
        sql = f"SELECT {SESSION} FROM session WHERE ended_at IS NULL ORDER BY station_number"
        return [session_of(row) for row in self._database.rows(sql)]

    def session(self, session_id: int) -> Session:
        return session_of(self._the_row(f"SELECT {SESSION} FROM session WHERE id = ?", "session", session_id))

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
        if self._database.row(
            "SELECT id FROM session WHERE station_number = ? AND ended_at IS NULL", (station_number,)
        ):
            raise NotAllowedNow(
                f"Station {station_number} is in use already",
                next_step="Choose another one, or end its session first.",
            )
        session_id = self._next_id("session")
        self._database.write(
            f"INSERT INTO session ({SESSION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)",
            (
                session_id,
                station_number,
                customer_id,
                customer_name,
                tariff.name,
                tariff.price_per_minute.cents,
                tariff.minimum_charge.cents,
                microseconds(started_at),
                staff,
            ),
        )
        return self.session(session_id)

    def end_session(self, session_id: int, *, ended_at: datetime, sale_id: int) -> bool:
        changed = self._database.write(
            "UPDATE session SET ended_at = ?, sale_id = ? WHERE id = ? AND ended_at IS NULL",
            (microseconds(ended_at), sale_id, session_id),
        )
        return changed == 1
