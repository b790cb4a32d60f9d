"""A look at the way to M-PESA that finds what a test tells it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.services.ports import Greeting

UP = Greeting(None, 0.0)

GreetScript = Greeting | Exception | Callable[[], Greeting]
"""What is found, a fault to raise, or what happens before it is found."""


class ScriptedProbe:
    """`ports.Probe`. With no script left, a greeting finds what `always` says.

    Attributes:
        always: what greetings find.
        name_trouble: what looking up the name finds.
        cause: what signing in finds.
        asked: the calls so far: resolve, greet, sign_in.
    """

    host = "api.mpesa.test"

    def __init__(self, always: GreetScript = UP) -> None:
        self.always: GreetScript = always
        self.name_trouble: Trouble | None = None
        self.cause: Cause | None = None
        self.asked: list[str] = []
        self._greetings: deque[GreetScript] = deque()
        self._lock = threading.Lock()

    def will_greet(self, *scripts: GreetScript) -> None:
        """What the next greetings find."""
        self._greetings.extend(scripts)

    @property
    def looks(self) -> int:
        """How many greetings there were."""
        return self.asked.count("greet")

    def resolve(self) -> Trouble | None:
        self.asked.append("resolve")
        return self.name_trouble

    def greet(self) -> Greeting:
        with self._lock:
            self.asked.append("greet")
            script = self._greetings.popleft() if self._greetings else self.always
        if isinstance(script, Exception):
            raise script
        return script() if callable(script) else script

    def sign_in(self) -> Cause | None:
        self.asked.append("sign_in")
        return self.cause
