"""Everything that is kept, as tables that any program reads: a .zip of CSV files, and what the columns are.

Phone numbers are masked; PINs, keys and what only this program can use stay out.
"""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cyberdesk.domain.ledger import GENESIS_HASH, fingerprint
from cyberdesk.domain.moment import day_of, from_microseconds, nairobi
from cyberdesk.domain.phone import MASK, Phone, PhoneError, mask_message, mask_numbers, masked_remains
from cyberdesk.services.ports import At
from cyberdesk.storage.backup import PART, create_private, open_read_only, put_in_place
from cyberdesk.storage.database import Row
from cyberdesk.storage.troubles import PlainTroubles

_LEFT_OUT = frozenset({"schema_migration"})
_SECRET = ("pin", "phone_hash", "phone_reversed", "attempt_token")
"""Beginnings of the names of columns that stay out."""
_ROWS_AT_ONCE = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_README = """\
= Everything that Cyberdesk keeps =

Written at {moment} in Nairobi. The fingerprint of the ledger is {fingerprint}.

One .csv file a table, UTF-8, the names of the columns in the first line. An empty cell: nothing.

  ..._cents     money in whole cents: 15000 is KES 150
  at, ..._at    a moment on a Nairobi clock
  day, ..._day  a Nairobi day
  ..._id        the number of a row of another table: sale_id of sale
  phone         masked; PINs, keys and secrets are not in here
  ' in front    of a text that a spreadsheet would take for a formula

It is for reading, and cannot be restored. For that, keep a copy, a file that ends with .db.

"""

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[str, ...]
    rows: int


def export_tables(database: Path, target: Path, now: datetime, at: At) -> None:
    """Write the file, whole or not at all. The database may be in use: all tables are of one moment.

    Raises:
        StorageError: it cannot be read.
        OSError: the file cannot be written.
    """
    unfinished = target.with_name(f"{target.name}-{os.getpid()}{PART}")
    try:
        create_private(unfinished)
        with PlainTroubles(), closing(open_read_only(database)) as source:
            source.execute("BEGIN")
            _write(source, unfinished, now, at)
        put_in_place(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _write(source: sqlite3.Connection, target: Path, now: datetime, at: At) -> None:
    tables = list(_tables(source))
    whole, done = sum(table.rows for table in tables), 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", _readme(source, tables, now))
        for table in tables:
            with (
                archive.open(f"{table.name}.csv", "w", force_zip64=True) as raw,
                io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text,
            ):
                writer = csv.writer(text)
                writer.writerow(table.columns)
                for rows in _pages(source, table):
                    writer.writerows(_cells(table.columns, row) for row in rows)
                    done += len(rows)
                    at(done, whole)


def _tables(source: sqlite3.Connection) -> Iterator[_Table]:
    names = source.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        " ORDER BY name"
    ).fetchall()
    for (name,) in names:
        if name in _LEFT_OUT:
            continue
        columns = tuple(
            str(row[1])
            for row in source.execute(f"PRAGMA table_info({name})")
            if not str(row[1]).startswith(_SECRET)
        )
        [(rows,)] = source.execute(f"SELECT count(*) FROM {name}").fetchall()
        yield _Table(str(name), columns, int(rows))


def _pages(source: sqlite3.Connection, table: _Table) -> Iterator[list[Row]]:
    found = source.execute(f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY 1")
    while rows := found.fetchmany(_ROWS_AT_ONCE):
        yield rows


# --- cells ------------------------------------------------------------------------------------------------


def _cells(columns: Iterable[str], row: Row) -> list[Cell]:
    told = dict(zip(columns, row, strict=True))
    phone = _phone(told.get("phone"))
    return [_cell(column, value, phone) for column, value in told.items()]


def _cell(column: str, value: object, phone: Phone | None) -> Cell:
    if value is None:
        return None
    if isinstance(value, int):
        return _number(column, value)
    if isinstance(value, float):
        return value
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    if column == "phone":
        return (
            phone.masked
            if phone is not None
            else masked_remains(text)
            if MASK in text
            else mask_numbers(text)
        )
    text = mask_message(text, phone) if phone is not None or isinstance(value, bytes) else mask_numbers(text)
    # A name that begins like a formula must not become one in a spreadsheet.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _number(column: str, value: int) -> Cell:
    try:
        if column == "at" or column.endswith(("_at", "_since")):
            return nairobi(from_microseconds(value)).isoformat(sep=" ")
        if column == "day" or column.endswith("_day"):
            return day_of(value).isoformat()
    except (ValueError, OverflowError):
        # Not a moment after all: as it is.
        return value
    return value


def _phone(value: object) -> Phone | None:
    try:
        return Phone(str(value))
    except PhoneError:
        return None


def _readme(source: sqlite3.Connection, tables: Iterable[_Table], now: datetime) -> str:
    last = source.execute("SELECT hash FROM ledger_entry ORDER BY id DESC LIMIT 1").fetchone()
    lines = _README.format(
        moment=f"{nairobi(now):%Y-%m-%d %H:%M}",
        fingerprint=fingerprint(str(last[0]) if last else GENESIS_HASH),
    ).splitlines()
    for table in tables:
        lines.append(f"{table.name}.csv: {table.rows:,} rows")
        lines.append(f"  {', '.join(table.columns)}")
    return "\r\n".join(lines) + "\r\n"
