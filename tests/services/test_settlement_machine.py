"""Whatever arrives in whatever order: money is counted once."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PushAnswer
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.settlement import token_hash
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.gateway import accepted
from tests.fakes.quick_store import quick_store
from tests.services.shop import ANSWER_LOST, PRICE, QUERY_CANCELLED, QUERY_PAID, STAFF, Shop

PAYMENTS = 3

which = st.integers(1, PAYMENTS)
receipts = st.sampled_from(["TKL1AAAAAA", "TKL1BBBBBB", "TKL1CCCCCC", None])
amounts = st.sampled_from([PRICE, PRICE, PRICE, Money.shillings(100), Money.shillings(200)])


class SettlementMachine(RuleBasedStateMachine):
    """Three prompts: one on an account, two for one bill. Then M-PESA, staff and strangers speak."""

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
        self.paid: dict[int, Payment] = {}
        self.told: dict[int, Payment] = {}

    @initialize(is_first_lost=st.booleans(), is_second_lost=st.booleans())
    def send(self, is_first_lost: bool, is_second_lost: bool) -> None:
        shop = self.shop
        answers: list[PushAnswer] = [
            ANSWER_LOST if is_first_lost else accepted(2),
            ANSWER_LOST if is_second_lost else accepted(3),
        ]
        customer_id = shop.customer()
        shop.send_on_account(customer_id)
        shop.gateway.will_push(*answers)
        sale = shop.sale(customer_id=customer_id)
        first = shop.send(sale, phone=Phone("254700000001"))
        shop.doubt(first)
        shop.clock.move(minutes=6)
        shop.send(sale, phone=Phone("254700000002"), has_consent=True)

    def payment(self, number: int) -> Payment:
        return self.shop.store.payment(number)

    # --- what may arrive ------------------------------------------------------------------------------------

    @rule(number=which, receipt_number=receipts, amount=amounts)
    def success(self, number: int, receipt_number: str | None, amount: Money) -> None:
        self.shop.call_back(self.payment(number), receipt_number=receipt_number, amount=amount)

    @rule(number=which)
    def decline(self, number: int) -> None:
        self.shop.decline(self.payment(number))

    @rule(number=which)
    def callback_in_doubt(self, number: int) -> None:
        self.shop.call_back(self.payment(number), Verdict.UNKNOWN)

    @rule(number=which)
    def silence(self, number: int) -> None:
        self.shop.doubt(self.payment(number))

    @rule(number=which)
    def query_paid(self, number: int) -> None:
        # Without its id, a payment cannot be asked about.
        if self.payment(number).checkout_request_id is not None:
            self.shop.settlement.apply(number, QUERY_PAID)

    @rule(number=which)
    def query_declined(self, number: int) -> None:
        if self.payment(number).checkout_request_id is not None:
            self.shop.settlement.apply(number, QUERY_CANCELLED)

    @rule(number=which, receipt_number=receipts)
    def typed_code(self, number: int, receipt_number: str | None) -> None:
        if receipt_number is not None:
            with suppress(NotAllowedNow):
                self.shop.settlement.type_code(number, receipt_number)

    @rule(number=which)
    def void(self, number: int) -> None:
        before = self.payment(number)
        try:
            after = self.repairs.void_code(number, staff=STAFF, has_consent=True)
        except NotAllowedNow:
            assert before.is_verified or before.is_voided
        else:
            assert after.is_voided
            assert not before.is_verified

    @rule()
    def last_callback_twice(self) -> None:
        rows = self.shop.store.database.rows(
            "SELECT attempt_token_hash, body FROM inbox ORDER BY id DESC LIMIT 1"
        )
        tokens = {token_hash(token): token for token in self.tokens()}
        for hashed, body in rows:
            self.shop.settlement.receive(tokens[hashed], body)
            before = self.everything()
            self.shop.settlement.receive(tokens[hashed], body)
            assert self.everything() == before

    @rule(number=which, receipt_number=receipts)
    def stranger(self, number: int, receipt_number: str | None) -> None:
        before = self.everything()
        self.shop.call_back(self.payment(number), receipt_number=receipt_number, token="")
        assert self.everything() == before

    @rule(number=which, other=which, receipt_number=receipts)
    def callback_of_another(self, number: int, other: int, receipt_number: str | None) -> None:
        """Our token, but the ids of another payment."""
        named = self.payment(other)
        if other != number and named.checkout_request_id is not None:
            before = self.everything()
            self.shop.call_back(
                self.payment(number),
                receipt_number=receipt_number,
                checkout_id=named.checkout_request_id,
                merchant_id=named.merchant_request_id,
            )
            assert self.everything() == before

    @rule()
    def restart(self) -> None:
        self.shop.settlement.recover()

    def tokens(self) -> list[str]:
        return ["", *(self.shop.token(number) for number in range(1, PAYMENTS + 1))]

    # --- what holds -----------------------------------------------------------------------------------------

    def everything(self) -> list[Payment]:
        return [self.payment(number) for number in range(1, PAYMENTS + 1)]

    @invariant()
    def nothing_follows_paid(self) -> None:
        for payment in self.shop.store.latest_payments(PAYMENTS):
            if before := self.paid.get(payment.id):
                assert payment.state is PaymentState.PAID
                assert payment.finished_at == before.finished_at or before.is_voided
                assert not (payment.is_voided and before.is_verified)
                assert payment.is_verified or not before.is_verified
            if payment.state is PaymentState.PAID:
                self.paid[payment.id] = payment

    @invariant()
    def what_m_pesa_itself_told_stands(self) -> None:
        for payment in self.shop.store.latest_payments(PAYMENTS):
            if told := self.told.get(payment.id):
                assert (payment.received, payment.receipt_number) == (told.received, told.receipt_number)
            elif payment.receipt_number is not None and payment.is_verified:
                sources = {
                    change.source
                    for change in self.shop.store.history(payment.id)
                    if change.detail == payment.receipt_number
                }
                if sources & {Source.CALLBACK, Source.QUERY}:
                    self.told[payment.id] = payment

    @invariant()
    def the_ledger_has_what_was_received_and_no_more(self) -> None:
        verified, unverified = ZERO, ZERO
        for payment in self.shop.store.latest_payments(PAYMENTS):
            received = payment.received or ZERO
            assert self.shop.moved(payment) == received
            if payment.state is PaymentState.PAID:
                assert payment.is_voided == (received == ZERO)
            assert (payment.received is not None) == (payment.state is PaymentState.PAID)
            if payment.is_verified:
                verified += received
            else:
                unverified += received
        assert self.shop.store.account_balance(Account.MPESA) == verified
        assert self.shop.store.account_balance(Account.MPESA_UNVERIFIED) == unverified

    @invariant()
    def a_receipt_number_belongs_to_one_payment(self) -> None:
        numbers = [
            payment.receipt_number
            for payment in self.shop.store.latest_payments(PAYMENTS)
            if payment.receipt_number is not None
        ]
        assert len(numbers) == len(set(numbers))

    @invariant()
    def every_callback_is_accounted_for(self) -> None:
        assert self.shop.store.unfinished_callbacks(1) == []

    def teardown(self) -> None:
        try:
            assert verify(self.shop.store) is None
        finally:
            self._closing.close()


def test_money_is_counted_once_in_any_order() -> None:
    run_state_machine_as_test(SettlementMachine, settings=settings(max_examples=60, stateful_step_count=20))
