"""Argon2id for the PINs of staff.

19 MiB, two passes, one thread: one of the settings of equal strength in the OWASP password storage cheat
sheet. It takes 20 ms on a PC of today, so 60 to 100 ms on those of ten years ago that cafés have. The
library's own choice, 64 MiB and four threads, would push other pages out of a full 4 GB machine.

A PIN of four digits has 10,000 forms, so a hash only slows down who has taken the database home: minutes
instead of an instant. What keeps people at the counter from guessing is `domain.staff.lock_after`.
"""

from __future__ import annotations

import logging

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

log = logging.getLogger(__name__)

MEMORY_KIB = 19 * 1024
PASSES = 2
THREADS = 1


class ArgonPinHasher:
    """`ports.PinHasher` over argon2-cffi. Used from every thread."""

    def __init__(self, *, memory_kib: int = MEMORY_KIB, passes: int = PASSES) -> None:
        """
        Args:
            memory_kib, passes: other ones than the program's, for tests.
        """
        self._argon = PasswordHasher(
            time_cost=passes, memory_cost=memory_kib, parallelism=THREADS, hash_len=32, salt_len=16
        )

    def hash(self, pin: str) -> str:
        return self._argon.hash(pin)

    def matches(self, pin_hash: str, pin: str) -> bool:
        try:
            return self._argon.verify(pin_hash, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            # A damaged row lets nobody in; the type says enough, the hash stays out of the log.
            log.error("a kept PIN cannot be read: %s", type(error).__name__)
            return False

    def is_outdated(self, pin_hash: str) -> bool:
        try:
            return self._argon.check_needs_rehash(pin_hash)
        except InvalidHashError:
            return True
