"""Double entry: every movement of money or debt between two accounts, appended and never edited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.sale import LineKind

GENESIS_HASH = "0" * 64
"""What the first record of a chain is chained to."""


class Account(StrEnum):
    """A place money or debt can be."""

    CASH = "cash"
    MPESA = "mpesa"
    MPESA_UNVERIFIED = "mpesa_unverified"
    """Money that only a code typed by staff speaks for."""
    RECEIVABLE = "receivable"
    """What customers owe."""
    CUSTOMER_CREDIT = "customer_credit"
    """What the shop owes customers: money received beyond what was due."""
    INCOME_TIME = "income_time"
    INCOME_SERVICE = "income_service"
    SAFE = "safe"
    """The owner's cash outside the drawer."""
    EXPENSE = "expense"
    """What the shop paid for from the drawer."""
    CASH_DIFFERENCE = "cash_difference"
    """What was counted less (or more) than the ledger said."""
    INCOME_PRINTING = "income_printing"
    INCOME_GOODS = "income_goods"
    PASS_THROUGH = "pass_through"
    """Government fees that we hold for an agency: a debt of ours, never income."""


INCOME_OF: dict[LineKind, Account] = {
    LineKind.TIME: Account.INCOME_TIME,
    LineKind.SERVICE: Account.INCOME_SERVICE,
    LineKind.PRINTING: Account.INCOME_PRINTING,
    LineKind.GOODS: Account.INCOME_GOODS,
}
"""Only what is ours. A line of a sale credits `CREDITED_BY`."""
CREDITED_BY: dict[LineKind, Account] = {**INCOME_OF, LineKind.GOVERNMENT_FEE: Account.PASS_THROUGH}
"""What a line of each kind credits: an income, or the fees that pass through."""
MONEY_OF: dict[Tender, Account] = {Tender.CASH: Account.CASH, Tender.MPESA: Account.MPESA}
MONEY = frozenset({Account.CASH, Account.MPESA, Account.MPESA_UNVERIFIED})
"""Where the shop's money is; a move between two of these brings none."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A movement that is about to be appended.

    Attributes:
        debit: the account that gains (an asset grows, a debt to a customer shrinks).
        credit: the account that gives.
        amount: always more than zero.
        sale_id, payment_id, customer_id: what it belongs to.
        staff: who did it.
    """

    debit: Account
    credit: Account
    amount: Money
    sale_id: int | None
    payment_id: int | None
    customer_id: int | None
    staff: str

    def __post_init__(self) -> None:
        if self.amount.cents <= 0:
            raise ValueError("a ledger entry moves more than zero")
        if self.debit is self.credit:
            raise ValueError("a ledger entry moves between two accounts")


@dataclass(frozen=True, slots=True)
class Entry:
    """An appended movement, chained to the one before.

    Attributes:
        id: its place in the ledger, without gaps.
        at: UTC, when it was appended.
        day: the Nairobi day it counts for.
        posting: what moved.
        previous_hash: the hash of the entry before; `GENESIS_HASH` for the first.
        hash: over everything above.
    """

    id: int
    at: datetime
    day: int
    posting: Posting
    previous_hash: str
    hash: str


def chain_hash(previous_hash: str, fields: Sequence[str | int | None]) -> str:
    """The hash that chains a record to the one before: SHA-256 over both, 64 hex digits.

    JSON keeps the fields apart, so no two different records give the same text.
    """
    text = json.dumps([previous_hash, *fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def entry_fields(entry_id: int, at: datetime, day: int, posting: Posting) -> list[str | int | None]:
    """What an entry's hash covers, in a fixed order."""
    return [
        entry_id,
        microseconds(at),
        day,
        posting.debit.value,
        posting.credit.value,
        posting.amount.cents,
        posting.sale_id,
        posting.payment_id,
        posting.customer_id,
        posting.staff,
    ]


def fingerprint(last_hash: str) -> str:
    """The chain in short, ``7F3A-91C2``: equal on two machines only when every entry before is equal."""
    return f"{last_hash[:4]}-{last_hash[4:8]}".upper()


@dataclass(frozen=True, slots=True)
class Debt:
    """What is still due on one sale."""

    sale_id: int
    due: Money


def post_sale(
    lines: Sequence[tuple[LineKind, Money]], *, sale_id: int, customer_id: int | None, staff: str
) -> list[Posting]:
    """A sale is made: the customer owes, the income is earned. Lines that cost nothing post nothing."""
    return [
        Posting(Account.RECEIVABLE, CREDITED_BY[kind], amount, sale_id, None, customer_id, staff)
        for kind, amount in lines
        if amount
    ]


def post_reversal(
    lines: Sequence[tuple[LineKind, Money]], *, sale_id: int, customer_id: int | None, staff: str
) -> list[Posting]:
    """Lines of a sale are undone: `post_sale` the other way round."""
    return [
        replace(posting, debit=posting.credit, credit=posting.debit)
        for posting in post_sale(lines, sale_id=sale_id, customer_id=customer_id, staff=staff)
    ]


def post_money_back(
    amount: Money, account: Account, *, sale_id: int, customer_id: int | None, staff: str
) -> list[Posting]:
    """What was paid for lines that are undone goes back, after `post_reversal`.

    Args:
        account: `CASH` from the drawer, or `CUSTOMER_CREDIT`: it stays, as the customer's.
    """
    return [Posting(Account.RECEIVABLE, account, amount, sale_id, None, customer_id, staff)]


def post_fee_out(
    tender: Tender, amount: Money, *, sale_id: int | None, customer_id: int | None, staff: str
) -> list[Posting]:
    """A government fee that is collected on a sale is paid to the agency.

    Args:
        sale_id: None while the fee waits with a session for its bill: we advance it.
    """
    return [Posting(Account.PASS_THROUGH, MONEY_OF[tender], amount, sale_id, None, customer_id, staff)]


def post_payment(
    tender: Tender,
    received: Money,
    debts: Sequence[Debt],
    *,
    payment_id: int,
    customer_id: int | None,
    staff: str,
    is_verified: bool = True,
) -> list[Posting]:
    """Money arrived: it settles `debts` in their order, and what is left over is owed to the payer.

    Args:
        is_verified: False while only a code typed by staff speaks for the money.

    The amounts of the postings add up to `received` whatever the debts are.
    """
    account = MONEY_OF[tender] if is_verified else Account.MPESA_UNVERIFIED
    postings: list[Posting] = []
    left = received
    for debt in debts:
        part = min(left, debt.due)
        if part.cents <= 0:
            continue
        postings.append(
            Posting(account, Account.RECEIVABLE, part, debt.sale_id, payment_id, customer_id, staff)
        )
        left = left - part
    if left > ZERO:
        postings.append(Posting(account, Account.CUSTOMER_CREDIT, left, None, payment_id, customer_id, staff))
    return postings


def post_verification(
    amount: Money, *, payment_id: int, customer_id: int | None, staff: str
) -> list[Posting]:
    """M-PESA confirmed what until now only a typed code claimed."""
    return [Posting(Account.MPESA, Account.MPESA_UNVERIFIED, amount, None, payment_id, customer_id, staff)]


def post_shortfall(posted: Sequence[Posting], amount: Money) -> list[Posting]:
    """M-PESA moved `amount` less than was believed: that much is taken back, what was settled last first.

    Args:
        posted: all postings of the payment so far.
    """
    return _take_back(posted, amount, Account.MPESA)


def post_void(posted: Sequence[Posting], amount: Money, *, staff: str) -> list[Posting]:
    """A typed code was false: all that it claimed is taken back, and what it settled is due again.

    Args:
        posted: all postings of the payment so far.
        amount: what only the code speaks for.
        staff: who says so, and not who took the payment.
    """
    back = _take_back(posted, amount, Account.MPESA_UNVERIFIED)
    return [replace(posting, staff=staff) for posting in back]


def _take_back(posted: Sequence[Posting], amount: Money, account: Account) -> list[Posting]:
    """What was taken back before lies under what came after it: the newest postings are those that stand."""
    postings: list[Posting] = []
    left = amount
    for belief, whole in _takeable(posted):
        part = min(left, whole)
        if part.cents > 0:
            postings.append(replace(belief, debit=belief.credit, credit=account, amount=part))
            left = left - part
    return postings


def _takeable(posted: Sequence[Posting]) -> list[tuple[Posting, Money]]:
    """What of each posting can be taken back, in order: credit that still stands comes first."""
    used = sum((each.amount for each in posted if _uses_credit(each) or _took_credit_back(each)), ZERO)
    unused: list[tuple[Posting, Money]] = []
    settled: list[tuple[Posting, Money]] = []
    for belief in reversed(posted):
        if belief.credit is Account.CUSTOMER_CREDIT:
            # What went on to pay another bill is taken back there; what was taken back before is gone.
            gone = min(used, belief.amount)
            used = used - gone
            unused.append((belief, belief.amount - gone))
        elif belief.credit not in MONEY:
            settled.append((belief, belief.amount))
    return [*unused, *settled]


def post_refund(
    tender: Tender, amount: Money, *, payment_id: int, customer_id: int | None, staff: str
) -> list[Posting]:
    """What the customer paid too much is given back."""
    return [Posting(Account.CUSTOMER_CREDIT, MONEY_OF[tender], amount, None, payment_id, customer_id, staff)]


MOVES: dict[CashMoveKind, tuple[Account, Account]] = {
    CashMoveKind.IN: (Account.CASH, Account.SAFE),
    CashMoveKind.OUT: (Account.SAFE, Account.CASH),
    CashMoveKind.DROP: (Account.SAFE, Account.CASH),
    CashMoveKind.EXPENSE: (Account.EXPENSE, Account.CASH),
    CashMoveKind.OVER: (Account.CASH, Account.CASH_DIFFERENCE),
    CashMoveKind.SHORT: (Account.CASH_DIFFERENCE, Account.CASH),
}
"""Debit and credit of a movement of cash beside the customers' money."""


def post_cash_move(kind: CashMoveKind, amount: Money, *, staff: str) -> list[Posting]:
    """Cash goes into the drawer or out of it, or was found to be more or less than believed."""
    debit, credit = MOVES[kind]
    return [Posting(debit, credit, amount, None, None, None, staff)]


def _uses_credit(posting: Posting) -> bool:
    return posting.debit is Account.CUSTOMER_CREDIT and posting.credit is Account.RECEIVABLE


def _took_credit_back(posting: Posting) -> bool:
    return posting.debit is Account.CUSTOMER_CREDIT and posting.credit in {
        Account.MPESA,
        Account.MPESA_UNVERIFIED,
    }


@dataclass(frozen=True, slots=True)
class Credit:
    """What is left of the money of one payment that was more than due.

    Attributes:
        payment_id: which payment brought it.
        customer_id: under which number, before any merging.
        left: what of it the shop still owes.
    """

    payment_id: int
    customer_id: int | None
    left: Money


def post_credit_use(credits: Sequence[Credit], debts: Sequence[Debt], *, staff: str) -> list[Posting]:
    """What the shop owes the customer settles `debts` in their order, the oldest credit first.

    Each posting names the payment that brought the money, so that the same money is not given back in cash
    as well. No credit is used beyond what is left of it.
    """
    postings: list[Posting] = []
    left = {debt.sale_id: debt.due for debt in debts}
    for credit in credits:
        still = credit.left
        for sale_id, due in left.items():
            part = min(still, due)
            if part.cents > 0:
                postings.append(
                    Posting(
                        Account.CUSTOMER_CREDIT,
                        Account.RECEIVABLE,
                        part,
                        sale_id,
                        credit.payment_id,
                        credit.customer_id,
                        staff,
                    )
                )
                still, left[sale_id] = still - part, due - part
    return postings


def allocate(amount: Money, debts: Sequence[Debt]) -> list[Debt]:
    """The part of each debt that `amount` settles, in their order; those that get nothing are left out."""
    parts: list[Debt] = []
    left = amount
    for debt in debts:
        part = min(left, debt.due)
        if part.cents > 0:
            parts.append(Debt(debt.sale_id, part))
            left = left - part
    return parts
