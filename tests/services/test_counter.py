"""What each station's card says, which bills are set aside, and the day's figures."""

from __future__ import annotations

import pytest

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Cause
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.checkout import PROMPT_DEAD_SECONDS
from cyberdesk.services.counter import PAID_SHOWS_SECONDS, Counter, StationStatus, StationView
from cyberdesk.services.sessions import Sessions
from tests.services.shop import ANSWER_LOST, OTHER_PHONE, PRICE, RECEIPT, STAFF, Shop, refused

TARIFF = Tariff("Standard", Money.shillings(2), ZERO)


@pytest.fixture
def counter(shop: Shop) -> Counter:
    """Three stations, the third out of order, at KES 2 a minute."""
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1"), Station(2, "PC 2"), Station(3, "PC 3", True)])
        shop.store.set_tariff(TARIFF)
    return Counter(shop.store, shop.clock)


def start(shop: Shop, station: int = 1) -> Session:
    return Sessions(shop.store, shop.clock, shop.published).start(station, customer_id=None, staff=STAFF)


def card(counter: Counter, station: int = 1) -> StationView:
    return next(view for view in counter.view().stations if view.station.number == station)


# --- a station's card ---------------------------------------------------------------------------------------


def test_a_station_is_free_or_out_of_order(counter: Counter) -> None:
    assert [view.status for view in counter.view().stations] == [
        StationStatus.FREE,
        StationStatus.FREE,
        StationStatus.OUT_OF_ORDER,
    ]


def test_a_station_runs(shop: Shop, counter: Counter) -> None:
    session = start(shop)
    assert card(counter) == StationView(Station(1, "PC 1"), StationStatus.RUNNING, session=session)
    assert card(counter, 2).status is StationStatus.FREE


def test_a_station_has_a_bill_to_pay(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    assert card(counter) == StationView(Station(1, "PC 1"), StationStatus.TO_PAY, sale=sale)


def test_a_bill_is_still_to_pay_after_a_decline(shop: Shop, counter: Counter) -> None:
    shop.send(shop.sale(station=1), answer=refused(Cause.PHONE_REJECTED))
    assert card(counter).status is StationStatus.TO_PAY


def test_a_station_waits_for_the_pin(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    payment = shop.send(sale)
    assert card(counter) == StationView(Station(1, "PC 1"), StationStatus.WAITING, sale=sale, payment=payment)


def test_a_station_is_in_doubt(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    payment = shop.send(sale, answer=ANSWER_LOST)
    assert card(counter) == StationView(
        Station(1, "PC 1"), StationStatus.IN_DOUBT, sale=sale, payment=payment
    )


def test_a_bill_that_was_charged_again_waits_for_the_newer_prompt(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    newer = shop.send(sale, has_consent=True)
    assert (card(counter).status, card(counter).payment) == (StationStatus.WAITING, newer)


def test_a_paid_bill_shows_for_two_minutes(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    shop.take_cash(sale)
    shop.clock.move(seconds=PAID_SHOWS_SECONDS)
    assert (card(counter).status, card(counter).sale) == (StationStatus.PAID, shop.store.sale(sale.id))
    shop.clock.move(seconds=0.1)
    assert card(counter) == StationView(Station(1, "PC 1"), StationStatus.FREE)


def test_a_bill_that_is_paid_in_part_is_still_to_pay(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(150, station=1)
    shop.take_cash(sale, Money.shillings(100))
    assert card(counter).status is StationStatus.TO_PAY
    assert card(counter).sale == shop.store.sale(sale.id)


def test_an_unpaid_bill_goes_before_a_paid_one(shop: Shop, counter: Counter) -> None:
    paid, unpaid = shop.sale(station=1), shop.sale(station=1)
    shop.take_cash(paid)
    assert (card(counter).status, card(counter).sale) == (StationStatus.TO_PAY, unpaid)


# --- beside the stations ------------------------------------------------------------------------------------


def test_a_running_session_sets_the_older_bill_aside(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=1)
    assert counter.view().set_aside == ()
    start(shop)
    assert card(counter).status is StationStatus.RUNNING
    assert counter.view().set_aside == (sale,)


def test_of_two_unpaid_bills_of_a_station_the_older_is_set_aside(shop: Shop, counter: Counter) -> None:
    older, newer = shop.sale(station=1), shop.sale(station=1)
    assert card(counter).sale == newer
    assert counter.view().set_aside == (older,)
    assert counter.view().unsettled == {older.id, newer.id}


def test_a_bill_without_a_station_is_set_aside(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=None)
    assert counter.view().set_aside == (sale,)


def test_a_bill_that_is_being_asked_for_is_not_set_aside(shop: Shop, counter: Counter) -> None:
    sale = shop.sale(station=None)
    payment = shop.send(sale)
    view = counter.view()
    assert (view.set_aside, view.waiting) == ((), (payment,))
    assert view.unsettled == {sale.id}


def test_a_settled_bill_is_gone(shop: Shop, counter: Counter) -> None:
    shop.take_cash(shop.sale(station=None))
    view = counter.view()
    assert (view.set_aside, view.unsettled) == ((), frozenset())


def test_waiting_payments_are_oldest_first(shop: Shop, counter: Counter) -> None:
    first = shop.send(answer=ANSWER_LOST)
    shop.take_cash(shop.sale())
    second = shop.send(phone=OTHER_PHONE)
    assert counter.view().waiting == (first, second)


# --- figures ------------------------------------------------------------------------------------------------


def test_the_figures_of_the_day(shop: Shop, counter: Counter) -> None:
    start(shop, 1)
    shop.clock.move(minutes=10)
    start(shop, 2)
    shop.paid()
    shop.take_cash(shop.sale(70))
    shop.send(phone=OTHER_PHONE, answer=ANSWER_LOST)
    shop.clock.move(minutes=5)
    figures = counter.view().figures(shop.clock.now())
    assert (figures.stations_in_use, figures.stations) == (2, 3)
    assert figures.running == Money.shillings(2 * 15 + 2 * 5)
    assert (figures.cash, figures.mpesa, figures.in_doubt) == (Money.shillings(70), PRICE, 1)


def test_money_that_only_a_typed_code_speaks_for_is_apart(shop: Shop, counter: Counter) -> None:
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    figures = counter.view().figures(shop.clock.now())
    assert (figures.mpesa, figures.unverified) == (ZERO, PRICE)
    shop.succeed(payment)
    figures = counter.view().figures(shop.clock.now())
    assert (figures.mpesa, figures.unverified) == (PRICE, ZERO)


def test_the_running_sum_follows_the_clock_without_reading_again(shop: Shop, counter: Counter) -> None:
    start(shop)
    view = counter.view()
    assert view.figures(shop.clock.now()).running == ZERO
    shop.clock.move(minutes=10)
    assert view.figures(shop.clock.now()).running == Money.shillings(20)


def test_a_pending_payment_is_not_counted_as_taken_or_in_doubt(shop: Shop, counter: Counter) -> None:
    shop.send()
    figures = counter.view().figures(shop.clock.now())
    assert (figures.mpesa, figures.in_doubt) == (ZERO, 0)


def test_the_day_ends_at_midnight_in_nairobi_but_a_doubt_stays(shop: Shop, counter: Counter) -> None:
    shop.take_cash(shop.sale())
    shop.send(answer=ANSWER_LOST)
    shop.clock.move(hours=14, minutes=59)
    assert counter.view().cash == PRICE
    shop.clock.move(minutes=1)
    figures = counter.view().figures(shop.clock.now())
    assert (figures.cash, figures.in_doubt) == (ZERO, 1)


def test_the_price_of_the_next_session_is_shown(shop: Shop, counter: Counter) -> None:
    assert counter.view().tariff == TARIFF


# --- a bill -------------------------------------------------------------------------------------------------


def test_a_bill_has_all_its_payments(shop: Shop, counter: Counter) -> None:
    sale = shop.sale()
    declined = shop.send(sale, answer=refused(Cause.PHONE_REJECTED))
    assert counter.bill(sale.id).open_payment is None
    doubted = shop.send(sale, answer=ANSWER_LOST)
    shop.send(phone=OTHER_PHONE)
    bill = counter.bill(sale.id)
    assert (bill.sale, bill.payments, bill.open_payment) == (sale, (declined, doubted), doubted)


def test_the_open_payment_of_a_bill_is_its_newest(shop: Shop, counter: Counter) -> None:
    sale = shop.sale()
    shop.send(sale, answer=ANSWER_LOST)
    shop.clock.move(seconds=PROMPT_DEAD_SECONDS)
    newer = shop.send(sale, has_consent=True)
    assert counter.bill(sale.id).open_payment == newer
