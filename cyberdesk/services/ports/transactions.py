"""What every part of the store shares."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol


class Transactions(Protocol):
    """The unit of a change.

    Writes need a `transaction`; reads outside one open a connection of their own. Errors of the machine
    (disk full, locked, damaged) are raised as `errors.StorageError`.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """Begin IMMEDIATE, commit at the end, roll back on any exception. Nested: joins the outer one."""
        ...

    def savepoint(self) -> AbstractContextManager[None]:
        """Inside a transaction: an exception undoes only what was done in here."""
        ...

    def connected(self) -> AbstractContextManager[None]:
        """Keep this thread's connection open for several calls."""
        ...
