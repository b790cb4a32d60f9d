"""Ten thousand forged callbacks: they settle nothing, and what is kept of them has an end."""

from __future__ import annotations

import hmac

import pytest

from cyberdesk.domain.payment import Payment, PaymentState, Verdict
from cyberdesk.services.ports import Prompt, PushAnswer
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.settlement import STRANGERS_KEPT, Settlement, token_hash
from cyberdesk.storage.verify import verify
from tests.fakes.gateway import accepted
from tests.fakes.notices import notice_body, read_notice
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


def test_whether_a_token_is_ours_is_said_by_a_comparison_in_constant_time(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the index finds is compared once more, and only that comparison decides."""
    payment = shop.send()
    token = shop.token(payment.id)
    compared: list[tuple[bytes, bytes]] = []
    answers = [False, True]

    def compare(stored: bytes, computed: bytes) -> bool:
        compared.append((stored, computed))
        return answers.pop(0)

    monkeypatch.setattr(hmac, "compare_digest", compare)
    for verdict, state in (("stranger", PaymentState.PENDING), ("applied", PaymentState.PAID)):
        shop.succeed(payment)
        assert (shop.inbox()[-1].verdict, shop.state(payment)) == (verdict, state)
    # Never the token itself.
    assert compared == [(token_hash(token).encode(),) * 2] * 2


def test_the_callback_of_a_prompt_is_expected_and_a_guess_is_not(shop: Shop) -> None:
    """Expected ones go before all others, so that a flood does not hold them up."""
    heard: list[bool] = []

    def answer(prompt: Prompt) -> PushAnswer:
        heard.append(shop.settlement.expects(prompt.attempt_token))
        return accepted(1)

    shop.gateway.will_push(answer)
    payment = shop.send()
    token = shop.token(payment.id)
    # Before the prompt leaves: its callback can overtake the answer.
    assert heard == [True]
    assert shop.settlement.expects(token)
    for guess in ("", "f" * 32, token_hash(token)):
        assert not shop.settlement.expects(guess)


def test_what_is_expected_has_an_end_and_the_newest_stay(shop: Shop) -> None:
    for number in range(1001):
        shop.settlement.expect(f"{number:032x}")
    assert not shop.settlement.expects(f"{0:032x}")
    assert shop.settlement.expects(f"{1:032x}")
    assert shop.settlement.expects(f"{1000:032x}")


def test_a_callback_of_before_a_start_is_not_expected_and_settles_all_the_same(shop: Shop) -> None:
    payment = shop.send()
    restarted = Settlement(shop.store, shop.clock, shop.published, read_notice)
    assert not restarted.expects(shop.token(payment.id))
    shop.settlement = restarted
    shop.succeed(payment)
    assert shop.state(payment) is PaymentState.PAID


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
