"""What an outcome does to a payment and to the ledger, whoever brings it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Outcome,
    Payment,
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


def query_paid(receipt_number: str | None = None, amount: Money | None = None) -> Outcome:
    return Outcome(Verdict.PAID, Source.QUERY, amount=amount, receipt_number=receipt_number)


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


# --- other amounts ------------------------------------------------------------------------------------------


def test_less_than_asked_is_remarked_and_leaves_the_rest_due(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale)
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, Money.shillings(100)))
    assert (paid.received, paid.remarks) == (Money.shillings(100), frozenset({Remark.SHORT}))
    assert shop.moved(payment) == Money.shillings(100)
    assert shop.store.sale(sale.id).due == Money.shillings(50)
    assert [each.id for each in shop.store.unsettled_sales()] == [sale.id]


def test_more_than_asked_is_remarked_and_the_excess_is_owed_to_the_customer(shop: Shop) -> None:
    customer_id = shop.customer()
    sale = shop.sale(150, customer_id=customer_id)
    payment = shop.send(sale)
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, Money.shillings(200)))
    assert (paid.received, paid.remarks) == (Money.shillings(200), frozenset({Remark.OVER}))
    assert [(each.credit, each.amount) for each in shop.postings(payment)] == [
        (Account.RECEIVABLE, PRICE),
        (Account.CUSTOMER_CREDIT, Money.shillings(50)),
    ]
    assert shop.store.sale(sale.id).is_settled
    assert shop.store.balance(customer_id) == -Money.shillings(50)


def test_money_for_a_bill_that_is_paid_already_is_remarked_and_owed_back(shop: Shop) -> None:
    sale = shop.sale(150)
    first = shop.send(sale)
    shop.doubt(first)
    shop.clock.move(minutes=6)
    second = shop.send(sale, has_consent=True)
    shop.succeed(second)
    shop.succeed(first, "TKL1CCCCCC")
    paid = shop.store.payment(first.id)
    assert paid.remarks == {Remark.LATE, Remark.SALE_ALREADY_PAID}
    assert [each.credit for each in shop.postings(first)] == [Account.CUSTOMER_CREDIT]
    assert shop.store.account_balance(Account.MPESA) == PRICE * 2
    assert shop.store.account_balance(Account.RECEIVABLE) == ZERO


# --- on account ---------------------------------------------------------------------------------------------


def test_a_payment_on_account_settles_the_oldest_bills_first(shop: Shop) -> None:
    customer_id = shop.customer()
    shop.sale(70)
    bills = [shop.sale(each, customer_id=customer_id) for each in (100, 30, 80)]
    payment = shop.send_on_account(customer_id, Money.shillings(150))
    shop.succeed(payment)
    assert [shop.store.sale(bill.id).due for bill in bills] == [ZERO, ZERO, Money.shillings(60)]
    assert [(each.sale_id, each.amount.whole_shillings) for each in shop.postings(payment)] == [
        (bills[0].id, 100),
        (bills[1].id, 30),
        (bills[2].id, 20),
    ]
    assert [each.id for each in shop.store.unsettled_sales(customer_id)] == [bills[2].id]
    assert [each.id for each in shop.store.settled_sales_since(shop.clock.now())] == [
        bills[0].id,
        bills[1].id,
    ]


def test_a_payment_on_account_with_no_bills_is_credit(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.send_on_account(customer_id)
    shop.succeed(payment)
    assert shop.store.payment(payment.id).remarks == frozenset()
    assert shop.store.balance(customer_id) == -PRICE


# --- the commit ---------------------------------------------------------------------------------------------


def test_events_come_after_the_commit(shop: Shop, tmp_path: Path) -> None:
    """A second program on the same file sees what the event tells."""
    payment = shop.send()
    other = open_store(tmp_path / "cyberdesk.sqlite3", shop.clock)
    seen: list[Payment] = []

    def look(event: Event) -> None:
        assert isinstance(event, PaymentChanged)
        seen.append(other.payment(event.payment.id))

    shop.published.clear()
    shop.published.listeners.append(look)
    shop.succeed(payment)
    other.close()
    assert shop.published.events == [PaymentChanged(seen[0])]
    assert seen[0].state is PaymentState.PAID


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
