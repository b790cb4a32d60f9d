"""What is kept of phone numbers, and taking them out of the file for good.

A number stands in four places: the payment (in M-PESA's checkout id too), the raw callbacks, the customer's
card, and the free words of staff, which are theirs to change. The chained histories never get one: it is
masked before the record is written (`PaymentRows.append_change`).

Rows that are written over leave nothing behind (``secure_delete``, storage/database.py), once the file was
swept.
"""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.phone import MASK, Phone, mask_message
from cyberdesk.services.ports import Purge, PurgeCount
from cyberdesk.storage.account_rows import ALARMED, NEEDED, OPEN_WORDS
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.sale_rows import DUE_OF_ROW, FAMILY
from cyberdesk.storage.tables import phone_of

# The first two conditions are, word for word, those of an index that holds just these payments.
_PAYMENTS = (
    "FROM payment WHERE phone IS NOT NULL AND phone_hash IS NULL"
    f" AND NOT {NEEDED} AND coalesce(finished_at, created_at) < ?"
)
_OF_PAYMENT = "FROM inbox WHERE payment_id = ? AND verdict IS NOT NULL AND length(body) > 0"
# Callbacks that belong to no payment name somebody all the same, and are of no use after so long.
_STRANGERS = "FROM inbox WHERE verdict = 'stranger' AND received_at < ? AND length(body) > 0"
# The plus takes the column's affinity away, with which SQLite would not use the index of families.
_OF_CARD = "(SELECT f.id FROM customer AS f WHERE coalesce(f.merged_into, f.id) = +c.id)"
# Sets, each read once: asked for each customer in turn they would take minutes.
_OWNER = "SELECT coalesce(f.merged_into, f.id) FROM customer AS f JOIN"
_IN_USE = (
    f"{_OWNER} sale ON sale.customer_id = f.id WHERE sale.settled_at IS NULL AND {DUE_OF_ROW} > 0"
    f" UNION {_OWNER} session AS s ON s.customer_id = f.id WHERE s.ended_at IS NULL"
    f" UNION {_OWNER} payment AS p ON p.customer_id = f.id WHERE p.state IN ({OPEN_WORDS})"
    f" UNION {_OWNER} payment ON payment.customer_id = f.id WHERE {ALARMED}"
)
_SEEN_SINCE = (
    f"EXISTS (SELECT 1 FROM sale WHERE customer_id IN {_OF_CARD} AND made_at >= ?1)"
    f" OR EXISTS (SELECT 1 FROM session WHERE customer_id IN {_OF_CARD} AND started_at >= ?1)"
    f" OR EXISTS (SELECT 1 FROM payment WHERE customer_id IN {_OF_CARD} AND created_at >= ?1)"
    f" OR EXISTS (SELECT 1 FROM card_change WHERE customer_id IN {_OF_CARD} AND at >= ?1"
    " AND note IN ('added', 'phone', 'consent_taken_back'))"
)
_CUSTOMERS = (
    "FROM customer AS c WHERE c.phone IS NOT NULL AND c.consent_at IS NULL AND c.merged_into IS NULL"
    f" AND instr(c.phone, '{MASK}') = 0 AND c.id NOT IN ({_IN_USE}) AND NOT ({_SEEN_SINCE})"
)


class PrivacyRows(Rows):
    """Numbers and how long they stay. The contract is `ports.Store`."""

    # --- settings -----------------------------------------------------------------------------------------

    def customer_setting(self, name: str) -> int | None:
        row = self._database.row("SELECT value FROM customer_setting WHERE name = ?", (name,))
        return int(row[0]) if row is not None else None

    def set_customer_setting(self, name: str, value: int | None) -> None:
        self._database.write("DELETE FROM customer_setting WHERE name = ?", (name,))
        if value is not None:
            self._database.write("INSERT INTO customer_setting (name, value) VALUES (?, ?)", (name, value))

    # --- purging ------------------------------------------------------------------------------------------

    def count_purgeable(self, before: datetime) -> PurgeCount:
        at = microseconds(before)
        payments = self._count(f"SELECT count(*) {_PAYMENTS}", at)
        of_payments = self._count(
            "SELECT count(*) FROM inbox WHERE verdict IS NOT NULL AND length(body) > 0"
            f" AND payment_id IN (SELECT id {_PAYMENTS})",
            at,
        )
        strangers = self._count(f"SELECT count(*) {_STRANGERS}", at)
        customers = self._count(f"SELECT count(*) {_CUSTOMERS}", at)
        return PurgeCount(payments, of_payments + strangers, customers)

    def purge_numbers(self, before: datetime, limit: int) -> PurgeCount:
        at = microseconds(before)
        payments = self._database.rows(f"SELECT id, phone {_PAYMENTS} ORDER BY id LIMIT ?", (at, limit))
        messages = 0
        for payment_id, number in payments:
            messages += self._mask_payment(payment_id, Phone(number))
        messages += self._database.write(
            f"UPDATE inbox SET body = X'' WHERE id IN (SELECT id {_STRANGERS} LIMIT ?)", (at, limit)
        )
        customers = self._database.rows(f"SELECT c.id, c.phone {_CUSTOMERS} LIMIT ?", (at, limit))
        for customer_id, number in customers:
            phone = Phone(number)
            self._database.write(
                "UPDATE customer SET phone = ?, phone_hash = ? WHERE id = ?",
                (phone.remains, phone.keyed_hash(self._phone_key), customer_id),
            )
        return PurgeCount(len(payments), messages, len(customers))

    def append_purge(self, purge: Purge) -> None:
        self._database.write(
            "INSERT INTO purge (id, at, staff, up_to_day, payments, messages, customers)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                self._next_id("purge"),
                microseconds(purge.at),
                purge.staff,
                purge.up_to_day,
                purge.count.payments,
                purge.count.messages,
                purge.count.customers,
            ),
        )

    def purges(self, limit: int) -> list[Purge]:
        rows = self._database.rows(
            "SELECT at, staff, up_to_day, sum(payments), sum(messages), sum(customers) FROM purge"
            " GROUP BY at, staff, up_to_day ORDER BY max(id) DESC LIMIT ?",
            (limit,),
        )
        return [
            Purge(from_microseconds(at), staff, day, PurgeCount(payments, messages, customers))
            for at, staff, day, payments, messages, customers in rows
        ]

    # --- forgetting ---------------------------------------------------------------------------------------

    def forget_customer(self, customer_id: int, name: str, at: datetime) -> None:
        sql = f"SELECT id, phone FROM payment WHERE customer_id IN {FAMILY} AND phone IS NOT NULL"
        for payment_id, number in self._database.rows(sql, (customer_id,)):
            phone = phone_of(number)
            if phone is not None:
                self._mask_payment(payment_id, phone)
        for statement in (
            "UPDATE payment SET customer_name = ?1, phone = NULL, phone_reversed = NULL, phone_hash = NULL"
            f" WHERE customer_id IN {FAMILY.replace('?', '?2')}",
            f"UPDATE sale SET customer_name = ?1 WHERE customer_id IN {FAMILY.replace('?', '?2')}",
            f"UPDATE session SET customer_name = ?1 WHERE customer_id IN {FAMILY.replace('?', '?2')}",
        ):
            self._database.write(statement, (name, customer_id))
        for table in ("sale", "payment"):
            self._database.write(
                f"UPDATE receipt_printing SET buyer_pin = '' WHERE buyer_pin <> '' AND {table}_id IN"
                f" (SELECT id FROM {table} WHERE customer_id IN {FAMILY})",
                (customer_id,),
            )
        self._database.write(
            "UPDATE customer SET name = ?, name_folded = ?, phone = NULL, phone_hash = NULL, note = '',"
            " limit_cents = NULL, consent_at = NULL, consent_staff = NULL, forgotten_at = ?"
            " WHERE coalesce(merged_into, id) = ?",
            (name, name.casefold(), microseconds(at), customer_id),
        )

    # --- the file -----------------------------------------------------------------------------------------

    def sweep_file(self) -> None:
        """Needs as much room on the disk as the file has, and keeps everybody else waiting."""
        with self._database.connected():
            self._database.rows("VACUUM")

    def shorten_log(self) -> None:
        with self._database.connected():
            self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    # --- parts --------------------------------------------------------------------------------------------

    def _count(self, sql: str, at: int) -> int:
        row = self._database.row(sql, (at,))
        return int(row[0]) if row is not None else 0

    def _mask_payment(self, payment_id: int, phone: Phone) -> int:
        """What remains of the number, and of the id that ends with it, and of its raw messages: how many."""
        rows = self._database.rows("SELECT checkout_request_id FROM payment WHERE id = ?", (payment_id,))
        checkout_id = self._free_id(rows[0][0], payment_id, phone)
        remains = phone.remains
        self._database.write(
            "UPDATE payment SET phone = ?, phone_reversed = ?, phone_hash = ?, checkout_request_id = ?"
            " WHERE id = ?",
            (remains, remains[::-1], phone.keyed_hash(self._phone_key), checkout_id, payment_id),
        )
        messages = self._database.rows(f"SELECT id, body {_OF_PAYMENT}", (payment_id,))
        for inbox_id, body in messages:
            self._mask_body(inbox_id, body, phone)
        return len(messages)

    def _free_id(self, checkout_id: str | None, payment_id: int, phone: Phone) -> str | None:
        """A checkout id without the number; two that differed only in the hidden digits stay apart."""
        if checkout_id is None:
            return None
        masked = mask_message(checkout_id, phone)
        if masked == checkout_id:
            return checkout_id
        taken = self._database.row("SELECT 1 FROM payment WHERE checkout_request_id = ?", (masked,))
        return f"{masked}-{payment_id}" if taken else masked

    def _mask_body(self, inbox_id: int, body: bytes, phone: Phone) -> None:
        # Anybody can send anything: what is no text is kept as far as it is.
        masked = mask_message(body.decode("utf-8", "replace"), phone).encode()
        self._database.write("UPDATE inbox SET body = ? WHERE id = ?", (masked, inbox_id))
