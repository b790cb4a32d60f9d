"""How the way to M-PESA looks."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """Why a host cannot be talked to."""

    NAME_NOT_FOUND = "name_not_found"
    REFUSED = "refused"
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"
    BROKEN = "broken"

    @property
    def is_internet_down(self) -> bool:
        """It is this PC's way out that fails, not the host."""
        return self is Trouble.NAME_NOT_FOUND
