"""Time that is paid for first: sold, counted from the moment it is settled, or taken back."""

from __future__ import annotations

from cyberdesk.domain.charge import Charge
from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.ledger import post_reversal
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.session import Session, SessionState
from cyberdesk.domain.tariff import MINUTES_PER_DAY
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import (
    Clock,
    DeedDraft,
    Publish,
    SessionAct,
    SessionRecord,
    Store,
    TimeSale,
    TimeSaleKind,
)
from cyberdesk.services.sold_time import SoldTime, UnpaidTime
from cyberdesk.services.time_bills import make_time_sale


class BoughtTime:
    """Sales of minutes. A session's first one starts it once it is settled; a later one prolongs it."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    def sell(self, session: Session, minutes: int, charge: Charge, *, staff: str) -> SoldTime:
        """Make the bill for minutes of a session, inside a transaction; nothing is published."""
        if not 1 <= minutes <= MINUTES_PER_DAY:
            raise NotAllowedNow("Time is sold from 1 minute to 24 hours", next_step="Choose another length.")
        now = self._clock.now()
        sale = make_time_sale(
            self._store, session, TimeSaleKind.BOUGHT, charge, minutes=minutes, at=now, staff=staff
        )
        self._store.append_session_record(
            SessionRecord(session.id, now, SessionAct.SOLD, staff, str(minutes))
        )
        if sale.is_settled:
            sold = self._store.time_sale(sale.id)
            assert sold is not None
            self._count(sold)
        return SoldTime(self._store.session(session.id), sale)

    def add(self, session_id: int, minutes: int, *, staff: str) -> SoldTime:
        """More minutes for a session whose time is bought first; see `Sessions.add_time`."""
        with self._store.transaction():
            session = self._store.session(session_id)
            if session.is_over or session.state is SessionState.WAITING:
                raise NotAllowedNow(
                    "This session does not run",
                    next_step="Sell it anew." if session.is_over else "Take its payment first.",
                )
            if not session.is_prepaid:
                raise NotAllowedNow(
                    "This session is paid for at the end", next_step="Nothing to add: its time has no end."
                )
            self._demand_paid(session_id)
            charge = session.price_of_more(minutes, self._clock.now())
            sold = self.sell(session, minutes, charge, staff=staff)
        self._publish(SessionChanged(sold.session))
        return sold

    def unpaid(self, session_id: int) -> UnpaidTime | None:
        """The oldest minutes of a session that somebody still has to pay here; not those on an account."""
        for sold in self._store.time_sales_of(session_id):
            if sold.is_open or sold.counts:
                sale = self._store.sale(sold.sale_id)
                if not sale.is_settled and not sale.is_on_account:
                    return UnpaidTime(sale, sold.minutes, sold.counts)
        return None

    def _demand_paid(self, session_id: int) -> None:
        unpaid = self.unpaid(session_id)
        if unpaid is None:
            return
        if unpaid.counts:
            raise NotAllowedNow(
                "The minutes sold before are not paid",
                money="The code that was typed for them was false.",
                next_step="Take their payment first.",
            )
        raise NotAllowedNow(
            "The minutes added last are not paid yet", next_step="Take their payment, or cancel them."
        )

    # --- settled ------------------------------------------------------------------------------------------

    def count_paid(self) -> list[Session]:
        """Start and prolong whatever is settled or left on an account by now; each sale counts once, whoever
        asks and how often."""
        if not self._store.paid_time_sales():
            return []
        with self._store.transaction():
            # Read again: another thread may have been first.
            ids = [sale.session_id for sale in self._store.paid_time_sales() if self._count(sale)]
            changed = [self._store.session(session_id) for session_id in ids]
        for session in changed:
            self._publish(SessionChanged(session))
        return changed

    def _count(self, sale: TimeSale) -> bool:
        now = self._clock.now()
        if not self._store.count_time_sale(sale.sale_id, now):
            return False
        act = SessionAct.PAID if self._store.sale(sale.sale_id).is_settled else SessionAct.LENT
        self._store.append_session_record(SessionRecord(sale.session_id, now, act, "", str(sale.minutes)))
        if self._store.session(sale.session_id).state is SessionState.WAITING:
            self._store.begin_session(sale.session_id, now)
            self._store.append_session_record(SessionRecord(sale.session_id, now, SessionAct.STARTED, ""))
        return True

    # --- taken back ---------------------------------------------------------------------------------------

    def cancel(self, sale_id: int, *, staff: str, reason: str = "") -> Session:
        """Take back minutes that nobody paid for; see `Sessions.cancel`."""
        now = self._clock.now()
        with self._store.transaction():
            session = self._cancellable(sale_id)
            sale = self._store.sale(sale_id)
            self._store.void_time_sale(sale_id, now)
            postings = post_reversal(
                [(line.kind, line.amount) for line in sale.lines],
                sale_id=sale_id,
                customer_id=session.customer_id,
                staff=staff,
            )
            self._store.append_entries(postings, at=now, day=day_number(now))
            self._store.take_sale_lines_off(sale_id, [line.position for line in sale.lines], now)
            self._store.mark_sale_void(sale_id, now)
            self._store.mark_sale_settled(sale_id, now)
            self._store.append_deed(
                DeedDraft(now, Subject.SALE, sale_id, DeedKind.VOIDED, staff, reason, str(sale.total))
            )
            self._store.append_session_record(
                SessionRecord(session.id, now, SessionAct.CANCELLED, staff, reason)
            )
            if session.state is SessionState.WAITING:
                self._store.end_session(session.id, ended_at=now, sale_id=sale_id)
            session = self._store.session(session.id)
        self._publish(SessionChanged(session))
        return session

    def _cancellable(self, sale_id: int) -> Session:
        """Whose sale it is.

        Raises:
            NotAllowedNow: money moved for it or may yet, or its minutes were used.
        """
        time_sale, sale = self._store.time_sale(sale_id), self._store.sale(sale_id)
        if time_sale is None or not time_sale.is_open:
            raise NotAllowedNow(
                "This bill cannot be cancelled here", next_step="Money that was taken is given back instead."
            )
        if any(payment.is_open for payment in self._store.payments_of_sale(sale_id)):
            raise NotAllowedNow(
                "A prompt for this bill may still be paid",
                money="Money may move.",
                next_step="Wait until it is known how it ended.",
            )
        if any(line.kind is not LineKind.TIME for line in sale.lines):
            raise NotAllowedNow(
                "More than time stands on this bill", next_step="Take the other lines off first."
            )
        if sale.due < sale.total:
            raise NotAllowedNow(
                "A part of this bill is paid",
                money="Money was taken for it.",
                next_step="Take the rest, or give that part back first.",
            )
        session = self._store.session(time_sale.session_id)
        if session.is_over and session.overtime_seconds(self._clock.now()):
            raise NotAllowedNow("The customer has used this time", next_step="Take the payment.")
        return session
