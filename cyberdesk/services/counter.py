"""What the counter shows: every station, what waits for money, and the day's figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.session import Session, SessionState
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports import Clock, PaymentFilter, Store

PAID_SHOWS_SECONDS = 120
"""A station shows that its last bill was paid for this long, so that the customer can be waved off."""


class StationStatus(StrEnum):
    """What a station's card says. `ui/texts.py` has word, icon and colour."""

    FREE = "free"
    RUNNING = "running"
    ENDING = "ending"
    OVERTIME = "overtime"
    PAUSED = "paused"
    TO_PAY = "to_pay"
    WAITING = "waiting"
    IN_DOUBT = "in_doubt"
    PAID = "paid"
    OUT_OF_ORDER = "out_of_order"


@dataclass(frozen=True, slots=True)
class StationView:
    """One card of the grid.

    Attributes:
        station: which.
        status: what it says.
        session: the session that runs or pauses, if any.
        sale: the bill of the last session, while it is unpaid or was just paid; or that of `booked`.
        payment: the newest payment of that bill, if any.
        booked: a session that begins when `sale` is paid.
        unpaid: the bill of bought time that `session` has although it is not paid: the code for it was false,
            or it is owed on an account.
    """

    station: Station
    status: StationStatus
    session: Session | None = None
    sale: Sale | None = None
    payment: Payment | None = None
    booked: Session | None = None
    unpaid: Sale | None = None

    def status_at(self, now: datetime) -> StationStatus:
        """What the card says at `now`, between two reads: bought time comes to its end by itself."""
        return self.status if self.session is None else _session_status(self.session, now)


@dataclass(frozen=True, slots=True)
class Bill:
    """A sale with all its payments, oldest first."""

    sale: Sale
    payments: tuple[Payment, ...]

    @property
    def open_payment(self) -> Payment | None:
        """The newest payment that may still be paid."""
        return next((payment for payment in reversed(self.payments) if payment.is_in_question), None)

    @property
    def in_question(self) -> Money:
        """What payments may still bring whose end is not known."""
        return sum((payment.amount for payment in self.payments if payment.is_in_question), ZERO)

    @property
    def left_over(self) -> Money | None:
        """What payments in question leave to be paid; None when there are none, or they may bring all."""
        left = self.sale.due - self.in_question
        return left if self.in_question and left > ZERO else None


@dataclass(frozen=True, slots=True)
class Figures:
    """The day in numbers.

    Attributes:
        stations_in_use, stations: how many run, of how many.
        running: what the running sessions come to by now.
        cash, mpesa: taken today, verified.
        unverified: taken today, with only typed codes to speak for it.
        in_doubt: payments whose end is not known, of any day.
    """

    stations_in_use: int
    stations: int
    running: Money
    cash: Money
    mpesa: Money
    unverified: Money
    in_doubt: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """A payment on which somebody must act.

    Attributes:
        payment: which, see `Payment.needs_action`.
        owed: what the shop owes the customer for it; zero when there is nothing to give back, or not while
            only a typed code speaks for it.
    """

    payment: Payment
    owed: Money


@dataclass(frozen=True, slots=True)
class CounterView:
    """Everything the counter screen shows, read at one moment.

    Attributes:
        stations: a card each, in order of number.
        waiting: payments whose end is not known, oldest first.
        set_aside: unpaid bills that no station shows and nobody is being asked to pay.
        unsettled: the ids of all unpaid bills.
        alarms: payments on which somebody must act, oldest first.
        tariff: the price of a session that starts now at a station of the standard group.
        tariffs: the same for each group.
        cash, mpesa: taken today, verified.
        unverified: taken today, with only typed codes to speak for it.
    """

    stations: tuple[StationView, ...]
    waiting: tuple[Payment, ...]
    set_aside: tuple[Sale, ...]
    unsettled: frozenset[int]
    alarms: tuple[Alarm, ...]
    tariff: Tariff
    tariffs: Mapping[str, Tariff]
    cash: Money
    mpesa: Money
    unverified: Money

    def figures(self, now: datetime) -> Figures:
        """The figures at `now`; only the running sum changes between two reads."""
        running = [view.session for view in self.stations if view.session is not None]
        return Figures(
            stations_in_use=len(running),
            stations=len(self.stations),
            running=sum((session.charge(now).amount for session in running), ZERO),
            cash=self.cash,
            mpesa=self.mpesa,
            unverified=self.unverified,
            in_doubt=sum(payment.state is PaymentState.UNKNOWN for payment in self.waiting),
        )


class Counter:
    """Reads the counter's view. Each call takes a few milliseconds: the window may call it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self) -> CounterView:
        """How the counter stands now."""
        now = self._clock.now()
        with self._store.connected():
            sessions = {session.station_number: session for session in self._store.open_sessions()}
            waiting = self._store.open_payments()
            due = {sale.id: sale for sale in self._store.unsettled_sales()}
            unsettled = [sale for sale in due.values() if not sale.is_on_account]
            just_paid = self._just_paid(now)
            totals = self._store.totals(PaymentFilter(first_day=day_number(now), last_day=day_number(now)))
            booked = self._booked_sales(sessions.values())
            unpaid = self._unpaid_time(sessions.values(), due)
            shown = {
                sale.station_number: sale
                for sale in [*just_paid, *unsettled]
                if sale.station_number and sale not in booked.values()
            } | booked
            by_sale = {payment.sale_id: payment for payment in waiting if payment.sale_id is not None}
            stations = tuple(
                replace(
                    _station_view(
                        station, sessions.get(station.number), shown.get(station.number), by_sale, now
                    ),
                    unpaid=unpaid.get(station.number),
                )
                for station in self._store.stations()
            )
            on_a_card = {view.sale.id for view in stations if view.sale is not None}
            return CounterView(
                stations=stations,
                waiting=tuple(waiting),
                set_aside=tuple(
                    sale for sale in unsettled if sale.id not in on_a_card and sale.id not in by_sale
                ),
                unsettled=frozenset(sale.id for sale in unsettled),
                alarms=tuple(
                    Alarm(payment, self._store.credit_of(payment.id) if payment.is_verified else ZERO)
                    for payment in self._store.alarmed_payments()
                ),
                tariff=self._store.tariff(),
                tariffs={group: self._store.tariff(group) for group in self._store.groups()},
                cash=totals.received.get(Tender.CASH, ZERO),
                mpesa=totals.received.get(Tender.MPESA, ZERO) - totals.unverified,
                unverified=totals.unverified,
            )

    def _just_paid(self, now: datetime) -> list[Sale]:
        """Bills that were settled a moment ago, without sold time that was taken back.

        One that was left on account is no longer the station's: somebody else may sit there.
        """
        since = now - timedelta(seconds=PAID_SHOWS_SECONDS)
        sales = [sale for sale in self._store.settled_sales_since(since) if not sale.is_on_account]
        times = {sale.id: self._store.time_sale(sale.id) for sale in sales}
        return [sale for sale in sales if (time := times[sale.id]) is None or time.voided_at is None]

    def _booked_sales(self, sessions: Iterable[Session]) -> dict[int, Sale]:
        """By station, the bill that the session there waits for; it may be of another station: it moved."""
        return {
            session.station_number: self._store.sale(one.sale_id)
            for session in sessions
            if session.state is SessionState.WAITING
            for one in self._store.time_sales_of(session.id)
            if one.is_open
        }

    def _unpaid_time(self, sessions: Iterable[Session], due: Mapping[int, Sale]) -> dict[int, Sale]:
        """By station, the bill of bought time that runs and is not paid."""
        return {
            session.station_number: due[one.sale_id]
            for session in sessions
            if session.is_prepaid and due
            for one in self._store.time_sales_of(session.id)
            if one.counts and one.sale_id in due
        }

    def bill(self, sale_id: int) -> Bill:
        """A sale and its payments."""
        with self._store.connected():
            return Bill(self._store.sale(sale_id), tuple(self._store.payments_of_sale(sale_id)))


def _station_view(
    station: Station,
    session: Session | None,
    sale: Sale | None,
    open_by_sale: dict[int, Payment],
    now: datetime,
) -> StationView:
    """A running session hides an older bill; that one is then shown as set aside."""
    booked = session if session is not None and session.state is SessionState.WAITING else None
    if session is not None and booked is None:
        return StationView(station, _session_status(session, now), session=session)
    if sale is None:
        status = StationStatus.OUT_OF_ORDER if station.is_out_of_order else StationStatus.FREE
        return StationView(station, status)
    payment = open_by_sale.get(sale.id)
    if sale.is_settled:
        status = StationStatus.PAID
    elif payment is None:
        status = StationStatus.TO_PAY
    elif payment.state is PaymentState.UNKNOWN:
        status = StationStatus.IN_DOUBT
    else:
        status = StationStatus.WAITING
    return StationView(station, status, sale=sale, payment=payment, booked=booked)


def _session_status(session: Session, now: datetime) -> StationStatus:
    if session.state is SessionState.PAUSED:
        return StationStatus.PAUSED
    if session.is_in_overtime(now):
        return StationStatus.OVERTIME
    return StationStatus.ENDING if session.is_ending(now) else StationStatus.RUNNING
