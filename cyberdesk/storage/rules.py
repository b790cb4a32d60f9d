"""What must hold between the tables, as queries that find the rows for which it does not.

The ledger and the histories are chained by hashes (`chains`), the other tables are not: a rule says which of
their columns follow from a chained record. What follows from none (names, titles, phones) is not checked.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.customer import CardNote
from cyberdesk.domain.ledger import CREDITED_BY, MONEY, Account
from cyberdesk.domain.payment import Note, PaymentState, Remark, Source, Tender
from cyberdesk.domain.staff import StaffAct
from cyberdesk.storage.sale_faults import SALE_FAULTS


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold for every row.

    Attributes:
        table: the table that the rows found belong to.
        what: what is wrong with a row that is found.
        sql: finds such rows; the first column is the id.
    """

    table: str
    what: str
    sql: str


def _words(*words: str) -> str:
    return "(" + ", ".join(f"'{word}'" for word in sorted(words)) + ")"


def _entries(cents: str) -> str:
    """What the ledger entries of a payment come to."""
    return f"(SELECT coalesce(sum({cents}), 0) FROM ledger_entry AS e WHERE e.payment_id = payment.id)"


def _told(*notes: Note) -> str:
    """Whether the history of a payment has such a record."""
    return (
        "EXISTS (SELECT 1 FROM payment_change AS c WHERE c.payment_id = payment.id"
        f" AND c.note IN {_words(*notes)})"
    )


def _denied() -> str:
    """Whether M-PESA said no to a payment after a code was typed for it; to each code it can say so anew."""
    return (
        "EXISTS (SELECT 1 FROM payment_change AS c WHERE c.payment_id = payment.id"
        f" AND c.note IN {_words(Note.CONTRADICTED, Note.DENIED)} AND c.id > (SELECT max(t.id)"
        f" FROM payment_change AS t WHERE t.payment_id = payment.id AND t.note = '{Note.CODE_TYPED}'))"
    )


def _has(remark: Remark) -> str:
    return f"(instr(remarks, '{remark}') > 0)"


_COUNTED = (Note.PAID, Note.PAID_LATE, Note.CODE_TYPED, Note.VERIFIED)
"""From such a record on, money is counted for a payment."""
_PAID = f"state = '{PaymentState.PAID}'"
_MONEY = _words(*MONEY)
_COMES_IN = f"(e.debit IN {_MONEY} AND e.credit NOT IN {_MONEY})"
_GOES_OUT = f"(e.credit IN {_MONEY} AND e.debit NOT IN {_MONEY})"
_CREDIT = Account.CUSTOMER_CREDIT
_UNVERIFIED = Account.MPESA_UNVERIFIED

_MONEY_LEFT = _entries(
    f"CASE WHEN {_COMES_IN} THEN amount_cents WHEN {_GOES_OUT} THEN -amount_cents ELSE 0 END"
)
_GIVEN_BACK = (
    "(SELECT coalesce(sum(CAST(detail AS INTEGER)), 0) FROM payment_change AS c"
    f" WHERE c.payment_id = payment.id AND c.note = '{Note.GIVEN_BACK}')"
)
_HELD_UNVERIFIED = _entries(
    f"CASE WHEN debit = '{_UNVERIFIED}' THEN amount_cents"
    f" WHEN credit = '{_UNVERIFIED}' THEN -amount_cents ELSE 0 END"
)
# What the shop owed the customer for a payment before any of it was given back or used.
_BECAME_CREDIT = _entries(
    f"CASE WHEN credit = '{_CREDIT}' THEN amount_cents"
    f" WHEN debit = '{_CREDIT}' AND credit NOT IN ('{Account.CASH}', '{Account.RECEIVABLE}')"
    " THEN -amount_cents ELSE 0 END"
)
_DUE = (
    f"(SELECT coalesce(sum(CASE WHEN debit = '{Account.RECEIVABLE}' THEN amount_cents"
    f" WHEN credit = '{Account.RECEIVABLE}' THEN -amount_cents ELSE 0 END), 0)"
    " FROM ledger_entry AS e WHERE e.sale_id = sale.id)"
)
_COMING_AND_GOING = (StaffAct.DEACTIVATED, StaffAct.REACTIVATED)
_LINES_DIFFER = " OR ".join(
    "(SELECT coalesce(sum(amount_cents), 0) FROM sale_line AS l"
    f" WHERE l.sale_id = sale.id AND l.kind = '{kind}' AND l.off_at IS NULL)"
    " <> (SELECT coalesce(sum(CASE"
    f" WHEN e.debit = '{Account.RECEIVABLE}' AND e.credit = '{credited}' THEN amount_cents"
    f" WHEN e.debit = '{credited}' AND e.credit = '{Account.RECEIVABLE}' THEN -amount_cents"
    " ELSE 0 END), 0) FROM ledger_entry AS e WHERE e.sale_id = sale.id)"
    for kind, credited in CREDITED_BY.items()
)

LEDGER_RULES = (
    Rule(
        "ledger_entry",
        "it belongs to no bill and to no payment",
        "SELECT id FROM ledger_entry WHERE sale_id IS NULL AND payment_id IS NULL"
        # Cash moved beside the customers' money, see shift_rules.py.
        " AND NOT EXISTS (SELECT 1 FROM cash_move AS m WHERE m.entry_id = ledger_entry.id)"
        # A fee advanced to an agency before there is a bill, see sale_faults.py.
        f" AND debit <> '{Account.PASS_THROUGH}'",
    ),
    Rule(
        "payment",
        "it is paid, but its ledger entries do not add up to what was received and given back",
        f"SELECT id FROM payment WHERE {_PAID} AND received_cents - {_GIVEN_BACK} IS NOT {_MONEY_LEFT}",
    ),
    Rule(
        "payment",
        "it is not paid, but money was received or posted for it",
        f"SELECT id FROM payment WHERE NOT {_PAID} AND (received_cents IS NOT NULL"
        " OR EXISTS (SELECT 1 FROM ledger_entry AS e WHERE e.payment_id = payment.id))",
    ),
    Rule(
        "payment",
        "the ledger and its remark disagree on whether only a typed code speaks for it",
        f"SELECT id FROM payment WHERE {_PAID} AND {_HELD_UNVERIFIED}"
        f" <> CASE WHEN {_has(Remark.UNVERIFIED)} THEN received_cents ELSE 0 END",
    ),
    Rule(
        "payment",
        "its ledger entries are of another bill, customer, day or tender",
        "SELECT id FROM payment WHERE EXISTS (SELECT 1 FROM ledger_entry AS e"
        " WHERE e.payment_id = payment.id AND (e.customer_id IS NOT payment.customer_id"
        # What was left over may pay another bill.
        f" OR e.sale_id <> payment.sale_id AND e.debit <> '{_CREDIT}'"
        f" OR {_COMES_IN} AND (e.day <> payment.day"
        f" OR (e.debit = '{Account.CASH}') <> (payment.tender = '{Tender.CASH}'))))",
    ),
    Rule(
        "sale",
        "its lines do not add up to what the ledger charged for it",
        f"SELECT id FROM sale WHERE {_LINES_DIFFER}",
    ),
    Rule("sale", "more was taken for it than was due", f"SELECT id FROM sale WHERE {_DUE} < 0"),
    Rule(
        "sale",
        "it is marked as settled or not against what the ledger says",
        f"SELECT id FROM sale WHERE (settled_at IS NULL) <> ({_DUE} > 0)",
    ),
)

PAYMENT_RULES = (
    Rule(
        "payment",
        "another payment has the same receipt number",
        "SELECT max(id) FROM payment WHERE receipt_number IS NOT NULL"
        " GROUP BY receipt_number HAVING count(*) > 1",
    ),
    Rule(
        "payment",
        "its receipt number is not the one in its history",
        "SELECT id FROM payment WHERE receipt_number IS NOT (SELECT"
        f" CASE WHEN c.note <> '{Note.VOIDED}' THEN c.detail END FROM payment_change AS c"
        " WHERE c.payment_id = payment.id AND c.detail <> ''"
        f" AND c.note IN {_words(*_COUNTED, Note.RECEIPT_ADDED, Note.VOIDED)} ORDER BY c.id DESC LIMIT 1)",
    ),
    Rule(
        "payment",
        "its history does not end in the state it is in",
        "SELECT id FROM payment WHERE state IS NOT (SELECT state FROM payment_change AS c"
        " WHERE c.payment_id = payment.id ORDER BY c.id DESC LIMIT 1)",
    ),
    Rule(
        "payment",
        "its remark and its amounts disagree on whether it was paid short or over",
        f"SELECT id FROM payment WHERE {_PAID} AND NOT {_has(Remark.VOIDED)}"
        f" AND ((received_cents < amount_cents) <> {_has(Remark.SHORT)}"
        f" OR (received_cents > amount_cents) <> {_has(Remark.OVER)})",
    ),
    Rule(
        "payment",
        "its typed code counts as taken back or not against its history, or money is counted for it still",
        f"SELECT id FROM payment WHERE {_has(Remark.VOIDED)} <> coalesce((SELECT c.note = '{Note.VOIDED}'"
        " FROM payment_change AS c WHERE c.payment_id = payment.id"
        f" AND c.note IN {_words(*_COUNTED, Note.VOIDED)} ORDER BY c.id DESC LIMIT 1), FALSE)"
        f" OR {_has(Remark.VOIDED)} AND (received_cents IS NOT 0 OR NOT {_has(Remark.UNVERIFIED)}"
        f" OR {_has(Remark.SHORT)} OR {_has(Remark.OVER)})",
    ),
    Rule(
        "payment",
        "an alarm is missing: its history or the ledger tells of one",
        f"SELECT id FROM payment WHERE NOT {_has(Remark.SECOND_RECEIPT)} AND {_told(Note.SECOND_RECEIPT)}"
        f" OR {_has(Remark.UNVERIFIED)} AND NOT {_has(Remark.CONTRADICTED)} AND {_denied()}"
        f" OR NOT {_has(Remark.REVERSED)} AND {_told(Note.REVERSED)}"
        f" OR sale_id IS NOT NULL AND NOT {_has(Remark.SALE_ALREADY_PAID)}"
        f" AND {_BECAME_CREDIT} > max(received_cents - amount_cents, 0)"
        f" OR customer_id IS NULL AND {_PAID} AND NOT {_has(Remark.UNVERIFIED)} AND NOT {_has(Remark.OWED)}"
        f" AND NOT {_has(Remark.SALE_ALREADY_PAID)} AND {_BECAME_CREDIT} > 0",
    ),
    Rule(
        "payment",
        "it counts as dealt with, but nobody did",
        f"SELECT id FROM payment WHERE {_has(Remark.HANDLED)} "
        f" AND NOT {_told(Note.GIVEN_BACK, Note.SEEN, Note.VOIDED, Note.TAKEN_OUT)}",
    ),
    Rule(
        "payment_sum",
        "the sums of this day are not those of its payments",
        "WITH kept AS (SELECT day, state, tender, payments, received_cents, amount_cents FROM payment_sum"
        " WHERE payments <> 0 OR received_cents <> 0 OR amount_cents <> 0),"
        " counted AS (SELECT day, state, tender, count(*), sum(coalesce(received_cents, 0)),"
        " sum(amount_cents) FROM payment GROUP BY day, state, tender)"
        " SELECT day FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"
        " UNION ALL SELECT day FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)",
    ),
)

OTHER_RULES = (
    Rule(
        "customer",
        "it was merged into one that is gone itself, or nobody did it",
        "SELECT id FROM customer AS b WHERE merged_into IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM customer"
        " AS a WHERE a.id = b.merged_into AND a.merged_into IS NULL) OR NOT EXISTS (SELECT 1 FROM"
        f" card_change AS h WHERE h.note = '{CardNote.MERGED}' AND h.detail = CAST(b.id AS TEXT)))",
    ),
    Rule(
        "customer",
        "it was forgotten, and still owes or is owed something",
        "SELECT DISTINCT c.id FROM customer AS c WHERE c.forgotten_at IS NOT NULL AND EXISTS (SELECT 1 FROM"
        " sale WHERE sale.customer_id = c.id AND sale.settled_at IS NULL)",
    ),
    Rule(
        "session",
        "it has ended without a bill, or runs with one",
        "SELECT id FROM session WHERE (ended_at IS NULL) <> (sale_id IS NULL)",
    ),
    Rule(
        "session",
        "the one before it is missing",
        "SELECT id FROM session WHERE id > 1"
        " AND NOT EXISTS (SELECT 1 FROM session AS before WHERE before.id = session.id - 1)",
    ),
    Rule(
        "session",
        "its clock runs although it is over, or runs twice",
        "SELECT id FROM session WHERE (SELECT count(*) FROM session_seat AS seat"
        " WHERE seat.session_id = session.id AND seat.ended_at IS NULL) > (ended_at IS NULL)",
    ),
    Rule(
        "session_sale",
        "its minutes count although they were taken back, or were not bought",
        "SELECT sale_id FROM session_sale WHERE counted_at IS NOT NULL"
        " AND (voided_at IS NOT NULL OR kind <> 'bought')",
    ),
    Rule(
        "inbox",
        "a callback was kept and not dealt with",
        "SELECT id FROM inbox WHERE verdict IS NULL",
    ),
    Rule(
        "inbox",
        "it is not told what became of a callback, or whose it was",
        f"SELECT id FROM inbox WHERE verdict NOT IN"
        f" {_words('applied', 'no_effect', 'not_believed', 'stranger')}"
        " OR (verdict = 'stranger') <> (payment_id IS NULL)",
    ),
    Rule(
        "payment",
        "its history and the inbox have different callbacks",
        # One record for each callback that had an effect or was not believed, at most one for the others.
        "WITH told AS (SELECT payment_id, sum(note = 'not_believed') AS doubted,"
        " sum(note <> 'not_believed') AS others FROM payment_change"
        # A code that is taken back because a callback names it for another payment is of that one's callback.
        f" WHERE source = '{Source.CALLBACK}' AND note <> '{Note.VOIDED}' GROUP BY payment_id),"
        " kept AS (SELECT payment_id, sum(verdict = 'not_believed') AS doubted,"
        " sum(verdict = 'applied') AS applied, sum(verdict = 'no_effect') AS idle FROM inbox"
        " WHERE payment_id IS NOT NULL GROUP BY payment_id)"
        " SELECT id FROM payment"
        " LEFT JOIN told ON told.payment_id = id LEFT JOIN kept ON kept.payment_id = id"
        " WHERE coalesce(told.doubted, 0) <> coalesce(kept.doubted, 0)"
        " OR coalesce(told.others, 0) NOT BETWEEN coalesce(applied, 0) AND coalesce(applied + idle, 0)",
    ),
)


def _last_told(what: str, *acts: StaffAct) -> str:
    """What the newest record of such an act says of somebody."""
    return (
        f"(SELECT {what} FROM staff_log AS l WHERE l.subject_id = staff.id AND l.act IN {_words(*acts)}"
        " ORDER BY l.id DESC LIMIT 1)"
    )


STAFF_RULES = (
    Rule(
        "staff",
        "the role is not the one that was given",
        "SELECT id FROM staff WHERE role IS NOT"
        f" {_last_told('detail', StaffAct.ADDED, StaffAct.ROLE_CHANGED)}",
    ),
    Rule(
        "staff",
        "the name is not the one that was given",
        "SELECT id FROM staff WHERE name IS NOT"
        f" {_last_told('subject_name', StaffAct.ADDED, StaffAct.RENAMED)}",
    ),
    Rule(
        "staff",
        "they may sign in or not against what was decided",
        "SELECT id FROM staff WHERE is_active IS NOT"
        f" {_last_told(f'act <> {StaffAct.DEACTIVATED.value!r}', StaffAct.ADDED, *_COMING_AND_GOING)}",
    ),
)
SALE_RULES = tuple(Rule(table, what, sql) for table, what, sql in SALE_FAULTS)

RULES = (*LEDGER_RULES, *PAYMENT_RULES, *OTHER_RULES, *STAFF_RULES, *SALE_RULES)
