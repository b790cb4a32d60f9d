"""What somebody with the file and a database program may do to closed shifts, and what finds it."""

from __future__ import annotations

from tests.storage.forgeries import Forgery

CHAIN = "the chain is broken here: a closed shift was changed, removed or slipped in"
MISSING = "the one before it is missing or still open"
RANGE = "it does not begin with the ledger entry after the last one of the shift before"
FLOAT = "its float is not the cash of the ledger"
COUNTED = "what was counted at its end is not the cash of the ledger"
DIFFERENCE = "the difference counted at its end is not the one in the ledger, or has no reason"
PIECES = "its notes and coins do not add up to what was counted"
MOVE = "it is not the ledger entry that it names"
NO_WORD = "cash was moved beside the customers' money, and nothing says why"
DUE = "it is not what was due on the bill when it was left on account"
NOT_WRITTEN = "it is on a customer's account, and it is not written down when it came there"


def _shift(name: str, rule: str, change: str, shift: int = 2) -> Forgery:
    return Forgery(name, rule, str(shift), (f"UPDATE shift SET {change} WHERE id = {shift}",))


TOUCHED = [
    "opened_at = opened_at - 1",
    "opened_by = 'Nobody'",
    "float_cents = float_cents + 100",
    "float_count = '{\"5\":1}'",
    "first_entry = first_entry + 1",
    "opened_entry = opened_entry - 1",
    "closed_at = closed_at + 1",
    "closed_by = 'Nobody'",
    "counted_cents = counted_cents + 100",
    "count = ''",
    "expected_cents = expected_cents + 100",
    "reason = 'another one'",
    "last_entry = last_entry - 1",
    "report = replace(report, 'Achieng', 'Otieno')",
    "hash = lower(hex(randomblob(32)))",
    "previous_hash = lower(hex(randomblob(32)))",
]
"""Each breaks the chain of closed shifts where it is done."""

REHASHED = [
    _shift("a-later-first-entry", RANGE, "first_entry = first_entry + 1"),
    _shift("an-earlier-first-entry", RANGE, "first_entry = first_entry - 1"),
    _shift("an-earlier-end", RANGE, "last_entry = last_entry - 1", 3),
    _shift("a-larger-float", FLOAT, "float_cents = float_cents + 100"),
    _shift("another-opening", FLOAT, "opened_entry = opened_entry + 2", 3),
    _shift(
        "less-counted", COUNTED, "counted_cents = counted_cents - 100, expected_cents = expected_cents - 100"
    ),
    _shift("less-expected", DIFFERENCE, "expected_cents = expected_cents - 100"),
    _shift("a-difference-without-a-reason", DIFFERENCE, "reason = ''"),
    _shift("other-notes", PIECES, "count = replace(count, '1000', '500')"),
    _shift("other-coins-in-the-float", PIECES, "float_count = replace(float_count, '1000', '500')", 1),
]
"""By somebody who makes the chain of shifts anew after it: the ledger still knows better. RANGE of an
earlier end is found at the shift after."""


def _move(name: str, change: str) -> Forgery:
    return Forgery(name, MOVE, "{expense}", (f"UPDATE cash_move SET {change} WHERE entry_id = {{expense}}",))


BESIDE = [
    _move("a-move-of-less", "amount_cents = 1"),
    _move("an-expense-called-a-drop", "kind = 'drop'"),
    _move("somebody-elses-move", "staff = 'Nobody'"),
    _move("a-move-at-another-time", "at = at + 1"),
    Forgery("less-deni", DUE, "{deni}", ("UPDATE left_on_account SET due_cents = 1 WHERE id = {deni}",)),
    Forgery("no-deni", NOT_WRITTEN, "{deni_sale}", ("DELETE FROM left_on_account WHERE id = {deni}",)),
    Forgery("a-deleted-shift", CHAIN, "1", ("DELETE FROM shift WHERE id = 1",)),
]

REPORTS = [
    ("a-smaller-sum", "report = replace(report, '\"cash_taken\":15000', '\"cash_taken\":5000')"),
    (
        "more-before-the-opening",
        'report = replace(report, \'"before":{"cash_taken":0\', \'"before":{"cash_taken":1\')',
    ),
    ("another-float", "report = replace(report, '\"float_counted\":199000', '\"float_counted\":1')"),
    ("another-number", "report = replace(report, '\"number\":2', '\"number\":3')"),
    ("another-opener", 'report = replace(report, \'"opened_by":"Otieno"\', \'"opened_by":"Achieng"\')'),
    ("another-fingerprint", "report = replace(report, substr(report, instr(report, 'hash') + 7, 8), '0000')"),
    ("another-reason", "report = replace(report, 'wrong change', 'the cat')"),
    ("other-deni", "report = replace(report, '\"deni_given\":7000', '\"deni_given\":1000')"),
    ("another-expense", "report = replace(report, 'soap', 'beer')"),
    ("an-earlier-end", "report = replace(report, '\"made_at\":', '\"made_at\":1')"),
    ("other-cash-left", "report = replace(report, '\"left_by_last\":200000', '\"left_by_last\":100000')"),
]
"""Changes to the report of shift 2, with the chain made anew."""
