"""Whatever order customers owe, pay, use credit and are merged in, their balances add up to the ledger."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import CustomerFilter, Customers, Group
from cyberdesk.services.deni import Deni
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.privacy import Privacy
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.quick_store import quick_store
from tests.services.shop import STAFF, Shop

PEOPLE = 4
people = st.integers(1, PEOPLE)
shillings = st.integers(1, 300)


class Accounts(RuleBasedStateMachine):
    """Four cards of fewer people."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        clock = FakeClock()
        self.store = quick_store(self.folder / "shop.db", clock)
        self.shop = Shop(self.store, clock)
        self.customers = Customers(self.store, self.shop.published, clock)
        self.deni = Deni(self.store, clock, self.shop.published)
        self.privacy = Privacy(self.store, clock, self.shop.published)
        for number in range(PEOPLE):
            self.customers.add(f"Person {number}", None)

    @rule(who=people, amount=shillings)
    def owes(self, who: int, amount: int) -> None:
        if not self.customers.get(who).is_forgotten:
            self.shop.sale(amount, customer_id=who)

    @rule(who=people, amount=shillings)
    def pays(self, who: int, amount: int) -> None:
        if not self.customers.get(who).is_forgotten:
            charge = Charge(Money.shillings(amount), customer_id=self.customers.get(who).id)
            self.shop.checkout.take_cash(charge, staff=STAFF)

    @rule(who=people)
    def uses_credit(self, who: int) -> None:
        usable, before = self.deni.usable_credit(who), self.customers.balance(who)
        try:
            used = self.deni.use_credit(who, staff=STAFF)
        except NotAllowedNow:
            assert usable == ZERO or not self.store.open_bills(who)
        else:
            assert ZERO < used <= usable
            assert self.deni.usable_credit(who) == usable - used
        assert self.customers.balance(who) == before

    @rule(kept=people, merged=people)
    def is_one_person(self, kept: int, merged: int) -> None:
        one, other = self.customers.get(kept), self.customers.get(merged)
        total = self.customers.balance(kept) + self.customers.balance(merged)
        if one.id != other.id and not one.is_forgotten and not other.is_forgotten:
            self.customers.merge(kept, merged, staff=STAFF)
            assert self.customers.balance(merged) == total

    @rule(who=people)
    def asks_to_be_forgotten(self, who: int) -> None:
        try:
            self.privacy.forget(who, staff=STAFF)
        except NotAllowedNow:
            pass
        else:
            assert self.customers.balance(who) == ZERO

    @invariant()
    def adds_up(self) -> None:
        listing = self.customers.listing(CustomerFilter(group=Group.ALL))
        due = sum((standing.due for standing in listing.standings.values()), ZERO)
        credit = sum((standing.credit for standing in listing.standings.values()), ZERO)
        assert due == self.store.account_balance(Account.RECEIVABLE) == listing.ageing.due
        assert credit == -self.store.account_balance(Account.CUSTOMER_CREDIT) == listing.credit
        for who, standing in listing.standings.items():
            assert standing.balance == self.customers.balance(who)
            assert standing.credit >= ZERO

    def teardown(self) -> None:
        assert verify(self.store) is None
        self.store.close()
        shutil.rmtree(self.folder)


TestAccounts = Accounts.TestCase
TestAccounts.settings = settings(
    max_examples=12, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow]
)
