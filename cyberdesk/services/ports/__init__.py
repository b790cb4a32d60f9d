"""What the use cases need from outside, as they see it. Storage, M-PESA and the window fit these shapes."""

from cyberdesk.services.ports.clock import Clock, Publish
from cyberdesk.services.ports.counter import CounterStore
from cyberdesk.services.ports.customers import (
    AccountStore,
    CustomerStore,
    HistoryItem,
    HistoryKind,
    PrivacyStore,
    Purge,
    PurgeCount,
)
from cyberdesk.services.ports.gateway import (
    Accepted,
    AnswerLost,
    Gateway,
    Greeting,
    NoInformation,
    Notice,
    Probe,
    Prompt,
    PushAnswer,
    QueryAnswer,
    Refused,
    StillOpen,
)
from cyberdesk.services.ports.inbox import InboxStore
from cyberdesk.services.ports.ledger import LedgerStore
from cyberdesk.services.ports.payments import PaymentLists, PaymentStore
from cyberdesk.services.ports.practice_phone import LivePrompt, PracticePhone
from cyberdesk.services.ports.price_list import (
    DeedDraft,
    DeedStore,
    JobDraft,
    JobStore,
    PriceListStore,
    ServiceDraft,
    WaitingLine,
    WaitingLineStore,
)
from cyberdesk.services.ports.records import (
    ChangeDraft,
    InboxRow,
    PaymentDraft,
    PaymentFilter,
    PaymentUpdate,
    SaleDraft,
    Totals,
)
from cyberdesk.services.ports.sales import SaleStore
from cyberdesk.services.ports.search import FoundBill, PaymentClue, PaymentsFound, SearchStore
from cyberdesk.services.ports.sessions import SessionAct, SessionRecord, SessionStore, TimeSale, TimeSaleKind
from cyberdesk.services.ports.shifts import ShiftStore
from cyberdesk.services.ports.staff import PinHasher, PinRecord, StaffLogDraft, StaffStore
from cyberdesk.services.ports.staff_log import StaffLogFilter, StaffLogStore
from cyberdesk.services.ports.store import Store
from cyberdesk.services.ports.transactions import Transactions

__all__ = [
    "Accepted",
    "AccountStore",
    "AnswerLost",
    "ChangeDraft",
    "Clock",
    "CounterStore",
    "CustomerStore",
    "DeedDraft",
    "DeedStore",
    "FoundBill",
    "Gateway",
    "Greeting",
    "HistoryItem",
    "HistoryKind",
    "InboxRow",
    "InboxStore",
    "JobDraft",
    "JobStore",
    "LedgerStore",
    "LivePrompt",
    "NoInformation",
    "Notice",
    "PaymentClue",
    "PaymentDraft",
    "PaymentFilter",
    "PaymentLists",
    "PaymentStore",
    "PaymentUpdate",
    "PaymentsFound",
    "PinHasher",
    "PinRecord",
    "PracticePhone",
    "PriceListStore",
    "PrivacyStore",
    "Probe",
    "Prompt",
    "Publish",
    "Purge",
    "PurgeCount",
    "PushAnswer",
    "QueryAnswer",
    "Refused",
    "SaleDraft",
    "SaleStore",
    "SearchStore",
    "ServiceDraft",
    "SessionAct",
    "SessionRecord",
    "SessionStore",
    "ShiftStore",
    "StaffLogDraft",
    "StaffLogFilter",
    "StaffLogStore",
    "StaffStore",
    "StillOpen",
    "Store",
    "TimeSale",
    "TimeSaleKind",
    "Totals",
    "Transactions",
    "WaitingLine",
    "WaitingLineStore",
]
