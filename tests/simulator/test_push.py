"""What a push must be, and what a good one is answered."""

from __future__ import annotations

import base64
import logging
import re
from typing import Any

import pytest

from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, Simulator
from tests.simulator.conftest import Shop, StartShop, TurnedClock, refusal

PUSH = "/mpesa/stkpush/v1/processrequest"
LOCKED = (
    500,
    "500.001.1001",
    "Unable to lock subscriber, a transaction is already in process for the current subscriber",
)
TILL_PUSH = {"TransactionType": "CustomerBuyGoodsOnline", "PartyB": "5123456"}


def _refused(field: str) -> tuple[int, str, str]:
    return 400, "400.002.02", f"Bad Request - Invalid {field}"


def test_a_good_push_is_accepted_with_both_ids(start: StartShop, clock: TurnedClock) -> None:
    _, shop = start(clock=clock)
    answer = shop.push()
    assert answer.status_code == 200
    assert re.fullmatch(r"\d{5}-\d{8}-1", answer.json().pop("MerchantRequestID"))
    # Nairobi time of submission, and the end of the phone number.
    assert answer.json()["CheckoutRequestID"] == "ws_CO_14032026090005678" + shop.phone[-9:]
    assert answer.json()["ResponseCode"] == "0"
    assert answer.json()["ResponseDescription"] == "Success. Request accepted for processing"
    assert answer.json()["CustomerMessage"] == "Success. Request accepted for processing"
    assert len(answer.json()) == 5


def test_two_pushes_of_one_moment_get_two_ids(start: StartShop, clock: TurnedClock) -> None:
    daraja, shop = start(clock=clock)
    first = shop.push_accepted()
    daraja.cancel("1")
    assert shop.push_accepted() != first


@pytest.mark.parametrize(
    "changes",
    [
        {"Amount": 150},
        {"Amount": 1},
        {"Amount": "250000"},
        {"BusinessShortCode": "174379"},
        {"PartyA": 254722114417, "PhoneNumber": 254722114417, "PartyB": 174379},
        {"PhoneNumber": "254114669532"},
        {"PartyA": "254110000000"},
        {"TransactionDesc": ...},
        {"TransactionDesc": ""},
        {"TransactionDesc": "x" * 13},
        {"AccountReference": "x" * 12},
        {"CallBackURL": "https://example.invalid/pay?id=7"},
        {"CallBackURL": "https://example.com:8443/mpesa/callback/"},
        {"CallBackURL": "http://localhost:9/"},
        {"CallBackURL": "http://[::1]:9/"},
    ],
    ids=lambda changes: " ".join(changes),
)
def test_the_forms_that_safaricom_takes_are_taken(
    simulator: tuple[Simulator, Shop], changes: dict[str, Any]
) -> None:
    _, shop = simulator
    shop.push_accepted(**changes)


@pytest.mark.parametrize(
    "field",
    [
        "BusinessShortCode",
        "Password",
        "Timestamp",
        "TransactionType",
        "Amount",
        "PartyA",
        "PartyB",
        "PhoneNumber",
        "CallBackURL",
        "AccountReference",
    ],
)
@pytest.mark.parametrize("value", [..., "", [], True], ids=["missing", "empty", "list", "boolean"])
def test_every_mandatory_field_must_be_there(
    simulator: tuple[Simulator, Shop], field: str, value: object
) -> None:
    daraja, shop = simulator
    assert refusal(shop.push(**{field: value})) == _refused(field)
    assert daraja.prompts() == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("BusinessShortCode", "1743"),
        ("BusinessShortCode", "12345678"),
        ("BusinessShortCode", "17437a"),
        ("Timestamp", "2026-03-14 09:00:05"),
        ("Timestamp", "20261314090005"),
        ("Timestamp", "202603140900"),
        ("TransactionType", "CustomerPaybillOnline"),
        ("Amount", "0"),
        ("Amount", 0),
        ("Amount", -5),
        ("Amount", "10.00"),
        ("Amount", 10.5),
        ("Amount", 10.0),
        ("Amount", "1,000"),
        ("Amount", " 10"),
        ("Amount", "٣"),
        ("Amount", 250_001),
        ("Amount", 10**40),
        ("PartyA", "0722114417"),
        ("PartyB", "till"),
        ("PhoneNumber", "0722114417"),
        ("PhoneNumber", "+254722114417"),
        ("PhoneNumber", "254222114417"),
        ("PhoneNumber", "25472211441"),
        ("PhoneNumber", "2547221144170"),
        ("CallBackURL", "http://example.com/pay"),
        ("CallBackURL", "http://127.0.0.1@example.com/pay"),
        ("CallBackURL", "https://Example.com/pay"),
        ("CallBackURL", "https:///pay"),
        ("CallBackURL", "https://example.com:port/pay"),
        ("CallBackURL", "https://example.com/with space"),
        ("CallBackURL", "ftp://example.com/pay"),
        ("CallBackURL", "example.com/pay"),
        ("AccountReference", "x" * 13),
        ("AccountReference", 12),
        ("AccountReference", "a\nb"),
        ("TransactionDesc", "x" * 14),
        ("TransactionDesc", 12),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isalpha() else "",
)
def test_a_field_of_the_wrong_form_is_named(
    simulator: tuple[Simulator, Shop], field: str, value: object
) -> None:
    daraja, shop = simulator
    assert refusal(shop.push(**{field: value})) == _refused(field)
    assert daraja.prompts() == []


@pytest.mark.parametrize("field", ["AccountReference", "TransactionDesc"])
def test_a_null_text_is_refused_as_remarks(simulator: tuple[Simulator, Shop], field: str) -> None:
    _, shop = simulator
    assert refusal(shop.push(**{field: None})) == _refused("Remarks")


def test_form_encoding_is_refused_as_a_missing_shortcode(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    assert refusal(shop.post(PUSH, data=shop.push_body())) == _refused("BusinessShortCode")


def test_json_must_be_called_json(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    answer = shop.post(PUSH, json=shop.push_body(), headers={"Content-Type": "text/plain"})
    assert refusal(answer) == _refused("BusinessShortCode")
    answer = shop.post(
        PUSH, json=shop.push_body(), headers={"Content-Type": "Application/JSON; charset=utf-8"}
    )
    assert answer.json()["ResponseCode"] == "0"


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"7", b"\xff", b"[" * 60_000],
    ids=["empty", "cut", "list", "number", "bytes", "deep"],
)
def test_a_body_that_is_no_object_is_refused(simulator: tuple[Simulator, Shop], body: bytes) -> None:
    _, shop = simulator
    answer = shop.post(PUSH, content=body, headers={"Content-Type": "application/json"})
    assert refusal(answer) == (400, "400.002.05", "Invalid Request Payload")


def test_another_shortcode_does_not_exist(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    shop.shortcode = "600000"
    assert refusal(shop.push()) == (500, "500.001.1001", "Merchant does not exist")


@pytest.mark.parametrize("secret", ["174379{}20260314090006", "174379wrong20260314090005", "{}"])
def test_the_password_must_be_made_of_the_same_three_values(
    simulator: tuple[Simulator, Shop], secret: str
) -> None:
    _, shop = simulator
    password = base64.b64encode(secret.format(SANDBOX_PASSKEY).encode()).decode()
    assert refusal(shop.push(Password=password)) == (500, "500.001.1001", "Wrong credentials")


def test_a_phone_with_an_open_prompt_is_locked(simulator: tuple[Simulator, Shop]) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    assert refusal(shop.push(Amount="20")) == LOCKED
    shop.push_accepted(PhoneNumber="254722000000")
    daraja.cancel("1")
    shop.push_accepted()
    assert [prompt.prompt_id for prompt in daraja.prompts()] == ["2", "3"]


def test_a_till_takes_buy_goods_for_its_till_number(start: StartShop) -> None:
    daraja, shop = start(till_number="5123456")
    shop.push_accepted(**TILL_PUSH)
    daraja.approve("1")
    assert [money.amount for money in daraja.moved()] == [150]


@pytest.mark.parametrize(
    ("till_number", "changes", "result_code"),
    [
        (None, {"TransactionType": "CustomerBuyGoodsOnline"}, "2028"),
        (None, {"PartyB": "600000"}, "SFC_IC0003"),
        ("5123456", {}, "2028"),
        ("5123456", TILL_PUSH | {"PartyB": "174379"}, "SFC_IC0003"),
    ],
    ids=["buy goods at a paybill", "other paybill", "paybill at a till", "store number as till"],
)
def test_a_wrong_type_or_receiver_shows_after_the_pin(
    start: StartShop, till_number: str | None, changes: dict[str, Any], result_code: str
) -> None:
    daraja, shop = start(till_number=till_number)
    checkout_id = shop.push_accepted(**changes)
    assert daraja.approve("1")
    assert shop.query(checkout_id).json()["ResultCode"] == result_code
    assert daraja.moved() == []


def test_the_same_amount_twice_within_two_minutes_is_an_option(start: StartShop, clock: TurnedClock) -> None:
    daraja, shop = start(has_repeat_rule=True, clock=clock)
    codes = []
    # (seconds gone by, amount)
    for number, (seconds, amount) in enumerate([(0, 50), (60, 50), (0, 60), (61, 50)], start=1):
        clock.turn(seconds=seconds)
        checkout_id = shop.push_accepted(Amount=amount)
        daraja.approve(str(number))
        codes.append(shop.query(checkout_id).json()["ResultCode"])
    assert codes == ["0", "17", "0", "0"]
    assert [money.amount for money in daraja.moved()] == [50, 60, 50]


def test_the_same_amount_twice_is_paid_twice_otherwise(simulator: tuple[Simulator, Shop]) -> None:
    daraja, shop = simulator
    for prompt_id in ("1", "2"):
        shop.push_accepted()
        daraja.approve(prompt_id)
    assert len({money.receipt_number for money in daraja.moved()}) == 2


def test_a_word_to_avoid_in_the_callback_address_is_logged_and_not_refused(
    simulator: tuple[Simulator, Shop], caplog: pytest.LogCaptureFixture
) -> None:
    _, shop = simulator
    with caplog.at_level(logging.INFO, "cyberdesk.simulator"):
        shop.push_accepted(CallBackURL="https://example.com/MPESA/secret-token")
    assert "“mpesa”, which Safaricom refuses at times" in caplog.text


def test_neither_numbers_nor_secrets_reach_log_or_repr(
    simulator: tuple[Simulator, Shop], caplog: pytest.LogCaptureFixture
) -> None:
    daraja, shop = simulator
    with caplog.at_level(logging.INFO, "cyberdesk.simulator"):
        checkout_id = shop.push_accepted()
        shown = repr(daraja.prompts())
        daraja.approve("1")
        shop.query(checkout_id)
        shop.push(Password="wrong")
    text = caplog.text + shown + repr(daraja.moved())
    assert "0722 ••• 417" in caplog.text
    for secret in (shop.phone, shop.phone[-9:], SANDBOX_PASSKEY, shop.token, "attempt-1"):
        assert secret not in text
