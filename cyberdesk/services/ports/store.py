"""Everything the services keep, in one."""

from __future__ import annotations

from typing import Protocol

from cyberdesk.services.ports.counter import CounterStore
from cyberdesk.services.ports.inbox import InboxStore
from cyberdesk.services.ports.ledger import LedgerStore
from cyberdesk.services.ports.payments import PaymentLists, PaymentStore
from cyberdesk.services.ports.price_list import DeedStore, JobStore, PriceListStore, WaitingLineStore
from cyberdesk.services.ports.sales import SaleStore


class Store(
    CounterStore,
    SaleStore,
    PaymentStore,
    PaymentLists,
    InboxStore,
    LedgerStore,
    PriceListStore,
    WaitingLineStore,
    JobStore,
    DeedStore,
    Protocol,
):
    """One instance, used from every thread."""
