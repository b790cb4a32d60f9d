"""The supervisor of a busy day: opens and closes shifts by counting, moves cash, pays money back."""

from __future__ import annotations

from random import Random

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.errors import CounterError
from cyberdesk.services.reversals import BackTo
from cyberdesk.services.shifts import ReasonNeeded
from tests.simulation.book import Bill, Book
from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.drawer import Drawer
from tests.simulation.on_account import SUPERVISOR
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.trace import Trace

_OPEN_SECONDS = 12 * HOUR
_BETWEEN_SECONDS = 900.0
_OUTWARDS = (CashMoveKind.OUT, CashMoveKind.DROP, CashMoveKind.EXPENSE)
_FLOAT = Money.shillings(5_000)


class Till:
    """Cash beside the customers' payments, and what is counted.

    Attributes:
        differences: counts and reports that were not what they should be: none may be.
        closed: what was counted at the end of each shift.
    """

    def __init__(
        self, timeline: Timeline, rng: Random, pc: Pc, book: Book, drawer: Drawer, trace: Trace
    ) -> None:
        self.differences: list[str] = []
        self.closed: list[Money] = []
        self._timeline = timeline
        self._rng = rng
        self._pc = pc
        self._book = book
        self._drawer = drawer
        self._trace = trace
        self._lost = ZERO
        self._acts: Acts = {
            "close shift": (3, self._close),
            "look at shift": (2, self._look),
            "move cash": (4, self._move),
            "refund": (6, self._refund),
            "lose a coin": (1, self._lose),
        }

    def work(self, until: float) -> None:
        """Do something now and then in opening hours until then."""
        wait = self._rng.expovariate(1 / _BETWEEN_SECONDS)
        if (self._timeline.seconds + wait) % DAY > _OPEN_SECONDS:
            wait += DAY - _OPEN_SECONDS
        if self._timeline.seconds + wait < until:
            self._timeline.after(wait, lambda: self._act(until))

    def _act(self, until: float) -> None:
        self.work(until)
        if self._pc.program is None or self._timeline.depth > 1:
            return
        self._drawer.finish()
        weights = [weight for weight, _ in self._acts.values()]
        name = self._rng.choices([*self._acts], weights)[0]
        act = self._acts[name][1]
        if self._pc.program.shifts.current() is None:
            name, act = "open shift", self._open
        with self._pc.power.doing(name):
            try:
                act(self._pc.program)
            except ReasonNeeded as error:
                self.differences.append(f"{name}: {error.title}")
            except CounterError as error:
                self._trace.say("till", f"is told: {error.title}")

    def count(self, program: Program) -> None:
        """The last count of all, when everything is over."""
        self._drawer.finish()
        try:
            if program.shifts.current() is None:
                self._open(program)
            self._close(program)
        except ReasonNeeded as error:
            self.differences.append(f"at the end: {error.title}")

    # --- shifts -------------------------------------------------------------------------------------------

    def _open(self, program: Program) -> None:
        if not self._drawer.is_clear:
            return
        view = program.shifts.view()
        more = _FLOAT if view.is_first else ZERO
        if view.is_first and self._drawer.cash != view.drawer:
            self.differences.append(f"the drawer has {self._drawer.cash}, and not {view.drawer}")
        # The first count is taken as it is: the owner brings the float, and the ledger says so.
        counted = self._drawer.notes.count(more)
        self._trace.say("till", f"opens a shift with {counted.total}")

        def note() -> None:
            self._drawer.notes.put(more)
            self._book.move(CashMoveKind.IN, more)

        with self._pc.power.writing(note):
            program.shifts.open(counted, staff=SUPERVISOR)

    def _close(self, program: Program) -> None:
        if not self._drawer.is_clear:
            return
        counted = self._drawer.notes.count()
        if self._lost and not self._is_asked_why(program):
            return
        self._trace.say("till", f"closes the shift with {counted.total}")

        def note() -> None:
            self._note_loss()
            self._book.close()
            self.closed.append(counted.total)

        reason = "fell behind the counter" if self._lost else ""
        with self._pc.power.writing(note):
            report = program.shifts.close(counted, staff=SUPERVISOR, reason=reason)
        if program.shifts.z_report(report.number) != report:
            self.differences.append(f"report {report.number} is read otherwise than it was made")

    def _is_asked_why(self, program: Program) -> bool:
        """Whether what is missing is seen before the shift is closed."""
        try:
            program.shifts.close(self._drawer.notes.count(), staff=SUPERVISOR)
        except ReasonNeeded as asked:
            if asked.difference != -self._lost:
                self.differences.append(f"{self._lost} was lost, and {asked.title}")
            return True
        self.differences.append(f"{self._lost} was lost, and nobody was asked why")
        return False

    def _note_loss(self) -> None:
        if self._lost:
            self._book.move(CashMoveKind.SHORT, self._lost)
            self._lost = ZERO

    def _look(self, program: Program) -> None:
        """An X report in the middle of the day."""
        report = program.shifts.x_report()
        there = self._drawer.cash + self._lost - self._drawer.unwritten(program)
        self._trace.say("till", f"looks at the shift: {report.expected} should be in the drawer")
        if report.expected != there:
            self.differences.append(f"the drawer has {there}, and the X report {report.expected}")

    # --- cash ---------------------------------------------------------------------------------------------

    def _lose(self, program: Program) -> None:  # noqa: ARG002 (the program knows nothing of it)
        if not self._lost and self._drawer.is_clear:
            self._lost = self._drawer.notes.lose(20)

    @property
    def lost(self) -> Money:
        """What fell behind the counter and was not counted yet."""
        return self._lost

    def _move(self, program: Program) -> None:
        kind = self._rng.choice((CashMoveKind.IN, *_OUTWARDS))
        amount = Money.shillings(self._rng.choice((20, 50, 100, 300)))
        if kind is not CashMoveKind.IN and amount > self._drawer.spare:
            return
        self._trace.say("till", f"moves {amount}: {kind}")

        def note() -> None:
            self._book.move(kind, amount)
            if kind is CashMoveKind.IN:
                self._drawer.notes.put(amount)
            else:
                self._drawer.hand_out(amount)

        with self._pc.power.writing(note):
            program.shifts.move(kind, amount, "needed", staff=SUPERVISOR)

    def _refund(self, program: Program) -> None:
        """A whole bill or one of its lines, in cash or to the customer's credit."""
        paid = [bill for bill in self._book.bills.values() if bill.paid > ZERO and bill.standing]
        if not paid:
            return
        bill = self._rng.choice(paid[-8:])
        positions = self._some_lines(bill)
        is_in_cash = self._rng.random() < 0.8
        if bill.total > self._drawer.spare:
            return
        self._trace.say("till", f"refunds lines {positions} of bill {bill.number}")

        def note() -> None:
            back = self._book.refund(bill, positions, is_in_cash=is_in_cash)
            if is_in_cash:
                self._drawer.hand_out(back)

        with self._pc.power.writing(note):
            program.reversals.refund(
                bill.number,
                positions=positions,
                back_to=BackTo.CASH if is_in_cash else BackTo.CREDIT,
                reason="torn",
                staff=SUPERVISOR,
            )

    def _some_lines(self, bill: Bill) -> list[int]:
        standing = [place for place, line in enumerate(bill.lines) if not line.is_off]
        return standing if self._rng.random() < 0.6 else [self._rng.choice(standing)]
