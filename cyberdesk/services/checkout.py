"""Taking a payment: cash, or an M-PESA prompt on the customer's phone."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Outcome,
    Payment,
    PaymentState,
    Source,
    Tender,
    Verdict,
)
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import CounterError, NotAllowedNow, PromptRefused
from cyberdesk.services.payment_drafts import Charge as Charge
from cyberdesk.services.payment_drafts import payment_draft, payments_in_question
from cyberdesk.services.ports import (
    Accepted,
    AnswerLost,
    ChangeDraft,
    Clock,
    Gateway,
    PaymentUpdate,
    Prompt,
    Publish,
    PushAnswer,
    Refused,
    Store,
)
from cyberdesk.services.prompt_words import what_is_sold
from cyberdesk.services.settlement import Settlement, token_hash

PROMPT_SECONDS = 120
"""How long a prompt can wait on a phone before the payment shows as in doubt (daraja.md 3.7, 11)."""
PROMPT_DEAD_SECONDS = 300
"""After this no prompt can still be open, so charging again is safe from the phone's side (daraja.md 3.7)."""
COOL_DOWN_SECONDS = 60
"""Between two prompts to one phone (daraja.md 2.6, "unable to lock subscriber")."""
SAME_AMOUNT_COOL_DOWN_SECONDS = 120
"""Between two prompts of one amount to one phone (daraja.md 3.2, code 17)."""
CLOCK_SLACK_SECONDS = 60
"""So much a clock is put right by itself now and then; more means that somebody set it."""

_TOKEN_BYTES = 16
"""Written in hex: no word that Safaricom refuses in an address can come out of it (daraja.md 3.5)."""

_NEVER_ON_THE_PHONE = frozenset(
    {
        Cause.OFFLINE,
        Cause.CREDENTIALS,
        Cause.PRODUCT_NOT_ENABLED,
        Cause.SHORTCODE,
        Cause.CALLBACK_ADDRESS,
        Cause.PHONE_REJECTED,
        Cause.REQUEST_REFUSED,
    }
)
"""Declined before any prompt could appear: nothing to cool down from."""


class Checkout:
    """Writes the intention, sends it, records the answer. The only creator of payments."""

    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        settlement: Settlement,
        clock: Clock,
        publish: Publish,
        *,
        max_amount: Money,
        drawer: Drawer | None = None,
        blocked: CounterError | None = None,
        new_token: Callable[[], str] = lambda: secrets.token_hex(_TOKEN_BYTES),
    ) -> None:
        """
        Args:
            max_amount: the most that M-PESA moves at once (daraja.md 2.3).
            drawer: knows whether money may be taken now.
            blocked: why no prompt may be sent at all, for example wrong settings.
            new_token: makes attempt tokens of 128 bits or more.
        """
        self._store = store
        self._gateway = gateway
        self._settlement = settlement
        self._clock = clock
        self._publish = publish
        self._max_amount = max_amount
        self._drawer = drawer or Drawer(store)
        self._blocked = blocked
        self._new_token = new_token

    # --- cash ---------------------------------------------------------------------------------------------

    def take_cash(self, charge: Charge, *, staff: str, day: int | None = None) -> Payment:
        """Cash was counted: the payment is made and settled in one commit.

        Args:
            day: the Nairobi day it counts for; today when None.

        Raises:
            NotAllowedNow: it is paid already, it is more than is due, or no shift is open and one is needed.
            StorageError: nothing was changed.
        """
        events: list[Event] = []
        now = self._clock.now()
        with self._store.transaction():
            self._drawer.require_open_shift()
            draft = payment_draft(self._store, charge, Tender.CASH, staff=staff, now=now, day=day)
            payment = self._store.add_payment(draft)
            self._append(payment, now, Source.STAFF, Note.SAVED)
            events += self._settlement.settle(payment, Outcome(Verdict.PAID, Source.STAFF))
            payment = self._store.payment(payment.id)
        for event in events:
            self._publish(event)
        return payment

    # --- M-PESA -------------------------------------------------------------------------------------------

    def send_prompt(
        self,
        charge: Charge,
        phone: Phone,
        *,
        staff: str,
        has_consent: bool = False,
        reference: str = "",
    ) -> Payment:
        """Send one prompt, and only one. Blocks while M-PESA answers: call it from a worker.

        The intention is on the disk before anything leaves this PC, so that a crash at any point leaves a
        payment that is asked about and never a prompt that nobody remembers.

        Args:
            has_consent: staff know that an earlier prompt for this may still turn out paid.
            reference: what the payer reads; the number of the payment when empty.

        Returns:
            The payment: pending, declined, in doubt, or already paid.

        Raises:
            PromptRefused: a second prompt could be paid twice; nothing was sent.
            NotAllowedNow: it is paid already, the amount cannot be sent, or no shift is open and one is
                needed.
            StorageError: nothing was sent.
        """
        if self._blocked is not None:
            raise self._blocked
        attempt_token = self._new_token()
        now = self._clock.now()
        with self._store.transaction():
            self._drawer.require_open_shift()
            self._check_amount(charge.amount)
            draft = payment_draft(
                self._store,
                charge,
                Tender.MPESA,
                staff=staff,
                now=now,
                state=PaymentState.SENDING,
                phone=phone,
                attempt_token_hash=token_hash(attempt_token),
            )
            sold = what_is_sold(self._store.sale(charge.sale_id) if charge.sale_id is not None else None)
            refusal = self._hindrance(charge, phone, now)
            if refusal is not None and not (refusal.needs_consent and has_consent):
                raise refusal
            payment = self._store.add_payment(draft)
            self._append(payment, now, Source.STAFF, Note.SAVED)
        self._settlement.expect(attempt_token)
        self._publish(PaymentChanged(payment))
        answer = self._gateway.push(
            Prompt(
                amount=charge.amount,
                phone=phone,
                reference=reference or f"CD{payment.id}",
                description=sold,
                attempt_token=attempt_token,
            )
        )
        return self._record_answer(payment.id, answer)

    def hindrance(self, charge: Charge, phone: Phone) -> PromptRefused | None:
        """Why a prompt may not be sent right now, for the button's countdown; None when it may."""
        with self._store.connected():
            return self._hindrance(charge, phone, self._clock.now())

    def _hindrance(self, charge: Charge, phone: Phone, now: datetime) -> PromptRefused | None:
        """The strongest one: consent to an old doubt must not lift what stands beside it."""
        what = "for this bill" if charge.sale_id is not None else "for this customer"
        refusals = [still_open(payment, now, what) for payment in payments_in_question(self._store, charge)]
        since = now - timedelta(seconds=PROMPT_DEAD_SECONDS)
        for payment in self._store.recent_payments_to(phone, since):
            can_live = payment.is_in_question and age_seconds(payment, now) < PROMPT_DEAD_SECONDS
            if payment.is_live or can_live:
                refusals.append(still_open(payment, now, "to this phone"))
            wait = _cool_down_seconds(payment, charge.amount, now)
            if wait > 0:
                refusals.append(_too_soon(wait))
        return max(refusals, key=_strength, default=None)

    def _check_amount(self, amount: Money) -> None:
        if not amount.is_whole_shillings or amount.cents <= 0:
            raise NotAllowedNow("M-PESA takes whole shillings only", next_step="Change the amount.")
        if amount > self._max_amount:
            raise NotAllowedNow(
                words("M-PESA takes at most {max_amount} at once", max_amount=self._max_amount),
                next_step="Take a part of it, and the rest in cash.",
            )

    def _record_answer(self, payment_id: int, answer: PushAnswer) -> Payment:
        events: list[Event] = []
        now = self._clock.now()
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            match answer:
                case Accepted():
                    events += self._accept(payment, answer, now)
                case Refused():
                    outcome = Outcome(
                        Verdict.DECLINED,
                        Source.PUSH,
                        answer.cause,
                        result_code=answer.code,
                        evidence=answer.evidence,
                    )
                    events += self._settlement.settle(payment, outcome)
                case AnswerLost():
                    outcome = Outcome(
                        Verdict.UNKNOWN, Source.PUSH, Cause.ANSWER_LOST, evidence=answer.evidence
                    )
                    events += self._settlement.settle(payment, outcome)
            payment = self._store.payment(payment_id)
        for event in events:
            self._publish(event)
        return payment

    def _accept(self, payment: Payment, answer: Accepted, now: datetime) -> list[Event]:
        # The callback may have overtaken this answer; then the ids are added and the state stays.
        state = PaymentState.PENDING if payment.state is PaymentState.SENDING else payment.state
        update = PaymentUpdate(
            merchant_request_id=answer.merchant_request_id,
            checkout_request_id=answer.checkout_request_id,
            sent_at=now,
        )
        self._store.change_payment(payment.id, state, frozenset({payment.state}), update)
        self._store.append_change(
            ChangeDraft(payment.id, now, Source.PUSH, state, Note.ACCEPTED, evidence=answer.evidence)
        )
        return [PaymentChanged(self._store.payment(payment.id))]

    def _append(self, payment: Payment, now: datetime, source: Source, note: Note) -> None:
        self._store.append_change(ChangeDraft(payment.id, now, source, payment.state, note))


def age_seconds(payment: Payment, now: datetime) -> float:
    """How long ago a payment was begun, as far as that is known.

    One from the future says that the clock was set back since. How old it is nobody knows then, and to count
    the hours would keep its phone and its bill locked for so long: it counts as old, and staff decide.
    """
    age = (now - payment.created_at).total_seconds()
    return age if age > -CLOCK_SLACK_SECONDS else PROMPT_DEAD_SECONDS


def still_open(payment: Payment, now: datetime, where: str) -> PromptRefused:
    """Why not now: the earlier payment may still be paid."""
    wait = PROMPT_DEAD_SECONDS - int(age_seconds(payment, now))
    if payment.is_live:
        return PromptRefused(
            words("A prompt {where} is open already", where=where),
            next_step="Ask the customer to enter the M-PESA PIN, or wait for the answer.",
        )
    if wait > 0:
        return PromptRefused(
            words("An earlier prompt {where} may still be paid", where=where),
            next_step="Check it first, or wait until it can no longer be paid.",
            wait_seconds=wait,
        )
    return PromptRefused(
        words("An earlier prompt {where} has no answer yet", where=where),
        next_step="It is watched further. Charge again only if the customer got no M-PESA message.",
        needs_consent=True,
    )


def _too_soon(wait_seconds: int) -> PromptRefused:
    return PromptRefused(
        "This phone was prompted a moment ago",
        next_step="M-PESA turns away prompts that follow too soon. "
        "Send again when the time is up, or take cash.",
        wait_seconds=wait_seconds,
    )


def _strength(refusal: PromptRefused) -> tuple[bool, bool, int]:
    """An open prompt before a wait, the longest wait before the others, what consent lifts last."""
    return (not refusal.needs_consent, refusal.wait_seconds is None, refusal.wait_seconds or 0)


def _cool_down_seconds(payment: Payment, amount: Money, now: datetime) -> int:
    """Whole seconds until this phone may be prompted again because of `payment`; zero or less: now."""
    is_over = payment.state in {PaymentState.DECLINED, PaymentState.PAID}
    if not is_over or payment.cause in _NEVER_ON_THE_PHONE:
        return 0
    pause = SAME_AMOUNT_COOL_DOWN_SECONDS if payment.amount == amount else COOL_DOWN_SECONDS
    return -int((age_seconds(payment, now) - pause) // 1)
