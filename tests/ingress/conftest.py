"""Real servers on 127.0.0.1 and a caller that says exactly what a test wants said."""

from __future__ import annotations

import gc
import http.client
import io
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import trustme

from cyberdesk.ingress.server import Request, Response, Server
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.tunnel_watch import TunnelWatch

PATIENCE_SECONDS = 10.0
"""How long a test waits for what must come. Never how long it takes."""

ACCEPTED = b'{"ResultCode": 0, "ResultDesc": "Accepted"}'


def accept(request: Request) -> Response:
    """The handler of a test that is about something else."""
    return Response(200, ACCEPTED)


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


class Caller:
    """A connection, byte by byte."""

    def __init__(self, port: int, tls: ssl.SSLContext | None = None) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_hostname="127.0.0.1")
        self._file = self.socket.makefile("rb")

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def post(self, body: bytes = b"{}", path: str = "/", *headers: str) -> None:
        lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join([*lines, "", ""]).encode() + body)

    def reply(self, method: str = "POST") -> Reply:
        """The next answer on this connection, complete."""
        status_line = self._file.readline()
        assert status_line.startswith(b"HTTP/1.1 "), f"no answer but {status_line!r}"
        fields = http.client.parse_headers(self._file)
        headers = {name.lower(): value for name, value in fields.items()}
        length = 0 if method == "HEAD" else int(headers.get("content-length", "0"))
        body = self._file.read(length)
        assert len(body) == length
        return Reply(int(status_line.split()[1]), headers, body)

    def rest(self) -> bytes:
        """All that comes until the server closes; it may close with a reset."""
        received = io.BytesIO()
        try:
            while data := self._file.read1():
                received.write(data)
        except ConnectionResetError:
            pass
        return received.getvalue()

    def close(self) -> None:
        self._file.close()
        self.socket.close()


Serve = Callable[..., Server]
Call = Callable[..., Caller]
MakeTunnel = Callable[..., TunnelWatch]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers, stops them after the test, and sees that their threads have ended."""
    threads_before = set(threading.enumerate())
    servers: list[Server] = []

    def start(handler: Callable[[Request], Response] = accept, **options: Any) -> Server:
        server = Server(handler, **options)
        server.start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()
    assert set(threading.enumerate()) <= threads_before


@pytest.fixture(scope="module", autouse=True)
def _no_socket_is_left() -> Iterator[None]:
    yield
    gc.collect()  # a socket that was never closed warns here


@pytest.fixture
def call(serve: Serve) -> Iterator[Call]:
    """Opens connections to a server and closes them after the test, before the server stops."""
    callers: list[Caller] = []

    def connect(server: Server, tls: ssl.SSLContext | None = None) -> Caller:
        caller = Caller(server.port, tls)
        callers.append(caller)
        return caller

    yield connect
    for caller in callers:
        caller.close()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def caller_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


# --- tunnels


@pytest.fixture
def fake_ngrok(tmp_path: Path) -> Iterator[FakeNgrok]:
    """An ngrok account of its own. No agent may outlive the test."""
    fake = FakeNgrok(tmp_path / "ngrok")
    yield fake
    assert fake.close() == []


@pytest.fixture
def tunnel(fake_ngrok: FakeNgrok, serve: Serve, tmp_path: Path) -> Iterator[MakeTunnel]:
    """Makes tunnels through the fake, and stops them before anybody looks at what they left."""
    watches: list[TunnelWatch] = []

    def make(**options: Any) -> TunnelWatch:
        watches.append(TunnelWatch(fake_ngrok.program, tmp_path / "data", **options))
        return watches[-1]

    yield make
    for watch in watches:
        watch.tunnel.stop()
