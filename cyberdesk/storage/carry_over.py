"""What a new database takes over from that of another environment: how the shop is set up, and no money."""

from __future__ import annotations

from pathlib import Path

from cyberdesk.storage.database import Database, Row

_TABLES = ("station_group", "station", "tariff", "service", "staff", "staff_name", "staff_log")
"""Each refers only to those before it. The staff log goes along: who may do what follows from
it, and its chain begins where it began."""


def carry_over(target: Database, source_path: Path) -> None:
    """Stations, tariffs, the price list and staff as they are in another database of the same shape.

    Staff keep their PINs: going from practice to production must not leave a counter that anybody can open.

    Args:
        target: new; what its tables of this kind hold is replaced.

    Raises:
        StorageError: the other one cannot be read, or this one not written; nothing was taken over.
    """
    source = Database(source_path)
    try:
        with source.connected():
            found = {table: _read(source, table) for table in _TABLES}
    finally:
        source.close()
    with target.transaction():
        for table in reversed(_TABLES):
            if target.row(f"SELECT 1 FROM {table} LIMIT 1") is not None:
                target.write(f"DELETE FROM {table}")
        for table, (columns, rows) in found.items():
            holes = ", ".join("?" for _ in columns)
            for row in rows:
                target.write(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})", row)


def _read(source: Database, table: str) -> tuple[list[str], list[Row]]:
    columns = [str(row[1]) for row in source.rows(f"PRAGMA table_info({table})")]
    return columns, source.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1")
