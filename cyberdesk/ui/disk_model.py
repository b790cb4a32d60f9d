"""A list of rows that are on the disk, of which only those that are looked at are read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from cyberdesk.services.errors import StorageError
from cyberdesk.ui.table_model import Column, Index, Row, TableModel

log = logging.getLogger(__name__)

Wanted = TypeVar("Wanted")
Answer = TypeVar("Answer")


class DiskModel(TableModel[Row, Column], Generic[Row, Column, Wanted]):
    """The rows of a filter, of which all numbers are known and a few pages are in memory.

    Signals:
        read_failed: a `CounterError`; the list stays as far as it is known, until it is read again.
    """

    read_failed = Signal(object)

    def __init__(
        self,
        wanted: Wanted,
        columns: type[Column],
        figures: AbstractSet[int],
        parent: QObject | None = None,
    ) -> None:
        """
        Args:
            wanted: the filter, of which nothing is listed before `show`.
        """
        super().__init__(columns, figures, parent)
        self._wanted = wanted
        self._row_count = 0
        self._has_failed = False

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    def show(self, wanted: Wanted) -> None:
        """List the rows of a filter, as they are on the disk now."""
        self.beginResetModel()
        self._wanted = wanted
        self._has_failed = False
        try:
            self._row_count = self._list()
        except StorageError as error:
            self._forget()
            self._row_count = 0
            self._fail(error)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._row_count

    # --- what is listed -----------------------------------------------------------------------------------

    def id_at(self, row: int) -> int | None:
        """The number of what stands in a row; None where it is not known now."""
        raise NotImplementedError

    def row_of(self, row_id: int) -> int | None:
        """Where it is listed; None when it is not."""
        raise NotImplementedError

    def _list(self) -> int:
        """Find out what fits `wanted`; how many they are.

        Raises:
            StorageError: it cannot be read.
        """
        raise NotImplementedError

    def _forget(self) -> None:
        """Nothing is listed."""
        raise NotImplementedError

    def _read(self, read: Callable[[], Answer | None]) -> Answer | None:
        """What `read` finds; None where it cannot be read. A view asks for every cell of a page again: one
        try that failed is enough."""
        if self._has_failed:
            return None
        try:
            return read()
        except StorageError as error:
            self._fail(error)
            return None

    def _fail(self, error: StorageError) -> None:
        log.warning("%s: the list cannot be read: %s", type(self).__name__, error.title)
        self._has_failed = True
        self.read_failed.emit(error)
