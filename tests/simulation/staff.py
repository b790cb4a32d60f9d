"""Staff on a busy day: everything that the window lets them do, at random, and the mistakes people make."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from cyberdesk.domain.payment import Payment, Remark, Tender
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.ports import PaymentFilter
from tests.simulation.book import counts
from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.drawer import STAFF, Drawer
from tests.simulation.far_end import FarEnd
from tests.simulation.faults import Weather
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.trace import Trace

_OPEN_SECONDS = 12 * HOUR
_BETWEEN_SECONDS = 200.0
_MOST_BLOCKED = 4
"""As many pushes can wait for their answers at once as the program has workers."""


class Staff:
    """The people behind the counter.

    Attributes:
        false_codes: the payments for which a code was typed that is not the payment's own.
    """

    def __init__(
        self,
        timeline: Timeline,
        weather: Weather,
        rng: Random,
        pc: Pc,
        drawer: Drawer,
        far_end: FarEnd,
        trace: Trace,
        others: Acts,
    ) -> None:
        """
        Args:
            others: what they do beside seeing to doubts.
        """
        self.false_codes: set[int] = set()
        self._timeline = timeline
        self._rng = rng
        self._pc = pc
        self._drawer = drawer
        self._far_end = far_end
        self._trace = trace
        self._acts: Acts = {
            **others,
            "check now": (3, self._check_now),
            "type code": (4, self._type_code),
            "type false code": (3 * weather.false_codes, self._type_false_code),
            "take back code": (3, self._take_back_code),
            "see to alarm": (3, self._see_to_alarm),
            "give up": (1, self._give_up),
            "look around": (2, self._look_around),
        }

    def work(self, until: float) -> None:
        """Do something every few minutes in opening hours until then."""
        wait = self._rng.expovariate(1 / _BETWEEN_SECONDS)
        # After a night's sleep.
        if (self._timeline.seconds + wait) % DAY > _OPEN_SECONDS:
            wait += DAY - _OPEN_SECONDS
        if self._timeline.seconds + wait < until:
            self._timeline.after(wait, lambda: self._act(until))

    def _act(self, until: float) -> None:
        self.work(until)
        if self._pc.program is None or self._timeline.depth > _MOST_BLOCKED:
            return
        self._drawer.finish()
        weights = [weight for weight, _ in self._acts.values()]
        name = self._rng.choices([*self._acts], weights)[0]
        self.do(name, self._acts[name][1])

    def do(self, name: str, act: Callable[[Program], None]) -> None:
        """Do it if the PC is on; what the program refuses is only told."""
        if self._pc.program is None:
            return
        with self._pc.power.doing(name):
            try:
                act(self._pc.program)
            except CounterError as error:
                self._trace.say("staff", f"is told: {error.title}")

    # --- doubts -------------------------------------------------------------------------------------------

    def _check_now(self, program: Program) -> None:
        payments = program.store.open_payments()
        if payments:
            payment = self._rng.choice(payments)
            self._trace.say("staff", f"asks about payment {payment.id}")
            self._pc.ask_now(payment.id)

    def _type_code(self, program: Program) -> None:
        """The customer shows the message of a payment that the program does not know to be paid."""
        payments = [each for each in self._unpaid(program) if self._far_end.moved_for(f"CD{each.id}")]
        if payments:
            self.type_true_code(program, self._rng.choice(payments))

    def type_true_code(self, program: Program, payment: Payment) -> None:
        """Type the code of the message that the customer got for this payment."""
        code = self._far_end.moved_for(f"CD{payment.id}")[0].receipt_number
        self._trace.say("staff", f"types {code} for payment {payment.id}")
        program.settlement.type_code(payment.id, code)

    def _type_false_code(self, program: Program) -> None:
        """A forged message, one that was used, one of another payment, or a slip of the finger."""
        payments = self._unpaid(program)
        if not payments:
            return
        payment = self._rng.choice(payments)
        own = self._far_end.moved_for(f"CD{payment.id}")
        others = [
            moved.receipt_number
            for moved in self._far_end.moved[-6:]
            if moved.reference != f"CD{payment.id}" and moved.amount == payment.amount.whole_shillings
        ]
        if own:
            code = own[0].receipt_number[:-1] + self._rng.choice("WXYZ")
        elif others and self._rng.random() < 0.7:
            code = self._rng.choice(others)
        else:
            code = f"FAKE{self._rng.randrange(10**6):06}"
        self._trace.say("staff", f"types {code} for payment {payment.id}, which is not its code")
        self.false_codes.add(payment.id)
        program.settlement.type_code(payment.id, code)

    def _give_up(self, program: Program) -> None:
        """The customer's wallet shows that nothing moved."""
        for payment in program.store.open_payments():
            if not self._far_end.moved_for(f"CD{payment.id}"):
                self._trace.say("staff", f"gives up payment {payment.id}")
                program.settlement.close_unconfirmed(payment.id)
                return

    def _see_to_alarm(self, program: Program) -> None:
        alarmed = program.store.alarmed_payments()
        if alarmed:
            self.see_to(program, self._rng.choice(alarmed))

    def _take_back_code(self, program: Program) -> None:
        """A code that M-PESA denied, or one that staff find false by themselves; now and then it was true."""
        claimed = [each for each in program.store.unverified_payments() if not each.is_voided]
        false = [each for each in claimed if self._is_false(each)]
        wanted = false if self._rng.random() < 0.9 else claimed
        if wanted:
            self.take_back(program, self._rng.choice(wanted))

    def take_back(self, program: Program, payment: Payment) -> None:
        """Take a typed code back, also one that M-PESA has not denied."""
        self._trace.say("staff", f"takes the code of payment {payment.id} back")
        # A name of its own also where it is done about an alarm.
        with self._pc.power.doing("take back code"):
            try:
                program.repairs.void_code(payment.id, staff=STAFF)
            except NotAllowedNow as refusal:
                self._trace.say("staff", f"takes it back all the same: {refusal.title}")
                program.repairs.void_code(payment.id, staff=STAFF, has_consent=True)

    def _is_false(self, payment: Payment) -> bool:
        own = {moved.receipt_number for moved in self._far_end.moved_for(f"CD{payment.id}")}
        return payment.receipt_number not in own

    def see_to(self, program: Program, payment: Payment) -> None:
        """Give back what is owed for a payment with an alarm, take a false code back, or look into it."""
        if Remark.CONTRADICTED in payment.remarks and self._is_false(payment) and self._rng.random() < 0.7:
            self.take_back(program, payment)
        elif payment.is_verified and 0 < program.repairs.owed_for(payment.id) <= self._drawer.cash.cents:
            self._trace.say("staff", f"gives back what payment {payment.id} brought too much")
            self._drawer.give_back(program, payment.id)
        else:
            self._trace.say("staff", f"looks into payment {payment.id}")
            program.repairs.mark_seen(payment.id)

    # --- looking ------------------------------------------------------------------------------------------

    def _look_around(self, program: Program) -> None:
        view = program.counter.view()
        view.figures(self._pc.clock.now())
        wanted = PaymentFilter(tender=Tender.MPESA)
        program.payments.totals(wanted)
        program.payments.page_keys(wanted)
        for payment in view.waiting[:3]:
            program.payments.details(payment.id)

    def _unpaid(self, program: Program) -> list[Payment]:
        """Payments for which a code could be typed: open, or declined of late."""
        return [
            payment
            for payment in program.store.latest_payments(12)
            if payment.tender is Tender.MPESA and not counts(payment)
        ]
