"""A café's account, a prompt and a clock for the tests of this folder."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.mpesa.credentials import Account
from cyberdesk.services.ports import Prompt

CHECKOUT_ID = "ws_CO_191220191020363925"
PROMPT = Prompt(Money.shillings(250), Phone("254708374149"), "CD12", "Computer time", "token-1")
ACCEPTED = json.dumps(
    {
        "MerchantRequestID": "29115-1",
        "CheckoutRequestID": CHECKOUT_ID,
        "ResponseCode": "0",
        "ResponseDescription": "Success. Request accepted for processing",
        "CustomerMessage": "Success. Request accepted for processing",
    }
)
PAID = json.dumps({"ResponseCode": "0", "CheckoutRequestID": CHECKOUT_ID, "ResultCode": "0"})


def account(base_url: str = "http://daraja.test") -> Account:
    return Account(base_url, "the-key", "the-secret", "174379", "the-passkey", None)


def callback_url(attempt_token: str) -> str:
    return f"https://cafe.example/pay/callback/{attempt_token}"


def error(code: str, message: str) -> str:
    return json.dumps({"requestId": "4788-1", "errorCode": code, "errorMessage": message})


class TurnedClock:
    """Stands still until a test turns it."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def turn(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
