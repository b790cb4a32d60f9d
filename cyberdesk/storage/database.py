"""The SQLite file: connections, transactions, and the two ways of running a statement.

Statements are plain SQL text with ``?`` for values, kept as constants: the driver then prepares each of them
once a connection, which matters on the way of a callback.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import peewee

from cyberdesk.storage.troubles import PlainTroubles, busy, given_up, storage_error

BUSY_SECONDS = 5
"""How long a write waits for its turn."""

Row = tuple[Any, ...]
Values = Sequence[int | str | bytes | None]

_PRAGMAS = {
    # What the screen calls paid must survive a power cut, which is routine here.
    "synchronous": "FULL",
    # macOS reports a write as done before the disk has it, unless asked so. No effect elsewhere.
    "fullfsync": 1,
    "foreign_keys": 1,
    # What is deleted or written over is gone from the file too: phone numbers, when they are purged.
    "secure_delete": 1,
}


class _Sqlite(peewee.SqliteDatabase):
    """peewee's database with two edges taken off."""

    def _log_query(self, sql: str, params: Values | None) -> None:
        """Values hold phone numbers and raw callbacks: they never get into a log."""

    @property
    def has_begun(self) -> bool:
        """Whether SQLite itself is in a transaction; it ends one on its own when the disk is full."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]
        return connection.in_transaction

    def commit(self) -> None:
        if not self.has_begun:
            raise given_up()
        super().commit()

    def rollback(self) -> None:
        # A second rollback would fail and hide the error that led to the first.
        if self.has_begun:
            super().rollback()


class Database:
    """One SQLite file, used from every thread; each thread has a connection of its own.

    Attributes:
        path: the file.
        sqlite: peewee's object, for the migrations.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # IMMEDIATE for every transaction: one that reads first and writes later fails at once with "locked"
        # when another thread wrote in between (354 of 800, code-anchors.md 7.3).
        self.sqlite = _Sqlite(
            str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE", autoconnect=False, timeout=BUSY_SECONDS
        )
        self._execute: Callable[[str, Values], sqlite3.Cursor] = self.sqlite.execute_sql
        # SQLite makes waiting writers sleep and look again; a lock wakes the next one at once.
        self._turn = threading.Lock()
        self._anchor: sqlite3.Connection | None = None

    # --- life ---------------------------------------------------------------------------------------------

    def drop_anchor(self) -> None:
        """Keep one idle connection for as long as the program runs.

        The last connection to leave a WAL database copies the log back and deletes it, with two waits for
        the disk; without the anchor every use case would end with that.
        """
        with PlainTroubles():
            self._anchor = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None)
            self._anchor.execute("SELECT count(*) FROM sqlite_master").fetchall()

    def close(self) -> None:
        """Close the anchor, and this thread's connection if it is open. Other threads close their own."""
        self.sqlite.close()
        if self._anchor is not None:
            self._anchor.close()
            self._anchor = None

    # --- connections and transactions ---------------------------------------------------------------------

    @contextmanager
    def connected(self) -> Iterator[None]:
        """Keep this thread's connection open inside the block; joins an outer block."""
        if not self.sqlite.is_closed():
            yield
            return
        with PlainTroubles():
            self.sqlite.connect()
        try:
            yield
        finally:
            self.sqlite.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read in the block is of one moment, whatever others write meanwhile; nobody waits for
        it. Nothing can be written in it. Joins an outer transaction.

        Raises:
            StorageError: the machine's trouble.
        """
        with self.connected(), PlainTroubles():
            if self.sqlite.has_begun:
                yield
                return
            # The log of what is written keeps the state of the first read until the end.
            self._execute("BEGIN DEFERRED", ())
            try:
                yield
            finally:
                self._end_snapshot()

    def _end_snapshot(self) -> None:
        # Where the disk failed, SQLite has ended it on its own.
        if self.sqlite.has_begun:
            self._execute("COMMIT", ())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Begin IMMEDIATE, commit at the end, roll back on any exception. Nested: joins the outer one.

        Raises:
            StorageError: the machine's trouble; nothing was changed.
        """
        if self.sqlite.in_transaction():
            yield
            return
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise busy()
        try:
            with self.connected(), PlainTroubles(), self.sqlite.transaction():
                yield
        finally:
            self._turn.release()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Inside a transaction: an exception undoes only what was done in the block."""
        # One name for all: an inner savepoint of the same name hides the outer one until it is released,
        # and the statement stays prepared.
        self.write("SAVEPOINT step")
        try:
            yield
        except BaseException:
            if self.sqlite.has_begun:
                self.write("ROLLBACK TO step")
                self.write("RELEASE step")
            raise
        self.write("RELEASE step")

    # --- statements ---------------------------------------------------------------------------------------

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """All rows of a query. Opens a connection for it when this thread has none."""
        if self.sqlite.is_closed():
            with self.connected():
                return self.rows(sql, values)
        try:
            return self._execute(sql, values).fetchall()
        except (peewee.DatabaseError, sqlite3.Error) as error:
            plain = storage_error(error)
            if plain is None:
                raise
            raise plain from error

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def every(self, sql: str, values: Values, step: int) -> list[Row]:
        """The first row of a query and each `step`-th after it, without holding the others in memory."""
        with self.connected(), PlainTroubles():
            return list(islice(self._execute(sql, values), 0, None, step))

    def write(self, sql: str, values: Values = ()) -> int:
        """Run a statement that changes something; how many rows it changed.

        Raises:
            StorageError: the machine's trouble; the transaction must end.
            RuntimeError: there is no transaction.
        """
        if not self.sqlite.in_transaction():
            raise RuntimeError("a write needs a transaction")
        if not self.sqlite.has_begun:
            # SQLite gave the transaction up; what follows must not be committed on its own.
            raise given_up()
        try:
            return self._execute(sql, values).rowcount
        except (peewee.DatabaseError, sqlite3.Error) as error:
            plain = storage_error(error)
            if plain is None:
                raise
            raise plain from error
