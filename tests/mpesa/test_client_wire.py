"""The client against real sockets on loopback: where a request died, and how connections are used."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme

from cyberdesk.domain.payment import Cause, Outcome
from cyberdesk.mpesa.client import Daraja
from cyberdesk.services.ports import Accepted, AnswerLost, PushAnswer, Refused
from tests.mpesa.samples import ACCEPTED, CHECKOUT_ID, PAID, PROMPT, TurnedClock, account, callback_url

TOKEN = '{"access_token": "bearer-1", "expires_in": "3599"}'


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: FarEnd

    def do_GET(self) -> None:
        self.server.count("tokens")
        self.answer(TOKEN)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        if "query" in self.path:
            self.answer(PAID)
            return
        self.server.count("pushes")
        self.server.on_push(self)

    def answer(self, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


class FarEnd(ThreadingHTTPServer):
    """A Daraja that takes every push and then does what the test wants."""

    daemon_threads = False  # so that closing it waits for its threads

    def __init__(self, on_push: Callable[[Handler], None], tls: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.on_push = on_push
        self.is_over = threading.Event()
        self.counted: dict[str, int] = {"connections": 0, "tokens": 0, "pushes": 0}
        self._lock = threading.Lock()
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True)

    def count(self, what: str) -> None:
        with self._lock:
            self.counted[what] += 1

    def get_request(self) -> tuple[socket.socket, object]:
        request = super().get_request()
        self.count("connections")
        return request

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # clients that hang up are what these tests are about

    @property
    def base_url(self) -> str:
        scheme = "https" if isinstance(self.socket, ssl.SSLSocket) else "http"
        return f"{scheme}://127.0.0.1:{self.server_port}"


def accept(handler: Handler) -> None:
    handler.answer(ACCEPTED)


@contextmanager
def serving(on_push: Callable[[Handler], None], tls: ssl.SSLContext | None = None) -> Iterator[FarEnd]:
    with FarEnd(on_push, tls) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.is_over.set()
            server.shutdown()
            thread.join(10)


@contextmanager
def calling(
    base_url: str, *, read_seconds: float = 10.0, verify: ssl.SSLContext | None = None
) -> Iterator[Daraja]:
    daraja = Daraja(
        account(base_url), TurnedClock(), callback_url, read_timeout_seconds=read_seconds, verify=verify
    )
    try:
        yield daraja
    finally:
        daraja.close()


def offline(answer: PushAnswer) -> bool:
    return isinstance(answer, Refused) and answer.cause is Cause.OFFLINE


# --- connections ------------------------------------------------------------------------------------------


def test_token_pushes_and_queries_share_one_connection() -> None:
    with serving(accept) as server, calling(server.base_url) as daraja:
        for _ in range(3):
            assert isinstance(daraja.push(PROMPT), Accepted)
            assert isinstance(daraja.query(CHECKOUT_ID), Outcome)
        assert server.counted == {"connections": 1, "tokens": 1, "pushes": 3}


def test_eight_cold_threads_send_eight_pushes_with_one_token() -> None:
    together = threading.Barrier(8, timeout=10)

    def push(_: int) -> PushAnswer:
        together.wait()
        return daraja.push(PROMPT)

    with serving(accept) as server, calling(server.base_url) as daraja, ThreadPoolExecutor(8) as pool:
        assert all(isinstance(answer, Accepted) for answer in pool.map(push, range(8)))
        assert (server.counted["tokens"], server.counted["pushes"]) == (1, 8)
        assert server.counted["connections"] <= 8


def test_a_connection_that_was_closed_while_idle_is_not_used_again() -> None:
    closed = threading.Event()

    def accept_and_hang_up(handler: Handler) -> None:
        # Without a word of it in the answer, as a gateway does that has waited long enough.
        handler.answer(ACCEPTED)
        handler.connection.shutdown(socket.SHUT_RDWR)
        handler.close_connection = True
        closed.set()

    with serving(accept_and_hang_up) as server, calling(server.base_url) as daraja:
        assert isinstance(daraja.push(PROMPT), Accepted)
        assert closed.wait(10)
        assert isinstance(daraja.push(PROMPT), Accepted)
        assert server.counted == {"connections": 2, "tokens": 1, "pushes": 2}


# --- it never left ----------------------------------------------------------------------------------------


def test_a_port_where_nobody_listens_is_offline() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        with calling(f"http://127.0.0.1:{bound.getsockname()[1]}") as daraja:
            assert offline(daraja.push(PROMPT))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


def test_over_tls_too_everything_shares_one_connection(authority: trustme.CA, tls: ssl.SSLContext) -> None:
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.configure_trust(trust)
    with serving(accept, tls) as server, calling(server.base_url, verify=trust) as daraja:
        assert isinstance(daraja.push(PROMPT), Accepted)
        assert isinstance(daraja.push(PROMPT), Accepted)
        assert server.counted == {"connections": 1, "tokens": 1, "pushes": 2}


def test_a_stranger_with_a_certificate_of_his_own_is_told_nothing(
    tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What the environment says of certificates and proxies, stale or hostile, changes nothing.
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/roots.pem")
    monkeypatch.setenv("SSL_CERT_DIR", "/nowhere")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    with serving(accept, tls) as server, calling(server.base_url) as daraja:
        answer = daraja.push(PROMPT)
        assert offline(answer)
        assert "CERTIFICATE_VERIFY_FAILED" in repr(answer)
        assert (server.counted["tokens"], server.counted["pushes"]) == (0, 0)


def test_a_far_end_without_tls_is_offline_for_https() -> None:
    with serving(accept) as server, calling(server.base_url.replace("http:", "https:")) as daraja:
        assert offline(daraja.push(PROMPT))
        assert server.counted["tokens"] == 0


# --- it may have arrived ----------------------------------------------------------------------------------


def hang_up(handler: Handler) -> None:
    handler.close_connection = True


def reset(handler: Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.rfile.close()
    handler.connection.close()


def half_an_answer(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + ACCEPTED.encode())
    handler.close_connection = True


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"+OK ready\r\n\r\n")
    handler.close_connection = True


def never(handler: Handler) -> None:
    handler.server.is_over.wait(30)
    handler.close_connection = True


def drop_by_drop(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while not handler.server.is_over.wait(0.01):
        handler.wfile.write(b" ")


@pytest.mark.parametrize("trouble", [hang_up, reset, half_an_answer, no_http, never, drop_by_drop])
def test_a_push_without_a_whole_answer_is_in_doubt_and_went_out_once(
    trouble: Callable[[Handler], None],
) -> None:
    is_slow = trouble in {never, drop_by_drop}
    with (
        serving(trouble) as server,
        calling(server.base_url, read_seconds=0.3 if is_slow else 10.0) as daraja,
    ):
        answer = daraja.push(PROMPT)
        assert isinstance(answer, AnswerLost)
        assert ("ReadTimeout" in answer.evidence) == is_slow
        assert server.counted["pushes"] == 1


def test_after_a_push_in_doubt_the_next_call_works() -> None:
    with serving(hang_up) as server, calling(server.base_url) as daraja:
        assert isinstance(daraja.push(PROMPT), AnswerLost)
        assert isinstance(daraja.query(CHECKOUT_ID), Outcome)
        assert (server.counted["tokens"], server.counted["pushes"]) == (1, 1)
