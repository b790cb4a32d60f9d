"""Whatever is sold, undone and paid in whatever order: the books add up, and no shilling goes back twice."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from cyberdesk.domain.ledger import INCOME_OF, MONEY, Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, Sale
from cyberdesk.services.errors import NotAllowedNow, PromptRefused
from cyberdesk.services.reversals import BackTo
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import STAFF, Shop
from tests.services.stall import Stall

orders = st.sampled_from(["5*pr", "cv", "gc 150 +1050", "2*ec 100 +50", "pr col"])
places = st.integers(0, 3)
which = st.integers(0, 2)


class SalesMachine(RuleBasedStateMachine):
    """Three bills of a known customer, one of them with a session; all acts at random."""

    def __init__(self) -> None:
        super().__init__()
        self._closing = ExitStack()
        path = Path(self._closing.enter_context(tempfile.TemporaryDirectory())) / "cyberdesk.sqlite3"
        clock = FakeClock()
        store = quick_store(path, clock)
        self._closing.callback(store.close)
        self._closing.enter_context(store.connected())
        self.shop = Shop(store, clock)
        self.stall = Stall(self.shop)
        self.receipts = 0

    @initialize()
    def begin(self) -> None:
        customer_id = self.shop.customer()
        for text in ("5*pr cv", "gc 150 +1050"):
            self.stall.sell(text, customer_id=customer_id)
        session_id = self.stall.start()
        self.stall.sales.add_to_session(session_id, self.stall.order("ec 100 +50 pr"), staff=STAFF)
        self.shop.clock.move(minutes=20)
        self.stall.sessions.end(session_id, staff=STAFF)

    def sale(self, number: int) -> Sale:
        return self.stall.store.sale(number + 1)

    @rule(number=which, text=orders)
    def add(self, number: int, text: str) -> None:
        with suppress(NotAllowedNow):
            self.stall.sales.add_to_sale(number + 1, self.stall.order(text), staff=STAFF)

    @rule(number=which, shillings=st.sampled_from([20, 50, 500, 2000]))
    def take_cash(self, number: int, shillings: int) -> None:
        sale = self.sale(number)
        amount = min(Money.shillings(shillings), sale.due)
        if amount:
            self.shop.take_cash(sale, amount)

    @rule(number=which, is_typed=st.booleans())
    def pay_by_mpesa(self, number: int, is_typed: bool) -> None:
        sale = self.sale(number)
        if not sale.due:
            return
        self.receipts += 1
        code = f"TKL1{self.receipts:06}"
        self.shop.clock.move(minutes=6)
        with suppress(PromptRefused):
            payment = self.shop.send(sale, phone=Phone(f"2547000{self.receipts:05}"))
            if is_typed:
                self.shop.settlement.type_code(payment.id, code)
            else:
                self.shop.succeed(payment, code)

    @rule(number=which, place=places)
    def take_off(self, number: int, place: int) -> None:
        with suppress(NotAllowedNow):
            self.stall.reversals.take_off(number + 1, place, reason="r", staff=STAFF)

    @rule(number=which)
    def void(self, number: int) -> None:
        with suppress(NotAllowedNow):
            self.stall.reversals.void(number + 1, reason="r", staff=STAFF)

    @rule(number=which, place=st.none() | places, back_to=st.sampled_from(BackTo))
    def refund(self, number: int, place: int | None, back_to: BackTo) -> None:
        most = self.stall.reversals.refundable(number + 1)
        before = self._went_back()
        with suppress(NotAllowedNow):
            positions = None if place is None else [place]
            self.stall.reversals.refund(
                number + 1, positions=positions, back_to=back_to, reason="r", staff=STAFF
            )
        assert ZERO <= self._went_back() - before <= most

    @rule(job_id=st.integers(1, 3), tender=st.sampled_from(Tender))
    def pay_fee_out(self, job_id: int, tender: Tender) -> None:
        with suppress(NotAllowedNow, LookupError):
            self.stall.jobs.pay_fee_out(job_id, tender, staff=STAFF)

    def _went_back(self) -> Money:
        return sum(
            (
                posting.amount
                for number in range(3)
                for posting in self.stall.store.postings_of_sale(number + 1)
                if posting.debit is Account.RECEIVABLE
                and posting.credit in {Account.CASH, Account.CUSTOMER_CREDIT}
            ),
            ZERO,
        )

    @invariant()
    def the_books_add_up(self) -> None:
        assert verify(self.stall.store) is None

    @invariant()
    def what_came_in_is_earned_owed_or_held(self) -> None:
        balance = self.stall.store.account_balance
        has = sum((balance(account) for account in MONEY), ZERO) + balance(Account.RECEIVABLE)
        income = sum((balance(account) for account in INCOME_OF.values()), ZERO)
        assert has + income + balance(Account.PASS_THROUGH) + balance(Account.CUSTOMER_CREDIT) == ZERO

    @invariant()
    def held_fees_are_those_charged_and_not_paid_out(self) -> None:
        sales = [self.sale(number) for number in range(3)] if self.stall.store.unsettled_sales() else []
        fees = sum(
            (line.amount for sale in sales for line in sale.lines if line.kind is LineKind.GOVERNMENT_FEE),
            ZERO,
        )
        paid_out = sum((job.fee_paid_out for job in self.stall.store.jobs_of_sale(1)), ZERO)
        for number in (2, 3):
            paid_out += sum((job.fee_paid_out for job in self.stall.store.jobs_of_sale(number)), ZERO)
        if sales:
            assert ZERO - self.stall.store.account_balance(Account.PASS_THROUGH) == fees - paid_out

    def teardown(self) -> None:
        self._closing.close()


def test_the_books_add_up_whatever_is_sold_and_undone() -> None:
    run_state_machine_as_test(
        SalesMachine, settings=settings(max_examples=15, stateful_step_count=15, deadline=None)
    )
