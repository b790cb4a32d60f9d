"""What a range of ledger entries comes to: the figures of a shift report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import MONEY, Account
from cyberdesk.domain.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class LedgerSum:
    """Ledger entries of a range that are alike, in one.

    Attributes:
        staff: who did them.
        debit, credit: the two accounts.
        kind: of a `CashMove`; None for everything else.
        is_before_opening: they came while no shift was open, or are a difference found at the opening.
        is_of_earlier_code: M-PESA confirmed a code that was typed before the range began.
        is_deni: money for a bill that was left on a customer's account before.
        amount: together.
    """

    staff: str
    debit: Account
    credit: Account
    kind: CashMoveKind | None
    is_before_opening: bool
    is_of_earlier_code: bool
    is_deni: bool
    amount: Money


@dataclass(frozen=True, slots=True)
class AccountFigure:
    """An amount of one account.

    Attributes:
        account: a word of `ledger.Account`.
        amount: negative when more was taken back than came.
    """

    account: str
    amount: Money


@dataclass(frozen=True, slots=True)
class StaffFigures:
    """What one member of staff took and gave; the fields are those of `Figures`."""

    staff: str
    cash_taken: Money
    mpesa_verified: Money
    mpesa_unverified: Money
    refunded: Money


@dataclass(frozen=True, slots=True)
class Figures:
    """A range of ledger entries in figures.

    Attributes:
        cash_taken: cash from customers.
        cash_refunded: cash given back to customers.
        mpesa_verified: M-PESA money that M-PESA itself has confirmed; with codes typed in the range.
        mpesa_unverified: what only codes typed in the range speak for, at its end.
        verified_since: codes of earlier ranges that M-PESA has confirmed in this one.
        mpesa_returned: M-PESA money that was given back, or turned out not to have moved.
        unverified_withdrawn: typed codes that no longer count.
        deni_collected: the part of the money taken that paid what was left on an account before.
        cash_in, cash_out, dropped, spent: cash moved beside the customers' money, see `CashMoveKind`.
        over, short: differences counted.
        income: what was charged, by the account that earned it.
        passed_through: what was charged and only passes through, such as government fees: no income.
        by_staff: who took what, in order of name.
        changes: of every account that was touched, debits less credits: all of the range, nothing left out.
        fees_paid_cash, fees_paid_mpesa: fees that were collected and went on to their agencies, from the
            drawer and from the shop's M-PESA: no customer got anything back by that.
    """

    cash_taken: Money
    cash_refunded: Money
    mpesa_verified: Money
    mpesa_unverified: Money
    verified_since: Money
    mpesa_returned: Money
    unverified_withdrawn: Money
    deni_collected: Money
    cash_in: Money
    cash_out: Money
    dropped: Money
    spent: Money
    over: Money
    short: Money
    income: tuple[AccountFigure, ...]
    passed_through: tuple[AccountFigure, ...]
    by_staff: tuple[StaffFigures, ...]
    changes: tuple[AccountFigure, ...]
    fees_paid_cash: Money = ZERO
    fees_paid_mpesa: Money = ZERO

    @property
    def refunded(self) -> Money:
        return self.cash_refunded + self.mpesa_returned

    @property
    def earned(self) -> Money:
        return sum((each.amount for each in self.income), ZERO)

    @property
    def fees(self) -> Money:
        """Charged, but not the shop's own."""
        return sum((each.amount for each in self.passed_through), ZERO)

    @property
    def cash_change(self) -> Money:
        """By how much the cash in the drawer grew, differences left out."""
        taken = self.cash_taken - self.cash_refunded + self.cash_in
        return taken - self.cash_out - self.dropped - self.spent - self.fees_paid_cash

    @property
    def is_money_taken(self) -> bool:
        """Whether anything came from a customer or went back to one."""
        return any(
            (
                self.cash_taken,
                self.cash_refunded,
                self.mpesa_verified,
                self.mpesa_unverified,
                self.verified_since,
                self.mpesa_returned,
            )
        )


def figures_of(sums: Iterable[LedgerSum]) -> Figures:
    """The figures of entries that were summed up alike by alike."""
    totals: Counter[str] = Counter()
    staff: dict[str, Counter[str]] = {}
    charged: Counter[Account] = Counter()
    changes: Counter[Account] = Counter()
    for each in sums:
        cents = each.amount.cents
        changes[each.debit] += cents
        changes[each.credit] -= cents
        for name, sign in _parts(each):
            totals[name] += sign * cents
            staff.setdefault(each.staff, Counter())[name] += sign * cents
        for account, sign in _charged(each):
            charged[account] += sign * cents
    return Figures(
        **{name: Money(totals[name]) for name in _AMOUNTS},
        income=_accounts({account: cents for account, cents in charged.items() if _is_income(account)}),
        passed_through=_accounts(
            {account: cents for account, cents in charged.items() if not _is_income(account)}
        ),
        by_staff=tuple(_of_staff(name, parts) for name, parts in sorted(staff.items()) if _took(parts)),
        changes=_accounts(changes),
    )


_OF_MOVES = {
    CashMoveKind.IN: "cash_in",
    CashMoveKind.OUT: "cash_out",
    CashMoveKind.DROP: "dropped",
    CashMoveKind.EXPENSE: "spent",
    CashMoveKind.OVER: "over",
    CashMoveKind.SHORT: "short",
}
_AMOUNTS = (
    "cash_taken",
    "cash_refunded",
    "mpesa_verified",
    "mpesa_unverified",
    "verified_since",
    "mpesa_returned",
    "unverified_withdrawn",
    "deni_collected",
    "fees_paid_cash",
    "fees_paid_mpesa",
    *_OF_MOVES.values(),
)
_BY_STAFF = ("cash_taken", "cash_refunded", "mpesa_verified", "mpesa_unverified", "mpesa_returned")


def _parts(each: LedgerSum) -> Iterator[tuple[str, int]]:
    """The figures that an entry counts for, each with its sign."""
    debit, credit = each.debit, each.credit
    if each.kind is not None:
        yield _OF_MOVES[each.kind], 1
        return
    if (debit, credit) == (Account.MPESA, Account.MPESA_UNVERIFIED):
        if each.is_of_earlier_code:
            yield "verified_since", 1
        else:
            yield from (("mpesa_verified", 1), ("mpesa_unverified", -1))
        return
    paid_on = {Account.CASH: "fees_paid_cash", Account.MPESA: "fees_paid_mpesa"}
    if debit is Account.PASS_THROUGH and credit in paid_on:
        yield paid_on[credit], 1
        return
    gained = {
        Account.CASH: "cash_taken",
        Account.MPESA: "mpesa_verified",
        Account.MPESA_UNVERIFIED: "mpesa_unverified",
    }
    given = {
        Account.CASH: "cash_refunded",
        Account.MPESA: "mpesa_returned",
        Account.MPESA_UNVERIFIED: "unverified_withdrawn",
    }
    if debit in gained:
        yield gained[debit], 1
    if credit in given:
        yield given[credit], 1
    if each.is_deni:
        yield "deni_collected", 1 if debit in MONEY else -1


def _charged(each: LedgerSum) -> Iterator[tuple[Account, int]]:
    """What a bill charged, or what was taken off it again."""
    for account, other, sign in ((each.credit, each.debit, 1), (each.debit, each.credit, -1)):
        if other is Account.RECEIVABLE and account not in MONEY and account is not Account.CUSTOMER_CREDIT:
            yield account, sign


def _is_income(account: Account) -> bool:
    """What is charged and is no income only passes through the shop's hands."""
    return account.value.startswith("income_")


def _took(parts: Counter[str]) -> bool:
    return any(parts[name] for name in _BY_STAFF)


def _of_staff(name: str, parts: Counter[str]) -> StaffFigures:
    return StaffFigures(
        name,
        Money(parts["cash_taken"]),
        Money(parts["mpesa_verified"]),
        Money(parts["mpesa_unverified"]),
        Money(parts["cash_refunded"] + parts["mpesa_returned"]),
    )


def _accounts(cents: dict[Account, int]) -> tuple[AccountFigure, ...]:
    return tuple(AccountFigure(account.value, Money(cents[account])) for account in sorted(cents))
