"""Stations and their tariffs."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import STATION, station_of
from cyberdesk.storage.terms import tariff_of_text, tariff_text


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
        for (number,) in self._database.rows("SELECT station_number FROM session WHERE ended_at IS NULL"):
            if number not in numbers:
                raise NotAllowedNow(
                    words("Station {number} is in use", number=number), next_step="End its session first."
                )
        self._database.write("DELETE FROM station")
        for station in stations:
            self._database.write(
                f"INSERT INTO station ({STATION}) VALUES (?, ?, ?, ?)",
                (station.number, station.name, int(station.is_out_of_order), station.group),
            )

    def groups(self) -> list[str]:
        return [row[0] for row in self._database.rows("SELECT name FROM station_group ORDER BY position")]

    def set_groups(self, names: Sequence[str]) -> None:
        for station in self.stations():
            if station.group not in names:
                raise NotAllowedNow(
                    words("{name} belongs to {group}", name=station.name, group=station.group),
                    next_step="Give it another group first.",
                )
        self._database.write("DELETE FROM station_group")
        for position, name in enumerate(names):
            self._database.write("INSERT INTO station_group (name, position) VALUES (?, ?)", (name, position))

    def tariff(self, group: str = STANDARD) -> Tariff:
        """
        Raises:
            LookupError: no tariff was ever set for this group.
        """
        row = self._database.row(
            "SELECT terms FROM tariff WHERE group_name = ? ORDER BY id DESC LIMIT 1", (group,)
        )
        if row is None:
            raise LookupError(f"no tariff is set for {group}")
        return tariff_of_text(row[0])

    def set_tariff(self, tariff: Tariff, group: str = STANDARD) -> None:
        self._database.write(
            "INSERT INTO tariff (group_name, terms) VALUES (?, ?)", (group, tariff_text(tariff))
        )
