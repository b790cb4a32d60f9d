"""The access tokens of the simulator (daraja.md 1)."""

from __future__ import annotations

import string
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

TOKEN_LENGTH = 28
_LETTERS = string.ascii_letters + string.digits


class Tokens:
    """Tokens given out and still good. Used from every worker.

    Args:
        rng: makes them up; the caller uses it for nothing else.
        clock: UTC now.
        lifetime: how long each is good.
        new_ends_old: a new token cancels the earlier ones, as the portal says.
    """

    def __init__(
        self, *, rng: Random, clock: Callable[[], datetime], lifetime: timedelta, new_ends_old: bool
    ) -> None:
        self._rng = rng
        self._clock = clock
        self._lifetime = lifetime
        self._new_ends_old = new_ends_old
        self._lock = threading.Lock()
        self._ends_at: dict[str, datetime] = {}

    def issue(self) -> str:
        """A new token."""
        with self._lock:
            if self._new_ends_old:
                self._ends_at.clear()
            token = "".join(self._rng.choices(_LETTERS, k=TOKEN_LENGTH))
            self._ends_at[token] = self._clock() + self._lifetime
            return token

    def is_good(self, token: str) -> bool:
        """Whether a call with this token is let in."""
        with self._lock:
            ends_at = self._ends_at.get(token)
            return ends_at is not None and self._clock() < ends_at

    def revoke_all(self) -> None:
        """From now on a caller needs a new one."""
        with self._lock:
            self._ends_at.clear()
