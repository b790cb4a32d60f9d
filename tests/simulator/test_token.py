"""The token call, and what a token is good for."""

from __future__ import annotations

import pytest

from cyberdesk.simulator.customers import Pace
from cyberdesk.simulator.daraja import Calls, Simulator
from tests.simulator.conftest import Receiver, Shop, StartShop, TurnedClock, refusal

BAD_TOKEN = (404, "404.001.03", "Invalid Access Token")


def test_a_token_is_opaque_and_comes_with_its_seconds_as_text(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    answer = shop.ask_token()
    assert answer.status_code == 200
    assert sorted(answer.json()) == ["access_token", "expires_in"]
    assert len(answer.json()["access_token"]) == 28
    assert answer.json()["expires_in"] == "3599"


@pytest.mark.parametrize(("key", "secret"), [("other", "practice"), ("practice", "other"), ("", "")])
def test_wrong_credentials_get_no_token(simulator: tuple[Simulator, Shop], key: str, secret: str) -> None:
    _, shop = simulator
    answer = shop.ask_token(key, secret)
    assert refusal(answer) == (400, "400.008.01", "Invalid Authentication passed")


@pytest.mark.parametrize("header", ["", "Bearer cHJhY3RpY2U6cHJhY3RpY2U=", "Basic %%%", "Basic"])
def test_authentication_must_be_basic(simulator: tuple[Simulator, Shop], header: str) -> None:
    _, shop = simulator
    url = "/oauth/v1/generate?grant_type=client_credentials"
    answer = shop.http.get(url, headers={"Authorization": header} if header else {})
    assert refusal(answer) == (400, "400.008.01", "Invalid Authentication passed")


@pytest.mark.parametrize(
    "params", [{}, {"grant_type": "password"}, {"grant_type": "client_credentials "}], ids=repr
)
def test_the_grant_type_must_be_exact(simulator: tuple[Simulator, Shop], params: dict[str, str]) -> None:
    _, shop = simulator
    assert refusal(shop.ask_token(params=params)) == (400, "400.008.02", "Invalid grant type passed")


def test_a_token_is_got_not_posted(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    answer = shop.http.post("/oauth/v1/generate?grant_type=client_credentials", auth=("practice", "practice"))
    assert refusal(answer) == (405, "405.001", "Method Not Allowed")


def test_a_call_needs_a_token_that_was_given_out(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    given_out = shop.token
    for shop.token in ("made-up", given_out[:-1], given_out + "x"):
        assert refusal(shop.push()) == BAD_TOKEN
        assert refusal(shop.query("ws_CO_1")) == BAD_TOKEN


def test_a_call_needs_a_bearer_header(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    for path in ("/mpesa/stkpush/v1/processrequest", "/mpesa/stkpushquery/v1/query"):
        for headers in ({}, {"Authorization": f"Basic {shop.token}"}):
            answer = shop.http.post(path, json=shop.push_body(), headers=headers)
            assert refusal(answer) == (404, "404.001.04", "Invalid Authentication Header")


def test_a_token_ends_after_its_time(start: StartShop, clock: TurnedClock) -> None:
    _, shop = start(clock=clock, pace=Pace(token=100))
    assert shop.ask_token().json()["expires_in"] == "99"
    shop.renew_token()
    clock.turn(seconds=99)
    shop.push_accepted()
    clock.turn(seconds=1)
    assert refusal(shop.push()) == BAD_TOKEN
    shop.renew_token()
    assert refusal(shop.push())[1] == "500.001.1001"  # let in: the first prompt is still open


def test_revoked_tokens_are_refused_until_a_new_one_is_asked_for(simulator: tuple[Simulator, Shop]) -> None:
    daraja, shop = simulator
    daraja.revoke_tokens()
    assert refusal(shop.push()) == BAD_TOKEN
    assert refusal(shop.query("ws_CO_1")) == BAD_TOKEN
    shop.renew_token()
    shop.push_accepted()


def test_a_new_token_ends_the_old_one(simulator: tuple[Simulator, Shop]) -> None:
    _, shop = simulator
    old = shop.token
    shop.renew_token()
    new, shop.token = shop.token, old
    assert refusal(shop.push()) == BAD_TOKEN
    shop.token = new
    shop.push_accepted()


def test_old_tokens_can_be_left_alive(start: StartShop) -> None:
    _, shop = start(new_token_ends_old=False)
    assert shop.ask_token().json()["access_token"] != shop.token
    shop.push_accepted()


def test_every_call_is_counted_refused_ones_too(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start()
    shop.ask_token("wrong")
    shop.renew_token()
    shop.push(Amount="0")
    checkout_id = shop.push_accepted()
    for _ in range(3):
        shop.query(checkout_id)
    assert daraja.calls == Calls(token=3, push=2, query=3)


@pytest.mark.parametrize("path", ["/", "/mpesa/stkpush/v2/processrequest", "/oauth/v1/generate/"])
def test_another_address_is_not_found(simulator: tuple[Simulator, Shop], path: str) -> None:
    _, shop = simulator
    assert refusal(shop.post(path, json={})) == (404, "404.001.01", "Resource not found")


@pytest.mark.parametrize("path", ["/mpesa/stkpush/v1/processrequest", "/mpesa/stkpushquery/v1/query"])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_push_and_query_are_posted(simulator: tuple[Simulator, Shop], path: str, method: str) -> None:
    _, shop = simulator
    answer = shop.http.request(method, path, headers={"Authorization": f"Bearer {shop.token}"})
    assert refusal(answer) == (405, "405.001", "Method Not Allowed")
