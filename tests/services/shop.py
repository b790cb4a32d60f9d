"""A café's services over a real database, with everything beyond them scripted."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

from cyberdesk.domain.ledger import Account, Posting, post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Note, Outcome, Payment, PaymentState, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import WALK_IN
from cyberdesk.services.checkout import Charge, Checkout
from cyberdesk.services.ports import AnswerLost, Refused, SaleDraft
from cyberdesk.services.settlement import Settlement
from cyberdesk.storage.store import SqliteStore
from tests.fakes.clock import FakeClock
from tests.fakes.gateway import FakeGateway, PushScript
from tests.fakes.notices import notice_body, read_notice
from tests.fakes.publish import PublishRecorder

STAFF = "Achieng"
PHONE = Phone("254700000417")
OTHER_PHONE = Phone("254110000263")
PRICE = Money.shillings(150)
MONEY = {Account.CASH, Account.MPESA, Account.MPESA_UNVERIFIED}
MOST = Money.shillings(250_000)
RECEIPT = "TKL1AAAAAA"
OTHER_RECEIPT = "TKL1BBBBBB"

ANSWER_LOST = AnswerLost("read timeout")
QUERY_PAID = Outcome(Verdict.PAID, Source.QUERY, result_code="0", evidence="query: 0")
QUERY_CANCELLED = Outcome(
    Verdict.DECLINED, Source.QUERY, Cause.CANCELLED, result_code="1032", evidence="query: 1032"
)
SILENCE = Outcome(Verdict.UNKNOWN, Source.CLOCK, Cause.SILENCE)


def refused(cause: Cause) -> Refused:
    return Refused(cause, "500.001.1001", f"refused: {cause}")


class Kept(NamedTuple):
    """A row of the inbox as it is on the disk."""

    body: bytes
    payment_id: int | None
    verdict: str | None


class Shop:
    """What the tests of the services do again and again."""

    def __init__(self, store: SqliteStore, clock: FakeClock) -> None:
        self.store = store
        self.clock = clock
        self.gateway = FakeGateway()
        self.published = PublishRecorder()
        self.settlement = Settlement(store, clock, self.published, read_notice)
        numbers = count(1)
        self.checkout = Checkout(
            store,
            self.gateway,
            self.settlement,
            clock,
            self.published,
            max_amount=MOST,
            new_token=lambda: f"the-attempt-token-{next(numbers)}",
        )

    # --- acting ---------------------------------------------------------------------------------------------

    def customer(self, name: str = "Wanjiku", phone: Phone | None = None) -> int:
        with self.store.transaction():
            return self.store.add_customer(name=name, phone=phone).id

    def sale(self, shillings: int = 150, *, customer_id: int | None = None, station: int | None = 3) -> Sale:
        """An unpaid bill."""
        now, amount = self.clock.now(), Money.shillings(shillings)
        line = SaleLine(LineKind.TIME, "PC time", amount)
        with self.store.transaction():
            name = self.store.customer(customer_id).name if customer_id else WALK_IN
            title = f"PC {station} · {shillings} min"
            draft = SaleDraft(customer_id, name, title, station, now, day_number(now), STAFF, (line,))
            sale = self.store.add_sale(draft)
            postings = post_sale([(line.kind, amount)], sale_id=sale.id, customer_id=customer_id, staff=STAFF)
            self.store.append_entries(postings, at=now, day=day_number(now))
        return self.store.sale(sale.id)

    def send(
        self,
        sale: Sale | None = None,
        *,
        answer: PushScript | None = None,
        phone: Phone = PHONE,
        amount: Money | None = None,
        has_consent: bool = False,
    ) -> Payment:
        """A prompt for a bill, a new one if none is given."""
        if answer is not None:
            self.gateway.will_push(answer)
        sale = sale or self.sale()
        charge = Charge(amount or sale.due, sale_id=sale.id)
        return self.checkout.send_prompt(charge, phone, staff=STAFF, has_consent=has_consent)

    def send_on_account(
        self, customer_id: int, amount: Money = PRICE, *, phone: Phone = PHONE, has_consent: bool = False
    ) -> Payment:
        charge = Charge(amount, customer_id=customer_id)
        return self.checkout.send_prompt(charge, phone, staff=STAFF, has_consent=has_consent)

    def paid(self, sale: Sale | None = None, *, receipt_number: str = RECEIPT) -> Payment:
        """A bill whose prompt was approved."""
        payment = self.send(sale)
        self.succeed(payment, receipt_number)
        return self.store.payment(payment.id)

    def take_cash(self, sale: Sale | None = None, amount: Money | None = None) -> Payment:
        """Cash for a bill, a new one if none is given."""
        sale = sale or self.sale()
        return self.checkout.take_cash(Charge(amount or sale.due, sale_id=sale.id), staff=STAFF)

    def token(self, payment_id: int) -> str:
        """The attempt token of a payment, from its prompt."""
        return next(
            each.attempt_token for each in self.gateway.prompts if each.reference == f"CD{payment_id}"
        )

    def call_back(
        self,
        payment: Payment,
        verdict: Verdict = Verdict.PAID,
        *,
        amount: Money | None = None,
        receipt_number: str | None = None,
        cause: Cause | None = None,
        token: str | None = None,
        checkout_id: str | None = None,
        merchant_id: str | None = None,
    ) -> None:
        """A callback about `payment`; what is given differs from the truth."""
        body = notice_body(
            checkout_id or payment.checkout_request_id or f"ws_CO_{payment.id}",
            merchant_id or payment.merchant_request_id or f"merchant-{payment.id}",
            verdict,
            cents=(amount or payment.amount).cents if verdict is Verdict.PAID else None,
            receipt_number=receipt_number,
            cause=cause,
            code="0" if verdict is Verdict.PAID else "1032",
        )
        self.settlement.receive(self.token(payment.id) if token is None else token, body)

    def succeed(self, payment: Payment, receipt_number: str = RECEIPT, amount: Money | None = None) -> None:
        self.call_back(payment, receipt_number=receipt_number, amount=amount)

    def decline(self, payment: Payment) -> None:
        self.call_back(payment, Verdict.DECLINED, cause=Cause.CANCELLED)

    def doubt(self, payment: Payment) -> None:
        self.settlement.apply(payment.id, SILENCE)

    # --- seeing ---------------------------------------------------------------------------------------------

    def state(self, payment: Payment) -> PaymentState:
        return self.store.payment(payment.id).state

    def notes(self, payment: Payment) -> list[Note]:
        """What the history of a payment is about, oldest first."""
        return [change.note for change in self.store.history(payment.id)]

    def postings(self, payment: Payment) -> list[Posting]:
        """What a payment moved in the ledger."""
        return [entry.posting for entry in self.store.entries() if entry.posting.payment_id == payment.id]

    def moved(self, payment: Payment) -> Money:
        """What it brought from outside, less what was taken back as never moved. A move from one of the
        shop's money accounts to another is neither, and so is cash that was given back."""
        cents = 0
        for posting in self.postings(payment):
            if posting.debit in MONEY and posting.credit not in MONEY:
                cents += posting.amount.cents
            if posting.credit in MONEY - {Account.CASH} and posting.debit not in MONEY:
                cents -= posting.amount.cents
        return Money(cents)

    def inbox(self) -> list[Kept]:
        """Every kept callback, oldest first."""
        rows = self.store.database.rows("SELECT body, payment_id, verdict FROM inbox ORDER BY id")
        return [Kept(*row) for row in rows]
