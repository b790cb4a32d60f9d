"""Whatever is sold, paid, given back and counted in whatever order: the Z reports add up to the ledger."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import Account, Entry
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift_figures import AccountFigure, Figures
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.shifts import Shifts
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import QUERY_CANCELLED, QUERY_PAID, Shop

EVERYTHING = 100_000

shillings = st.integers(1, 400).map(Money.shillings)
off_by = st.sampled_from([0, 0, 0, -50, 20]).map(Money.shillings)
people = st.sampled_from(["Achieng", "Otieno"])


class ShiftMachine(RuleBasedStateMachine):
    """A café's day, or a week of it."""

    def __init__(self) -> None:
        super().__init__()
        self._closing = ExitStack()
        path = Path(self._closing.enter_context(tempfile.TemporaryDirectory())) / "cyberdesk.sqlite3"
        clock = FakeClock()
        store = quick_store(path, clock)
        self._closing.callback(store.close)
        self._closing.enter_context(store.connected())
        self.shop = Shop(store, clock)
        self.repairs = Repairs(store, clock, self.shop.published)
        self.shifts = Shifts(store, clock, self.shop.published)
        self.codes = 0

    @initialize()
    def a_regular(self) -> None:
        self.regular = Customer(self.shop.customer(), "Wanjiku", None)

    def code(self) -> str:
        self.codes += 1
        return f"TKL{self.codes % 10}{self.codes:06}"

    # --- customers ------------------------------------------------------------------------------------------

    @rule(price=shillings, part=st.integers(1, 400), who=people)
    def sell_for_cash(self, price: Money, part: int, who: str) -> None:
        self.shop.clock.move(minutes=1)
        sale = self.shop.sale(price.whole_shillings)
        amount = min(sale.due, Money.shillings(part))
        self.shop.checkout.take_cash(Charge(amount, sale_id=sale.id), staff=who)

    @rule(price=shillings, is_less=st.booleans())
    def sell_for_mpesa(self, price: Money, is_less: bool) -> None:
        self.shop.clock.move(minutes=10)
        payment = self.shop.send(self.shop.sale(price.whole_shillings))
        self.shop.succeed(payment, self.code(), Money.shillings(1) if is_less else None)
        if is_less:
            self.shop.settlement.apply(payment.id, QUERY_PAID)

    @rule(price=shillings)
    def prompt_and_type_the_code(self, price: Money) -> None:
        self.shop.clock.move(minutes=10)
        payment = self.shop.send(self.shop.sale(price.whole_shillings))
        self.shop.settlement.type_code(payment.id, self.code())

    @rule(price=shillings)
    def leave_in_doubt(self, price: Money) -> None:
        self.shop.clock.move(minutes=10)
        self.shop.doubt(self.shop.send(self.shop.sale(price.whole_shillings)))

    @rule(is_paid=st.booleans(), is_less=st.booleans())
    def m_pesa_speaks(self, is_paid: bool, is_less: bool) -> None:
        """Of the oldest payment that waits for it: also when no shift is open."""
        store = self.shop.store
        for payment in [*store.unverified_payments(), *store.open_payments()][:1]:
            if is_less and payment.amount > Money.shillings(2):
                self.shop.succeed(payment, self.code(), Money.shillings(1))
            self.shop.settlement.apply(payment.id, QUERY_PAID if is_paid else QUERY_CANCELLED)

    @rule(price=shillings)
    def pay_twice(self, price: Money) -> None:
        self.shop.clock.move(minutes=10)
        sale = self.shop.sale(price.whole_shillings)
        payment = self.shop.send(sale)
        self.shop.take_cash(sale)
        self.shop.succeed(payment, self.code())

    @rule(who=people)
    def give_back(self, who: str) -> None:
        for payment in self.shop.store.alarmed_payments()[:1]:
            with suppress(NotAllowedNow):
                self.repairs.give_back(payment.id, staff=who)

    @rule()
    def leave_on_account(self) -> None:
        for sale in self.shop.store.unsettled_sales()[:1]:
            self.repairs.leave_on_account(sale.id, self.regular)

    @rule(amount=shillings)
    def pay_on_account(self, amount: Money) -> None:
        self.shop.checkout.take_cash(Charge(amount, customer_id=self.regular.id), staff="Otieno")

    # --- the drawer -----------------------------------------------------------------------------------------

    @rule(kind=st.sampled_from(["in", "out", "drop", "expense"]), amount=shillings, who=people)
    def move_cash(self, kind: str, amount: Money, who: str) -> None:
        with suppress(NotAllowedNow):
            self.shifts.move(CashMoveKind(kind), amount, "a reason", staff=who)

    @precondition(lambda self: self.shifts.current() is None)
    @rule(off=off_by, who=people)
    def open(self, off: Money, who: str) -> None:
        counted = max(self.shifts.drawer() + off, ZERO)
        self.shifts.open(counted, staff=who, reason="the float was off")
        assert self.shop.store.account_balance(Account.CASH) == counted == self.shifts.drawer()

    @precondition(lambda self: self.shifts.current() is not None)
    @rule(off=off_by, who=people)
    def close(self, off: Money, who: str) -> None:
        counted = max(self.shifts.drawer() + off, ZERO)
        report = self.shifts.close(counted, staff=who, reason="the count was off")
        assert self.shop.store.account_balance(Account.CASH) == counted == self.shifts.drawer()
        assert self.shifts.z_report(report.number) == report
        self.check(report)

    # --- what holds -----------------------------------------------------------------------------------------

    def check(self, report: ShiftReport) -> None:
        own = [e for e in self.entries() if report.first_entry <= e.id <= report.last_entry]
        figures = report.total
        assert figures.changes == changes(own)
        change = {each.account: each.amount for each in figures.changes}
        assert change.get("cash", ZERO) == figures.cash_change + figures.over - figures.short
        assert change.get("mpesa", ZERO) == (
            figures.mpesa_verified + figures.verified_since - figures.mpesa_returned
        )
        assert change.get("mpesa_unverified", ZERO) == (
            figures.mpesa_unverified - figures.verified_since - figures.unverified_withdrawn
        )
        assert figures.earned == -change.get("income_time", ZERO)
        assert_staff_add_up(figures)
        moved = Counter[str]()
        for move in report.moves:
            moved[move.kind] += move.amount.cents
        told = (figures.cash_in, figures.cash_out, figures.dropped, figures.spent)
        assert told == tuple(Money(moved[kind]) for kind in ("in", "out", "drop", "expense"))
        closing = report.closing
        drawer = report.float_counted + change_of_cash(own, after=self.opened_entry(report))
        assert drawer == (closing.counted if closing else report.expected)
        if closing is not None:
            assert closing.expected == report.expected

    def opened_entry(self, report: ShiftReport) -> int:
        return self.shop.store.shift(report.number).opened_entry

    def entries(self) -> list[Entry]:
        return self.shop.store.entries(limit=EVERYTHING)

    def teardown(self) -> None:
        try:
            if self.shifts.current() is None:
                with suppress(NotAllowedNow):
                    self.shifts.open(self.shifts.drawer(), staff="Achieng")
            last = self.shifts.x_report()
            self.check(last)
            reports = [self.shifts.z_report(number) for number in range(1, last.number)]
            total = Counter[str]()
            for report in [*reports, last]:
                self.check(report)
                total.update({each.account: each.amount.cents for each in report.total.changes})
            balances = {account.value: self.shop.store.account_balance(account).cents for account in Account}
            assert {**balances, **total} == balances
            assert {account for account, cents in balances.items() if cents} <= total.keys()
            fault = verify(self.shop.store)
            assert fault is None, fault
        finally:
            self._closing.close()


def changes(entries: list[Entry]) -> tuple[AccountFigure, ...]:
    cents: Counter[Account] = Counter()
    for entry in entries:
        cents[entry.posting.debit] += entry.posting.amount.cents
        cents[entry.posting.credit] -= entry.posting.amount.cents
    return tuple(AccountFigure(account.value, Money(cents[account])) for account in sorted(cents))


def change_of_cash(entries: list[Entry], after: int) -> Money:
    later = {each.account: each.amount for each in changes([entry for entry in entries if entry.id > after])}
    return later.get("cash", ZERO)


def assert_staff_add_up(figures: Figures) -> None:
    def together(name: str) -> Money:
        return sum((getattr(each, name) for each in figures.by_staff), ZERO)

    assert together("cash_taken") == figures.cash_taken
    assert together("mpesa_verified") == figures.mpesa_verified
    assert together("mpesa_unverified") == figures.mpesa_unverified
    assert together("refunded") == figures.refunded


def test_the_reports_add_up_to_the_ledger() -> None:
    run_state_machine_as_test(
        ShiftMachine, settings=settings(max_examples=40, stateful_step_count=40, deadline=None)
    )
