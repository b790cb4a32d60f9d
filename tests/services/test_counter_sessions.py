"""What the cards say about sessions that pause, end, or wait for their payment."""

from __future__ import annotations

import pytest

from cyberdesk.domain.money import ZERO
from cyberdesk.services.counter import Counter, StationStatus, StationView
from tests.services.cafe import GAMING, TARIFF, Cafe
from tests.services.shop import STAFF, Shop


@pytest.fixture
def cafe(shop: Shop) -> Cafe:
    return Cafe(shop)


@pytest.fixture
def counter(cafe: Cafe) -> Counter:
    return Counter(cafe.store, cafe.clock)


def card(counter: Counter, station: int = 1) -> StationView:
    return counter.view().stations[station - 1]


def test_sold_time_is_a_bill_to_pay_at_its_station(cafe: Cafe, counter: Counter) -> None:
    sold = cafe.sell()
    view = card(counter)
    assert (view.status, view.sale, view.booked, view.session) == (
        StationStatus.TO_PAY,
        sold.sale,
        sold.session,
        None,
    )
    cafe.shop.send(sold.sale)
    assert card(counter).status is StationStatus.WAITING
    assert counter.view().figures(cafe.clock.now()).stations_in_use == 0


def test_sold_time_that_moved_is_a_bill_where_it_is_now(cafe: Cafe, counter: Counter) -> None:
    sold = cafe.sell(station=1)
    cafe.sessions.move(sold.session.id, 2, staff=STAFF)
    assert card(counter, 1).status is StationStatus.FREE
    assert (card(counter, 2).status, card(counter, 2).sale) == (StationStatus.TO_PAY, sold.sale)


def test_paid_time_runs(cafe: Cafe, counter: Counter) -> None:
    session = cafe.bought()
    view = card(counter)
    assert (view.status, view.session, view.booked) == (StationStatus.RUNNING, session, None)


def test_cancelled_time_leaves_a_free_station_and_not_a_paid_one(cafe: Cafe, counter: Counter) -> None:
    cafe.sessions.cancel(cafe.sell().sale.id, staff=STAFF)
    assert card(counter).status is StationStatus.FREE


def test_bought_time_is_ending_and_then_over_without_another_read(cafe: Cafe, counter: Counter) -> None:
    cafe.bought(60)
    view, said = card(counter), []
    for minutes in (54, 1, 4, 1):
        cafe.clock.move(minutes=minutes)
        said.append(view.status_at(cafe.clock.now()))
        assert card(counter).status is said[-1]
    assert said == [
        StationStatus.RUNNING,
        StationStatus.ENDING,
        StationStatus.ENDING,
        StationStatus.OVERTIME,
    ]


def test_a_card_without_a_session_says_the_same_at_any_time(cafe: Cafe, counter: Counter) -> None:
    cafe.sell()
    view = card(counter)
    cafe.clock.move(hours=3)
    assert view.status_at(cafe.clock.now()) is StationStatus.TO_PAY


def test_a_paused_session_says_so_even_when_its_time_is_nearly_up(cafe: Cafe, counter: Counter) -> None:
    session = cafe.bought(60)
    cafe.clock.move(minutes=58)
    cafe.sessions.pause(session.id, staff=STAFF)
    assert card(counter).status is StationStatus.PAUSED


def test_added_time_that_is_not_paid_waits_among_the_bills(cafe: Cafe, counter: Counter) -> None:
    session = cafe.bought(60)
    sold = cafe.sessions.add_time(session.id, 30, staff=STAFF)
    assert card(counter).status is StationStatus.RUNNING
    assert counter.view().set_aside == (sold.sale,)


def test_the_running_sum_has_no_bought_time_in_it_until_it_is_over(cafe: Cafe, counter: Counter) -> None:
    cafe.bought(60)
    cafe.clock.move(minutes=30)
    assert counter.view().figures(cafe.clock.now()).running == ZERO
    cafe.clock.move(minutes=40)
    assert counter.view().figures(cafe.clock.now()).running.whole_shillings == 10


def test_each_group_has_its_tariff_on_the_screen(counter: Counter) -> None:
    assert dict(counter.view().tariffs) == {"Standard": TARIFF, "Gaming": GAMING}
