"""The drawer from a count to a count: open a shift, move cash, look at it, close it for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import NEEDS_REASON, CashMove, CashMoveKind
from cyberdesk.domain.events import ShiftChanged
from cyberdesk.domain.ledger import post_cash_move
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift import Closing, Shift, difference_kind
from cyberdesk.domain.shift_archive import archive_text, report_of
from cyberdesk.domain.shift_figures import figures_of
from cyberdesk.domain.shift_report import (
    VERSION,
    DoubtfulPayment,
    HandedOver,
    RunningStation,
    ShiftReport,
    UnpaidBill,
)
from cyberdesk.domain.staff import Right
from cyberdesk.domain.words import words
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, Store

LONGEST_REASON = 200
FORMER_PAGE = 50

FIRST_SHIFT = "Cash in the drawer before the first shift"
"""Why cash is moved when nobody ever counted before: what the ledger says of years ago is no difference."""


class ReasonNeeded(NotAllowedNow):
    """The count differs from what the drawer should hold, and nobody has said why.

    Attributes:
        difference: counted less expected.
    """

    def __init__(self, difference: Money) -> None:
        amount = Money(abs(difference.cents))
        is_over = difference > ZERO
        super().__init__(
            words("{amount} is too much in the drawer", amount=amount)
            if is_over
            else words("{amount} is missing in the drawer", amount=amount),
            money="Nothing was changed.",
            next_step="Count again, or write why.",
        )
        self.difference = difference


@dataclass(frozen=True, slots=True)
class ShiftView:
    """Everything the shift screen shows, read at one moment.

    Attributes:
        report: of the open shift; None when none is open.
        drawer: what the drawer should hold.
        is_first: no shift was ever opened.
        former: closed shifts, the newest first.
    """

    report: ShiftReport | None
    drawer: Money
    is_first: bool
    former: tuple[Shift, ...]


class Shifts:
    """What staff do with the drawer. Rights: `open_shift`, `close_shift`, `move_cash`, `see_reports`."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        *,
        drawer: Drawer | None = None,
        is_blind: bool = False,
    ) -> None:
        """
        Args:
            drawer: the one that those who take and hand out money ask too.
            is_blind: whoever counts does not see what should be there before it is counted.
        """
        self._store = store
        self._clock = clock
        self._publish = publish
        self._drawer = drawer or Drawer(store)
        self.is_blind = is_blind

    # --- looking ------------------------------------------------------------------------------------------

    def current(self) -> Shift | None:
        """The open shift."""
        return self._store.open_shift()

    def right_to_close(self, staff: str) -> Right | None:
        """What `staff` needs to close the open shift: nothing for their own, a right for somebody else's."""
        shift = self._store.open_shift()
        return None if shift is None or shift.opened_by == staff else Right.CLOSE_ANY_SHIFT

    def drawer(self) -> Money:
        """What the drawer should hold now."""
        return self._drawer.holds()

    def view(self) -> ShiftView:
        """For the screen; some milliseconds, more only on the first shift of an old database."""
        with self._store.connected():
            shift = self._store.open_shift()
            former = self._store.closed_shifts(None, FORMER_PAGE)
            report = None if shift is None else self._report(shift, None)
            drawer = self.drawer() if report is None else report.expected
            return ShiftView(report, drawer, shift is None and not former, tuple(former))

    def x_report(self) -> ShiftReport:
        """How the open shift stands now; changes nothing.

        Raises:
            NotAllowedNow: none is open.
        """
        with self._store.connected():
            return self._report(self._the_open_one(), None)

    def z_report(self, number: int) -> ShiftReport:
        """A closed shift's report, as it was when it was closed.

        Raises:
            LookupError: there is no such report.
        """
        return report_of(self._store.kept_report(number))

    def former(self, before: int | None = None) -> list[Shift]:
        """Closed shifts, the newest first, up to `FORMER_PAGE`; from the one before `before` on."""
        return self._store.closed_shifts(before, FORMER_PAGE)

    # --- opening and closing ------------------------------------------------------------------------------

    def open(self, counted: CashCount | Money, *, staff: str, reason: str = "") -> Shift:
        """Begin a shift with what was counted. Needs the right `open_shift`.

        The first shift of all takes the count as it is: what was there before nobody counted.

        Raises:
            ReasonNeeded: it is not what the drawer should hold.
            NotAllowedNow: one is open.
            StorageError: nothing was changed.
        """
        now, amount, count = self._clock.now(), *_split(counted)
        with self._store.transaction():
            if self._store.open_shift() is not None:
                raise NotAllowedNow("A shift is open already", next_step="Close it first.")
            last = self._store.last_closed_shift()
            difference = amount - self.drawer()
            if difference and last is None:
                kind = CashMoveKind.IN if difference > ZERO else CashMoveKind.OUT
                self._move(kind, Money(abs(difference.cents)), FIRST_SHIFT, staff, now)
            else:
                self._write_difference(difference, _tidy(reason), staff, now)
            opened_entry, _ = self._store.last_entry()
            shift = Shift(
                id=last.id + 1 if last else 1,
                opened_at=now,
                opened_by=staff,
                float_counted=amount,
                float_count=count,
                first_entry=self._first_entry(last),
                opened_entry=opened_entry,
            )
            self._store.add_shift(shift)
        self._publish(ShiftChanged(shift))
        return shift

    def close(
        self,
        counted: CashCount | Money,
        *,
        staff: str,
        reason: str = "",
        expected: Money | None = None,
    ) -> ShiftReport:
        """End the open shift with what was counted; its Z report is kept in the same commit. Needs the right
        `close_shift`. Sessions may run on; unpaid bills and payments in doubt are named and handed over.

        Args:
            expected: what the screen said should be there, if it said so.

        Raises:
            ReasonNeeded: the count is not what the drawer should hold.
            NotAllowedNow: none is open, or cash moved after the screen was read.
            StorageError: nothing was changed.
        """
        now, amount, count = self._clock.now(), *_split(counted)
        with self._store.transaction():
            shift = self._the_open_one()
            should_hold = self.drawer()
            if expected is not None and expected != should_hold:
                raise NotAllowedNow(
                    "Cash came in or went out while you counted",
                    money="It is written down; the shift is still open.",
                    next_step="Look at the new difference, and close again.",
                )
            reason = _tidy(reason) if amount != should_hold else ""
            self._write_difference(amount - should_hold, reason, staff, now)
            last_entry, _ = self._store.last_entry()
            closing = Closing(now, staff, amount, count, should_hold, reason, last_entry)
            report = self._report(shift, closing)
            self._store.close_shift(shift.id, closing, archive_text(report))
            shift = self._store.shift(shift.id)
        self._publish(ShiftChanged(shift))
        return report

    # --- cash beside the customers' money -----------------------------------------------------------------

    def cash_in(self, amount: Money, reason: str = "", *, staff: str) -> CashMove:
        """The owner put cash into the drawer. Needs the right `move_cash`, as the three below; all raise
        NotAllowedNow: no shift is open, a reason is missing, or so much is not there."""
        return self.move(CashMoveKind.IN, amount, reason, staff=staff)

    def cash_out(self, amount: Money, reason: str, *, staff: str) -> CashMove:
        """Cash was taken out for the owner."""
        return self.move(CashMoveKind.OUT, amount, reason, staff=staff)

    def drop(self, amount: Money, reason: str = "", *, staff: str) -> CashMove:
        """Cash was brought to safety."""
        return self.move(CashMoveKind.DROP, amount, reason, staff=staff)

    def expense(self, amount: Money, reason: str, *, staff: str) -> CashMove:
        """Cash paid for something the shop needs."""
        return self.move(CashMoveKind.EXPENSE, amount, reason, staff=staff)

    def move(self, kind: CashMoveKind, amount: Money, reason: str = "", *, staff: str) -> CashMove:
        """One of the four above."""
        if kind in {CashMoveKind.OVER, CashMoveKind.SHORT}:
            raise ValueError("a difference is only found by counting")
        reason = _tidy(reason)
        if amount <= ZERO:
            raise NotAllowedNow("The amount must be more than zero", next_step="Change the amount.")
        if kind in NEEDS_REASON and not reason:
            raise NotAllowedNow("A word is missing: what for?", next_step="Write it in a few words.")
        with self._store.transaction():
            shift = self._the_open_one()
            if kind is not CashMoveKind.IN:
                self._drawer.require(amount)
            move = self._move(kind, amount, reason, staff, self._clock.now())
        self._publish(ShiftChanged(shift))
        return move

    # --- inside a transaction -----------------------------------------------------------------------------

    def _the_open_one(self) -> Shift:
        shift = self._store.open_shift()
        if shift is None:
            raise NotAllowedNow("No shift is open", next_step="Open a shift first: count the float.")
        return shift

    def _first_entry(self, last: Shift | None) -> int:
        return last.closing.last_entry + 1 if last and last.closing else 1

    def _write_difference(self, difference: Money, reason: str, staff: str, now: datetime) -> None:
        if not difference:
            return
        if not reason:
            raise ReasonNeeded(difference)
        self._move(difference_kind(difference), Money(abs(difference.cents)), reason, staff, now)

    def _move(self, kind: CashMoveKind, amount: Money, reason: str, staff: str, now: datetime) -> CashMove:
        self._store.append_entries(post_cash_move(kind, amount, staff=staff), at=now, day=day_number(now))
        entry_id, _ = self._store.last_entry()
        move = CashMove(now, kind, amount, reason, staff, entry_id)
        self._store.add_cash_move(move)
        return move

    def _report(self, shift: Shift, closing: Closing | None) -> ShiftReport:
        last_entry, ledger_hash = self._store.last_entry()
        sums = self._store.ledger_sums(shift.first_entry, shift.opened_entry, last_entry)
        before = self._store.shift(shift.id - 1).closing if shift.id > 1 else None
        deni_bills, deni_given = self._store.deni_given(shift.id)
        return ShiftReport(
            version=VERSION,
            number=shift.id,
            opened_at=shift.opened_at,
            opened_by=shift.opened_by,
            float_counted=shift.float_counted,
            left_by_last=before.counted if before else ZERO,
            made_at=closing.at if closing else self._clock.now(),
            first_entry=shift.first_entry,
            last_entry=last_entry,
            ledger_hash=ledger_hash,
            before=figures_of(each for each in sums if each.is_before_opening),
            total=figures_of(sums),
            deni_bills=deni_bills,
            deni_given=deni_given,
            moves=tuple(self._store.cash_moves(shift.first_entry, last_entry)),
            handed_over=self._handed_over(),
            closing=closing,
        )

    def _handed_over(self) -> HandedOver:
        return HandedOver(
            unpaid=tuple(
                UnpaidBill(sale.id, sale.title, sale.customer_name, sale.due)
                for sale in self._store.unsettled_sales()
                if not sale.is_on_account
            ),
            doubtful=tuple(
                DoubtfulPayment(payment.id, payment.title, payment.amount)
                for payment in self._store.open_payments()
            ),
            running=tuple(
                RunningStation(session.station_number, session.customer_name, session.started_at)
                for session in self._store.running_sessions()
            ),
        )


def _split(counted: CashCount | Money) -> tuple[Money, CashCount | None]:
    if isinstance(counted, CashCount):
        return counted.total, counted
    if counted < ZERO:
        raise NotAllowedNow("There cannot be less than nothing in the drawer", next_step="Count again.")
    return counted, None


def _tidy(reason: str) -> str:
    return " ".join(reason.split())[:LONGEST_REASON]
