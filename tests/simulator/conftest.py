"""A simulator, a shop that calls it over HTTP, and a receiver for its callbacks."""

from __future__ import annotations

import base64
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from cyberdesk.ingress.server import Request, Response, Server
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, Simulator

DEADLINE_SECONDS = 10.0
# Plain http needs no authorities, and reading them takes longer than most tests.
NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def until(condition: Callable[[], bool]) -> None:
    """Waits for something that other threads bring about."""
    ends_at = time.monotonic() + DEADLINE_SECONDS
    tick = threading.Event()
    while not condition():
        assert time.monotonic() < ends_at, "it never happened"
        tick.wait(0.002)


class TurnedClock:
    """A clock that the test turns by hand."""

    def __init__(self) -> None:
        # 09:00:05.678 in Nairobi.
        self.now = datetime(2026, 3, 14, 6, 0, 5, 678_000, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **by: float) -> None:
        self.now += timedelta(**by)


def _acknowledge(_: Request) -> Response:
    return Response(200, b'{"ResultCode": 0, "ResultDesc": "Accepted"}')


class Receiver:
    """Takes callbacks, and keeps them."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answer: Callable[[Request], Response] = _acknowledge
        self._server = Server(self._handle, name="receiver")
        self._server.start()
        self.url = f"http://127.0.0.1:{self._server.port}/pay/callback/attempt-1"

    def _handle(self, request: Request) -> Response:
        self.requests.append(request)
        return self.answer(request)

    def callbacks(self, count: int) -> list[dict[str, Any]]:
        """The first `count` callbacks, once that many have come."""
        until(lambda: len(self.requests) >= count)
        return [json.loads(request.body)["Body"]["stkCallback"] for request in self.requests]

    def callback(self) -> dict[str, Any]:
        """The only callback."""
        (callback,) = self.callbacks(1)
        return callback

    def stop(self) -> None:
        self._server.stop()


@dataclass
class Shop:
    """Somebody who calls Daraja, written from the protocol notes."""

    http: httpx.Client
    callback_url: str
    shortcode: str = "174379"
    passkey: str = SANDBOX_PASSKEY
    token: str = ""
    # A number whose tail chooses no script.
    phone: str = field(default="254722114417", repr=False)

    def ask_token(self, key: str = "practice", secret: str = "practice", **options: Any) -> httpx.Response:
        options.setdefault("params", {"grant_type": "client_credentials"})
        return self.http.get("/oauth/v1/generate", auth=(key, secret), **options)

    def renew_token(self, key: str = "practice", secret: str = "practice") -> None:
        self.token = self.ask_token(key, secret).json()["access_token"]

    def credentials(self, timestamp: str = "20260314090005") -> dict[str, Any]:
        secret = f"{self.shortcode}{self.passkey}{timestamp}"
        return {
            "BusinessShortCode": int(self.shortcode),
            "Password": base64.b64encode(secret.encode()).decode(),
            "Timestamp": timestamp,
        }

    def push_body(self, **changes: Any) -> dict[str, Any]:
        """A right push with `changes`; a field that becomes `...` is left out."""
        body = self.credentials() | {
            "TransactionType": "CustomerPayBillOnline",
            "Amount": "150",
            "PartyA": self.phone,
            "PartyB": self.shortcode,
            "PhoneNumber": self.phone,
            "CallBackURL": self.callback_url,
            "AccountReference": "PC07-4K2Q",
            "TransactionDesc": "Session",
        }
        return {name: value for name, value in (body | changes).items() if value is not ...}

    def post(self, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | options.pop("headers", {})
        return self.http.post(path, headers=headers, **options)

    def push(self, **changes: Any) -> httpx.Response:
        return self.post("/mpesa/stkpush/v1/processrequest", json=self.push_body(**changes))

    def push_accepted(self, **changes: Any) -> str:
        """The CheckoutRequestID of a push that must be taken."""
        answer = self.push(**changes)
        assert answer.json().get("ResponseCode") == "0", answer.json()["errorMessage"]
        return str(answer.json()["CheckoutRequestID"])

    def query(self, checkout_request_id: str, **changes: Any) -> httpx.Response:
        body = self.credentials() | {"CheckoutRequestID": checkout_request_id} | changes
        body = {name: value for name, value in body.items() if value is not ...}
        return self.post("/mpesa/stkpushquery/v1/query", json=body)


def refusal(answer: httpx.Response) -> tuple[int, str, str]:
    """HTTP status, errorCode and errorMessage of an answer in Daraja's own error shape."""
    fields = answer.json()
    assert sorted(fields) == ["errorCode", "errorMessage", "requestId"]
    assert fields["requestId"]
    return answer.status_code, fields["errorCode"], fields["errorMessage"]


def metadata(callback: dict[str, Any]) -> dict[str, Any]:
    """The values of a callback by name; items without a value are left out."""
    items = callback["CallbackMetadata"]["Item"]
    return {item["Name"]: item["Value"] for item in items if "Value" in item}


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.stop()


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


StartShop = Callable[..., tuple[Simulator, Shop]]


@pytest.fixture
def start(receiver: Receiver) -> Iterator[StartShop]:
    """Starts a simulator with the options given, and a shop that has a token."""
    with ExitStack() as stack:

        def start(
            credentials: tuple[str, str] = ("practice", "practice"), **options: Any
        ) -> tuple[Simulator, Shop]:
            key, secret = credentials
            defaults = {"answer_seconds": None, "seed": 1}
            simulator = Simulator(consumer_key=key, consumer_secret=secret, **(defaults | options))
            simulator.start()
            stack.callback(simulator.stop)
            http = httpx.Client(
                base_url=simulator.base_url,
                verify=NO_AUTHORITIES,
                trust_env=False,
                timeout=DEADLINE_SECONDS,
            )
            stack.enter_context(http)
            shop = Shop(http, receiver.url)
            shop.renew_token(*credentials)
            return simulator, shop

        yield start


@pytest.fixture
def simulator(start: StartShop) -> tuple[Simulator, Shop]:
    """A simulator whose prompts wait for the test, and its shop."""
    return start()
