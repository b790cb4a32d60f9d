"""A stand-in for the ngrok agent, version 3, as a program of its own; it really forwards.

It speaks the log, the local API and the errors of the real one, as far as pyngrok and we read them
(packaging.md 5), and is its cloud as well: the public side of an address is a server on 127.0.0.1.
`tests.fakes.ngrok` installs and drives it.

Its folder holds `scenario`, words separated by spaces that it reads again whenever they matter:

    bad_token revoked_token no_account session_limit too_old
                     ngrok refuses the session, also the next one after a drop, and the agent ends
    offline          no way to ngrok while the word stands; the agent tries for ever
    bad_clock        the same, because certificates are refused
    silent           prints nothing, does nothing
    slow=SECONDS     prints nothing for so long
    early            calls itself connected before it is
    conflict         the address is online elsewhere; also without the word, if another agent here has it
    stolen           the same, said when reconnecting, for ever
    limits           the account may open nothing more for now
    crash_after=SECONDS, drop_after=SECONDS   once online: it dies, or its session drops and comes back
    interstitial     the warning page meets every GET that does not ask to skip it, not only browsers
    used_up          the public side answers that the month's requests are used up
    loopback         the address is the loopback address of the public side, so that it really leads here
    mute             its API takes calls and never answers
    deaf             does not end when asked
    noisy            prints lines that are no log, and bytes that are no text
    outlives         survives the program that started it

SIGUSR1 drops the session.
"""

from __future__ import annotations

import ctypes
import http.client
import http.server
import json
import os
import re
import signal
import sys
import threading
import time
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

VERSION = "3.99.0-fake"

REFUSALS = {
    "bad_token": (
        105,
        "The authtoken you specified does not look like a proper ngrok authtoken.\nYour authtoken: {token}",
    ),
    "revoked_token": (
        107,
        "The authtoken you specified is properly formed, but it is invalid.\nYour authtoken: {token}",
    ),
    "no_account": (4018, "Usage of ngrok requires a verified account and authtoken."),
    "session_limit": (108, "Your account is limited to 3 simultaneous ngrok agent sessions."),
    "too_old": (121, "Your ngrok-agent version is too old."),
}

OUTAGES = {
    "offline": "dial tcp: lookup connect.ngrok-agent.com: no such host",
    "bad_clock": "tls: failed to verify certificate: x509: certificate has expired or is not yet valid",
}

_SIGNALS = {signal.SIGTERM, signal.SIGINT, signal.SIGUSR1}
_RETRY_SECONDS = 0.05
_PR_SET_PDEATHSIG = 1


def ngrok_error(number: int, text: str) -> str:
    """As ngrok words it, code at the end."""
    return f"{text}\r\n\r\nERR_NGROK_{number}\r\n"


def say(line: str) -> None:
    """Print it at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Agent:
    """The whole program.

    Attributes:
        endpoints: by name, the JSON that the API shows.
        is_connected: the session with the cloud stands.
    """

    def __init__(self, folder: Path, config: Path) -> None:
        text = config.read_text("utf-8")
        token = re.search(r"authtoken\"?\s*:\s*\"?([^\"\s,}]*)", text)
        address = re.search(r"web_addr\"?\s*:\s*\"?127\.0\.0\.1:(\d+)", text)
        self.token = token[1] if token else ""
        self._web_port = int(address[1]) if address else 4040
        self._folder = folder
        self._card = folder / "agents" / f"{os.getpid()}.json"
        self._log_lock = threading.Lock()
        self.endpoints: dict[str, dict[str, Any]] = {}
        self.is_connected = False

    def words(self) -> dict[str, str]:
        """The scenario as of now."""
        text = (self._folder / "scenario").read_text("utf-8")
        return {word: value for word, _, value in (part.partition("=") for part in text.split())}

    # --- its log

    def log(self, level: str, message: str, **fields: object) -> None:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+0000", time.gmtime())
        parts = {"t": stamp, "lvl": level, "msg": message, **fields}
        line = " ".join(f"{key}={_quoted(str(value))}" for key, value in parts.items())
        with self._log_lock:
            say(line)

    def log_session_error(self, error: str) -> None:
        self.log("eror", "failed to reconnect session", obj="tunnels.session", err=error)

    # --- its life

    def run(self) -> int:
        words = self.words()
        if "silent" in words:
            return self._sleep(3600.0)
        if "slow" in words:
            self._sleep(float(words["slow"]))
        if "noisy" in words:
            sys.stdout.buffer.write(b'\xff\xfe no text\n=\n__class__=x lvl=eror msg=odd\n"unclosed\n\n')
        self.log("info", "open config file", path="ngrok.yml", err="nil")
        self._serve_api()
        if self._is_refused():
            return 1
        return self._be_online()

    def _serve_api(self) -> None:
        server = _listening_server(self._web_port, type("Api", (_Api,), {"agent": self}))
        self.log(
            "info",
            "starting web service",
            obj="web",
            addr=f"127.0.0.1:{server.server_port}",
            allow_hosts="[]",
        )

    def _is_refused(self) -> bool:
        for word, (number, text) in REFUSALS.items():
            if word in self.words() or (word == "no_account" and not self.token):
                error = ngrok_error(number, f"authentication failed: {text.format(token=self.token)}")
                self.log_session_error(error)
                self.log("eror", "session closing", obj="tunnels.session", err=error)
                self.log("eror", "terminating with error", obj="app", err=error)
                self.log("crit", "command failed", err=error)
                return True
        return False

    def _be_online(self) -> int:
        words = self.words()
        self._connect()
        now = time.monotonic()
        crash_at = now + float(words.get("crash_after", "inf"))
        drop_at = now + float(words.get("drop_after", "inf"))
        while True:
            due = min(crash_at, drop_at) - time.monotonic()
            got = signal.sigtimedwait(_SIGNALS, max(min(due, 3600.0), 0.0))
            if time.monotonic() >= crash_at:
                os._exit(9)
            if (got is not None and got.si_signo == signal.SIGUSR1) or time.monotonic() >= drop_at:
                drop_at = float("inf")
                self._drop()
            elif got is not None and "deaf" not in self.words():
                self._card.unlink(missing_ok=True)
                self.log("info", "received stop request", obj="app", stopReq="{err:<nil> restart:false}")
                self.log("info", "session closing", obj="tunnels.session", err="nil")
                return 0

    def _connect(self) -> None:
        while outage := [text for word, text in OUTAGES.items() if word in self.words()]:
            self.log_session_error(outage[0])
            self._sleep(_RETRY_SECONDS)
        while self.endpoints and "stolen" in self.words():
            url = next(iter(self.endpoints.values()))["url"]
            self.log_session_error(
                ngrok_error(334, f"The tunnel '{url}' is already bound to another session")
            )
            self._sleep(_RETRY_SECONDS)
        self.is_connected = "early" not in self.words()
        self.log("info", "client session established", obj="tunnels.session")
        self.log("info", "tunnel session started", obj="tunnels.session")
        if not self.is_connected:
            self._sleep(_RETRY_SECONDS)
            self.is_connected = True

    def _drop(self) -> None:
        self.is_connected = False
        self.log(
            "eror", "session closed, starting reconnect loop", obj="csess", err="read EOF from remote peer"
        )
        self._sleep(_RETRY_SECONDS)
        if self._is_refused():
            os._exit(1)
        self._connect()

    def _sleep(self, seconds: float) -> int:
        """Ends the program if it is asked to meanwhile."""
        got = signal.sigtimedwait(_SIGNALS - {signal.SIGUSR1}, seconds)
        if got is not None and "deaf" not in self.words():
            sys.exit(0)
        return 0

    # --- its cloud

    def holder_of(self, url: str) -> int | None:
        """The process number of another living agent that has this address."""
        for card in self._card.parent.glob("*.json"):
            if card != self._card and url in json.loads(card.read_text("utf-8")):
                pid = int(card.stem)
                if is_running(pid):
                    return pid
        return None

    def open(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Open the public side of an address."""
        edge = _listening_server(
            0, type("Edge", (_Edge,), {"agent": self, "upstream": wish["upstream"]["url"]})
        )
        edge_url = f"http://127.0.0.1:{edge.server_port}"
        url = wish.get("url") or f"https://{uuid.uuid4().hex[:12]}.ngrok-free.dev"
        if "loopback" in self.words():
            url = edge_url
        endpoint = {
            "name": wish["name"],
            "ID": f"ep_{uuid.uuid4().hex[:20]}",
            "uri": f"/api/endpoints/{wish['name']}",
            "url": url,
            "public_url": url,
            "upstream": wish["upstream"],
        }
        self.endpoints[wish["name"]] = endpoint
        new = self._card.with_suffix(".new")
        new.write_text(json.dumps({url: edge_url}), "utf-8")
        new.replace(self._card)
        self.log(
            "info", "started tunnel", obj="tunnels", name=wish["name"], addr=wish["upstream"]["url"], url=url
        )
        return endpoint


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    agent: Agent

    def log_message(self, format: str, *args: Any) -> None:
        """Not in the agent's log."""

    def read_body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status: int, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Api(_Handler):
    """The local API."""

    def answer_json(self, status: int, data: object) -> None:
        self.answer(status, json.dumps(data).encode() + b"\n", "application/json")

    def answer_error(self, status: int, code: int, message: str, error: str) -> None:
        self.answer_json(
            status, {"error_code": code, "status_code": status, "msg": message, "details": {"err": error}}
        )

    def is_known(self) -> bool:
        if "mute" in self.agent.words():
            threading.Event().wait()
        if urlsplit(self.path).path.startswith("/api/endpoints"):
            return True
        self.answer_error(404, 100, "not found", self.path)
        return False

    def do_GET(self) -> None:
        if self.is_known():
            self.answer_json(200, {"endpoints": list(self.agent.endpoints.values()), "uri": "/api/endpoints"})

    def do_DELETE(self) -> None:
        if self.is_known():
            # As it came: pyngrok puts a whole address into the name.
            self.agent.endpoints.pop(self.path.removeprefix("/api/endpoints/"), None)
            self.send_response(204)
            self.end_headers()

    def do_POST(self) -> None:
        wish = json.loads(self.read_body())
        if not self.is_known():
            return
        url = wish.get("url", "https://assigned.ngrok-free.dev")
        if not self.agent.is_connected:
            self.answer_error(503, 104, "ngrok is not yet ready to start tunnels", "no session yet")
        elif wish["name"] in self.agent.endpoints:
            self.answer_error(400, 102, "invalid tunnel configuration", "name already in use")
        elif "limits" in self.agent.words():
            text = ngrok_error(1214, "Your account is rate limited to 120 requests per minute.")
            self.answer_error(502, 103, "failed to start tunnel", text)
        elif "conflict" in self.agent.words() or self.agent.holder_of(url) is not None:
            text = ngrok_error(334, f"failed to start endpoint: The endpoint '{url}' is already online.")
            self.answer_error(502, 103, "failed to start tunnel", text)
        else:
            self.answer_json(201, self.agent.open(wish))


class _Edge(_Handler):
    """The public side of an address: what the cloud does with a caller."""

    upstream: str

    def answer_instead(self, status: int, number: int) -> None:
        body = f"<html>ERR_NGROK_{number}</html>".encode()
        self.answer(status, body, "text/html", ("ngrok-error-code", f"ERR_NGROK_{number}"))

    def forward(self) -> None:
        body = self.read_body()
        words = self.agent.words()
        is_browser = "Mozilla" in self.headers.get("User-Agent", "") or "interstitial" in words
        if not self.agent.is_connected:
            self.answer_instead(404, 3200)
        elif "used_up" in words:
            self.answer_instead(429, 727)
        elif self.command == "GET" and is_browser and "ngrok-skip-browser-warning" not in self.headers:
            self.answer_instead(200, 6024)
        else:
            self.pass_on(body)

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = forward

    def pass_on(self, body: bytes) -> None:
        headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
        headers |= {"X-Forwarded-For": self.client_address[0], "X-Forwarded-Proto": "https"}
        server = http.client.HTTPConnection(urlsplit(self.upstream).netloc, timeout=30)
        try:
            server.request(self.command, self.path, body or None, headers)
            answer = server.getresponse()
            answered = answer.read()
        except (OSError, http.client.HTTPException) as error:
            number = 8012 if isinstance(error, OSError) else 3004
            self.answer_instead(502, number)
            return
        finally:
            server.close()
        kind = answer.getheader("Content-Type", "application/octet-stream")
        self.answer(answer.status, answered, kind)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hangs up is no news."""


def _listening_server(port: int, handler: type[_Handler]) -> _Server:
    """On that port, or the next free one, as the real one does."""
    while True:
        try:
            server = _Server(("127.0.0.1", port), handler)
        except OSError:
            port += 1
            continue
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return server


def _quoted(value: str) -> str:
    return json.dumps(value) if not value or re.search(r'[\s"=\\]', value) else value


def is_running(pid: int) -> bool:
    """It lives, and is not just waiting for its parent to take note of its end."""
    try:
        return (
            Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] not in "ZX"
        )
    except OSError:
        return False


def main(folder: Path, arguments: list[str]) -> int:
    """The command line, as far as anybody uses it."""
    if arguments in (["--version"], ["version"]):
        say(f"ngrok version {VERSION}")
        return 0
    if arguments[:2] != ["start", "--none"] or "--config" not in arguments:
        say(f"ERROR:  unknown command {arguments[:1]}")
        return 1
    with (folder / "starts").open("a", encoding="utf-8") as starts:
        starts.write(f"{os.getpid()}\n")
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    agent = Agent(folder, Path(arguments[arguments.index("--config") + 1]))
    if "outlives" in agent.words():
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        return agent.run()
    except BrokenPipeError:
        return 141
