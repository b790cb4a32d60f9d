"""A thread for who watches: it works, sleeps until it is time or it is woken, and ends when told."""

from __future__ import annotations

import threading


class WatchThread:
    """Who watches derives from it and writes `_run`, which returns as soon as `_sleep` says so.

    What other threads tell it is kept under `_wake`, and told by `_wake.notify`.
    """

    def __init__(self, name: str) -> None:
        """
        Args:
            name: of the thread, for logs.
        """
        self._name = name
        self._wake = threading.Condition()
        self._is_stopping = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Watch from a thread of its own."""
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; waits for what it is doing just now."""
        with self._wake:
            self._is_stopping = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        raise NotImplementedError

    def _sleep(self, seconds: float | None, *, is_called: bool = False) -> bool:
        """Wait until it is time or the thread is woken. False: it ends.

        Args:
            seconds: None: until it is woken.
            is_called: there is something to do already; to be found out under `_wake`, which is held on.
        """
        with self._wake:
            if not (is_called or self._is_stopping):
                self._wake.wait(seconds)
            return not self._is_stopping
