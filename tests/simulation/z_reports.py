"""Every Z report against the ledger of its range, and against the exercise book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberdesk.domain.ledger import Account, Entry
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.shifts import Shifts
from tests.simulation.book import Book
from tests.simulation.till import Till
from tests.walk.day_sums import Sums, shillings, sums_of

_Difference = tuple[str, object, object]


def wrong_reports(shifts: Shifts, entries: Sequence[Entry], book: Book, till: Till) -> Iterator[str]:
    """What is wrong with them, for people."""
    numbers = sorted(shift.id for shift in shifts.former())
    if numbers != [*range(1, len(till.closed) + 1)]:
        yield f"{len(till.closed)} shifts were closed, and their reports are {numbers}"
        return
    last = 0
    before: dict[Account, Money] = {}
    for number, counted, balances in zip(numbers, till.closed, book.closings, strict=True):
        report = shifts.z_report(number)
        changes = {account: balances[account] - before.get(account, ZERO) for account in balances}
        sums = sums_of(entries[report.first_entry - 1 : report.last_entry])
        for what, said, noted in (
            ("its first entry", report.first_entry, last + 1),
            *_against_the_drawer(report, counted),
            *_against_the_ledger(report, sums),
            *_against_the_book(report, changes),
        ):
            if said != noted:
                yield f"report {number}: {what} is {said}, and not {noted}"
        last, before = report.last_entry, balances


def _against_the_drawer(report: ShiftReport, counted: Money) -> Iterator[_Difference]:
    closing = report.closing
    assert closing is not None
    yield "what was counted", closing.counted, counted
    assert closing.count is not None
    yield "its count of notes", closing.count.total, counted
    yield "what was expected", closing.expected, report.expected
    yield "what is missing", closing.difference, closing.counted - closing.expected


def _against_the_ledger(report: ShiftReport, sums: Sums) -> Iterator[_Difference]:
    figures = report.total
    verified = figures.mpesa_verified - figures.mpesa_returned + figures.verified_since
    yield "cash taken", shillings(figures.cash_taken), sums.cash_taken
    yield "cash returned", shillings(figures.cash_refunded), sums.cash_returned
    yield "M-PESA", shillings(verified - figures.fees_paid_mpesa), sums.mpesa
    unverified = figures.mpesa_unverified - figures.unverified_withdrawn - figures.verified_since
    yield "unverified", shillings(unverified), sums.unverified
    yield "fees", shillings(figures.fees), sums.fees
    yield "fees paid in cash", shillings(figures.fees_paid_cash), sums.fees_paid
    beside = figures.cash_in - figures.cash_out - figures.dropped - figures.spent
    yield "cash moved", shillings(beside + figures.over - figures.short), sums.moved
    income = {each.account: shillings(each.amount) for each in figures.income}
    yield "income", income, {name: amount for name, amount in sums.income.items() if name in income}
    changes = {each.account: shillings(each.amount) for each in figures.changes}
    yield "changes", changes, sums.changes


def _against_the_book(report: ShiftReport, changes: dict[Account, Money]) -> Iterator[_Difference]:
    said = {each.account: each.amount for each in report.total.changes}
    for account, noted in changes.items():
        yield f"the change of {account}", said.get(account.value, ZERO), noted
    income = {each.account: each.amount for each in report.total.income}
    for account, noted in changes.items():
        if account.value.startswith("income_"):
            yield f"the {account}", income.get(account.value, ZERO), -noted
