"""Whatever is sold, paid, given back and counted on whatever days: reports, ledger and Z reports agree."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from cyberdesk.domain.ledger import MONEY, Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.report import Period, Report, Span
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.reports import Reports
from cyberdesk.services.reversals import Reversals
from tests.services.shop import STAFF
from tests.services.test_shifts_machine import ShiftMachine

CUSTOMERS = {Account.RECEIVABLE, Account.CUSTOMER_CREDIT}
ADDED_UP = (
    "cash_taken",
    "cash_refunded",
    "mpesa_returned",
    "unverified_withdrawn",
    "deni_collected",
    "cash_in",
    "cash_out",
    "dropped",
    "spent",
    "over",
    "short",
    "earned",
    "fees",
)
"""Figures that are sums of entries, each of which counts the same in every range."""


class ReportMachine(ShiftMachine):
    """Some weeks of a café."""

    @rule(hours=st.sampled_from([5, 13, 24, 24 * 6]))
    def time_passes(self, hours: int) -> None:
        self.shop.clock.move(hours=hours)

    @rule(price=st.integers(1, 400))
    def sell_and_take_back(self, price: int) -> None:
        payment = self.shop.take_cash(self.shop.sale(price, station=None))
        self.shop.clock.move(hours=7)
        reversals = Reversals(self.shop.store, self.shop.clock, self.shop.published)
        with suppress(NotAllowedNow):
            reversals.refund(payment.sale_id or 0, reason="broken", staff=STAFF)

    @rule()
    def void_a_code(self) -> None:
        for payment in self.shop.store.unverified_payments()[-1:]:
            with suppress(NotAllowedNow):
                self.repairs.void_code(payment.id, staff=STAFF, has_consent=True)

    def teardown(self) -> None:
        with self.shop.store.connected():
            reports = Reports(self.shop.store, self.shop.clock)
            whole = reports.read(reports.everything())
            self.is_the_ledger(whole)
            self.is_its_parts(reports, whole)
        self.is_its_shifts(whole)
        super().teardown()

    def is_the_ledger(self, report: Report) -> None:
        postings = [entry.posting for entry in self.entries()]
        assert report.taken == sum((came(posting) for posting in postings), ZERO)
        assert report.figures.earned == -sum(
            (self.shop.store.account_balance(a) for a in Account if a.startswith("income_")), ZERO
        )
        for parts in (report.bars, report.stations):
            total = report.figures.earned if parts is report.stations else report.taken
            assert sum((part.amount for part in parts), ZERO) == total
        assert sum(report.by_hour.values(), ZERO) == report.taken

    def is_its_parts(self, reports: Reports, whole: Report) -> None:
        for span in (Span.DAY, Span.WEEK, Span.MONTH):
            first, last = reports.days()
            parts: list[Report] = []
            while not parts or parts[-1].period.last_day < last:
                period = parts[-1].period.later() if parts else Period.around(span, first)
                parts.append(reports.read(period))
                if len(parts) > 1:
                    assert parts[-1].figures_before == parts[-2].figures
            for name in ADDED_UP:
                told = sum((getattr(part.figures, name) for part in parts), ZERO)
                assert told == getattr(whole.figures, name), (span, name)
            for total in (lambda r: r.taken, lambda r: r.deni_given, confirmed, claimed):
                assert sum((total(part) for part in parts), ZERO) == total(whole), span

    def is_its_shifts(self, report: Report) -> None:
        whole = report.figures
        if self.shifts.current() is None:
            self.shifts.open(self.shifts.drawer(), staff=STAFF)
        last = self.shifts.x_report()
        papers = [*(self.shifts.z_report(number) for number in range(1, last.number)), last]
        assert sum((paper.deni_given for paper in papers), ZERO) == report.deni_given
        shifts = [paper.total for paper in papers]
        for name in ADDED_UP:
            # The very first float comes in with the first shift, opened only now perhaps.
            if name != "cash_in" or last.number > 1:
                assert sum((getattr(shift, name) for shift in shifts), ZERO) == getattr(whole, name), name


def came(posting: Posting) -> Money:
    """What a posting brought from customers."""
    if posting.debit in MONEY and posting.credit in CUSTOMERS:
        return posting.amount
    return -posting.amount if posting.credit in MONEY and posting.debit in CUSTOMERS else ZERO


def confirmed(report: Report) -> Money:
    return report.figures.mpesa_verified + report.figures.verified_since


def claimed(report: Report) -> Money:
    return report.figures.mpesa_unverified - report.figures.verified_since


def test_days_weeks_and_shifts_add_up_to_the_ledger() -> None:
    run_state_machine_as_test(
        ReportMachine, settings=settings(max_examples=25, stateful_step_count=30, deadline=None)
    )
