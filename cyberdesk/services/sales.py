"""Selling services: a walk-in's bill, lines on the bill of a station, bills that are set aside.

Every act is one transaction. A `request` names one press of a button: done again with the same name, an act
changes nothing and returns how things stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.deed import Deed, DeedKind, Subject
from cyberdesk.domain.events import Event, JobChanged, SaleChanged, SessionChanged
from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.order import OrderLine
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.domain.session import WALK_IN, Session
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, DeedDraft, JobDraft, Publish, SaleDraft, Store, WaitingLine

LONGEST_NAME = 60


class Sales:
    """What staff sell besides time. Needs no right, but a line for another price than that of the list
    (`OrderLine.is_price_changed`) needs the right to change prices; the caller checks it."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    # --- selling ------------------------------------------------------------------------------------------

    def make(
        self,
        order: Sequence[OrderLine],
        *,
        staff: str,
        customer_id: int | None = None,
        name: str = "",
        held_as: str = "",
        request: str = "",
    ) -> Sale:
        """A bill without a station, to be paid now or set aside.

        Args:
            name: who, when no customer is chosen; job cards carry it.
            held_as: sets it aside at once under this name.

        Raises:
            NotAllowedNow: nothing is sold.
        """
        _demand(order)
        now = self._clock.now()
        events: list[Event] = []
        with self._store.transaction():
            done = self._store.deed_by_request(request)
            if done is not None:
                return self._store.sale(done.subject_id)
            who = self._store.customer(customer_id).name if customer_id is not None else _tidy(name)
            sale = self._store.add_sale(
                SaleDraft(
                    customer_id=customer_id,
                    customer_name=who or _tidy(held_as) or WALK_IN,
                    title=_title(order),
                    station_number=None,
                    made_at=now,
                    day=day_number(now),
                    staff=staff,
                    lines=(),
                )
            )
            events += self._charge(sale, order, staff, now)
            self._note(Subject.SALE, sale.id, DeedKind.MADE, staff, _words(order), request)
            if held_as.strip():
                self._hold(sale.id, held_as, staff)
            sale = self._store.sale(sale.id)
        self._tell([SaleChanged(sale), *events])
        return sale

    def add_to_sale(self, sale_id: int, order: Sequence[OrderLine], *, staff: str, request: str = "") -> Sale:
        """More lines on a bill that is not paid yet, after those that are there.

        Raises:
            NotAllowedNow: it is paid or void, or nothing is sold.
        """
        _demand(order)
        now = self._clock.now()
        with self._store.transaction():
            sale = self._store.sale(sale_id)
            if self._store.deed_by_request(request) is not None:
                return sale
            if sale.is_settled:
                title = "This bill is void" if sale.is_void else "This bill is paid already"
                raise NotAllowedNow(title, next_step="Make a new bill for the rest.")
            events = self._charge(sale, order, staff, now)
            self._note(Subject.SALE, sale_id, DeedKind.LINES_ADDED, staff, _words(order), request)
            sale = self._store.sale(sale_id)
        self._tell([SaleChanged(sale), *events])
        return sale

    def add_to_session(
        self, session_id: int, order: Sequence[OrderLine], *, staff: str, request: str = ""
    ) -> Session:
        """Lines that wait with a running session, and stand on its bill when it ends.

        Raises:
            NotAllowedNow: it has ended, or nothing is sold.
        """
        _demand(order)
        now = self._clock.now()
        with self._store.transaction():
            session = self._store.session(session_id)
            if self._store.deed_by_request(request) is not None:
                return session
            if not session.is_under_way:
                raise NotAllowedNow("This session has ended already", next_step="Add it to its bill.")
            lines = [line for each in order for line in each.sale_lines()]
            self._store.add_waiting_lines(session_id, lines, at=now, staff=staff)
            events = self._open_jobs(order, session, staff, now, session_id=session_id)
            self._note(Subject.SESSION, session_id, DeedKind.LINES_ADDED, staff, _words(order), request)
        self._tell([SessionChanged(session), *events])
        return session

    def add_to_station(
        self, number: int, order: Sequence[OrderLine], *, staff: str, request: str = ""
    ) -> Session | Sale:
        """Lines on the bill of whoever sits at a station, or sat there last and has not paid.

        Raises:
            NotAllowedNow: nobody owes anything there, or nothing is sold.
        """
        with self._store.connected():
            done = self._store.deed_by_request(request)
            if done is not None:
                is_session = done.subject is Subject.SESSION
                return (
                    self._store.session(done.subject_id) if is_session else self._store.sale(done.subject_id)
                )
            running = [one for one in self._store.running_sessions() if one.station_number == number]
            unpaid = [one for one in self._store.unsettled_sales() if is_bill_of(one, number)]
        if running:
            return self.add_to_session(running[0].id, order, staff=staff, request=request)
        if unpaid:
            return self.add_to_sale(unpaid[-1].id, order, staff=staff, request=request)
        raise NotAllowedNow(
            words("Nobody has a bill at station {number}", number=number),
            next_step="Choose another one, or sell to a walk-in.",
        )

    # --- setting aside ------------------------------------------------------------------------------------

    def hold(self, sale_id: int, name: str, *, staff: str) -> Sale:
        """Set an unpaid bill aside under a name, and serve the next customer.

        Raises:
            NotAllowedNow: it is paid or void, belongs to a station, or no name is given.
        """
        with self._store.transaction():
            sale = self._store.sale(sale_id)
            if sale.is_settled or sale.is_on_account:
                raise NotAllowedNow("This bill is closed", next_step="Nothing is to be set aside.")
            if sale.station_number is not None:
                raise NotAllowedNow(
                    "This bill waits at its station", next_step="It is not lost: open the station."
                )
            self._hold(sale_id, name, staff)
            sale = self._store.sale(sale_id)
        self._tell([SaleChanged(sale)])
        return sale

    def recall(self, sale_id: int, *, staff: str) -> Sale:
        """Take a bill up again that was set aside.

        Raises:
            NotAllowedNow: somebody has done it already, or it was paid.
        """
        with self._store.transaction():
            sale = self._store.sale(sale_id)
            if not sale.held_as or sale.is_settled:
                raise NotAllowedNow("This bill is not set aside", next_step="Look for it among the bills.")
            self._store.set_held_as(sale_id, "")
            self._note(Subject.SALE, sale_id, DeedKind.RECALLED, staff, sale.held_as)
            sale = self._store.sale(sale_id)
        self._tell([SaleChanged(sale)])
        return sale

    # --- reading ------------------------------------------------------------------------------------------

    def held(self) -> list[Sale]:
        """Bills that are set aside, oldest first."""
        return self._store.held_sales()

    def waiting(self, session_id: int) -> list[WaitingLine]:
        """What was ordered at a session, for its bill."""
        return self._store.waiting_lines(session_id)

    def waiting_totals(self) -> dict[int, tuple[int, Money]]:
        """By running session: how many lines wait with it, and what they come to. For the stations' cards."""
        return self._store.waiting_totals()

    def stations_with_bill(self) -> list[int]:
        """The stations that `add_to_station` takes."""
        with self._store.connected():
            running = {session.station_number for session in self._store.running_sessions()}
            unpaid = {
                sale.station_number
                for sale in self._store.unsettled_sales()
                if sale.station_number is not None and not sale.is_on_account
            }
        return sorted(running | unpaid)

    def history(self, sale_id: int) -> list[Deed]:
        """Who did what to a bill, oldest first."""
        return self._store.deeds_of(Subject.SALE, sale_id)

    # --- inside a transaction -----------------------------------------------------------------------------

    def _charge(self, sale: Sale, order: Sequence[OrderLine], staff: str, now: datetime) -> list[Event]:
        """Put an order on a bill: lines, ledger, job cards."""
        lines = [line for each in order for line in each.sale_lines()]
        self._store.add_sale_lines(sale.id, lines)
        postings = post_sale(
            [(line.kind, line.amount) for line in lines],
            sale_id=sale.id,
            customer_id=sale.customer_id,
            staff=staff,
        )
        self._store.append_entries(postings, at=now, day=day_number(now))
        return self._open_jobs(order, sale, staff, now, sale_id=sale.id)

    def _open_jobs(
        self,
        order: Sequence[OrderLine],
        bill: Sale | Session,
        staff: str,
        now: datetime,
        *,
        sale_id: int | None = None,
        session_id: int | None = None,
    ) -> list[Event]:
        events: list[Event] = []
        for each in order:
            if not each.opens_job:
                continue
            job = self._store.add_job(
                JobDraft(
                    customer_id=bill.customer_id,
                    customer_name=bill.customer_name,
                    what=each.text,
                    fee=each.amount,
                    government_fee=each.fee,
                    sale_id=sale_id,
                    session_id=session_id,
                    taken_at=now,
                    taken_by=staff,
                )
            )
            self._note(Subject.JOB, job.id, DeedKind.JOB_OPENED, staff, job.what)
            events.append(JobChanged(job.id))
        return events

    def _hold(self, sale_id: int, name: str, staff: str) -> None:
        name = _tidy(name)
        if not name or len(name) > LONGEST_NAME:
            raise NotAllowedNow(
                "A bill is set aside under a name",
                next_step=words(
                    "Type the customer's name, at most {longest_name} letters.", longest_name=LONGEST_NAME
                ),
            )
        self._store.set_held_as(sale_id, name)
        self._note(Subject.SALE, sale_id, DeedKind.HELD, staff, name)

    def _note(
        self, subject: Subject, subject_id: int, kind: DeedKind, staff: str, detail: str, request: str = ""
    ) -> None:
        self._store.append_deed(
            DeedDraft(self._clock.now(), subject, subject_id, kind, staff, detail=detail, request=request)
        )

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            self._publish(event)


def lines_of_bill(store: Store, session: Session, time_line: SaleLine | None) -> tuple[SaleLine, ...]:
    """All lines of the bill that a session becomes when it ends: its time, then what waited with it.

    Args:
        time_line: None when its time was paid before.
    """
    waited = [waiting.line for waiting in store.waiting_lines(session.id)]
    return (*([time_line] if time_line is not None else []), *waited)


def is_bill_of(sale: Sale, station_number: int) -> bool:
    """Whether an unpaid sale is what a station's card shows."""
    return sale.station_number == station_number and not sale.is_on_account


def _demand(order: Sequence[OrderLine]) -> None:
    if not order:
        raise NotAllowedNow("Nothing is on the bill yet", next_step="Type what is sold, for example 5*pr.")
    if any(line.total <= ZERO for line in order):
        raise NotAllowedNow("A line has no price", next_step="Type its price, or take it off.")


def _title(order: Sequence[OrderLine]) -> str:
    """What a bill is for in a few words: its first line, and how many more."""
    rest = len(order) - 1
    return order[0].text + (f" + {rest} more" if rest else "")


def _words(order: Sequence[OrderLine]) -> str:
    return ", ".join(f"{line.text} {line.total}" for line in order)


def _tidy(name: str) -> str:
    return " ".join(name.split())
