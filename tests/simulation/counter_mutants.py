"""Programs that are broken on purpose at the till, the stations, the bills and the accounts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.job import Job
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.domain.shift import Closing, Shift
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.ports import SessionAct, SessionRecord
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sales import Sales
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.shifts import Shifts
from cyberdesk.services.sold_time import SoldTime
from tests.simulation.pc import Parts


class _Meddling:
    """A store whose postings are changed on their way."""

    def __init__(self, store: Any) -> None:
        self._real = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def append_entries(self, postings: Sequence[Posting], **named: Any) -> None:
        if changed := [each for posting in postings for each in self.change(posting)]:
            self._real.append_entries(changed, **named)

    def change(self, posting: Posting) -> list[Posting]:
        return [posting]


class _FeesAsIncome(_Meddling):
    def change(self, posting: Posting) -> list[Posting]:
        is_fee = posting.credit is Account.PASS_THROUGH
        return [replace(posting, credit=Account.INCOME_SERVICE) if is_fee else posting]


class CountsFeesAsIncome(Sales):
    """An agency's fee is earned."""

    def __init__(self, store: Any, clock: Any, publish: Any) -> None:
        super().__init__(_FeesAsIncome(store), clock, publish)


class _NoMoneyBack(_Meddling):
    def change(self, posting: Posting) -> list[Posting]:
        return [] if posting.credit is Account.CASH else [posting]


class RefundsInSilence(Reversals):
    """Lines are undone, and the cash that goes back is not written down."""

    def __init__(self, store: Any, clock: Any, publish: Any) -> None:
        super().__init__(_NoMoneyBack(store), clock, publish)


class PaysFeesInSilence(Jobs):
    """The agency gets its fee, and the drawer is said to have it still."""

    def __init__(self, store: Any, clock: Any, publish: Any) -> None:
        super().__init__(_NoMoneyBack(store), clock, publish)


class UndoesFeesThatAreGone(Reversals):
    """A fee is undone that the agency has."""

    def _reverse(self, sale: Sale, lines: Sequence[SaleLine], staff: str) -> None:
        store, self._store = self._store, _NoJobs(self._store)
        try:
            super()._reverse(sale, lines, staff)
        finally:
            self._store = store


class _NoJobs(_Meddling):
    def jobs_of_sale(self, _sale_id: int) -> list[Job]:
        return []


class RefundsTwice(Reversals):
    """What was paid back before can be paid back again."""

    def refund(self, sale_id: int, *, positions: Collection[int] | None = None, **named: Any) -> Sale:
        sale = super().refund(sale_id, positions=positions, **named)
        return sale if not sale.lines else super().refund(sale_id, positions=None, **named)


class VoidsWhatIsPaid(Reversals):
    """Half a bill was paid, and the bill is undone as if nothing had been."""

    def void(self, sale_id: int, *, reason: str, staff: str) -> Sale:
        store = self._store

        class Blind(_Meddling):
            def postings_of_sale(self, _sale_id: int) -> list[Posting]:
                return []

        self._store = Blind(store)
        try:
            return super().void(sale_id, reason=reason, staff=staff)
        finally:
            self._store = store


class StartsUnpaid(Sessions):
    """Time that is paid for first runs as soon as it is sold."""

    def sell(self, station_number: int, minutes: int, *, customer_id: int | None, staff: str) -> SoldTime:
        sold = super().sell(station_number, minutes, customer_id=customer_id, staff=staff)
        now = self._clock.now()
        with self._store.transaction():
            self._store.count_time_sale(sold.sale.id, now)
            self._store.begin_session(sold.session.id, now)
            self._store.append_session_record(SessionRecord(sold.session.id, now, SessionAct.STARTED, staff))
        return sold


class ForgetsPaidTime(Sessions):
    """Time that was paid for while nobody listened never starts."""

    def recover(self) -> list[Any]:
        return []

    def on_event(self, event: Any) -> None:
        """Hears of nothing."""


class KnowsNoLimits(Repairs):
    """Anybody may owe anything."""

    def leave_on_account(self, sale_id: int, customer: Customer, **named: Any) -> Sale:
        return super().leave_on_account(sale_id, customer, **{**named, "is_approved": True})


class AsksNobodyWhy(Shifts):
    """A drawer that is short is taken as it is."""

    def close(self, counted: CashCount | Money, *, staff: str, reason: str = "", **named: Any) -> ShiftReport:
        return super().close(counted, staff=staff, reason=reason or "whatever", **named)


class LeavesOutTheFirst(Shifts):
    """A shift begins one entry too late."""

    def _first_entry(self, last: Shift | None) -> int:
        return super()._first_entry(last) + 1


class HidesRefunds(Shifts):
    """The report says that nothing was paid back."""

    def _report(self, shift: Shift, closing: Closing | None) -> ShiftReport:
        report = super()._report(shift, closing)
        return replace(report, total=replace(report.total, cash_refunded=ZERO))


COUNTER_MUTANTS = {
    "CountsFeesAsIncome": Parts(sales=CountsFeesAsIncome),
    "PaysFeesInSilence": Parts(jobs=PaysFeesInSilence),
    "StartsUnpaid": Parts(sessions=StartsUnpaid),
    "ForgetsPaidTime": Parts(sessions=ForgetsPaidTime),
    "KnowsNoLimits": Parts(repairs=KnowsNoLimits),
}
COUNTER_MUTANTS |= {
    mutant.__name__: Parts(reversals=mutant)
    for mutant in (RefundsInSilence, RefundsTwice, UndoesFeesThatAreGone, VoidsWhatIsPaid)
}
COUNTER_MUTANTS |= {
    mutant.__name__: Parts(shifts=mutant) for mutant in (AsksNobodyWhy, LeavesOutTheFirst, HidesRefunds)
}
