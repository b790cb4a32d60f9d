"""What must hold of the till, the stations, the bills and the accounts after every run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO
from tests.simulation.world import Books
from tests.simulation.z_reports import wrong_reports


def the_cash_in_the_drawer_is_the_cash_in_the_ledger(books: Books) -> Iterator[str]:
    drawer, ledger = books.world.drawer.cash, books.balance(Account.CASH)
    if drawer != ledger:
        yield f"the drawer has {drawer}, the ledger {ledger}"
    if not books.world.drawer.is_clear:
        yield "there is cash in somebody's hand that the program does not take"


def every_count_of_the_drawer_is_what_was_expected(books: Books) -> Iterator[str]:
    yield from books.world.till.differences


def every_account_is_what_the_book_has(books: Books) -> Iterator[str]:
    """After each start and at the end: the drawer, M-PESA, debts, credit, income by kind, agencies' fees."""
    yield from books.world.auditor.differences


def every_bill_has_the_lines_of_the_book(books: Books) -> Iterator[str]:
    noted = books.world.book.bills
    if sorted(noted) != sorted(sale.id for sale in books.sales):
        yield f"the book has {len(noted)} bills, the program {len(books.sales)}"
        return
    for sale in books.sales:
        bill = noted[sale.id]
        lines = [(line.kind, line.amount) for line in sale.lines]
        if lines != [(line.kind, line.amount) for line in bill.standing]:
            yield f"bill {sale.id} has other lines than the book"
        if (sale.is_on_account, sale.is_void) != (bill.is_on_account, bill.is_void):
            yield f"bill {sale.id} is on account: {sale.is_on_account}, void: {sale.is_void}"


def every_report_adds_up(books: Books) -> Iterator[str]:
    """And their numbers have no gaps."""
    program = books.world.pc.program
    assert program is not None
    yield from wrong_reports(program.shifts, books.entries, books.world.book, books.world.till)


def no_debt_goes_beyond_its_limit_unless_approved(books: Books) -> Iterator[str]:
    yield from books.world.on_account.wrong_limits


def no_fee_is_paid_out_that_no_customer_pays(books: Books) -> Iterator[str]:
    yield from books.world.seller.fees_lost
    for bill in books.world.book.bills.values():
        if bill.fees_held < ZERO:
            yield f"the agency has {-bill.fees_held} for bill {bill.number} that nobody was charged"


def time_that_is_paid_first_never_runs_unpaid(books: Books) -> Iterator[str]:
    yield from books.world.timekeeper.unpaid_runs


def time_that_was_paid_for_is_given(books: Books) -> Iterator[str]:
    for session in books.world.store.open_sessions():
        hire = books.world.timekeeper.hires[session.id]
        if hire.is_prepaid and session.bought_seconds != hire.minutes_settled * 60:
            yield (
                f"session {session.id} has {session.bought_seconds} seconds, "
                f"and {hire.minutes_settled} minutes of it were paid"
            )


COUNTER_CHECKS: tuple[Callable[[Books], Iterator[str]], ...] = (
    the_cash_in_the_drawer_is_the_cash_in_the_ledger,
    every_count_of_the_drawer_is_what_was_expected,
    every_account_is_what_the_book_has,
    every_bill_has_the_lines_of_the_book,
    every_report_adds_up,
    no_debt_goes_beyond_its_limit_unless_approved,
    no_fee_is_paid_out_that_no_customer_pays,
    time_that_is_paid_first_never_runs_unpaid,
    time_that_was_paid_for_is_given,
)
