"""What can be wrong with bills that were changed and with job cards: queries for `rules` that find such rows.

Each is the table, what is wrong, and the query, whose first column is the id.
"""

from __future__ import annotations

from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.job import JobStatus
from cyberdesk.domain.ledger import CREDITED_BY, MONEY, Account


def _words(*words: str) -> str:
    return "(" + ", ".join(f"'{word}'" for word in sorted(words)) + ")"


def _entries_of_sale(condition: str) -> str:
    """What the ledger entries of a bill come to, of those for which this holds."""
    return (
        "(SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry AS e"
        f" WHERE e.sale_id = sale.id AND {condition})"
    )


def _done(subject: Subject, table: str, *kinds: DeedKind) -> str:
    """Whether somebody did one of these."""
    return (
        f"EXISTS (SELECT 1 FROM deed AS d WHERE d.subject = '{subject}' AND d.subject_id = {table}.id"
        f" AND d.kind IN {_words(*kinds)})"
    )


def _cents_done(subject: Subject, owner: str, kind: DeedKind) -> str:
    """The cents that the records of a kind name."""
    return (
        "(SELECT coalesce(sum(CAST(d.detail AS INTEGER)), 0) FROM deed AS d"
        f" WHERE d.subject = '{subject}' AND d.subject_id = {owner} AND d.kind = '{kind}')"
    )


_CHARGED = _words(*CREDITED_BY.values())
_RECEIVABLE = Account.RECEIVABLE
_GOES_BACK = f"e.debit = '{_RECEIVABLE}' AND e.credit NOT IN {_CHARGED} AND e.payment_id IS NULL"
_CAME_IN = f"e.credit = '{_RECEIVABLE}' AND e.debit NOT IN {_CHARGED}"
_TO_AGENCY = f"e.debit = '{Account.PASS_THROUGH}' AND e.credit IN {_words(*MONEY)}"
_LINE_OFF = "EXISTS (SELECT 1 FROM sale_line AS l WHERE l.sale_id = sale.id AND l.off_at IS NOT NULL)"
_LINE_ON = "EXISTS (SELECT 1 FROM sale_line AS l WHERE l.sale_id = sale.id AND l.off_at IS NULL)"


def _bill_with_agencies(sale_id: str) -> str:
    """The bill by which what agencies were paid is compared. Those of sessions with jobs are one sum, under
    NULL: there a fee may go out before the bill is made."""
    return (
        f"CASE WHEN {sale_id} NOT IN (SELECT s.sale_id FROM session AS s JOIN job AS j ON j.session_id = s.id"
        f" WHERE s.sale_id IS NOT NULL) THEN {sale_id} END"
    )


_PAID_OUT_OF_JOB = _cents_done(Subject.JOB, "job.id", DeedKind.FEE_PAID_OUT)

SALE_FAULTS = (
    (
        "sale",
        "it is void or not against what was done, or something is still charged on it",
        "SELECT id FROM sale WHERE"
        f" (voided_at IS NOT NULL) <> {_done(Subject.SALE, 'sale', DeedKind.VOIDED)}"
        f" OR voided_at IS NOT NULL AND {_LINE_ON}",
    ),
    (
        "sale",
        "a line of it is off, but nobody took it off",
        f"SELECT id FROM sale WHERE {_LINE_OFF} AND NOT "
        + _done(Subject.SALE, "sale", DeedKind.LINE_OFF, DeedKind.VOIDED, DeedKind.REFUNDED),
    ),
    (
        "sale",
        "more was paid back for it than was taken",
        f"SELECT id FROM sale WHERE {_entries_of_sale(_GOES_BACK)} > {_entries_of_sale(_CAME_IN)}",
    ),
    (
        "sale",
        "the ledger and its history disagree on what was paid back",
        f"SELECT id FROM sale WHERE {_entries_of_sale(_GOES_BACK)}"
        f" <> {_cents_done(Subject.SALE, 'sale.id', DeedKind.REFUNDED)}",
    ),
    (
        "sale",
        "the ledger and its jobs disagree on what agencies were paid",
        # Both in one list with opposite signs: each table is read once.
        "SELECT coalesce(max(named), 0) FROM ("
        f"SELECT {_bill_with_agencies('e.sale_id')} AS bill, e.sale_id AS named, e.amount_cents AS cents"
        f" FROM ledger_entry AS e WHERE {_TO_AGENCY}"
        f" UNION ALL SELECT {_bill_with_agencies('job.sale_id')}, job.sale_id, -{_PAID_OUT_OF_JOB} FROM job)"
        " GROUP BY bill HAVING sum(cents) <> 0 ORDER BY bill",
    ),
    (
        "job",
        "more went to the agency than was collected for it",
        f"SELECT id FROM job WHERE {_PAID_OUT_OF_JOB} > government_fee_cents",
    ),
    (
        "job",
        "it is cancelled or not against what was done",
        f"SELECT id FROM job WHERE (status = '{JobStatus.CANCELLED}')"
        f" <> {_done(Subject.JOB, 'job', DeedKind.JOB_CANCELLED)}",
    ),
    (
        "waiting_line",
        "it waited with a session and is missing on its bill",
        # As many like it on the bill as waited: two copies of a line are two lines.
        "SELECT min(w.id) FROM waiting_line AS w JOIN session AS s ON s.id = w.session_id"
        " WHERE w.off_at IS NULL AND s.sale_id IS NOT NULL"
        " GROUP BY s.sale_id, w.kind, w.text, w.amount_cents HAVING count(*) >"
        " (SELECT count(*) FROM sale_line AS l WHERE l.sale_id = s.sale_id AND l.kind = w.kind"
        " AND l.text = w.text AND l.amount_cents = w.amount_cents)",
    ),
)
