"""Deni: bills that are left as a customer's debt, up to a limit, and paid off later bit by bit."""

from __future__ import annotations

from random import Random

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import Card
from cyberdesk.services.errors import BeyondLimit
from tests.simulation.book import Bill, Book
from tests.simulation.cashier import Cashier
from tests.simulation.drawer import STAFF
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.people import Person
from tests.simulation.trace import Trace

SUPERVISOR = "Baraka"
_LIMITS = (None, None, Money.shillings(100), Money.shillings(800))


class OnAccount:
    """Debts as the exercise book has them.

    Attributes:
        refusals: how often somebody was refused more.
        wrong_limits: debts that were allowed beyond the limit, or refused within it.
    """

    def __init__(
        self, rng: Random, pc: Pc, book: Book, cashier: Cashier, people: list[Person], trace: Trace
    ) -> None:
        self.refusals = 0
        self.wrong_limits: list[str] = []
        self._rng = rng
        self._pc = pc
        self._book = book
        self._cashier = cashier
        self._people = people
        self._trace = trace
        self._limits: dict[int, Money] = {}
        self.acts: Acts = {"leave on account": (4, self._leave), "pay on account": (5, self._pay)}

    def set_limits(self, program: Program) -> None:
        """The owner decides how much each may owe."""
        for person, limit in zip(self._known(), self._rng.sample(_LIMITS, len(_LIMITS)), strict=True):
            if limit is not None and person.customer_id is not None:
                self._limits[person.customer_id] = limit
                card = Card(person.name, person.handset.phone, limit=limit)
                program.customers.edit(person.customer_id, card, staff=SUPERVISOR)

    def _leave(self, program: Program) -> None:
        sale, person = self._cashier.some_bill(program), self._rng.choice(self._known())
        if sale is None or person.customer_id is None:
            return
        bill, customer = self._book.bills[sale.id], program.customers.get(person.customer_id)
        is_beyond = self._is_beyond(bill, customer.id)
        self._trace.say("staff", f"leaves bill {sale.id} on {person.name}'s account")

        def note() -> None:
            bill.customer_id, bill.is_on_account = customer.id, True

        try:
            with self._pc.power.writing(note):
                program.repairs.leave_on_account(sale.id, customer, staff=STAFF)
            is_allowed = True
        except BeyondLimit as refusal:
            is_allowed = False
            self.refusals += 1
            self._trace.say("staff", f"is told: {refusal.title}")
            if self._rng.random() < 0.3:
                self._trace.say("till", "approves it all the same")
                with self._pc.power.writing(note):
                    program.repairs.leave_on_account(sale.id, customer, staff=SUPERVISOR, is_approved=True)
        if is_allowed is is_beyond:
            word = "allowed" if is_allowed else "refused"
            self.wrong_limits.append(f"bill {sale.id} on the account of {customer.id} was {word}")

    def _is_beyond(self, bill: Bill, customer_id: int) -> bool:
        limit = self._limits.get(customer_id)
        if limit is None:
            return False
        more = ZERO if bill.customer_id == customer_id else bill.due
        return self._book.owes(customer_id) + more > limit

    def _pay(self, program: Program) -> None:
        """All of it, a part, or more than is owed; in cash or by M-PESA."""
        person = self._rng.choice(self._known())
        assert person.customer_id is not None
        owed = program.customers.balance(person.customer_id)
        if owed <= ZERO and self._rng.random() < 0.8:
            return
        amount = max(owed, Money.shillings(self._rng.choice((20, 50, 100)))).rounded_up()
        if self._rng.random() < 0.5:
            amount = Money.shillings(self._rng.randint(1, amount.whole_shillings))
        charge, what = Charge(amount, customer_id=person.customer_id), f"{person.name}'s account"
        if self._rng.random() < 0.6:
            self._cashier.prompt(program, charge, person, what)
        else:
            self._cashier.take_cash(program, charge, what)

    def _known(self) -> list[Person]:
        return [each for each in self._people if each.customer_id is not None]
