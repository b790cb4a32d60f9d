"""Callbacks over kept-alive connections, against bare commits on the same disk."""

from __future__ import annotations

import json
import selectors
import socket
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

CONNECTIONS = 16
_ROUNDS = 7
_CALLBACKS = 256
_COMMITS = 256
_ANSWER_SECONDS = 20.0
_ACCEPTED = b'{"ResultCode": 0, "ResultDesc": "Accepted"}'


@dataclass(frozen=True, slots=True)
class _Round:
    """What one callback and one bare commit took, in seconds."""

    callback: float
    callback_cpu: float
    commit: float


def measure() -> list[Figure]:
    """Rounds of callbacks, each beside a round of bare commits, so that a busy disk slows down both."""
    with (
        Child("tests.bench.measured.callback_server") as server,
        tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder,
        closing(_bare_database(Path(folder) / "bare.db")) as bare,
    ):
        # The first one is to warm up.
        rounds = [_measure_round(server, bare) for _ in range(_ROUNDS + 1)][1:]
    commit_ms = statistics.median(each.commit for each in rounds) * 1000
    return [
        Figure(
            "callbacks.ratio",
            f"Callbacks settled, against bare commits of one row ({CONNECTIONS} connections)",
            statistics.median(each.commit / each.callback for each in rounds),
            "",
            0.5,
            is_floor=True,
            note="WAL and synchronous FULL for both, in turns on the same disk;"
            f" a bare commit took {commit_ms:.2f} ms",
        ),
        Figure(
            "callbacks.rate",
            "Callbacks settled",
            statistics.median(1 / each.callback for each in rounds),
            "/s",
            note="informs only: it depends on the disk",
        ),
        Figure(
            "callbacks.cpu",
            "CPU for a callback",
            statistics.median(each.callback_cpu for each in rounds) * 1000,
            "ms",
            1.0,
        ),
    ]


def _measure_round(server: Child, bare: sqlite3.Connection) -> _Round:
    waiting = server.ask("add", count=_CALLBACKS)
    shillings = server.ask("received_shillings") + sum(one["shillings"] for one in waiting)
    commit_before = _commit_seconds(bare)
    cpu_before = server.ask("cpu")
    seconds = post_all(server.ask("port"), [request(one) for one in waiting])
    cpu = server.ask("cpu") - cpu_before
    commit = (commit_before + _commit_seconds(bare)) / 2
    if server.ask("received_shillings") != shillings:
        raise CannotMeasureError("not every callback was settled")
    return _Round(seconds / _CALLBACKS, cpu / _CALLBACKS, commit)


# --- bare commits -----------------------------------------------------------------------------------------


def _bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)")
    return connection


def _commit_seconds(connection: sqlite3.Connection) -> float:
    """How long a commit of one row takes."""
    began_at = time.perf_counter()
    for _ in range(_COMMITS):
        connection.execute("INSERT INTO row (text) VALUES (?)", ("paid",))
    return (time.perf_counter() - began_at) / _COMMITS


# --- callbacks --------------------------------------------------------------------------------------------


def request(waiting: dict[str, Any]) -> bytes:
    """The callback that pays a waiting payment, as it goes over the wire."""
    body = json.dumps(
        {
            "Body": {
                "stkCallback": {
                    "MerchantRequestID": waiting["merchant_id"],
                    "CheckoutRequestID": waiting["checkout_id"],
                    "ResultCode": 0,
                    "ResultDesc": "The service request is processed successfully.",
                    "CallbackMetadata": {
                        "Item": [
                            {"Name": "Amount", "Value": float(waiting["shillings"])},
                            {"Name": "MpesaReceiptNumber", "Value": waiting["receipt"]},
                            {"Name": "TransactionDate", "Value": 20261122143100},
                            {"Name": "PhoneNumber", "Value": int(waiting["msisdn"])},
                        ]
                    },
                }
            }
        }
    ).encode()
    head = (
        f"POST /pay/callback/{waiting['token']} HTTP/1.1\r\n"
        "Host: 127.0.0.1\r\nContent-Type: application/json\r\nAccept-Encoding: gzip\r\n"
        f"User-Agent: bench\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def post_all(port: int, requests: Sequence[bytes]) -> float:
    """Post them over `CONNECTIONS` connections, each sending its next one when the last was answered.

    Returns:
        Seconds from the first byte out to the last answer.
    """
    left = list(reversed(requests))
    with selectors.DefaultSelector() as selector:
        sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(CONNECTIONS)]
        try:
            began_at = time.perf_counter()
            for one in sockets:
                selector.register(one, selectors.EVENT_READ)
                one.sendall(left.pop())
            while selector.get_map():
                ready = selector.select(_ANSWER_SECONDS)
                if not ready:
                    raise CannotMeasureError("a callback was not answered")
                for key, _ in ready:
                    connection = key.fileobj
                    assert isinstance(connection, socket.socket)
                    check_answer(connection.recv(4096))
                    if left:
                        connection.sendall(left.pop())
                    else:
                        selector.unregister(connection)
            return time.perf_counter() - began_at
        finally:
            for one in sockets:
                one.close()


def check_answer(answer: bytes) -> None:
    """Answers are small and come in one piece."""
    if not (answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(_ACCEPTED)):
        raise CannotMeasureError(f"a callback was answered with {answer[:60]!r}")
