"""What a start finds after a crash, a fault or a power cut."""

from __future__ import annotations

import logging

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.payment import Cause, Note, Payment, PaymentState, Source
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Prompt, PushAnswer
from cyberdesk.services.settlement import token_hash
from cyberdesk.storage.store import SqliteStore
from tests.services.shop import OTHER_PHONE, PRICE, RECEIPT, Shop


class PowerCut(Exception):
    """The program ends here."""


def fault(*_args: object, **_named: object) -> None:
    raise ZeroDivisionError("a fault of ours")


def send_into_a_power_cut(shop: Shop) -> None:
    with pytest.raises(PowerCut):
        shop.send(answer=PowerCut())


def test_a_fault_while_judging_keeps_the_callback_and_undoes_the_rest(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, expected_errors: list[logging.LogRecord]
) -> None:
    payment = shop.send()
    monkeypatch.setattr(shop.store, "append_entries", fault)
    shop.succeed(payment)
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.notes(payment)[-1] is Note.ACCEPTED
    (kept,) = shop.store.unfinished_callbacks(10)
    assert (kept.attempt_token_hash, kept.received_at) == (
        token_hash(shop.token(payment.id)),
        shop.clock.now(),
    )
    assert [record.getMessage() for record in expected_errors] == [
        "callback 1 is kept but could not be judged"
    ]


def test_a_start_judges_what_was_kept_and_not_finished(
    shop: Shop, expected_errors: list[logging.LogRecord]
) -> None:
    payment = shop.send()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SqliteStore, "append_entries", fault)
        shop.succeed(payment)
    shop.published.clear()
    shop.settlement.recover()
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.receipt_number) == (PaymentState.PAID, RECEIPT)
    assert shop.moved(payment) == PRICE
    assert shop.published.events == [PaymentChanged(paid)]
    assert [each.verdict for each in shop.inbox()] == ["applied"]


def test_a_callback_that_still_cannot_be_judged_does_not_stop_the_others(
    shop: Shop, expected_errors: list[logging.LogRecord]
) -> None:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    judge, faulty = SqliteStore.payment_by_token_hash, token_hash(shop.token(first.id))

    def judge_unless_first(store: SqliteStore, attempt_token_hash: str) -> Payment | None:
        if attempt_token_hash == faulty:
            raise ZeroDivisionError("a fault of ours")
        return judge(store, attempt_token_hash)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SqliteStore, "payment_by_token_hash", fault)
        shop.succeed(first, "TKL1CCCCCC")
        shop.succeed(second)
        patch.setattr(SqliteStore, "payment_by_token_hash", judge_unless_first)
        shop.settlement.recover()
    assert shop.state(first) is PaymentState.PENDING
    assert shop.state(second) is PaymentState.PAID
    assert len(shop.store.unfinished_callbacks(10)) == 1


def test_a_finished_callback_is_not_judged_again(shop: Shop) -> None:
    payment = shop.paid()
    notes = shop.notes(payment)
    shop.published.clear()
    shop.settlement.recover()
    assert shop.notes(payment) == notes
    assert shop.published.events == []


def test_what_was_being_sent_in_a_crash_is_in_doubt_after_it(shop: Shop) -> None:
    send_into_a_power_cut(shop)
    (sending,) = shop.store.open_payments()
    assert sending.state is PaymentState.SENDING
    shop.published.clear()
    shop.settlement.recover()
    doubted = shop.store.payment(sending.id)
    assert (doubted.state, doubted.cause) == (PaymentState.UNKNOWN, Cause.INTERRUPTED)
    record = shop.store.history(sending.id)[-1]
    assert (record.note, record.source) == (Note.IN_DOUBT, Source.RECOVERY)
    assert shop.published.events == [PaymentChanged(doubted)]


def test_recovery_leaves_other_states_alone(shop: Shop) -> None:
    pending, declined = shop.send(), shop.send(phone=OTHER_PHONE)
    shop.decline(declined)
    shop.settlement.recover()
    assert shop.state(pending) is PaymentState.PENDING
    assert shop.state(declined) is PaymentState.DECLINED


def test_a_callback_kept_in_the_crash_is_judged_before_its_payment_is_doubted(
    shop: Shop, expected_errors: list[logging.LogRecord]
) -> None:
    def approve_then_cut(_prompt: Prompt) -> PushAnswer:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SqliteStore, "append_entries", fault)
            shop.succeed(shop.store.open_payments()[0])
        raise PowerCut

    with pytest.raises(PowerCut):
        shop.send(answer=approve_then_cut)
    shop.settlement.recover()
    (payment,) = shop.store.latest_payments(10)
    assert payment.state is PaymentState.PAID
    assert payment.remarks == frozenset()
    assert shop.moved(payment) == PRICE


def test_trouble_of_the_disk_ends_the_recovery_and_loses_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_into_a_power_cut(shop)

    def full(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_change", full)
    with pytest.raises(StorageError):
        shop.settlement.recover()
    monkeypatch.undo()
    shop.settlement.recover()
    (payment,) = shop.store.open_payments()
    assert payment.state is PaymentState.UNKNOWN
