"""The world of a run at its end: the café's books on the disk, and what really happened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from cyberdesk.domain.ledger import Account, Entry
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.storage.store import SqliteStore
from tests.simulation.aftermath import Aftermath
from tests.simulation.auditor import Auditor
from tests.simulation.book import Book
from tests.simulation.cashier import Cashier
from tests.simulation.courier import Courier
from tests.simulation.drawer import Drawer
from tests.simulation.far_end import FarEnd
from tests.simulation.faults import Weather
from tests.simulation.lookout import Lookout
from tests.simulation.on_account import OnAccount
from tests.simulation.pc import Pc
from tests.simulation.people import Moved
from tests.simulation.seller import Seller
from tests.simulation.staff import Staff
from tests.simulation.till import Till
from tests.simulation.timekeeper import Timekeeper

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class World:
    """Everything there is at the end: the café's books, and what really happened."""

    store: SqliteStore
    pc: Pc
    far_end: FarEnd
    courier: Courier
    book: Book
    drawer: Drawer
    till: Till
    timekeeper: Timekeeper
    seller: Seller
    cashier: Cashier
    on_account: OnAccount
    auditor: Auditor
    staff: Staff
    aftermath: Aftermath
    lookout: Lookout
    weather: Weather
    logged: list[str]


class Books:
    """The café's books, read once.

    Attributes:
        payments: all, oldest first.
        inbox: the callbacks that were kept, as token hash and body.
        told: what kept callbacks say moved, by payment.
    """

    def __init__(self, world: World) -> None:
        store = world.store
        self.world = world
        self.payments = [*reversed(store.latest_payments(_ALL))]
        self.entries: list[Entry] = store.entries(limit=_ALL)
        self.sales: list[Sale] = [store.sale(row[0]) for row in store.database.rows("SELECT id FROM sale")]
        self.inbox = {
            (str(row[0]), bytes(row[1]))
            for row in store.database.rows("SELECT attempt_token_hash, body FROM inbox")
        }
        self.told: dict[str, list[Moved]] = {}
        for (token, body), moved in world.courier.told.items():
            if moved is not None and (hashed(token), body) in self.inbox:
                self.told.setdefault(moved.reference, []).append(moved)

    @property
    def by_mpesa(self) -> list[Payment]:
        return [payment for payment in self.payments if payment.tender is Tender.MPESA]

    def moved(self, payment: Payment) -> list[Moved]:
        return self.world.far_end.moved_for(f"CD{payment.id}")

    def told_of(self, payment: Payment) -> list[Moved]:
        return self.told.get(f"CD{payment.id}", [])

    def balance(self, account: Account) -> Money:
        return self.world.store.account_balance(account)


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
