"""A way to M-PESA that answers what a test tells it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from cyberdesk.services.ports import Accepted, Prompt, PushAnswer, QueryAnswer, StillOpen

PushScript = PushAnswer | Exception | Callable[[Prompt], PushAnswer]
"""An answer, a fault to raise, or what happens at the far end before it answers."""
QueryScript = QueryAnswer | Exception | Callable[[str], QueryAnswer]


class FakeGateway:
    """`ports.Gateway`: keeps what was asked, and takes its answers from a script.

    With no script left, a prompt is accepted under the ids of `accepted`, and a question hears that the
    prompt is still open.

    Attributes:
        prompts: every prompt that was sent.
        questions: the checkout ids that were asked about.
    """

    def __init__(self) -> None:
        self.prompts: list[Prompt] = []
        self.questions: list[str] = []
        self._pushes: deque[PushScript] = deque()
        self._queries: deque[QueryScript] = deque()
        self._lock = threading.Lock()

    def will_push(self, *scripts: PushScript) -> None:
        """What the next prompts get."""
        self._pushes.extend(scripts)

    def will_tell(self, *scripts: QueryScript) -> None:
        """What the next questions hear."""
        self._queries.extend(scripts)

    def push(self, prompt: Prompt) -> PushAnswer:
        with self._lock:
            self.prompts.append(prompt)
            script = self._pushes.popleft() if self._pushes else accepted(len(self.prompts))
        if isinstance(script, Exception):
            raise script
        return script(prompt) if callable(script) else script

    def query(self, checkout_request_id: str) -> QueryAnswer:
        with self._lock:
            self.questions.append(checkout_request_id)
            script = self._queries.popleft() if self._queries else StillOpen("still open")
        if isinstance(script, Exception):
            raise script
        return script(checkout_request_id) if callable(script) else script


def accepted(number: int) -> Accepted:
    """The far end takes its prompt number `number`."""
    return Accepted(f"merchant-{number}", f"ws_CO_{number}", '{"ResponseCode": "0"}')
