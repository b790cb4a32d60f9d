"""Something that must be known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alert:
    """Something somebody must know.

    Attributes:
        words: what is so.
        next_step: what to do.
    """

    words: str
    next_step: str
