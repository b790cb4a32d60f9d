"""What a database file says of itself, read without changing it or bringing it to today's shape."""

from __future__ import annotations

import logging
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from cyberdesk.domain.backup import Facts
from cyberdesk.domain.ledger import GENESIS_HASH
from cyberdesk.domain.money import Money
from cyberdesk.services.errors import NewerDatabaseError, StorageError
from cyberdesk.storage.backup import open_read_only
from cyberdesk.storage.database import Database
from cyberdesk.storage.folder_troubles import NOTHING_LOST
from cyberdesk.storage.schema import MIGRATIONS
from cyberdesk.storage.troubles import PlainTroubles

log = logging.getLogger(__name__)

# The four bytes that SQLite keeps in the head of a file for the program that owns it: "CyD" and a letter.
_LABELS = {"practice": 0x43794450, "sandbox": 0x43794453, "production": 0x4379444C}
_ENVIRONMENTS = {label: name for name, label in _LABELS.items()}
_WORD = re.compile(r"[a-z]+")

_OPEN = ("created", "sending", "pending", "unknown")
"""All states but the final ones (domain/payment.py)."""


def label(database: Database, environment: str) -> None:
    """Write into the file whose money it holds, unless it says so already. Its copies then say it too."""
    try:
        if database.rows("PRAGMA application_id") == [(0,)]:
            database.rows(f"PRAGMA application_id = {_LABELS[environment]}")
    except StorageError as error:
        # Its name says it too; the counter must not stay closed for this.
        log.warning("the database was not labelled: %s", error.title)


def facts_of(path: Path) -> Facts:
    """What is in a database of Cyberdesk, of today's shape or an older one.

    Raises:
        NewerDatabaseError: a newer program wrote it.
        StorageError: it cannot be read, or is another program's.
    """
    with PlainTroubles(), closing(open_read_only(path)) as database:
        steps = _steps(database)
        [(label_found,)] = database.execute("PRAGMA application_id").fetchall()
        [(payments, received)] = database.execute(
            "SELECT coalesce(sum(payments), 0), coalesce(sum(iif(state = 'paid', received_cents, 0)), 0)"
            " FROM payment_sum"
        ).fetchall()
        [(open_payments,)] = database.execute(
            f"SELECT count(*) FROM payment WHERE state IN ({', '.join('?' for _ in _OPEN)})", _OPEN
        ).fetchall()
        last = database.execute("SELECT id, hash FROM ledger_entry ORDER BY id DESC LIMIT 1").fetchone()
    entries, last_hash = last or (0, GENESIS_HASH)
    return Facts(
        environment=_ENVIRONMENTS.get(label_found) or _environment_of_name(path),
        version=steps[-1],
        entries=int(entries),
        last_hash=str(last_hash),
        payments=int(payments),
        received=Money(int(received)),
        open_payments=int(open_payments),
    )


def hash_of_entry(path: Path, entry_id: int) -> str:
    """The hash of a ledger entry; that of an empty ledger for 0, empty when there is none of this number.

    Raises:
        StorageError: it cannot be read.
    """
    if entry_id == 0:
        return GENESIS_HASH
    with PlainTroubles(), closing(open_read_only(path)) as database:
        row = database.execute("SELECT hash FROM ledger_entry WHERE id = ?", (entry_id,)).fetchone()
    return str(row[0]) if row is not None else ""


def newest_step() -> str:
    """The shape that this program works with."""
    return max(step.stem for step in MIGRATIONS.glob("[0-9]*.py"))


def _steps(database: sqlite3.Connection) -> list[str]:
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"schema_migration", "ledger_entry", "payment", "payment_sum"} <= tables:
        raise StorageError(
            "This is not a database of Cyberdesk",
            money=NOTHING_LOST,
            next_step="Choose a copy that Cyberdesk made: a file whose name ends with .db.",
        )
    steps = [str(name) for (name,) in database.execute("SELECT name FROM schema_migration ORDER BY name")]
    if not steps or set(steps) - {step.stem for step in MIGRATIONS.glob("[0-9]*.py")}:
        raise NewerDatabaseError(
            "The copy was written by a newer Cyberdesk",
            money=NOTHING_LOST,
            next_step="Install the newest Cyberdesk on this PC, then restore it.",
        )
    return steps


def _environment_of_name(path: Path) -> str:
    """Files of older programs say it by their names only: ``production.db``, ``shop-production.db``."""
    named = set(_WORD.findall(path.name.lower())) & _LABELS.keys()
    return named.pop() if len(named) == 1 else ""
