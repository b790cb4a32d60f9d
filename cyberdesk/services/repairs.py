"""Setting right what went wrong with money: what was paid twice, a false code, a bill nobody can pay now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import Event, PaymentChanged, SaleChanged
from cyberdesk.domain.ledger import Posting, post_refund, post_shortfall
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.payment import Note, Payment, Remark, Source, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.services.deni import check_limit
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.false_codes import take_code_back
from cyberdesk.services.ports import ChangeDraft, Clock, PaymentUpdate, Publish, Store


class Repairs:
    """What staff do about alarms and about bills that cannot be settled now."""

    def __init__(self, store: Store, clock: Clock, publish: Publish, drawer: Drawer | None = None) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._drawer = drawer or Drawer(store)

    def give_back(self, payment_id: int, *, staff: str) -> Payment:
        """Cash was given back for what this payment brought beyond what was due; the alarm is over.

        Raises:
            NotAllowedNow: nothing is owed for it, that was done already, so much is not in the drawer, or
                only a typed code says that it was paid at all: a forged message must not turn into cash.
        """
        now = self._clock.now()
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            if not payment.is_verified:
                raise NotAllowedNow(
                    "M-PESA has not confirmed this payment",
                    money="Only a typed code says that money moved.",
                    next_step="Give nothing back before it is confirmed.",
                )
            owed = self._store.credit_of(payment_id)
            if not payment.needs_action or owed.cents <= 0:
                raise NotAllowedNow("Nothing is owed for this payment", next_step="Nothing to give back.")
            self._drawer.require(owed)
            self._store.append_entries(
                post_refund(
                    Tender.CASH, owed, payment_id=payment.id, customer_id=payment.customer_id, staff=staff
                ),
                at=now,
                day=day_number(now),
            )
            payment = self._handle(payment, Note.GIVEN_BACK, detail=str(owed.cents))
        self._publish(PaymentChanged(payment))
        return payment

    def void_code(self, payment_id: int, *, staff: str, has_consent: bool = False) -> Payment:
        """The code that was typed is false: what it claimed is taken back, and what it settled is due again.

        The payment goes on being called paid, because nothing follows that; but nothing is counted for it. If
        M-PESA says later that it was paid after all, or staff type the right code, it is counted then.

        Time that began on the code runs on and is owed by its bill: nothing locks a customer's PC, so a clock
        that stopped would only give minutes away. The station says so until the bill is paid.

        Args:
            staff: who says so.
            has_consent: staff know that M-PESA has not said no yet.

        Raises:
            NotAllowedNow: more than a typed code speaks for it, nothing is left to take back, or M-PESA has
                not said no and there is no consent.
        """
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            if payment.is_verified or payment.is_voided:
                raise _nothing_to_void(payment)
            if Remark.CONTRADICTED not in payment.remarks and not has_consent:
                raise NotAllowedNow(
                    "M-PESA has not said no yet",
                    money="Money may have moved.",
                    next_step="Ask M-PESA first, or say that you are sure.",
                )
            events = self.take_back(payment, staff)
            payment = self._store.payment(payment_id)
        self._tell(events)
        return payment

    def take_back(self, payment: Payment, staff: str) -> list[Event]:
        """Everything that a false code did, inside the caller's transaction; the events to publish after its
        commit.

        Args:
            payment: as read in this transaction; only a typed code speaks for it, and nothing was taken back.
        """
        reopened = take_code_back(self._store, payment, staff=staff, now=self._clock.now())
        changed = PaymentChanged(self._store.payment(payment.id))
        return [changed, *(SaleChanged(sale) for sale in reopened)]

    def take_out(self, payment_id: int, *, staff: str) -> Payment:
        """M-PESA took the money of a payment back: it is taken out of the ledger, and what it settled is due
        again. The payment goes on being called paid, and keeps its number. Right: refund.

        Raises:
            NotAllowedNow: M-PESA has not taken it back, or it is out already.
        """
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            if not payment.is_reversed:
                raise NotAllowedNow(
                    "M-PESA has not taken this money back, or it is not counted any more",
                    money="Nothing was changed.",
                    next_step="Look at what happened to it.",
                )
            events = self.take_reversed_out(payment, staff)
            payment = self._store.payment(payment_id)
        self._tell(events)
        return payment

    def take_reversed_out(self, payment: Payment, staff: str) -> list[Event]:
        """As `take_out`, inside the caller's transaction; the events to publish after its commit.

        Args:
            payment: as read in this transaction; see `Payment.is_reversed`.
        """
        now = self._clock.now()
        postings = [
            replace(posting, staff=staff)
            for posting in post_shortfall(self._store.postings_of(payment.id), payment.received or ZERO)
        ]
        self._store.append_entries(postings, at=now, day=payment.day)
        reopened = self._reopen(postings)
        update = PaymentUpdate(
            received=ZERO,
            adds_remarks=frozenset({Remark.SHORT, Remark.HANDLED}),
            drops_remarks=frozenset({Remark.OVER, Remark.OWED}),
        )
        self._store.change_payment(payment.id, payment.state, frozenset({payment.state}), update)
        self._store.append_change(
            ChangeDraft(
                payment.id,
                now,
                Source.STAFF,
                payment.state,
                Note.TAKEN_OUT,
                detail=str((payment.received or ZERO).cents),
                evidence=staff,
            )
        )
        return [PaymentChanged(self._store.payment(payment.id)), *reopened]

    def _reopen(self, postings: Sequence[Posting]) -> list[Event]:
        """The bills that are due again."""
        sales = [posting.sale_id for posting in postings if posting.sale_id is not None]
        for sale_id in sales:
            self._store.reopen_sale(sale_id)
        return [SaleChanged(self._store.sale(sale_id)) for sale_id in sales]

    def mark_seen(self, payment_id: int) -> Payment:
        """Somebody looked into an alarm for which no money of the ledger is owed."""
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            if not payment.needs_action:
                raise NotAllowedNow("This was dealt with already", next_step="Nothing more to do.")
            payment = self._handle(payment, Note.SEEN, detail="")
        self._publish(PaymentChanged(payment))
        return payment

    def owed_for(self, payment_id: int) -> int:
        """Cents of this payment that the shop owes the customer."""
        return self._store.credit_of(payment_id).cents

    def leave_on_account(
        self,
        sale_id: int,
        customer: Customer,
        *,
        staff: str = "",
        is_approved: bool = False,
        lends_time: bool = False,
    ) -> Sale:
        """The customer goes, and owes: the bill stands on the account, and its payments are watched on.

        Right: none within the customer's limit; to approve more, `Right.EXCEED_LIMIT`.

        Args:
            staff: who does it, or who approved it.
            is_approved: somebody with the right lets the customer owe more than the limit.
            lends_time: staff agree that sold minutes of the bill, which wait for their payment, begin now.

        Raises:
            NotAllowedNow: it is paid already, or nobody has agreed that its time begins.
            BeyondLimit: the customer would owe more than the limit.
        """
        with self._store.transaction():
            sale = self._store.sale(sale_id)
            if sale.is_settled:
                raise NotAllowedNow("This bill is paid already", next_step="Nothing more to do.")
            sold = self._store.time_sale(sale_id)
            if sold is not None and sold.is_open and not lends_time:
                raise NotAllowedNow(
                    "The time of this bill waits for its payment",
                    next_step="Say that it may begin unpaid, or cancel it.",
                )
            check_limit(self._store, self._clock.now(), customer, sale, staff, is_approved=is_approved)
            self._store.put_on_account(sale_id, customer, self._clock.now())
            sale = self._store.sale(sale_id)
        self._publish(SaleChanged(sale))
        return sale

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            self._publish(event)

    def _handle(self, payment: Payment, note: Note, *, detail: str) -> Payment:
        update = PaymentUpdate(adds_remarks=frozenset({Remark.HANDLED}))
        self._store.change_payment(payment.id, payment.state, frozenset({payment.state}), update)
        self._store.append_change(
            ChangeDraft(payment.id, self._clock.now(), Source.STAFF, payment.state, note, detail=detail)
        )
        return self._store.payment(payment.id)


def _nothing_to_void(payment: Payment) -> NotAllowedNow:
    if payment.is_voided:
        return NotAllowedNow(
            "This code was taken back already", money="Nothing was changed.", next_step="Nothing more to do."
        )
    return NotAllowedNow(
        "No typed code alone speaks for this payment",
        money="Nothing was changed.",
        next_step="Look at what happened to it: M-PESA may have confirmed it meanwhile.",
    )
