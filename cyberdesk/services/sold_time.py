"""What a sale of minutes makes."""

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
