"""The ledger: appended, chained, never edited (triggers of the database see to that)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.ledger import GENESIS_HASH, Account, Entry, Posting, chain_hash, entry_fields
from cyberdesk.domain.money import Money
from cyberdesk.storage.chains import first_broken_row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import LEDGER_ENTRY, entry_of

_LAST = "SELECT id, hash FROM ledger_entry ORDER BY id DESC LIMIT 1"
_APPEND = f"INSERT INTO ledger_entry ({LEDGER_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_AFTER = f"SELECT {LEDGER_ENTRY} FROM ledger_entry WHERE id > ? ORDER BY id LIMIT ?"
_OF_PAYMENT = f"SELECT {LEDGER_ENTRY} FROM ledger_entry WHERE payment_id = ? ORDER BY id"
_BALANCE = (
    "SELECT coalesce(sum(CASE WHEN debit = ? THEN amount_cents ELSE -amount_cents END), 0)"
    " FROM ledger_entry WHERE debit = ? OR credit = ?"
)
_OWED = Account.CUSTOMER_CREDIT.value
_CREDIT_OF_PAYMENT = (
    f"SELECT coalesce(sum(CASE WHEN credit = '{_OWED}' THEN amount_cents"
    f" WHEN debit = '{_OWED}' THEN -amount_cents ELSE 0 END), 0) FROM ledger_entry WHERE payment_id = ?"
)


class LedgerRows(Rows):
    """Every movement of money or debt. The contract is `ports.Store`."""

    def append_entries(self, postings: Sequence[Posting], *, at: datetime, day: int) -> None:
        last_id, last_hash = self._database.row(_LAST) or (0, GENESIS_HASH)
        for entry_id, posting in enumerate(postings, start=last_id + 1):
            fields = entry_fields(entry_id, at, day, posting)
            own_hash = chain_hash(last_hash, fields)
            # `entry_fields` has the order of the columns: what is hashed is what is written.
            self._database.write(_APPEND, (*fields, last_hash, own_hash))
            last_hash = own_hash

    def entries(self, after_id: int = 0, limit: int = 1000) -> list[Entry]:
        return [entry_of(row) for row in self._database.rows(_AFTER, (after_id, limit))]

    def postings_of(self, payment_id: int) -> list[Posting]:
        return [entry_of(row).posting for row in self._database.rows(_OF_PAYMENT, (payment_id,))]

    def count_entries(self) -> int:
        """Ids are without gaps, so the last one tells."""
        row = self._database.row(_LAST)
        return int(row[0]) if row else 0

    def account_balance(self, account: Account) -> Money:
        row = self._database.row(_BALANCE, (account.value,) * 3)
        return Money(row[0] if row else 0)

    def credit_of(self, payment_id: int) -> Money:
        row = self._database.row(_CREDIT_OF_PAYMENT, (payment_id,))
        return Money(row[0] if row else 0)

    def last_hash(self) -> str:
        row = self._database.row(_LAST)
        return str(row[1]) if row else GENESIS_HASH

    def first_broken_entry(self) -> int | None:
        """The first entry that was changed, removed or slipped in; None when the chain is whole."""
        return first_broken_row(self._database, _AFTER)
