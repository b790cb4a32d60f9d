"""Stations, the tariff, sessions and customers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.rows import Rows, name_pattern, phone_digits
from cyberdesk.storage.tables import (
    CUSTOMER,
    SESSION,
    STATION,
    TARIFF,
    customer_of,
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

    # --- customers ----------------------------------------------------------------------------------------

    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        digits = phone_digits(search)
        # Two sure answers rather than one query that joins them: no pattern stands for "nothing".
        wanted = "name_folded LIKE ? ESCAPE '!'" + (" OR phone LIKE ?" if digits else "")
        values = [name_pattern(search), *([f"%{digits}"] if digits else [])]
        rows = self._database.rows(
            f"SELECT {CUSTOMER} FROM customer WHERE {wanted} ORDER BY name_folded, id LIMIT ?",
            [*values, limit],
        )
        return [customer_of(row) for row in rows]

    def customer(self, customer_id: int) -> Customer:
        return customer_of(
            self._the_row(f"SELECT {CUSTOMER} FROM customer WHERE id = ?", "customer", customer_id)
        )

    def add_customer(self, *, name: str, phone: Phone | None) -> Customer:
        customer_id = self._next_id("customer")
        self._database.write(
            "INSERT INTO customer (id, name, name_folded, phone) VALUES (?, ?, ?, ?)",
            (customer_id, name, name.casefold(), phone.msisdn if phone else None),
        )
        return Customer(customer_id, name, phone)

    def set_customer_phone(self, customer_id: int, phone: Phone) -> None:
        self._database.write("UPDATE customer SET phone = ? WHERE id = ?", (phone.msisdn, customer_id))
