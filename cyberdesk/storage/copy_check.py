"""Reads a copy whole, as `verify` reads the database, and can be stopped while it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cyberdesk.domain.words import words
from cyberdesk.services.errors import StorageError
from cyberdesk.storage.database import Database, Row, Values
from cyberdesk.storage.folder_troubles import NOTHING_LOST
from cyberdesk.storage.store import SqliteStore
from cyberdesk.storage.verify import verify


class _WatchedDatabase(Database):
    """A database each question of which is told of first."""

    def __init__(self, path: Path, before_each: Callable[[], None]) -> None:
        super().__init__(path)
        self._before_each = before_each

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        self._before_each()
        return super().rows(sql, values)


def check_copy(path: Path, before_each: Callable[[], None] = lambda: None) -> None:
    """Read a copy of today's shape whole: the file, the chains, and what must follow from them.

    Args:
        before_each: called before each part; what it raises ends the work.

    Raises:
        StorageError: it cannot be read, or does not add up.
    """
    database = _WatchedDatabase(path, before_each)
    try:
        fault = verify(SqliteStore(database))
    finally:
        database.close()
    if fault is not None:
        raise StorageError(
            "The copy does not add up",
            money=NOTHING_LOST,
            next_step=words("{fault}. Look at Checks; the copies of before are kept.", fault=fault),
        )
