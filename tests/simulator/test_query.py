"""The STK query: what it asks for, and what it answers while and after."""

from __future__ import annotations

from typing import Any

import pytest

from cyberdesk.simulator.daraja import Simulator
from tests.simulator.conftest import Shop, StartShop, refusal

STILL_OPEN_TEXT = "The transaction is still under processing"


def test_an_open_prompt_is_answered_in_the_three_ways_that_were_seen(
    simulator: tuple[Simulator, Shop],
) -> None:
    _, shop = simulator
    checkout_id = shop.push_accepted()
    for _ in range(2):
        assert refusal(shop.query(checkout_id)) == (
            500,
            "500.001.1001",
            "The transaction is being processed",
        )
        answer = shop.query(checkout_id)
        assert (answer.status_code, answer.json()["ResultCode"]) == (200, "4999")
        assert answer.json()["ResultDesc"] == STILL_OPEN_TEXT
        assert refusal(shop.query(checkout_id)) == (200, "500.001.1001", "")


def test_a_paid_one_is_told_with_a_text_code_and_no_receipt(simulator: tuple[Simulator, Shop]) -> None:
    daraja, shop = simulator
    push = shop.push().json()
    daraja.approve("1")
    answer = shop.query(push["CheckoutRequestID"])
    assert answer.status_code == 200
    assert answer.json() == {
        "ResponseCode": "0",
        "ResponseDescription": "The service request has been accepted successfully",
        "MerchantRequestID": push["MerchantRequestID"],
        "CheckoutRequestID": push["CheckoutRequestID"],
        "ResultCode": "0",
        "ResultDesc": "The service request is processed successfully.",
    }


def test_the_same_answer_is_given_again_and_again(simulator: tuple[Simulator, Shop]) -> None:
    daraja, shop = simulator
    checkout_id = shop.push_accepted()
    daraja.cancel("1")
    assert [shop.query(checkout_id).json()["ResultCode"] for _ in range(4)] == ["1032"] * 4


def test_an_unknown_id_does_not_exist(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    checkout_id = shop.push_accepted()
    assert refusal(shop.query(checkout_id[:-1])) == (500, "500.001.1001", "The transaction does not Exist")


@pytest.mark.parametrize("value", [..., "", None, 7, "P-17", "ws_CO_" + "1" * 100], ids=lambda _: "")
def test_an_id_of_the_wrong_form_is_refused(simulator: tuple[Simulator, Shop], value: Any) -> None:
    _, shop = simulator
    answer = shop.query("", CheckoutRequestID=value)
    assert refusal(answer) == (400, "400.002.02", "Bad Request - Invalid CheckoutRequestID")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"BusinessShortCode": ...}, (400, "400.002.02", "Bad Request - Invalid BusinessShortCode")),
        ({"Password": ...}, (400, "400.002.02", "Bad Request - Invalid Password")),
        ({"Timestamp": "now"}, (400, "400.002.02", "Bad Request - Invalid Timestamp")),
        ({"BusinessShortCode": 600000}, (500, "500.001.1001", "Merchant does not exist")),
        ({"Password": "d3Jvbmc="}, (500, "500.001.1001", "Wrong credentials")),
    ],
    ids=["no shortcode", "no password", "bad timestamp", "other shortcode", "wrong password"],
)
def test_a_query_is_checked_like_a_push(
    simulator: tuple[Simulator, Shop], changes: dict[str, Any], expected: tuple[int, str, str]
) -> None:
    _, shop = simulator
    checkout_id = shop.push_accepted()
    assert refusal(shop.query(checkout_id, **changes)) == expected


def test_a_query_may_have_a_timestamp_of_its_own(start: StartShop) -> None:
    daraja, shop = start(("own key", "own secret"), shortcode="600000", passkey="own passkey")
    shop.shortcode, shop.passkey = "600000", "own passkey"
    checkout_id = shop.push_accepted()
    daraja.approve("1")
    assert shop.query(checkout_id, **shop.credentials("20260314090130")).json()["ResultCode"] == "0"
