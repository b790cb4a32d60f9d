"""Brings the database to the shape this program knows: numbered steps, a copy first, all of them or none."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

import peewee
from playhouse.migrations import Migration, Runner  # type: ignore[import-untyped]

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NewerDatabaseError, StorageError
from cyberdesk.storage.backup import copy_database, create_private
from cyberdesk.storage.database import Database
from cyberdesk.storage.troubles import NOTHING_CHANGED, PlainTroubles, file_error

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
"""The steps, read as files: a packaged program carries this folder as data."""


def create_file(path: Path) -> None:
    """Make an empty database file in a folder of its own, for this user only, unless it is there.

    Raises:
        StorageError: the folder or the file cannot be made.
    """
    try:
        create_private(path)
    except OSError as error:
        raise file_error(error) from error


def bring_up_to_date(
    database: Database, copies_folder: Path | None, now: datetime, migrations: Path = MIGRATIONS
) -> None:
    """Run the steps that are missing; a database that holds anything is copied to `copies_folder` first.

    Args:
        copies_folder: None for a database that is itself only a copy.

    Raises:
        NewerDatabaseError: a newer program wrote it; it was only read.
        StorageError: it cannot be used or brought up to date; it is as it was.
    """
    with PlainTroubles(), database.connected():
        runner = Runner(database.sqlite, str(migrations))
        steps: list[Migration] = runner.status()
        applied = [step for step in steps if step.applied]
        _refuse_foreign(database, steps, copies_folder, has_history=bool(applied))
        if database.rows("PRAGMA journal_mode = WAL") != [("wal",)]:
            log.warning(
                "the disk of the database allows no write-ahead log; writing is slower, not less safe"
            )
        if len(applied) == len(steps):
            return
        if applied and copies_folder is not None:
            version = applied[-1].name
            name = f"{database.path.stem}-{version}-{nairobi(now):%Y-%m-%d-%H%M%S}{database.path.suffix}"
            copy_database(database.path, copies_folder / name)
            log.info("the database was copied to %s before it is changed", name)
        _run(database, runner)


def _refuse_foreign(
    database: Database, steps: list[Migration], copies_folder: Path | None, *, has_history: bool
) -> None:
    """A database from a newer program, or from another program, is left alone."""
    if any(step.path is None for step in steps):
        raise NewerDatabaseError(
            "The database was written by a newer Cyberdesk",
            money=NOTHING_CHANGED,
            next_step=_way_back(database.path, {step.name for step in steps if step.path}, copies_folder),
        )
    if not has_history and database.rows("SELECT name FROM sqlite_master LIMIT 1"):
        raise StorageError(
            "This is not a database of Cyberdesk",
            money=NOTHING_CHANGED,
            next_step="Choose another data folder, or move this file away.",
        )


def _way_back(path: Path, known: set[str], copies_folder: Path | None) -> str:
    """The newest program again; or, for who wants this one, the copy that was made before the update.

    Args:
        known: names of the steps that this program has.
    """
    forward = words("Install the newest Cyberdesk on this PC, then start it again.")
    copies = sorted(
        (copy.stat().st_mtime, copy)
        for copy in (copies_folder.glob(f"{path.stem}-*{path.suffix}") if copies_folder is not None else ())
        if any(copy.name.startswith(f"{path.stem}-{name}-") for name in known)
    )
    if not copies:
        return forward
    return words(
        "{forward} To stay with this one, restore the copy from before the update: cyberdesk restore {copy}. "
        "What was entered since then is not in it.",
        forward=forward,
        copy=copies[-1][1],
    )


def _run(database: Database, runner: Runner) -> None:
    # Foreign keys can only be switched outside a transaction, and must be off while a step rebuilds a table.
    # One transaction around all steps: the database is as before or as this program needs it, never between.
    database.rows("PRAGMA foreign_keys = 0")
    try:
        with database.transaction():
            names = runner.up()
    except peewee.DatabaseError as error:
        raise StorageError(
            "The database could not be brought up to date",
            money=NOTHING_CHANGED,
            next_step="It is as it was. Go on with the former Cyberdesk, and send the log file for help.",
        ) from error
    finally:
        database.rows("PRAGMA foreign_keys = 1")
    log.info("the database was brought up to date: %s", ", ".join(names))
