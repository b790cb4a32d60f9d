"""Callbacks without a token of ours: kept, answered as usual, never believed."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import PaymentQuestioned
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.services import settlement
from cyberdesk.services.settlement import token_hash
from tests.services.shop import (
    OTHER_PHONE,
    OTHER_RECEIPT,
    PRICE,
    QUERY_PAID,
    RECEIPT,
    Kept,
    Shop,
)

LESS = Money.shillings(100)


@pytest.mark.parametrize("token", ["", "a-guessed-token"], ids=["without-token", "with-a-guessed-token"])
def test_a_stranger_settles_nothing_and_asks_about_the_payment_it_names(shop: Shop, token: str) -> None:
    payment = shop.send()
    before, notes = shop.store.payment(payment.id), shop.notes(payment)
    shop.published.clear()
    shop.call_back(payment, receipt_number=RECEIPT, token=token)
    assert shop.store.payment(payment.id) == before
    assert shop.notes(payment) == notes
    assert shop.postings(payment) == []
    assert shop.published.events == [PaymentQuestioned(payment.id)]
    (kept,) = shop.inbox()
    assert (kept.payment_id, kept.verdict) == (None, "stranger")


def test_the_token_of_another_payment_settles_neither(shop: Shop) -> None:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    shop.call_back(first, receipt_number=RECEIPT, token=shop.token(second.id))
    assert shop.state(first) is shop.state(second) is PaymentState.PENDING


def test_a_stranger_that_names_nobody_is_kept_and_asks_nothing(shop: Shop) -> None:
    payment = shop.send()
    shop.published.clear()
    shop.call_back(payment, token="", checkout_id="ws_CO_of_nobody")
    assert shop.published.events == []
    assert [each.verdict for each in shop.inbox()] == ["stranger"]


def test_a_stranger_that_names_a_paid_payment_asks_nothing(shop: Shop) -> None:
    payment = shop.paid()
    shop.published.clear()
    shop.call_back(payment, token="", receipt_number=OTHER_RECEIPT)
    assert shop.published.events == []


def test_a_strangers_callback_is_not_held_for_the_query(shop: Shop) -> None:
    payment = shop.send()
    shop.call_back(payment, token="", amount=LESS, receipt_number=RECEIPT)
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.received, paid.receipt_number) == (PRICE, None)


def test_garbage_is_kept_and_finished(shop: Shop) -> None:
    shop.settlement.receive("", b"\xff\x00 not a callback")
    assert shop.inbox() == [Kept(b"\xff\x00 not a callback", None, "stranger")]
    assert shop.store.unfinished_callbacks(10) == []
    assert shop.published.events == []


def test_no_token_has_the_hash_of_no_token() -> None:
    assert token_hash("") == ""
    assert len(token_hash("a-token")) == 64


def test_strangers_fill_no_disk(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest make room, a sweep at a time; what our payments got stays."""
    monkeypatch.setattr(settlement, "STRANGERS_KEPT", 10)
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT)
    with shop.store.connected():
        for _ in range(200):
            shop.settlement.receive("", b"junk")
    kept = shop.inbox()
    assert [each.payment_id for each in kept[:2]] == [payment.id] * 2
    assert 10 <= len(kept) - 2 < 10 + 64
