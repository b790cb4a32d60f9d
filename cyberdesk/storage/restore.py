"""Puts a copy in the place of the database, in steps of which each may be the last before a power cut.

A copy is first made ready in a file of its own (`prepare`). From the renaming of that file (`stage`) on it is
sure that it will be in place, at this start or the next (`finish_restore`). The database of before is never
deleted: it is renamed, with what belongs to it.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from cyberdesk.domain.backup import Facts
from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.words import words
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import At, Prepared, Restored
from cyberdesk.storage.backup import PART, copy_database, put_in_place, sync_folder
from cyberdesk.storage.copy_check import check_copy
from cyberdesk.storage.copy_note import read_note, sha256_of
from cyberdesk.storage.database import Database
from cyberdesk.storage.facts import facts_of, hash_of_entry, newest_step
from cyberdesk.storage.folder_troubles import NOTHING_LOST, folder_error
from cyberdesk.storage.forgotten import forget_again
from cyberdesk.storage.schema import bring_up_to_date
from cyberdesk.storage.shares import share
from cyberdesk.storage.troubles import PlainTroubles

log = logging.getLogger(__name__)

_LOGS = ("-wal", "-journal")
"""What SQLite keeps beside a database and would take for its own beside another one."""
_MOMENT = "%Y-%m-%d-%H%M%S"


def _ready_path(database: Path) -> Path:
    return database.with_name(f"{database.name}.restore{PART}")


# --- making ready -----------------------------------------------------------------------------------------


def prepare(database: Path, environment: str, source: Path, now: datetime, at: At) -> Prepared:
    """A database that is ready to take the place of `database`; see `ports.CopyPlace`."""
    if not source.is_file():
        raise StorageError(
            "The copy is not there",
            money=NOTHING_LOST,
            next_step="Put the stick in again, or choose another.",
        )
    if source.resolve() == database.resolve():
        raise StorageError(
            "This is the database in use", money=NOTHING_LOST, next_step="Choose a copy of an earlier day."
        )
    facts = facts_of(source)
    _refuse_other_environment(facts, environment)
    try:
        _refuse_changed(source, share(at, 0, 15))
    except OSError as error:
        raise folder_error(error, source.parent) from error
    ready = _ready_path(database)
    try:
        copy_database(source, ready, share(at, 15, 50), check=lambda _path: None)
        is_older = facts.version != newest_step()
        if is_older:
            _bring_up_to_date(ready, now)
        present = _present(database)
        is_earlier_self = present is not None and _goes_on_from(database, present, facts)
        is_known = present is not None and present.version == newest_step()
        forgotten = forget_again(ready, database) if is_earlier_self and is_known else (0, 0)
        at(60, 100)
        check_copy(ready, lambda: at(60, 100))
        at(100, 100)
    except BaseException:
        discard(ready)
        raise
    return Prepared(source, _made_at(source), ready, facts, is_older, present, is_earlier_self, *forgotten)


def _goes_on_from(database: Path, present: Facts, facts: Facts) -> bool:
    """The ledger of `database` begins with the one of the copy."""
    return present.entries >= facts.entries and hash_of_entry(database, facts.entries) == facts.last_hash


def _refuse_other_environment(facts: Facts, environment: str) -> None:
    if facts.environment == environment:
        return
    if facts.environment:
        title = words(
            "This copy is of {other}, and you work in {own}", other=facts.environment, own=environment
        )
    else:
        title = words("This copy does not say whether its money is real")
    raise StorageError(
        title,
        money=NOTHING_LOST,
        next_step=words("Practice and real money never mix. Choose a copy of {own}.", own=environment),
    )


def _refuse_changed(source: Path, at: At) -> None:
    """A copy with a note must be byte for byte what it was when it was found good."""
    note = read_note(source)
    if note is not None and note.sha256 != sha256_of(source, at):
        raise StorageError(
            "The copy is damaged",
            money=NOTHING_LOST,
            next_step="The file is not what was written when it was made. Choose another copy.",
        )


def _made_at(source: Path) -> datetime:
    note = read_note(source)
    return note.made_at if note is not None else datetime.fromtimestamp(source.stat().st_mtime, UTC)


def _bring_up_to_date(path: Path, now: datetime) -> None:
    database = Database(path)
    try:
        bring_up_to_date(database, None, now)
    finally:
        database.close()
    _fold_log(path)


def _fold_log(path: Path) -> None:
    """One file again, with nothing beside it that belongs to it."""
    with PlainTroubles(), closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = DELETE").fetchall()


def _present(database: Path) -> Facts | None:
    """A present database that cannot be read is a good reason to restore one."""
    try:
        return facts_of(database) if database.exists() else None
    except StorageError as error:
        log.warning("the present database cannot be read: %s", error.title)
        return None


def discard(ready: Path) -> None:
    """It is not wanted."""
    for path in (ready, *(ready.with_name(ready.name + tail) for tail in (*_LOGS, "-shm"))):
        path.unlink(missing_ok=True)


def stage(ready: Path, database: Path, now: datetime) -> None:
    """The step after which it is sure: the next start puts it in place.

    Raises:
        StorageError: the machine refuses; nothing was changed.
    """
    try:
        for older in _staged(database):
            older.unlink()
        put_in_place(ready, database.with_name(f"{database.name}.restore-{nairobi(now):{_MOMENT}}"))
    except OSError as error:
        raise folder_error(error, database.parent) from error


def _staged(database: Path) -> list[Path]:
    name = re.compile(re.escape(database.name) + r"\.restore-\d{4}-\d\d-\d\d-\d{6}")
    if not database.parent.is_dir():
        return []
    return sorted(path for path in database.parent.iterdir() if name.fullmatch(path.name))


# --- putting in place -------------------------------------------------------------------------------------


def finish_restore(database: Path) -> Restored | None:
    """Put a staged copy in the place of `database`; None when there is none. To be called before anybody
    opens it, by the one program that has the data folder.

    Raises:
        StorageError: it could not be done; the database of before is in its place, and the copy is no longer
            staged.
    """
    try:
        discard(_ready_path(database))
        staged = _staged(database)
    except OSError as error:
        # Whoever opens the database next says what is wrong with its folder.
        log.warning("no staged copy could be looked for: %s", error.strerror)
        return None
    if not staged:
        return None
    newest = staged[-1]
    moment = newest.name.rpartition(".restore-")[2]
    kept = _kept_path(database, moment)
    had_one = database.exists()
    try:
        _put_aside(database, kept)
        newest.replace(database)
    except OSError as error:
        log.exception("the copy could not be put in place")
        _take_back(database, kept, newest)
        raise StorageError(
            "The copy could not be restored",
            money="The database of before is in use; nothing was changed.",
            next_step=words(
                "Close other programs that use Cyberdesk's folder, then try again. ({reason})",
                reason=error.strerror,
            ),
        ) from error
    _sync(database.parent)
    # A power cut after the renaming of the old one and before that of the new one: it was put aside then.
    was_kept = had_one or kept.exists()
    log.info("a copy was restored%s", f"; the database of before is {kept.name}" if was_kept else "")
    return Restored(kept if was_kept else None)


def _kept_path(database: Path, moment: str) -> Path:
    """Where the database of before goes. Always the same for one restore, so that one that was cut off goes
    on where it was; another one only when a database was made in its place meanwhile."""
    kept = database.with_name(f"{database.stem}-until-{moment}{database.suffix}")
    number = 2
    while kept.exists() and database.exists():
        kept = database.with_name(f"{database.stem}-until-{moment}-{number}{database.suffix}")
        number += 1
    return kept


def _put_aside(database: Path, kept: Path) -> None:
    is_begun = any(kept.with_name(kept.name + tail).exists() for tail in _LOGS)
    if database.exists() and not is_begun:
        try:
            _fold_log(database)
        except (StorageError, sqlite3.Error):
            # Damaged perhaps, which is why it is replaced. Its log goes along as it is.
            log.warning("the log of the old database could not be folded into it")
    # The log first: beside another database, SQLite would write it into that.
    for tail in _LOGS:
        beside = database.with_name(database.name + tail)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + tail))
    database.with_name(database.name + "-shm").unlink(missing_ok=True)
    if database.exists():
        database.replace(kept)
    _sync(database.parent)


def _sync(folder: Path) -> None:
    """All is in its place; a disk that cannot promise that it stays is no reason to take it back."""
    try:
        sync_folder(folder)
    except OSError as error:
        log.warning("the folder could not be forced to the disk: %s", error.strerror)


def _take_back(database: Path, kept: Path, staged: Path) -> None:
    """As it was before; the copy is not tried again by itself, later, when nobody expects it."""
    for tail in ("", *_LOGS):
        beside = kept.with_name(kept.name + tail)
        own = database.with_name(database.name + tail)
        if beside.exists() and not own.exists():
            beside.replace(own)
    staged.unlink(missing_ok=True)
