"""The supervisor of a busy day: opens and closes shifts by counting, moves cash, pays money back."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.errors import CounterError
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.shifts import ReasonNeeded, Shifts
from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.drawer import Drawer
from tests.simulation.pc import Pc, Program
from tests.simulation.trace import Trace

SUPERVISOR = "Baraka"
_OPEN_SECONDS = 12 * HOUR
_BETWEEN_SECONDS = 1200.0
_EVERYTHING = 10**6
_OUTWARDS = (CashMoveKind.OUT, CashMoveKind.DROP, CashMoveKind.EXPENSE)
_FLOAT = Money.shillings(5_000)
_LEAST = Money.shillings(2_000)
"""Stays in the drawer, so that there is always something to give back from."""


class Till:
    """Cash beside the customers' payments. Hands move it once the screen says that it is written down.

    Attributes:
        differences: counts that were not what the program expected: none may be.
    """

    def __init__(self, timeline: Timeline, rng: Random, pc: Pc, drawer: Drawer, trace: Trace) -> None:
        self.differences: list[str] = []
        self._timeline = timeline
        self._rng = rng
        self._pc = pc
        self._drawer = drawer
        self._trace = trace
        self._seen_entry = 0
        self._refunded: dict[int, Money] = {}
        self._acts: dict[str, tuple[float, Callable[[Program], None]]] = {
            "close shift": (3, self._close),
            "move cash": (4, self._move),
            "refund": (4, self._refund),
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
        self.finish()
        program = self._pc.program
        weights = [weight for weight, _ in self._acts.values()]
        name = self._rng.choices([*self._acts], weights)[0]
        act = self._acts[name][1]
        if self._shifts(program).current() is None:
            name, act = "open shift", self._open
        with self._pc.power.doing(name):
            try:
                act(program)
            except ReasonNeeded as error:
                self.differences.append(f"{name}: {error.title}")
            except CounterError as error:
                self._trace.say("till", f"is told: {error.title}")
        self.finish()

    def finish(self) -> None:
        """Move the cash that the screen says was moved; a power cut may have come right after the writing."""
        program = self._pc.program
        if program is None:
            return
        self._drawer.finish()
        for move in program.store.cash_moves(self._seen_entry + 1, _EVERYTHING):
            self._seen_entry = move.entry_id
            if move.kind is CashMoveKind.IN:
                self._drawer.cash += move.amount
            elif move.kind in _OUTWARDS:
                self._drawer.cash -= move.amount
        for sale_id, given in self._refunded.items():
            deeds = program.store.deeds_of(Subject.SALE, sale_id)
            now = Money(sum(int(deed.detail) for deed in deeds if deed.kind is DeedKind.REFUNDED))
            self._drawer.cash -= now - given
            self._refunded[sale_id] = now

    def count(self, program: Program) -> None:
        """The last count of all, when everything is over."""
        self.finish()
        shifts = self._shifts(program)
        try:
            if shifts.current() is None:
                self._open(program)
                self.finish()
            report = shifts.close(self._drawer.cash, staff=SUPERVISOR)
        except ReasonNeeded as error:
            self.differences.append(f"at the end: {error.title}")
        else:
            if shifts.z_report(report.number) != report:
                self.differences.append(f"report {report.number} is read otherwise than it was made")

    # --- acts ---------------------------------------------------------------------------------------------

    def _shifts(self, program: Program) -> Shifts:
        return Shifts(program.store, self._pc.clock, self._pc.publish)

    def _open(self, program: Program) -> None:
        shifts = self._shifts(program)
        if not self._drawer.is_clear:
            return
        view, counted = shifts.view(), self._drawer.cash
        if view.is_first:
            # This one count is taken as it is: the owner brings the float, and the ledger says so.
            counted += _FLOAT
            if self._drawer.cash != view.drawer:
                self.differences.append(f"the drawer has {self._drawer.cash}, and not {view.drawer}")
        self._trace.say("till", f"opens a shift with {counted}")
        shifts.open(counted, staff=SUPERVISOR)

    def _close(self, program: Program) -> None:
        if self._drawer.is_clear:
            self._trace.say("till", f"closes the shift with {self._drawer.cash}")
            self._shifts(program).close(self._drawer.cash, staff=SUPERVISOR)

    def _move(self, program: Program) -> None:
        kind = self._rng.choice((CashMoveKind.IN, *_OUTWARDS))
        amount = Money.shillings(self._rng.choice((20, 50, 100, 300)))
        if kind is not CashMoveKind.IN and self._drawer.cash - amount < _LEAST:
            return
        self._trace.say("till", f"moves {amount}: {kind}")
        self._shifts(program).move(kind, amount, "needed", staff=SUPERVISOR)

    def _refund(self, program: Program) -> None:
        paid = [each for each in program.store.latest_payments(20) if each.sale_id and each.received]
        if not paid:
            return
        sale_id = self._rng.choice(paid).sale_id
        assert sale_id is not None
        reversals = Reversals(program.store, self._pc.clock, self._pc.publish)
        back = reversals.refundable(sale_id)
        if back > ZERO and self._drawer.cash - back >= _LEAST:
            self._trace.say("till", f"refunds bill {sale_id}: {back}")
            self._refunded.setdefault(sale_id, ZERO)
            reversals.refund(sale_id, reason="torn", staff=SUPERVISOR)
