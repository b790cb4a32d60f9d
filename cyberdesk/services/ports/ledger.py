"""The journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.ledger import Account, Entry, Posting
from cyberdesk.domain.money import Money
from cyberdesk.services.ports.transactions import Transactions


class LedgerStore(Transactions, Protocol):
    """Entries: appended, never changed."""

    def append_entries(self, postings: Sequence[Posting], *, at: datetime, day: int) -> None: ...
    def entries(self, after_id: int = 0, limit: int = 1000) -> list[Entry]: ...
    def postings_of(self, payment_id: int) -> list[Posting]:
        """What a payment moved so far, oldest first."""
        ...

    def account_balance(self, account: Account) -> Money:
        """Debits less credits."""
        ...

    def credit_of(self, payment_id: int) -> Money:
        """What of this payment the shop still owes the customer."""
        ...

    def last_hash(self) -> str:
        """The hash of the newest ledger entry; `ledger.GENESIS_HASH` when there is none."""
        ...
