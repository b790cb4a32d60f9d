"""The look at the way to M-PESA, against real sockets on loopback: each trouble has its own name."""

from __future__ import annotations

import errno
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
import trustme

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.mpesa.client import Daraja
from cyberdesk.mpesa.probe import DarajaProbe
from tests.mpesa.samples import TurnedClock, account, callback_url

DEADLINE_SECONDS = 10.0
NOW = TurnedClock().now()

Serve = Callable[[socket.socket], None]


class Host:
    """One who answers each connection as a test wants, one after the other.

    Attributes:
        heard: what each connection said, up to the end of the head.
    """

    def __init__(self, serve: Serve, tls: ssl.SSLContext | None) -> None:
        self.heard: list[bytes] = []
        self._serve = serve
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        self.port: int = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def stop(self) -> None:
        # Wakes the thread out of accept.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join(DEADLINE_SECONDS)
        self._listener.close()

    def _run(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                connection.settimeout(DEADLINE_SECONDS)
                # Clients that hang up, or do not trust us, are what these tests are about.
                with connection, suppress(OSError):
                    self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        if self._tls is None:
            self._hear(connection)
            return
        with self._tls.wrap_socket(connection, server_side=True) as safe:
            self._hear(safe)

    def _hear(self, connection: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            more = connection.recv(65536)
            if not more:
                return
            head += more
        self.heard.append(head)
        self._serve(connection)


@contextmanager
def hosting(serve: Serve, tls: ssl.SSLContext | None = None) -> Iterator[Host]:
    host = Host(serve, tls)
    try:
        yield host
    finally:
        host.stop()


@contextmanager
def probing(
    base_url: str, *, verify: ssl.SSLContext | None = None, timeout_seconds: float = DEADLINE_SECONDS
) -> Iterator[DarajaProbe]:
    clock = TurnedClock()
    daraja = Daraja(account(base_url), clock, callback_url, verify=verify)
    try:
        yield DarajaProbe(daraja, base_url, clock, verify=verify, timeout_seconds=timeout_seconds)
    finally:
        daraja.close()


def answers(status: str = "200 OK", *headers: str, body: bytes = b"") -> Serve:
    def serve(connection: socket.socket) -> None:
        head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
        connection.sendall("\r\n".join([*head, "", ""]).encode() + body)

    return serve


def dated(at: datetime) -> Serve:
    return answers("404 Not Found", f"Date: {format_datetime(at, usegmt=True)}")


def hang_up(connection: socket.socket) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def no_http(connection: socket.socket) -> None:
    connection.sendall(b"+OK ready\r\n\r\n")


# --- it answers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["200 OK", "404 Not Found", "500 Oops", "302 Found"])
def test_any_answer_at_all_is_a_greeting(status: str) -> None:
    with hosting(answers(status, "Location: http://127.0.0.1:1/")) as host, probing(host.url) as probe:
        assert probe.greet().trouble is None
        assert len(host.heard) == 1


def test_a_greeting_tells_no_secret() -> None:
    with hosting(answers()) as host, probing(host.url) as probe:
        probe.greet()
        head = host.heard[0].lower()
        assert head.startswith(b"get / ")
        assert b"authorization" not in head


def test_proxies_and_roots_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/roots.pem")
    with hosting(answers()) as host, probing(host.url) as probe:
        assert probe.greet().trouble is None


def test_a_body_without_end_is_not_waited_for() -> None:
    sent: list[int] = []

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        pause = threading.Event()
        for count in range(1000):
            pause.wait(0.005)
            connection.sendall(b" ")
            sent.append(count)

    with hosting(drip) as host, probing(host.url) as probe:
        assert probe.greet().trouble is None
    assert len(sent) < 1000


def test_the_host_is_named_without_its_port() -> None:
    with probing("https://api.safaricom.test:8443") as probe:
        assert probe.host == "api.safaricom.test"


# --- its clock --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [10, -10])
def test_a_clock_ten_minutes_off_is_seen_in_the_date_of_the_answer(minutes: int) -> None:
    with hosting(dated(NOW - timedelta(minutes=minutes))) as host, probing(host.url) as probe:
        greeting = probe.greet()
        assert greeting.trouble is None
        assert greeting.skew_seconds == 60 * minutes


@pytest.mark.parametrize(
    "date",
    [
        None,
        "Date: yesterday",
        "Date:",
        "Date: Mon, 01 Jan 2024 00:00:00 +99999999999999999",
        "Date: Mon, 01 Jan 99999999999 00:00:00 GMT",
        "Date: Sun, 01 Mar 2026 09:00:00 -0000",
    ],
)
def test_an_answer_without_a_usable_date_says_nothing_of_the_clock(date: str | None) -> None:
    with hosting(answers("200 OK", *([date] if date else []))) as host, probing(host.url) as probe:
        assert (probe.greet().trouble, probe.greet().skew_seconds) == (None, None)


def test_the_clock_is_compared_in_utc_whatever_zone_the_host_writes() -> None:
    with hosting(answers("200 OK", "Date: Sun, 01 Mar 2026 12:00:00 +0300")) as host:
        assert datetime(2026, 3, 1, 9, tzinfo=UTC) == NOW
        with probing(host.url) as probe:
            assert probe.greet().skew_seconds == 0


# --- certificates -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.configure_trust(context)
    return context


def presented(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def test_a_certificate_that_is_right_is_trusted(authority: trustme.CA, trust: ssl.SSLContext) -> None:
    tls = presented(authority.issue_cert("127.0.0.1"))
    with hosting(answers(), tls) as host, probing(host.url, verify=trust) as probe:
        assert probe.greet().trouble is None


def of_a_stranger(_: trustme.CA) -> trustme.LeafCert:
    return trustme.CA().issue_cert("127.0.0.1")


def of_another_host(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("api.safaricom.test", "127.0.0.2")


def expired(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC))


def not_yet_good(authority: trustme.CA) -> trustme.LeafCert:
    """What a PC sees whose clock lost its battery."""
    return authority.issue_cert(
        "127.0.0.1",
        not_before=datetime.now(UTC) + timedelta(days=30),
        not_after=datetime.now(UTC) + timedelta(days=60),
    )


@pytest.mark.parametrize("bad", [of_a_stranger, of_another_host, expired, not_yet_good])
def test_a_certificate_that_cannot_be_trusted_is_named_and_told_nothing(
    authority: trustme.CA, trust: ssl.SSLContext, bad: Callable[[trustme.CA], trustme.LeafCert]
) -> None:
    with hosting(answers(), presented(bad(authority))) as host, probing(host.url, verify=trust) as probe:
        greeting = probe.greet()
        assert greeting.trouble is Trouble.CERTIFICATE
        assert "CERTIFICATE_VERIFY_FAILED" in greeting.detail
        assert probe.sign_in() is Cause.OFFLINE
        assert host.heard == []


def test_without_more_being_said_only_the_public_roots_are_trusted(authority: trustme.CA) -> None:
    tls = presented(authority.issue_cert("127.0.0.1"))
    with hosting(answers(), tls) as host, probing(host.url) as probe:
        assert probe.greet().trouble is Trouble.CERTIFICATE


def test_a_host_that_speaks_no_tls_breaks(trust: ssl.SSLContext) -> None:
    def serve_plain(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    class Plain(Host):
        def _answer(self, connection: socket.socket) -> None:
            connection.recv(65536)
            serve_plain(connection)

    host = Plain(serve_plain, None)
    try:
        with probing(host.url.replace("http:", "https:"), verify=trust) as probe:
            assert probe.greet().trouble is Trouble.BROKEN
    finally:
        host.stop()


# --- it does not answer -----------------------------------------------------------------------------------


def test_a_port_where_nobody_listens_refuses() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        with probing(f"http://127.0.0.1:{bound.getsockname()[1]}") as probe:
            assert probe.greet().trouble is Trouble.REFUSED
            assert probe.sign_in() is Cause.OFFLINE


def test_a_host_that_takes_the_call_and_says_nothing_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with probing(url, timeout_seconds=0.1) as probe:
            assert probe.greet().trouble is Trouble.TIMED_OUT


def test_a_black_hole_times_out() -> None:
    """As when the cable is out behind the router: not even the connection comes about."""
    with ExitStack() as stack:
        hole = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        is_full = False
        for _ in range(10):
            caller = stack.enter_context(socket.socket())
            caller.settimeout(0.05)
            try:
                caller.connect(hole.getsockname())
            except TimeoutError:
                is_full = True
                break
        assert is_full
        with probing(f"http://127.0.0.1:{hole.getsockname()[1]}", timeout_seconds=0.1) as probe:
            assert probe.greet().trouble is Trouble.TIMED_OUT


@pytest.mark.parametrize("serve", [hang_up, reset, no_http])
def test_a_connection_that_breaks_is_named_so(serve: Serve) -> None:
    with hosting(serve) as host, probing(host.url) as probe:
        assert probe.greet().trouble is Trouble.BROKEN
        assert len(host.heard) == 1


def test_a_name_that_is_not_found_means_no_internet(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_found(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with probing("https://api.safaricom.test") as probe:
        monkeypatch.setattr(socket, "getaddrinfo", not_found)
        assert probe.resolve() is Trouble.NAME_NOT_FOUND
        greeting = probe.greet()
        assert greeting.trouble is Trouble.NAME_NOT_FOUND
        assert greeting.trouble.is_internet_down
        assert probe.sign_in() is Cause.OFFLINE


@pytest.mark.parametrize("number", [errno.ENETUNREACH, errno.EHOSTUNREACH])
def test_a_name_that_was_remembered_while_the_cable_is_out_means_no_internet_too(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def no_way_out(*_: object, **__: object) -> None:
        raise OSError(number, "no way out")

    with probing("http://127.0.0.1:1") as probe:
        monkeypatch.setattr(socket, "create_connection", no_way_out)
        greeting = probe.greet()
        assert greeting.trouble is not None
        assert greeting.trouble.is_internet_down


@pytest.mark.parametrize("name", ["api..test", "a" * 64 + ".test"])
def test_a_name_that_cannot_even_be_asked_for_is_not_found(name: str) -> None:
    with probing(f"http://{name}") as probe:
        assert probe.resolve() is Trouble.NAME_NOT_FOUND
        assert probe.greet().trouble is Trouble.NAME_NOT_FOUND


def test_a_name_that_is_found_is_no_trouble() -> None:
    with probing("http://127.0.0.1:1") as probe:
        assert probe.resolve() is None


# --- signing in -------------------------------------------------------------------------------------------


def test_keys_that_are_accepted_have_no_cause() -> None:
    token = b'{"access_token": "bearer-1", "expires_in": "3599"}'
    with hosting(answers(body=token)) as host, probing(host.url) as probe:
        assert probe.sign_in() is None
        assert host.heard[0].startswith(b"GET /oauth/v1/generate?grant_type=client_credentials ")


@pytest.mark.parametrize(
    ("status", "body", "cause"),
    [
        ("400 Bad Request", b"", Cause.CREDENTIALS),
        ("401 Unauthorized", b"", Cause.CREDENTIALS),
        ("400 Bad Request", b'{"errorCode":"400.008.01","errorMessage":"Invalid"}', Cause.CREDENTIALS),
        ("503 Service Unavailable", b"<html>later</html>", Cause.MPESA_FAULT),
        ("200 OK", b"<html>Welcome to the hotel</html>", Cause.MPESA_FAULT),
    ],
)
def test_keys_that_are_not_accepted_have_a_cause(status: str, body: bytes, cause: Cause) -> None:
    with hosting(answers(status, body=body)) as host, probing(host.url) as probe:
        assert probe.sign_in() is cause
