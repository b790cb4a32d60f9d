"""The way in: paths, methods, and what senders are told."""

from __future__ import annotations

import json
import string
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.mpesa.callback import (
    DEFAULT_CALLBACK_PATH,
    GUIDE_CALLBACK_PATH,
    Arrival,
    CallbackPaths,
    CallbackReceiver,
    refused_words,
)
from cyberdesk.services.errors import StorageError

TOKEN = "q3X_-7bZ0aLmN5cD"
ACCEPTED = b'{"ResultCode": 0, "ResultDesc": "Accepted"}'


class Inbox:
    """A settlement that only remembers, or cannot."""

    def __init__(self, *, is_full: bool = False) -> None:
        self.kept: list[tuple[str, bytes]] = []
        self.commits = 0
        self._is_full = is_full

    def receive_all(self, arrivals: Sequence[tuple[str, bytes]]) -> None:
        if self._is_full:
            raise StorageError("The disk is full")
        self.commits += 1
        self.kept += arrivals

    def expects(self, attempt_token: str) -> bool:
        return attempt_token == TOKEN


# --- paths ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "token"),
    [
        (f"/pay/callback/{TOKEN}", TOKEN),
        (f"/pay/callback/{TOKEN}/", TOKEN),
        (f"/pay/callback/{TOKEN}?x=1", TOKEN),
        (f"/mpesa/callback/{TOKEN}", TOKEN),
        (f"/pay/callback/{'a' * 128}", "a" * 128),
        ("/pay/callback/", ""),
        ("/pay/callback", ""),
        ("/pay/callback?token=abc", ""),
        ("/mpesa/callback/", ""),
        ("/mpesa/callback", ""),
        (f"/pay/callback/{'a' * 129}", ""),
        (f"/pay/callback/{TOKEN}/{TOKEN}", ""),
        (f"/pay/callback/{TOKEN}//", ""),
        (f"/pay/callback/%41{TOKEN}", ""),
        (f"/pay/callback/{TOKEN}\n", ""),
        ("/pay/callback/../../etc", ""),
        ("/pay/callback/é", ""),
    ],
)
def test_a_known_path_names_its_token_or_none(path: str, token: str) -> None:
    assert CallbackPaths().read(path) == Arrival(token)


@pytest.mark.parametrize(
    "path",
    ["", "/", "/pay", "/pay/", "/pay/callbacks", f"/pay/callback{TOKEN}", "pay/callback/", "//pay/callback/",
     "/PAY/callback/", "/x/pay/callback/", "/favicon.ico", "?", "/?/pay/callback/"],
)  # fmt: skip
def test_other_paths_are_unknown(path: str) -> None:
    assert CallbackPaths().read(path) is None


@pytest.mark.parametrize("written", ["/hook/x", "/hook/x/", "hook/x"])
def test_a_configured_path_takes_the_place_of_the_default_but_not_of_the_guides(written: str) -> None:
    paths = CallbackPaths(written)
    assert paths.read(f"/hook/x/{TOKEN}") == Arrival(TOKEN)
    assert paths.read(f"{GUIDE_CALLBACK_PATH}{TOKEN}") == Arrival(TOKEN)
    assert paths.read(f"{DEFAULT_CALLBACK_PATH}{TOKEN}") is None


def test_the_default_path_has_no_word_that_safaricom_refuses() -> None:
    assert refused_words(DEFAULT_CALLBACK_PATH) == ()
    assert refused_words(GUIDE_CALLBACK_PATH) == ("mpesa",)
    assert refused_words("https://cafe.example/M-Pesa/Query") == ("m-pesa", "query")


@given(st.text())
def test_no_path_makes_reading_fail(rest: str) -> None:
    arrival = CallbackPaths().read(DEFAULT_CALLBACK_PATH + rest)
    assert arrival is not None
    assert set(arrival.attempt_token) <= set(string.ascii_letters + string.digits + "-_")


def test_a_token_is_no_part_of_a_repr() -> None:
    assert TOKEN not in repr(CallbackPaths().read(f"/pay/callback/{TOKEN}"))


# --- addresses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://cafe.example", f"https://cafe.example/pay/callback/{TOKEN}"),
        ("https://cafe.example/", f"https://cafe.example/pay/callback/{TOKEN}"),
        (" HTTPS://Cafe.Example:8443 ", f"https://cafe.example:8443/pay/callback/{TOKEN}"),
        ("https://cafe.example/Shop/", f"https://cafe.example/Shop/pay/callback/{TOKEN}"),
        ("https://user:word@cafe.example", f"https://cafe.example/pay/callback/{TOKEN}"),
        ("https://cafe.example/mpesa/callback/", f"https://cafe.example/mpesa/callback/{TOKEN}"),
        ("https://cafe.example/pay/callback", f"https://cafe.example/pay/callback/{TOKEN}"),
        ("https://cafe.example/x?y=1#z", f"https://cafe.example/x/pay/callback/{TOKEN}"),
        ("http://127.0.0.1:8000", f"http://127.0.0.1:8000/pay/callback/{TOKEN}"),
        ("http://[::1]:8000", f"http://[::1]:8000/pay/callback/{TOKEN}"),
    ],
)
def test_a_callback_url_joins_address_path_and_token(address: str, url: str) -> None:
    assert CallbackPaths().url(address, TOKEN) == url


@pytest.mark.parametrize(
    "address", ["", "cafe.example", "ftp://cafe.example", "https://", "https://[", "/pay"]
)
def test_what_is_no_address_makes_no_url(address: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - urlsplit has words of its own
        CallbackPaths().url(address, TOKEN)


@pytest.mark.parametrize("token", ["", "a/b", "a b", "a" * 129])
def test_a_token_that_would_not_come_back_makes_no_url(token: str) -> None:
    with pytest.raises(ValueError, match="token"):
        CallbackPaths().url("https://cafe.example", token)


@pytest.mark.parametrize("path", ["/pay/callback/", "/hook"])
def test_a_callback_url_comes_back_as_its_token(path: str) -> None:
    paths = CallbackPaths(path)
    url = paths.url("https://cafe.example", TOKEN)
    assert paths.read(url.removeprefix("https://cafe.example")) == Arrival(TOKEN)


# --- answers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", [b'{"Body":{}}', b"garbage", b"", b"\xff", b"[" * 60_000])
@pytest.mark.parametrize("path", [f"/pay/callback/{TOKEN}", "/pay/callback/", "/mpesa/callback/stranger"])
def test_every_post_to_a_known_path_is_kept_and_told_the_same(path: str, body: bytes) -> None:
    inbox = Inbox()
    receiver = CallbackReceiver(inbox)
    assert receiver.receive("POST", path, body) == (200, ACCEPTED)
    assert receiver.receive("POST", path, body) == (200, ACCEPTED)
    assert [kept for _, kept in inbox.kept] == [body, body]


def test_the_token_of_the_path_goes_with_the_body() -> None:
    inbox = Inbox()
    receiver = CallbackReceiver(inbox, "/hook/")
    receiver.receive("POST", f"/hook/{TOKEN}", b"1")
    receiver.receive("POST", "/hook/", b"2")
    assert inbox.kept == [(TOKEN, b"1"), ("", b"2")]


def test_requests_that_arrive_together_are_kept_together_and_answered_in_their_order() -> None:
    inbox = Inbox()
    ours = f"/pay/callback/{TOKEN}"
    answers = CallbackReceiver(inbox).receive_all(
        [
            ("POST", ours, b"1"),
            ("POST", "/admin", b"2"),
            ("GET", ours, b"3"),
            ("POST", "/pay/callback/", b"4"),
        ]
    )
    assert [status for status, _ in answers] == [200, 404, 405, 200]
    assert (inbox.kept, inbox.commits) == ([(TOKEN, b"1"), ("", b"4")], 1)


def test_requests_that_keep_nothing_need_no_commit() -> None:
    inbox = Inbox()
    CallbackReceiver(inbox).receive("GET", f"/pay/callback/{TOKEN}", b"")
    assert inbox.commits == 0


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "post", ""])
def test_other_methods_are_not_allowed_and_keep_nothing(method: str) -> None:
    inbox = Inbox()
    status, body = CallbackReceiver(inbox).receive(method, f"/pay/callback/{TOKEN}", b"x")
    assert (status, json.loads(body)["ResultCode"], inbox.kept) == (405, 1, [])


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_an_unknown_path_is_not_found_and_keeps_nothing(method: str) -> None:
    inbox = Inbox()
    status, body = CallbackReceiver(inbox).receive(method, "/admin", b"x")
    assert (status, json.loads(body)["ResultCode"], inbox.kept) == (404, 1, [])


@pytest.mark.parametrize(
    ("path", "is_ours"),
    [
        (f"/pay/callback/{TOKEN}", True),
        (f"/mpesa/callback/{TOKEN}/", True),
        # A guess of the right shape is a stranger's, and does not go before one of ours.
        (f"/pay/callback/{'a' * 32}", False),
        ("/pay/callback/", False),
        (f"/admin/{TOKEN}", False),
    ],
)
def test_only_a_token_that_was_given_out_goes_first(path: str, is_ours: bool) -> None:
    assert CallbackReceiver(Inbox()).names_an_attempt(path) is is_ours


@pytest.mark.usefixtures("expected_errors")
def test_a_callback_that_could_not_be_kept_is_not_acknowledged(caplog: pytest.LogCaptureFixture) -> None:
    answer = CallbackReceiver(Inbox(is_full=True)).receive("POST", f"/pay/callback/{TOKEN}", b"secret body")
    assert answer == (500, b'{"ResultCode": 1, "ResultDesc": "Not stored"}')
    assert "The disk is full" in caplog.text
    assert TOKEN not in caplog.text
    assert "secret body" not in caplog.text
