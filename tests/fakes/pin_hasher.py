"""A hasher that takes no time, and tells in which threads it was used."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable


class FakeHasher:
    """Hashes are words of a version and a digest, so that tests can see what is new.

    Attributes:
        version: of the hashes made from now on; older ones are outdated.
        threads: where it was used, in order.
        before: called before each use; a test may wait in it.
    """

    def __init__(self) -> None:
        self.version = 1
        self.threads: list[threading.Thread] = []
        self.before: Callable[[], object] = lambda: None
        self._made = 0

    def hash(self, pin: str) -> str:
        self._note()
        self._made += 1
        return f"{self.version}:{self._made}:{_digest(f'{self._made}{pin}')}"

    def matches(self, pin_hash: str, pin: str) -> bool:
        self._note()
        _, salt, digest = pin_hash.split(":")
        return _digest(salt + pin) == digest

    def is_outdated(self, pin_hash: str) -> bool:
        return not pin_hash.startswith(f"{self.version}:")

    def _note(self) -> None:
        self.threads.append(threading.current_thread())
        self.before()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
