"""A statement made line by line, for the tests that hold it against a shop."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.statement import LineState, RefusedLine, Statement, StatementLine
from cyberdesk.services.progress import Progress
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.statement import Preview, Statements
from tests.services.shop import PHONE, PRICE, Shop

FILE = Path("november.csv")
_FEE = Money.shillings(1)


class Portal:
    """Is M-PESA's statement and the reader of it. Every line is of the shop's time when it was made.

    Args:
        hours_before, hours_after: how much around now it covers.
    """

    def __init__(self, shop: Shop, *, hours_before: int = 2, hours_after: int = 2) -> None:
        self._shop = shop
        self.lines: list[StatementLine] = []
        self.refused: list[RefusedLine] = []
        now = shop.clock.now()
        self.first_at, self.last_at = now - timedelta(hours=hours_before), now + timedelta(hours=hours_after)
        self.sha256 = "a" * 64
        self.repairs = Repairs(shop.store, shop.clock, shop.published)
        self.statements = Statements(
            shop.store, shop.settlement, self.repairs, self, shop.clock, shop.published
        )

    def read(self, path: Path, progress: Progress) -> Statement:
        progress.at(0)
        lines, refused = tuple(self.lines), tuple(self.refused)
        return Statement(path.name, self.sha256, lines, refused, self.first_at, self.last_at)

    def pays(
        self,
        code: str,
        amount: Money = PRICE,
        *,
        party: str = "25470****417 - WANJIKU ***",
        state: LineState = LineState.COMPLETED,
        at: datetime | None = None,
    ) -> None:
        """A customer's money came in."""
        self._add(code, amount, ZERO, party=party, state=state, at=at)

    def reverses(self, code: str, amount: Money = PRICE, *, own_code: str = "TKR1ZZZZZ1") -> None:
        """The money of a payment was taken back."""
        self._add(own_code, ZERO, amount, reverses=code)

    def charges(self, code: str, amount: Money = _FEE) -> None:
        """A fee, under the code of the payment that it is for."""
        self._add(code, ZERO, amount)

    def preview(self, progress: Progress | None = None) -> Preview:
        return self.statements.preview(FILE, progress)

    def imported(self, *, choose_all: bool = False) -> Preview:
        """Preview and confirm in one; the preview."""
        preview = self.preview()
        self.statements.confirm(preview, preview.choices if choose_all else (), staff="Baraka")
        return preview

    def _add(
        self,
        code: str,
        paid_in: Money,
        withdrawn: Money,
        *,
        party: str = "",
        state: LineState = LineState.COMPLETED,
        reverses: str = "",
        at: datetime | None = None,
    ) -> None:
        self.lines.append(
            StatementLine(
                number=len(self.lines) + 5,
                receipt_number=code,
                completed_at=at or self._shop.clock.now(),
                details="",
                state=state,
                paid_in=paid_in,
                withdrawn=withdrawn,
                other_party=party,
                reverses=reverses,
            )
        )


def typed(shop: Shop, code: str, *, shillings: int = 150, phone: object = PHONE) -> Payment:
    """A prompt in doubt for which staff typed a code."""
    payment = shop.send(shop.sale(shillings))
    shop.doubt(payment)
    return shop.settlement.type_code(payment.id, code)
