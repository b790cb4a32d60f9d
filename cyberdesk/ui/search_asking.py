"""Asks off the window's thread while somebody types, and hears only the answer to the newest text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from cyberdesk.services.errors import CounterError
from cyberdesk.ui.bridge import Bridge


class Asking:
    """One question is on its way at a time, so that typing never fills the pool that also sends prompts.

    Every text has a number of its own, its generation; the answer to an older one is dropped.
    """

    def __init__(
        self,
        bridge: Bridge,
        find: Callable[[str], object],
        on_found: Callable[[str, Any], None],
        on_error: Callable[[str, CounterError], None],
    ) -> None:
        """
        Args:
            find: runs in a worker.
            on_found, on_error: hear the text and what came of it, in the window's thread.
        """
        self._bridge = bridge
        self._find = find
        self._on_found = on_found
        self._on_error = on_error
        self._generation = 0
        self._wanted: str | None = None
        self._is_asking = False

    def ask(self, text: str) -> None:
        """This text, instead of any before it."""
        self._generation += 1
        self._wanted = text
        # The answer that is on its way sees by then that another text is wanted, and asks for that one.
        if not self._is_asking:
            self._send(text)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._generation += 1
        self._wanted = None

    def _send(self, text: str) -> None:
        self._is_asking = True
        self._bridge.run(
            partial(self._find, text),
            partial(self._on_answer, self._generation, partial(self._on_found, text)),
            partial(self._on_answer, self._generation, partial(self._on_error, text)),
        )

    def _on_answer(self, generation: int, hear: Callable[[Any], None], what: object) -> None:
        self._is_asking = False
        if generation == self._generation:
            hear(what)
        elif self._wanted is not None:
            self._send(self._wanted)
