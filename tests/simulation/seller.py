"""Who sells what is not time: pages, goods, work for agencies with their fees; and takes back the unpaid."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.order import OrderLine
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.sale import LineKind
from tests.simulation.book import Bill, Book, Line
from tests.simulation.drawer import STAFF, Drawer
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.people import Person
from tests.simulation.timekeeper import Timekeeper
from tests.simulation.trace import Trace

_LIST = (
    ("Print B/W", LineKind.PRINTING, 10, 0),
    ("Print colour", LineKind.PRINTING, 30, 0),
    ("Flash disk", LineKind.GOODS, 650, 0),
    ("CV", LineKind.SERVICE, 500, 0),
    ("Good conduct", LineKind.SERVICE, 150, 1050),
    ("Licence renewal", LineKind.SERVICE, 0, 650),
)
"""Name, kind, our own price and the agency's fee, in shillings."""


@dataclass(frozen=True, slots=True)
class Card:
    """Work for an agency.

    Attributes:
        bill: on which its fee stands; None while it waits with a session.
        fee: what the customer is charged for the agency.
    """

    number: int
    bill: Bill
    fee: Money


class Seller:
    """What is sold, as the attendant would note it.

    Attributes:
        cards: work for agencies.
        fees_lost: fees that were paid to an agency and that no customer has to pay.
    """

    def __init__(
        self,
        rng: Random,
        pc: Pc,
        book: Book,
        drawer: Drawer,
        people: list[Person],
        timekeeper: Timekeeper,
        trace: Trace,
    ) -> None:
        self.cards: list[Card] = []
        self.fees_lost: list[str] = []
        self._rng = rng
        self._pc = pc
        self._book = book
        self._drawer = drawer
        self._people = people
        self._timekeeper = timekeeper
        self._trace = trace
        self._requests = 0
        self.acts: Acts = {
            "sell services": (9, self._sell),
            "add to bill": (3, self._add_to_bill),
            "order at station": (4, self._order),
            "take line off": (2, self._take_off),
            "take order off": (1, self._take_order_off),
            "void": (2, self._void),
            "pay fee out": (4, self._pay_fee_out),
        }

    # --- selling ------------------------------------------------------------------------------------------

    def _sell(self, program: Program) -> None:
        person, order = self._rng.choice(self._people), self._some_order()
        self._trace.say("staff", f"sells {person.name} {_words(order)}")

        def note() -> None:
            bill = self._book.sell(_lines(order), person.customer_id)
            self._open_cards(order, bill)

        with self._pc.power.writing(note):
            program.sales.make(
                order,
                staff=STAFF,
                customer_id=person.customer_id,
                name=person.name,
                request=self._press(),
            )

    def _add_to_bill(self, program: Program) -> None:
        bill = self._some_unpaid()
        if bill is None:
            return
        order = self._some_order()
        self._trace.say("staff", f"puts {_words(order)} on bill {bill.number}")

        def note() -> None:
            bill.lines += _lines(order)
            self._open_cards(order, bill)

        with self._pc.power.writing(note):
            program.sales.add_to_sale(bill.number, order, staff=STAFF, request=self._press())

    def _order(self, program: Program) -> None:
        running = self._timekeeper.running()
        if not running:
            return
        hire = self._rng.choice(running)
        # Work for agencies is sold at the counter, so that its fee stands on a bill at once.
        order = [line for line in self._some_order() if not line.opens_job]
        if order:
            self._trace.say("staff", f"orders {_words(order)} for station {hire.station}")
            with self._pc.power.writing(lambda: hire.waiting.extend(_lines(order))):
                program.sales.add_to_session(hire.number, order, staff=STAFF, request=self._press())

    # --- taking back --------------------------------------------------------------------------------------

    def _take_off(self, program: Program) -> None:
        bill = self._some_unpaid()
        if bill is None or len(bill.standing) < 2:
            return
        position = bill.lines.index(self._rng.choice(bill.standing))
        self._trace.say("staff", f"takes line {position} off bill {bill.number}")
        with self._pc.power.writing(lambda: self._book.take_off(bill, [position])):
            program.reversals.take_off(bill.number, position, reason="not wanted", staff=STAFF)

    def _take_order_off(self, program: Program) -> None:
        ordered = [hire for hire in self._timekeeper.running() if hire.waiting]
        if not ordered:
            return
        hire = self._rng.choice(ordered)
        place = self._rng.randrange(len(hire.waiting))
        line = program.sales.waiting(hire.number)[place]
        self._trace.say("staff", f"takes order {line.id} of station {hire.station} off")

        def note() -> None:
            del hire.waiting[place]

        with self._pc.power.writing(note):
            program.reversals.take_waiting_off(line.id, reason="not wanted", staff=STAFF)

    def _void(self, program: Program) -> None:
        bill = self._some_unpaid()
        if bill is not None:
            self._trace.say("staff", f"makes bill {bill.number} void")
            with self._pc.power.writing(lambda: self._book.void(bill)):
                program.reversals.void(bill.number, reason="changed their mind", staff=STAFF)

    # --- agencies -----------------------------------------------------------------------------------------

    def _pay_fee_out(self, program: Program) -> None:
        """Mostly soon after it was sold, in cash or from the shop's M-PESA, at times in two parts."""
        if not self.cards:
            return
        card = self._rng.choice(self.cards[-4:])
        left = program.jobs.get(card.number).fee_due
        amount = left if left.cents < 200 or self._rng.random() < 0.7 else Money.shillings(100)
        tender = self._rng.choice((Tender.CASH, Tender.CASH, Tender.MPESA))
        if tender is Tender.CASH and amount > self._drawer.spare:
            return
        self._trace.say("staff", f"pays {amount} to the agency of job {card.number} by {tender}")

        def note() -> None:
            self._book.pay_fee_out(card.bill, amount, tender)
            if tender is Tender.CASH:
                self._drawer.hand_out(amount)
            if card.bill.fees_held < ZERO:
                self.fees_lost.append(f"{amount} for job {card.number}, bill {card.bill.number}")

        with self._pc.power.writing(note):
            program.jobs.pay_fee_out(card.number, tender, staff=STAFF, amount=amount, request=self._press())

    # --- parts --------------------------------------------------------------------------------------------

    def _some_order(self) -> list[OrderLine]:
        chosen = self._rng.sample(_LIST, self._rng.choice((1, 1, 2, 3)))
        return [
            OrderLine(
                name,
                kind,
                1 if fee else self._rng.randint(1, 5),
                Money.shillings(price),
                Money.shillings(fee),
                opens_job=bool(fee),
            )
            for name, kind, price, fee in chosen
        ]

    def _some_unpaid(self) -> Bill | None:
        unpaid = [bill for bill in self._book.bills.values() if bill.due > ZERO and not bill.is_on_account]
        return self._rng.choice(unpaid[-5:]) if unpaid else None

    def _open_cards(self, order: list[OrderLine], bill: Bill) -> None:
        for each in order:
            if each.opens_job:
                self.cards.append(Card(len(self.cards) + 1, bill, each.fee))

    def _press(self) -> str:
        """Names one press of a button."""
        self._requests += 1
        return f"press {self._requests}"


def _lines(order: list[OrderLine]) -> list[Line]:
    """Our own money and the agency's, apart."""
    lines: list[Line] = []
    for each in order:
        if each.unit_price:
            lines.append(Line(each.kind, each.unit_price * each.quantity))
        if each.government_fee:
            lines.append(Line(LineKind.GOVERNMENT_FEE, each.government_fee * each.quantity))
    return lines


def _words(order: list[OrderLine]) -> str:
    return ", ".join(f"{each.text} {each.total}" for each in order)
