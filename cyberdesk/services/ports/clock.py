"""Time, and who hears what happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.events import Event

Publish = Callable[[Event], None]
"""Tells the window. Called after the commit, from any thread."""


class Clock(Protocol):
    """The only source of time for the services, so that tests and the simulation can turn it."""

    def now(self) -> datetime:
        """UTC, with its zone."""
        ...
