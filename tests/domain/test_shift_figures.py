"""A range of the ledger in figures: whatever it holds, the figures leave nothing out."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import MOVES, Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift_figures import AccountFigure, Figures, LedgerSum, figures_of

FIVE = Money.shillings(5)

tills = {account for pair in MOVES.values() for account in pair} - {Account.CASH}
USUAL = [
    (Account.MPESA, Account.MPESA_UNVERIFIED),
    (Account.MPESA_UNVERIFIED, Account.RECEIVABLE),
    (Account.MPESA, Account.RECEIVABLE),
    (Account.RECEIVABLE, Account.MPESA),
    (Account.CASH, Account.CUSTOMER_CREDIT),
    (Account.CUSTOMER_CREDIT, Account.CASH),
    (Account.RECEIVABLE, Account.INCOME_TIME),
    (Account.PASS_THROUGH, Account.CASH),
    (Account.PASS_THROUGH, Account.MPESA),
]
people = st.sampled_from(["Achieng", "Otieno"])


def a_sum(debit: Account, credit: Account, amount: Money = FIVE, **other: Any) -> LedgerSum:
    facts: dict[str, Any] = {
        "staff": "Achieng",
        "kind": None,
        "is_before_opening": False,
        "is_of_earlier_code": False,
        "is_deni": False,
    }
    return LedgerSum(debit=debit, credit=credit, amount=amount, **{**facts, **other})


@st.composite
def sums(draw: st.DrawFn) -> LedgerSum:
    """Anything the ledger may hold, also what no use case writes today."""
    kind = draw(st.none() | st.sampled_from(CashMoveKind))
    if kind is None:
        accounts = st.sampled_from(sorted(set(Account) - tills))
        debit, credit = draw(st.sampled_from(USUAL) | st.tuples(accounts, accounts))
        assume(debit is not credit)
    else:
        debit, credit = MOVES[kind]
    amount = Money(draw(st.integers(1, 10**7)))
    return a_sum(
        debit,
        credit,
        amount,
        staff=draw(people),
        kind=kind,
        is_before_opening=draw(st.booleans()),
        is_of_earlier_code=draw(st.booleans()),
    )


def change(figures: Figures, account: Account) -> Money:
    return {each.account: each.amount for each in figures.changes}.get(account.value, ZERO)


@given(st.lists(sums(), max_size=12))
def test_each_money_account_changed_by_what_its_figures_say(drawn: list[LedgerSum]) -> None:
    figures = figures_of(drawn)
    assert change(figures, Account.CASH) == figures.cash_change + figures.over - figures.short
    assert change(figures, Account.MPESA) == (
        figures.mpesa_verified + figures.verified_since - figures.mpesa_returned - figures.fees_paid_mpesa
    )
    assert change(figures, Account.MPESA_UNVERIFIED) == (
        figures.mpesa_unverified - figures.verified_since - figures.unverified_withdrawn
    )


@given(st.lists(sums(), max_size=12))
def test_staff_add_up_to_the_whole(drawn: list[LedgerSum]) -> None:
    figures = figures_of(drawn)
    for name in ("cash_taken", "mpesa_verified", "mpesa_unverified", "refunded"):
        together = sum((getattr(each, name) for each in figures.by_staff), ZERO)
        assert together == getattr(figures, name)


@given(st.lists(sums(), max_size=12))
def test_what_changed_on_all_accounts_is_nothing(drawn: list[LedgerSum]) -> None:
    assert sum((each.amount for each in figures_of(drawn).changes), ZERO) == ZERO


@given(st.lists(sums(), max_size=8), st.lists(sums(), max_size=8))
def test_two_ranges_add_up(first: list[LedgerSum], second: list[LedgerSum]) -> None:
    one, other, both = figures_of(first), figures_of(second), figures_of([*first, *second])
    for name in ("cash_taken", "cash_change", "mpesa_verified", "earned", "fees", "refunded", "over"):
        assert getattr(one, name) + getattr(other, name) == getattr(both, name)
    cents = Counter[str]()
    for each in (*one.changes, *other.changes):
        cents[each.account] += each.amount.cents
    assert {each.account: each.amount.cents for each in both.changes} == cents


def test_a_fee_that_goes_on_to_its_agency_is_given_back_to_nobody() -> None:
    figures = figures_of(
        [
            a_sum(Account.PASS_THROUGH, Account.CASH),
            a_sum(Account.PASS_THROUGH, Account.MPESA, FIVE * 2),
            a_sum(Account.RECEIVABLE, Account.CASH, FIVE * 3),
        ]
    )
    assert (figures.fees_paid_cash, figures.fees_paid_mpesa) == (FIVE, FIVE * 2)
    assert figures.refunded == figures.cash_refunded == FIVE * 3
    assert figures.cash_change == -(FIVE * 4)
    assert [each.refunded for each in figures.by_staff] == [FIVE * 3]


def test_what_is_charged_and_is_no_income_only_passes_through() -> None:
    """A stand-in for the account of government fees: charged, and not called income."""
    figures = figures_of(
        [
            a_sum(Account.RECEIVABLE, Account.INCOME_SERVICE),
            a_sum(Account.RECEIVABLE, Account.EXPENSE, FIVE * 3),
        ]
    )
    assert figures.income == (AccountFigure("income_service", FIVE),)
    assert figures.passed_through == (AccountFigure("expense", FIVE * 3),)
    assert (figures.earned, figures.fees) == (FIVE, FIVE * 3)


def test_what_is_taken_off_a_bill_again_is_no_income() -> None:
    charged = a_sum(Account.RECEIVABLE, Account.INCOME_TIME, FIVE * 2)
    figures = figures_of([charged, a_sum(Account.INCOME_TIME, Account.RECEIVABLE)])
    assert figures.earned == FIVE


def test_paying_a_bill_with_credit_charges_nothing() -> None:
    assert figures_of([a_sum(Account.CUSTOMER_CREDIT, Account.RECEIVABLE)]).passed_through == ()


def test_deni_that_turned_out_not_to_be_paid_is_taken_back() -> None:
    figures = figures_of(
        [
            a_sum(Account.MPESA, Account.RECEIVABLE, FIVE * 3, is_deni=True),
            a_sum(Account.RECEIVABLE, Account.MPESA, is_deni=True),
        ]
    )
    assert figures.deni_collected == FIVE * 2
