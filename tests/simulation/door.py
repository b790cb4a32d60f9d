"""The way in: callbacks that come together are kept and judged in one commit, as the real server does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from cyberdesk.services.errors import StorageError
from tests.simulation.clock import Timeline
from tests.simulation.line import Net
from tests.simulation.pc import Pc

_LONGEST_WAIT_SECONDS = 1.0

OnAnswer = Callable[[bool], None]
"""Told whether the PC answered with 200."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A request that waits for its answer."""

    attempt_token: str
    body: bytes
    on_answer: OnAnswer


class Door:
    """Takes what is posted to the callback address, while there is internet and the PC is on."""

    def __init__(self, timeline: Timeline, rng: Random, net: Net, pc: Pc) -> None:
        self._timeline = timeline
        self._rng = rng
        self._net = net
        self._pc = pc
        self._waiting: list[Arrival] = []

    def post(self, attempt_token: str, body: bytes, on_answer: OnAnswer) -> None:
        """Post to the path of a token; empty for the path without one."""
        if self._net.is_down or self._pc.program is None:
            on_answer(False)
            return
        if not self._waiting:
            self._timeline.after(self._rng.uniform(0.0, _LONGEST_WAIT_SECONDS), self._take)
        self._waiting.append(Arrival(attempt_token, body, on_answer))

    def _take(self) -> None:
        arrivals, self._waiting = self._waiting, []
        is_kept = False
        try:
            is_kept = self._keep(arrivals)
        finally:
            # Also when the power fails meanwhile: nobody hears an answer then.
            for arrival in arrivals:
                arrival.on_answer(is_kept)

    def _keep(self, arrivals: list[Arrival]) -> bool:
        program = self._pc.program
        if program is None:
            return False
        with self._pc.power.doing("callback"):
            try:
                program.settlement.receive_all([(each.attempt_token, each.body) for each in arrivals])
            except StorageError:
                return False
        return True
