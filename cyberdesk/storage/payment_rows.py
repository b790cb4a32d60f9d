"""Payments and their history."""

from __future__ import annotations

import hmac
from datetime import datetime

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.payment import (
    OPEN_STATES,
    Payment,
    PaymentChange,
    PaymentState,
    Tender,
    change_fields,
)
from cyberdesk.domain.phone import Phone, mask_message
from cyberdesk.services.ports import ChangeDraft, PaymentDraft, PaymentUpdate
from cyberdesk.storage.chains import first_broken_row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import (
    PAYMENT,
    PAYMENT_CHANGE,
    payment_change_of,
    payment_of,
    phone_of,
    remarks_of,
    remarks_text,
)

_SELECT = f"SELECT {PAYMENT} FROM payment"
_BY_ID = f"{_SELECT} WHERE id = ?"
_BY_TOKEN_HASH = f"SELECT attempt_token_hash, {PAYMENT} FROM payment WHERE attempt_token_hash = ?"
_BY_CHECKOUT_ID = f"{_SELECT} WHERE checkout_request_id = ?"
_BY_RECEIPT = f"{_SELECT} WHERE receipt_number = ?"
_OF_SALE = f"{_SELECT} WHERE sale_id = ? ORDER BY id"
_OPEN_WORDS = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
_OPEN = f"{_SELECT} WHERE state IN ({_OPEN_WORDS}) ORDER BY id"
# Word for word the conditions of two indexes.
_UNVERIFIED = f"{_SELECT} WHERE instr(remarks, 'unverified') > 0 ORDER BY id"
_ALARMED = (
    f"{_SELECT} WHERE (instr(remarks, 'sale_already_paid') > 0 OR instr(remarks, 'second_receipt') > 0"
    " OR instr(remarks, 'contradicted') > 0 OR instr(remarks, 'reversed') > 0"
    " OR instr(remarks, 'owed') > 0)"
    " AND instr(remarks, 'handled') = 0 ORDER BY id"
)
_RECENT_TO = (
    f"{_SELECT} WHERE phone_reversed = ? AND tender = '{Tender.MPESA.value}'"
    " AND (created_at >= ? OR finished_at >= ?) ORDER BY id"
)
_ADD = (
    "INSERT INTO payment (id, sale_id, customer_id, customer_name, title, tender, amount_cents, state,"
    " remarks, phone, phone_reversed, attempt_token_hash, staff, created_at, day)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)"
)
_LAST_CHANGE = "SELECT id, hash FROM payment_change ORDER BY id DESC LIMIT 1"
_APPEND_CHANGE = (
    f"INSERT INTO payment_change ({PAYMENT_CHANGE}, previous_hash, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HISTORY = f"SELECT {PAYMENT_CHANGE} FROM payment_change WHERE payment_id = ? ORDER BY id"
_CHANGES_AFTER = (
    f"SELECT {PAYMENT_CHANGE}, previous_hash, hash FROM payment_change WHERE id > ? ORDER BY id LIMIT ?"
)


class PaymentRows(Rows):
    """Single payments, and what happened to them. The contract is `ports.Store`."""

    # --- finding ------------------------------------------------------------------------------------------

    def payment(self, payment_id: int) -> Payment:
        return payment_of(self._the_row(_BY_ID, "payment", payment_id))

    def payment_by_token_hash(self, attempt_token_hash: str) -> Payment | None:
        # The index is not searched in constant time, and need not be: how long that takes depends on the hash
        # of what a stranger sent, and to turn a hash nearer to one that is stored into a token is to reverse
        # SHA-256. Whether it is equal is not left to how the database compares texts.
        row = self._database.row(_BY_TOKEN_HASH, (attempt_token_hash,))
        if row is None or not hmac.compare_digest(row[0].encode(), attempt_token_hash.encode()):
            return None
        return payment_of(row[1:])

    def payment_by_checkout_id(self, checkout_request_id: str) -> Payment | None:
        return self._payment_where(_BY_CHECKOUT_ID, checkout_request_id)

    def payment_by_receipt(self, receipt_number: str) -> Payment | None:
        return self._payment_where(_BY_RECEIPT, receipt_number)

    def open_payments(self) -> list[Payment]:
        return [payment_of(row) for row in self._database.rows(_OPEN)]

    def unverified_payments(self) -> list[Payment]:
        return [payment_of(row) for row in self._database.rows(_UNVERIFIED)]

    def alarmed_payments(self) -> list[Payment]:
        return [payment_of(row) for row in self._database.rows(_ALARMED)]

    def payments_of_sale(self, sale_id: int) -> list[Payment]:
        """Oldest first."""
        return [payment_of(row) for row in self._database.rows(_OF_SALE, (sale_id,))]

    def recent_payments_to(self, phone: Phone, since: datetime) -> list[Payment]:
        """Oldest first."""
        earliest = microseconds(since)
        rows = self._database.rows(_RECENT_TO, (phone.msisdn[::-1], earliest, earliest))
        return [payment_of(row) for row in rows]

    # --- writing ------------------------------------------------------------------------------------------

    def add_payment(self, draft: PaymentDraft) -> Payment:
        payment_id = self._next_id("payment")
        msisdn = draft.phone.msisdn if draft.phone else None
        self._database.write(
            _ADD,
            (
                payment_id,
                draft.sale_id,
                draft.customer_id,
                draft.customer_name,
                draft.title,
                draft.tender.value,
                draft.amount.cents,
                draft.state.value,
                msisdn,
                msisdn[::-1] if msisdn else None,
                draft.attempt_token_hash,
                draft.staff,
                microseconds(draft.created_at),
                draft.day,
            ),
        )
        return self.payment(payment_id)

    def change_payment(
        self,
        payment_id: int,
        new_state: PaymentState,
        allowed: frozenset[PaymentState],
        update: PaymentUpdate,
    ) -> bool:
        # Only what changes is named, so that the indexes of the other columns are not touched.
        changes = {"state": new_state.value, **_columns_of(update)}
        if update.adds_remarks or update.drops_remarks:
            changes["remarks"] = self._remarks_after(payment_id, update)
        assignments = ", ".join(f"{column} = ?" for column in changes)
        guard = ", ".join("?" * len(allowed))
        changed = self._database.write(
            f"UPDATE payment SET {assignments} WHERE id = ? AND state IN ({guard})",
            (*changes.values(), payment_id, *(state.value for state in allowed)),
        )
        return changed == 1

    def append_change(self, change: ChangeDraft) -> None:
        """The numbers in its evidence are masked first: what is chained can never be purged."""
        last_id, last_hash = self._database.row(_LAST_CHANGE) or (0, GENESIS_HASH)
        record = PaymentChange(
            id=last_id + 1,
            payment_id=change.payment_id,
            at=change.at,
            source=change.source,
            state=change.state,
            cause=change.cause,
            note=change.note,
            detail=change.detail,
            evidence=self._masked(change.payment_id, change.evidence),
        )
        fields = change_fields(record)
        # `change_fields` has the order of the columns: what is hashed is what is written.
        self._database.write(_APPEND_CHANGE, (*fields, last_hash, chain_hash(last_hash, fields)))

    def history(self, payment_id: int) -> list[PaymentChange]:
        """Oldest first."""
        return [payment_change_of(row) for row in self._database.rows(_HISTORY, (payment_id,))]

    def first_broken_change(self) -> int | None:
        """The first history record that was changed, removed or slipped in; None when the chain is whole."""
        return first_broken_row(self._database, _CHANGES_AFTER)

    # --- parts --------------------------------------------------------------------------------------------

    def _masked(self, payment_id: int, evidence: str) -> str:
        if not evidence:
            return ""
        row = self._database.row("SELECT phone FROM payment WHERE id = ?", (payment_id,))
        return mask_message(evidence, phone_of(row[0]) if row else None)

    def _payment_where(self, sql: str, value: str) -> Payment | None:
        row = self._database.row(sql, (value,))
        return payment_of(row) if row is not None else None

    def _remarks_after(self, payment_id: int, update: PaymentUpdate) -> str:
        (remarks,) = self._the_row("SELECT remarks FROM payment WHERE id = ?", "payment", payment_id)
        return remarks_text((remarks_of(remarks) | update.adds_remarks) - update.drops_remarks)


def _columns_of(update: PaymentUpdate) -> dict[str, str | int | None]:
    """The columns that an update names; remarks are added apart, as they depend on those before."""
    columns: dict[str, str | int | None] = {
        "received_cents": update.received.cents if update.received is not None else None,
        "receipt_number": update.receipt_number,
        "merchant_request_id": update.merchant_request_id,
        "checkout_request_id": update.checkout_request_id,
        "sent_at": microseconds(update.sent_at) if update.sent_at is not None else None,
        "finished_at": microseconds(update.finished_at) if update.finished_at is not None else None,
        "cause": update.cause.value if update.cause is not None else None,
    }
    named: dict[str, str | int | None] = {
        column: value for column, value in columns.items() if value is not None
    }
    if update.clears_cause and update.cause is None:
        named["cause"] = None
    if update.clears_receipt_number and update.receipt_number is None:
        named["receipt_number"] = None
    return named
