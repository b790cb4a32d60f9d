"""The call to ourselves: only our own answer counts, and every other end has its reason."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from cyberdesk.ingress import proof
from cyberdesk.ingress.proof import OneTimeTokens, ProofResult, Reason, Verdict
from cyberdesk.ingress.server import Request, Response
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.conftest import PATIENCE_SECONDS, MakeTunnel, Serve

PATH = "/pay/callback/proof"


class Desk:
    """Our server's side: answers proofs, and keeps what it was asked."""

    def __init__(self) -> None:
        self.tokens = OneTimeTokens()
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> Response:
        self.requests.append(request)
        answer = self.tokens.answer(request.body) if request.path == PATH else None
        return Response(404) if answer is None else Response(200, answer)

    def prove(
        self, address: str, seconds: float = PATIENCE_SECONDS, context: ssl.SSLContext | None = None
    ) -> ProofResult:
        token = self.tokens.issue()
        try:
            return proof.call(address, PATH, token, seconds, context=context)
        finally:
            self.tokens.withdraw(token)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def on(port: int, scheme: str = "http") -> str:
    return f"{scheme}://127.0.0.1:{port}"


@contextmanager
def stranger(speak: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port where somebody takes one call."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def take() -> None:
            caller, _ = listener.accept()
            with caller:
                caller.recv(65536)
                speak(caller)

        thread = threading.Thread(target=take)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


# --- proven


def test_our_own_answer_proves(desk: Desk, serve: Serve) -> None:
    assert desk.prove(on(serve(desk).port)) == ProofResult(Verdict.PROVEN)
    (request,) = desk.requests
    assert (request.method, request.path) == ("POST", PATH)
    assert "ngrok-skip-browser-warning" in request.headers


def test_a_trusted_certificate_proves(
    desk: Desk, serve: Serve, server_tls: ssl.SSLContext, caller_tls: ssl.SSLContext
) -> None:
    server = serve(desk, tls=server_tls)
    assert desk.prove(on(server.port, "https"), context=caller_tls).verdict is Verdict.PROVEN


@pytest.mark.parametrize("scenario", ["loopback", "loopback interstitial"])
def test_the_tunnel_is_proven_from_outside(
    desk: Desk, serve: Serve, fake_ngrok: FakeNgrok, tunnel: MakeTunnel, scenario: str
) -> None:
    fake_ngrok.play(scenario)
    watch = tunnel().start(serve(desk).port)
    assert desk.prove(watch.online()).verdict is Verdict.PROVEN


# --- answered by others


def test_the_same_program_elsewhere_proves_nothing(desk: Desk, serve: Serve) -> None:
    other = serve(Desk())
    result = desk.prove(on(other.port))
    assert (result.verdict, result.reason, result.detail) == (
        Verdict.WRONG_ANSWER,
        Reason.ANSWER,
        "status 404",
    )


def test_an_echo_proves_nothing(desk: Desk, serve: Serve) -> None:
    server = serve(lambda request: Response(200, request.body))
    assert desk.prove(on(server.port)).verdict is Verdict.WRONG_ANSWER


def test_no_redirect_is_followed(desk: Desk, serve: Serve) -> None:
    ours = serve(desk)
    portal = serve(lambda _: Response(307, headers=(("Location", on(ours.port) + PATH),)))
    result = desk.prove(on(portal.port))
    assert (result.verdict, result.detail) == (Verdict.WRONG_ANSWER, "status 307")
    assert desk.requests == []


def test_the_right_words_with_the_wrong_status_prove_nothing(desk: Desk, serve: Serve) -> None:
    server = serve(lambda request: Response(502, proof.expected_answer(request.body.decode())))
    assert desk.prove(on(server.port)).verdict is Verdict.WRONG_ANSWER


def test_a_token_is_answered_once_and_only_while_its_call_lasts() -> None:
    tokens = OneTimeTokens()
    token, withdrawn = tokens.issue(), tokens.issue()
    tokens.withdraw(withdrawn)
    assert token != withdrawn
    assert tokens.answer(withdrawn.encode()) is None
    assert tokens.answer(b"guess") is None
    assert tokens.answer(token.encode()) == proof.expected_answer(token)
    assert tokens.answer(token.encode()) is None


# --- not reached


def test_ngroks_own_answers_are_told_by_their_code(
    desk: Desk, serve: Serve, fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    fake_ngrok.play("loopback")
    server = serve(desk)
    watch = tunnel().start(server.port)
    address = watch.online()
    fake_ngrok.play("loopback used_up")
    assert desk.prove(address).code == "ERR_NGROK_727"
    server.stop()
    fake_ngrok.play("loopback")
    stopped = desk.prove(address)
    assert (stopped.verdict, stopped.reason) == (Verdict.NOT_REACHED, Reason.TUNNEL)
    assert stopped.code == "ERR_NGROK_8012"


def test_a_certificate_that_is_not_trusted_is_told(
    desk: Desk, serve: Serve, server_tls: ssl.SSLContext
) -> None:
    result = desk.prove(on(serve(desk, tls=server_tls).port, "https"))
    assert (result.verdict, result.reason) == (Verdict.NOT_REACHED, Reason.CERTIFICATE)
    assert desk.requests == []


def test_a_refused_connection_is_told(desk: Desk, serve: Serve) -> None:
    server = serve(desk)
    server.stop()
    assert desk.prove(on(server.port)).reason is Reason.REFUSED


def test_a_black_hole_is_told_in_time(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        result = desk.prove(on(listener.getsockname()[1]), seconds=0.1)
    assert (result.verdict, result.reason) == (Verdict.NOT_REACHED, Reason.TIMED_OUT)


def test_a_name_that_is_not_found_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*args: object, **options: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    result = desk.prove("https://gone.ngrok-free.dev")
    assert (result.verdict, result.reason) == (Verdict.NOT_REACHED, Reason.NAME_NOT_FOUND)


@pytest.mark.parametrize("words", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 what\r\n"])
def test_somebody_who_does_not_speak_http_is_told(desk: Desk, words: bytes) -> None:
    with stranger(lambda caller: caller.sendall(words)) as port:
        result = desk.prove(on(port))
    assert (result.verdict, result.reason) == (Verdict.NOT_REACHED, Reason.NETWORK)
    assert result.detail


@pytest.mark.parametrize(
    "address", ["", "cafe.co.ke", "ftp://cafe.co.ke", "https://", "http://[", "http://x:y"]
)
def test_an_address_that_is_none_is_told(desk: Desk, address: str) -> None:
    result = desk.prove(address)
    assert (result.verdict, result.reason) == (Verdict.NOT_REACHED, Reason.ADDRESS)
