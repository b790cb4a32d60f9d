"""The customers of a filter as Qt's views read them: all numbers known, a few pages of rows in memory."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from cyberdesk.services.customers import PAGE_SIZE, CustomerFilter, CustomerRow, Customers, Listing
from cyberdesk.ui import texts
from cyberdesk.ui.disk_model import DiskModel
from cyberdesk.ui.page_cache import PageCache
from cyberdesk.ui.texts import tr


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    PHONE = 1
    OWES = 2
    AGE = 3
    VISIT = 4


class CustomersModel(DiskModel[CustomerRow, Column, CustomerFilter]):
    """Customers, of whom only those that are looked at are read."""

    def __init__(self, customers: Customers, parent: QObject | None = None) -> None:
        super().__init__(CustomerFilter(), Column, {Column.OWES}, parent)
        self._customers = customers
        self._listing = Listing()
        self._pages = PageCache(self._read_page)

    @property
    def listing(self) -> Listing:
        return self._listing

    def id_at(self, row: int) -> int | None:
        ids = self._listing.ids
        return ids[row] if 0 <= row < len(ids) else None

    def row_of(self, row_id: int) -> int | None:
        try:
            return self._listing.ids.index(row_id)
        except ValueError:
            return None

    def row_at(self, row: int) -> CustomerRow | None:
        """None also when the customer is gone since."""
        customer_id = self.id_at(row)
        if customer_id is None:
            return None
        return self._read(lambda: self._pages.page(row // PAGE_SIZE).get(customer_id))

    def _list(self) -> int:
        self._pages.clear()
        self._listing = self._customers.listing(self._wanted)
        return len(self._listing.ids)

    def _forget(self) -> None:
        self._listing = Listing()

    def _read_page(self, number: int) -> dict[int, CustomerRow]:
        ids = self._listing.ids[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
        return {row.customer.id: row for row in self._customers.rows(self._listing, ids)}

    def _title(self, column: Column) -> str:
        return column_title(column)

    def _words(self, row: CustomerRow, column: Column) -> str:
        return cell_words(row, column)


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
