"""What an outcome does to a payment and to the ledger, whoever brings it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import (
    Cause,
    Note,
    PaymentState,
    Remark,
    Source,
    Verdict,
)
from cyberdesk.services.errors import StorageError
from cyberdesk.storage.store import open_store
from tests.services.shop import (
    ANSWER_LOST,
    OTHER_PHONE,
    PRICE,
    QUERY_CANCELLED,
    QUERY_PAID,
    RECEIPT,
    STAFF,
    Shop,
    refused,
)

# --- paid ---------------------------------------------------------------------------------------------------


def test_paid_pays_the_bill_once(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    shop.clock.move(seconds=12)
    shop.succeed(payment)
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, RECEIPT)
    assert (paid.finished_at, paid.cause, paid.remarks) == (shop.clock.now(), None, frozenset())
    assert shop.postings(payment) == [
        Posting(Account.MPESA, Account.RECEIVABLE, PRICE, sale.id, payment.id, None, STAFF)
    ]
    assert shop.store.sale(sale.id).is_settled
    assert shop.store.settled_sales_since(shop.clock.now()) == [shop.store.sale(sale.id)]


def test_money_counts_for_the_day_of_its_payment(shop: Shop) -> None:
    payment = shop.send()
    shop.clock.move(hours=20)
    shop.succeed(payment)
    (entry,) = [each for each in shop.store.entries() if each.posting.payment_id == payment.id]
    assert entry.day == payment.day == day_number(shop.clock.now()) - 1
    assert entry.at == shop.clock.now()


def test_the_history_says_who_said_what_and_keeps_the_evidence(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment)
    saved, accepted, paid = shop.store.history(payment.id)
    assert (saved.note, saved.source, saved.state) == (Note.SAVED, Source.STAFF, PaymentState.SENDING)
    assert (accepted.note, accepted.source, accepted.state) == (
        Note.ACCEPTED,
        Source.PUSH,
        PaymentState.PENDING,
    )
    assert (paid.note, paid.source, paid.state) == (Note.PAID, Source.CALLBACK, PaymentState.PAID)
    assert paid.detail == RECEIPT
    assert paid.evidence == shop.inbox()[0].body.decode()


def test_a_query_pays_with_the_receipt_pending(shop: Shop) -> None:
    payment = shop.send()
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.state, paid.received, paid.receipt_number) == (PaymentState.PAID, PRICE, None)
    assert shop.moved(payment) == PRICE


def test_a_pending_receipt_is_filled_in_and_moves_nothing_again(shop: Shop) -> None:
    payment = shop.send()
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment)
    paid = shop.store.payment(payment.id)
    assert (paid.receipt_number, paid.remarks) == (RECEIPT, frozenset())
    assert shop.moved(payment) == PRICE
    assert shop.notes(payment)[-1] is Note.RECEIPT_ADDED


def test_two_payments_may_wait_for_their_receipts(shop: Shop) -> None:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    shop.settlement.apply(first.id, QUERY_PAID)
    shop.settlement.apply(second.id, QUERY_PAID)
    assert shop.state(first) is shop.state(second) is PaymentState.PAID


# --- nothing follows paid, money follows everything ---------------------------------------------------------


def test_a_late_decline_never_overwrites_paid(shop: Shop) -> None:
    payment = shop.paid()
    before = shop.store.payment(payment.id)
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert shop.store.payment(payment.id) == before
    assert shop.moved(payment) == PRICE
    contradiction = shop.store.history(payment.id)[-1]
    assert (contradiction.note, contradiction.state) == (Note.CONTRADICTED, PaymentState.PAID)
    assert (contradiction.detail, contradiction.evidence) == ("1032", "query: 1032")


def test_a_late_doubt_never_overwrites_paid(shop: Shop) -> None:
    payment = shop.paid()
    before, notes = shop.store.payment(payment.id), shop.notes(payment)
    shop.doubt(payment)
    assert shop.store.payment(payment.id) == before
    assert shop.notes(payment) == notes


def test_doubt_never_overwrites_a_decline(shop: Shop) -> None:
    payment = shop.send()
    shop.decline(payment)
    shop.doubt(payment)
    declined = shop.store.payment(payment.id)
    assert (declined.state, declined.cause) == (PaymentState.DECLINED, Cause.CANCELLED)


def test_a_decline_says_why_and_moves_nothing(shop: Shop) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.decline(payment)
    declined = shop.store.payment(payment.id)
    assert (declined.state, declined.cause) == (PaymentState.DECLINED, Cause.CANCELLED)
    assert (declined.received, declined.finished_at) == (None, shop.clock.now())
    assert shop.postings(payment) == []
    assert not shop.store.sale(sale.id).is_settled


def test_doubt_ends_nothing(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    doubted = shop.store.payment(payment.id)
    assert (doubted.state, doubted.cause) == (PaymentState.UNKNOWN, Cause.SILENCE)
    assert doubted.finished_at is None
    assert shop.notes(payment)[-1] is Note.IN_DOUBT


def test_a_decline_ends_a_doubt(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    declined = shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert (declined.state, declined.cause) == (PaymentState.DECLINED, Cause.CANCELLED)


def test_success_after_a_decline_wins_and_is_late(shop: Shop) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.decline(payment)
    shop.clock.move(seconds=30)
    shop.succeed(payment)
    paid = shop.store.payment(payment.id)
    assert (paid.state, paid.cause, paid.remarks) == (PaymentState.PAID, None, frozenset({Remark.LATE}))
    assert paid.finished_at == shop.clock.now()
    assert shop.store.sale(sale.id).is_settled
    assert shop.notes(payment)[-1] is Note.PAID_LATE


def test_success_after_a_doubt_wins_and_is_late(shop: Shop) -> None:
    payment = shop.send()
    shop.doubt(payment)
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.state, paid.cause, paid.remarks) == (PaymentState.PAID, None, frozenset({Remark.LATE}))
    assert shop.moved(payment) == PRICE


def test_success_after_a_refused_push_wins(shop: Shop) -> None:
    payment = shop.send(answer=refused(Cause.MPESA_BUSY))
    shop.succeed(payment)
    assert shop.state(payment) is PaymentState.PAID
    assert shop.moved(payment) == PRICE


# --- the commit ---------------------------------------------------------------------------------------------


def recover(shop: Shop) -> None:
    with pytest.raises(OSError, match="power cut"):
        shop.send(answer=OSError("power cut"))
    shop.settlement.recover()


SENT = [PaymentState.SENDING, PaymentState.PENDING]


@pytest.mark.parametrize(
    ("act", "states"),
    [
        (lambda shop: shop.paid(), [*SENT, PaymentState.PAID]),
        (
            lambda shop: shop.settlement.apply(shop.send().id, QUERY_CANCELLED),
            [*SENT, PaymentState.DECLINED],
        ),
        (lambda shop: shop.take_cash(), [PaymentState.PAID]),
        (recover, [PaymentState.SENDING, PaymentState.UNKNOWN]),
    ],
    ids=["callback", "query", "cash", "recovery"],
)
def test_events_come_after_the_commit(
    shop: Shop, tmp_path: Path, act: Callable[[Shop], object], states: list[PaymentState]
) -> None:
    """A second program on the same file sees what the event tells."""
    other = open_store(tmp_path / "cyberdesk.sqlite3", shop.clock)
    seen: list[PaymentState] = []

    def look(event: Event) -> None:
        assert isinstance(event, PaymentChanged)
        assert other.payment(event.payment.id) == event.payment
        seen.append(event.payment.state)

    shop.published.listeners.append(look)
    act(shop)
    other.close()
    assert seen == states


def test_a_fault_of_the_disk_undoes_everything(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    payment = shop.send()
    shop.published.clear()

    def fail(*_args: object, **_named: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_entries", fail)
    with pytest.raises(StorageError):
        shop.settlement.apply(payment.id, QUERY_PAID)
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.published.events == []


def test_one_success_from_eight_threads_at_once_settles_once(shop: Shop) -> None:
    payment = shop.send()
    shop.published.clear()
    together = Barrier(8)

    def succeed(_number: int) -> None:
        together.wait(20)
        shop.succeed(payment)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(succeed, range(8)))
    assert shop.moved(payment) == PRICE
    assert len(shop.published.of(PaymentChanged)) == 1
    assert sorted(each.verdict or "" for each in shop.inbox()) == ["applied"] + ["no_effect"] * 7


@pytest.mark.parametrize("winner", [Verdict.PAID, Verdict.DECLINED])
def test_a_success_and_a_decline_in_any_order_end_paid(shop: Shop, winner: Verdict) -> None:
    payment = shop.send(answer=ANSWER_LOST)
    steps = [shop.succeed, shop.decline]
    for step in steps if winner is Verdict.PAID else reversed(steps):
        step(payment)
    assert shop.state(payment) is PaymentState.PAID
    assert shop.moved(payment) == PRICE
