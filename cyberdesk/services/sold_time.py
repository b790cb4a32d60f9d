"""What a sale of minutes makes, and what of it is not paid."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.sale import Sale
from cyberdesk.domain.session import Session


@dataclass(frozen=True, slots=True)
class SoldTime:
    """Minutes that were sold.

    Attributes:
        session: that waits for them, or runs already.
        sale: its bill; settled at once when the minutes cost nothing.
    """

    session: Session
    sale: Sale


@dataclass(frozen=True, slots=True)
class UnpaidTime:
    """Minutes of a session that are not paid.

    Attributes:
        sale: their bill.
        minutes: how many.
        counts: the session has them all the same: a false code was taken back, or they are owed on an
            account.
    """

    sale: Sale
    minutes: int
    counts: bool
