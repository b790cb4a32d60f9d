"""What customers owe and are owed, and what happened to them, over all that was merged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.customer import CardNote, OpenBill
from cyberdesk.domain.ledger import Account, Credit
from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import OPEN_STATES, Note, PaymentState, Remark, Tender
from cyberdesk.services.ports import HistoryItem, HistoryKind
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.sale_rows import DUE_OF_ROW, FAMILY

_OWED = Account.CUSTOMER_CREDIT.value
_SIGNED = (
    f"sum(CASE WHEN e.credit = '{_OWED}' THEN e.amount_cents"
    f" WHEN e.debit = '{_OWED}' THEN -e.amount_cents ELSE 0 END)"
)
# Word for word the condition of an index that holds just these entries.
_CREDIT_ENTRIES = "ledger_entry AS e INDEXED BY ledger_entry_credit"
_IS_CREDIT = f"(e.debit = '{_OWED}' OR e.credit = '{_OWED}')"
OPEN_WORDS = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
# Word for word the condition of an index that holds just these payments.
ALARMED = (
    "(instr(remarks, 'sale_already_paid') > 0 OR instr(remarks, 'second_receipt') > 0"
    " OR instr(remarks, 'contradicted') > 0 OR instr(remarks, 'reversed') > 0"
    " OR instr(remarks, 'owed') > 0)"
    " AND instr(remarks, 'handled') = 0"
)
NEEDED = f"(state IN ({OPEN_WORDS}) OR {ALARMED})"
"""A payment for which somebody may have to call the customer."""

_HISTORY = f"""
    SELECT * FROM (
        SELECT made_at AS at, {HistoryKind.SALE} AS kind, id, staff, title,
            (SELECT coalesce(sum(amount_cents), 0) FROM sale_line AS l WHERE l.sale_id = sale.id) AS cents,
            NULL AS state, NULL AS tender, NULL AS note, '' AS detail
        FROM sale WHERE customer_id IN {FAMILY}
        UNION ALL
        SELECT created_at, {HistoryKind.PAYMENT}, id, staff, title, coalesce(received_cents, amount_cents),
            state, tender, NULL, ''
        FROM payment WHERE customer_id IN {FAMILY}
        UNION ALL
        SELECT c.at, {HistoryKind.GIVEN_BACK}, c.id, '', p.title, CAST(c.detail AS INTEGER),
            NULL, NULL, NULL, ''
        FROM payment AS p JOIN payment_change AS c ON c.payment_id = p.id
        WHERE p.customer_id IN {FAMILY} AND c.note = '{Note.GIVEN_BACK.value}'
        UNION ALL
        SELECT at, {HistoryKind.CARD}, id, staff, '', NULL, NULL, NULL, note, detail
        FROM card_change WHERE customer_id IN {FAMILY}
    ) WHERE (at, kind, id) < (?, ?, ?) ORDER BY at DESC, kind DESC, id DESC LIMIT ?
"""
_NEWEST = (2**62, 0, 0)


class AccountRows(Rows):
    """Accounts. The contract is `ports.Store`."""

    def open_bills(self, customer_id: int | None = None) -> list[OpenBill]:
        whose = "IS NOT NULL" if customer_id is None else f"IN {FAMILY}"
        rows = self._database.rows(
            "SELECT sale.id, (SELECT coalesce(merged_into, id) FROM customer WHERE id = sale.customer_id),"
            f" title, made_at, {DUE_OF_ROW} AS due FROM sale"
            f" WHERE settled_at IS NULL AND customer_id {whose} ORDER BY sale.id",
            () if customer_id is None else (customer_id,),
        )
        return [
            OpenBill(sale_id, owner, title, from_microseconds(made_at), Money(due))
            for sale_id, owner, title, made_at, due in rows
            if due > 0
        ]

    def all_credits(self) -> dict[int, Money]:
        rows = self._database.rows(
            "SELECT coalesce(c.merged_into, c.id) AS owner, sum(own.cents) FROM"
            f" (SELECT e.customer_id AS whose, {_SIGNED} AS cents FROM {_CREDIT_ENTRIES}"
            f" WHERE {_IS_CREDIT} AND e.customer_id IS NOT NULL GROUP BY e.customer_id) AS own"
            " JOIN customer AS c ON c.id = own.whose GROUP BY owner"
        )
        return {owner: Money(cents) for owner, cents in rows if cents > 0}

    def credits(self, customer_id: int) -> list[Credit]:
        rows = self._database.rows(
            f"SELECT e.payment_id, e.customer_id, {_SIGNED} AS cents FROM {_CREDIT_ENTRIES}"
            f" JOIN payment AS p ON p.id = e.payment_id WHERE {_IS_CREDIT} AND e.customer_id IN {FAMILY}"
            f" AND instr(p.remarks, '{Remark.UNVERIFIED.value}') = 0"
            " GROUP BY e.payment_id, e.customer_id HAVING cents > 0 ORDER BY e.payment_id",
            (customer_id,),
        )
        return [Credit(payment_id, owner, Money(cents)) for payment_id, owner, cents in rows]

    def last_visits(self, ids: Sequence[int]) -> dict[int, datetime]:
        marks = ", ".join("?" * len(ids))
        rows = self._database.rows(
            "SELECT coalesce(c.merged_into, c.id) AS owner, max(max("
            "coalesce((SELECT max(made_at) FROM sale WHERE customer_id = c.id), 0),"
            "coalesce((SELECT max(started_at) FROM session WHERE customer_id = c.id), 0),"
            "coalesce((SELECT created_at FROM payment WHERE customer_id = c.id ORDER BY id DESC LIMIT 1), 0)"
            f")) FROM customer AS c WHERE coalesce(c.merged_into, c.id) IN ({marks}) GROUP BY owner",
            [*ids],
        )
        return {owner: from_microseconds(at) for owner, at in rows if at}

    def has_open_payment(self, customer_id: int) -> bool:
        sql = f"SELECT 1 FROM payment WHERE customer_id IN {FAMILY} AND {NEEDED} LIMIT 1"
        return self._database.row(sql, (customer_id,)) is not None

    def has_running_session(self, customer_id: int) -> bool:
        sql = f"SELECT 1 FROM session WHERE ended_at IS NULL AND customer_id IN {FAMILY} LIMIT 1"
        return self._database.row(sql, (customer_id,)) is not None

    def customer_history(
        self, customer_id: int, limit: int, before: HistoryItem | None = None
    ) -> list[HistoryItem]:
        place = _NEWEST if before is None else (microseconds(before.at), before.kind.value, before.id)
        rows = self._database.rows(_HISTORY, (*(customer_id,) * 4, *place, limit))
        return [_item(row) for row in rows]


def _item(row: Row) -> HistoryItem:
    at, kind, item_id, staff, title, cents, state, tender, note, detail = row
    return HistoryItem(
        at=from_microseconds(at),
        kind=HistoryKind(kind),
        id=item_id,
        staff=staff,
        title=title,
        amount=None if cents is None else Money(cents),
        state=None if state is None else PaymentState(state),
        tender=None if tender is None else Tender(tender),
        note=None if note is None else CardNote(note),
        detail=detail,
    )
