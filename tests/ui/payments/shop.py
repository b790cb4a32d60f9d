"""A shop to look at: the real services over a real database, with a clock and an M-PESA of our own."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cyberdesk.domain.events import Event
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Payment, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.services.checkout import Charge, Checkout
from cyberdesk.services.counter import Counter
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import CounterError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Accepted, Prompt, PushAnswer, QueryAnswer, SaleDraft
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.settlement import Settlement
from cyberdesk.storage.store import open_store
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.desk import Desk

NOON = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""12:00 in Nairobi."""


class TurnedClock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self._now = NOON

    def now(self) -> datetime:
        return self._now

    def turn(self, **by: float) -> None:
        self._now += timedelta(**by)


class Mpesa:
    """Answers prompts as told, and remembers them.

    Attributes:
        answer: what the next prompts get; None: they are accepted.
        gate: closed, an answer is held back.
    """

    def __init__(self) -> None:
        self.prompts: list[Prompt] = []
        self.answer: PushAnswer | None = None
        self.gate = threading.Event()
        self.gate.set()

    def push(self, prompt: Prompt) -> PushAnswer:
        self.prompts.append(prompt)
        self.gate.wait(10)
        if self.answer is not None:
            return self.answer
        number = len(self.prompts)
        checkout_id = f"ws_CO_22112026120000{number:04}{prompt.phone.msisdn[3:]}"
        evidence = (
            f'{{"MerchantRequestID":"29115-{number}","CheckoutRequestID":"{checkout_id}",'
            '"ResponseCode":"0","ResponseDescription":"Success. Request accepted for processing",'
            '"CustomerMessage":"Success. Request accepted for processing"}'
        )
        return Accepted(f"29115-{number}", checkout_id, evidence)

    def query(self, checkout_request_id: str) -> QueryAnswer:
        raise AssertionError("nobody asks here")


class Shop:
    """Everything behind a screen. Close it at the end.

    Attributes:
        asked: payments that M-PESA was to be asked about.
    """

    def __init__(self, folder: Path, blocked: CounterError | None = None) -> None:
        self.clock = TurnedClock()
        self.store = open_store(folder / "shop.db", self.clock)
        self.executor = ThreadPoolExecutor(2)
        self.bridge = Bridge(self.executor)
        self.mpesa = Mpesa()
        self.asked: list[int] = []
        self.settlement = Settlement(self.store, self.clock, self._publish, lambda body: None)
        checkout = Checkout(
            self.store,
            self.mpesa,
            self.settlement,
            self.clock,
            self._publish,
            max_amount=Money.shillings(250_000),
            blocked=blocked,
        )
        self.desk = Desk(
            bridge=self.bridge,
            checkout=checkout,
            sessions=Sessions(self.store, self.clock, self._publish),
            customers=Customers(self.store, self._publish),
            counter=Counter(self.store, self.clock),
            payments=Payments(self.store),
            clock=self.clock,
            ask_now=self.asked.append,
            practice_phone=None,
            cafe_name="Uhuru Cyber",
            staff_name="Achieng",
            environment="practice",
            blocked=blocked,
        )

    def close(self) -> None:
        self.mpesa.gate.set()
        self.executor.shutdown()
        self.bridge.close()
        self.store.close()

    def _publish(self, event: Event) -> None:
        self.bridge.publish(event)

    # --- people and payments ------------------------------------------------------------------------------

    def customer(self, name: str, phone: str | None = None) -> int:
        return self.desk.customers.add(name, Phone.parse(phone) if phone else None).id

    def owes(self, customer_id: int, shillings: int, title: str = "PC 3 · 55 min") -> int:
        """A bill of a customer; its sale id."""
        now, amount = self.clock.now(), Money.shillings(shillings)
        draft = SaleDraft(
            customer_id=customer_id,
            customer_name=self.desk.customers.get(customer_id).name,
            title=title,
            station_number=3,
            made_at=now,
            day=day_number(now),
            staff="Achieng",
            lines=(SaleLine(LineKind.TIME, "PC time", amount),),
        )
        with self.store.transaction():
            sale = self.store.add_sale(draft)
            postings = post_sale(
                [(LineKind.TIME, amount)], sale_id=sale.id, customer_id=customer_id, staff="Achieng"
            )
            self.store.append_entries(postings, at=now, day=day_number(now))
        return sale.id

    def cash(self, customer_id: int, shillings: int = 20, *, days_ago: int = 0) -> Payment:
        day = day_number(self.clock.now()) - days_ago
        charge = Charge(Money.shillings(shillings), customer_id=customer_id)
        return self.desk.checkout.take_cash(charge, staff="Achieng", day=day)

    def prompt(self, customer_id: int, phone: str, shillings: int = 20) -> Payment:
        charge = Charge(Money.shillings(shillings), customer_id=customer_id)
        return self.desk.checkout.send_prompt(charge, Phone.parse(phone), staff="Achieng")

    def paid(self, payment: Payment, receipt_number: str | None) -> Payment:
        outcome = Outcome(Verdict.PAID, Source.CALLBACK, amount=payment.amount, receipt_number=receipt_number)
        return self.settlement.apply(payment.id, outcome)

    def declined(self, payment: Payment, cause: Cause = Cause.CANCELLED) -> Payment:
        outcome = Outcome(Verdict.DECLINED, Source.CALLBACK, cause, result_code="1032")
        return self.settlement.apply(payment.id, outcome)

    def doubted(self, payment: Payment) -> Payment:
        return self.settlement.apply(payment.id, Outcome(Verdict.UNKNOWN, Source.CLOCK, Cause.SILENCE))
