"""The staff log as it is looked through. Never OFFSET."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from enum import StrEnum

from cyberdesk.domain.moment import NAIROBI, day_of, from_microseconds, microseconds
from cyberdesk.domain.staff import Right, StaffAct, StaffRecord
from cyberdesk.services.ports import StaffLogFilter
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows, name_pattern

STAFF_LOG = "id, at, act, staff_id, staff_name, subject_id, subject_name, used_right, detail"
_SEARCHED = ("staff_name", "subject_name", "detail")


class StaffLogRows(Rows):
    """Pages of the log. The contract is `ports.StaffLogStore`."""

    def staff_log_keys(self, wanted: StaffLogFilter, page_size: int) -> list[int]:
        where, values = _where(wanted)
        sql = f"SELECT id FROM staff_log WHERE {where} ORDER BY id DESC"
        return [row[0] for row in self._database.every(sql, values, page_size)]

    def staff_log_page(self, wanted: StaffLogFilter, newest_id: int, page_size: int) -> list[StaffRecord]:
        where, values = _where(wanted)
        rows = self._database.rows(
            f"SELECT {STAFF_LOG} FROM staff_log WHERE id <= ? AND {where} ORDER BY id DESC LIMIT ?",
            [newest_id, *values, page_size],
        )
        return [record_of(row) for row in rows]


def _where(wanted: StaffLogFilter) -> tuple[str, list[int | str]]:
    parts: list[str] = ["TRUE"]
    values: list[int | str] = []
    if wanted.first_day is not None:
        parts.append("at >= ?")
        values.append(_midnight(wanted.first_day))
    if wanted.last_day is not None:
        parts.append("at < ?")
        values.append(_midnight(wanted.last_day + 1))
    if wanted.staff_id is not None:
        parts.append("(staff_id = ? OR subject_id = ?)")
        values += [wanted.staff_id, wanted.staff_id]
    if wanted.acts:
        parts.append(_among("act", wanted.acts))
    if wanted.search:
        ways = [f"{column} LIKE ? ESCAPE '!'" for column in _SEARCHED]
        values += [name_pattern(wanted.search)] * len(ways)
        if wanted.sought_acts:
            ways.append(_among("act", wanted.sought_acts))
        if wanted.sought_rights:
            ways.append(_among("used_right", wanted.sought_rights))
        parts.append(f"({' OR '.join(ways)})")
    return " AND ".join(parts), values


def _among(column: str, words: Iterable[StrEnum]) -> str:
    listed = ", ".join(f"'{word}'" for word in sorted(words))
    return f"{column} IN ({listed})"


def _midnight(day: int) -> int:
    """When a Nairobi day begins, as it is stored."""
    return microseconds(datetime.combine(day_of(day), time(), NAIROBI))


def record_of(row: Row) -> StaffRecord:
    """
    Args:
        row: the columns of `STAFF_LOG`.
    """
    record_id, at, act, staff_id, staff_name, subject_id, subject_name, right, detail = row
    return StaffRecord(
        record_id,
        from_microseconds(at),
        StaffAct(act),
        staff_id,
        staff_name,
        subject_id,
        subject_name,
        Right(right) if right else None,
        detail,
    )
