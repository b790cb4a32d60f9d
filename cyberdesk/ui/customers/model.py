"""The customers of a filter as Qt's views read them: all numbers known, a few pages of rows in memory."""

from __future__ import annotations

import logging
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cyberdesk.services.customers import PAGE_SIZE, CustomerFilter, CustomerRow, Customers, Listing
from cyberdesk.services.errors import StorageError
from cyberdesk.ui import texts
from cyberdesk.ui.page_cache import PageCache
from cyberdesk.ui.texts import tr

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `CustomerRow` of a row, for whoever paints it."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    PHONE = 1
    OWES = 2
    AGE = 3
    VISIT = 4


class CustomersModel(QAbstractTableModel):
    """Customers, of whom only those that are looked at are read.

    Signals:
        read_failed: a `CounterError`; the list stays as far as it is known, until it is read again.
    """

    read_failed = Signal(object)

    def __init__(self, customers: Customers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._customers = customers
        self._wanted = CustomerFilter()
        self._listing = Listing()
        self._pages = PageCache(self._read_page)
        self._has_failed = False

    @property
    def wanted(self) -> CustomerFilter:
        return self._wanted

    @property
    def listing(self) -> Listing:
        return self._listing

    def show(self, wanted: CustomerFilter) -> None:
        """List the customers of a filter, as they are on the disk now."""
        self.beginResetModel()
        self._wanted = wanted
        self._has_failed = False
        self._pages.clear()
        try:
            self._listing = self._customers.listing(wanted)
        except StorageError as error:
            self._listing = Listing()
            self._fail(error)
        self.endResetModel()

    def id_at(self, row: int) -> int | None:
        ids = self._listing.ids
        return ids[row] if 0 <= row < len(ids) else None

    def row_of(self, customer_id: int) -> int | None:
        """Where a customer is listed; None when not."""
        try:
            return self._listing.ids.index(customer_id)
        except ValueError:
            return None

    def customer_row(self, row: int) -> CustomerRow | None:
        """None where it cannot be read now, or is gone since."""
        customer_id = self.id_at(row)
        if customer_id is None or self._has_failed:
            return None
        try:
            return self._pages.page(row // PAGE_SIZE).get(customer_id)
        except StorageError as error:
            self._fail(error)
            return None

    def _read_page(self, number: int) -> dict[int, CustomerRow]:
        ids = self._listing.ids[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
        return {row.customer.id: row for row in self._customers.rows(self._listing, ids)}

    def _fail(self, error: StorageError) -> None:
        # A view asks for every cell of the page again; one failed try is enough.
        log.warning("the list of customers cannot be read: %s", error.title)
        self._has_failed = True
        self.read_failed.emit(error)

    # --- as Qt asks for it --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._listing.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == Column.OWES else _LEFT
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW_ROLE}:
            return None
        row = self.customer_row(index.row()) if index.isValid() else None
        if row is None or role == ROW_ROLE:
            return row
        return cell_words(row, Column(index.column())) or None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.OWES else _LEFT
        return column_title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None


def column_title(column: Column) -> str:
    return {
        Column.NAME: tr("Name"),
        Column.PHONE: tr("Phone"),
        Column.OWES: tr("Owes KES"),
        Column.AGE: tr("Oldest debt"),
        Column.VISIT: tr("Last visit"),
    }[column]


def cell_words(row: CustomerRow, column: Column) -> str:
    """What a cell says; empty cells say nothing."""
    match column:
        case Column.NAME:
            return row.customer.name
        case Column.PHONE:
            return row.customer.masked_phone
        case Column.OWES:
            balance = row.standing.balance
            if balance.cents < 0:
                return tr("credit {amount}").format(amount=(-balance).figure)
            return balance.figure if balance.cents else ""
        case Column.AGE:
            return "" if row.oldest_days is None else texts.days(row.oldest_days)
        case Column.VISIT:
            return "" if row.last_visit is None else texts.date(row.last_visit)
