"""Callback, query, typed code and statement tell of the same money, in any order: it counts once."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.counter_statement import Portal
from tests.services.shop import PRICE, QUERY_PAID, STAFF, Shop

CODES = {1: "TKL1AAAAAA", 2: "TKL1BBBBBB"}
FALSE_CODE = "TKL1FALSE1"
PHONES = {1: Phone("254700000417"), 2: Phone("254110000263")}

which = st.sampled_from(sorted(CODES))


class StatementMachine(RuleBasedStateMachine):
    """Two prompts for two bills. Both customers really paid; the money of some is taken back."""

    def __init__(self) -> None:
        super().__init__()
        self._closing = ExitStack()
        path = Path(self._closing.enter_context(tempfile.TemporaryDirectory())) / "cyberdesk.sqlite3"
        clock = FakeClock()
        store = quick_store(path, clock)
        self._closing.callback(store.close)
        self._closing.enter_context(store.connected())
        self.shop = Shop(store, clock)
        self.reversed: set[int] = set()
        for number in CODES:
            self.shop.send(phone=PHONES[number])

    def payment(self, number: int) -> Payment:
        return self.shop.store.payment(number)

    # --- what may arrive ------------------------------------------------------------------------------------

    @rule(number=which)
    def callback(self, number: int) -> None:
        self.shop.succeed(self.payment(number), CODES[number])

    @rule(number=which)
    def query(self, number: int) -> None:
        self.shop.settlement.apply(number, QUERY_PAID)

    @rule(number=which)
    def silence(self, number: int) -> None:
        self.shop.doubt(self.payment(number))

    @rule(number=which, is_false=st.booleans())
    def typed_code(self, number: int, is_false: bool) -> None:
        with suppress(NotAllowedNow):
            self.shop.settlement.type_code(number, FALSE_CODE if is_false else CODES[number])

    @rule(number=which)
    def void(self, number: int) -> None:
        with suppress(NotAllowedNow):
            self.portal().repairs.void_code(number, staff=STAFF, has_consent=True)

    @rule(number=which)
    def take_back(self, number: int) -> None:
        """From now on it stands on the statement that the money went back."""
        self.reversed.add(number)

    @rule(chooses=st.booleans())
    def statement(self, chooses: bool) -> None:
        portal = self.portal()
        portal.imported(choose_all=chooses)
        before = [self.payment(number) for number in CODES]
        assert portal.preview().changes == 0
        with suppress(NotAllowedNow):
            portal.imported()
        assert [self.payment(number) for number in CODES] == before

    def portal(self) -> Portal:
        portal = Portal(self.shop)
        portal.sha256 = f"{len(portal.statements.imports()):064}"
        for number, code in CODES.items():
            national = PHONES[number].msisdn
            portal.pays(code, party=f"{national[:5]}****{national[-3:]} - SOMEBODY")
            if number in self.reversed:
                portal.reverses(code, own_code=f"TKR1ZZZZZ{number}")
        return portal

    # --- what holds -----------------------------------------------------------------------------------------

    @invariant()
    def nothing_counts_twice(self) -> None:
        verified, unverified = ZERO, ZERO
        for number in CODES:
            payment = self.payment(number)
            received = payment.received or ZERO
            assert received in {ZERO, PRICE}
            assert self.shop.moved(payment) == received
            if payment.is_verified:
                verified += received
            else:
                unverified += received
        assert self.shop.store.account_balance(Account.MPESA) == verified
        assert self.shop.store.account_balance(Account.MPESA_UNVERIFIED) == unverified

    def teardown(self) -> None:
        """In the end the statement decides, whatever was before."""
        try:
            for _ in range(3):
                # A false code goes with the first, the number comes with the second.
                self.portal().imported(choose_all=True)
            for number, code in CODES.items():
                payment = self.payment(number)
                if number in self.reversed:
                    # Without a number, nobody can tell that it was this money that went back.
                    assert payment.receipt_number is None or payment.received in {None, ZERO}
                    continue
                assert (payment.state, payment.received) == (PaymentState.PAID, PRICE)
                assert payment.is_verified
                assert payment.receipt_number == code
            assert verify(self.shop.store) is None
        finally:
            self._closing.close()


def test_a_statement_counts_what_came_once_in_any_order() -> None:
    run_state_machine_as_test(StatementMachine, settings=settings(max_examples=60, stateful_step_count=12))
