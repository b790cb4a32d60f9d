"""What must hold of shifts, of cash moved beside the customers' money, and of bills left on account."""

from __future__ import annotations

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import MOVES, Account
from cyberdesk.domain.shift_archive import UnreadableReport, report_of
from cyberdesk.domain.shift_figures import figures_of
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.storage.rules import Rule
from cyberdesk.storage.shift_rows import ShiftRows

_CASH = Account.CASH
_TILL = sorted({account for pair in MOVES.values() for account in pair} - {_CASH})
_TILL_WORDS = ", ".join(f"'{account}'" for account in _TILL)
_PAIRS = " OR ".join(
    f"m.kind = '{kind}' AND e.debit = '{debit}' AND e.credit = '{credit}'"
    for kind, (debit, credit) in MOVES.items()
)


def _cash(first: str, last: str) -> str:
    """What the entries of a range changed on the cash in the drawer."""
    return (
        f"(SELECT coalesce(sum(CASE WHEN debit = '{_CASH}' THEN amount_cents"
        f" WHEN credit = '{_CASH}' THEN -amount_cents ELSE 0 END), 0)"
        f" FROM ledger_entry AS e WHERE e.id BETWEEN {first} AND {last})"
    )


_FORMER = "SELECT b.{column} FROM shift AS b WHERE b.id = shift.id - 1"
_LAST_COUNT = f"coalesce(({_FORMER.format(column='counted_cents')}), 0)"
_LAST_ENTRY = f"coalesce(({_FORMER.format(column='last_entry')}), 0)"
_DIFFERENCE = (
    f"(SELECT coalesce(sum(CASE kind WHEN '{CashMoveKind.OVER}' THEN amount_cents"
    f" WHEN '{CashMoveKind.SHORT}' THEN -amount_cents ELSE 0 END), 0)"
    " FROM cash_move WHERE entry_id > shift.opened_entry AND entry_id <= shift.last_entry)"
)
_DUE_THEN = (
    f"(SELECT coalesce(sum(CASE WHEN debit = '{Account.RECEIVABLE}' THEN amount_cents"
    f" WHEN credit = '{Account.RECEIVABLE}' THEN -amount_cents ELSE 0 END), 0) FROM ledger_entry AS e"
    " WHERE e.sale_id = left_on_account.sale_id AND e.id <= after_entry)"
)

SHIFT_RULES = (
    Rule(
        "shift",
        "the one before it is missing or still open",
        "SELECT id FROM shift WHERE id > 1 AND NOT EXISTS"
        " (SELECT 1 FROM shift AS b WHERE b.id = shift.id - 1 AND b.closed_at IS NOT NULL)",
    ),
    Rule(
        "shift",
        "it does not begin with the ledger entry after the last one of the shift before",
        f"SELECT id FROM shift WHERE first_entry <> {_LAST_ENTRY} + 1"
        " OR opened_entry < first_entry - 1 OR last_entry < opened_entry"
        " OR max(opened_entry, coalesce(last_entry, 0)) > (SELECT coalesce(max(id), 0) FROM ledger_entry)",
    ),
    Rule(
        "shift",
        "what was counted at its end is not the cash of the ledger",
        "SELECT id FROM shift WHERE closed_at IS NOT NULL"
        f" AND counted_cents <> {_LAST_COUNT} + {_cash('first_entry', 'last_entry')}",
    ),
    Rule(
        "shift",
        "its float is not the cash of the ledger",
        f"SELECT id FROM shift WHERE float_cents <> {_LAST_COUNT} + {_cash('first_entry', 'opened_entry')}",
    ),
    Rule(
        "shift",
        "the difference counted at its end is not the one in the ledger, or has no reason",
        "SELECT id FROM shift WHERE closed_at IS NOT NULL AND (counted_cents - expected_cents"
        f" <> {_DIFFERENCE} OR (counted_cents <> expected_cents) <> (reason <> ''))",
    ),
    Rule(
        "shift",
        "its notes and coins do not add up to what was counted",
        "SELECT id FROM shift WHERE"
        " float_count <> '' AND float_cents <> (SELECT coalesce(sum(key * value), 0) * 100"
        " FROM json_each(float_count))"
        " OR count <> '' AND counted_cents <> (SELECT coalesce(sum(key * value), 0) * 100"
        " FROM json_each(count))",
    ),
    Rule(
        "cash_move",
        "it is not the ledger entry that it names",
        "SELECT m.entry_id FROM cash_move AS m JOIN ledger_entry AS e ON e.id = m.entry_id"
        f" WHERE m.at <> e.at OR m.amount_cents <> e.amount_cents OR m.staff <> e.staff OR NOT ({_PAIRS})"
        " OR e.sale_id IS NOT NULL OR e.payment_id IS NOT NULL OR e.customer_id IS NOT NULL",
    ),
    Rule(
        "ledger_entry",
        "cash was moved beside the customers' money, and nothing says why",
        f"SELECT id FROM ledger_entry WHERE (debit IN ({_TILL_WORDS}) OR credit IN ({_TILL_WORDS}))"
        " AND NOT EXISTS (SELECT 1 FROM cash_move AS m WHERE m.entry_id = ledger_entry.id)",
    ),
    Rule(
        "left_on_account",
        "it is not what was due on the bill when it was left on account",
        f"SELECT id FROM left_on_account WHERE due_cents <> {_DUE_THEN}",
    ),
    Rule(
        "sale",
        "it is on a customer's account, and it is not written down when it came there",
        "SELECT id FROM sale WHERE on_account_at IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM left_on_account AS l WHERE l.sale_id = sale.id)",
    ),
)

OTHER_REPORT = "its Z report is not what its entries in the ledger say"
UNREADABLE = "its Z report cannot be read"


def first_wrong_report(store: ShiftRows) -> tuple[int, str] | None:
    """The first closed shift whose report differs from the ledger, and what is wrong with it."""
    number = 0
    last = store.last_closed_shift()
    while last is not None and number < last.id:
        number += 1
        try:
            report = report_of(store.kept_report(number))
        except UnreadableReport:
            return number, UNREADABLE
        if not _is_true(store, number, report):
            return number, OTHER_REPORT
    return None


def _is_true(store: ShiftRows, number: int, report: ShiftReport) -> bool:
    """Whether all of a report that follows from other tables does so. What was handed over does not: it is
    kept by the chain alone."""
    shift = store.shift(number)
    if shift.closing is None:
        return False
    first, last = shift.first_entry, shift.closing.last_entry
    sums = store.ledger_sums(first, shift.opened_entry, last)
    before = store.shift(number - 1).closing if number > 1 else None
    return (
        (report.number, report.first_entry, report.last_entry) == (number, first, last)
        and (report.opened_at, report.opened_by) == (shift.opened_at, shift.opened_by)
        and (report.closing, report.made_at) == (shift.closing, shift.closing.at)
        and report.float_counted == shift.float_counted
        and (report.left_by_last.cents == (before.counted.cents if before else 0))
        and report.ledger_hash == store.hash_of_entry(last)
        and report.total == figures_of(sums)
        and report.before == figures_of(each for each in sums if each.is_before_opening)
        and (report.deni_bills, report.deni_given) == store.deni_given(number)
        and report.moves == tuple(store.cash_moves(first, last))
    )
