"""Shifts, the cash moved in them, and what the ledger says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cyberdesk.domain.cash_move import CashMove
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.shift import Closing, Shift
from cyberdesk.domain.shift_figures import LedgerSum
from cyberdesk.services.ports.transactions import Transactions


class ShiftStore(Transactions, Protocol):
    """Shifts: opened, closed, never changed after that."""

    def open_shift(self) -> Shift | None:
        """The one that is open; there is never a second."""
        ...

    def last_closed_shift(self) -> Shift | None: ...
    def shift(self, shift_id: int) -> Shift:
        """Raises `LookupError` when there is none."""
        ...

    def closed_shifts(self, before_id: int | None, limit: int) -> list[Shift]:
        """The newest first; from the one before `before_id` on if it is given."""
        ...

    def add_shift(self, shift: Shift) -> None:
        """Raises `errors.NotAllowedNow` when one is open."""
        ...

    def close_shift(self, shift_id: int, closing: Closing, report: str) -> None:
        """Ends the open shift for good and keeps its report, chained to the one before."""
        ...

    def kept_report(self, shift_id: int) -> str:
        """The report of a closed shift, as it was written."""
        ...

    def add_cash_move(self, move: CashMove) -> None: ...
    def cash_moves(self, first_entry: int, last_entry: int) -> list[CashMove]: ...
    def last_entry(self) -> tuple[int, str]:
        """Number and hash of the newest ledger entry; 0 and `ledger.GENESIS_HASH` when there is none."""
        ...

    def change_after(self, account: Account, entry_id: int) -> Money:
        """What the entries after `entry_id` changed on an account, debits less credits."""
        ...

    def ledger_sums(self, first_entry: int, opened_entry: int, last_entry: int) -> Sequence[LedgerSum]:
        """A range of the ledger, summed up; see `LedgerSum`."""
        ...

    def deni_given(self, shift_id: int) -> tuple[int, Money]:
        """How many bills were left on a customer's account in a shift, and what was due on them then."""
        ...
