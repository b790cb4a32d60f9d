"""The connections that are open, and which of them has to go.

Everything here lives in the loop's thread.
"""

from __future__ import annotations

import asyncio
import math
from enum import Enum, auto
from typing import Protocol

from cyberdesk.ingress.message import Limits

_RECEIVE_BYTES = 16 * 1024


class Phase(Enum):
    """What a connection is doing."""

    READING = auto()  # a request is coming in, or the first one is awaited
    IDLE = auto()  # between two requests
    ANSWERING = auto()  # the handler has the request, or its answer is held back
    FLUSHING = auto()  # the caller is slow to take its answer
    LEAVING = auto()  # the last word is written; what still comes in is thrown away
    GONE = auto()


class Occupant(Protocol):
    """A connection, as its place sees it.

    Attributes:
        phase: what it is doing.
        waiting_since: loop time since which it keeps us waiting.
        deadline: loop time at which `expire` is due; infinite when there is none.
    """

    phase: Phase
    waiting_since: float
    deadline: float

    def expire(self) -> None:
        """The deadline is over."""
        ...

    def abort(self) -> None:
        """Close without another word."""
        ...


class Places:
    """The connections that are open, their deadlines, and who has to go when a new one comes.

    Attributes:
        limits: what one caller may cost.
        loop: the one all of this runs in.
        receive_buffer: what a connection has just received, read before the next one receives. Small, so that
            little can arrive before a limit is looked at.
        is_closing: the server stops; each connection closes after the answer it waits for.
    """

    def __init__(self, limits: Limits, loop: asyncio.AbstractEventLoop) -> None:
        self.limits = limits
        self.loop = loop
        self.receive_buffer = memoryview(bytearray(_RECEIVE_BYTES))
        self.is_closing = False
        self._open: set[Occupant] = set()
        self._sweep_at = math.inf
        self._sweep_timer: asyncio.TimerHandle | None = None

    @property
    def is_empty(self) -> bool:
        return not self._open

    def admit(self, connection: Occupant) -> None:
        """Give it a place, and soon take one from a slow connection if there are too many."""
        self._open.add(connection)
        if self.is_closing:
            connection.abort()
        elif len(self._open) > self.limits.connections:
            # Two turns of the loop later, what has arrived by now is read: only then is it clear who is slow.
            self.loop.call_soon(self.loop.call_soon, self._make_room)

    def forget(self, connection: Occupant) -> None:
        self._open.discard(connection)

    def close(self) -> None:
        """Close every connection that does not wait for an answer; the others close after it."""
        self.is_closing = True
        for connection in self._open:
            if connection.phase is not Phase.ANSWERING:
                connection.abort()

    def abort(self) -> None:
        """Close every connection now."""
        for connection in self._open:
            connection.abort()

    def watch(self, deadline: float) -> None:
        """See to it that the sweep comes by no later than this. One timer for all: a request costs none."""
        if deadline < self._sweep_at:
            if self._sweep_timer is not None:
                self._sweep_timer.cancel()
            self._sweep_at = deadline
            self._sweep_timer = self.loop.call_at(deadline, self._sweep)

    def _make_room(self) -> None:
        """Close the connections that have kept us waiting longest, first of all those already refused.

        Never the newest, even if all others wait for the handler: `Limits.waiting_requests` bounds those.
        """
        present = [connection for connection in self._open if connection.phase is not Phase.GONE]
        slow = [connection for connection in present if connection.phase is not Phase.ANSWERING]
        slow.sort(key=lambda connection: (connection.phase is not Phase.LEAVING, connection.waiting_since))
        excess = len(present) - self.limits.connections
        for connection in slow[: max(0, min(excess, len(slow) - 1))]:
            connection.abort()

    def _sweep(self) -> None:
        now = self.loop.time()
        self._sweep_at = math.inf
        self._sweep_timer = None
        for connection in list(self._open):
            if connection.deadline <= now:
                connection.expire()
        self.watch(min((connection.deadline for connection in self._open), default=math.inf))
