"""Callbacks that arrive together wait for the disk together."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.payment import Payment, PaymentState, Verdict
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import ChangeDraft
from tests.fakes.notices import notice_body
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT, RECEIPT, Shop


def arrival(shop: Shop, payment: Payment, receipt_number: str) -> tuple[str, bytes]:
    """A callback that says paid, with the token of the payment."""
    assert payment.checkout_request_id is not None
    assert payment.merchant_request_id is not None
    body = notice_body(
        payment.checkout_request_id,
        payment.merchant_request_id,
        Verdict.PAID,
        cents=payment.amount.cents,
        receipt_number=receipt_number,
        cause=None,
        code="0",
    )
    return shop.token(payment.id), body


def both(shop: Shop) -> tuple[Payment, Payment, list[tuple[str, bytes]]]:
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    return first, second, [arrival(shop, first, RECEIPT), arrival(shop, second, OTHER_RECEIPT)]


def test_each_is_applied_and_told_once(shop: Shop) -> None:
    first, second, arrivals = both(shop)
    shop.published.clear()
    shop.settlement.receive_all([*arrivals, arrivals[0]])
    assert [shop.moved(payment) for payment in (first, second)] == [first.amount, second.amount]
    assert [kept.verdict for kept in shop.inbox()] == ["applied", "applied", "no_effect"]
    changed = [event.payment.id for event in shop.published.events if isinstance(event, PaymentChanged)]
    assert changed == [first.id, second.id]


@pytest.mark.usefixtures("expected_errors")
def test_a_fault_with_one_undoes_only_its_judging(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, arrivals = both(shop)
    append = shop.store.append_change

    def fail_for_the_first(change: ChangeDraft) -> None:
        if change.payment_id == first.id:
            raise RuntimeError("a fault of ours")
        append(change)

    monkeypatch.setattr(shop.store, "append_change", fail_for_the_first)
    shop.settlement.receive_all(arrivals)
    assert [shop.state(payment) for payment in (first, second)] == [PaymentState.PENDING, PaymentState.PAID]
    assert [shop.moved(payment) for payment in (first, second)] == [ZERO, second.amount]
    assert [kept.verdict for kept in shop.inbox()] == [None, "applied"]


def test_when_one_cannot_be_kept_none_is_and_nobody_is_told(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, arrivals = both(shop)
    shop.published.clear()
    keep = shop.store.keep_callback

    def fail_for_the_second(**kept: object) -> int:
        if kept["body"] == arrivals[1][1]:
            raise StorageError("The disk is full")
        return keep(**kept)  # type: ignore[arg-type]

    monkeypatch.setattr(shop.store, "keep_callback", fail_for_the_second)
    with pytest.raises(StorageError):
        shop.settlement.receive_all(arrivals)
    assert [shop.state(payment) for payment in (first, second)] == [PaymentState.PENDING] * 2
    assert (shop.inbox(), shop.published.events) == ([], [])
