"""A database that is there at once, for tests that are not about opening one."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from cyberdesk.services.ports import Clock
from cyberdesk.storage.store import SqliteStore, open_store
from tests.fakes.clock import FakeClock
from tests.storage.rows import unhurried


@cache
def empty_database() -> bytes:
    """A closed database of today's shape with nothing in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        open_store(path, FakeClock()).close()
        return path.read_bytes()


def quick_store(path: Path, clock: Clock) -> SqliteStore:
    """`open_store`; a new database is a copy instead of migrated, and no write waits for the disk."""
    # Where no file can be made, `open_store` says so.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=False)
        path.write_bytes(empty_database())
    return unhurried(open_store(path, clock))
