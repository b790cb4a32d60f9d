"""The store: every read and write that the services need, over one SQLite file."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from cyberdesk.services.ports import Clock
from cyberdesk.storage.account_rows import AccountRows
from cyberdesk.storage.counter_rows import CounterRows
from cyberdesk.storage.customer_rows import CustomerRows
from cyberdesk.storage.database import Database
from cyberdesk.storage.deed_rows import DeedRows
from cyberdesk.storage.export_rows import ExportRows
from cyberdesk.storage.inbox_rows import InboxRows
from cyberdesk.storage.job_rows import JobRows
from cyberdesk.storage.ledger_rows import LedgerRows
from cyberdesk.storage.payment_lists import PaymentLists
from cyberdesk.storage.payment_rows import PaymentRows
from cyberdesk.storage.phone_key import phone_key
from cyberdesk.storage.power_rows import PowerRows
from cyberdesk.storage.price_list_rows import PriceListRows
from cyberdesk.storage.privacy_rows import PrivacyRows
from cyberdesk.storage.receipt_rows import ReceiptRows
from cyberdesk.storage.report_rows import ReportRows
from cyberdesk.storage.sale_rows import SaleRows
from cyberdesk.storage.schema import bring_up_to_date, create_file
from cyberdesk.storage.search_rows import SearchRows
from cyberdesk.storage.shift_rows import ShiftRows
from cyberdesk.storage.staff_rows import StaffRows
from cyberdesk.storage.statement_rows import StatementRows
from cyberdesk.storage.time_sale_rows import TimeSaleRows


class SqliteStore(
    CounterRows,
    CustomerRows,
    AccountRows,
    PrivacyRows,
    SaleRows,
    PaymentRows,
    PaymentLists,
    InboxRows,
    LedgerRows,
    StaffRows,
    PowerRows,
    TimeSaleRows,
    SearchRows,
    ShiftRows,
    PriceListRows,
    JobRows,
    DeedRows,
    ReportRows,
    ExportRows,
    ReceiptRows,
    StatementRows,
):
    """`ports.Store` over SQLite; the methods are in the groups of rows it is made of."""

    @property
    def database(self) -> Database:
        return self._database

    def transaction(self) -> AbstractContextManager[None]:
        return self._database.transaction()

    def savepoint(self) -> AbstractContextManager[None]:
        return self._database.savepoint()

    def connected(self) -> AbstractContextManager[None]:
        return self._database.connected()

    def close(self) -> None:
        """The end of the program, after all other threads have closed theirs."""
        self._database.close()


def open_store(path: Path, clock: Clock, copies_folder: Path | None = None) -> SqliteStore:
    """Open the database, made or brought up to date first.

    Args:
        path: the file; made with its folder, for this user only, if it is not there.
        copies_folder: where the copy before a change of shape goes; ``copies`` beside the file if None.

    Raises:
        NewerDatabaseError: a newer program wrote it; it is left alone.
        StorageError: it cannot be used; it is as it was.
    """
    create_file(path)
    database = Database(path)
    bring_up_to_date(database, copies_folder or path.parent / "copies", clock.now())
    database.drop_anchor()
    return SqliteStore(database, phone_key(path.with_name("phone.key")))
