"""Sending a prompt: what is written when, and what each answer makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Note, Payment, PaymentState, Source, Tender
from cyberdesk.services.checkout import Charge, Checkout
from cyberdesk.services.errors import CounterError, NotAllowedNow, StorageError
from cyberdesk.services.ports import Prompt, PushAnswer
from cyberdesk.services.settlement import token_hash
from cyberdesk.storage.store import open_store
from tests.fakes.gateway import accepted
from tests.services.shop import ANSWER_LOST, MOST, OTHER_PHONE, PHONE, PRICE, STAFF, Shop, refused


def checkout_of(shop: Shop, blocked: CounterError | None = None) -> Checkout:
    """As the program makes it, with tokens of its own."""
    return Checkout(
        shop.store,
        shop.gateway,
        shop.settlement,
        shop.clock,
        shop.published,
        max_amount=MOST,
        blocked=blocked,
    )


# --- before the network -------------------------------------------------------------------------------------


def test_the_intention_is_on_the_disk_before_anything_is_sent(shop: Shop, tmp_path: Path) -> None:
    """The gateway looks with the eyes of another program."""
    seen: list[Payment] = []

    def look(prompt: Prompt) -> PushAnswer:
        other = open_store(tmp_path / "cyberdesk.sqlite3", shop.clock)
        found = other.payment_by_token_hash(token_hash(prompt.attempt_token))
        assert found is not None
        seen.append(found)
        assert [change.note for change in other.history(found.id)] == [Note.SAVED]
        other.close()
        return accepted(1)

    sale = shop.sale(150)
    shop.send(sale, answer=look)
    (sending,) = seen
    assert (sending.state, sending.tender) == (PaymentState.SENDING, Tender.MPESA)
    assert (sending.sale_id, sending.amount, sending.phone) == (sale.id, PRICE, PHONE)
    assert (sending.customer_name, sending.title, sending.staff) == (sale.customer_name, sale.title, STAFF)
    assert (sending.created_at, sending.day) == (shop.clock.now(), day_number(shop.clock.now()))
    assert sending.sent_at is None


def test_the_window_hears_of_the_intention_and_of_the_answer(shop: Shop) -> None:
    heard_before_push: list[PaymentState] = []

    def listen(_prompt: Prompt) -> PushAnswer:
        heard_before_push.extend(event.payment.state for event in shop.published.of(PaymentChanged))
        return accepted(1)

    payment = shop.send(answer=listen)
    assert heard_before_push == [PaymentState.SENDING]
    assert shop.published.events[1:] == [PaymentChanged(payment)]


def test_the_prompt_says_what_the_payer_reads(shop: Shop) -> None:
    bill = shop.send()
    shop.clock.move(minutes=10)
    account = shop.send_on_account(shop.customer())
    first, second = shop.gateway.prompts
    assert (first.amount, first.phone) == (PRICE, PHONE)
    assert (first.reference, first.description) == (f"CD{bill.id}", "Computer time")
    assert (second.reference, second.description) == (f"CD{account.id}", "On account")


def test_every_attempt_has_a_long_token_of_its_own(shop: Shop) -> None:
    checkout = checkout_of(shop)
    for phone in (PHONE, OTHER_PHONE):
        checkout.send_prompt(Charge(PRICE, sale_id=shop.sale().id), phone, staff=STAFF)
    first, second = (prompt.attempt_token for prompt in shop.gateway.prompts)
    assert first != second
    # 128 bits, 4 to a digit; and no character that a URL path would change.
    assert all(re.fullmatch(r"[0-9a-f]{32,}", token) for token in (first, second))


def test_the_attempt_token_is_nowhere_in_the_database(shop: Shop, tmp_path: Path) -> None:
    payment = shop.paid()
    token, hashed = shop.token(payment.id), token_hash(shop.token(payment.id))
    shop.store.close()
    files = [path.read_bytes() for path in tmp_path.iterdir() if path.is_file()]
    assert any(hashed.encode() in content for content in files)
    assert not any(token.encode() in content for content in files)


def test_the_attempt_token_is_in_no_repr(shop: Shop) -> None:
    shop.send()
    (prompt,) = shop.gateway.prompts
    assert prompt.attempt_token not in repr(prompt)
    assert PHONE.msisdn not in repr(prompt)


# --- after the network --------------------------------------------------------------------------------------


def test_an_accepted_prompt_is_pending(shop: Shop) -> None:
    def take_three_seconds(_prompt: Prompt) -> PushAnswer:
        shop.clock.move(seconds=3)
        return accepted(7)

    payment = shop.send(answer=take_three_seconds)
    assert payment.state is PaymentState.PENDING
    assert (payment.merchant_request_id, payment.checkout_request_id) == ("merchant-7", "ws_CO_7")
    assert payment.sent_at == shop.clock.now() != payment.created_at
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.evidence) == (Note.ACCEPTED, accepted(7).evidence)


def test_a_refused_prompt_is_declined(shop: Shop) -> None:
    payment = shop.send(answer=refused(Cause.CREDENTIALS))
    assert (payment.state, payment.cause) == (PaymentState.DECLINED, Cause.CREDENTIALS)
    assert (payment.finished_at, payment.sent_at) == (shop.clock.now(), None)
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.source, record.detail, record.evidence) == (
        Note.DECLINED,
        Source.PUSH,
        "500.001.1001",
        "refused: credentials",
    )


def test_a_lost_answer_is_in_doubt(shop: Shop) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    assert (payment.state, payment.cause) == (PaymentState.UNKNOWN, Cause.ANSWER_LOST)
    assert payment.checkout_request_id is None
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.source, record.evidence) == (
        Note.IN_DOUBT,
        Source.PUSH,
        ANSWER_LOST.evidence,
    )


def test_an_answer_after_the_doubt_adds_its_ids_and_keeps_the_doubt(shop: Shop) -> None:
    def doubt_first(_prompt: Prompt) -> PushAnswer:
        shop.doubt(shop.store.open_payments()[0])
        return accepted(1)

    payment = shop.send(answer=doubt_first)
    assert (payment.state, payment.cause) == (PaymentState.UNKNOWN, Cause.SILENCE)
    assert payment.checkout_request_id == "ws_CO_1"


def test_a_refusal_never_overwrites_paid(shop: Shop) -> None:
    def approve_first(_prompt: Prompt) -> PushAnswer:
        shop.succeed(shop.store.open_payments()[0])
        return refused(Cause.MPESA_BUSY)

    payment = shop.send(answer=approve_first)
    assert payment.state is PaymentState.PAID
    assert shop.notes(payment)[-1] is Note.CONTRADICTED


def test_no_prompt_is_sent_twice_whatever_the_answer(shop: Shop) -> None:
    for answer in (accepted(1), refused(Cause.MPESA_BUSY), ANSWER_LOST):
        shop.send(answer=answer)
        shop.clock.move(minutes=10)
    assert len(shop.gateway.prompts) == 3


# --- what is not sent at all --------------------------------------------------------------------------------


def nothing_was_written(shop: Shop) -> bool:
    return shop.store.latest_payments(1) == [] and shop.gateway.prompts == [] and shop.published.events == []


def test_wrong_settings_stop_a_prompt_before_anything_is_written(shop: Shop) -> None:
    blocked = CounterError("MPESA_PASSKEY is missing")
    charge = Charge(PRICE, sale_id=shop.sale().id)
    with pytest.raises(CounterError) as raised:
        checkout_of(shop, blocked).send_prompt(charge, PHONE, staff=STAFF)
    assert raised.value is blocked
    assert nothing_was_written(shop)


def test_cash_is_taken_whatever_the_settings(shop: Shop) -> None:
    charge = Charge(PRICE, sale_id=shop.sale().id)
    payment = checkout_of(shop, CounterError("MPESA_PASSKEY is missing")).take_cash(charge, staff=STAFF)
    assert payment.state is PaymentState.PAID


@pytest.mark.parametrize(
    "amount",
    [Money(14_950), Money(0), -PRICE, MOST + Money.shillings(1), PRICE + Money.shillings(1)],
    ids=["cents", "nothing", "less than nothing", "more than M-PESA moves", "more than is due"],
)
def test_an_amount_that_cannot_be_sent_is_refused(shop: Shop, amount: Money) -> None:
    sale = shop.sale(300_000 if amount > MOST else 150)
    with pytest.raises(NotAllowedNow):
        shop.checkout.send_prompt(Charge(amount, sale_id=sale.id), PHONE, staff=STAFF)
    assert nothing_was_written(shop)


def test_the_most_that_m_pesa_moves_and_a_part_of_a_bill_are_sent(shop: Shop) -> None:
    assert shop.send(shop.sale(300_000), amount=MOST).amount == MOST


def test_a_paid_bill_is_not_asked_for_again(shop: Shop) -> None:
    sale = shop.sale()
    shop.paid(sale)
    shop.clock.move(minutes=10)
    with pytest.raises(NotAllowedNow, match="paid already"):
        shop.send(sale, amount=PRICE)
    assert len(shop.gateway.prompts) == 1


def test_trouble_of_the_disk_stops_a_prompt(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_change", full)
    with pytest.raises(StorageError):
        shop.send()
    assert nothing_was_written(shop)


def test_a_charge_is_for_a_bill_or_for_an_account() -> None:
    with pytest.raises(ValueError, match="for a sale or for a customer"):
        Charge(PRICE)
