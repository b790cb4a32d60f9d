"""Which callbacks are believed, and what becomes of the others."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import PaymentChanged, PaymentQuestioned
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Note, PaymentState, Remark, Source, Verdict
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Prompt, PushAnswer
from tests.fakes.gateway import accepted
from tests.services.shop import (
    ANSWER_LOST,
    OTHER_PHONE,
    OTHER_RECEIPT,
    PRICE,
    QUERY_CANCELLED,
    QUERY_PAID,
    RECEIPT,
    Kept,
    Shop,
)

LESS = Money.shillings(100)


# --- ours ---------------------------------------------------------------------------------------------------


def test_a_callback_with_our_token_is_applied_and_finished(shop: Shop) -> None:
    payment = shop.paid()
    (kept,) = shop.inbox()
    assert (kept.payment_id, kept.verdict) == (payment.id, "applied")
    assert shop.store.unfinished_callbacks(10) == []


def test_the_same_callback_twice_has_no_effect(shop: Shop) -> None:
    payment = shop.paid()
    before, notes = shop.store.payment(payment.id), shop.notes(payment)
    shop.published.clear()
    shop.succeed(payment)
    assert shop.store.payment(payment.id) == before
    assert shop.notes(payment) == notes
    assert shop.moved(payment) == PRICE
    assert shop.published.events == []
    assert [each.verdict for each in shop.inbox()] == ["applied", "no_effect"]


def test_a_callback_in_doubt_doubts(shop: Shop) -> None:
    payment = shop.send()
    shop.call_back(payment, Verdict.UNKNOWN, cause=Cause.MPESA_FAULT)
    doubted = shop.store.payment(payment.id)
    assert (doubted.state, doubted.cause) == (PaymentState.UNKNOWN, Cause.MPESA_FAULT)


def test_a_callback_that_overtakes_the_answer_settles_and_the_answer_adds_its_ids(shop: Shop) -> None:
    def approve_at_once(prompt: Prompt) -> PushAnswer:
        (sending,) = shop.store.open_payments()
        shop.call_back(sending, receipt_number=RECEIPT, merchant_id="merchant-of-callback")
        learned = shop.store.payment(sending.id)
        assert (learned.checkout_request_id, learned.merchant_request_id) == (
            "ws_CO_1",
            "merchant-of-callback",
        )
        shop.clock.move(seconds=1)
        return accepted(1)

    payment = shop.send(answer=approve_at_once)
    assert (payment.state, payment.receipt_number) == (PaymentState.PAID, RECEIPT)
    assert (payment.checkout_request_id, payment.merchant_request_id) == ("ws_CO_1", "merchant-1")
    assert payment.sent_at == shop.clock.now()
    assert payment.remarks == frozenset()
    assert shop.moved(payment) == PRICE
    assert shop.notes(payment) == [Note.SAVED, Note.PAID, Note.ACCEPTED]
    assert shop.store.history(payment.id)[-1].state is PaymentState.PAID


def test_a_lost_answer_is_found_again_by_the_attempt_token(shop: Shop) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    shop.succeed(payment)
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.receipt_number) == (PaymentState.PAID, RECEIPT)
    assert (paid.checkout_request_id, paid.merchant_request_id) == ("ws_CO_1", "merchant-1")
    assert paid.remarks == {Remark.LATE}
    assert shop.moved(payment) == PRICE


# --- a second receipt ---------------------------------------------------------------------------------------


def test_a_second_receipt_on_a_paid_payment_is_remarked_and_both_are_kept(shop: Shop) -> None:
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT)
    paid = shop.store.payment(payment.id)
    assert (paid.receipt_number, paid.remarks) == (RECEIPT, frozenset({Remark.SECOND_RECEIPT}))
    assert shop.moved(payment) == PRICE
    first, second = shop.store.history(payment.id)[-2:]
    assert (first.note, first.detail) == (Note.PAID, RECEIPT)
    assert (second.note, second.detail) == (Note.SECOND_RECEIPT, OTHER_RECEIPT)
    assert [each.evidence.encode() for each in (first, second)] == [each.body for each in shop.inbox()]
    assert shop.published.of(PaymentChanged)[-1].payment == paid


@pytest.mark.parametrize("state", [PaymentState.PENDING, PaymentState.PAID])
def test_a_receipt_number_of_another_payment_is_not_believed(shop: Shop, state: PaymentState) -> None:
    first = shop.paid()
    second = shop.send(phone=OTHER_PHONE)
    if state is PaymentState.PAID:
        shop.settlement.apply(second.id, QUERY_PAID)
    before = shop.store.payment(second.id)
    shop.published.clear()
    shop.succeed(second, RECEIPT)
    assert shop.store.payment(second.id) == before
    assert shop.notes(second)[-1] is Note.NOT_BELIEVED
    assert shop.inbox()[-1].verdict == "not_believed"
    # There is no sense in asking about what is paid already.
    assert shop.published.questioned == ([second.id] if state is PaymentState.PENDING else [])
    assert shop.store.payment_by_receipt(RECEIPT) == shop.store.payment(first.id)


# --- not what we asked for ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lie",
    [
        {"checkout_id": "ws_CO_of_somebody"},
        {"merchant_id": "merchant-of-somebody"},
        {"amount": LESS},
        {"amount": Money.shillings(1500)},
    ],
    ids=lambda lie: "-".join(lie),
)
def test_our_token_with_other_ids_or_amount_only_asks(shop: Shop, lie: dict[str, object]) -> None:
    payment = shop.send()
    before = shop.store.payment(payment.id)
    shop.published.clear()
    shop.call_back(payment, receipt_number=RECEIPT, **lie)  # type: ignore[arg-type]
    assert shop.store.payment(payment.id) == before
    assert shop.postings(payment) == []
    assert shop.published.events == [PaymentQuestioned(payment.id)]
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.source, record.state) == (
        Note.NOT_BELIEVED,
        Source.CALLBACK,
        PaymentState.PENDING,
    )
    (kept,) = shop.inbox()
    assert (kept.payment_id, kept.verdict) == (payment.id, "not_believed")
    assert record.evidence == kept.body.decode()


def test_a_decline_with_other_ids_is_not_believed_either(shop: Shop) -> None:
    payment = shop.send()
    shop.call_back(payment, Verdict.DECLINED, checkout_id="ws_CO_of_somebody")
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.published.questioned == [payment.id]


def test_our_token_with_garbage_only_asks(shop: Shop) -> None:
    payment = shop.send()
    shop.settlement.receive(shop.token(payment.id), b"{{{\x00")
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.published.questioned == [payment.id]
    assert shop.inbox() == [Kept(b"{{{\x00", payment.id, "not_believed")]


def test_a_query_that_says_paid_takes_amount_and_receipt_from_the_held_callback(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    shop.succeed(payment, amount=LESS)
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.received, paid.receipt_number) == (LESS, RECEIPT)
    assert paid.remarks == {Remark.SHORT}
    assert shop.moved(payment) == LESS
    assert shop.store.sale(sale.id).due == Money.shillings(50)
    record = shop.store.history(payment.id)[-1]
    assert (record.source, record.evidence) == (Source.QUERY, QUERY_PAID.evidence)


def test_the_held_callback_that_comes_again_has_no_effect(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, amount=LESS)
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment, amount=LESS)
    assert [each.verdict for each in shop.inbox()] == ["not_believed", "no_effect"]
    assert shop.moved(payment) == LESS


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ({"checkout_id": "ws_CO_of_somebody", "receipt_number": RECEIPT}, "it names another prompt"),
        ({"amount": LESS}, "it has no receipt number"),
        (
            {
                "verdict": Verdict.DECLINED,
                "merchant_id": "merchant-of-somebody",
                "receipt_number": RECEIPT,
            },
            "it says not paid",
        ),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_a_query_takes_nothing_from_a_held_callback_that_does_not_fit(
    shop: Shop, claim: dict[str, object], why: str
) -> None:
    payment = shop.send()
    shop.call_back(payment, **claim)  # type: ignore[arg-type]
    assert shop.inbox()[0].verdict == "not_believed", why
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.received, paid.receipt_number) == (PRICE, None)


def test_a_query_takes_no_receipt_number_that_another_payment_has(shop: Shop) -> None:
    shop.paid()
    second = shop.send(phone=OTHER_PHONE)
    shop.succeed(second, RECEIPT, LESS)
    paid = shop.settlement.apply(second.id, QUERY_PAID)
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, None)


def test_only_a_query_confirms_a_held_callback(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, amount=LESS)
    shop.call_back(payment, receipt_number=None)
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, None)


def test_a_query_that_says_declined_takes_nothing_from_the_held_callback(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, amount=LESS)
    declined = shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert (declined.state, declined.received) == (PaymentState.DECLINED, None)


def test_a_wrong_amount_after_a_lost_answer_brings_the_id_to_ask_about(shop: Shop) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    shop.succeed(payment, amount=LESS)
    doubted = shop.store.payment(payment.id)
    assert (doubted.state, doubted.checkout_request_id) == (PaymentState.UNKNOWN, "ws_CO_1")
    assert shop.published.questioned == [payment.id]
    assert shop.settlement.apply(payment.id, QUERY_PAID).received == LESS


def test_a_lost_answer_is_not_found_under_the_id_of_another_payment(shop: Shop) -> None:
    first = shop.send()
    second = shop.send(answer=ANSWER_LOST, phone=OTHER_PHONE)
    shop.call_back(second, receipt_number=RECEIPT, checkout_id=first.checkout_request_id)
    doubted = shop.store.payment(second.id)
    assert (doubted.state, doubted.checkout_request_id) == (PaymentState.UNKNOWN, None)
    assert shop.inbox()[-1].verdict == "not_believed"


# --- faults -------------------------------------------------------------------------------------------------


def test_a_callback_that_cannot_be_kept_is_not_taken_for_received(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment = shop.send()
    shop.published.clear()

    def fail(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_change", fail)
    with pytest.raises(StorageError):
        shop.succeed(payment)
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.inbox() == []
    assert shop.published.events == []
