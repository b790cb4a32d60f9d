"""Everything the services keep, in one."""

from __future__ import annotations

from typing import Protocol

from cyberdesk.services.ports.counter import CounterStore
from cyberdesk.services.ports.customers import AccountStore, CustomerStore, PrivacyStore
from cyberdesk.services.ports.inbox import InboxStore
from cyberdesk.services.ports.ledger import LedgerStore
from cyberdesk.services.ports.payments import PaymentLists, PaymentStore
from cyberdesk.services.ports.price_list import DeedStore, JobStore, PriceListStore, WaitingLineStore
from cyberdesk.services.ports.receipts import ReceiptStore
from cyberdesk.services.ports.reports import ExportStore, ReportStore
from cyberdesk.services.ports.sales import SaleStore
from cyberdesk.services.ports.search import SearchStore
from cyberdesk.services.ports.sessions import SessionStore
from cyberdesk.services.ports.shifts import ShiftStore
from cyberdesk.services.ports.staff import StaffStore
from cyberdesk.services.ports.statement import StatementStore


class Store(
    CounterStore,
    CustomerStore,
    AccountStore,
    PrivacyStore,
    SaleStore,
    PaymentStore,
    PaymentLists,
    InboxStore,
    LedgerStore,
    StaffStore,
    SessionStore,
    SearchStore,
    ShiftStore,
    PriceListStore,
    WaitingLineStore,
    JobStore,
    DeedStore,
    ReportStore,
    ExportStore,
    ReceiptStore,
    StatementStore,
    Protocol,
):
    """One instance, used from every thread."""
