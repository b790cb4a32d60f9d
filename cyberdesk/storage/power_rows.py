"""When the program was seen running, the gaps between, and what was decided on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.power_gap import GapDecision, PowerGap
from cyberdesk.storage.session_rows import SessionRows

_UNDECIDED = (
    "SELECT gap_id, session_id FROM power_gap_session JOIN session ON session.id = session_id"
    " WHERE billing IS NULL AND session.ended_at IS NULL"
)


class PowerRows(SessionRows):
    """Power cuts. The contract is `ports.Store`."""

    def last_beat(self) -> datetime | None:
        row = self._database.row("SELECT at FROM heartbeat")
        return None if row is None else from_microseconds(row[0])

    def write_beat(self, at: datetime) -> None:
        self._database.write("INSERT OR REPLACE INTO heartbeat (id, at) VALUES (1, ?)", (microseconds(at),))

    def add_power_gap(self, started_at: datetime, ended_at: datetime, session_ids: Sequence[int]) -> None:
        gap_id = self._next_id("power_gap")
        self._database.write(
            "INSERT INTO power_gap (id, started_at, ended_at) VALUES (?, ?, ?)",
            (gap_id, microseconds(started_at), microseconds(ended_at)),
        )
        for session_id in session_ids:
            self._database.write(
                "INSERT INTO power_gap_session (gap_id, session_id) VALUES (?, ?)", (gap_id, session_id)
            )

    def next_power_gap(self) -> PowerGap | None:
        with self._database.connected():
            row = self._database.row(
                f"SELECT id, started_at, ended_at FROM power_gap WHERE id = (SELECT min(gap_id)"
                f" FROM ({_UNDECIDED}))"
            )
            if row is None:
                return None
            gap_id, started_at, ended_at = row
            found = self._database.rows(
                f"SELECT session_id FROM ({_UNDECIDED}) WHERE gap_id = ? ORDER BY session_id", (gap_id,)
            )
            return PowerGap(
                gap_id,
                from_microseconds(started_at),
                from_microseconds(ended_at),
                tuple(self.session(session_id) for (session_id,) in found),
            )

    def decide_power_gap(
        self, gap_id: int, session_id: int, decision: GapDecision, *, staff: str, at: datetime
    ) -> bool:
        changed = self._database.write(
            "UPDATE power_gap_session SET billing = ?, minutes = ?, staff = ?, decided_at = ?"
            " WHERE gap_id = ? AND session_id = ? AND billing IS NULL",
            (decision.billing.value, decision.minutes, staff, microseconds(at), gap_id, session_id),
        )
        return changed == 1
