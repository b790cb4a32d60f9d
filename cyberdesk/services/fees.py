"""Agencies' fees on a bill: what of them we still hold."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.ledger import MONEY, Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, SaleLine


def fees_of(lines: Sequence[SaleLine]) -> Money:
    """What these lines charge for agencies."""
    return sum((line.amount for line in lines if line.kind is LineKind.GOVERNMENT_FEE), ZERO)


def fee_held(lines: Sequence[SaleLine], postings: Sequence[Posting]) -> Money:
    """What a bill charges for agencies, less what they got of it.

    Args:
        lines: that stand on it.
        postings: all of the bill.
    """
    paid_out = (one.amount for one in postings if one.debit is Account.PASS_THROUGH and one.credit in MONEY)
    return fees_of(lines) - sum(paid_out, ZERO)
