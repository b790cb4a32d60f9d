"""Ten thousand forged callbacks: they settle nothing, and what is kept of them has an end."""

from __future__ import annotations

import pytest

from cyberdesk.domain.payment import Payment, PaymentState, Verdict
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.settlement import STRANGERS_KEPT
from cyberdesk.storage.verify import verify
from tests.fakes.notices import notice_body
from tests.services.shop import PRICE, RECEIPT, Shop

FORGED = 10_000
SWEPT_EVERY = 64
"""Callbacks between two sweeps of the inbox."""


def forge(shop: Shop, payment: Payment, number: int) -> None:
    """A perfect-looking success; only the token is a guess, or missing."""
    body = notice_body(
        payment.checkout_request_id or "",
        payment.merchant_request_id or "",
        Verdict.PAID,
        cents=PRICE.cents,
        receipt_number=f"F{number:09}",
    )
    shop.settlement.receive(f"{number:032x}" if number % 2 else "", body)


def test_ten_thousand_forged_callbacks_settle_nothing_and_fill_no_disk(
    shop: Shop, reconciler: Reconciler
) -> None:
    held = shop.send()
    shop.succeed(held, amount=PRICE * 2)
    before = shop.store.payment(held.id), shop.notes(held), shop.store.last_hash()
    with shop.store.connected():
        for number in range(FORGED):
            forge(shop, held, number)
    assert (shop.store.payment(held.id), shop.notes(held), shop.store.last_hash()) == before
    first, *strangers = shop.inbox()
    assert (first.payment_id, first.verdict) == (held.id, "not_believed")
    assert STRANGERS_KEPT <= len(strangers) < STRANGERS_KEPT + SWEPT_EVERY
    # The newest are those that are kept.
    assert f"F{FORGED - 1:09}".encode() in strangers[-1].body
    assert f"F{FORGED - len(strangers):09}".encode() in strangers[0].body
    # All of them make M-PESA be asked once, at the next chance.
    reconciler.tick()
    assert shop.gateway.questions == [held.checkout_request_id]
    shop.succeed(held)
    assert shop.store.payment(held.id).receipt_number == RECEIPT
    assert verify(shop.store) is None


@pytest.mark.parametrize("token", ["", "0" * 32, "the-attempt-token-", "THE-ATTEMPT-TOKEN-1"])
def test_nothing_but_the_very_token_settles(shop: Shop, token: str) -> None:
    payment = shop.send()
    shop.call_back(payment, receipt_number=RECEIPT, token=token)
    assert shop.state(payment) is PaymentState.PENDING
    assert [each.verdict for each in shop.inbox()] == ["stranger"]
    assert shop.store.payment_by_receipt(RECEIPT) is None


def test_the_hash_of_a_token_from_a_stolen_database_is_no_token(shop: Shop) -> None:
    payment = shop.send()
    (stored,) = shop.store.database.rows("SELECT attempt_token_hash FROM payment")
    shop.call_back(payment, receipt_number=RECEIPT, token=stored[0])
    assert shop.state(payment) is PaymentState.PENDING
    assert shop.token(payment.id) not in str(shop.store.database.rows("SELECT * FROM payment"))


def test_a_sweep_of_strangers_takes_the_oldest_and_nothing_of_ours(shop: Shop) -> None:
    payment = shop.paid()
    for number in range(5):
        shop.settlement.receive("", b"stranger %d" % number)
    shop.succeed(payment)
    with shop.store.transaction():
        shop.store.forget_strangers(2)
    assert [(each.body[:10], each.verdict) for each in shop.inbox()][1:3] == [
        (b"stranger 3", "stranger"),
        (b"stranger 4", "stranger"),
    ]
    assert [each.verdict for each in shop.inbox()] == ["applied", "stranger", "stranger", "no_effect"]
    with shop.store.transaction():
        shop.store.forget_strangers(2)
    assert len(shop.inbox()) == 4
