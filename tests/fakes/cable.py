"""A network cable on loopback: it carries connections to one port, and can be pulled at a given moment."""

from __future__ import annotations

import selectors
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto

_RESET = struct.pack("ii", 1, 0)
_AT_ONCE = b"\0"


class Moment(Enum):
    """When the cable is pulled, seen from a request that runs through it."""

    BEFORE = auto()
    """The request left, and never arrives."""
    AFTER = auto()
    """The request arrived, and its answer never comes back."""


class _Strand:
    """One connection through the cable.

    Attributes:
        near, far: the two sockets.
        loses_answer: what comes back next is lost, and the cable with it.
    """

    def __init__(self, near: socket.socket, far: socket.socket) -> None:
        self.near = near
        self.far = far
        self.loses_answer = False

    def other(self, end: socket.socket) -> socket.socket:
        return self.far if end is self.near else self.near


class Cable:
    """Leads callers of `port` to another port of this computer, until it is pulled.

    While it is out, callers are refused and what was connected is reset, as by a router that knows that there
    is no way. The port stays taken meanwhile, so that nobody else gets it. Stop it at the end.
    """

    def __init__(self, target_port: int, on_pull: Callable[[], None] = lambda: None) -> None:
        """
        Args:
            on_pull: called each time it is pulled, also when that happens by itself.
        """
        self._on_pull = on_pull
        self._target = ("127.0.0.1", target_port)
        # Bound and never listened to: a caller is refused, and no connection of ours can take the port.
        self._place = _bound(0)
        self.port: int = self._place.getsockname()[1]
        self._lock = threading.RLock()
        self._selector = selectors.DefaultSelector()
        self._listener: socket.socket | None = None
        self._strands: dict[socket.socket, _Strand] = {}
        self._cut: tuple[bytes, Moment] | None = None
        self._is_stopping = False
        self._bell, self._ringer = socket.socketpair()
        self._selector.register(self._bell, selectors.EVENT_READ)
        self.plug_in()
        self._thread = threading.Thread(target=self._run, name="cable")
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_out(self) -> bool:
        with self._lock:
            return self._listener is None

    def plug_in(self) -> None:
        """From now on it carries again."""
        with self._lock:
            if self._listener is not None:
                return
            self._listener = _bound(self.port)
            self._listener.listen()
            self._selector.register(self._listener, selectors.EVENT_READ)
        self._ringer.send(_AT_ONCE)

    def pull(self) -> None:
        """From now on nothing gets through, not even what is on its way."""
        with self._lock:
            self._cut = None
            if self._listener is None:
                return
            self._selector.unregister(self._listener)
            self._listener.close()
            self._listener = None
            for strand in set(self._strands.values()):
                self._drop(strand, _reset)
            self._on_pull()
        self._ringer.send(_AT_ONCE)

    def pull_at(self, request: bytes, moment: Moment) -> None:
        """Pull it by itself when a request comes by whose first line holds `request`."""
        with self._lock:
            self._cut = (request, moment)

    def stop(self) -> None:
        """The end of it, and of all that runs through it."""
        self.pull()
        self._is_stopping = True
        self._ringer.send(_AT_ONCE)
        self._thread.join()
        self._selector.close()
        for end in (self._place, self._bell, self._ringer):
            end.close()

    # --- its thread ---------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._is_stopping:
            for key, _ in self._selector.select():
                with self._lock:
                    self._carry(key.fileobj)

    def _carry(self, end: object) -> None:
        if end is self._bell:
            self._bell.recv(4096)
        elif end is self._listener:
            self._connect()
        elif isinstance(end, socket.socket) and end in self._strands:
            self._forward(self._strands[end], end)

    def _connect(self) -> None:
        assert self._listener is not None
        near, _ = self._listener.accept()
        try:
            far = socket.create_connection(self._target, timeout=5)
        except OSError:
            _reset(near)
            return
        strand = _Strand(near, far)
        for end in (near, far):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            end.settimeout(5)
            self._strands[end] = strand
            self._selector.register(end, selectors.EVENT_READ)

    def _forward(self, strand: _Strand, end: socket.socket) -> None:
        try:
            data = end.recv(65536)
        except OSError:
            data = b""
        if not data:
            self._drop(strand, socket.socket.close)
            return
        if end is strand.far and strand.loses_answer:
            self.pull()
            return
        if end is strand.near and self._is_cut(data, strand):
            self.pull()
            return
        try:
            strand.other(end).sendall(data)
        except OSError:
            self._drop(strand, socket.socket.close)

    def _is_cut(self, data: bytes, strand: _Strand) -> bool:
        """Whether the cable is to be pulled now; the strand remembers if it is to be later."""
        if self._cut is None or self._cut[0] not in data.partition(b"\r\n")[0]:
            return False
        _, moment = self._cut
        self._cut = None
        strand.loses_answer = moment is Moment.AFTER
        return moment is Moment.BEFORE

    def _drop(self, strand: _Strand, close: Callable[[socket.socket], None]) -> None:
        for end in (strand.near, strand.far):
            if self._strands.pop(end, None) is not None:
                self._selector.unregister(end)
                close(end)


def _bound(port: int) -> socket.socket:
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind(("127.0.0.1", port))
    return made


def _reset(end: socket.socket) -> None:
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    end.close()
