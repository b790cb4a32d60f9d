"""Bought time that runs without being paid: the code for it was false, or it is owed on an account."""

from __future__ import annotations

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.session import Session, SessionState
from cyberdesk.services.counter import Counter
from cyberdesk.services.deni import Deni
from cyberdesk.services.errors import BeyondLimit, NotAllowedNow
from cyberdesk.services.ports import SessionAct
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sold_time import UnpaidTime
from cyberdesk.storage.verify import verify
from tests.services.cafe import Cafe
from tests.services.shop import OTHER_RECEIPT, RECEIPT, STAFF, Shop


@pytest.fixture
def cafe(shop: Shop) -> Cafe:
    return Cafe(shop)


@pytest.fixture
def repairs(cafe: Cafe) -> Repairs:
    return Repairs(cafe.store, cafe.clock, cafe.shop.published)


def false_code(cafe: Cafe, repairs: Repairs) -> tuple[Session, Payment]:
    """An hour at station 1 that began on a code, ten minutes later found false."""
    sold = cafe.sell(60)
    payment = cafe.shop.send(sold.sale)
    cafe.shop.doubt(payment)
    cafe.shop.settlement.type_code(payment.id, RECEIPT)
    cafe.clock.move(minutes=10)
    repairs.void_code(payment.id, staff="Otieno", has_consent=True)
    return cafe.now(sold.session), payment


# --- a false code -------------------------------------------------------------------------------------------


def test_time_that_began_on_a_false_code_runs_on_and_is_owed(cafe: Cafe, repairs: Repairs) -> None:
    session, payment = false_code(cafe, repairs)
    (bill,) = cafe.store.unsettled_sales()
    assert (session.is_running, bill.due) == (True, Money.shillings(60))
    assert cafe.sessions.unpaid_time(session.id) == UnpaidTime(bill, 60, counts=True)
    record = cafe.store.session_history(session.id)[-1]
    assert (record.act, record.staff, record.detail) == (SessionAct.OWED, "Otieno", "60")
    assert Counter(cafe.store, cafe.clock).view().stations[0].unpaid == bill
    assert payment.sale_id == bill.id
    assert verify(cafe.store) is None


def test_the_right_code_typed_later_settles_it_and_begins_nothing_again(cafe: Cafe, repairs: Repairs) -> None:
    session, payment = false_code(cafe, repairs)
    cafe.shop.settlement.type_code(payment.id, OTHER_RECEIPT)
    assert cafe.sessions.unpaid_time(session.id) is None
    assert cafe.now(session).seconds_left(cafe.clock.now()) == 3000
    assert cafe.acts(session).count(SessionAct.STARTED) == 1


def test_it_ends_with_the_bill_that_is_owed_and_no_minute_is_charged_twice(
    cafe: Cafe, repairs: Repairs
) -> None:
    session, _ = false_code(cafe, repairs)
    bill = cafe.sessions.end(session.id, staff=STAFF)
    assert (bill.due, cafe.store.unsettled_sales()) == (Money.shillings(60), [bill])


def test_overtime_comes_on_top_of_what_is_owed(cafe: Cafe, repairs: Repairs) -> None:
    session, _ = false_code(cafe, repairs)
    cafe.clock.move(minutes=65)
    cafe.sessions.end(session.id, staff=STAFF)
    due = sorted(sale.due.whole_shillings for sale in cafe.store.unsettled_sales())
    assert due == [15, 60]


def test_no_more_is_sold_to_who_has_not_paid(cafe: Cafe, repairs: Repairs) -> None:
    session, _ = false_code(cafe, repairs)
    with pytest.raises(NotAllowedNow, match="sold before are not paid"):
        cafe.sessions.add_time(session.id, 30, staff=STAFF)


def test_the_bill_of_time_that_runs_is_not_made_void(cafe: Cafe, repairs: Repairs) -> None:
    session, _ = false_code(cafe, repairs)
    reversals = Reversals(cafe.store, cafe.clock, cafe.shop.published)
    (bill,) = cafe.store.unsettled_sales()
    with pytest.raises(NotAllowedNow, match="still runs"):
        reversals.void(bill.id, reason="mistake", staff=STAFF)
    cafe.sessions.end(session.id, staff=STAFF)
    assert reversals.void(bill.id, reason="mistake", staff=STAFF).is_void
    assert verify(cafe.store) is None


# --- on an account ------------------------------------------------------------------------------------------


def lend(cafe: Cafe, repairs: Repairs, sale_id: int, *, lends_time: bool = True) -> None:
    customer = cafe.store.customer(cafe.shop.customer("Wanjiku"))
    repairs.leave_on_account(sale_id, customer, staff=STAFF, lends_time=lends_time)


def test_time_left_on_an_account_begins_when_staff_agree(cafe: Cafe, repairs: Repairs) -> None:
    sold = cafe.sell(60)
    cafe.clock.move(minutes=3)
    lend(cafe, repairs, sold.sale.id)
    session = cafe.now(sold.session)
    assert (session.is_running, session.seconds_left(cafe.clock.now())) == (True, 3600)
    assert cafe.acts(session) == [SessionAct.SOLD, SessionAct.LENT, SessionAct.STARTED]
    assert cafe.store.sale(sold.sale.id).due == Money.shillings(60)
    assert cafe.sessions.unpaid_time(session.id) is None
    view = Counter(cafe.store, cafe.clock).view().stations[0]
    assert view.unpaid is not None
    assert view.unpaid.is_on_account
    assert verify(cafe.store) is None


def test_without_consent_the_bill_stays_and_nothing_begins(cafe: Cafe, repairs: Repairs) -> None:
    sold = cafe.sell(60)
    with pytest.raises(NotAllowedNow, match="waits for its payment"):
        lend(cafe, repairs, sold.sale.id, lends_time=False)
    assert not cafe.store.sale(sold.sale.id).is_on_account
    assert cafe.now(sold.session).state is SessionState.WAITING


def test_beyond_the_limit_no_time_is_lent(cafe: Cafe, repairs: Repairs) -> None:
    Deni(cafe.store, cafe.clock, cafe.shop.published).set_usual_limit(Money.shillings(50))
    sold = cafe.sell(60)
    with pytest.raises(BeyondLimit):
        lend(cafe, repairs, sold.sale.id)
    assert cafe.now(sold.session).state is SessionState.WAITING


def test_minutes_that_were_added_are_lent_too_and_the_debt_paid_later_adds_none(
    cafe: Cafe, repairs: Repairs
) -> None:
    session = cafe.bought(60)
    added = cafe.sessions.add_time(session.id, 30, staff=STAFF).sale
    lend(cafe, repairs, added.id)
    assert cafe.now(session).bought_seconds == 5400
    cafe.shop.take_cash(cafe.store.sale(added.id))
    assert cafe.now(session).bought_seconds == 5400
    assert cafe.sessions.end(session.id, staff=STAFF).is_settled


def test_what_was_lent_while_nobody_listened_begins_at_the_next_start(cafe: Cafe, repairs: Repairs) -> None:
    cafe.shop.published.listeners.clear()
    sold = cafe.sell(60)
    lend(cafe, repairs, sold.sale.id)
    assert cafe.now(sold.session).state is SessionState.WAITING
    cafe.restarted().recover()
    assert cafe.now(sold.session).is_running
