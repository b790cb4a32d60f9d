"""Who takes the money: in cash, by a prompt, or a part by each."""

from __future__ import annotations

from random import Random

from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import CLOCK_SLACK_SECONDS, PROMPT_DEAD_SECONDS, Charge
from cyberdesk.services.errors import PromptRefused
from tests.simulation.drawer import STAFF, Drawer
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.people import Person
from tests.simulation.trace import Trace

_LONGEST_WAIT_SECONDS = PROMPT_DEAD_SECONDS + CLOCK_SLACK_SECONDS


class Cashier:
    """Takes what is due on bills.

    Attributes:
        long_waits: refusals that would last longer than any prompt can live.
    """

    def __init__(self, rng: Random, pc: Pc, drawer: Drawer, people: list[Person], trace: Trace) -> None:
        self.long_waits: list[str] = []
        self._rng = rng
        self._pc = pc
        self._drawer = drawer
        self._people = people
        self._trace = trace
        self._owners: dict[int, Person] = {}
        self.acts: Acts = {
            "send prompt": (20, self._send_prompt),
            "take cash": (8, self._take_cash),
            "split": (5, self._split),
        }

    # --- acts ---------------------------------------------------------------------------------------------

    def _send_prompt(self, program: Program) -> None:
        sale = self.some_bill(program)
        if sale is not None:
            person = self._owner(sale) if self._rng.random() < 0.9 else self._rng.choice(self._people)
            self.prompt(program, Charge(self._part_of(sale.due), sale_id=sale.id), person, f"bill {sale.id}")

    def _take_cash(self, program: Program) -> None:
        sale = self.some_bill(program)
        if sale is not None:
            charge = Charge(self._part_of(sale.due), sale_id=sale.id)
            self.take_cash(program, charge, f"bill {sale.id}")

    def _split(self, program: Program) -> None:
        """A part in cash and the rest by M-PESA, in either order, in one go."""
        sale = self.some_bill(program)
        if sale is None or sale.due.whole_shillings < 2:
            return
        part = Money.shillings(self._rng.randrange(1, sale.due.whole_shillings))
        in_cash, by_prompt = (Charge(amount, sale_id=sale.id) for amount in (part, sale.due - part))
        is_cash_first = self._rng.random() < 0.5
        if is_cash_first:
            self.take_cash(program, in_cash, f"a part of bill {sale.id}")
        self.prompt(program, by_prompt, self._owner(sale), f"the rest of bill {sale.id}")
        # The program may be another one by now: the prompt took its time.
        if not is_cash_first and self._pc.program is program:
            self.take_cash(program, in_cash, f"the rest of bill {sale.id}")

    # --- taking -------------------------------------------------------------------------------------------

    def prompt(self, program: Program, charge: Charge, person: Person, what: str) -> None:
        """Send it; where that may be paid twice, mostly let it be."""
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

    def take_cash(self, program: Program, charge: Charge, what: str) -> None:
        """Unless somebody holds cash for the same already."""
        if not self._drawer.is_waiting_for(charge):
            self._trace.say("staff", f"takes {charge.amount} in cash for {what}")
            self._drawer.take(program, charge)

    # --- bills --------------------------------------------------------------------------------------------

    def some_bill(self, program: Program) -> Sale | None:
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
