"""Hiring out stations: start a session or sell its time first, end it, and make its bills."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime

from cyberdesk.domain.charge import SECONDS_PER_MINUTE, Charge
from cyberdesk.domain.events import Event, PaymentChanged, SaleChanged, SessionChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.power_gap import GapDecision, PowerGap
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.session import WALK_IN, Session, SessionState
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.bought_time import BoughtTime
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, SessionAct, Store, TimeSaleKind
from cyberdesk.services.power_gaps import PowerGaps
from cyberdesk.services.seating import Seating
from cyberdesk.services.sold_time import SoldTime, UnpaidTime
from cyberdesk.services.time_bills import make_time_sale, make_waiting_sale

log = logging.getLogger(__name__)


class Sessions(Seating):
    """What staff do with sessions. Each act is one transaction; who hears of it hears after the commit."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        super().__init__(store, clock, publish)
        self._bought = BoughtTime(store, clock, publish)
        self._gaps = PowerGaps(store, clock, publish)

    # --- beginning ----------------------------------------------------------------------------------------

    def start(self, station_number: int, *, customer_id: int | None, staff: str) -> Session:
        """Start the clock at a station, at today's tariff of its group; it is paid for at the end.

        Raises:
            NotAllowedNow: the station is in use, out of order, or not known.
        """
        with self._store.transaction():
            session = self._add(station_number, customer_id, staff, waits=False)
            self._record(session, SessionAct.STARTED, staff)
        self._publish(SessionChanged(session))
        return session

    def sell(self, station_number: int, minutes: int, *, customer_id: int | None, staff: str) -> SoldTime:
        """Sell time at a station. The session keeps the station and starts when the bill is settled, not
        before; if it is not paid, `cancel` the bill. It also starts when staff leave the bill on the account
        of a customer and agree that the time is lent, see `Repairs.leave_on_account`.

        Raises:
            NotAllowedNow: see `start`; or no such length is sold.
        """
        with self._store.transaction():
            session = self._add(station_number, customer_id, staff, waits=True)
            charge = session.tariff.price_of(minutes, self._clock.now())
            sold = self._bought.sell(session, minutes, charge, staff=staff)
        self._publish(SessionChanged(sold.session))
        return sold

    def add_time(self, session_id: int, minutes: int, *, staff: str) -> SoldTime:
        """Sell more minutes to a session whose time is bought; they count once their bill is settled.

        Raises:
            NotAllowedNow: it is over, waits for its payment, is paid for at the end, or minutes that were
                added before are not paid yet.
        """
        return self._bought.add(session_id, minutes, staff=staff)

    def cancel(self, sale_id: int, *, staff: str, reason: str = "") -> Session:
        """Take back sold minutes that nobody paid for, by entries the other way round. A session that waited
        for them is over and its station free.

        Raises:
            NotAllowedNow: a prompt for them may still be paid, a part is paid, they count already, or they
                were used.
        """
        return self._bought.cancel(sale_id, staff=staff, reason=reason)

    # --- ending -------------------------------------------------------------------------------------------

    def end(self, session_id: int, *, staff: str, charges_overtime: bool = True) -> Sale:
        """Stop the clock for good; what the customer owes for time is a sale from now on.

        Of time that was bought only overtime and what else waited are still owed, as a bill of their own.
        Without any the answer is the first bill, which is settled. Minutes that were added and not paid for
        count as bought: their own bill is still due. So is the bill of minutes whose code was false: it is
        the answer then.

        Args:
            charges_overtime: False when staff give it away; that is written down.

        Raises:
            NotAllowedNow: it has ended already, or waits for its payment.
        """
        now = self._clock.now()
        with self._store.transaction():
            session = self._open(session_id)
            if session.state is SessionState.WAITING:
                raise NotAllowedNow("This session has not begun", next_step="Take its payment, or cancel it.")
            if session.is_prepaid:
                sale = self._end_bought(session, now, staff, charges_overtime=charges_overtime)
            else:
                charge = session.charge(now)
                sale = make_time_sale(
                    self._store,
                    session,
                    TimeSaleKind.USED,
                    charge,
                    minutes=charge.minutes,
                    at=now,
                    staff=staff,
                )
            self._store.end_session(session_id, ended_at=now, sale_id=sale.id)
            self._record(session, SessionAct.ENDED, staff)
            session = self._store.session(session_id)
        self._publish(SessionChanged(session))
        return sale

    def _end_bought(self, session: Session, now: datetime, staff: str, *, charges_overtime: bool) -> Sale:
        sales = [
            sale
            for sale in self._store.time_sales_of(session.id)
            if sale.kind is TimeSaleKind.BOUGHT and sale.voided_at is None
        ]
        bought_seconds = sum(sale.minutes for sale in sales) * SECONDS_PER_MINUTE
        charge = session.overtime(now, bought_seconds)
        minutes = -(-max(session.seconds_used(now) - bought_seconds, 0) // SECONDS_PER_MINUTE)
        if charge.amount and charges_overtime:
            return make_time_sale(
                self._store, session, TimeSaleKind.OVERTIME, charge, minutes=minutes, at=now, staff=staff
            )
        if charge.amount:
            self._record(session, SessionAct.OVERTIME_FORGIVEN, staff, str(minutes))
        waited = make_waiting_sale(self._store, session, at=now, staff=staff)
        if waited is not None:
            return waited
        bills = [self._store.sale(sale.sale_id) for sale in sales if sale.counts]
        return next((bill for bill in bills if not bill.is_settled), bills[0])

    # --- prices -------------------------------------------------------------------------------------------

    def price_of(self, station_number: int, minutes: int) -> Charge:
        """What so many minutes cost at a station when they are sold now."""
        return self._tariff_at(station_number).price_of(minutes, self._clock.now())

    def price_of_more(self, session_id: int, minutes: int) -> Charge:
        """What `add_time` would charge now."""
        return self._store.session(session_id).price_of_more(minutes, self._clock.now())

    def minutes_for(self, station_number: int, amount: Money) -> int:
        """How many minutes this much money buys at a station now; 0 when it is too little."""
        return self._tariff_at(station_number).minutes_for(amount, self._clock.now())

    def why(self, sale_id: int) -> Charge | None:
        """Why a bill's time costs what it does, as it was when the bill was made; None: it has no time."""
        with self._store.connected():
            sold = self._store.time_sale(sale_id)
            if sold is not None:
                return sold.charge
            session = self._store.session_of_sale(sale_id)
        # A bill of a time when explanations were not kept yet.
        return None if session is None or session.ended_at is None else session.charge(session.ended_at)

    def unpaid_time(self, session_id: int) -> UnpaidTime | None:
        """Minutes that were sold to a session and are not paid; None: nothing is to be paid here."""
        with self._store.connected():
            return self._bought.unpaid(session_id)

    def is_unpaid_time(self, sale_id: int) -> bool:
        """A bill of sold minutes that do not count yet: `cancel` may take it back."""
        with self._store.connected():
            sold = self._store.time_sale(sale_id)
            return sold is not None and sold.is_open

    # --- what happens by itself ---------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Start what was paid for, whoever settled it, and what was lent. Never raises: what fails here is
        tried at the next beat, and the payment is safe already."""
        match event:
            case PaymentChanged(payment):
                may_count = payment.state is PaymentState.PAID
            case SaleChanged(sale):
                may_count = sale.is_on_account or sale.is_settled
            case _:
                may_count = False
        if may_count:
            try:
                self._bought.count_paid()
            except CounterError as error:
                log.warning("a paid session could not be started yet: %s", error.title)

    def recover(self) -> list[Session]:
        """At the start of the program, before anything else happens to sessions: note a power cut, and start
        what was paid for while nobody listened."""
        self._gaps.beat()
        return self._bought.count_paid()

    def beat(self) -> None:
        """Call every `power_gaps.BEAT_SECONDS`: the program runs."""
        self._gaps.beat()
        self._bought.count_paid()

    def close(self) -> None:
        """The program ends in good order: it ran until now. A short pause before the next start is no gap."""
        self._gaps.beat()

    def gap(self) -> PowerGap | None:
        """The oldest power cut on which somebody must decide, with the sessions it concerns."""
        return self._gaps.gap()

    def decide_gap(
        self, gap_id: int, decisions: GapDecision | Mapping[int, GapDecision], *, staff: str
    ) -> list[Session]:
        """Decide who pays for a power cut, once.

        Args:
            decisions: one for all of its sessions, or by session; those that are missing stay undecided.

        Raises:
            NotAllowedNow: that was decided already, or one of the sessions is over; nothing was changed.
        """
        return self._gaps.decide(gap_id, decisions, staff=staff)

    # --- parts --------------------------------------------------------------------------------------------

    def _add(self, station_number: int, customer_id: int | None, staff: str, *, waits: bool) -> Session:
        station = self._station(station_number)
        return self._store.add_session(
            station_number=station_number,
            customer_id=customer_id,
            customer_name=WALK_IN if customer_id is None else self._store.customer(customer_id).name,
            tariff=self._store.tariff(station.group),
            started_at=self._clock.now(),
            staff=staff,
            waits=waits,
        )

    def _tariff_at(self, station_number: int) -> Tariff:
        with self._store.connected():
            return self._store.tariff(self._station(station_number).group)
