"""What strangers on the internet can do to the callback address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from cyberdesk.domain.payment import PaymentState
from cyberdesk.simulator.scripts import Script
from tests.walk.conftest import Shop

ACCEPTED = {"ResultCode": 0, "ResultDesc": "Accepted"}


@dataclass
class Stranger:
    """Somebody who found the callback address."""

    shop: Shop

    def post(self, path: str, content: bytes) -> httpx.Response:
        return httpx.post(self._url(path), content=content, trust_env=False)

    def ask(self, method: str, path: str) -> httpx.Response:
        return httpx.request(method, self._url(path), trust_env=False)

    def _url(self, path: str) -> str:
        server = self.shop.program.callbacks
        assert server is not None
        return f"http://127.0.0.1:{server.port}{path}"


@pytest.fixture
def stranger(shop: Shop) -> Stranger:
    return Stranger(shop)


def success(checkout_request_id: str, amount: int = 25) -> bytes:
    """A perfect-looking success."""
    items: list[dict[str, Any]] = [
        {"Name": "Amount", "Value": amount},
        {"Name": "MpesaReceiptNumber", "Value": "FORGED0001"},
    ]
    callback = {
        "MerchantRequestID": "1-2-3",
        "CheckoutRequestID": checkout_request_id,
        "ResultCode": 0,
        "ResultDesc": "ok",
        "CallbackMetadata": {"Item": items},
    }
    return json.dumps({"Body": {"stkCallback": callback}}).encode()


@pytest.mark.parametrize("path", ["/pay/callback/", "/mpesa/callback/", "/mpesa/callback"])
@pytest.mark.parametrize("body", [b"{", b"", b"\xff\x00", b"[" * 20_000, b'{"Body": null}'])
def test_garbage_is_kept_and_acknowledged(stranger: Stranger, path: str, body: bytes) -> None:
    answer = stranger.post(path, body)
    assert answer.status_code == 200
    assert answer.json() == ACCEPTED
    rows = stranger.shop.program.store.database.rows("SELECT body FROM inbox")
    assert [bytes(row[0]) for row in rows] == [body]


def test_unknown_paths_other_methods_and_large_bodies_are_turned_away(stranger: Stranger) -> None:
    assert stranger.post("/", b"{}").status_code == 404
    assert stranger.ask("GET", "/pay/callback/").status_code == 405
    assert stranger.post("/pay/callback/", b"x" * 70_000).status_code == 413
    assert stranger.shop.program.store.database.rows("SELECT id FROM inbox") == []


def test_a_forged_success_without_the_token_settles_nothing_and_only_makes_us_ask(
    shop: Shop, stranger: Stranger
) -> None:
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    shop.bill(minutes=25)
    shop.send()
    payment = shop.wait_state(PaymentState.PENDING)
    assert payment.checkout_request_id is not None
    for path in ("/pay/callback/", "/mpesa/callback/", "/pay/callback/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"):
        assert stranger.post(path, success(payment.checkout_request_id)).json() == ACCEPTED
    shop.wait(lambda: shop.simulator.calls.query >= 1)
    assert shop.payment().state is PaymentState.PENDING
    assert shop.taken() == shop.moved() == 0
