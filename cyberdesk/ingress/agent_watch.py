"""Following one agent, from its first word to its last."""

from __future__ import annotations

import math
import queue
import threading
import time
from collections.abc import Callable
from typing import Protocol

from cyberdesk.ingress.agent import Agent
from cyberdesk.ingress.agent_api import AgentApi, NotReady, Refused
from cyberdesk.ingress.agent_log import NOTHING_WRONG, Finding, explain, listen
from cyberdesk.ingress.patience import Patience
from cyberdesk.ingress.tunnel import TunnelState, TunnelTrouble

_MISSED_LOOKS = 2
"""So many looks in a row an agent may leave unanswered: one may fall into a busy moment."""

_SOON = 0.2
"""Seconds until the next call of an API that is not ready."""


class Report(Protocol):
    """Who is told how the tunnel is doing."""

    def __call__(self, state: TunnelState, finding: Finding = ..., address: str | None = ...) -> None: ...


class AgentWatch:
    """What becomes of one agent. All in the tunnel's thread, which never waits longer than `Patience` says.

    Attributes:
        online_seconds: how long it was online, since it last became so.
        finding: what is wrong, or was last.
    """

    def __init__(
        self,
        agent: Agent,
        api: AgentApi,
        *,
        port: int,
        domain: str,
        authtoken: str,
        patience: Patience,
        report: Report,
        end_orphans: Callable[[], None],
        stopping: threading.Event,
        last_address: str | None,
    ) -> None:
        """
        Args:
            agent: just started.
            api: of the address it was told; corrected by what it says.
            port: of our server.
            domain: the fixed one, or empty.
            authtoken: hidden in what is reported.
            patience: how long to wait for what.
            report: told of every change.
            end_orphans: called when the address is in use.
            stopping: set when the tunnel ends.
            last_address: of the agent before this one, if it was online until a moment ago.
        """
        self.finding = NOTHING_WRONG
        self._agent = agent
        self._api = api
        self._port = port
        self._domain = domain
        self._authtoken = authtoken
        self._patience = patience
        self._report = report
        self._end_orphans = end_orphans
        self._stopping = stopping
        self._address = last_address
        self._is_connected = False
        self._is_over = False
        self._online_since: float | None = None
        self._last_words = ""
        self._refusals = 0
        self._missed_looks = 0
        # Of the monotonic clock: the next attempt to open the address, the next look, the end of patience.
        self._open_at = math.inf
        self._look_at = math.inf
        self._give_up_at = time.monotonic() + patience.start

    @property
    def online_seconds(self) -> float:
        return 0.0 if self._online_since is None else time.monotonic() - self._online_since

    @property
    def address(self) -> str | None:
        """Where callers came in, if it was online until now or is on its way back."""
        return self._address

    def follow(self) -> None:
        """Until the agent ends, is given up, or the tunnel stops. The agent may run on then."""
        while not (self._is_over or self._stopping.is_set()):
            due = min(self._open_at, self._look_at, self._give_up_at)
            seconds = min(max(due - time.monotonic(), 0.0), self._patience.poll)
            try:
                line = self._agent.next_line(seconds)
            except queue.Empty:
                self._on_time()
                continue
            if line is None:
                self._on_end()
            else:
                self._on_line(line)
                self._on_time()

    # --- what can happen

    def _on_line(self, line: str) -> None:
        heard = listen(line)
        if heard.api_address:
            self._api.address = heard.api_address
        finding = explain(heard.complaint, self._authtoken)
        if heard.is_connected:
            self._on_connected()
        elif heard.is_connected is False and self._is_connected:
            self._on_lost()
            if finding.code:
                self._on_complaint(finding)
        elif heard.complaint and not self._is_connected:
            # While it is connected it complains of single callers only.
            self._on_complaint(finding)

    def _on_connected(self) -> None:
        if not self._is_connected:
            self._is_connected = True
            self._open_at = time.monotonic()
            self._give_up_at = self._open_at + self._patience.start

    def _on_lost(self) -> None:
        self._is_connected = False
        self._open_at = self._look_at = math.inf
        self._give_up_at = time.monotonic() + self._patience.silence
        if self._address is not None:
            self._report(TunnelState.RECONNECTING, address=self._address)

    def _on_complaint(self, finding: Finding) -> None:
        self._last_words = finding.detail
        if finding.trouble is TunnelTrouble.UNKNOWN and not finding.code:
            return  # it may mean nothing, unless it was its last
        self.finding = finding
        self._give_up_at = time.monotonic() + self._patience.silence
        if finding.code and finding.trouble is not TunnelTrouble.IN_USE:
            self._address = None  # ngrok has said no, so it does not come back soon
        self._tell_trouble()
        if finding.trouble is TunnelTrouble.IN_USE and self._address is not None:
            # It would ask for its old session for ever; a new agent gets the address once that is gone.
            self._is_over = True

    def _on_time(self) -> None:
        now = time.monotonic()
        if now >= self._open_at:
            self._open()
        if now >= self._look_at:
            self._look()
        if now >= self._give_up_at:
            if self.finding is NOTHING_WRONG:
                self.finding = Finding(TunnelTrouble.SILENT, detail=self._last_words)
            self._tell_trouble()
            self._is_over = True

    def _on_end(self) -> None:
        self._is_over = True
        if self.finding is NOTHING_WRONG:
            status = self._agent.exit_status(self._patience.end)
            ended = f"the agent ended (exit status {status})"
            self.finding = Finding(TunnelTrouble.UNKNOWN, detail=self._last_words or ended)
        self._tell_trouble()

    # --- what it does

    def _open(self) -> None:
        try:
            self._address = self._api.open(self._port, self._domain)
        except NotReady as error:
            self._last_words = explain(str(error), self._authtoken).detail
            self._open_at = time.monotonic() + _SOON
            return
        except Refused as error:
            self._refusals += 1
            self._open_at = time.monotonic() + self._patience.wait(self._refusals)
            self._give_up_at = math.inf
            self._address = None
            self.finding = explain(str(error), self._authtoken)
            self._tell_trouble()
            return
        self.finding = NOTHING_WRONG
        self._refusals = self._missed_looks = 0
        self._last_words = ""
        self._online_since = time.monotonic()
        self._open_at = self._give_up_at = math.inf
        self._look_at = self._online_since + self._patience.poll
        self._report(TunnelState.ONLINE, address=self._address)

    def _look(self) -> None:
        if self._api.is_awake():
            self._missed_looks = 0
        else:
            self._missed_looks += 1
        self._look_at = time.monotonic() + self._patience.poll
        if self._missed_looks >= _MISSED_LOOKS:
            self.finding = Finding(TunnelTrouble.SILENT, detail="the agent does not answer any more")
            self._tell_trouble()
            self._is_over = True

    def _tell_trouble(self) -> None:
        is_back_soon = self._address is not None
        self._report(
            TunnelState.RECONNECTING if is_back_soon else TunnelState.DOWN,
            self.finding,
            self._address if is_back_soon else None,
        )
        if self.finding.trouble is TunnelTrouble.IN_USE:
            self._end_orphans()
