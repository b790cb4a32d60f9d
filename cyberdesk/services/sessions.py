"""Hiring out stations: start a session, end it, and make the sale it became."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number, nairobi
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import WALK_IN, Session
from cyberdesk.domain.tariff import Charge
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, SaleDraft, Store
from cyberdesk.services.sales import lines_of_bill


class Sessions:
    """What staff do with sessions."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    def start(self, station_number: int, *, customer_id: int | None, staff: str) -> Session:
        """Start the clock at a station, at today's tariff.

        Raises:
            NotAllowedNow: the station is in use, out of order, or not known.
        """
        with self._store.transaction():
            station = next((s for s in self._store.stations() if s.number == station_number), None)
            if station is None:
                raise NotAllowedNow(f"There is no station {station_number}", next_step="Choose another one.")
            if station.is_out_of_order:
                raise NotAllowedNow(f"{station.name} is out of order", next_step="Choose another one.")
            name = WALK_IN if customer_id is None else self._store.customer(customer_id).name
            session = self._store.add_session(
                station_number=station_number,
                customer_id=customer_id,
                customer_name=name,
                tariff=self._store.tariff(),
                started_at=self._clock.now(),
                staff=staff,
            )
        self._publish(SessionChanged(session))
        return session

    def end(self, session_id: int, *, staff: str) -> Sale:
        """Stop the clock; what the customer owes is a sale from now on.

        Raises:
            NotAllowedNow: it has ended already.
        """
        now = self._clock.now()
        with self._store.transaction():
            session = self._store.session(session_id)
            if not session.is_running:
                raise NotAllowedNow("This session has ended already", next_step="Open its bill.")
            charge = session.charge(now)
            time = SaleLine(LineKind.TIME, _time_words(session, charge, now), charge.amount)
            lines = lines_of_bill(self._store, session, time)
            sale = self._store.add_sale(
                SaleDraft(
                    customer_id=session.customer_id,
                    customer_name=session.customer_name,
                    title=f"PC {session.station_number} · {charge.minutes} min",
                    station_number=session.station_number,
                    made_at=now,
                    day=day_number(now),
                    staff=staff,
                    lines=lines,
                )
            )
            postings = post_sale(
                [(line.kind, line.amount) for line in lines],
                sale_id=sale.id,
                customer_id=session.customer_id,
                staff=staff,
            )
            self._store.append_entries(postings, at=now, day=day_number(now))
            if not postings:
                self._store.mark_sale_settled(sale.id, now)
            if not self._store.end_session(session_id, ended_at=now, sale_id=sale.id):
                raise NotAllowedNow("This session has ended already", next_step="Open its bill.")
            sale = self._store.sale(sale.id)
            session = self._store.session(session_id)
        self._publish(SessionChanged(session))
        return sale


def _time_words(session: Session, charge: Charge, now: datetime) -> str:
    """The time line of a bill: ``PC time 13:41–14:36, 55 min``."""
    start, end = (nairobi(at).strftime("%H:%M") for at in (session.started_at, now))
    minimum = " (minimum)" if charge.is_minimum else ""
    return f"PC time {start}–{end}, {charge.minutes} min{minimum}"
