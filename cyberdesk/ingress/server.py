"""A small HTTP/1.1 server on 127.0.0.1 that goes on answering while strangers misbehave.

One daemon thread runs an asyncio loop that reads with h11 and writes. Worker threads run the handler, so that
waiting for the disk never keeps anybody from being read. What keeps it alive (peers.md 4):

- an absolute deadline for each request: a time-out between bytes is no defence, one byte a second resets it;
- when every place is taken, the newest gets that of the connection that has kept us waiting longest;
- limits on headers, body, and on the bytes of one request on the wire;
- only the handler acknowledges: whatever goes wrong in here is never answered with a 2xx.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from cyberdesk.ingress.connection import NOT_STORED, Answer, Connection, Job
from cyberdesk.ingress.message import Limits, Request, Response, encode
from cyberdesk.ingress.places import Places

__all__ = ["Limits", "Request", "Response", "Server", "Together"]

log = logging.getLogger(__name__)

HOST = "127.0.0.1"

_BACKLOG = 128


@dataclass(frozen=True, slots=True)
class Together:
    """A handler of several requests, for work that takes as long for many as for one: waiting for the disk.

    Attributes:
        handle: answers requests in their order. It raises only when it has done nothing for any of them; each
            is then handled alone.
        most: how many at once, of those that wait already; nobody is waited for.
        is_urgent: those are handled before all others and never together with them, so that a flood of the
            others holds them up by one small handful at most.
        most_others: how many of the others at once. One by one, eight senders of forged callbacks make a real
            one take 1.5 times as long; four at once, twice as long.
    """

    handle: Callable[[Sequence[Request]], Sequence[Response]]
    most: int = 16
    is_urgent: Callable[[Request], bool] = lambda _: True
    most_others: int = 1


class Server:
    """Answers HTTP on 127.0.0.1 from `start` to `stop`, once in its life."""

    def __init__(
        self,
        handler: Callable[[Request], Response] | Together,
        *,
        port: int = 0,
        limits: Limits = Limits(),  # noqa: B008 (frozen)
        workers: int = 1,
        worker_scope: Callable[[], AbstractContextManager[object]] = nullcontext,
        tls: ssl.SSLContext | None = None,
        name: str = "callback-server",
    ) -> None:
        """
        Args:
            handler: called in a worker thread with every complete request, or with all that wait. If it
                raises, the answer is 500.
            port: 0 takes a free one.
            limits: what one caller may cost.
            workers: how many threads run the handler.
            worker_scope: each worker spends its life inside one, such as a connection to the database.
            tls: speak TLS. A handshake takes no place among `Limits.connections`, only `request_seconds`.
            name: the threads' name.
        """
        self._handler = handler if isinstance(handler, Together) else Together(_each_by(handler), most=1)
        self._port = port
        self._limits = limits
        self._worker_count = workers
        self._worker_scope = worker_scope
        self._tls = tls
        self._name = name
        self._loop: asyncio.AbstractEventLoop
        self._loop_thread: threading.Thread | None = None
        self._workers: list[threading.Thread] = []
        # The loop's thread puts, the workers take; None sends one worker home.
        # A ticket for each job that waits in one of the two lines.
        self._jobs: queue.SimpleQueue[bool | None] = queue.SimpleQueue()
        self._urgent: deque[Job] = deque()
        self._others: deque[Job] = deque()
        self._lines_lock = threading.Lock()
        self._open_jobs = 0
        # The workers append, the loop's thread takes; one wake-up of the loop serves all that are there.
        self._answers: deque[Answer] = deque()
        self._is_loop_woken = False

    @property
    def port(self) -> int:
        """The port it listens on, once started."""
        return self._port

    def start(self) -> None:
        """Listen from now on.

        Raises:
            OSError: the port is taken.
        """
        listener = socket.create_server((HOST, self._port), backlog=_BACKLOG)
        self._port = listener.getsockname()[1]
        # The selector's loop on every system: Windows' own would only differ. It turns Nagle's delay off.
        self._loop = asyncio.SelectorEventLoop()
        self._places = Places(self._limits, self._loop)
        self._is_closing = asyncio.Event()
        self._is_ending = asyncio.Event()
        self._workers = [
            threading.Thread(target=self._work, name=f"{self._name}-worker-{number}", daemon=True)
            for number in range(1, self._worker_count + 1)
        ]
        self._loop_thread = threading.Thread(target=self._run, args=[listener], name=self._name, daemon=True)
        for thread in (*self._workers, self._loop_thread):
            thread.start()

    def stop(self) -> None:
        """Close the port at once, let the workers finish what they have, and end all threads.

        Idle and half-sent requests are cut; a complete one is still handled and answered. Returns when all is
        closed. Not to be called by the handler.
        """
        if self._loop_thread is None:
            return
        self._loop.call_soon_threadsafe(self._is_closing.set)
        for worker in self._workers:
            worker.join()
        self._loop.call_soon_threadsafe(self._is_ending.set)
        self._loop_thread.join()
        self._loop_thread = None
        self._loop.close()

    # --- in the loop's thread

    def _run(self, listener: socket.socket) -> None:
        self._loop.run_until_complete(self._serve(listener))

    async def _serve(self, listener: socket.socket) -> None:
        try:
            await self._listen(listener)
        finally:
            for _ in self._workers:
                self._jobs.put(None)
        await self._is_ending.wait()
        self._places.abort()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()  # TLS handshakes, which have no place yet
        while not self._places.is_empty or len(asyncio.all_tasks()) > 1:
            await asyncio.sleep(0)
        await asyncio.sleep(0)  # the last socket is closed one turn after its task has ended

    async def _listen(self, listener: socket.socket) -> None:
        seconds = self._limits.request_seconds if self._tls else None
        server = await self._loop.create_server(
            lambda: Connection(self._places, self._take),
            sock=listener,
            backlog=_BACKLOG,
            ssl=self._tls,
            ssl_handshake_timeout=seconds,
            ssl_shutdown_timeout=1.0 if self._tls else None,
        )
        await self._is_closing.wait()
        # Closing between the two steps of accepting a connection would leave asyncio with its socket open.
        self._loop.remove_reader(listener)
        await asyncio.sleep(0)
        server.close()
        self._places.close()

    def _take(self, job: Job) -> bool:
        if self._open_jobs >= self._limits.waiting_requests:
            return False
        self._open_jobs += 1
        is_urgent = self._handler.is_urgent(job.request)
        with self._lines_lock:
            (self._urgent if is_urgent else self._others).append(job)
        self._jobs.put(True)
        return True

    def _hand_out(self) -> None:
        # Lowered first: a worker that appends from here on wakes the loop again.
        self._is_loop_woken = False
        while self._answers:
            answer = self._answers.popleft()
            self._open_jobs -= 1
            answer.connection.answer(answer)

    # --- in the workers' threads

    def _work(self) -> None:
        is_running = True
        while is_running:
            try:
                with self._worker_scope():
                    is_running = False
                    self._handle_jobs()
            except Exception:  # a dead worker would leave every caller without an answer
                log.exception("The scope of a worker of %s failed", self._name)
                if is_running:
                    is_running = self._fail_next_job()

    def _handle_jobs(self) -> None:
        is_running = True
        while is_running:
            jobs, is_running = self._next_jobs()
            for answer in self._handle(jobs):
                self._give_back(answer)

    def _next_jobs(self) -> tuple[list[Job], bool]:
        """What is handled next, once there is something: of the urgent ones, or else a few of the others.
        False: time to go home."""
        if self._jobs.get() is None:
            return [], False
        with self._lines_lock:
            line = self._urgent or self._others
            most = self._handler.most if line is self._urgent else self._handler.most_others
            jobs = [line.popleft()]
            while line and len(jobs) < most:
                try:
                    ticket = self._jobs.get_nowait()
                except queue.Empty:
                    break
                if ticket is None:
                    # For one worker to go home; it will be found again after this handful.
                    self._jobs.put(None)
                    break
                jobs.append(line.popleft())
        return jobs, True

    def _fail_next_job(self) -> bool:
        """Answer 500 to one job, so that setting up is tried once per job. False: time to go home."""
        if self._jobs.get() is None:
            return False
        with self._lines_lock:
            job = (self._urgent or self._others).popleft()
        self._give_back(_failure(job))
        return True

    def _handle(self, jobs: list[Job]) -> list[Answer]:
        if not jobs:
            return []
        try:
            responses = self._handler.handle([job.request for job in jobs])
            return [_answer(job, response) for job, response in zip(jobs, responses, strict=True)]
        except Exception:  # whatever it was, the caller gets an answer, and not a yes
            if len(jobs) > 1:
                return [answer for job in jobs for answer in self._handle([job])]
            # No path, headers or body here: they hold tokens and phone numbers.
            log.exception("The handler of %s failed on a %s request", self._name, jobs[0].request.method)
            return [_failure(jobs[0])]

    def _give_back(self, answer: Answer) -> None:
        self._answers.append(answer)
        if not self._is_loop_woken:
            self._is_loop_woken = True
            self._loop.call_soon_threadsafe(self._hand_out)


def _each_by(handler: Callable[[Request], Response]) -> Callable[[Sequence[Request]], list[Response]]:
    return lambda requests: [handler(request) for request in requests]


def _answer(job: Job, response: Response) -> Answer:
    wire = encode(response, is_head=job.request.method == "HEAD", is_last=job.is_last)
    return Answer(job.connection, wire, job.is_last, response.delay_seconds, response.is_dropped)


def _failure(job: Job) -> Answer:
    wire = encode(Response(500, NOT_STORED), is_head=job.request.method == "HEAD", is_last=job.is_last)
    return Answer(job.connection, wire, job.is_last)
