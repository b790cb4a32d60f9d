"""Copies of the database that can be trusted: taken while it is in use, and checked."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from cyberdesk.storage.troubles import PlainTroubles, damaged, file_error


def copy_database(source: Path, target: Path) -> None:
    """Copy a database, in use or not, to `target`, which is there whole and checked or not at all.

    Raises:
        StorageError: it could not be read, written, or is damaged.
    """
    unchecked = target.with_name(target.name + ".part")
    try:
        create_private(unchecked)
        try:
            with PlainTroubles():
                _copy_and_check(source, unchecked)
            unchecked.replace(target)
        finally:
            unchecked.unlink(missing_ok=True)
    except OSError as error:
        raise file_error(error) from error


def _copy_and_check(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        # One file that can be carried away: no log file beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise damaged()


def create_private(path: Path) -> None:
    """Create an empty file, and its folder, for this user only: customers' numbers get into it. Left alone
    if it is there.

    Raises:
        OSError: it cannot be made.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
