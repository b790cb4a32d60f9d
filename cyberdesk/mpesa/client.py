"""The calls to Daraja: token, push and query over one kept-alive connection."""

from __future__ import annotations

import base64
import ssl
import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import certifi
import httpx

from cyberdesk.domain.payment import Cause
from cyberdesk.mpesa.access_token import AccessToken, AccessTokens, read_token
from cyberdesk.mpesa.body import decode, evidence
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.messages import push_body, query_body
from cyberdesk.mpesa.result_codes import Meaning, Reading, classify, push_answer, query_answer
from cyberdesk.services.ports import Clock, Prompt, PushAnswer, QueryAnswer, Refused

TOKEN_PATH = "/oauth/v1/generate?grant_type=client_credentials"
PUSH_PATH = "/mpesa/stkpush/v1/processrequest"
QUERY_PATH = "/mpesa/stkpushquery/v1/query"

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
KEEP_ALIVE_SECONDS = 20.0
"""How long an idle connection is used again. A push that meets a connection which the far end or a router has
just dropped is in doubt for good, because nothing tells whether it was read. Routers and gateways drop idle
connections after a minute or more, so 20 s stays clear of it, and still covers a queue at the counter and the
questions after a push; a connection that was closed in plain sight is noticed before it is used."""
MAX_ANSWER_BYTES = 256 * 1024

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""Raised before the first byte of the request is written. Everything else may have been read over there."""


def _tell_nobody(_is_reachable: bool) -> None:
    pass


class Daraja:
    """The way to M-PESA, a `services.ports.Gateway`. Used from any number of threads.

    A push goes out once. The only thing sent twice is a request that the gateway turned away for its access
    token, and that only once (daraja.md 1).
    """

    def __init__(
        self,
        account: Account,
        clock: Clock,
        callback_url: Callable[[str], str],
        *,
        on_contact: Callable[[bool], None] = _tell_nobody,
        read_timeout_seconds: float = READ_SECONDS,
        verify: ssl.SSLContext | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """
        Args:
            callback_url: where the result of an attempt token's push goes. May raise ValueError: not sent.
            on_contact: told after each call whether an answer came, in the calling thread; must not raise.
            verify: whom to trust for https; the roots that come with certifi when None.
            transport: takes the place of the network, for tests.
        """
        self._account = account
        self._clock = clock
        self._callback_url = callback_url
        self._on_contact = on_contact
        self._read_timeout_seconds = read_timeout_seconds
        self._verify = verify
        self._transport = transport
        base = account.base_url.rstrip("/")
        self._token_url = httpx.URL(base + TOKEN_PATH)
        self._push_url = httpx.URL(base + PUSH_PATH)
        self._query_url = httpx.URL(base + QUERY_PATH)
        pair = f"{account.consumer_key}:{account.consumer_secret}"
        self._basic = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
        self._tokens = AccessTokens(self._fetch_token, clock)
        self._client: httpx.Client | None = None
        self._client_lock = threading.Lock()
        self._is_closed = False

    def push(self, prompt: Prompt) -> PushAnswer:
        """Send one prompt. Blocks until M-PESA answers or falls silent.

        What M-PESA could not take is not sent: `Refused`, as the caller has written down the attempt already
        and must learn that nothing left.
        """
        try:
            url = self._callback_url(prompt.attempt_token)
            body = push_body(self._account, prompt, url, self._clock.now())
        except ValueError as error:
            return Refused(Cause.REQUEST_REFUSED, "", evidence(str(error)))
        return push_answer(self._call(self._push_url, body))

    def query(self, checkout_request_id: str) -> QueryAnswer:
        """Ask what became of an accepted push. Blocks until M-PESA answers or falls silent."""
        body = query_body(self._account, checkout_request_id, self._clock.now())
        return query_answer(self._call(self._query_url, body), checkout_request_id)

    def sign_in(self) -> Cause | None:
        """Ask for a new token, to learn whether the keys are accepted; the cause when there is none."""
        token = self._fetch_token()
        return token.cause or Cause.MPESA_FAULT if isinstance(token, Reading) else None

    def close(self) -> None:
        """Close the connections; later calls are not sent.

        For when the workers have ended: a call that still waits loses its answer and ends in doubt.
        """
        with self._client_lock:
            self._is_closed = True
            client, self._client = self._client, None
        if client is not None:
            client.close()

    # --- one call -----------------------------------------------------------------------------------------

    def _call(self, url: httpx.URL, body: bytes) -> Reading:
        token = self._tokens.current()
        if isinstance(token, Reading):
            return token
        reading = self._post(url, body, token)
        if reading.meaning is not Meaning.BAD_TOKEN:
            return reading
        # Turned away before M-PESA saw it, so sending it again with a new token is still the first prompt.
        token = self._tokens.after_refusal_of(token)
        return token if isinstance(token, Reading) else self._post(url, body, token)

    def _post(self, url: httpx.URL, body: bytes, token: AccessToken) -> Reading:
        headers = _headers(f"Bearer {token.text}")
        headers["Content-Type"] = "application/json"
        return self._exchange(httpx.Request("POST", url, headers=headers, content=body))

    def _fetch_token(self) -> AccessToken | Reading:
        asked_at = self._clock.now()
        request = httpx.Request("GET", self._token_url, headers=_headers(self._basic))
        return read_token(self._exchange(request), asked_at)

    def _exchange(self, request: httpx.Request) -> Reading:
        """One request, one reading: where it died decides whether it may have been read over there."""
        client = self._open_client()
        if client is None:
            return Reading(Meaning.NOT_SENT, "The program is closing", Cause.OFFLINE, is_offline=True)
        try:
            status, raw = self._send(client, request)
        except _NEVER_LEFT as error:
            self._on_contact(False)
            return Reading(Meaning.NOT_SENT, _told(error), Cause.OFFLINE, is_offline=True)
        except httpx.HTTPError as error:
            self._on_contact(False)
            return Reading(Meaning.UNCLEAR, _told(error))
        self._on_contact(True)
        return classify(status, decode(raw))

    def _send(self, client: httpx.Client, request: httpx.Request) -> tuple[int, bytes]:
        """The status and the body, up to a size and a time that no honest answer needs."""
        response = client.send(request, stream=True)
        try:
            deadline = time.monotonic() + self._read_timeout_seconds
            raw = bytearray()
            for chunk in response.iter_bytes():
                raw += chunk
                if len(raw) > MAX_ANSWER_BYTES:
                    break
                if time.monotonic() > deadline:
                    raise httpx.ReadTimeout("the answer came too slowly")
            return response.status_code, bytes(raw)
        finally:
            response.close()

    def _open_client(self) -> httpx.Client | None:
        """The client, made at the first call: reading the trusted roots takes tens of milliseconds."""
        with self._client_lock:
            if self._client is None and not self._is_closed:
                self._client = httpx.Client(
                    verify=self._verify or trust(self._account.base_url),
                    timeout=httpx.Timeout(self._read_timeout_seconds, connect=CONNECT_SECONDS),
                    limits=httpx.Limits(keepalive_expiry=KEEP_ALIVE_SECONDS),
                    follow_redirects=False,
                    # Proxies and certificate files named in the environment are not for the shop's money.
                    trust_env=False,
                    transport=self._transport,
                )
            return self._client


def _headers(authorization: str) -> dict[str, str]:
    return {
        "Authorization": authorization,
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": "Cyberdesk",
    }


def trust(base_url: str) -> ssl.SSLContext:
    """Certifi's roots for https. Without https nobody is asked, and an empty list costs nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if urlsplit(base_url).scheme.lower() != "http":
        context.load_verify_locations(certifi.where())
    return context


def _told(error: httpx.HTTPError) -> str:
    return evidence(f"{type(error).__name__}: {error}")
