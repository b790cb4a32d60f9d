"""The client's rules, with the network swapped for a function."""

from __future__ import annotations

import base64
import json
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Verdict
from cyberdesk.mpesa import access_token
from cyberdesk.mpesa.access_token import AccessToken, AccessTokens
from cyberdesk.mpesa.client import MAX_ANSWER_BYTES, Daraja
from cyberdesk.mpesa.result_codes import Meaning, Reading
from cyberdesk.services.ports import Accepted, AnswerLost, NoInformation, Prompt, Refused
from tests.mpesa.samples import (
    ACCEPTED,
    CHECKOUT_ID,
    PAID,
    PROMPT,
    TurnedClock,
    account,
    callback_url,
    error,
)

Answer = httpx.Response | Exception | Callable[[], httpx.Response]


class FarEnd:
    """Daraja as a function: answers what it was told to, then the usual; remembers every request."""

    def __init__(self) -> None:
        self.clock = TurnedClock()
        self.requests: list[httpx.Request] = []
        self.contacts: list[bool] = []
        self.lifetime: object = "3599"
        self.tokens: list[Answer] = []
        self.answers: list[Answer] = []

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.url.path == "/oauth/v1/generate":
            usual = json.dumps(
                {"access_token": f"bearer-{self.count('/oauth/v1/generate')}", "expires_in": self.lifetime}
            )
            return self._give(self.tokens, usual)
        return self._give(self.answers, PAID if "stkpushquery" in request.url.path else ACCEPTED)

    @staticmethod
    def _give(scripted: list[Answer], usual: str) -> httpx.Response:
        answer = scripted.pop(0) if scripted else httpx.Response(200, text=usual)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else answer()

    def count(self, path: str) -> int:
        return sum(request.url.path == path for request in self.requests)

    @property
    def token_calls(self) -> int:
        return self.count("/oauth/v1/generate")

    @property
    def pushes(self) -> int:
        return self.count("/mpesa/stkpush/v1/processrequest")

    @contextmanager
    def daraja(self, where: Callable[[str], str] = callback_url) -> Iterator[Daraja]:
        transport = httpx.MockTransport(self.handle)
        daraja = Daraja(account(), self.clock, where, on_contact=self.contacts.append, transport=transport)
        try:
            yield daraja
        finally:
            daraja.close()


@pytest.fixture
def far_end() -> FarEnd:
    return FarEnd()


@pytest.fixture
def daraja(far_end: FarEnd) -> Iterator[Daraja]:
    with far_end.daraja() as daraja:
        yield daraja


# --- what is sent -----------------------------------------------------------------------------------------


def test_a_push_shows_its_token_and_carries_the_attempts_callback_url(
    far_end: FarEnd, daraja: Daraja
) -> None:
    assert daraja.push(PROMPT) == Accepted("29115-1", CHECKOUT_ID, ACCEPTED)
    request = far_end.requests[-1]
    assert (request.method, str(request.url)) == (
        "POST",
        "http://daraja.test/mpesa/stkpush/v1/processrequest",
    )
    assert request.headers["authorization"] == "Bearer bearer-1"
    assert request.headers["content-type"] == "application/json"
    body = json.loads(request.content)
    assert body["CallBackURL"] == "https://cafe.example/pay/callback/token-1"
    assert body["Timestamp"] == "20260301120000"


def test_the_token_is_bought_with_key_and_secret(far_end: FarEnd, daraja: Daraja) -> None:
    daraja.push(PROMPT)
    request = far_end.requests[0]
    assert (request.method, request.url.query) == ("GET", b"grant_type=client_credentials")
    bought_with = base64.b64decode(request.headers["authorization"].removeprefix("Basic "))
    assert bought_with == b"the-key:the-secret"


def test_a_query_names_the_push_it_asks_about(far_end: FarEnd, daraja: Daraja) -> None:
    answer = daraja.query(CHECKOUT_ID)
    assert isinstance(answer, Outcome)
    assert answer.verdict is Verdict.PAID
    assert far_end.requests[-1].url.path == "/mpesa/stkpushquery/v1/query"
    assert json.loads(far_end.requests[-1].content)["CheckoutRequestID"] == CHECKOUT_ID


def test_a_query_answered_for_another_push_says_nothing(daraja: Daraja) -> None:
    assert daraja.query("ws_CO_another") == NoInformation(False, False, PAID)


def test_a_redirect_is_not_followed(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.answers = [httpx.Response(307, headers={"location": "http://daraja.test/elsewhere"})]
    assert daraja.push(PROMPT) == AnswerLost("")
    assert far_end.pushes == 1
    assert far_end.count("/elsewhere") == 0


@pytest.mark.parametrize("cents", [0, 25050])
def test_what_mpesa_cannot_take_never_leaves(far_end: FarEnd, daraja: Daraja, cents: int) -> None:
    wrong = Prompt(Money(cents), PROMPT.phone, "CD12", "Computer time", "token-1")
    answer = daraja.push(wrong)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.REQUEST_REFUSED
    assert far_end.requests == []


def test_without_a_callback_address_nothing_leaves(far_end: FarEnd) -> None:
    def nowhere(attempt_token: str) -> str:
        raise ValueError("no public address")

    with far_end.daraja(nowhere) as daraja:
        assert daraja.push(PROMPT) == Refused(Cause.REQUEST_REFUSED, "", "no public address")
    assert far_end.requests == []


def test_after_closing_nothing_leaves(far_end: FarEnd, daraja: Daraja) -> None:
    daraja.close()
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.OFFLINE
    assert far_end.requests == []


# --- the token --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lifetime", ["3599", 3599, " 3599 ", None, "soon", [], 3599.5])
def test_a_token_is_kept_until_a_minute_before_its_end(
    far_end: FarEnd, daraja: Daraja, lifetime: object
) -> None:
    far_end.lifetime = lifetime
    daraja.push(PROMPT)
    far_end.clock.turn(3599 - 60 - 1)
    daraja.push(PROMPT)
    assert far_end.token_calls == 1
    far_end.clock.turn(1)
    daraja.push(PROMPT)
    assert far_end.token_calls == 2
    assert far_end.requests[-1].headers["authorization"] == "Bearer bearer-2"


def test_a_token_that_ends_at_once_is_used_once(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.lifetime = 30
    assert isinstance(daraja.push(PROMPT), Accepted)
    assert isinstance(daraja.push(PROMPT), Accepted)
    assert far_end.token_calls == 2


BAD_TOKENS = [
    (404, error("404.001.03", "Invalid Access Token")),
    (400, error("400.003.01", "Invalid Access Token")),
    (401, error("401.002.01", "Invalid Access Token")),
    (401, error("401.003.01", "Invalid Access Token")),
    (401, ""),
]


@pytest.mark.parametrize(("status", "text"), BAD_TOKENS)
def test_a_refused_token_is_renewed_once_and_the_push_goes_out_again(
    far_end: FarEnd, daraja: Daraja, status: int, text: str
) -> None:
    far_end.answers = [httpx.Response(status, text=text)]
    assert isinstance(daraja.push(PROMPT), Accepted)
    assert (far_end.token_calls, far_end.pushes) == (2, 2)
    first, second = (request for request in far_end.requests if request.method == "POST")
    assert first.content == second.content
    assert second.headers["authorization"] == "Bearer bearer-2"


@pytest.mark.parametrize(("status", "text"), BAD_TOKENS)
def test_a_new_token_that_is_refused_too_is_the_end_of_it(
    far_end: FarEnd, daraja: Daraja, status: int, text: str
) -> None:
    far_end.answers = [httpx.Response(status, text=text), httpx.Response(status, text=text)]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.PRODUCT_NOT_ENABLED
    assert (far_end.token_calls, far_end.pushes) == (2, 2)


def test_a_query_renews_its_token_too(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.answers = [httpx.Response(404, text=error("404.001.03", "Invalid Access Token"))]
    assert isinstance(daraja.query(CHECKOUT_ID), Outcome)
    assert far_end.token_calls == 2


def test_a_push_whose_token_cannot_be_renewed_was_not_sent(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.answers = [httpx.Response(401, text="")]
    daraja.query(CHECKOUT_ID)
    far_end.answers = [httpx.Response(401, text="")]
    far_end.tokens = [httpx.ConnectError("gone")]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.OFFLINE
    assert far_end.pushes == 1


NO_RESEND = [
    (401, "Invalid API call as no apiproduct match found"),
    (400, error("400.002.02", "Bad Request - Invalid Amount")),
    (500, error("500.001.1001", "Wrong credentials")),
    (500, error("500.003.02", "System is busy")),
    (500, error("500.003.1001", "Internal Server Error")),
    (429, ""),
    (500, ""),
    (502, "<html></html>"),
    (503, "<html></html>"),
    (504, ""),
    (200, "<html></html>"),
    (200, ""),
]


@pytest.mark.parametrize(("status", "text"), NO_RESEND)
def test_no_other_answer_makes_a_second_push(far_end: FarEnd, daraja: Daraja, status: int, text: str) -> None:
    far_end.answers = [httpx.Response(status, text=text)]
    assert isinstance(daraja.push(PROMPT), Refused | AnswerLost)
    assert (far_end.token_calls, far_end.pushes) == (1, 1)


TOKEN_REFUSALS = [
    (400, error("400.008.01", "Invalid Authentication passed"), Cause.CREDENTIALS, False),
    (400, "", Cause.CREDENTIALS, False),
    (401, "", Cause.CREDENTIALS, False),
    (400, error("400.008.02", "Invalid grant type passed"), Cause.REQUEST_REFUSED, False),
    (404, error("404.001.01", "Resource not found"), Cause.REQUEST_REFUSED, False),
    (429, "", Cause.MPESA_BUSY, True),
    (500, error("500.003.02", "Spike Arrest Violation"), Cause.MPESA_BUSY, True),
    (500, "", Cause.MPESA_FAULT, False),
    (503, "<html></html>", Cause.MPESA_FAULT, False),
    (200, "<html>Please log in to the hotspot</html>", Cause.MPESA_FAULT, False),
    (200, "{}", Cause.MPESA_FAULT, False),
    (200, json.dumps({"access_token": None}), Cause.MPESA_FAULT, False),
    (200, json.dumps({"access_token": ""}), Cause.MPESA_FAULT, False),
    (200, json.dumps({"access_token": "two\nlines", "expires_in": 3599}), Cause.MPESA_FAULT, False),
]


@pytest.mark.parametrize(("status", "text", "cause", "is_throttled"), TOKEN_REFUSALS)
def test_without_a_token_nothing_was_sent(
    far_end: FarEnd, daraja: Daraja, status: int, text: str, cause: Cause, is_throttled: bool
) -> None:
    far_end.tokens = [httpx.Response(status, text=text), httpx.Response(status, text=text)]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is cause
    asked = daraja.query(CHECKOUT_ID)
    assert isinstance(asked, NoInformation)
    assert (asked.is_throttled, asked.is_offline) == (is_throttled, False)
    assert far_end.token_calls == len(far_end.requests) == 2


def test_a_failed_token_is_not_remembered(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.tokens = [httpx.Response(500)]
    assert isinstance(daraja.push(PROMPT), Refused)
    assert isinstance(daraja.push(PROMPT), Accepted)


def test_an_unreadable_token_is_not_kept_as_evidence(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.tokens = [httpx.Response(200, text=json.dumps({"access_token": "hush hush"}))]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert "hush" not in answer.evidence


# --- where it died ----------------------------------------------------------------------------------------

NEVER_LEFT: list[Exception] = [
    httpx.ConnectError("[Errno 11001] getaddrinfo failed"),
    httpx.ConnectTimeout("timed out"),
    httpx.PoolTimeout("timed out"),
    httpx.UnsupportedProtocol("no such scheme"),
]
MAY_HAVE_ARRIVED: list[Exception] = [
    httpx.ReadTimeout("timed out"),
    httpx.WriteTimeout("timed out"),
    httpx.ReadError("reset"),
    httpx.WriteError("broken pipe"),
    httpx.CloseError("closed"),
    httpx.RemoteProtocolError("Server disconnected without sending a response."),
    httpx.LocalProtocolError("not now"),
    httpx.DecodingError("no gzip"),
]


@pytest.mark.parametrize("died", NEVER_LEFT, ids=lambda died: type(died).__name__)
def test_a_push_that_never_left_is_refused_as_offline(
    far_end: FarEnd, daraja: Daraja, died: Exception
) -> None:
    far_end.answers = [died]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.OFFLINE
    assert type(died).__name__ in answer.evidence
    assert far_end.pushes == 1


@pytest.mark.parametrize("died", MAY_HAVE_ARRIVED, ids=lambda died: type(died).__name__)
def test_a_push_that_may_have_arrived_is_in_doubt_and_not_repeated(
    far_end: FarEnd, daraja: Daraja, died: Exception
) -> None:
    far_end.answers = [died]
    assert daraja.push(PROMPT) == AnswerLost(f"{type(died).__name__}: {died}")
    assert far_end.pushes == 1


@pytest.mark.parametrize("died", NEVER_LEFT + MAY_HAVE_ARRIVED, ids=lambda died: type(died).__name__)
def test_whatever_kills_the_token_call_the_push_was_not_sent(
    far_end: FarEnd, daraja: Daraja, died: Exception
) -> None:
    far_end.tokens = [died, died]
    answer = daraja.push(PROMPT)
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.OFFLINE
    asked = daraja.query(CHECKOUT_ID)
    assert isinstance(asked, NoInformation)
    assert asked.is_offline
    assert far_end.pushes == 0


@pytest.mark.parametrize(
    ("died", "is_offline"),
    [(died, True) for died in NEVER_LEFT] + [(died, False) for died in MAY_HAVE_ARRIVED],
    ids=lambda value: type(value).__name__,
)
def test_a_query_that_died_says_nothing(
    far_end: FarEnd, daraja: Daraja, died: Exception, is_offline: bool
) -> None:
    far_end.answers = [died]
    assert daraja.query(CHECKOUT_ID) == NoInformation(False, is_offline, f"{type(died).__name__}: {died}")


def test_each_call_tells_whether_an_answer_came(far_end: FarEnd, daraja: Daraja) -> None:
    far_end.answers = [httpx.Response(500), httpx.ReadTimeout("timed out"), httpx.ConnectError("gone")]
    for _ in range(4):
        daraja.push(PROMPT)
    assert far_end.contacts == [True, True, False, False, True]


class Endless(httpx.SyncByteStream):
    """An answer that never ends."""

    def __init__(self) -> None:
        self.sent_bytes = 0
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.sent_bytes += 64 * 1024
            yield b"x" * 64 * 1024

    def close(self) -> None:
        self.is_closed = True


def test_an_endless_answer_is_cut_off(far_end: FarEnd, daraja: Daraja) -> None:
    endless = Endless()
    far_end.answers = [httpx.Response(200, stream=endless)]
    assert isinstance(daraja.push(PROMPT), AnswerLost)
    assert endless.sent_bytes <= MAX_ANSWER_BYTES + 64 * 1024
    assert endless.is_closed


def test_logs_and_answers_hold_no_secret_and_no_phone_number(
    far_end: FarEnd, daraja: Daraja, caplog: pytest.LogCaptureFixture
) -> None:
    far_end.answers = [
        httpx.Response(401),
        httpx.Response(400, text=error("400.002.02", "no")),
        httpx.ReadError("reset"),
    ]
    with caplog.at_level(logging.DEBUG):
        answers = [daraja.push(PROMPT), daraja.push(PROMPT), daraja.query(CHECKOUT_ID)]
    basic = base64.b64encode(b"the-key:the-secret").decode()
    for secret in ("the-secret", "the-passkey", "the-key", basic, "bearer-", "254708374149", "token-1"):
        assert secret not in caplog.text + repr(answers) + repr(vars(daraja)["_account"])


# --- many threads -----------------------------------------------------------------------------------------


def test_eight_cold_threads_buy_one_token(far_end: FarEnd, daraja: Daraja) -> None:
    together = threading.Barrier(8, timeout=10)

    def push(_: int) -> object:
        together.wait()
        return daraja.push(PROMPT)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(push, range(8)))
    assert all(isinstance(answer, Accepted) for answer in answers)
    assert (far_end.token_calls, far_end.pushes) == (1, 8)


def test_a_revoked_token_in_eight_threads_is_renewed_once(far_end: FarEnd, daraja: Daraja) -> None:
    assert isinstance(daraja.push(PROMPT), Accepted)
    all_refused = threading.Barrier(8, timeout=10)

    def refuse() -> httpx.Response:
        # No thread learns of the refusal before all eight have used the revoked token.
        all_refused.wait()
        return httpx.Response(404, text=error("404.001.03", "Invalid Access Token"))

    far_end.answers = [refuse] * 8
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: daraja.push(PROMPT), range(8)))
    assert all(isinstance(answer, Accepted) for answer in answers)
    assert (far_end.token_calls, far_end.pushes) == (2, 1 + 8 + 8)


def test_a_late_refusal_of_an_old_token_does_not_cost_the_new_one() -> None:
    clock = TurnedClock()
    bought: list[AccessToken] = []

    def fetch() -> AccessToken:
        bought.append(AccessToken(f"bearer-{len(bought)}", clock.now().replace(year=2027)))
        return bought[-1]

    tokens = AccessTokens(fetch, clock)
    old = tokens.current()
    assert isinstance(old, AccessToken)
    new = tokens.after_refusal_of(old)
    assert tokens.after_refusal_of(old) is new
    assert len(bought) == 2


def test_threads_that_wait_for_a_token_share_its_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = threading.Semaphore(0)
    fetches = 0

    class CountedFuture(Future[Any]):
        def result(self, timeout: float | None = None) -> Any:
            waiting.release()
            return super().result(timeout)

    def fail() -> Reading:
        nonlocal fetches
        fetches += 1
        for _ in range(7):
            assert waiting.acquire(timeout=10)
        return Reading(Meaning.NOT_SENT, "gone", Cause.OFFLINE)

    monkeypatch.setattr(access_token, "Future", CountedFuture)
    tokens = AccessTokens(fail, TurnedClock())
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: tokens.current(), range(8)))
    assert fetches == 1
    assert answers == [Reading(Meaning.NOT_SENT, "gone", Cause.OFFLINE)] * 8


def test_an_error_of_ours_while_asking_for_a_token_leaves_nobody_waiting() -> None:
    clock = TurnedClock()
    failing = True

    def fetch() -> AccessToken:
        if failing:
            raise RuntimeError("a fault of ours")
        return AccessToken("bearer-1", clock.now().replace(year=2027))

    tokens = AccessTokens(fetch, clock)
    with pytest.raises(RuntimeError, match="a fault of ours"):
        tokens.current()
    failing = False
    assert isinstance(tokens.current(), AccessToken)
