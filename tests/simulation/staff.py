"""Staff on a busy day: everything that the window lets them do, at random, and the mistakes people make."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Remark, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import CLOCK_SLACK_SECONDS, PROMPT_DEAD_SECONDS, Charge
from cyberdesk.services.errors import CounterError, NotAllowedNow, PromptRefused
from cyberdesk.services.ports import PaymentFilter
from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.drawer import STAFF, Drawer
from tests.simulation.far_end import FarEnd
from tests.simulation.faults import Weather
from tests.simulation.pc import Pc, Program
from tests.simulation.people import Person
from tests.simulation.trace import Trace

STATIONS = 4
_OPEN_SECONDS = 12 * HOUR
_BETWEEN_SECONDS = 240.0
_MOST_BLOCKED = 4
"""As many pushes can wait for their answers at once as the program has workers."""
_LONGEST_WAIT_SECONDS = PROMPT_DEAD_SECONDS + CLOCK_SLACK_SECONDS

Action = Callable[[Program], None]


def counts(payment: Payment) -> bool:
    """Money is counted for it: it is paid, and not by a code that was taken back."""
    return payment.state is PaymentState.PAID and not payment.is_voided


class Staff:
    """The people behind the counter.

    Attributes:
        false_codes: the payments for which a code was typed that is not the payment's own.
        long_waits: refusals that would last longer than any prompt can live.
    """

    def __init__(
        self,
        timeline: Timeline,
        weather: Weather,
        rng: Random,
        pc: Pc,
        drawer: Drawer,
        far_end: FarEnd,
        people: list[Person],
        trace: Trace,
    ) -> None:
        self.false_codes: set[int] = set()
        self.long_waits: list[str] = []
        self._timeline = timeline
        self._rng = rng
        self._pc = pc
        self._drawer = drawer
        self._far_end = far_end
        self._people = people
        self._trace = trace
        self._owners: dict[int, Person] = {}
        self._actions: dict[str, tuple[float, Action]] = {
            "start session": (14, self._start_session),
            "end session": (12, self._end_session),
            "send prompt": (18, self._send_prompt),
            "take cash": (5, self._take_cash),
            "check now": (3, self._check_now),
            "type code": (4, self._type_code),
            "type false code": (3 * weather.false_codes, self._type_false_code),
            "take back code": (3, self._take_back_code),
            "leave on account": (2, self._leave_on_account),
            "pay on account": (4, self._pay_on_account),
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
        weights = [weight for weight, _ in self._actions.values()]
        name = self._rng.choices([*self._actions], weights)[0]
        self.do(name, self._actions[name][1])

    def do(self, name: str, action: Action) -> None:
        """Do it if the PC is on; what the program refuses is only told."""
        if self._pc.program is None:
            return
        with self._pc.power.doing(name):
            try:
                action(self._pc.program)
            except CounterError as error:
                self._trace.say("staff", f"is told: {error.title}")

    # --- sessions -----------------------------------------------------------------------------------------

    def _start_session(self, program: Program) -> None:
        person = self._rng.choice(self._people)
        taken = {session.station_number for session in program.store.running_sessions()}
        free = [number for number in range(1, STATIONS + 1) if number not in taken]
        number = self._rng.choice(free) if free else self._rng.randint(1, STATIONS)
        self._trace.say("staff", f"starts station {number} for {person.name}")
        program.sessions.start(number, customer_id=person.customer_id, staff=STAFF)

    def _end_session(self, program: Program) -> None:
        running = program.store.running_sessions()
        if not running:
            return
        session = self._rng.choice(running)
        sale = program.sessions.end(session.id, staff=STAFF)
        self._trace.say("staff", f"ends station {session.station_number}: bill {sale.id} of {sale.due}")

    # --- payments -----------------------------------------------------------------------------------------

    def _send_prompt(self, program: Program) -> None:
        sale = self._some_bill(program)
        if sale is None:
            self._end_session(program)
            return
        person = self._owner(sale) if self._rng.random() < 0.9 else self._rng.choice(self._people)
        charge = Charge(self._part_of(sale.due), sale_id=sale.id)
        self._prompt(program, charge, person, f"bill {sale.id}")

    def _prompt(self, program: Program, charge: Charge, person: Person, what: str) -> None:
        phone = person.handset.phone
        self._trace.say("staff", f"sends {charge.amount} for {what} to {phone.masked}")
        try:
            program.checkout.send_prompt(charge, phone, staff=STAFF)
        except PromptRefused as refusal:
            if (refusal.wait_seconds or 0) > _LONGEST_WAIT_SECONDS:
                self.long_waits.append(f"{what} for {refusal.wait_seconds} s: {refusal.title}")
            if not refusal.needs_consent or self._rng.random() < 0.2:
                raise
            self._trace.say("staff", f"sends it all the same: {refusal.title}")
            program.checkout.send_prompt(charge, phone, staff=STAFF, has_consent=True)

    def _take_cash(self, program: Program) -> None:
        sale = self._some_bill(program)
        if sale is None:
            return
        charge = Charge(self._part_of(sale.due), sale_id=sale.id)
        if not self._drawer.is_waiting_for(charge):
            self._trace.say("staff", f"takes {charge.amount} in cash for bill {sale.id}")
            self._drawer.take(program, charge)

    def _pay_on_account(self, program: Program) -> None:
        person = self._rng.choice([each for each in self._people if each.customer_id is not None])
        assert person.customer_id is not None
        owed = program.customers.balance(person.customer_id)
        if owed.cents <= 0 and self._rng.random() < 0.8:
            return
        amount = max(owed, Money.shillings(self._rng.choice((20, 50, 100)))).rounded_up()
        charge = Charge(amount, customer_id=person.customer_id)
        if self._rng.random() < 0.6:
            self._prompt(program, charge, person, f"{person.name}'s account")
        elif not self._drawer.is_waiting_for(charge):
            self._trace.say("staff", f"takes {amount} in cash for {person.name}'s account")
            self._drawer.take(program, charge)

    def _leave_on_account(self, program: Program) -> None:
        sale = self._some_bill(program)
        person = self._rng.choice([each for each in self._people if each.customer_id is not None])
        if sale is not None and person.customer_id is not None:
            customer: Customer = program.customers.get(person.customer_id)
            self._trace.say("staff", f"leaves bill {sale.id} on {person.name}'s account")
            program.repairs.leave_on_account(sale.id, customer)

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
        elif payment.is_verified and program.repairs.owed_for(payment.id) > 0:
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

    def _some_bill(self, program: Program) -> Sale | None:
        """One of the unpaid bills at the counter, mostly a fresh one."""
        bills = [sale for sale in program.store.unsettled_sales() if not sale.is_on_account]
        if not bills:
            return None
        return self._rng.choice(bills[-3:] if self._rng.random() < 0.8 else bills)

    def _part_of(self, due: Money) -> Money:
        whole = due.whole_shillings
        return (
            due if whole < 2 or self._rng.random() < 0.75 else Money.shillings(self._rng.randrange(1, whole))
        )

    def _owner(self, sale: Sale) -> Person:
        if sale.customer_id is not None:
            return next(each for each in self._people if each.customer_id == sale.customer_id)
        return self._owners.setdefault(sale.id, self._rng.choice(self._people))
