"""Where copies of the database are made, kept, and taken back from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from cyberdesk.domain.backup import Copy, Facts

At = Callable[[int, int], None]
"""Told how far the work is: parts done, and of how many. What it raises ends the work, which leaves
nothing."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A database that is ready to take the place of the present one: copied, brought to today's shape, and
    read whole without a fault.

    Attributes:
        source: the copy it was made from.
        made_at: UTC, when that was made; when its file was last written, if nobody wrote it down.
        path: where it waits, beside the present database; gone at the next start unless it is put in place.
        facts: what is in it, as the copy said.
        is_older: it had to be brought to today's shape.
        present: what is in the database that it would replace; None when there is none, or none that can be
            read.
        is_earlier_self: the present ledger goes on from where this one ends.
        forgotten: customers who were forgotten since then, and are forgotten in it again.
        not_forgotten: those who could not be: in the copy they still owe or are owed something.
    """

    source: Path
    made_at: datetime
    path: Path
    facts: Facts
    is_older: bool
    present: Facts | None
    is_earlier_self: bool
    forgotten: int = 0
    not_forgotten: int = 0


@dataclass(frozen=True, slots=True)
class Restored:
    """A copy has taken the place of the database.

    Attributes:
        kept: where the database of before is now; None when there was none.
    """

    kept: Path | None


class CopyPlace(Protocol):
    """Copies of one database. Every method raises `errors.StorageError` for what the machine refuses."""

    @property
    def folder(self) -> Path:
        """Where copies are made: a folder beside the database."""
        ...

    def make(self, now: datetime, at: At) -> Copy:
        """A new copy, read whole without a fault; or none at all. The database may be in use."""
        ...

    def carry(self, copy: Copy, folder: Path, now: datetime, at: At) -> Copy:
        """The same file in another folder, which must be there; the copy, which knows of it from now on."""
        ...

    def copies(self, folder: Path) -> list[Copy]:
        """Those of this database, the newest first; empty when the folder is not there."""
        ...

    def remove(self, copy: Copy) -> None: ...
    def sweep(self, folder: Path, now: datetime) -> None:
        """Take away what work that was cut off has left, and copies of before an update that are too old."""
        ...

    def try_folder(self, folder: Path) -> bool:
        """Write something there, and take it away again; whether it is on another disk than the database.

        Raises:
            StorageError: copies cannot be kept there.
        """
        ...

    def prepare(self, source: Path, now: datetime, at: At) -> Prepared:
        """Make a copy ready to take the place of the database, which is not touched.

        Raises:
            NewerDatabaseError: a newer program wrote it.
            StorageError: it is of another environment, of another program, damaged, or does not add up.
        """
        ...

    def stage(self, prepared: Prepared, now: datetime) -> None:
        """From now on the next start puts it in place."""
        ...

    def discard(self, prepared: Prepared) -> None:
        """It is not wanted."""
        ...

    def export(self, folder: Path, now: datetime, at: At) -> Path:
        """Everything as tables that any program reads, in one file in `folder`."""
        ...
