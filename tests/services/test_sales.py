"""Selling services: walk-ins, stations, bills that are set aside."""

from __future__ import annotations

import pytest

from cyberdesk.domain.deed import DeedKind
from cyberdesk.domain.events import JobChanged, SaleChanged, SessionChanged
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.session import Session
from cyberdesk.services.errors import NotAllowedNow
from tests.services.shop import STAFF, Shop
from tests.services.stall import Stall

FIFTY = Money.shillings(50)


def test_a_walk_in_sale_is_owed_and_earned_by_kind(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    assert (sale.title, sale.customer_name, sale.station_number) == (
        "5 × Print B/W + 1 more",
        "Walk-in",
        None,
    )
    assert [(line.kind, line.text, line.amount, line.quantity) for line in sale.lines] == [
        (LineKind.PRINTING, "5 × Print B/W", FIFTY, 5),
        (LineKind.SERVICE, "CV", Money.shillings(500), 1),
    ]
    assert stall.balances() == {"receivable": 550, "income_printing": -50, "income_service": -500}
    assert stall.shop.published.events == [SaleChanged(sale)]
    stall.assert_adds_up()


def test_a_paid_walk_in_sale_is_settled(stall: Stall) -> None:
    sale = stall.sold("5*pr")
    assert sale.is_settled
    assert stall.balances() == {"cash": 50, "income_printing": -50}
    stall.assert_adds_up()


def test_a_government_fee_is_a_debt_to_the_agency_and_no_income(stall: Stall) -> None:
    stall.sold("gc 150 +1050")
    assert stall.balances() == {"cash": 1200, "income_service": -150, "pass_through": -1050}
    stall.assert_adds_up()


def test_a_double_click_makes_one_bill(stall: Stall) -> None:
    first = stall.sell("5*pr", request="press-1")
    assert stall.sell("5*pr", request="press-1") == first
    assert stall.sell("5*pr", request="press-2").id != first.id
    assert stall.balances()["income_printing"] == -100


def test_nothing_is_not_sold(stall: Stall) -> None:
    with pytest.raises(NotAllowedNow, match="Nothing is on the bill"):
        stall.sales.make([], staff=STAFF)


def test_more_is_put_on_a_bill_that_is_not_paid(stall: Stall) -> None:
    sale = stall.sell("5*pr")
    stall.sales.add_to_sale(sale.id, stall.order("cv"), staff=STAFF, request="a")
    more = stall.sales.add_to_sale(sale.id, stall.order("cv"), staff=STAFF, request="a")
    assert [line.position for line in more.lines] == [0, 1]
    assert more.due == Money.shillings(550)
    assert [deed.kind for deed in stall.sales.history(sale.id)] == [DeedKind.MADE, DeedKind.LINES_ADDED]
    stall.assert_adds_up()


def test_nothing_is_put_on_a_bill_that_is_paid(stall: Stall) -> None:
    sale = stall.sold("5*pr")
    with pytest.raises(NotAllowedNow, match="paid already"):
        stall.sales.add_to_sale(sale.id, stall.order("cv"), staff=STAFF)
    assert stall.store.sale(sale.id) == sale


def test_lines_wait_with_a_session_and_stand_on_its_bill(stall: Stall) -> None:
    session_id = stall.start(2)
    stall.sales.add_to_session(session_id, stall.order("5*pr 5*pr"), staff="Otieno")
    waiting = stall.sales.waiting(session_id)
    assert [each.line for each in waiting] == [SaleLine(LineKind.PRINTING, "5 × Print B/W", FIFTY, 5, 1)] * 2
    assert waiting[0].added_by == "Otieno"
    assert stall.balances() == {}
    assert stall.sales.waiting_totals() == {session_id: (2, Money.shillings(100))}
    stall.shop.clock.move(minutes=30)
    sale = stall.sessions.end(session_id, staff=STAFF)
    assert [line.kind for line in sale.lines] == [LineKind.TIME, LineKind.PRINTING, LineKind.PRINTING]
    assert sale.due == Money.shillings(130)
    assert stall.sales.waiting_totals() == {}
    stall.assert_adds_up()


def test_a_double_click_at_a_session_adds_once(stall: Stall) -> None:
    session_id = stall.start(2)
    for _ in range(2):
        stall.sales.add_to_station(2, stall.order("5*pr"), staff=STAFF, request="press")
    assert len(stall.sales.waiting(session_id)) == 1
    sale = stall.sessions.end(session_id, staff=STAFF)
    assert stall.sales.add_to_station(2, stall.order("5*pr"), staff=STAFF, request="press") == (
        stall.store.session(session_id)
    )
    assert len(stall.store.sale(sale.id).lines) == 2


def test_an_ended_session_takes_no_more_lines(stall: Stall) -> None:
    session_id = stall.start()
    stall.sessions.end(session_id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="ended already"):
        stall.sales.add_to_session(session_id, stall.order("pr"), staff=STAFF)


def test_a_station_takes_lines_while_it_runs_and_while_its_bill_is_unpaid(stall: Stall) -> None:
    session_id = stall.start(3)
    stall.shop.clock.move(minutes=10)
    running = stall.sales.add_to_station(3, stall.order("pr"), staff=STAFF)
    assert isinstance(running, Session)
    assert isinstance(stall.shop.published.events[-1], SessionChanged)
    assert stall.sales.stations_with_bill() == [3]
    sale = stall.sessions.end(session_id, staff=STAFF)
    more = stall.sales.add_to_station(3, stall.order("cv"), staff=STAFF)
    assert (more.id, len(getattr(more, "lines", ()))) == (sale.id, 3)
    assert stall.sales.stations_with_bill() == [3]
    stall.shop.take_cash(stall.store.sale(sale.id))
    assert stall.sales.stations_with_bill() == []
    with pytest.raises(NotAllowedNow, match="Nobody has a bill at station 3"):
        stall.sales.add_to_station(3, stall.order("pr"), staff=STAFF)
    stall.assert_adds_up()


# --- set aside --------------------------------------------------------------------------------------------


def test_a_bill_is_set_aside_under_a_name_and_taken_up_again(stall: Stall) -> None:
    sale = stall.sales.make(stall.order("5*pr"), staff=STAFF, held_as=" Mama  Njeri ")
    assert (sale.held_as, sale.customer_name) == ("Mama Njeri", "Mama Njeri")
    assert stall.sales.held() == [sale]
    taken = stall.sales.recall(sale.id, staff="Otieno")
    assert (taken.held_as, taken.due) == ("", FIFTY)
    assert stall.sales.held() == []
    with pytest.raises(NotAllowedNow, match="not set aside"):
        stall.sales.recall(sale.id, staff=STAFF)
    stall.sales.hold(sale.id, "Red shirt", staff=STAFF)
    assert [each.held_as for each in stall.sales.held()] == ["Red shirt"]
    stall.shop.take_cash(sale)
    assert stall.sales.held() == []
    assert [(deed.kind, deed.staff) for deed in stall.sales.history(sale.id)] == [
        (DeedKind.MADE, STAFF),
        (DeedKind.HELD, STAFF),
        (DeedKind.RECALLED, "Otieno"),
        (DeedKind.HELD, STAFF),
    ]
    stall.assert_adds_up()


def test_a_bill_without_a_name_a_paid_one_and_one_of_a_station_are_not_set_aside(
    stall: Stall, shop: Shop
) -> None:
    with pytest.raises(NotAllowedNow, match="under a name"):
        stall.sales.hold(stall.sell().id, " ", staff=STAFF)
    with pytest.raises(NotAllowedNow, match="closed"):
        stall.sales.hold(stall.sold().id, "Otieno", staff=STAFF)
    with pytest.raises(NotAllowedNow, match="station"):
        stall.sales.hold(shop.sale().id, "Otieno", staff=STAFF)


def test_a_bill_that_cannot_be_set_aside_is_not_made(stall: Stall) -> None:
    with pytest.raises(NotAllowedNow, match="under a name"):
        stall.sales.make(stall.order("pr"), staff=STAFF, held_as="x" * 61)
    assert stall.store.unsettled_sales() == []
    assert stall.shop.published.events == []


# --- job cards --------------------------------------------------------------------------------------------


def test_work_for_an_agency_opens_a_job_card(stall: Stall) -> None:
    customer_id = stall.shop.customer("Wanjiku")
    sale = stall.sell("pr gc 150 +1050", customer_id=customer_id)
    (job,) = stall.jobs.find()
    assert (job.customer_name, job.what, job.fee, job.government_fee, job.sale_id) == (
        "Wanjiku",
        "Certificate of good conduct",
        Money.shillings(150),
        Money.shillings(1050),
        sale.id,
    )
    assert stall.shop.published.of(JobChanged) == [JobChanged(job.id)]


def test_a_job_ordered_at_a_session_stands_on_its_bill_when_that_is_made(stall: Stall) -> None:
    session_id = stall.start()
    stall.sales.add_to_session(session_id, stall.order("gc 150 +1050"), staff=STAFF)
    (job,) = stall.jobs.find()
    assert (job.sale_id, job.session_id) == (None, session_id)
    sale = stall.sessions.end(session_id, staff=STAFF)
    assert stall.jobs.get(job.id).sale_id == sale.id
    assert stall.store.jobs_of_sale(sale.id) == [stall.jobs.get(job.id)]
    assert stall.store.account_balance(Account.PASS_THROUGH) == ZERO - Money.shillings(1050)
    stall.assert_adds_up()
