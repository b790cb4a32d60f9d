"""A way to M-PESA that answers as told."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.services.ports import Greeting, Probe


class FakeProbe:
    """What `greet` and `sign_in` say, and with which settings it was opened.

    Attributes:
        opened_with: all settings, each time.
        closed: how often it was closed.
        may_answer: cleared by a test that looks at the window meanwhile.
    """

    def __init__(self) -> None:
        self.trouble: Trouble | None = None
        self.cause: Cause | None = None
        self.opened_with: list[dict[str, str]] = []
        self.closed = 0
        self.may_answer = threading.Event()
        self.may_answer.set()

    @property
    def host(self) -> str:
        return "mpesa.invalid"

    def resolve(self) -> Trouble | None:
        return self.trouble

    def greet(self) -> Greeting:
        assert self.may_answer.wait(10)
        return Greeting(self.trouble)

    def sign_in(self) -> Cause | None:
        return self.cause

    @contextmanager
    def open(self, values: Mapping[str, str]) -> Iterator[Probe]:
        """As `services.setup.Probing`."""
        self.opened_with.append(dict(values))
        try:
            yield self
        finally:
            self.closed += 1
