"""One program on one data folder: the second start raises the first window and ends."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CALL_MS = 1000


@contextmanager
def alone(lock_path: Path) -> Iterator[bool]:
    """Hold the data folder's lock without a window; False when another program has it."""
    lock = QLockFile(str(lock_path))
    lock.setStaleLockTime(0)
    has_it = bool(lock.tryLock(0))
    try:
        yield has_it
    finally:
        if has_it:
            lock.unlock()


class Instance(QObject):
    """Holds the data folder's lock, and hears when somebody starts the program again.

    Signals:
        raised: a second start asks this one to show itself.
    """

    raised = Signal()

    def __init__(self, lock_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock_path))
        # A lock whose owner is gone (a crash, a power cut) is taken over; age alone is no proof of that.
        self._lock.setStaleLockTime(0)
        self._name = "cyberdesk-" + hashlib.sha256(str(lock_path.resolve()).encode()).hexdigest()[:16]
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another program has it."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        self._server.listen(self._name)
        return True

    def raise_other(self) -> bool:
        """Ask the program that has the lock to show itself; False when it does not listen."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_heard = bool(socket.waitForConnected(_CALL_MS))
        socket.abort()
        return is_heard

    def release(self) -> None:
        """Let the next start have the folder."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _on_call(self) -> None:
        if self._server is None:
            return
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.abort()
            caller.deleteLater()
            self.raised.emit()
