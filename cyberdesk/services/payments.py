"""Reading the payments ledger: pages of any size of ledger, totals, and one payment's history."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.payment import Payment, PaymentChange
from cyberdesk.services.ports import PaymentFilter, Store, Totals

PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class PaymentDetails:
    """A payment and everything that happened to it, oldest first."""

    payment: Payment
    history: tuple[PaymentChange, ...]


class Payments:
    """What the payments screen reads. Each call takes a few milliseconds: the window may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, wanted: PaymentFilter) -> int:
        return self._store.count_payments(wanted)

    def page_keys(self, wanted: PaymentFilter) -> list[int]:
        """The id of the newest payment of each page of `PAGE_SIZE`, newest page first."""
        return self._store.page_keys(wanted, PAGE_SIZE)

    def page(self, wanted: PaymentFilter, newest_id: int) -> list[Payment]:
        """The page that begins with `newest_id`, newest first."""
        return self._store.payment_page(wanted, newest_id, PAGE_SIZE)

    def totals(self, wanted: PaymentFilter) -> Totals:
        return self._store.totals(wanted)

    def get(self, payment_id: int) -> Payment:
        return self._store.payment(payment_id)

    def details(self, payment_id: int) -> PaymentDetails:
        with self._store.connected():
            return PaymentDetails(self._store.payment(payment_id), tuple(self._store.history(payment_id)))

    def fingerprint(self) -> str:
        """The ledger's chain in short, for the bottom strip."""
        return fingerprint(self._store.last_hash())
