"""Sessions, where and when their clocks ran, and what was done with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.session import Seat, Session
from cyberdesk.domain.tariff import Tariff
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import SessionAct, SessionRecord
from cyberdesk.storage.database import Row, Values
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import SEAT, SESSION, seat_of, session_of
from cyberdesk.storage.terms import tariff_text

_ADD = (
    "INSERT INTO session (id, station_number, customer_id, customer_name, tariff, started_at, started_by)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_OPEN = "ended_at IS NULL"
_BEGUN = "EXISTS (SELECT 1 FROM session_seat WHERE session_seat.session_id = session.id)"


class SessionRows(Rows):
    """Hired time. The contract is `ports.Store`."""

    # --- reading ------------------------------------------------------------------------------------------

    def open_sessions(self) -> list[Session]:
        return self._sessions(f"{_OPEN} ORDER BY station_number")

    def running_sessions(self) -> list[Session]:
        return self._sessions(f"{_OPEN} AND {_BEGUN} ORDER BY station_number")

    def session(self, session_id: int) -> Session:
        found = self._sessions("id = ?", (session_id,))
        if not found:
            raise LookupError(f"there is no session {session_id}")
        return found[0]

    def session_of_sale(self, sale_id: int) -> Session | None:
        # A bill of before there were other sales of time is named by its session only.
        found = self._sessions(
            "id = coalesce((SELECT session_id FROM session_sale WHERE session_sale.sale_id = ?),"
            " (SELECT id FROM session AS other WHERE other.sale_id = ?))",
            (sale_id, sale_id),
        )
        return found[0] if found else None

    def _sessions(self, wanted: str, values: Values = ()) -> list[Session]:
        with self._database.connected():
            rows = self._database.rows(f"SELECT {SESSION} FROM session WHERE {wanted}", values)
            seats = self._seats([row[0] for row in rows])
        return [session_of(row, tuple(seats[row[0]])) for row in rows]

    def _seats(self, session_ids: Sequence[int]) -> dict[int, list[Seat]]:
        seats: dict[int, list[Seat]] = defaultdict(list)
        if session_ids:
            marks = ", ".join("?" * len(session_ids))
            rows: list[Row] = self._database.rows(
                f"SELECT session_id, {SEAT} FROM session_seat WHERE session_id IN ({marks})"
                " ORDER BY session_id, position",
                session_ids,
            )
            for session_id, *seat in rows:
                seats[session_id].append(seat_of(tuple(seat)))
        return seats

    # --- writing ------------------------------------------------------------------------------------------

    def add_session(
        self,
        *,
        station_number: int,
        customer_id: int | None,
        customer_name: str,
        tariff: Tariff,
        started_at: datetime,
        staff: str,
        waits: bool = False,
    ) -> Session:
        if self._database.row(
            "SELECT id FROM session WHERE station_number = ? AND ended_at IS NULL", (station_number,)
        ):
            raise NotAllowedNow(
                words("Station {station_number} is in use already", station_number=station_number),
                next_step="Choose another one, or end its session first.",
            )
        session_id = self._next_id("session")
        at = microseconds(started_at)
        self._database.write(
            _ADD, (session_id, station_number, customer_id, customer_name, tariff_text(tariff), at, staff)
        )
        if not waits:
            self.put_seats(session_id, [Seat(station_number, started_at)])
        return self.session(session_id)

    def begin_session(self, session_id: int, started_at: datetime) -> None:
        self._database.write(
            "UPDATE session SET started_at = ? WHERE id = ?", (microseconds(started_at), session_id)
        )
        self.put_seats(session_id, self.session(session_id).begun(started_at))

    def put_seats(self, session_id: int, seats: Sequence[Seat]) -> None:
        self._database.write("DELETE FROM session_seat WHERE session_id = ?", (session_id,))
        for position, seat in enumerate(seats):
            self._database.write(
                f"INSERT INTO session_seat (session_id, position, {SEAT}) VALUES (?, ?, ?, ?, ?)",
                (
                    session_id,
                    position,
                    seat.station_number,
                    microseconds(seat.started_at),
                    None if seat.ended_at is None else microseconds(seat.ended_at),
                ),
            )

    def set_session_station(self, session_id: int, station_number: int) -> None:
        self._database.write(
            "UPDATE session SET station_number = ? WHERE id = ?", (station_number, session_id)
        )

    def swap_session_stations(self, session_id: int, other_id: int) -> None:
        # Two sessions at one station are refused at each step, so one stands nowhere for a moment.
        here, there = self.session(session_id).station_number, self.session(other_id).station_number
        for each, number in ((session_id, -here), (other_id, here), (session_id, there)):
            self.set_session_station(each, number)

    def set_paused_with_all(self, session_id: int, *, is_paused: bool) -> None:
        self._database.write(
            "UPDATE session SET is_paused_with_all = ? WHERE id = ?", (int(is_paused), session_id)
        )

    def end_session(self, session_id: int, *, ended_at: datetime, sale_id: int) -> bool:
        changed = self._database.write(
            "UPDATE session SET ended_at = ?, sale_id = ?, is_paused_with_all = 0"
            " WHERE id = ? AND ended_at IS NULL",
            (microseconds(ended_at), sale_id, session_id),
        )
        self._database.write(
            "UPDATE session_seat SET ended_at = max(started_at, ?) WHERE session_id = ? AND ended_at IS NULL",
            (microseconds(ended_at), session_id),
        )
        return changed == 1

    # --- history ------------------------------------------------------------------------------------------

    def append_session_record(self, record: SessionRecord) -> None:
        self._database.write(
            "INSERT INTO session_log (session_id, at, act, staff, detail) VALUES (?, ?, ?, ?, ?)",
            (record.session_id, microseconds(record.at), record.act.value, record.staff, record.detail),
        )

    def session_history(self, session_id: int) -> list[SessionRecord]:
        rows = self._database.rows(
            "SELECT session_id, at, act, staff, detail FROM session_log WHERE session_id = ? ORDER BY id",
            (session_id,),
        )
        return [
            SessionRecord(number, from_microseconds(at), SessionAct(act), staff, detail)
            for number, at, act, staff, detail in rows
        ]
