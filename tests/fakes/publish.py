"""Hears what the services tell the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cyberdesk.domain.events import Event, PaymentQuestioned

Heard = TypeVar("Heard")


class PublishRecorder:
    """`ports.Publish`: keeps every event, in order.

    Attributes:
        events: all of them.
        listeners: are told too, after the event was kept.
    """

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.listeners: list[Callable[[Event], None]] = []

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        for listener in self.listeners:
            listener(event)

    def of(self, kind: type[Heard]) -> list[Heard]:
        """The events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def questioned(self) -> list[int]:
        """The payments that M-PESA must be asked about."""
        return [event.payment_id for event in self.of(PaymentQuestioned)]

    def clear(self) -> None:
        self.events.clear()
