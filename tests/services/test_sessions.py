"""Hiring out stations, and the bills it makes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.sessions import Sessions
from tests.services.shop import STAFF, Shop

TARIFF = Tariff("Standard", Money.shillings(2), Money.shillings(20))
FREE = Tariff("Open day", ZERO, ZERO)


def set_tariff(shop: Shop, tariff: Tariff) -> None:
    with shop.store.transaction():
        shop.store.set_tariff(tariff)


@pytest.fixture
def sessions(shop: Shop) -> Sessions:
    """Three stations, the third out of order, at KES 2 a minute and at least KES 20."""
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1"), Station(2, "PC 2"), Station(3, "PC 3", True)])
    set_tariff(shop, TARIFF)
    return Sessions(shop.store, shop.clock, shop.published)


# --- start --------------------------------------------------------------------------------------------------


def test_a_session_starts_for_a_walk_in(shop: Shop, sessions: Sessions) -> None:
    session = sessions.start(2, customer_id=None, staff=STAFF)
    assert (session.station_number, session.customer_id, session.customer_name) == (2, None, "Walk-in")
    assert (session.tariff, session.started_at, session.started_by) == (TARIFF, shop.clock.now(), STAFF)
    assert session.is_running
    assert shop.store.running_sessions() == [session]
    assert shop.published.events == [SessionChanged(session)]


def test_a_session_starts_for_a_customer(shop: Shop, sessions: Sessions) -> None:
    customer_id = shop.customer("Wanjiku")
    session = sessions.start(1, customer_id=customer_id, staff=STAFF)
    assert (session.customer_id, session.customer_name) == (customer_id, "Wanjiku")


@pytest.mark.parametrize(
    ("station", "why"), [(1, "in use already"), (3, "out of order"), (4, "no station 4")]
)
def test_a_station_that_is_not_free_is_not_hired_out(
    shop: Shop, sessions: Sessions, station: int, why: str
) -> None:
    first = sessions.start(1, customer_id=None, staff=STAFF)
    with pytest.raises(NotAllowedNow, match=why):
        sessions.start(station, customer_id=None, staff=STAFF)
    assert shop.store.running_sessions() == [first]
    assert shop.published.events == [SessionChanged(first)]


# --- end ----------------------------------------------------------------------------------------------------


def test_a_session_that_ends_is_a_bill(shop: Shop, sessions: Sessions) -> None:
    customer_id = shop.customer("Wanjiku")
    session = sessions.start(1, customer_id=customer_id, staff=STAFF)
    shop.clock.move(minutes=54, seconds=1)
    sale = sessions.end(session.id, staff="Otieno")
    amount = Money.shillings(110)
    assert (sale.customer_id, sale.customer_name, sale.station_number) == (customer_id, "Wanjiku", 1)
    assert (sale.title, sale.made_at) == ("PC 1 · 55 min", shop.clock.now())
    assert sale.lines == (SaleLine(LineKind.TIME, "PC time 09:00–09:54, 55 min", amount),)
    assert sale.total == sale.due == amount
    assert [entry.posting for entry in shop.store.entries()] == [
        Posting(Account.RECEIVABLE, Account.INCOME_TIME, amount, sale.id, None, customer_id, "Otieno")
    ]
    ended = shop.store.session(session.id)
    assert (ended.ended_at, ended.sale_id, ended.is_running) == (shop.clock.now(), sale.id, False)
    assert shop.published.events[-1] == SessionChanged(ended)
    assert shop.store.balance(customer_id) == amount


def test_a_short_session_costs_the_minimum_and_says_so(shop: Shop, sessions: Sessions) -> None:
    session = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=3)
    sale = sessions.end(session.id, staff=STAFF)
    assert sale.lines == (
        SaleLine(LineKind.TIME, "PC time 09:00–09:03, 3 min (minimum)", Money.shillings(20)),
    )


def test_the_price_of_the_start_stands(shop: Shop, sessions: Sessions) -> None:
    early = sessions.start(1, customer_id=None, staff=STAFF)
    set_tariff(shop, Tariff("Evening", Money.shillings(5), ZERO))
    late = sessions.start(2, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=30)
    assert sessions.end(early.id, staff=STAFF).total == Money.shillings(60)
    assert sessions.end(late.id, staff=STAFF).total == Money.shillings(150)


def test_a_session_ends_once(shop: Shop, sessions: Sessions) -> None:
    session = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=30)
    sale = sessions.end(session.id, staff=STAFF)
    shop.clock.move(minutes=30)
    with pytest.raises(NotAllowedNow, match="ended already"):
        sessions.end(session.id, staff=STAFF)
    assert shop.store.unsettled_sales() == [sale]
    assert shop.store.account_balance(Account.RECEIVABLE) == sale.total


def test_two_threads_that_end_a_session_make_one_bill(shop: Shop, sessions: Sessions) -> None:
    session = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=30)
    together = Barrier(2)

    def end(_number: int) -> Sale | NotAllowedNow:
        together.wait(20)
        try:
            return sessions.end(session.id, staff=STAFF)
        except NotAllowedNow as refusal:
            return refusal

    with ThreadPoolExecutor(2) as threads:
        ends = list(threads.map(end, range(2)))
    assert [each for each in ends if isinstance(each, Sale)] == shop.store.unsettled_sales()
    assert len(shop.store.unsettled_sales()) == 1


def test_a_free_session_is_settled_at_once(shop: Shop, sessions: Sessions) -> None:
    set_tariff(shop, FREE)
    session = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=30)
    sale = sessions.end(session.id, staff=STAFF)
    assert (sale.total, sale.is_settled) == (ZERO, True)
    assert shop.store.entries() == []
    assert shop.store.unsettled_sales() == []
    assert shop.store.settled_sales_since(shop.clock.now()) == [sale]


def test_a_clock_that_was_set_back_makes_no_negative_time(shop: Shop, sessions: Sessions) -> None:
    session = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(hours=-1)
    sale = sessions.end(session.id, staff=STAFF)
    assert (sale.title, sale.total) == ("PC 1 · 0 min", Money.shillings(20))


def test_a_station_is_free_again_after_its_session(shop: Shop, sessions: Sessions) -> None:
    first = sessions.start(1, customer_id=None, staff=STAFF)
    shop.clock.move(minutes=30)
    sale = sessions.end(first.id, staff=STAFF)
    second = sessions.start(1, customer_id=None, staff=STAFF)
    assert shop.store.running_sessions() == [second]
    payment = shop.take_cash(sale)
    assert payment.title == "PC 1 · 30 min"
