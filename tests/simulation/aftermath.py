"""The days after: nothing goes wrong any more, M-PESA is asked to the end, and staff settle what is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random

from cyberdesk.domain.payment import Payment, Tender
from cyberdesk.services.checkout import Charge
from cyberdesk.services.settlement import WATCH_HOURS
from tests.simulation.book import counts
from tests.simulation.clock import HOUR, Timeline
from tests.simulation.drawer import Drawer
from tests.simulation.far_end import SURELY_NOT_PAID, FarEnd
from tests.simulation.faults import PowerCut
from tests.simulation.pc import Pc, Program
from tests.simulation.staff import Staff
from tests.simulation.trace import Trace

_LATEST_CALLBACK_HOURS = 20
_ALL = 10_000
_LAST_PLACES = tuple(
    f"{when} {what}, first commit"
    for when in ("before", "after")
    for what in ("give up", "see to alarm", "take back code", "type code", "give back")
)


class Aftermath:
    """What the program offers to get every payment to an end.

    Attributes:
        forgotten: payments of which M-PESA could have told the end, and the program has not found out.
    """

    def __init__(
        self,
        timeline: Timeline,
        rng: Random,
        pc: Pc,
        drawer: Drawer,
        far_end: FarEnd,
        staff: Staff,
        trace: Trace,
    ) -> None:
        self.forgotten: list[Payment] = []
        self._timeline = timeline
        self._rng = rng
        self._pc = pc
        self._drawer = drawer
        self._far_end = far_end
        self._staff = staff
        self._trace = trace

    def pass_by(self) -> None:
        """Until the reconciler asks no more, and one visit of staff, in which the power fails once more."""
        self._wait((WATCH_HOURS + _LATEST_CALLBACK_HOURS) * HOUR)
        if not self._pc.clock.ahead:
            self._look_for_forgotten()
        self._ask_about_all()
        self._drawer.finish()
        self._pc.power.fail_when(self._rng.choice(_LAST_PLACES))
        self._each("type code", self._type_code)
        self._ask_about_all()
        self._wait_for_age()
        self._each("give up", self._give_up)
        self._each("see to alarm", self._see_to)
        # Now that a code is off the payment for which it was typed, that of its own can have it.
        self._each("type code", self._type_code)
        self._ask_about_all()
        self._pc.power.hold()
        self._staff.do("take cash", self._take_cash)
        self._trace.say("world", "all that could be done is done")

    def _wait(self, seconds: float) -> None:
        self._timeline.run_until(self._timeline.seconds + seconds)

    def _look_for_forgotten(self) -> None:
        """By now the reconciler has asked about everything that M-PESA can tell, and nobody had to."""
        ends = {prompt.checkout_id: prompt for prompt in self._far_end.prompts}
        for payment in self._program().store.latest_payments(_ALL):
            prompt = ends.get(payment.checkout_request_id or "")
            if prompt is None or self._far_end.has_forgotten(prompt):
                continue
            is_open = payment.is_open and prompt.query_code in SURELY_NOT_PAID
            is_lost = not counts(payment) and prompt.query_code == "0"
            if is_open or is_lost:
                self.forgotten.append(payment)

    def _wait_for_age(self) -> None:
        """A payment that was made while the clock was days ahead is given up when it is that day."""
        made = [payment.created_at for payment in self._program().store.open_payments()]
        if made:
            given_up_at = max(made) + timedelta(hours=WATCH_HOURS)
            self._wait(max((given_up_at - self._pc.clock.now()).total_seconds(), 0.0) + 1)

    def _program(self) -> Program:
        program = self._pc.program
        if program is None:
            raise AssertionError("the program did not start again")
        return program

    def _each(self, name: str, act: Callable[[Payment, Program], None]) -> None:
        """Once for each payment; what is refused for one of them does not keep the others from it."""
        for payment in reversed(self._program().store.latest_payments(_ALL)):
            self._do(name, partial(act, payment))

    def _do(self, name: str, act: Callable[[Program], None]) -> None:
        """What the power cuts short is tried again; the program may say then that it is done.

        Before that, as on every day, staff look at the screen for the cash in their hands: was it written
        down before the power failed, it goes to the customer now.
        """
        try:
            self._staff.do(name, act)
        except PowerCut:
            self._pc.lose_power()
            self._pc.start()
            self._drawer.finish()
            self._staff.do(name, act)

    def _ask_about_all(self) -> None:
        store = self._program().store
        for payment in [*store.open_payments(), *store.unverified_payments()]:
            self._pc.ask_now(payment.id)
        self._wait(600)

    def _type_code(self, payment: Payment, program: Program) -> None:
        is_unpaid = payment.tender is Tender.MPESA and not counts(payment)
        if is_unpaid and self._far_end.moved_for(f"CD{payment.id}"):
            self._staff.type_true_code(program, payment)

    def _give_up(self, payment: Payment, program: Program) -> None:
        if payment.is_open:
            program.settlement.close_unconfirmed(payment.id)

    def _see_to(self, payment: Payment, program: Program) -> None:
        if payment.needs_action:
            self._staff.see_to(program, payment)

    def _take_cash(self, program: Program) -> None:
        """Some of the old debts are paid at last."""
        for sale in program.store.unsettled_sales():
            if self._rng.random() < 0.5:
                self._drawer.take(program, Charge(sale.due, sale_id=sale.id))
