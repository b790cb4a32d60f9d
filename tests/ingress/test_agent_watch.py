"""The patience with one agent, without an agent: what only a slow or rare one would show."""

from __future__ import annotations

import queue
import threading
from collections import deque
from dataclasses import replace
from typing import cast

from cyberdesk.ingress.agent import Agent
from cyberdesk.ingress.agent_api import AgentApi, NotReady, Refused
from cyberdesk.ingress.agent_log import NOTHING_WRONG, Finding
from cyberdesk.ingress.agent_watch import AgentWatch
from cyberdesk.ingress.tunnel import TunnelState, TunnelTrouble
from tests.ingress.tunnel_watch import QUICK

CONNECTED = 't=1 lvl=info msg="client session established"'
NO_INTERNET = 't=1 lvl=eror msg="failed to reconnect session" err="no such host"'

IMPATIENT = replace(QUICK, start=0.0, silence=0.0)
"""Gives up at the first moment it may."""


class Script:
    """An agent and its API that do what is written, and stop the watch at the end.

    Attributes:
        told: the states, troubles and addresses that were reported.
        opened: the port and domain of each time the address was asked for.
    """

    def __init__(self, lines: list[str], answers: list[Exception | str], pauses: int = 0) -> None:
        self.told: list[tuple[TunnelState, TunnelTrouble, str | None]] = []
        self.opened: list[tuple[int, str]] = []
        self.stopping = threading.Event()
        self._lines = deque(lines)
        self._answers = deque(answers)
        self._pauses = pauses

    def next_line(self, seconds: float) -> str:
        assert seconds >= 0
        if self._lines:
            return self._lines.popleft()
        self._pauses -= 1
        if self._pauses < 0:
            self.stopping.set()
        raise queue.Empty

    def open(self, port: int, domain: str) -> str:
        self.opened.append((port, domain))
        answer = self._answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def report(
        self, state: TunnelState, finding: Finding = NOTHING_WRONG, address: str | None = None
    ) -> None:
        self.told.append((state, finding.trouble, address))

    def play(self) -> None:
        AgentWatch(
            cast(Agent, self),
            cast(AgentApi, self),
            port=9,
            domain="",
            authtoken="",
            patience=IMPATIENT,
            report=self.report,
            end_orphans=lambda: None,
            stopping=self.stopping,
            last_address=None,
        ).follow()


def test_an_agent_whose_address_is_refused_is_not_given_up() -> None:
    script = Script([CONNECTED], [Refused("ERR_NGROK_334")], pauses=3)
    script.play()
    assert script.stopping.is_set()  # so it watched until the end of the script
    assert script.told == [(TunnelState.DOWN, TunnelTrouble.IN_USE, None)]


def test_an_agent_whose_api_never_gets_ready_is_given_up() -> None:
    script = Script([CONNECTED], [NotReady("refused")], pauses=3)
    script.play()
    assert not script.stopping.is_set()
    assert script.told == [(TunnelState.DOWN, TunnelTrouble.SILENT, None)]


def test_an_agent_that_stops_trying_is_given_up() -> None:
    script = Script([NO_INTERNET], [], pauses=3)
    script.play()
    assert not script.stopping.is_set()
    assert script.told[-1] == (TunnelState.DOWN, TunnelTrouble.NO_INTERNET, None)


def test_complaints_while_it_is_connected_are_not_about_the_tunnel() -> None:
    complaint = 't=1 lvl=eror msg="failed to open private leg" err="dial tcp: connection refused"'
    script = Script([CONNECTED, complaint, complaint], ["https://a.app"], pauses=3)
    script.play()
    assert script.told == [(TunnelState.ONLINE, TunnelTrouble.NONE, "https://a.app")]
    assert script.opened == [(9, "")]
