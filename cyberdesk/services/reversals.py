"""Undoing what was sold, by reversing entries and never by edits: a line taken off, a bill made void, money
paid back.

Every act says why and is one transaction. None can be done twice: what is undone already is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum

from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.events import Event, JobChanged, SaleChanged, SessionChanged
from cyberdesk.domain.job import JobStatus
from cyberdesk.domain.ledger import CREDITED_BY, Account, Posting, post_money_back, post_reversal
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import Session
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.fees import fees_of, paid_out
from cyberdesk.services.ports import Clock, DeedDraft, Publish, Store

LONGEST_REASON = 200
_CHARGED = frozenset(CREDITED_BY.values())


class BackTo(StrEnum):
    """Where money that is paid back goes."""

    CASH = "cash"
    """Out of the drawer, whatever it came in by: M-PESA has no way back here."""
    CREDIT = "credit"
    """It stays with the shop, as the customer's."""


_ACCOUNT_OF = {BackTo.CASH: Account.CASH, BackTo.CREDIT: Account.CUSTOMER_CREDIT}


class Reversals:
    """Takes back what was sold. The caller checks the rights."""

    def __init__(self, store: Store, clock: Clock, publish: Publish, drawer: Drawer | None = None) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._drawer = drawer or Drawer(store)

    # --- before it is paid --------------------------------------------------------------------------------

    def take_off(self, sale_id: int, position: int, *, reason: str, staff: str) -> Sale:
        """One line less on a bill that is not paid yet. Right: void.

        Args:
            position: of the line, see `SaleLine.position`.

        Raises:
            NotAllowedNow: it is off already, it is the last one, a prompt is open, its time still runs, or so
                much was paid that money would have to go back.
        """
        reason = _demand(reason)
        events: list[Event] = []
        with self._store.transaction():
            sale = self._open_sale(sale_id)
            lines = _chosen(sale, [position])
            if len(sale.lines) == 1:
                raise NotAllowedNow(
                    "This is the only line of the bill", next_step="Make the bill void instead."
                )
            if lines[0].kind is LineKind.TIME:
                self._demand_no_clock(sale_id)
            if lines[0].amount > sale.due:
                raise NotAllowedNow(
                    "This bill is paid in part",
                    money="Money was taken for it.",
                    next_step="Refund the line instead.",
                )
            self._reverse(sale, lines, staff)
            if not self._store.sale(sale_id).due:
                self._store.mark_sale_settled(sale_id, self._clock.now())
            self._note(sale_id, DeedKind.LINE_OFF, staff, reason, f"{lines[0].text} {lines[0].amount}")
            sale = self._store.sale(sale_id)
            events.append(SaleChanged(sale))
        self._tell(events)
        return sale

    def take_waiting_off(self, line_id: int, *, reason: str, staff: str) -> Session:
        """One line less of those that wait with a session. Right: void.

        Raises:
            NotAllowedNow: it is off already, stands on the bill by now, or is a fee that the agency has.
        """
        reason = _demand(reason)
        with self._store.transaction():
            session = self._store.session(self._store.session_of_waiting_line(line_id))
            waiting = {each.id: each.line for each in self._store.waiting_lines(session.id)}
            if not session.is_under_way:
                raise NotAllowedNow("This session has ended already", next_step="Take it off its bill.")
            if line_id not in waiting:
                raise NotAllowedNow("This line is off already", next_step="Nothing more to do.")
            line = waiting[line_id]
            jobs = self._store.jobs_of_session(session.id)
            _demand_held([line], fees_of(waiting.values()) - paid_out(jobs))
            self._store.take_waiting_line_off(line_id, self._clock.now())
            self._store.append_deed(
                DeedDraft(
                    self._clock.now(),
                    Subject.SESSION,
                    session.id,
                    DeedKind.LINE_OFF,
                    staff,
                    reason,
                    f"{line.text} {line.amount}",
                )
            )
        self._tell([SessionChanged(session)])
        return session

    def void(self, sale_id: int, *, reason: str, staff: str) -> Sale:
        """Undo a bill for which nothing was paid; it stays, marked void. Right: void.

        Money that still arrives for it, from a prompt in doubt, is kept to the customer's credit and raises
        an alarm.

        Raises:
            NotAllowedNow: it is void or paid, wholly or in part, a prompt is open, or its time still runs.
        """
        reason = _demand(reason)
        with self._store.transaction():
            sale = self._open_sale(sale_id)
            self._demand_no_clock(sale_id)
            if _taken(self._store.postings_of_sale(sale_id)):
                raise NotAllowedNow(
                    "Money was taken for this bill", money="It is counted.", next_step="Refund it instead."
                )
            self._reverse(sale, sale.lines, staff)
            self._store.mark_sale_void(sale_id, self._clock.now())
            self._store.mark_sale_settled(sale_id, self._clock.now())
            self._note(sale_id, DeedKind.VOIDED, staff, reason, str(sale.total))
            events = self._cancel_jobs(sale_id, staff, reason)
            sale = self._store.sale(sale_id)
        self._tell([SaleChanged(sale), *events])
        return sale

    # --- after it is paid ---------------------------------------------------------------------------------

    def refundable(self, sale_id: int) -> Money:
        """The most that can be paid back for a bill: what was paid and confirmed, less what went back."""
        with self._store.connected():
            return self._refundable(self._store.postings_of_sale(sale_id))

    def refund(
        self,
        sale_id: int,
        *,
        positions: Collection[int] | None = None,
        back_to: BackTo = BackTo.CASH,
        reason: str,
        staff: str,
    ) -> Sale:
        """Undo lines of a bill that was paid, and pay their money back. Right: refund.

        Where a part of the bill is still due, that part is written off first and only the rest is paid back.

        Args:
            positions: of the lines; None: all that stand.

        Raises:
            NotAllowedNow: nothing was paid for them, M-PESA has not confirmed what was, they were refunded
                already, the agency has its fee by now, or so much is not in the drawer.
        """
        reason = _demand(reason)
        now = self._clock.now()
        with self._store.transaction():
            sale = self._store.sale(sale_id)
            self._demand_no_clock(sale_id)
            lines = _chosen(sale, positions)
            total = sum((line.amount for line in lines), ZERO)
            back = total - sale.due
            self._check_refund(sale, back, back_to)
            self._reverse(sale, lines, staff)
            postings = post_money_back(
                back, _ACCOUNT_OF[back_to], sale_id=sale_id, customer_id=sale.customer_id, staff=staff
            )
            self._store.append_entries(postings, at=now, day=day_number(now))
            self._store.mark_sale_settled(sale_id, now)
            self._note(sale_id, DeedKind.REFUNDED, staff, reason, str(back.cents))
            events = self._cancel_jobs(sale_id, staff, reason) if len(lines) == len(sale.lines) else []
            sale = self._store.sale(sale_id)
        self._tell([SaleChanged(sale), *events])
        return sale

    def _check_refund(self, sale: Sale, back: Money, back_to: BackTo) -> None:
        self._demand_no_prompt(sale.id)
        if sale.is_void or back <= ZERO:
            raise NotAllowedNow(
                "Nothing was paid for this", next_step="Take it off the bill, or make the bill void."
            )
        if back > self._refundable(self._store.postings_of_sale(sale.id)):
            raise NotAllowedNow(
                "M-PESA has not confirmed this payment",
                money="Only a typed code says that money moved.",
                next_step="Give nothing back before it is confirmed.",
            )
        if back_to is BackTo.CREDIT and sale.customer_id is None:
            raise NotAllowedNow("This bill has no customer", next_step="Give the money back in cash.")
        if back_to is BackTo.CASH:
            self._drawer.require(back)

    def _refundable(self, postings: Sequence[Posting]) -> Money:
        confirmed = ZERO
        back = ZERO
        for posting in postings:
            if posting.credit is Account.RECEIVABLE and posting.debit not in _CHARGED:
                payment = None if posting.payment_id is None else self._store.payment(posting.payment_id)
                if payment is None or payment.is_verified:
                    confirmed += posting.amount
            elif posting.debit is Account.RECEIVABLE and posting.credit not in _CHARGED:
                # Paid back before, or found to have moved less than was believed.
                back += posting.amount
        return max(confirmed - back, ZERO)

    # --- inside a transaction -----------------------------------------------------------------------------

    def _open_sale(self, sale_id: int) -> Sale:
        """The bill, if it is not paid and no prompt for it is on a phone."""
        sale = self._store.sale(sale_id)
        if sale.is_void:
            raise NotAllowedNow("This bill is void already", next_step="Nothing more to do.")
        sold = self._store.time_sale(sale_id)
        if sold is not None and sold.is_open:
            # Its session waits for this bill, and must go with it.
            raise NotAllowedNow("This bill is for time that waits", next_step="Cancel it at its station.")
        if sale.is_settled:
            raise NotAllowedNow(
                "This bill is paid already", money="Money was taken for it.", next_step="Refund it instead."
            )
        self._demand_no_prompt(sale_id)
        return sale

    def _demand_no_clock(self, sale_id: int) -> None:
        """Minutes that are taken back must not go on running."""
        sold = self._store.time_sale(sale_id)
        if sold is not None and not self._store.session(sold.session_id).is_over:
            raise NotAllowedNow(
                "The time of this bill still runs",
                money="Nothing was changed.",
                next_step="End the session first.",
            )

    def _demand_no_prompt(self, sale_id: int) -> None:
        if any(payment.is_live for payment in self._store.payments_of_sale(sale_id)):
            raise NotAllowedNow(
                "A prompt for this bill is on the phone",
                money="It may still be paid.",
                next_step="Wait for its answer, or let the customer cancel it.",
            )

    def _reverse(self, sale: Sale, lines: Sequence[SaleLine], staff: str) -> None:
        now = self._clock.now()
        _demand_held(lines, fees_of(sale.lines) - paid_out(self._store.jobs_of_sale(sale.id)))
        postings = post_reversal(
            [(line.kind, line.amount) for line in lines],
            sale_id=sale.id,
            customer_id=sale.customer_id,
            staff=staff,
        )
        self._store.append_entries(postings, at=now, day=day_number(now))
        self._store.take_sale_lines_off(sale.id, [line.position for line in lines], now)

    def _cancel_jobs(self, sale_id: int, staff: str, reason: str) -> list[Event]:
        events: list[Event] = []
        for job in self._store.jobs_of_sale(sale_id):
            if not job.is_open:
                continue
            self._store.change_job(
                job.id, status=JobStatus.CANCELLED, reference=job.reference, notes=job.notes
            )
            self._store.append_deed(
                DeedDraft(
                    self._clock.now(), Subject.JOB, job.id, DeedKind.JOB_CANCELLED, staff, reason, job.what
                )
            )
            events.append(JobChanged(job.id))
        return events

    def _note(self, sale_id: int, kind: DeedKind, staff: str, reason: str, detail: str) -> None:
        self._store.append_deed(
            DeedDraft(self._clock.now(), Subject.SALE, sale_id, kind, staff, reason, detail)
        )

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            self._publish(event)


def _demand_held(lines: Sequence[SaleLine], held: Money) -> None:
    """
    Args:
        held: the government fees that no agency has yet.

    Raises:
        NotAllowedNow: an agency has more of these lines' fees.
    """
    if fees_of(lines) > held:
        raise NotAllowedNow(
            "The agency has its fee already",
            money="Only your own fee can be undone.",
            next_step="Choose the other lines.",
        )


def _taken(postings: Sequence[Posting]) -> Money:
    """What was paid for a bill and did not go back, confirmed or not."""
    taken = ZERO
    for posting in postings:
        if posting.credit is Account.RECEIVABLE and posting.debit not in _CHARGED:
            taken += posting.amount
        elif posting.debit is Account.RECEIVABLE and posting.credit not in _CHARGED:
            taken -= posting.amount
    return taken


def _chosen(sale: Sale, positions: Collection[int] | None) -> list[SaleLine]:
    """The lines at these places, each of which must stand."""
    lines = [line for line in sale.lines if positions is None or line.position in positions]
    if not lines or (positions is not None and len(lines) != len(set(positions))):
        raise NotAllowedNow("This line is off already", next_step="Look at the bill as it is now.")
    return lines


def _demand(reason: str) -> str:
    """
    Raises:
        NotAllowedNow: no reason is given.
    """
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON:
        raise NotAllowedNow("A reason is needed", next_step="Say in a few words why.")
    return reason
