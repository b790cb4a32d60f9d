"""The payments ledger as the window reads it: counted, and in pages by key. Never OFFSET."""

from __future__ import annotations

from typing import NamedTuple

from cyberdesk.domain.money import ZERO, Money, sought_amount
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.services.ports import PaymentFilter, Totals
from cyberdesk.storage.rows import Rows, name_pattern, phone_digits, remaining_digits, whole_phone
from cyberdesk.storage.tables import PAYMENT, payment_of

# Greater than every text that begins with the one it is put behind.
_AFTER_ALL = "\U0010ffff"

_PROBED_ROWS_PER_WANTED = 8


_NO_DAY_AFTER = 10**7


class _Where(NamedTuple):
    """Conditions joined by AND, and their values; no conditions: everything."""

    text: str
    values: list[int | str]


class PaymentLists(Rows):
    """Many payments at once, newest first. The contract is `ports.Store`."""

    def latest_payments(self, limit: int) -> list[Payment]:
        rows = self._database.rows(f"SELECT {PAYMENT} FROM payment ORDER BY id DESC LIMIT ?", (limit,))
        return [payment_of(row) for row in rows]

    def count_payments(self, wanted: PaymentFilter) -> int:
        where = _where(wanted, self._phone_key)
        if not where.text:
            return self._newest_id()
        # The sums of the days have the columns of every condition but a search.
        count = "count(*) FROM payment" if wanted.search.strip() else "sum(payments) FROM payment_sum"
        row = self._database.row(f"SELECT {count} WHERE {where.text}", where.values)
        return (row[0] or 0) if row else 0

    def page_keys(self, wanted: PaymentFilter, page_size: int) -> list[int]:
        where = _where(wanted, self._phone_key)
        if not where.text:
            # Numbers have no gaps and payments are never deleted: the keys need no look at the rows.
            return list(range(self._newest_id(), 0, -page_size))
        sql = f"SELECT id FROM payment WHERE {where.text} ORDER BY id DESC"
        return [row[0] for row in self._database.every(sql, where.values, page_size)]

    def payment_page(self, wanted: PaymentFilter, newest_id: int, page_size: int) -> list[Payment]:
        where = _where(wanted, self._phone_key)
        with self._database.connected():
            if not where.text:
                oldest_id, conditions = newest_id - page_size, ""
            else:
                oldest_id, conditions = newest_id - page_size * _PROBED_ROWS_PER_WANTED, f"AND {where.text}"
            # Where the wanted payments lie close together, walking down the rows beats every index.
            rows = self._database.rows(
                f"SELECT {PAYMENT} FROM payment NOT INDEXED WHERE id <= ? AND id > ? {conditions}"
                " ORDER BY id DESC LIMIT ?",
                [newest_id, oldest_id, *where.values, page_size],
            )
            if where.text and len(rows) < page_size and oldest_id > 0:
                rows = self._database.rows(_sparse_page(wanted, where), [*where.values, newest_id, page_size])
        return [payment_of(row) for row in rows]

    def totals(self, wanted: PaymentFilter) -> Totals:
        where = _where(
            PaymentFilter(wanted.first_day, wanted.last_day, tender=wanted.tender), self._phone_key
        )
        rows = self._database.rows(
            "SELECT state, tender, sum(payments), sum(received_cents), sum(amount_cents) FROM payment_sum"
            f" WHERE {where.text or 'TRUE'} GROUP BY state, tender",
            where.values,
        )
        by_state = dict.fromkeys(PaymentState, 0)
        received = dict.fromkeys(Tender, ZERO)
        in_doubt = ZERO
        for state, tender, count, received_cents, amount_cents in rows:
            by_state[PaymentState(state)] += count
            if state == PaymentState.PAID:
                received[Tender(tender)] += Money(received_cents)
            if state == PaymentState.UNKNOWN:
                in_doubt += Money(amount_cents)
        return Totals(sum(by_state.values()), by_state, received, self._unverified(wanted), in_doubt)

    def _unverified(self, wanted: PaymentFilter) -> Money:
        """What typed codes alone speak for: an index holds just those payments."""
        row = self._database.row(
            # The plus keeps SQLite from walking through all payments of the days by their index instead.
            "SELECT coalesce(sum(received_cents), 0) FROM payment WHERE instr(remarks, 'unverified') > 0"
            " AND +day BETWEEN ? AND ?",
            (
                wanted.first_day if wanted.first_day is not None else 0,
                wanted.last_day if wanted.last_day is not None else _NO_DAY_AFTER,
            ),
        )
        return Money(row[0]) if row and wanted.tender is not Tender.CASH else ZERO

    def _newest_id(self) -> int:
        row = self._database.row("SELECT max(id) FROM payment")
        return (row[0] or 0) if row else 0


def _sparse_page(wanted: PaymentFilter, where: _Where) -> str:
    """A page of payments that lie far apart: their numbers from an index, then the rows.

    The index of states, and of tenders, gives the numbers in order. Others do not: there the plus keeps
    SQLite from walking down all rows just because they are in order already.
    """
    is_ordered = len(wanted.states) <= 1 and wanted.first_day is wanted.last_day is None and not wanted.search
    number = "id" if is_ordered else "+id"
    return (
        f"SELECT {PAYMENT} FROM payment WHERE id IN (SELECT id FROM payment WHERE {where.text}"
        f" AND {number} <= ? ORDER BY {number} DESC LIMIT ?) ORDER BY id DESC"
    )


def _where(wanted: PaymentFilter, phone_key: bytes) -> _Where:
    conditions: list[str] = []
    values: list[int | str] = []
    if wanted.first_day is not None:
        conditions.append("day >= ?")
        values.append(wanted.first_day)
    if wanted.last_day is not None:
        conditions.append("day <= ?")
        values.append(wanted.last_day)
    if wanted.states:
        conditions.append(f"state IN ({', '.join('?' * len(wanted.states))})")
        values += sorted(state.value for state in wanted.states)
    if wanted.tender is not None:
        conditions.append("tender = ?")
        values.append(wanted.tender.value)
    search = _search(wanted.search.strip(), phone_key)
    if search.text:
        conditions.append(f"({search.text})")
        values += search.values
    return _Where(" AND ".join(conditions), values)


def _search(search: str, phone_key: bytes) -> _Where:
    """Receipt number, customer, phone or amount, each by an index: a prefix as a range, as LIKE would ignore
    it."""
    if not search:
        return _Where("", [])
    ways = [
        "receipt_number >= ? AND receipt_number < ?",
        "customer_id IN (SELECT f.id FROM customer AS f WHERE coalesce(f.merged_into, f.id) IN"
        " (SELECT id FROM customer WHERE name_folded LIKE ? ESCAPE '!'))",
    ]
    prefix = search.upper()
    values: list[int | str] = [prefix, prefix + _AFTER_ALL, name_pattern(search)]
    digits = phone_digits(search)
    if digits:
        ways.append("phone_reversed >= ? AND phone_reversed < ?")
        values += [digits[::-1], digits[::-1] + _AFTER_ALL]
        phone = whole_phone(digits)
        if phone is not None:
            ways.append("phone_hash = ?")
            values.append(phone.keyed_hash(phone_key))
        elif (remains := remaining_digits(digits)) != digits:
            # The ends of purged numbers agree with this one as far as they are kept.
            ways.append("phone_reversed >= ? AND phone_reversed < ?")
            values += [remains[::-1], remains[::-1] + _AFTER_ALL]
    amount = sought_amount(search)
    if amount is not None:
        # Word for word the condition of an index.
        ways += ["amount_cents = ?", "received_cents = ? AND received_cents <> amount_cents"]
        values += [amount.cents, amount.cents]
    return _Where(" OR ".join(ways), values)
