"""What the entries of a day come to, added up without any of the program's own sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdesk.domain.ledger import Account, Entry
from cyberdesk.domain.money import Money

_CUSTOMERS = frozenset({Account.RECEIVABLE, Account.CUSTOMER_CREDIT})
_OWN = frozenset({Account.SAFE, Account.EXPENSE, Account.CASH_DIFFERENCE})


@dataclass(frozen=True)
class Sums:
    """In shillings.

    Attributes:
        cash_taken, cash_returned: from and to customers.
        moved: cash beside the customers' money, into the drawer or (less than zero) out of it.
        mpesa, unverified: what the two accounts hold of the day.
        income: by account, less what was taken back.
        fees: charged for agencies, less what was taken back.
        fees_paid: of that, paid to them in cash.
        changes: of every account, debits less credits.
    """

    cash_taken: int
    cash_returned: int
    moved: int
    mpesa: int
    unverified: int
    income: dict[str, int]
    fees: int
    fees_paid: int
    changes: dict[str, int]


def shillings(amount: Money) -> int:
    """Fails for cents, which nothing of this day costs."""
    assert amount.cents % 100 == 0, amount
    return amount.cents // 100


def sums_of(entries: Sequence[Entry]) -> Sums:
    between: Counter[tuple[Account, Account]] = Counter()
    for entry in entries:
        posting = entry.posting
        between[posting.debit, posting.credit] += shillings(posting.amount)
    changes: Counter[str] = Counter()
    for (debit, credit), amount in between.items():
        changes[debit.value] += amount
        changes[credit.value] -= amount

    def flow(debits: frozenset[Account], credits: frozenset[Account]) -> int:
        return sum(between[debit, credit] for debit in debits for credit in credits)

    cash, owed = frozenset({Account.CASH}), frozenset({Account.RECEIVABLE})
    fees = frozenset({Account.PASS_THROUGH})
    return Sums(
        cash_taken=flow(cash, _CUSTOMERS),
        cash_returned=flow(_CUSTOMERS, cash),
        moved=flow(cash, _OWN) - flow(_OWN, cash),
        mpesa=changes[Account.MPESA],
        unverified=changes[Account.MPESA_UNVERIFIED],
        income={name: -amount for name, amount in sorted(changes.items()) if name.startswith("income_")},
        fees=flow(owed, fees) - flow(fees, owed),
        fees_paid=flow(fees, cash),
        changes=dict(sorted(changes.items())),
    )
