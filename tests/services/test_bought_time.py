"""Time that is paid for first starts when it is paid, once, whoever settles it, and not before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.session import SessionState
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow, StorageError
from cyberdesk.services.ports import SessionAct
from cyberdesk.services.sold_time import UnpaidTime
from cyberdesk.storage.verify import verify
from tests.services.cafe import TARIFF, Cafe
from tests.services.shop import PHONE, QUERY_PAID, RECEIPT, STAFF, Shop


@pytest.fixture
def cafe(shop: Shop) -> Cafe:
    return Cafe(shop)


def pay_by_cash(cafe: Cafe, sale_id: int) -> None:
    cafe.shop.take_cash(cafe.store.sale(sale_id))


def pay_by_callback(cafe: Cafe, sale_id: int) -> None:
    cafe.shop.paid(cafe.store.sale(sale_id))


def pay_by_query(cafe: Cafe, sale_id: int) -> None:
    payment = cafe.shop.send(cafe.store.sale(sale_id))
    cafe.shop.settlement.apply(payment.id, QUERY_PAID)


def pay_by_typed_code(cafe: Cafe, sale_id: int) -> None:
    payment = cafe.shop.send(cafe.store.sale(sale_id))
    cafe.shop.doubt(payment)
    cafe.shop.settlement.type_code(payment.id, RECEIPT)


def pay_on_the_account(cafe: Cafe, sale_id: int) -> None:
    customer_id = cafe.store.sale(sale_id).customer_id
    charge = Charge(cafe.store.sale(sale_id).due, customer_id=customer_id)
    cafe.shop.checkout.take_cash(charge, staff=STAFF)


# --- sold and paid ------------------------------------------------------------------------------------------


def test_sold_time_is_a_bill_and_no_clock_runs(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    assert sold.sale.lines == (SaleLine(LineKind.TIME, "PC time, 60 min paid first", Money.shillings(60)),)
    assert (sold.sale.title, sold.sale.due) == ("PC 1 · 60 min", Money.shillings(60))
    assert (sold.session.state, sold.session.tariff) == (SessionState.WAITING, TARIFF)
    cafe.clock.move(minutes=30)
    assert cafe.now(sold.session).seconds_used(cafe.clock.now()) == 0
    assert cafe.store.running_sessions() == []
    assert cafe.shop.published.events == [SessionChanged(sold.session)]
    with pytest.raises(NotAllowedNow, match="in use already"):
        cafe.start(1)


@pytest.mark.parametrize(
    "pay", [pay_by_cash, pay_by_callback, pay_by_query, pay_by_typed_code, pay_on_the_account]
)
def test_the_clock_starts_when_the_bill_is_settled_whoever_settles_it(
    cafe: Cafe, pay: Callable[[Cafe, int], None]
) -> None:
    customer_id = cafe.shop.customer("Wanjiku")
    sold = cafe.sessions.sell(1, 60, customer_id=customer_id, staff=STAFF)
    cafe.clock.move(minutes=3)
    pay(cafe, sold.sale.id)
    session = cafe.now(sold.session)
    assert (session.state, session.started_at) == (SessionState.RUNNING, cafe.clock.now())
    assert session.seconds_left(cafe.clock.now()) == 3600
    assert cafe.acts(session) == [SessionAct.SOLD, SessionAct.PAID, SessionAct.STARTED]
    assert cafe.shop.published.events[-1] == SessionChanged(session)


def test_a_bill_of_sold_time_is_known_as_unpaid_until_it_is_settled(cafe: Cafe) -> None:
    sold = cafe.sell()
    assert cafe.sessions.is_unpaid_time(sold.sale.id)
    assert cafe.sessions.unpaid_time(sold.session.id) == UnpaidTime(sold.sale, 60, counts=False)
    cafe.shop.take_cash(sold.sale)
    assert not cafe.sessions.is_unpaid_time(sold.sale.id)
    assert cafe.sessions.unpaid_time(sold.session.id) is None


def test_a_part_payment_starts_nothing(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.take_cash(sold.sale, Money.shillings(59))
    assert cafe.now(sold.session).state is SessionState.WAITING
    cafe.shop.take_cash(cafe.store.sale(sold.sale.id), Money.shillings(1))
    assert cafe.now(sold.session).is_running


def test_a_payment_for_something_else_starts_nothing(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.take_cash()
    assert cafe.now(sold.session).state is SessionState.WAITING


def test_a_second_word_about_the_payment_starts_nothing_again(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    payment = cafe.shop.paid(sold.sale)
    cafe.clock.move(minutes=10)
    cafe.shop.succeed(payment)
    cafe.sessions.beat()
    cafe.restarted().recover()
    session = cafe.now(sold.session)
    assert session.seconds_used(cafe.clock.now()) == 600
    assert cafe.acts(session).count(SessionAct.STARTED) == 1


def test_what_was_paid_while_nobody_listened_starts_once_at_the_next_start(cafe: Cafe) -> None:
    cafe.shop.published.listeners.clear()
    sold = cafe.sell(60)
    cafe.shop.paid(sold.sale)
    assert cafe.now(sold.session).state is SessionState.WAITING
    cafe.clock.move(minutes=20)
    (started,) = cafe.restarted().recover()
    assert started == cafe.now(sold.session)
    assert (started.is_running, started.started_at) == (True, cafe.clock.now())
    assert cafe.restarted().recover() == []


def test_two_threads_that_hear_of_the_payment_start_it_once(cafe: Cafe) -> None:
    cafe.shop.published.listeners.clear()
    sold = cafe.sell(60)
    cafe.shop.paid(sold.sale)
    together = Barrier(4)

    def beat(_number: int) -> None:
        together.wait(20)
        cafe.sessions.beat()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(beat, range(4)))
    assert cafe.acts(sold.session) == [SessionAct.SOLD, SessionAct.PAID, SessionAct.STARTED]
    assert len(cafe.now(sold.session).seats) == 1


def test_a_disk_that_refuses_fails_no_payment_and_the_next_beat_starts_it(
    cafe: Cafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The disk is full")

    sold = cafe.sell(60)
    with monkeypatch.context() as patched:
        patched.setattr(type(cafe.store), "begin_session", refuse)
        payment = cafe.shop.paid(sold.sale)
    assert cafe.store.payment(payment.id).received == Money.shillings(60)
    assert cafe.now(sold.session).state is SessionState.WAITING
    cafe.sessions.beat()
    assert cafe.now(sold.session).is_running


def test_time_that_costs_nothing_runs_at_once(cafe: Cafe) -> None:
    with cafe.store.transaction():
        cafe.store.set_tariff(replace(TARIFF, price_per_minute=ZERO, minimum_charge=ZERO))
    sold = cafe.sell(60)
    assert (sold.sale.is_settled, sold.session.is_running) == (True, True)
    assert verify(cafe.store) is None


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_no_length_beyond_a_day_is_sold(cafe: Cafe, minutes: int) -> None:
    with pytest.raises(NotAllowedNow, match="1 minute to 24 hours"):
        cafe.sell(minutes)
    assert cafe.store.open_sessions() == []


# --- not paid -----------------------------------------------------------------------------------------------


def test_what_was_declined_can_be_paid_again(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.decline(cafe.shop.send(sold.sale))
    assert cafe.now(sold.session).state is SessionState.WAITING
    cafe.shop.take_cash(sold.sale)
    assert cafe.now(sold.session).is_running


def test_what_was_declined_can_be_cancelled_by_an_entry_the_other_way_round(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.decline(cafe.shop.send(sold.sale))
    session = cafe.sessions.cancel(sold.sale.id, staff="Otieno", reason="went away")
    assert (session.state, session.sale_id) == (SessionState.CANCELLED, sold.sale.id)
    first, second = (entry.posting for entry in cafe.store.entries())
    assert (second.debit, second.credit, second.staff) == (first.credit, first.debit, "Otieno")
    assert cafe.store.account_balance(Account.INCOME_TIME) == ZERO
    assert cafe.store.unsettled_sales() == []
    assert cafe.store.session_history(session.id)[-1].detail == "went away"
    assert cafe.shop.published.events[-1] == SessionChanged(session)
    assert cafe.start(1).is_running
    assert verify(cafe.store) is None


def test_a_cancelled_bill_is_cancelled_once_and_starts_nothing(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="cannot be cancelled"):
        cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    assert cafe.restarted().recover() == []
    assert cafe.now(sold.session).state is SessionState.CANCELLED
    assert len(cafe.store.entries()) == 2


def test_a_late_payment_for_a_cancelled_bill_starts_nothing_and_is_owed(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    payment = cafe.shop.send(sold.sale)
    cafe.shop.decline(payment)
    cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    cafe.shop.succeed(payment)
    assert cafe.now(sold.session).state is SessionState.CANCELLED
    assert cafe.store.credit_of(payment.id) == Money.shillings(60)
    assert verify(cafe.store) is None


def test_a_bill_whose_prompt_may_still_be_paid_is_not_cancelled(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.doubt(cafe.shop.send(sold.sale))
    with pytest.raises(NotAllowedNow, match="may still be paid") as refusal:
        cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    assert refusal.value.money == "Money may move."
    assert cafe.now(sold.session).state is SessionState.WAITING


def test_a_bill_that_is_paid_in_part_or_in_full_is_not_cancelled(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.take_cash(sold.sale, Money.shillings(10))
    with pytest.raises(NotAllowedNow, match="A part of this bill is paid"):
        cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    cafe.shop.take_cash(cafe.store.sale(sold.sale.id))
    with pytest.raises(NotAllowedNow, match="cannot be cancelled"):
        cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    assert cafe.now(sold.session).is_running


def test_another_bill_is_not_cancelled_here(cafe: Cafe) -> None:
    sale = cafe.shop.sale()
    with pytest.raises(NotAllowedNow, match="cannot be cancelled"):
        cafe.sessions.cancel(sale.id, staff=STAFF)
    assert cafe.store.sale(sale.id).due == sale.due


# --- more time ----------------------------------------------------------------------------------------------


def test_added_time_counts_once_it_is_paid(cafe: Cafe) -> None:
    session = cafe.bought(60)
    cafe.clock.move(minutes=10)
    assert cafe.sessions.price_of_more(session.id, 30).amount == Money.shillings(30)
    sold = cafe.sessions.add_time(session.id, 30, staff=STAFF)
    assert (sold.sale.due, sold.session.seconds_left(cafe.clock.now())) == (Money.shillings(30), 50 * 60)
    with pytest.raises(NotAllowedNow, match="not paid yet"):
        cafe.sessions.add_time(session.id, 30, staff=STAFF)
    cafe.shop.take_cash(sold.sale)
    longer = cafe.now(session)
    assert longer.seconds_left(cafe.clock.now()) == 80 * 60
    assert len(longer.seats) == 1


def test_added_time_that_the_minimum_has_paid_for_counts_at_once(cafe: Cafe) -> None:
    session = cafe.bought(10)
    sold = cafe.sessions.add_time(session.id, 10, staff=STAFF)
    assert (sold.sale.is_settled, sold.session.bought_seconds) == (True, 1200)


def test_added_time_can_be_taken_back_and_the_session_runs_on(cafe: Cafe) -> None:
    session = cafe.bought(60)
    sold = cafe.sessions.add_time(session.id, 30, staff=STAFF)
    kept = cafe.sessions.cancel(sold.sale.id, staff=STAFF)
    assert (kept.is_running, kept.bought_seconds) == (True, 3600)
    assert verify(cafe.store) is None


@pytest.mark.parametrize("how", ["postpaid", "waiting", "over"])
def test_time_is_added_only_to_bought_time_that_runs(cafe: Cafe, how: str) -> None:
    session = (
        cafe.start() if how == "postpaid" else cafe.sell().session if how == "waiting" else cafe.bought()
    )
    if how == "over":
        cafe.sessions.end(session.id, staff=STAFF)
    with pytest.raises(NotAllowedNow):
        cafe.sessions.add_time(session.id, 30, staff=STAFF)
    assert len(cafe.store.time_sales_of(session.id)) <= 1


# --- the end ------------------------------------------------------------------------------------------------


def test_bought_time_that_ends_in_time_owes_nothing_more(cafe: Cafe) -> None:
    sold = cafe.sell(60)
    cafe.shop.take_cash(sold.sale)
    cafe.clock.move(minutes=61)
    sale = cafe.sessions.end(sold.session.id, staff=STAFF)
    assert (sale.id, sale.is_settled) == (sold.sale.id, True)
    assert len(cafe.store.entries()) == 2
    assert verify(cafe.store) is None


def test_overtime_is_a_bill_of_its_own_that_says_what_was_charged_before(cafe: Cafe) -> None:
    session = cafe.bought(60)
    cafe.clock.move(minutes=74, seconds=30)
    sale = cafe.sessions.end(session.id, staff=STAFF)
    assert sale.lines == (SaleLine(LineKind.TIME, "PC overtime, 15 min", Money.shillings(15)),)
    assert cafe.now(session).sale_id == sale.id
    why = cafe.sessions.why(sale.id)
    assert why is not None
    assert [line.amount for line in why.lines] == [Money.shillings(75), Money.shillings(-60)]
    assert verify(cafe.store) is None


def test_overtime_that_staff_give_away_is_written_down(cafe: Cafe) -> None:
    session = cafe.bought(60)
    cafe.clock.move(minutes=75)
    assert cafe.sessions.end(session.id, staff="Otieno", charges_overtime=False).is_settled
    (forgiven,) = [
        record
        for record in cafe.store.session_history(session.id)
        if record.act is SessionAct.OVERTIME_FORGIVEN
    ]
    assert (forgiven.staff, forgiven.detail) == ("Otieno", "15")


def test_added_time_that_is_not_paid_is_owed_by_its_own_bill_and_not_as_overtime_too(cafe: Cafe) -> None:
    session = cafe.bought(60)
    added = cafe.sessions.add_time(session.id, 30, staff=STAFF).sale
    cafe.clock.move(minutes=85)
    cafe.sessions.end(session.id, staff=STAFF)
    assert cafe.store.unsettled_sales() == [added]
    with pytest.raises(NotAllowedNow, match="used this time"):
        cafe.sessions.cancel(added.id, staff=STAFF)
    cafe.shop.take_cash(added)
    assert cafe.now(session).state is SessionState.ENDED


def test_a_session_that_waits_is_cancelled_and_not_ended(cafe: Cafe) -> None:
    sold = cafe.sell()
    with pytest.raises(NotAllowedNow, match="has not begun"):
        cafe.sessions.end(sold.session.id, staff=STAFF)
    assert cafe.now(sold.session).state is SessionState.WAITING


def test_a_prompt_for_sold_time_asks_for_all_of_it(cafe: Cafe) -> None:
    sold = cafe.sell(45)
    payment = cafe.shop.checkout.send_prompt(Charge(sold.sale.due, sale_id=sold.sale.id), PHONE, staff=STAFF)
    assert (payment.amount, payment.title) == (Money.shillings(45), "PC 1 · 45 min")


# --- prices -------------------------------------------------------------------------------------------------


def test_what_is_quoted_is_charged(cafe: Cafe) -> None:
    quote = cafe.sessions.price_of(3, 40)
    assert quote.amount == Money.shillings(120)
    sold = cafe.sell(40, station=3)
    assert (sold.sale.total, cafe.sessions.why(sold.sale.id)) == (quote.amount, quote)


def test_money_is_turned_into_minutes(cafe: Cafe) -> None:
    assert cafe.sessions.minutes_for(1, Money.shillings(50)) == 50
    assert cafe.sessions.minutes_for(3, Money.shillings(50)) == 16
    assert cafe.sessions.minutes_for(1, Money.shillings(19)) == 0
