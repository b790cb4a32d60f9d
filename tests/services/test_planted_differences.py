"""A day of the simulator, its statement with ten things wrong in it, and just those ten found."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.statement_match import Finding
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.statement import Preview, Statements
from cyberdesk.simulator.prompts import Moved
from cyberdesk.simulator.statement import statement_csv
from cyberdesk.statement.reader import PortalReader
from cyberdesk.storage.verify import verify
from tests.services.shop import QUERY_PAID, Shop
from tests.statement.portal import csv_bytes, xlsx_bytes

Rows = list[list[str]]
_PAID_IN, _WITHDRAWN = 5, 6


@dataclass
class Day:
    """Payments one after the other, and what M-PESA moved for them."""

    shop: Shop
    moved: list[Moved] = field(default_factory=list)
    count: int = 0

    def prompt(self, *, pays: int = 150) -> tuple[Payment, str]:
        """A prompt of KES 150; the customer pays so much of it, and gets a code."""
        self.count += 1
        code, phone = f"TKL1DAY{self.count:03}", f"2547{self.count:08}"
        payment = self.shop.send(phone=Phone(phone))
        now = self.shop.clock.now()
        if pays:
            self.moved.append(Moved(f"ws_CO_{self.count}", pays, code, phone, now, f"CD{payment.id}"))
        self.shop.clock.move(minutes=20)
        return payment, code

    def called_back(self) -> str:
        payment, code = self.prompt()
        self.shop.succeed(payment, code)
        return code

    def typed(self, *, pays: int = 150) -> str:
        payment, code = self.prompt(pays=pays)
        self.shop.doubt(payment)
        self.shop.settlement.type_code(payment.id, code)
        return code

    def rows(self) -> Rows:
        """The portal's export, to be changed."""
        text = statement_csv("174379", nairobi(self.shop.clock.now()).date(), self.moved)
        return list(csv.reader(io.StringIO(text)))


def row_of(rows: Rows, code: str) -> list[str]:
    return next(row for row in rows if row and row[0] == code)


def like(row: list[str], code: str) -> list[str]:
    return [code, *row[1:]]


PLANTED = Counter(
    {
        Finding.CODE_CONFIRMED: 1,
        Finding.CODE_MISSING: 1,
        Finding.CODE_WORTH_LESS: 1,
        Finding.PAYMENT_MISSING: 1,
        Finding.AMOUNT_DIFFERS: 1,
        Finding.RECEIPT_FOUND: 1,
        Finding.PROMPT_PAID: 1,
        Finding.MONEY_TAKEN_BACK: 1,
        Finding.UNKNOWN_PAYMENT: 1,
        Finding.DOUBLED: 1,
    }
)


def planted(day: Day) -> Rows:
    """A day with ten differences among payments in which nothing is wrong."""
    for _ in range(5):
        day.called_back()
    day.typed()
    day.typed(pays=0)
    day.typed(pays=100)
    missing, differs, reversed_code, doubled = (day.called_back() for _ in range(4))
    asked, _ = day.prompt()
    day.shop.settlement.apply(asked.id, QUERY_PAID)
    in_doubt, _ = day.prompt()
    day.shop.doubt(in_doubt)
    rows = day.rows()
    rows.remove(row_of(rows, missing))
    row_of(rows, differs)[_PAID_IN] = "140.00"
    taken_back = like(row_of(rows, reversed_code), "TKR1REVERS")
    taken_back[3] = f"Pay Bill Reversal of {reversed_code}"
    taken_back[_PAID_IN], taken_back[_WITHDRAWN] = "", "-150.00"
    stranger = like(row_of(rows, doubled), "TKX1STRANG")
    stranger[1], stranger[_PAID_IN] = stranger[1].replace(":00", ":07"), "999.00"
    rows += [taken_back, stranger, list(row_of(rows, doubled))]
    return rows


@pytest.fixture(params=["csv", "xlsx"])
def found(request: pytest.FixtureRequest, shop: Shop, tmp_path: Path) -> tuple[Statements, Preview]:
    path = tmp_path / f"statement.{request.param}"
    rows = planted(Day(shop))
    path.write_bytes(csv_bytes(rows) if request.param == "csv" else xlsx_bytes(rows))
    statements = Statements(
        shop.store,
        shop.settlement,
        Repairs(shop.store, shop.clock, shop.published),
        PortalReader(),
        shop.clock,
        shop.published,
    )
    return statements, statements.preview(path)


def test_exactly_the_planted_differences_are_found(found: tuple[Statements, Preview]) -> None:
    _, preview = found
    assert preview.statement.refused == ()
    counted = Counter(match.finding for match in preview.matches)
    # The five, and the one that stands twice.
    assert counted.pop(Finding.SAME) == 6
    assert counted == PLANTED


def test_confirmed_with_every_choice_the_ledger_is_what_m_pesa_says(
    found: tuple[Statements, Preview], shop: Shop
) -> None:
    statements, preview = found
    record = statements.confirm(preview, preview.choices, staff="Baraka")
    assert (record.changed, record.chosen, record.skipped) == (6, 4, 0)
    assert verify(shop.store) is None
    received = sum((payment.received or Money(0)).cents for payment in shop.store.latest_payments(100))
    # 6 matched, 1 confirmed, 1 filled and 1 in doubt of KES 150, KES 100 of the short one, and the two that
    # M-PESA itself confirmed before and only people can judge.
    assert received == 100 * (9 * 150 + 100 + 2 * 150)
