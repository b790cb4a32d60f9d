"""Shifts, cash moved beside the customers' money, and ranges of the ledger in sums."""

from __future__ import annotations

import json
from collections.abc import Iterator

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMove, CashMoveKind
from cyberdesk.domain.ledger import GENESIS_HASH, MONEY, Account, chain_hash
from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.shift import Closing, Shift
from cyberdesk.domain.shift_figures import LedgerSum
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.chains import Link, first_broken
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows

_OPENING = "id, opened_at, opened_by, float_cents, float_count, first_entry, opened_entry"
_CLOSING = "closed_at, closed_by, counted_cents, count, expected_cents, reason, last_entry"
_SHIFT = f"SELECT {_OPENING}, {_CLOSING} FROM shift"
_OPEN = f"{_SHIFT} WHERE closed_at IS NULL"
_LAST_CLOSED = f"{_SHIFT} WHERE closed_at IS NOT NULL ORDER BY id DESC LIMIT 1"
_BY_ID = f"{_SHIFT} WHERE id = ?"
_CLOSED = f"{_SHIFT} WHERE closed_at IS NOT NULL AND id < ? ORDER BY id DESC LIMIT ?"
_LAST_HASH = "SELECT hash FROM shift WHERE closed_at IS NOT NULL ORDER BY id DESC LIMIT 1"
_END = f"{_CLOSING}, report, previous_hash, hash"
_CHAIN = f"SELECT {_OPENING}, {_END} FROM shift WHERE closed_at IS NOT NULL ORDER BY id"
_REPORT = "SELECT report FROM shift WHERE closed_at IS NOT NULL AND id = ?"
_CLOSE = f"UPDATE shift SET ({_END}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"

_MOVE = "at, kind, amount_cents, reason, staff, entry_id"
_MOVES = f"SELECT {_MOVE} FROM cash_move WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id"
_LAST_ENTRY = "SELECT id, hash FROM ledger_entry ORDER BY id DESC LIMIT 1"
_CHANGE = (
    "SELECT coalesce(sum(CASE WHEN debit = ? THEN amount_cents"
    " WHEN credit = ? THEN -amount_cents ELSE 0 END), 0) FROM ledger_entry WHERE id > ?"
)
_DENI = (
    "SELECT count(*), coalesce(sum(due_cents), 0) FROM left_on_account WHERE shift_id = ? AND due_cents > 0"
)
_MONEY = ", ".join(f"'{account}'" for account in sorted(MONEY))
IS_DENI = (
    f"(e.sale_id IS NOT NULL AND (e.debit IN ({_MONEY}) AND e.credit = '{Account.RECEIVABLE}'"
    f" OR e.credit IN ({_MONEY}) AND e.debit = '{Account.RECEIVABLE}')"
    " AND EXISTS (SELECT 1 FROM left_on_account AS l WHERE l.sale_id = e.sale_id AND l.after_entry < e.id))"
)
"""Whether an entry `e` is money for a bill that was left on an account before."""
_SUMS = f"""SELECT e.staff, e.debit, e.credit, m.kind, e.id <= ? AS is_before,
    e.debit = '{Account.MPESA}' AND e.credit = '{Account.MPESA_UNVERIFIED}'
        AND NOT EXISTS (SELECT 1 FROM ledger_entry AS typed WHERE typed.payment_id = e.payment_id
                        AND typed.debit = '{Account.MPESA_UNVERIFIED}' AND typed.id >= ?) AS is_earlier,
    {IS_DENI} AS is_deni,
    sum(e.amount_cents)
FROM ledger_entry AS e LEFT JOIN cash_move AS m ON m.entry_id = e.id
WHERE e.id BETWEEN ? AND ?
GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
"""
_AFTER_ALL = 2**62


class ShiftRows(Rows):
    """Who answered for the drawer, and what went through it. The contract is `ports.Store`."""

    # --- shifts -------------------------------------------------------------------------------------------

    def open_shift(self) -> Shift | None:
        row = self._database.row(_OPEN)
        return _shift_of(row) if row else None

    def last_closed_shift(self) -> Shift | None:
        row = self._database.row(_LAST_CLOSED)
        return _shift_of(row) if row else None

    def shift(self, shift_id: int) -> Shift:
        return _shift_of(self._the_row(_BY_ID, "shift", shift_id))

    def closed_shifts(self, before_id: int | None, limit: int) -> list[Shift]:
        rows = self._database.rows(_CLOSED, (before_id if before_id is not None else _AFTER_ALL, limit))
        return [_shift_of(row) for row in rows]

    def add_shift(self, shift: Shift) -> None:
        if self.open_shift() is not None:
            raise NotAllowedNow("A shift is open already", next_step="Close it first.")
        self._database.write(
            f"INSERT INTO shift ({_OPENING}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                shift.id,
                microseconds(shift.opened_at),
                shift.opened_by,
                shift.float_counted.cents,
                _count_text(shift.float_count),
                shift.first_entry,
                shift.opened_entry,
            ),
        )

    def close_shift(self, shift_id: int, closing: Closing, report: str) -> None:
        opening = self._the_row(f"SELECT {_OPENING} FROM shift WHERE id = ?", "shift", shift_id)
        ending = (
            microseconds(closing.at),
            closing.staff,
            closing.counted.cents,
            _count_text(closing.count),
            closing.expected.cents,
            closing.reason,
            closing.last_entry,
        )
        last = self._database.row(_LAST_HASH)
        previous_hash = str(last[0]) if last else GENESIS_HASH
        # `_CHAIN` reads the columns in this order: what is hashed is what is written.
        own_hash = chain_hash(previous_hash, [*opening, *ending, report])
        self._database.write(_CLOSE, (*ending, report, previous_hash, own_hash, shift_id))

    def kept_report(self, shift_id: int) -> str:
        return str(self._the_row(_REPORT, "closed shift", shift_id)[0])

    def first_broken_shift(self) -> int | None:
        """The first closed shift that was changed, removed or slipped in; None when the chain is whole."""
        return first_broken(self._shift_links())

    def _shift_links(self) -> Iterator[Link]:
        for *row, previous_hash, own_hash in self._database.rows(_CHAIN):
            yield Link(row[0], row, previous_hash, own_hash)

    # --- cash ---------------------------------------------------------------------------------------------

    def add_cash_move(self, move: CashMove) -> None:
        self._database.write(
            f"INSERT INTO cash_move ({_MOVE}) VALUES (?, ?, ?, ?, ?, ?)",
            (
                microseconds(move.at),
                move.kind.value,
                move.amount.cents,
                move.reason,
                move.staff,
                move.entry_id,
            ),
        )

    def cash_moves(self, first_entry: int, last_entry: int) -> list[CashMove]:
        return [_move_of(row) for row in self._database.rows(_MOVES, (first_entry, last_entry))]

    # --- the ledger of a shift ----------------------------------------------------------------------------

    def last_entry(self) -> tuple[int, str]:
        row = self._database.row(_LAST_ENTRY)
        return (int(row[0]), str(row[1])) if row else (0, GENESIS_HASH)

    def hash_of_entry(self, entry_id: int) -> str:
        """`ledger.GENESIS_HASH` for a number that no entry has."""
        row = self._database.row("SELECT hash FROM ledger_entry WHERE id = ?", (entry_id,))
        return str(row[0]) if row else GENESIS_HASH

    def change_after(self, account: Account, entry_id: int) -> Money:
        row = self._database.row(_CHANGE, (account.value, account.value, entry_id))
        return Money(row[0] if row else 0)

    def ledger_sums(self, first_entry: int, opened_entry: int, last_entry: int) -> list[LedgerSum]:
        values = (opened_entry, first_entry, first_entry, last_entry)
        return [_sum_of(row) for row in self._database.rows(_SUMS, values)]

    def deni_given(self, shift_id: int) -> tuple[int, Money]:
        count, cents = self._the_row(_DENI, "shift", shift_id)
        return count, Money(cents)


def _count_text(count: CashCount | None) -> str:
    """``{"1000":2,"5":1}``; empty for none."""
    return "" if count is None else json.dumps(count.found, separators=(",", ":"))


def _count_of(text: str) -> CashCount | None:
    return CashCount.of({int(worth): n for worth, n in json.loads(text).items()}) if text else None


def _shift_of(row: Row) -> Shift:
    shift_id, opened_at, opened_by, float_cents, float_count, first, opened, closed_at, *ending = row
    closing = None
    if closed_at is not None:
        staff, counted, count, expected, reason, last = ending
        closing = Closing(
            at=from_microseconds(closed_at),
            staff=staff,
            counted=Money(counted),
            count=_count_of(count),
            expected=Money(expected),
            reason=reason,
            last_entry=last,
        )
    return Shift(
        id=shift_id,
        opened_at=from_microseconds(opened_at),
        opened_by=opened_by,
        float_counted=Money(float_cents),
        float_count=_count_of(float_count),
        first_entry=first,
        opened_entry=opened,
        closing=closing,
    )


def _move_of(row: Row) -> CashMove:
    at, kind, amount, reason, staff, entry_id = row
    return CashMove(from_microseconds(at), CashMoveKind(kind), Money(amount), reason, staff, entry_id)


def _sum_of(row: Row) -> LedgerSum:
    staff, debit, credit, kind, is_before, is_earlier, is_deni, cents = row
    return LedgerSum(
        staff=staff,
        debit=Account(debit),
        credit=Account(credit),
        kind=None if kind is None else CashMoveKind(kind),
        is_before_opening=bool(is_before),
        is_of_earlier_code=bool(is_earlier),
        is_deni=bool(is_deni),
        amount=Money(cents),
    )
