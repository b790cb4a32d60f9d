"""The thread that keeps the time of the prompts and carries the callbacks."""

from __future__ import annotations

import asyncio
import concurrent.futures
import functools
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import httpx

TIMEOUT_SECONDS = 10.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A callback to carry.

    Attributes:
        url: where to; it names the payment to whoever reads it, so it is in no repr.
        headers, body: what to post.
        delay_seconds: before the first attempt and before each further one.
        times: how often it is posted. An attempt that fails is never made again (daraja.md 3.3).
        is_undeliverable: the attempt is made at an address where nobody listens.
        on_attempt: told the HTTP status of each attempt, or None when there was no answer.
    """

    url: str = field(repr=False)
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    delay_seconds: float
    times: int
    is_undeliverable: bool
    on_attempt: Callable[[int | None], None]


class Courier:
    """One thread with an event loop. An event loop, because a delivery can then be broken off at once.

    Args:
        tls: what an https receiver is checked against; None for the public authorities.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._lock = threading.Lock()
        self._is_open = False
        self._ready = threading.Event()
        self._deliveries: set[asyncio.Task[None]] = set()
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._closing: AsyncExitStack
        self._thread = threading.Thread(target=self._run, name="simulator-courier", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._stopping: asyncio.Event

    def start(self) -> None:
        self._thread.start()
        self._ready.wait()
        if not self._is_open:
            raise RuntimeError("the courier's thread did not start")

    def stop(self) -> None:
        """Breaks off what is under way, forgets what is planned, and waits for the thread's end."""
        with self._lock:
            was_open, self._is_open = self._is_open, False
            if was_open:
                self._loop.call_soon_threadsafe(self._stopping.set)
        if was_open:
            self._thread.join()

    def after(self, seconds: float, job: Callable[[], object]) -> None:
        """Runs a short `job` in the courier's thread; never once stopped."""
        with self._lock:
            if self._is_open:
                self._loop.call_soon_threadsafe(self._loop.call_later, seconds, job)

    def deliver(self, parcel: Parcel) -> concurrent.futures.Future[None]:
        """Done when every attempt was made; cancelled when stopped before that."""
        # Under the lock, so that the loop certainly still runs what it is handed here.
        with self._lock:
            if self._is_open:
                return asyncio.run_coroutine_threadsafe(self._deliver(parcel), self._loop)
        refused: concurrent.futures.Future[None] = concurrent.futures.Future()
        refused.cancel()
        return refused

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        async with AsyncExitStack() as self._closing:
            self._is_open = True
            self._ready.set()
            await self._stopping.wait()
            for delivery in self._deliveries:
                delivery.cancel()
            await asyncio.gather(*self._deliveries, return_exceptions=True)

    def _client(self, url: str) -> httpx.AsyncClient:
        """The client for a receiver; one for https, one for all others, each made when first needed."""
        is_https = url.lower().startswith("https:")
        if is_https not in self._clients:
            if is_https:
                verify = self._tls or _public_authorities()
            else:
                verify = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            client = self._clients[is_https] = httpx.AsyncClient(
                verify=verify,
                timeout=TIMEOUT_SECONDS,
                # Kept-alive connections would make a delivery fail now and then for no fault of the receiver.
                limits=httpx.Limits(max_keepalive_connections=0),
                trust_env=False,
            )
            self._closing.push_async_callback(client.aclose)
        return self._clients[is_https]

    async def _deliver(self, parcel: Parcel) -> None:
        delivery = asyncio.current_task()
        assert delivery is not None
        self._deliveries.add(delivery)
        delivery.add_done_callback(self._deliveries.discard)
        for _ in range(parcel.times):
            await asyncio.sleep(parcel.delay_seconds)
            parcel.on_attempt(await self._attempt(parcel))

    async def _attempt(self, parcel: Parcel) -> int | None:
        if not parcel.is_undeliverable:
            return await self._post(parcel.url, parcel)
        # A port that is taken and not listened to refuses for certain.
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            return await self._post(f"http://127.0.0.1:{taken.getsockname()[1]}/", parcel)

    async def _post(self, url: str, parcel: Parcel) -> int | None:
        try:
            response = await self._client(url).post(url, content=parcel.body, headers=dict(parcel.headers))
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            # The last two: host names that look right and are not.
            _log.info("callback not delivered: %s", type(error).__name__)
            return None
        return response.status_code


@functools.cache
def _public_authorities() -> ssl.SSLContext:
    # Reading them takes longer than all the rest of a start, and practice needs none.
    return httpx.create_ssl_context()
