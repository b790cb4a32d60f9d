"""Copies of the database that can be trusted: taken while it is in use, and checked."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from cyberdesk.services.ports import At
from cyberdesk.storage.troubles import PlainTroubles, damaged, file_error

PART = ".part"
"""How the name of a file ends that is not whole yet."""
_PAGES_AT_ONCE = 512
"""Two megabytes: between them the work can be stopped."""

Check = Callable[[Path], None]
"""Reads a finished copy whole, and raises `StorageError` when it is worth nothing."""


def is_whole(path: Path) -> None:
    """The least a copy must pass: SQLite finds no damage in the file.

    Raises:
        StorageError: it does.
    """
    with PlainTroubles(), closing(open_read_only(path)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise damaged()


def _unheard(_done: int, _of: int) -> None:
    """Nobody wants to know how far it is."""


def copy_database(source: Path, target: Path, at: At = _unheard, check: Check = is_whole) -> None:
    """Copy a database, in use or not, to `target`, which is there whole and checked or not at all.

    Args:
        at: hears of the pages; what it raises ends the work.

    Raises:
        StorageError: it could not be read, written, or is damaged.
    """
    unchecked = target.with_name(f"{target.name}-{os.getpid()}{PART}")
    try:
        create_private(unchecked)
        try:
            with PlainTroubles():
                _copy(source, unchecked, at)
            check(unchecked)
            put_in_place(unchecked, target)
        finally:
            unchecked.unlink(missing_ok=True)
    except OSError as error:
        raise file_error(error) from error


def _copy(source: Path, target: Path, at: At) -> None:
    with (
        closing(open_read_only(source)) as original,
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        # The file is forced to the disk once, when it is whole.
        copy.execute("PRAGMA synchronous = OFF")
        pages = -1
        if original.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            # One moment of the database, held by reading: without it SQLite begins anew with each payment
            # that arrives while the copy is made, and never ends. Nobody waits for a reader.
            original.execute("BEGIN")
            original.execute("SELECT 1 FROM sqlite_master").fetchall()
            pages = _PAGES_AT_ONCE
        original.backup(copy, pages=pages, progress=lambda _status, left, of: at(of - left, of))
        # One file that can be carried away: no log file beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing and makes no file where there is none."""
    # Path.as_uri would name the server of a shared folder where SQLite takes nobody.
    place = quote(path.absolute().as_posix(), safe="/:")
    uri = f"file://{place if place.startswith('/') else '/' + place}?mode=ro"
    return sqlite3.connect(uri, uri=True, isolation_level=None)


# --- files ------------------------------------------------------------------------------------------------


def create_private(path: Path) -> None:
    """Create an empty file, and its folder, for this user only: customers' numbers get into it. Left alone
    if it is there.

    Raises:
        OSError: it cannot be made.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def put_in_place(unfinished: Path, target: Path) -> None:
    """Give a finished file its name, so that after a power cut it is there whole or not at all.

    Raises:
        OSError: the machine refuses.
    """
    with unfinished.open("r+b") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """A new name must outlive a power cut too. Windows keeps it by itself, and cannot open a folder.

    Raises:
        OSError: the machine refuses.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Sticks and shared folders of some kinds know no such promise for folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise
    finally:
        os.close(handle)
