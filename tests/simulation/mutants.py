"""Programs that are broken on purpose, each in one rule: the simulation must notice every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cyberdesk.domain.events import Event
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
)
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import Charge, Checkout
from cyberdesk.services.errors import PromptRefused, StorageError
from cyberdesk.services.payment_drafts import payment_draft
from cyberdesk.services.ports import (
    AnswerLost,
    Gateway,
    InboxRow,
    NoInformation,
    Notice,
    PaymentUpdate,
    Prompt,
    PushAnswer,
    QueryAnswer,
)
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.settlement import Settlement
from tests.simulation.counter_mutants import COUNTER_MUTANTS
from tests.simulation.pc import Parts

# --- settlement ---------------------------------------------------------------------------------------------


class CountsTwice(Settlement):
    """The same news twice is counted twice."""

    def _settle_again(self, payment: Payment, outcome: Outcome) -> list[Event]:
        self._take_in(payment, payment.amount, [], is_verified=True)
        return super()._settle_again(payment, outcome)


class TrustsStrangers(Settlement):
    """A callback without a token is believed when it names a payment."""

    def _judge_stranger(self, row: InboxRow, notice: Notice | None) -> list[Event]:
        events = super()._judge_stranger(row, notice)
        named = self._store.payment_by_checkout_id(notice.checkout_request_id) if notice else None
        return [*events, *self.settle(named, notice.outcome)] if named and notice else events


class TakesAnyIds(Settlement):
    """A callback with a token is believed whatever payment it names."""

    def _has_ids_of(self, *_what: object) -> bool:
        return True


class LetsADeclineOverwrite(Settlement):
    """The last word wins, also over money."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        if outcome.verdict is Verdict.DECLINED and payment.state is PaymentState.PAID:
            self._store.change_payment(
                payment.id, PaymentState.DECLINED, frozenset(PaymentState), PaymentUpdate()
            )
        return super().settle(payment, outcome)


class IgnoresLateMoney(Settlement):
    """Nothing follows a decline."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        return [] if payment.state is PaymentState.DECLINED else super().settle(payment, outcome)


class TakesSilenceForNo(Settlement):
    """No answer in time is taken for a decline."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        if outcome.source is Source.CLOCK:
            outcome = replace(outcome, verdict=Verdict.DECLINED)
        return super().settle(payment, outcome)


class BelievesTypedCodes(Settlement):
    """A typed code counts like M-PESA's own word."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        return super().settle(payment, replace(outcome, is_verified=True))


class ReadsNoAmounts(Settlement):
    """What was asked for is taken for what moved."""

    def __init__(self, store: Any, clock: Any, publish: Any, read_notice: Any) -> None:
        def read(body: bytes) -> Notice | None:
            notice: Notice | None = read_notice(body)
            return notice and replace(notice, outcome=replace(notice.outcome, amount=None))

        super().__init__(store, clock, publish, read)


class RaisesNoAlarm(Settlement):
    """A bill that is paid twice is nobody's business."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        events = super().settle(payment, outcome)
        payment = self._store.payment(payment.id)
        update = PaymentUpdate(drops_remarks=frozenset({Remark.SALE_ALREADY_PAID}))
        self._store.change_payment(payment.id, payment.state, frozenset({payment.state}), update)
        return events


class AnswersBeforeKeeping(Settlement):
    """A callback is answered with 200 whether or not it is on the disk."""

    def receive_all(self, arrivals: Sequence[tuple[str, bytes]]) -> None:
        try:
            super().receive_all(arrivals)
        except StorageError:
            return


class PostsAfterTheCommit(Settlement):
    """The state is committed first and the ledger follows."""

    def apply(self, payment_id: int, outcome: Outcome) -> Payment:
        if outcome.verdict is Verdict.PAID:
            with self._store.transaction():
                payment = self._store.payment(payment_id)
                outcome = self._with_held_callback(payment, outcome)
                moved = outcome.amount or payment.amount
                if payment.state is not PaymentState.PAID:
                    update = PaymentUpdate(received=moved, finished_at=self._clock.now())
                    self._store.change_payment(
                        payment_id, PaymentState.PAID, frozenset({payment.state}), update
                    )
                    self._record(payment, outcome, PaymentState.PAID, Note.PAID, detail="")
            with self._store.transaction():
                debts = self._store.debts(sale_id=payment.sale_id, customer_id=payment.customer_id)
                if not self._store.postings_of(payment_id):
                    self._take_in(payment, moved, debts, is_verified=True)
        return super().apply(payment_id, outcome)


# --- checkout -----------------------------------------------------------------------------------------------


class AsksNobody(Checkout):
    """A second prompt goes out whatever became of the first."""

    def _hindrance(self, *_what: object) -> PromptRefused | None:
        return None


class SendsAgain(Checkout):
    """A push without an answer is sent once more."""

    def __init__(self, store: Any, gateway: Gateway, *others: Any, **named: Any) -> None:
        class Stubborn:
            def push(self, prompt: Prompt) -> PushAnswer:
                answer = gateway.push(prompt)
                return gateway.push(prompt) if isinstance(answer, AnswerLost) else answer

            def query(self, checkout_request_id: str) -> QueryAnswer:
                return gateway.query(checkout_request_id)

        super().__init__(store, Stubborn(), *others, **named)


class TakesCashInTwoSteps(Checkout):
    """Cash is written down in one commit and settled in the next."""

    def take_cash(self, charge: Charge, *, staff: str, day: int | None = None) -> Payment:
        with self._store.transaction():
            now = self._clock.now()
            draft = payment_draft(self._store, charge, Tender.CASH, staff=staff, now=now, day=day)
            payment = self._store.add_payment(draft)
            self._append(payment, self._clock.now(), Source.STAFF, Note.SAVED)
        return self._settlement.apply(payment.id, Outcome(Verdict.PAID, Source.STAFF))


# --- the others ---------------------------------------------------------------------------------------------


class TakesNoiseForNo(Reconciler):
    """A question that fails is taken for a decline."""

    def __init__(self, store: Any, gateway: Gateway, *others: Any, **named: Any) -> None:
        class Hasty:
            def push(self, prompt: Prompt) -> PushAnswer:
                return gateway.push(prompt)

            def query(self, checkout_request_id: str) -> QueryAnswer:
                answer = gateway.query(checkout_request_id)
                if isinstance(answer, NoInformation):
                    return Outcome(Verdict.DECLINED, Source.QUERY, Cause.MPESA_FAULT)
                return answer

        super().__init__(store, Hasty(), *others, **named)


class AsksOnce(Reconciler):
    """A payment is asked about once."""

    def _ask_if_due(self, payment: Payment, **named: Any) -> None:
        if payment.id not in self._watches:
            super()._ask_if_due(payment, **named)


class GivesBackInSilence(Repairs):
    """Cash that is given back is not written into the ledger."""

    def give_back(self, payment_id: int, *, staff: str) -> Payment:  # noqa: ARG002 (the shape is fixed)
        owed = self._store.credit_of(payment_id)
        with self._store.transaction():
            return self._handle(self._store.payment(payment_id), Note.GIVEN_BACK, detail=str(owed.cents))


class TakesBackInSilence(Repairs):
    """A false code is taken off a payment, and the ledger keeps what it claimed."""

    def _take_back(self, payment: Payment, staff: str) -> list[Sale]:
        class Deaf:
            def __getattr__(self, name: str, store: Any = self._store) -> Any:
                return getattr(store, name)

            def append_entries(self, *_what: object, **_named: object) -> None:
                return None

        self._store, store = Deaf(), self._store
        try:
            return super()._take_back(payment, staff)
        finally:
            self._store = store


class LeavesTheBillPaid(Repairs):
    """A false code is taken back, and its bill stays settled."""

    def _take_back(self, payment: Payment, staff: str) -> list[Sale]:
        sales = super()._take_back(payment, staff)
        for sale in sales:
            self._store.mark_sale_settled(sale.id, self._clock.now())
        return sales


class ForgetsWhatWasTakenBack(Settlement):
    """Money for a payment whose code was taken back is none."""

    def settle(self, payment: Payment, outcome: Outcome) -> list[Event]:
        return [] if payment.is_voided else super().settle(payment, outcome)


MUTANTS = {
    mutant.__name__: Parts(settlement=mutant)
    for mutant in (
        CountsTwice,
        TrustsStrangers,
        TakesAnyIds,
        LetsADeclineOverwrite,
        IgnoresLateMoney,
        TakesSilenceForNo,
        BelievesTypedCodes,
        ReadsNoAmounts,
        RaisesNoAlarm,
        AnswersBeforeKeeping,
        PostsAfterTheCommit,
        ForgetsWhatWasTakenBack,
    )
}
MUTANTS |= {
    mutant.__name__: Parts(checkout=mutant) for mutant in (AsksNobody, SendsAgain, TakesCashInTwoSteps)
}
MUTANTS |= {mutant.__name__: Parts(reconciler=mutant) for mutant in (TakesNoiseForNo, AsksOnce)}
MUTANTS |= {
    mutant.__name__: Parts(repairs=mutant)
    for mutant in (GivesBackInSilence, TakesBackInSilence, LeavesTheBillPaid)
}
MUTANTS |= COUNTER_MUTANTS
