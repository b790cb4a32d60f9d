"""The one door by which an outcome takes effect on a payment.

Callbacks, answers to queries, the clock, recovery after a crash and codes typed by staff all come here. What
is on the disk decides, inside one transaction: money wins over every other word, and nothing follows `paid`.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from cyberdesk.domain.events import Event, PaymentChanged, PaymentQuestioned, SaleChanged
from cyberdesk.domain.ledger import Debt, post_payment, post_shortfall, post_verification
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Outcome,
    Payment,
    PaymentState,
    Remark,
    Source,
    Tender,
    Verdict,
    may_become,
    states_before,
)
from cyberdesk.domain.receipt_number import parse_receipt_number
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow, StorageError
from cyberdesk.services.false_codes import take_code_back
from cyberdesk.services.ports import (
    ChangeDraft,
    Clock,
    InboxRow,
    Notice,
    PaymentUpdate,
    Publish,
    Store,
)

log = logging.getLogger(__name__)

ReadNotice = Callable[[bytes], Notice | None]
"""Reads the body of a callback; None when it is not one. Never raises."""

_RECOVERED_AT_ONCE = 500
WATCH_HOURS = 48
"""How far back M-PESA itself can tell (daraja.md 5.5); after that only a statement can."""
STRANGERS_KEPT = 1000
"""Callbacks without our token are evidence, but anybody can send them: older ones make room."""
_STRANGERS_SWEPT_EVERY = 64
_MOST_EXPECTED = 1000
"""More prompts than a café sends in a day."""
_OF_A_FALSE_CODE = frozenset({Remark.UNVERIFIED, Remark.CONTRADICTED, Remark.VOIDED, Remark.HANDLED})
"""What is said no more of a payment whose code was taken back, when money comes for it all the same."""


def token_hash(attempt_token: str) -> str:
    """What the database keeps of an attempt token, so that a stolen database forges no callbacks."""
    return hashlib.sha256(attempt_token.encode()).hexdigest() if attempt_token else ""


class Settlement:
    """Makes outcomes take effect exactly once."""

    def __init__(self, store: Store, clock: Clock, publish: Publish, read_notice: ReadNotice) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._read_notice = read_notice
        # Newest last; a lock, because prompts are sent from several threads.
        self._expected: dict[str, None] = {}
        self._expected_lock = threading.Lock()

    # --- who goes first -----------------------------------------------------------------------------------

    def expect(self, attempt_token: str) -> None:
        """A prompt goes out with this token: its callback goes before those of strangers."""
        with self._expected_lock:
            self._expected[token_hash(attempt_token)] = None
            if len(self._expected) > _MOST_EXPECTED:
                del self._expected[next(iter(self._expected))]

    def expects(self, attempt_token: str) -> bool:
        """Whether a callback is likely ours. Told without the disk: who asks has all callers to read from.

        It decides nothing but who goes first. A callback of before a start is not expected, and judged like
        any other; only a flood of strangers can hold it up.
        """
        return token_hash(attempt_token) in self._expected

    # --- ways in ------------------------------------------------------------------------------------------

    def receive(self, attempt_token: str, body: bytes) -> None:
        """A callback arrived. Returns when it is safe on the disk, whether or not it could be believed.

        Args:
            attempt_token: from its path; empty when the path had none.
            body: as it came, of any content.

        Raises:
            StorageError: it could not be kept; the sender must not take it for received.
        """
        self.receive_all([(attempt_token, body)])

    def receive_all(self, arrivals: Sequence[tuple[str, bytes]]) -> None:
        """Callbacks that arrived together, each as for `receive`, wait for the disk together.

        Keeping and judging all of them is one commit, but a fault while judging one undoes only that judging:
        its raw body stays, and is judged again at the next start.

        Raises:
            StorageError: none of them was kept.
        """
        events: list[Event] = []
        with self._store.transaction():
            for attempt_token, body in arrivals:
                hashed, now = token_hash(attempt_token), self._clock.now()
                inbox_id = self._store.keep_callback(received_at=now, attempt_token_hash=hashed, body=body)
                events += self._judge_safely(InboxRow(inbox_id, now, hashed, body))
        self._tell(events)

    def apply(self, payment_id: int, outcome: Outcome) -> Payment:
        """Make `outcome` take effect on a payment, if what is on the disk allows it; how it stands then.

        Raises:
            StorageError: nothing was changed.
        """
        with self._store.transaction():
            events = self.settle(self._store.payment(payment_id), outcome)
            payment = self._store.payment(payment_id)
        self._tell(events)
        return payment

    def type_code(self, payment_id: int, code: str) -> Payment:
        """Staff read the receipt number from the customer's message. It settles the payment, unverified: the
        totals keep it apart until M-PESA or a statement confirms it (a message can be forged).

        Raises:
            ReceiptNumberError: it does not look like one.
            NotAllowedNow: it was used already, or this payment is over. One whose code was taken back is not.
        """
        number = parse_receipt_number(code)
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            self.require_unused(number, payment_id)
            is_paid = payment.state is PaymentState.PAID and not payment.is_voided
            if payment.tender is not Tender.MPESA or is_paid:
                raise NotAllowedNow("This payment is paid already", next_step="Nothing more to do.")
            events = self.settle_by_code(payment, number)
            payment = self._store.payment(payment_id)
        self._tell(events)
        return payment

    def require_unused(self, number: str, payment_id: int | None = None) -> None:
        """
        Raises:
            NotAllowedNow: another payment than `payment_id` has this receipt number.
        """
        holder = self._store.payment_by_receipt(number)
        if holder is not None and holder.id != payment_id:
            raise NotAllowedNow(
                words("This code was used already, for {title}", title=holder.title),
                next_step="Look at the customer's message again: each payment has its own code.",
            )

    def settle_by_code(self, payment: Payment, number: str) -> list[Event]:
        """`settle` by a typed code alone, inside the caller's transaction: apart until it is confirmed."""
        return self.settle(
            payment,
            Outcome(
                Verdict.PAID, Source.TYPED_CODE, receipt_number=number, evidence=number, is_verified=False
            ),
        )

    def close_unconfirmed(self, payment_id: int) -> Payment:
        """Staff give up a payment that M-PESA can no longer tell about. Money that turns up still wins.

        Raises:
            NotAllowedNow: M-PESA can still tell.
        """
        with self._store.transaction():
            payment = self._store.payment(payment_id)
            age_hours = (self._clock.now() - payment.created_at).total_seconds() / 3600
            if payment.state is not PaymentState.UNKNOWN or age_hours < WATCH_HOURS:
                raise NotAllowedNow(
                    "This payment is still watched",
                    money="Money may have moved.",
                    next_step=words("After {watch_hours} hours it can be closed.", watch_hours=WATCH_HOURS),
                )
            events = self.settle(payment, Outcome(Verdict.DECLINED, Source.STAFF, Cause.NEVER_CONFIRMED))
            payment = self._store.payment(payment_id)
        self._tell(events)
        return payment

    def recover(self) -> None:
        """After a start: judge what was kept and not finished, and doubt what was being sent in a crash."""
        with self._store.connected():
            for row in self._store.unfinished_callbacks(_RECOVERED_AT_ONCE):
                with self._store.transaction():
                    events = self._judge_safely(row)
                self._tell(events)
            for payment in self._store.open_payments():
                if payment.state is PaymentState.SENDING:
                    lost = Outcome(Verdict.UNKNOWN, Source.RECOVERY, Cause.INTERRUPTED)
                    self.apply(payment.id, lost)

    # --- judging a callback -------------------------------------------------------------------------------

    def _judge_safely(self, row: InboxRow) -> list[Event]:
        try:
            with self._store.savepoint():
                return self._judge(row)
        except StorageError:
            raise
        except Exception:
            # A fault of ours must not lose the kept body or the answer; it is judged again at the next start.
            log.exception("callback %d is kept but could not be judged", row.id)
            return []

    def _judge(self, row: InboxRow) -> list[Event]:
        notice = self._read_notice(row.body)
        payment = (
            self._store.payment_by_token_hash(row.attempt_token_hash) if row.attempt_token_hash else None
        )
        if payment is None:
            return self._judge_stranger(row, notice)
        if notice is None or not self._has_ids_of(payment, notice):
            return self._disbelieve(row, payment, notice)
        # Before the amount is judged: without its id, M-PESA could not be asked about it.
        self._learn_ids(payment, notice)
        number = notice.outcome.receipt_number
        holder = self._store.payment_by_receipt(number) if number else None
        is_amount_told = _is_amount_of(payment, notice) or self.is_assumed(payment)
        events: list[Event] = []
        if is_amount_told and holder is not None and holder.is_till_claim:
            events += self._withdraw_claim(holder, payment)
            holder = None
        if not is_amount_told or (holder is not None and holder.id != payment.id):
            return self._disbelieve(row, payment, notice)
        settled = self.settle(self._store.payment(payment.id), notice.outcome)
        self._store.finish_callback(
            row.id, payment_id=payment.id, verdict="applied" if settled else "no_effect"
        )
        return [*events, *settled]

    def _withdraw_claim(self, claim: Payment, payment: Payment) -> list[Event]:
        """M-PESA itself says that the number typed for `claim`, a payment to the till of which nobody can be
        asked, is that of `payment`: one message was taken for two payments, and its money counts once.

        Where the claim was for what `payment` is for and settles now, nobody has to do anything.
        """
        remarks = frozenset({Remark.CONTRADICTED})
        is_for_the_same = (claim.sale_id, claim.customer_id) == (payment.sale_id, payment.customer_id)
        if is_for_the_same and payment.state is not PaymentState.PAID:
            remarks |= {Remark.HANDLED}
        reopened = take_code_back(
            self._store,
            claim,
            staff=claim.staff,
            now=self._clock.now(),
            source=Source.CALLBACK,
            remarks=remarks,
        )
        changed = PaymentChanged(self._store.payment(claim.id))
        return [changed, *(SaleChanged(sale) for sale in reopened)]

    def _judge_stranger(self, row: InboxRow, notice: Notice | None) -> list[Event]:
        """No token of ours: whatever it claims, it can only make us ask M-PESA."""
        named = self._store.payment_by_checkout_id(notice.checkout_request_id) if notice else None
        self._store.finish_callback(row.id, payment_id=None, verdict="stranger")
        if row.id % _STRANGERS_SWEPT_EVERY == 0:
            self._store.forget_strangers(STRANGERS_KEPT)
        return [PaymentQuestioned(named.id)] if named is not None and named.is_open else []

    def _disbelieve(self, row: InboxRow, payment: Payment, notice: Notice | None) -> list[Event]:
        """Our token, but not what we asked for: kept, and believed only if M-PESA says it was paid."""
        self._store.append_change(
            ChangeDraft(
                payment_id=payment.id,
                at=self._clock.now(),
                source=Source.CALLBACK,
                state=payment.state,
                note=Note.NOT_BELIEVED,
                detail=notice.outcome.result_code if notice else "",
                evidence=notice.outcome.evidence if notice else "",
            )
        )
        self._store.finish_callback(row.id, payment_id=payment.id, verdict="not_believed")
        return [PaymentQuestioned(payment.id)] if payment.is_open or not payment.is_verified else []

    def _has_ids_of(self, payment: Payment, notice: Notice) -> bool:
        """Whether a callback with our token names this payment. One whose ids are not known yet may have any
        that no other has."""
        if payment.checkout_request_id is None:
            return self._store.payment_by_checkout_id(notice.checkout_request_id) is None
        return payment.checkout_request_id == notice.checkout_request_id and payment.merchant_request_id in {
            None,
            notice.merchant_request_id,
        }

    def _learn_ids(self, payment: Payment, notice: Notice) -> None:
        """A callback that overtakes the answer to the push brings the ids that the answer would have."""
        if payment.checkout_request_id is None:
            self._store.change_payment(
                payment.id,
                payment.state,
                frozenset({payment.state}),
                PaymentUpdate(
                    checkout_request_id=notice.checkout_request_id,
                    merchant_request_id=notice.merchant_request_id,
                ),
            )

    # --- taking effect ------------------------------------------------------------------------------------

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        """The rule itself, inside the caller's transaction; the events to publish after its commit.

        Args:
            payment: as read in this transaction.
        """
        if outcome.verdict is Verdict.PAID:
            return self._settle_paid(payment, outcome)
        if outcome.verdict is Verdict.REVERSED:
            return self._reverse(payment, outcome)
        state = PaymentState.DECLINED if outcome.verdict is Verdict.DECLINED else PaymentState.UNKNOWN
        if not may_become(payment.state, state):
            if payment.state is PaymentState.PAID and outcome.verdict is Verdict.DECLINED:
                return self._contradict(payment, outcome)
            return []
        is_end = state is PaymentState.DECLINED
        update = PaymentUpdate(cause=outcome.cause, finished_at=self._clock.now() if is_end else None)
        if not self._store.change_payment(payment.id, state, states_before(state), update):
            return []
        note = Note.DECLINED if is_end else Note.IN_DOUBT
        self._record(payment, outcome, state, note, detail=outcome.result_code)
        return [PaymentChanged(self._store.payment(payment.id))]

    def _settle_paid(self, payment: Payment, outcome: Outcome) -> list[Event]:
        if payment.state is PaymentState.PAID and not payment.is_voided:
            return self._settle_again(payment, outcome)
        outcome = self._with_held_callback(payment, outcome)
        received = outcome.amount or payment.amount
        debts = self._store.debts(sale_id=payment.sale_id, customer_id=payment.customer_id)
        remarks = _amount_remarks(payment, received)
        is_late = payment.is_voided or payment.state in {PaymentState.DECLINED, PaymentState.UNKNOWN}
        if is_late:
            remarks |= {Remark.LATE}
        due = sum((debt.due for debt in debts), ZERO)
        if payment.sale_id is not None and min(received, payment.amount) > due:
            # All of it, or a part, was paid in another way meanwhile.
            remarks |= {Remark.SALE_ALREADY_PAID}
        elif outcome.is_verified and payment.customer_id is None and received > due:
            remarks |= {Remark.OWED}
        if not outcome.is_verified:
            remarks |= {Remark.UNVERIFIED}
        update = PaymentUpdate(
            clears_cause=True,
            received=received,
            receipt_number=outcome.receipt_number,
            finished_at=self._clock.now(),
            adds_remarks=remarks,
            drops_remarks=_OF_A_FALSE_CODE - remarks,
        )
        # One whose code was taken back is called paid already, and nothing is counted for it.
        allowed = states_before(PaymentState.PAID) | ({payment.state} if payment.is_voided else set())
        if not self._store.change_payment(payment.id, PaymentState.PAID, allowed, update):
            return []
        self._take_in(payment, received, debts, is_verified=outcome.is_verified)
        note = Note.PAID_LATE if is_late else Note.PAID
        if not outcome.is_verified:
            note = Note.CODE_TYPED
        self._record(payment, outcome, PaymentState.PAID, note, detail=outcome.receipt_number or "")
        return [PaymentChanged(self._store.payment(payment.id))]

    def _contradict(self, payment: Payment, outcome: Outcome) -> list[Event]:
        """M-PESA says "not paid" of a paid payment. It stays paid; but where only a typed code speaks for it,
        the code is likely forged, and somebody must look, unless it was taken back already."""
        is_news = Remark.CONTRADICTED not in payment.remarks
        if payment.is_verified or is_news:
            note = Note.DENIED if payment.is_voided else Note.CONTRADICTED
            self._record(payment, outcome, payment.state, note, detail=outcome.result_code)
        if payment.is_verified or not is_news:
            return []
        update = PaymentUpdate(
            adds_remarks=frozenset({Remark.CONTRADICTED}),
            drops_remarks=frozenset() if payment.is_voided else frozenset({Remark.HANDLED}),
        )
        self._store.change_payment(payment.id, payment.state, frozenset({payment.state}), update)
        return [PaymentChanged(self._store.payment(payment.id))]

    def _reverse(self, payment: Payment, outcome: Outcome) -> list[Event]:
        """M-PESA took the money of a paid payment back. It stays paid, and counted until staff take it out of
        the ledger (`Repairs.take_out`): they know whether the customer owes it again."""
        if payment.state is not PaymentState.PAID:
            return []
        if not payment.is_verified:
            return self._contradict(payment, outcome)
        if Remark.REVERSED in payment.remarks:
            return []
        update = PaymentUpdate(
            adds_remarks=frozenset({Remark.REVERSED}), drops_remarks=frozenset({Remark.HANDLED})
        )
        paid = PaymentState.PAID
        self._store.change_payment(payment.id, paid, frozenset({paid}), update)
        self._record(payment, outcome, paid, Note.REVERSED, detail=outcome.receipt_number or "")
        return [PaymentChanged(self._store.payment(payment.id))]

    def _settle_again(self, payment: Payment, outcome: Outcome) -> list[Event]:
        """Paid already: the same news changes nothing, a missing receipt number is filled in, and a second
        receipt number is another payment by the customer, kept as evidence for a refund."""
        if not payment.is_verified and outcome.is_verified:
            return self._verify(payment, outcome)
        number = outcome.receipt_number
        is_assumed = number is not None and self.is_assumed(payment)
        # A number that staff read right is still only theirs: M-PESA's word for it brings the amount.
        if number is None or (number == payment.receipt_number and not is_assumed):
            return []
        paid = PaymentState.PAID
        holder = self._store.payment_by_receipt(number)
        if is_assumed and (holder is None or holder.id == payment.id):
            update, note = self._correct(payment, outcome), Note.RECEIPT_ADDED
        elif any(
            change.note is Note.SECOND_RECEIPT and change.detail == number
            for change in self._store.history(payment.id)
        ):
            return []
        else:
            # Whatever was dealt with before, this was not.
            update = PaymentUpdate(
                adds_remarks=frozenset({Remark.SECOND_RECEIPT}), drops_remarks=frozenset({Remark.HANDLED})
            )
            note = Note.SECOND_RECEIPT
        self._store.change_payment(payment.id, paid, frozenset({paid}), update)
        self._record(payment, outcome, paid, note, detail=number)
        return [PaymentChanged(self._store.payment(payment.id))]

    def _verify(self, payment: Payment, outcome: Outcome) -> list[Event]:
        """M-PESA confirms what only a typed code claimed. Its own receipt number stands in place of one that
        was typed wrong; both stay in the history."""
        outcome = self._with_held_callback(payment, outcome)
        postings = post_verification(
            payment.received or payment.amount,
            payment_id=payment.id,
            customer_id=payment.customer_id,
            staff=payment.staff,
        )
        self._store.append_entries(postings, at=self._clock.now(), day=payment.day)
        # What somebody has looked into was a claim; now it is money, and owed if it was too much.
        dropped = frozenset({Remark.UNVERIFIED, Remark.CONTRADICTED, Remark.HANDLED})
        update = self._correct(payment, outcome)
        update = replace(update, drops_remarks=update.drops_remarks | dropped)
        paid = PaymentState.PAID
        self._store.change_payment(payment.id, paid, frozenset({paid}), update)
        self._record(payment, outcome, paid, Note.VERIFIED, detail=update.receipt_number or "")
        return [PaymentChanged(self._store.payment(payment.id))]

    # --- the ledger follows -------------------------------------------------------------------------------

    def _take_in(self, payment: Payment, amount: Money, debts: list[Debt], *, is_verified: bool) -> None:
        """Post money that came, and mark the bills that it settles."""
        now = self._clock.now()
        postings = post_payment(
            payment.tender,
            amount,
            debts,
            payment_id=payment.id,
            customer_id=payment.customer_id,
            staff=payment.staff,
            is_verified=is_verified,
        )
        self._store.append_entries(postings, at=now, day=payment.day)
        settled = {posting.sale_id: posting.amount for posting in postings}
        for debt in debts:
            if settled.get(debt.sale_id, ZERO) >= debt.due:
                self._store.mark_sale_settled(debt.sale_id, now)

    def is_assumed(self, payment: Payment) -> bool:
        """Whether M-PESA has said that it is paid, but not yet how much and under which receipt number: a
        query tells neither (daraja.md 4), and a typed number is only what staff read."""
        if payment.state is not PaymentState.PAID or not payment.is_verified:
            return False
        number = payment.receipt_number
        return number is None or all(
            change.note in {Note.CODE_TYPED, Note.VOIDED}
            for change in self._store.history(payment.id)
            if change.detail == number
        )

    def _correct(self, payment: Payment, outcome: Outcome) -> PaymentUpdate:
        """M-PESA's own number and amount take the place of what was assumed, on the payment and in the
        ledger: a shilling that did not move is not counted, and one that moved is."""
        believed = payment.received or payment.amount
        moved = outcome.amount or believed
        if moved < believed:
            postings = post_shortfall(self._store.postings_of(payment.id), believed - moved)
            self._store.append_entries(postings, at=self._clock.now(), day=payment.day)
            for posting in postings:
                if posting.sale_id is not None:
                    self._store.reopen_sale(posting.sale_id)
        elif moved > believed:
            debts = self._store.debts(sale_id=payment.sale_id, customer_id=payment.customer_id)
            self._take_in(payment, moved - believed, debts, is_verified=True)
        number = outcome.receipt_number
        holder = self._store.payment_by_receipt(number) if number else None
        update = PaymentUpdate(
            received=moved,
            receipt_number=number if holder is None or holder.id == payment.id else None,
            adds_remarks=_amount_remarks(payment, moved),
        )
        return self._with_what_is_owed(payment, update, has_more=moved > believed)

    def _with_what_is_owed(self, payment: Payment, update: PaymentUpdate, *, has_more: bool) -> PaymentUpdate:
        """
        Args:
            has_more: money came that nobody has seen to yet, whatever was dealt with before.
        """
        if self._store.credit_of(payment.id) <= ZERO:
            return replace(update, drops_remarks=frozenset({Remark.OWED}))
        is_owed = payment.customer_id is None and Remark.SALE_ALREADY_PAID not in payment.remarks
        return replace(
            update,
            adds_remarks=update.adds_remarks | ({Remark.OWED} if is_owed else set()),
            drops_remarks=frozenset({Remark.HANDLED} if has_more else ()),
        )

    def _with_held_callback(self, payment: Payment, outcome: Outcome) -> Outcome:
        """A query says "paid" without amount or receipt number (daraja.md 4). If a callback with our token
        was held back because its amount differed, M-PESA has now confirmed it: take both from there.

        A typed code names no amount either. The customer's message and a held callback that carry the same
        number speak of the same money, so the callback's amount is taken; it stays unverified all the same.
        """
        is_silent_query = outcome.source is Source.QUERY and outcome.receipt_number is None
        if not is_silent_query and outcome.source is not Source.TYPED_CODE:
            return outcome
        for row in self._store.held_callbacks(payment.id):
            notice = self._read_notice(row.body)
            if notice is None or notice.checkout_request_id != payment.checkout_request_id:
                continue
            claim = notice.outcome
            if claim.verdict is not Verdict.PAID or claim.receipt_number is None:
                continue
            if outcome.receipt_number not in {None, claim.receipt_number}:
                continue
            holder = self._store.payment_by_receipt(claim.receipt_number)
            if holder is None or holder.id == payment.id:
                return replace(outcome, amount=claim.amount, receipt_number=claim.receipt_number)
        return outcome

    def _record(
        self, payment: Payment, outcome: Outcome, state: PaymentState, note: Note, *, detail: str
    ) -> None:
        self._store.append_change(
            ChangeDraft(
                payment_id=payment.id,
                at=self._clock.now(),
                source=outcome.source,
                state=state,
                note=note,
                cause=outcome.cause,
                detail=detail,
                evidence=outcome.evidence,
            )
        )

    def _tell(self, events: list[Event]) -> None:
        for event in events:
            self._publish(event)


def _amount_remarks(payment: Payment, received: Money) -> frozenset[Remark]:
    """What to say beside the state when not the amount moved that was asked for."""
    if received == payment.amount:
        return frozenset()
    return frozenset({Remark.SHORT if received < payment.amount else Remark.OVER})


def _is_amount_of(payment: Payment, notice: Notice) -> bool:
    """Whether a claim of money names the amount that was asked for, or the other one that has moved."""
    claim = notice.outcome
    told = {None, payment.amount, payment.received or None}
    return claim.verdict is not Verdict.PAID or claim.amount in told
