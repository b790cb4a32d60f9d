"""Cash leaves the drawer only when it is there; without a shift money moves only where the owner lets it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.services.checkout import Charge, Checkout
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reversals import BackTo, Reversals
from cyberdesk.services.shifts import Shifts
from cyberdesk.services.till_codes import TillCodes
from cyberdesk.storage.verify import verify
from tests.services.shop import MOST, OTHER_PHONE, PHONE, PRICE, RECEIPT, STAFF, Shop
from tests.services.stall import Stall

SAFE = Money.shillings(100)
"""Less than anything that is given back here."""


@pytest.fixture
def shifts(shop: Shop) -> Shifts:
    return Shifts(shop.store, shop.clock, shop.published)


def paid_twice(shop: Shop) -> int:
    """A payment of which all is to go back, by M-PESA, so that none of it lies in the drawer."""
    sale = shop.sale()
    first = shop.send(sale)
    shop.doubt(first)
    shop.clock.move(minutes=6)
    second = shop.send(sale, has_consent=True)
    shop.succeed(first)
    shop.succeed(second, "TKL1BBBBBB")
    return second.id


def giving_back(shop: Shop, stall: Stall) -> Callable[[], object]:
    payment_id = paid_twice(shop)
    return lambda: Repairs(shop.store, shop.clock, shop.published).give_back(payment_id, staff=STAFF)


def refunding(shop: Shop, stall: Stall) -> Callable[[], object]:
    sale = shop.paid().sale_id
    assert sale is not None
    return lambda: stall.reversals.refund(sale, reason="broken mouse", staff=STAFF)


def paying_the_agency(shop: Shop, stall: Stall) -> Callable[[], object]:
    sale = stall.sell("gc 150 +1050")
    shop.paid(sale)
    (job,) = stall.jobs.find()
    return lambda: stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)


Ready = Callable[[Shop, Stall], Callable[[], object]]


@pytest.mark.parametrize("ready", [giving_back, refunding, paying_the_agency])
def test_more_than_the_drawer_holds_is_not_handed_out(
    shop: Shop, stall: Stall, shifts: Shifts, ready: Ready
) -> None:
    act = ready(shop, stall)
    shifts.open(SAFE, staff=STAFF)
    before = shop.store.account_balance(Account.CASH)
    with pytest.raises(NotAllowedNow, match="not in the drawer") as refusal:
        act()
    assert refusal.value.money == "Nothing was handed out."
    assert shop.store.account_balance(Account.CASH) == before
    assert verify(shop.store) is None
    shifts.cash_in(Money.shillings(2000), staff=STAFF)
    act()
    assert shifts.drawer() < Money.shillings(2100)
    assert verify(shop.store) is None


@pytest.mark.parametrize("ready", [giving_back, refunding, paying_the_agency])
def test_before_the_first_count_nobody_knows_what_is_there_and_nothing_is_refused(
    shop: Shop, stall: Stall, ready: Ready
) -> None:
    ready(shop, stall)()
    assert shop.store.account_balance(Account.CASH) < ZERO


def test_after_a_shift_was_closed_what_was_counted_then_is_what_is_there(
    shop: Shop, stall: Stall, shifts: Shifts
) -> None:
    act = refunding(shop, stall)
    shifts.open(SAFE, staff=STAFF)
    shifts.close(SAFE, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="not in the drawer"):
        act()


def test_money_that_stays_as_credit_needs_no_cash(shop: Shop, stall: Stall, shifts: Shifts) -> None:
    customer = shop.customer()
    sale = shop.sale(customer_id=customer)
    shop.paid(sale)
    shifts.open(ZERO, staff=STAFF)
    stall.reversals.refund(sale.id, back_to=BackTo.CREDIT, reason="broken mouse", staff=STAFF)
    assert shop.store.balance(customer) == -PRICE


def test_a_fee_that_is_paid_from_m_pesa_needs_none_in_the_drawer(
    shop: Shop, stall: Stall, shifts: Shifts
) -> None:
    sale = stall.sell("gc 150 +1050")
    shop.paid(sale)
    shifts.open(ZERO, staff=STAFF)
    (job,) = stall.jobs.find()
    assert stall.jobs.pay_fee_out(job.id, Tender.MPESA, staff=STAFF).fee_due == ZERO


# --- money only with an open shift ------------------------------------------------------------------------


@pytest.fixture
def strict(shop: Shop) -> Drawer:
    return Drawer(shop.store, needs_open_shift=True)


def taking_cash(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    charge = Charge(PRICE, sale_id=shop.sale().id)
    return lambda: checkout(shop, drawer).take_cash(charge, staff=STAFF)


def prompting(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    charge = Charge(PRICE, sale_id=shop.sale().id)
    return lambda: checkout(shop, drawer).send_prompt(charge, PHONE, staff=STAFF)


def taking_a_code(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    charge = Charge(PRICE, sale_id=shop.sale().id)
    codes = TillCodes(shop.store, shop.settlement, shop.clock, shop.published, drawer)
    return lambda: codes.take(charge, RECEIPT, staff=STAFF)


def giving_cash_back(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    payment_id = paid_twice(shop)
    repairs = Repairs(shop.store, shop.clock, shop.published, drawer)
    return lambda: repairs.give_back(payment_id, staff=STAFF)


def refunding_cash(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    sale = shop.paid().sale_id
    assert sale is not None
    reversals = Reversals(shop.store, shop.clock, shop.published, drawer)
    return lambda: reversals.refund(sale, reason="broken mouse", staff=STAFF)


def paying_a_fee(shop: Shop, drawer: Drawer) -> Callable[[], object]:
    stall = Stall(shop)
    shop.paid(stall.sell("gc 150 +1050"))
    (job,) = stall.jobs.find()
    jobs = Jobs(shop.store, shop.clock, shop.published, drawer)
    return lambda: jobs.pay_fee_out(job.id, Tender.MPESA, staff=STAFF)


def checkout(shop: Shop, drawer: Drawer) -> Checkout:
    return Checkout(
        shop.store,
        shop.gateway,
        shop.settlement,
        shop.clock,
        shop.published,
        max_amount=MOST,
        drawer=drawer,
    )


@pytest.mark.parametrize(
    "ready", [taking_cash, prompting, taking_a_code, giving_cash_back, refunding_cash, paying_a_fee]
)
def test_money_without_a_shift_is_refused_where_the_owner_wants_it(
    shop: Shop, strict: Drawer, ready: Callable[[Shop, Drawer], Callable[[], object]]
) -> None:
    act = ready(shop, strict)
    entries, prompts = len(shop.store.entries()), len(shop.gateway.prompts)
    with pytest.raises(NotAllowedNow, match="No shift is open") as refusal:
        act()
    assert "count the float" in refusal.value.next_step
    assert (len(shop.store.entries()), len(shop.gateway.prompts)) == (entries, prompts)
    Shifts(shop.store, shop.clock, shop.published, drawer=strict).open(Money.shillings(5000), staff=STAFF)
    act()


def test_money_that_moved_is_counted_also_without_a_shift(shop: Shop) -> None:
    """Only what staff do waits for a shift; a callback or a code for a prompt tells of money that moved."""
    shifts = Shifts(shop.store, shop.clock, shop.published)
    shifts.open(ZERO, staff=STAFF)
    payment, other = shop.send(), shop.send(phone=OTHER_PHONE)
    shifts.close(ZERO, staff=STAFF)
    shop.succeed(payment)
    shop.settlement.type_code(other.id, "TKL1BBBBBB")
    assert shop.moved(payment) == shop.moved(other) == PRICE
