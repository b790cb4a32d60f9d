"""The agent's local API: what is understood of its answers, and what is made of the rest."""

from __future__ import annotations

import json

import pytest

from cyberdesk.ingress.agent_api import NAME, AgentApi, NotReady, Refused
from cyberdesk.ingress.agent_log import explain
from cyberdesk.ingress.server import Request, Response
from cyberdesk.ingress.tunnel import TunnelTrouble
from tests.ingress.conftest import PATIENCE_SECONDS, Serve

NOTHING_OPEN = b'{"endpoints": []}'


def api_answering(serve: Serve, listed: bytes, opened: Response = Response(500)) -> AgentApi:  # noqa: B008
    def answer(request: Request) -> Response:
        return Response(200, listed) if request.method == "GET" else opened

    return AgentApi(f"127.0.0.1:{serve(answer).port}", PATIENCE_SECONDS)


def refusal(status: int, code: int, error: str) -> Response:
    body = {"error_code": code, "status_code": status, "msg": "no", "details": {"err": error}}
    return Response(status, json.dumps(body).encode())


def test_an_address_is_opened_for_our_port_and_told_in_small_letters(serve: Serve) -> None:
    wishes: list[object] = []

    def answer(request: Request) -> Response:
        if request.method == "GET":
            return Response(200, NOTHING_OPEN)
        wishes.append(json.loads(request.body))
        return Response(201, b'{"url": "https://Jambo.Ngrok.App/"}')

    api = AgentApi(f"127.0.0.1:{serve(answer).port}", PATIENCE_SECONDS)
    assert api.open(8765, "jambo.ngrok.app") == "https://jambo.ngrok.app"
    assert api.open(8765, "") == "https://jambo.ngrok.app"
    upstream = {"name": NAME, "upstream": {"url": "http://127.0.0.1:8765"}}
    assert wishes == [upstream | {"url": "https://jambo.ngrok.app"}, upstream]


def test_an_address_that_is_open_already_is_not_opened_again(serve: Serve) -> None:
    listed = {
        "endpoints": [
            {"name": "another", "url": "https://another.app"},
            {"name": NAME, "url": "https://ours.app"},
        ]
    }
    assert api_answering(serve, json.dumps(listed).encode()).open(8765, "") == "https://ours.app"


@pytest.mark.parametrize(
    ("opened", "trouble"),
    [
        (refusal(502, 103, "already online\r\n\r\nERR_NGROK_334\r\n"), TunnelTrouble.IN_USE),
        (refusal(404, 100, "not found"), TunnelTrouble.TOO_OLD),
        (Response(502, b"<html>ERR_NGROK_1214</html>"), TunnelTrouble.LIMITED),
        (Response(400, b'["odd"]'), TunnelTrouble.UNKNOWN),
        (Response(201, b"{}"), TunnelTrouble.UNKNOWN),
        (Response(201, b'{"url": "nowhere"}'), TunnelTrouble.UNKNOWN),
        (Response(201, b"no json"), TunnelTrouble.UNKNOWN),
        (Response(201, b"\xff"), TunnelTrouble.UNKNOWN),
        (Response(201, b"[]"), TunnelTrouble.UNKNOWN),
    ],
)
def test_a_refusal_says_why(serve: Serve, opened: Response, trouble: TunnelTrouble) -> None:
    with pytest.raises(Refused) as caught:
        api_answering(serve, NOTHING_OPEN, opened).open(8765, "")
    assert explain(str(caught.value), "").trouble is trouble


def test_an_api_without_a_session_is_not_ready(serve: Serve) -> None:
    with pytest.raises(NotReady):
        api_answering(serve, NOTHING_OPEN, refusal(503, 104, "no session yet")).open(8765, "")


def test_an_api_that_nobody_serves_is_not_ready_and_not_awake(serve: Serve) -> None:
    server = serve()
    server.stop()
    api = AgentApi(f"127.0.0.1:{server.port}", PATIENCE_SECONDS)
    with pytest.raises(NotReady):
        api.open(8765, "")
    assert not api.is_awake()


def test_an_api_that_hangs_up_is_not_ready_and_not_awake(serve: Serve) -> None:
    server = serve(lambda _: Response(200, is_dropped=True))
    api = AgentApi(f"127.0.0.1:{server.port}", PATIENCE_SECONDS)
    with pytest.raises(NotReady):
        api.open(8765, "")
    assert not api.is_awake()


@pytest.mark.parametrize(
    "answer", [Response(200, NOTHING_OPEN), Response(500, b"oops"), Response(200, b"no json")]
)
def test_whoever_answers_is_awake(serve: Serve, answer: Response) -> None:
    assert AgentApi(f"127.0.0.1:{serve(lambda _: answer).port}", PATIENCE_SECONDS).is_awake()
