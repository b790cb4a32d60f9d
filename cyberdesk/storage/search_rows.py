"""The search over everything: a query for each way in, by an index or over few rows."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.services.ports import FoundBill, PaymentClue, PaymentsFound
from cyberdesk.storage.database import Values
from cyberdesk.storage.rows import Rows, phone_digits
from cyberdesk.storage.tables import CUSTOMER, PAYMENT, customer_of, payment_of

# Greater than every text that begins with the one it is put behind.
_AFTER_ALL = "\U0010ffff"

_RECEIVABLE = Account.RECEIVABLE.value
_DUE = (
    f"SELECT coalesce(sum(CASE WHEN debit = '{_RECEIVABLE}' THEN amount_cents"
    f" WHEN credit = '{_RECEIVABLE}' THEN -amount_cents ELSE 0 END), 0)"
    " FROM ledger_entry WHERE ledger_entry.sale_id = sale.id"
)
_OPEN_BILLS = (
    f"SELECT id, customer_name, title, station_number, ({_DUE}) AS due, on_account_at IS NOT NULL"
    " FROM sale WHERE settled_at IS NULL ORDER BY id DESC"
)

_CUSTOMERS = f"SELECT {CUSTOMER} FROM customer"
_BEGINS = "name_folded >= ? AND name_folded < ?"
_BY_NAME = "ORDER BY name_folded, id LIMIT ?"
_LIKE = "name_folded LIKE ? ESCAPE '!'"
# A word begins at the beginning, or after a space or a hyphen.
_HAS_WORD = f"({' OR '.join([_LIKE] * 3)})"
# It stands alone between them; with a space at both ends the first and last are like the others.
_HAS_WHOLE_WORD = "' ' || replace(name_folded, '-', ' ') || ' ' LIKE ? ESCAPE '!'"

_BY_RECEIPT = "receipt_number >= ? AND receipt_number < ?"
_BY_PHONE = "phone_reversed >= ? AND phone_reversed < ?"
_BY_AMOUNT = "amount_cents = ?"
# Word for word the condition of an index.
_BY_RECEIVED = "received_cents = ? AND received_cents <> amount_cents"
_NEWEST = {
    # The indexes of amounts have the numbers in order: the newest of 200,000 are found without sorting.
    _BY_AMOUNT: f"SELECT id FROM payment WHERE {_BY_AMOUNT} ORDER BY id DESC LIMIT ?",
    _BY_RECEIVED: f"SELECT id FROM payment WHERE {_BY_RECEIVED} ORDER BY id DESC LIMIT ?",
    # The plus keeps SQLite from walking down all rows just because they are in order already.
    _BY_PHONE: f"SELECT id FROM payment WHERE {_BY_PHONE} ORDER BY +id DESC LIMIT ?",
}


class SearchRows(Rows):
    """What is looked for while somebody types. The contract is `ports.Store`."""

    def find_customers(self, words: Sequence[str], phone: str, limit: int) -> tuple[list[Customer], int]:
        wanted, values = _customer_condition(words, phone)
        first = [words[0], words[0] + _AFTER_ALL]
        if words[0].isdigit():
            # Few are found, by looking at every customer: once, then.
            rows = self._database.rows(
                f"SELECT {CUSTOMER}, count(*) OVER () FROM customer WHERE {wanted} {_BY_NAME}",
                [*values, limit],
            )
            return [customer_of(row[:-1]) for row in rows], rows[0][-1] if rows else 0
        with self._database.connected():
            # In the order of the index, so that nothing is sorted however many are found.
            rows = self._database.rows(
                f"{_CUSTOMERS} WHERE {_BEGINS} AND {wanted} {_BY_NAME}", [*first, *values, limit]
            )
            if len(rows) < limit:
                rows += self._database.rows(
                    f"{_CUSTOMERS} WHERE NOT ({_BEGINS}) AND {wanted} {_BY_NAME}",
                    [*first, *values, limit - len(rows)],
                )
            count = self._database.row(f"SELECT count(*) FROM customer WHERE {wanted}", values)
        return [customer_of(row) for row in rows], count[0] if count else 0

    def bills_to_find(self) -> list[FoundBill]:
        return [
            FoundBill(sale_id, customer_name, title, station_number, Money(due), bool(is_on_account))
            for sale_id, customer_name, title, station_number, due, is_on_account in self._database.rows(
                _OPEN_BILLS
            )
            if due > 0
        ]

    def find_payments(self, clue: PaymentClue, limit: int, count_to: int) -> PaymentsFound:
        ways = _ways(clue)
        with self._database.connected():
            return PaymentsFound(
                by_receipt=self._by_receipt(ways, limit),
                by_amount=self._newest_by(ways, (_BY_AMOUNT, _BY_RECEIVED), limit),
                by_phone=self._newest_by(ways, (_BY_PHONE,), limit),
                count=self._count_found(ways, count_to),
            )

    def _by_receipt(self, ways: dict[str, Values], limit: int) -> tuple[Payment, ...]:
        """Later receipt numbers are greater, and their index has that order: no sorting, however short the
        beginning is."""
        if _BY_RECEIPT not in ways:
            return ()
        rows = self._database.rows(
            f"SELECT {PAYMENT} FROM payment WHERE {_BY_RECEIPT} ORDER BY receipt_number DESC LIMIT ?",
            [*ways[_BY_RECEIPT], limit],
        )
        return tuple(payment_of(row) for row in rows)

    def _newest_by(self, ways: dict[str, Values], wanted: Sequence[str], limit: int) -> tuple[Payment, ...]:
        """The numbers come from each index by itself, and only the few rows that are shown are read."""
        chosen = [way for way in wanted if way in ways]
        if not chosen:
            return ()
        numbers = " UNION ".join(f"SELECT id FROM ({_NEWEST[way]})" for way in chosen)
        values = [value for way in chosen for value in (*ways[way], limit)]
        rows = self._database.rows(
            f"SELECT {PAYMENT} FROM payment WHERE id IN ({numbers}) ORDER BY id DESC LIMIT ?",
            [*values, limit],
        )
        return tuple(payment_of(row) for row in rows)

    def _count_found(self, ways: dict[str, Values], count_to: int) -> int:
        """A payment found in two ways is one."""
        if not ways:
            return 0
        numbers = " UNION ".join(
            f"SELECT id FROM (SELECT id FROM payment WHERE {way} LIMIT ?)" for way in ways
        )
        values = [value for way, own in ways.items() for value in (*own, count_to)]
        row = self._database.row(f"SELECT count(*) FROM ({numbers})", values)
        return min(row[0], count_to) if row else 0


def _customer_condition(words: Sequence[str], phone: str) -> tuple[str, list[str]]:
    """A condition that all words fit or the phone does, and its values."""
    conditions: list[str] = []
    values: list[str] = []
    for word in map(_escaped, words):
        if word.isdigit():
            conditions.append(_HAS_WHOLE_WORD)
            values.append(f"% {word} %")
        else:
            conditions.append(_HAS_WORD)
            values += [f"{word}%", f"% {word}%", f"%-{word}%"]
    wanted = " AND ".join(conditions)
    digits = phone_digits(phone)
    if digits:
        wanted, values = f"({wanted} OR phone LIKE ?)", [*values, f"%{digits}"]
    # Those that were merged into another are found by that one, and the forgotten by nobody.
    return f"{wanted} AND merged_into IS NULL AND forgotten_at IS NULL", values


def _ways(clue: PaymentClue) -> dict[str, Values]:
    """The conditions that a clue gives, each with its values."""
    ways: dict[str, Values] = {}
    if clue.receipt:
        ways[_BY_RECEIPT] = (clue.receipt, clue.receipt + _AFTER_ALL)
    if clue.amount is not None:
        ways[_BY_AMOUNT] = ways[_BY_RECEIVED] = (clue.amount.cents,)
    digits = phone_digits(clue.phone)
    if digits:
        ways[_BY_PHONE] = (digits[::-1], digits[::-1] + _AFTER_ALL)
    return ways


def _escaped(word: str) -> str:
    """A word for a LIKE pattern, escaped by ``!``."""
    for special in "!%_":
        word = word.replace(special, "!" + special)
    return word
