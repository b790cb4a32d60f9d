from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import peewee
import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    OPEN_STATES,
    Cause,
    Note,
    PaymentState,
    Remark,
    Source,
    Tender,
    states_before,
)
from cyberdesk.domain.phone import Phone
from cyberdesk.services.ports import ChangeDraft, PaymentUpdate
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, PHONE, STAFF, TODAY, add_payment, add_sale, change, ids, record, undone

HASH = hashlib.sha256(b"token").hexdigest()


def test_a_payment_comes_back_as_it_was_drafted(store: SqliteStore) -> None:
    sale = add_sale(store, 150)
    payment = add_payment(store, sale=sale, state=PaymentState.SENDING)
    assert (payment.id, payment.sale_id, payment.customer_name) == (1, sale.id, "Walk-in")
    assert (payment.tender, payment.amount, payment.phone) == (Tender.MPESA, Money(15000), PHONE)
    assert (payment.state, payment.cause, payment.remarks) == (PaymentState.SENDING, None, frozenset())
    assert (payment.received, payment.receipt_number, payment.checkout_request_id) == (None, None, None)
    assert (payment.created_at, payment.sent_at, payment.finished_at) == (NOW, None, None)
    assert (payment.day, payment.staff) == (TODAY, STAFF)
    assert store.payments_of_sale(sale.id) == [payment]


def test_numbers_have_no_gaps(store: SqliteStore) -> None:
    add_payment(store)
    with undone(store.transaction()):
        add_payment(store)
    assert add_payment(store).id == 2


def test_a_change_writes_what_it_names_and_leaves_the_rest(store: SqliteStore) -> None:
    payment = add_payment(store, state=PaymentState.SENDING)
    sent = PaymentUpdate(merchant_request_id="m-1", checkout_request_id="ws_CO_1", sent_at=NOW)
    assert change(store, payment, PaymentState.PENDING, sent)
    doubt = PaymentUpdate(cause=Cause.SILENCE)
    assert change(store, store.payment(1), PaymentState.UNKNOWN, doubt)
    assert store.payment(1).cause is Cause.SILENCE
    paid = PaymentUpdate(
        clears_cause=True, received=Money(14000), receipt_number="SFF6XYZ123", finished_at=NOW
    )
    assert change(store, store.payment(1), PaymentState.PAID, paid)
    after = store.payment(1)
    assert (after.state, after.cause, after.received) == (PaymentState.PAID, None, Money(14000))
    assert (after.merchant_request_id, after.checkout_request_id, after.sent_at) == ("m-1", "ws_CO_1", NOW)
    assert (after.receipt_number, after.finished_at) == ("SFF6XYZ123", NOW)


def test_a_change_that_names_a_cause_keeps_it_over_clearing(store: SqliteStore) -> None:
    payment = add_payment(store)
    change(store, payment, PaymentState.DECLINED, PaymentUpdate(cause=Cause.CANCELLED, clears_cause=True))
    assert store.payment(payment.id).cause is Cause.CANCELLED


def test_remarks_add_up(store: SqliteStore) -> None:
    payment = add_payment(store)
    change(store, payment, PaymentState.PAID, PaymentUpdate(adds_remarks=frozenset({Remark.LATE})))
    more = PaymentUpdate(adds_remarks=frozenset({Remark.SHORT}))
    change(store, store.payment(payment.id), PaymentState.PAID, more)
    assert store.payment(payment.id).remarks == {Remark.LATE, Remark.SHORT}
    assert store.database.rows("SELECT remarks FROM payment") == [("late short",)]


@pytest.mark.parametrize("state", sorted(PaymentState))
def test_a_change_that_the_disk_does_not_allow_changes_nothing(
    store: SqliteStore, state: PaymentState
) -> None:
    payment = add_payment(store, state=state)
    update = PaymentUpdate(cause=Cause.CANCELLED, adds_remarks=frozenset({Remark.LATE}))
    is_allowed = state in states_before(PaymentState.DECLINED)
    with store.transaction():
        changed = store.change_payment(
            payment.id, PaymentState.DECLINED, states_before(PaymentState.DECLINED), update
        )
    assert changed is is_allowed
    assert (store.payment(payment.id) == payment) is not is_allowed


def test_a_change_allowed_from_nowhere_changes_nothing(store: SqliteStore) -> None:
    payment = add_payment(store)
    with store.transaction():
        assert not store.change_payment(payment.id, PaymentState.PAID, frozenset(), PaymentUpdate())


def test_the_database_itself_lets_nothing_follow_paid(store: SqliteStore) -> None:
    payment = add_payment(store, state=PaymentState.PAID)
    with pytest.raises(peewee.IntegrityError, match="nothing follows paid"), store.transaction():
        store.change_payment(
            payment.id, PaymentState.DECLINED, frozenset({PaymentState.PAID}), PaymentUpdate()
        )


def test_of_threads_that_settle_one_payment_one_wins(store: SqliteStore) -> None:
    payments = [add_payment(store) for _ in range(50)]

    def settle_all(thread: int) -> list[int]:
        won = []
        with store.connected():
            for payment in payments:
                update = PaymentUpdate(receipt_number=f"R{thread}P{payment.id}")
                if change(store, payment, PaymentState.PAID, update):
                    won.append(payment.id)
        return won

    with ThreadPoolExecutor(8) as pool:
        wins = [payment_id for won in pool.map(settle_all, range(8)) for payment_id in won]
    assert sorted(wins) == ids(payments)


def test_a_receipt_number_belongs_to_one_payment(store: SqliteStore) -> None:
    first, second = add_payment(store), add_payment(store)
    change(store, first, PaymentState.PAID, PaymentUpdate(receipt_number="SFF6XYZ123"))
    with pytest.raises(peewee.IntegrityError, match="receipt_number"):
        change(store, second, PaymentState.PAID, PaymentUpdate(receipt_number="SFF6XYZ123"))
    assert store.payment_by_receipt("SFF6XYZ123") == store.payment(first.id)
    assert store.payment(second.id) == second


def test_payments_without_a_receipt_number_do_not_collide(store: SqliteStore) -> None:
    for payment in (add_payment(store), add_payment(store)):
        assert change(store, payment, PaymentState.PAID)


def test_a_checkout_id_belongs_to_one_payment(store: SqliteStore) -> None:
    first, second = (add_payment(store, state=PaymentState.SENDING) for _ in range(2))
    accepted = PaymentUpdate(checkout_request_id="ws_CO_1")
    change(store, first, PaymentState.PENDING, accepted)
    with pytest.raises(peewee.IntegrityError):
        change(store, second, PaymentState.PENDING, accepted)
    assert store.payment_by_checkout_id("ws_CO_1") == store.payment(first.id)
    assert store.payment_by_checkout_id("ws_CO_2") is None


def test_a_payment_is_found_by_the_hash_of_its_token(store: SqliteStore) -> None:
    payment = add_payment(store, token_hash=HASH)
    add_payment(store)
    assert store.payment_by_token_hash(HASH) == payment
    assert store.payment_by_token_hash(HASH.upper()) is None
    assert store.payment_by_token_hash("") is None


def test_a_token_belongs_to_one_payment(store: SqliteStore) -> None:
    add_payment(store, token_hash=HASH)
    with pytest.raises(peewee.IntegrityError):
        add_payment(store, token_hash=HASH)


def test_open_payments_are_those_that_may_still_be_paid(store: SqliteStore) -> None:
    made = [add_payment(store, state=state) for state in [*PaymentState, *PaymentState]]
    assert ids(store.open_payments()) == [payment.id for payment in made if payment.state in OPEN_STATES]


def test_recent_payments_to_a_phone_were_made_or_ended_since(store: SqliteStore) -> None:
    old_but_just_ended = add_payment(store, minutes_ago=60)
    change(store, old_but_just_ended, PaymentState.DECLINED, PaymentUpdate(finished_at=NOW))
    add_payment(store, minutes_ago=60)
    add_payment(store, phone=Phone("254722114418"))
    add_payment(store, tender=Tender.CASH)
    fresh = add_payment(store, minutes_ago=5)
    since = NOW - timedelta(minutes=5)
    assert ids(store.recent_payments_to(PHONE, since)) == [old_but_just_ended.id, fresh.id]


def test_history_is_kept_in_order_with_its_evidence(store: SqliteStore) -> None:
    payment, other = add_payment(store), add_payment(store)
    record(store, payment, evidence='{"Body": "ũ \u0000"}')
    record(store, other)
    with store.transaction():
        store.append_change(
            ChangeDraft(
                payment.id, NOW, Source.QUERY, PaymentState.DECLINED, Note.DECLINED, Cause.CANCELLED, "1032"
            )
        )
    first, last = store.history(payment.id)
    assert (first.id, first.evidence, first.cause) == (1, '{"Body": "ũ \u0000"}', None)
    assert (last.id, last.at, last.source, last.state) == (3, NOW, Source.QUERY, PaymentState.DECLINED)
    assert (last.note, last.cause, last.detail) == (Note.DECLINED, Cause.CANCELLED, "1032")
    assert store.first_broken_change() is None
