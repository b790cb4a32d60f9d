"""The cash drawer, and cash in somebody's hand while the screen does not say whether it was written down."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from cyberdesk.domain.cash_count import NOTES
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Tender
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow, StorageError
from tests.simulation.book import Book, added
from tests.simulation.notes import Notes
from tests.simulation.pc import Pc, Program
from tests.simulation.trace import Trace

STAFF = "Achieng"
_LEAST = Money.shillings(2_000)
"""Stays in the drawer, so that there is always something to give back from."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Cash was taken from a customer, to be written down.

    Attributes:
        after_payment_id: the newest payment before; only a later one can be this one.
    """

    charge: Charge
    after_payment_id: int


class Drawer:
    """What is in it, note by note; and staff who look at the screen before they press a button twice."""

    def __init__(self, rng: Random, pc: Pc, book: Book, trace: Trace) -> None:
        self.notes = Notes()
        self._rng = rng
        self._pc = pc
        self._book = book
        self._trace = trace
        self._taken: list[Taken] = []
        self._given: dict[int, Money] = {}
        """What is to be given back for each payment, and what had been given back for it before."""

    @property
    def cash(self) -> Money:
        return self.notes.total

    @property
    def spare(self) -> Money:
        """What can leave it."""
        return max(self.cash - _LEAST, ZERO)

    @property
    def is_clear(self) -> bool:
        """Nothing is in anybody's hand."""
        return not self._taken and not self._given

    def is_waiting_for(self, charge: Charge) -> bool:
        """Cash for this bill or account is in somebody's hand already."""
        key = (charge.sale_id, charge.customer_id)
        return any((each.charge.sale_id, each.charge.customer_id) == key for each in self._taken)

    def take(self, program: Program, charge: Charge) -> None:
        """The customer hands over cash, at times a note that is too large, and gets change."""
        newest = program.store.latest_payments(1)
        larger = [Money.shillings(worth) for worth in NOTES if Money.shillings(worth) > charge.amount]
        handed = self._rng.choice(larger) if larger and self._rng.random() < 0.6 else charge.amount
        if handed - charge.amount > self.cash:
            handed = charge.amount
        self.notes.sell(charge.amount, handed)
        self._taken.append(Taken(charge, newest[0].id if newest else 0))
        self.finish()

    def hand_out(self, amount: Money) -> None:
        """Cash leaves it, as the screen says."""
        self.notes.take(amount)

    def unwritten(self, program: Program) -> Money:
        """What lies in it and is not written down yet, less what was written and has not left it."""
        taken = added(each.charge.amount for each in self._taken if not self._is_on_screen(program, each))
        given = added(_given_back(program, payment_id) - before for payment_id, before in self._given.items())
        return taken + given

    def give_back(self, program: Program, payment_id: int) -> None:
        """Hand out what a payment brought too much, once the program has written it down."""
        self._given.setdefault(payment_id, _given_back(program, payment_id))
        self.finish()

    def finish(self) -> None:
        """Press the button for whatever is in somebody's hand and not on the screen."""
        for taken in [*self._taken]:
            if self._pc.program is not None:
                self._finish_taking(self._pc.program, taken)
        for payment_id in [*self._given]:
            if self._pc.program is not None:
                self._finish_giving(self._pc.program, payment_id)

    def _finish_taking(self, program: Program, taken: Taken) -> None:
        if self._is_on_screen(program, taken):
            self._taken.remove(taken)
            return
        with self._pc.power.doing("take cash"):
            try:
                program.checkout.take_cash(taken.charge, staff=STAFF)
            except StorageError as error:
                self._trace.say("staff", f"cash could not be written down: {error.title}")
                return
            except NotAllowedNow as error:
                self._trace.say("staff", f"gives the cash back: {error.title}")
                self.hand_out(taken.charge.amount)
        self._taken.remove(taken)

    def _is_on_screen(self, program: Program, taken: Taken) -> bool:
        """Whether the payments list has it: a cut may have come after it was written."""
        charge = taken.charge
        return any(
            payment.id > taken.after_payment_id
            and payment.tender is Tender.CASH
            and payment.amount == charge.amount
            and (payment.sale_id == charge.sale_id)
            and (charge.sale_id is not None or payment.customer_id == charge.customer_id)
            for payment in program.store.latest_payments(50)
        )

    def _finish_giving(self, program: Program, payment_id: int) -> None:
        before = self._given[payment_id]
        if _given_back(program, payment_id) == before:
            with (
                self._pc.power.doing("give back"),
                self._pc.power.writing(lambda: self._book.give_back(payment_id)),
            ):
                try:
                    program.repairs.give_back(payment_id, staff=STAFF)
                except StorageError as error:
                    self._trace.say("staff", f"nothing could be given back: {error.title}")
                    return
                except NotAllowedNow as error:
                    self._trace.say("staff", f"is told: {error.title}")
        del self._given[payment_id]
        # What the screen says was given back is what the customer gets.
        self.hand_out(_given_back(program, payment_id) - before)


def _given_back(program: Program, payment_id: int) -> Money:
    history = program.store.history(payment_id)
    cents = [int(change.detail) for change in history if change.note is Note.GIVEN_BACK]
    return Money(sum(cents))
