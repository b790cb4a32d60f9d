"""M-PESA's own list of a walked day with ten differences planted in it: just those are found, and mended."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.statement_match import Finding
from cyberdesk.services.statement import Preview
from cyberdesk.simulator.prompts import Moved
from cyberdesk.simulator.statement import statement_csv
from cyberdesk.storage.verify import verify
from cyberdesk.ui.statement.page import StatementPage
from tests.statement.portal import csv_bytes
from tests.walk.conftest import Shop
from tests.walk.evening.evening import FALSE_CODE, RIGHT, RIGHT_CODE, SHORT_CODE, Evening

_TIME, _DETAILS, _STATUS, _PAID_IN, _WITHDRAWN, _BALANCE = 1, 3, 4, 5, 6, 7
CAME_OF_SHORT = 18
"""Shillings that came for the last of the typed codes."""
STRANGER = "SJX1STRANG"
PLANTED = Counter(
    {
        Finding.CODE_CONFIRMED: 1,
        Finding.CODE_WORTH_LESS: 1,
        Finding.CODE_MISSING: 1,
        Finding.RECEIPT_FOUND: 1,
        Finding.PROMPT_PAID: 1,
        Finding.PAYMENT_MISSING: 1,
        Finding.AMOUNT_DIFFERS: 1,
        Finding.MONEY_TAKEN_BACK: 1,
        Finding.UNKNOWN_PAYMENT: 1,
        Finding.DOUBLED: 1,
    }
)


class Portal:
    """The statement of the day, and what is done to it.

    Attributes:
        taken_back: shillings of the payment whose money went back.
    """

    def __init__(self, shop: Shop, evening: Evening) -> None:
        payments = shop.program.store.latest_payments(1_000)
        self._by_code = {payment.receipt_number: payment for payment in payments}
        [doubted] = [one for one in payments if one.state is PaymentState.UNKNOWN]
        came = (
            _paid(self._by_code[RIGHT_CODE], RIGHT_CODE, RIGHT),
            _paid(self._by_code[SHORT_CODE], SHORT_CODE, CAME_OF_SHORT),
            _paid(doubted, "SJP1D0UBT4", doubted.amount.whole_shillings),
        )
        moved = sorted((*evening.moved, *came), key=lambda one: one.at)
        day = nairobi(moved[0].at).date()
        self.rows = [*csv.reader(io.StringIO(statement_csv("600123", day, moved)))]
        # What is called back on time, and whole: nothing is wrong with these.
        self._well = [
            one.receipt_number
            for one in evening.moved
            if (payment := self._by_code.get(one.receipt_number)) is not None and not payment.remarks
        ]
        self.same = len(self._by_code.keys() & {one.receipt_number for one in evening.moved})
        self.taken_back = 0

    def plant(self) -> None:
        """Five of the ten: the others are in the day itself, of which this list knows more or less."""
        missing, differs, reversed_code, doubled, lower_case = self._well[:5]
        self.rows.remove(self._row(missing))
        self._row(differs)[_PAID_IN] = "1.00"
        back = self._like(reversed_code, "SJR1REVERS")
        back[_DETAILS] = f"Pay Bill Reversal of {reversed_code}"
        back[_PAID_IN], back[_WITHDRAWN] = "", f"-{back[_PAID_IN]}"
        self.taken_back = self._by_code[reversed_code].amount.whole_shillings
        stranger = self._like(doubled, STRANGER)
        stranger[_PAID_IN] = "999.00"
        self.rows += [back, stranger, [*self._row(doubled)]]
        self._row(lower_case)[0] = lower_case.lower()

    def add_what_is_no_difference(self) -> None:
        """A fee, a withdrawal and a payment that failed are on every such list."""
        last = self._well[-1]
        fee, withdrawal, failed = (
            self._like(last, code) for code in ("SJF1FEE001", "SJW1DRAW01", "SJN1FAILED")
        )
        fee[_DETAILS], fee[_PAID_IN], fee[_WITHDRAWN] = "Pay Bill Charge", "", "-5.00"
        withdrawal[_DETAILS], withdrawal[_PAID_IN] = "Business Payment to Bank", ""
        withdrawal[_WITHDRAWN] = "-1,000.00"
        failed[_STATUS] = "Failed"
        self.rows += [fee, withdrawal, failed]

    def save(self, folder: Path) -> Path:
        path = folder / "org_statement.csv"
        path.write_bytes(csv_bytes(self.rows))
        return path

    def _row(self, code: str) -> list[str]:
        return next(row for row in self.rows if row and row[0] == code)

    def _like(self, code: str, other: str) -> list[str]:
        row = [other, *self._row(code)[1:]]
        row[_BALANCE] = ""
        return row


def _paid(payment: Payment, code: str, shillings: int) -> Moved:
    """What the customer of a prompt in doubt paid after all."""
    assert payment.phone is not None
    at = payment.created_at + timedelta(seconds=40)
    return Moved(f"ws_CO_{code}", shillings, code, payment.phone.msisdn, at, f"CD{payment.id}")


@pytest.fixture
def portal(shop: Shop, evening: Evening) -> Portal:
    made = Portal(shop, evening)
    made.plant()
    made.add_what_is_no_difference()
    return made


@pytest.fixture
def page(shop: Shop, portal: Portal, tmp_path: Path) -> StatementPage:
    """The file is chosen on the page, and looked at."""
    window = shop.program.window
    window.show_statement()
    page = window.statement
    page._choose_file = lambda _parent: portal.save(tmp_path)
    shop.click(page.choose_button)
    shop.wait(lambda: page.preview is not None)
    return page


def preview_of(page: StatementPage) -> Preview:
    assert page.preview is not None
    return page.preview


def test_just_the_ten_differences_are_found(page: StatementPage, portal: Portal) -> None:
    preview = preview_of(page)
    assert preview.statement.refused == ()
    found = Counter(match.finding for match in preview.matches)
    # The one in small letters and the one that stands twice too, without those that were changed.
    assert found.pop(Finding.SAME) == portal.same - 3
    assert found == PLANTED
    assert sum(PLANTED.values()) == 10


def test_each_difference_is_found_where_it_was_planted(page: StatementPage, shop: Shop) -> None:
    by_finding = {
        match.finding: match for match in preview_of(page).matches if match.finding is not Finding.SAME
    }
    assert by_finding[Finding.CODE_CONFIRMED].receipt_number == RIGHT_CODE
    assert by_finding[Finding.CODE_WORTH_LESS].receipt_number == SHORT_CODE
    assert by_finding[Finding.CODE_MISSING].receipt_number == FALSE_CODE
    assert by_finding[Finding.UNKNOWN_PAYMENT].receipt_number == STRANGER
    numberless = by_finding[Finding.RECEIPT_FOUND].payment_id
    assert numberless is not None
    assert shop.program.store.payment(numberless).receipt_number is None


def test_looked_at_alone_nothing_changes(page: StatementPage, evening: Evening, shop: Shop) -> None:
    shop.click(page.panel.forget_button)
    assert page.preview is None
    assert shop.program.desk.payments.fingerprint() == evening.fingerprint


def test_confirmed_with_every_choice_the_ledger_is_what_m_pesa_says(
    page: StatementPage, portal: Portal, evening: Evening, shop: Shop
) -> None:
    panel = page.panel
    for row in range(panel.model.rowCount()):
        panel.model.tick(row)
    assert panel.chosen == set(preview_of(page).choices)
    shop.click(panel.confirm_button)
    shop.wait(lambda: page.preview is None)
    store = shop.program.store
    assert verify(store) is None
    # What M-PESA had confirmed before and now tells otherwise, only people can judge: it stays.
    expected = evening.book.mpesa + RIGHT + CAME_OF_SHORT + 20 - portal.taken_back
    assert shop.taken() == expected
    assert store.account_balance(Account.MPESA_UNVERIFIED) == ZERO
    [record] = store.statement_imports(10)
    assert (record.changed, record.chosen, record.skipped) == (6, 4, 0)
    paid = [one for one in store.latest_payments(1_000) if one.state is PaymentState.PAID and one.received]
    # One fits by its number and has none of the day's: none is without a number any more.
    assert [one for one in paid if one.tender.value == "mpesa" and one.receipt_number is None] == []


def test_imported_again_it_changes_nothing(page: StatementPage, portal: Portal, shop: Shop) -> None:
    panel = page.panel
    for row in range(panel.model.rowCount()):
        panel.model.tick(row)
    shop.click(panel.confirm_button)
    shop.wait(lambda: page.preview is None)
    before = shop.program.desk.payments.fingerprint()
    shop.click(page.choose_button)
    shop.wait(lambda: page.preview is not None)
    assert (preview_of(page).changes, preview_of(page).choices) == (0, [])
    found = Counter(match.finding for match in preview_of(page).matches)
    assert found[Finding.REVERSED_DONE] == 1
    assert shop.program.desk.payments.fingerprint() == before
    assert Money.shillings(shop.taken()) == shop.program.store.account_balance(Account.MPESA)
