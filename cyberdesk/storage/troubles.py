"""What the machine does to a database, in plain words: full disk, locked, read-only, damaged."""

from __future__ import annotations

import errno
import sqlite3
from types import TracebackType

import peewee

from cyberdesk.services.errors import StorageError

# True for every caller: also for a callback whose money has moved at M-PESA already.
NOTHING_CHANGED = "Nothing was changed here. A payment that is under way is looked up again."

_BUSY = (
    "The database is busy",
    "Try again in a moment. If it stays, close other programs that use Cyberdesk's data folder.",
)
_FULL = ("The disk is full", "Make room on the disk, then try again.")
_READ_ONLY = (
    "The database cannot be written",
    "Check that this user may write to Cyberdesk's data folder, then try again.",
)
_CANNOT_OPEN = (
    "The database cannot be opened",
    "Check that Cyberdesk's data folder is there and may be read and written.",
)
_DISK_FAULT = (
    "The disk reported a fault",
    "Check the disk and its cable, and keep a copy of the data folder.",
)
_DAMAGED = (
    "The database is damaged",
    "Delete nothing. Keep the file, and put the newest good copy in its place.",
)
_GIVEN_UP = ("The database gave up this change", "Try again. If it comes back, look at the disk: is it full?")
_NO_MEMORY = ("The PC is out of memory", "Close other programs, then try again.")

# Primary result codes (sqlite.org/rescode.html) that are the machine's doing. All others, such as a broken
# constraint or a misspelt column, are mistakes of this program and stay as they are.
_WORDS_OF_CODE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_AUTH: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: _DISK_FAULT,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_NOMEM: _NO_MEMORY,
}
_PRIMARY_CODE = 0xFF


def storage_error(error: BaseException) -> StorageError | None:
    """What `error` means to people; None when it is not the machine's doing."""
    # peewee keeps the driver's error in `orig`; `fetchall` raises it as it is.
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    words = _WORDS_OF_CODE.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
    return _error(words) if words is not None else None


def file_error(error: OSError) -> StorageError:
    """The folder or the file itself cannot be made or read."""
    return _error(_FULL if error.errno == errno.ENOSPC else _CANNOT_OPEN)


def busy() -> StorageError:
    """Another thread or program kept the database to itself for too long."""
    return _error(_BUSY)


def given_up() -> StorageError:
    """SQLite rolled the whole transaction back by itself, as it does when the disk is full."""
    return _error(_GIVEN_UP)


def damaged() -> StorageError:
    """A check of the file found damage."""
    return _error(_DAMAGED)


def _error(words: tuple[str, str]) -> StorageError:
    title, next_step = words
    return StorageError(title, money=NOTHING_CHANGED, next_step=next_step)


class PlainTroubles:
    """Inside this block, errors of the machine become `StorageError`; all others pass."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, peewee.PeeweeException | sqlite3.Error):
            plain = storage_error(error)
            if plain is not None:
                raise plain from error
