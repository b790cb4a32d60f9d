"""Strangers who post forged callbacks as fast as they are answered, from a process of their own."""

from __future__ import annotations

import itertools
import json
import selectors
import socket
import sys
import threading
import time

from tests.bench.child import tell

_LONGEST_SECONDS = 60.0
"""Whatever becomes of the near end."""


def _requests(*, is_guessing: bool) -> itertools.chain[bytes]:
    """Perfect-looking successes without a token, or each with another one that is a guess."""
    return itertools.chain.from_iterable(
        [_request(f"{2**127 + number:032x}" if is_guessing else "")] for number in itertools.count(1)
    )


def _request(token: str) -> bytes:
    callback = {
        "MerchantRequestID": "1-1-1",
        "CheckoutRequestID": "ws_CO_221120261431000001",
        "ResultCode": 0,
        "ResultDesc": "The service request is processed successfully.",
        "CallbackMetadata": {
            "Item": [
                {"Name": "Amount", "Value": 1.0},
                {"Name": "MpesaReceiptNumber", "Value": "FORGED0001"},
            ]
        },
    }
    body = json.dumps({"Body": {"stkCallback": callback}}).encode()
    head = f"POST /pay/callback/{token} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def forge(port: int, senders: int, *, is_guessing: bool, is_over: threading.Event) -> int:
    """Each sender posts its next one when the last was answered, until it is over; how many were answered."""
    requests, answered = _requests(is_guessing=is_guessing), 0
    ends_at = time.monotonic() + _LONGEST_SECONDS
    with selectors.DefaultSelector() as selector:
        for _ in range(senders):
            one = socket.create_connection(("127.0.0.1", port))
            selector.register(one, selectors.EVENT_READ)
            one.sendall(next(requests))
        while not is_over.is_set() and time.monotonic() < ends_at:
            for key, _ in selector.select(0.1):
                connection = key.fileobj
                assert isinstance(connection, socket.socket)
                if not connection.recv(4096):
                    raise ConnectionError("a sender was cut off")
                answered += 1
                connection.sendall(next(requests))
        for key in list(selector.get_map().values()):
            assert isinstance(key.fileobj, socket.socket)
            key.fileobj.close()
    return answered


def main() -> None:
    """Forges until the near end closes, and tells how many were answered."""
    port, senders, kind = sys.argv[1:]
    is_over = threading.Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        is_over.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    tell("ready")
    forge(int(port), int(senders), is_guessing=kind == "guesses", is_over=is_over)


if __name__ == "__main__":
    main()
