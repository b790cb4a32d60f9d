"""How a screen asks for a right, without knowing who answers."""

from __future__ import annotations

from collections.abc import Callable

from cyberdesk.domain.staff import Right

Then = Callable[[str], object]
"""What is done when it is allowed, given the name of who answers for it."""
Ask = Callable[[Right, str, Then], None]
"""Asks for a right, for an act in words, and does what then follows."""


def everybody_may(_right: Right, _act: str, then: Then) -> None:
    """For screens that are shown without staff."""
    then("")
