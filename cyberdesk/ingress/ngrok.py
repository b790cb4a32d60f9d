"""The managed way in: an ngrok agent that this program starts, watches, restarts and ends.

A thread of its own runs one agent after the other. Nothing in it waits without end, and `stop` can cut short
whatever it waits for, because the agent's process is killed directly and everything else hangs on that.
"""

from __future__ import annotations

import atexit
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

from cyberdesk.ingress.agent import Agent, find_agent, free_port, write_config
from cyberdesk.ingress.agent_api import AgentApi
from cyberdesk.ingress.agent_log import NOTHING_WRONG, Finding
from cyberdesk.ingress.agent_watch import AgentWatch
from cyberdesk.ingress.orphans import AgentRecords
from cyberdesk.ingress.patience import Patience
from cyberdesk.ingress.tunnel import OnChange, TunnelState, TunnelStatus, TunnelTrouble, ignore

__all__ = ["NgrokTunnel", "Patience", "find_agent"]

log = logging.getLogger(__name__)

SEEN_NAME = "ngrok-agent-path.txt"
"""Holds the path of the agent that was last started: if it is missing then, somebody took it away."""

_HOPELESS = (TunnelTrouble.BAD_TOKEN, TunnelTrouble.NO_ACCOUNT, TunnelTrouble.TOO_OLD)
"""Trying again soon only annoys ngrok; but what was mended on its side must come through some time."""

_VIRUS_ERRORS = (225, 226)
"""Windows: the file holds a virus, or what Defender takes for one."""


class NgrokTunnel:
    """`Tunnel` through ngrok.

    Only one per data folder may run on this computer: a second would take the first's agent for an orphan.
    """

    def __init__(
        self,
        authtoken: str,
        domain: str,
        agent_path: Path | None,
        folder: Path,
        on_change: OnChange = ignore,
        *,
        times: Patience = Patience(),  # noqa: B008 (frozen)
    ) -> None:
        """
        Args:
            authtoken: of the café's ngrok account; a secret.
            domain: the fixed one, in small letters; empty lets ngrok choose.
            agent_path: the agent's program; None looks for it.
            folder: the data folder; gets the agent's configuration and what is written down of its process.
            on_change: called from the tunnel's thread, and no more once `stop` was called. It should be
                quick: while it runs, nobody watches the agent.
            times: how long to wait for what.
        """
        self._authtoken = authtoken
        self._domain = domain
        self._agent_path = agent_path
        self._folder = folder
        self._on_change = on_change
        self._times = times
        self._records = AgentRecords(folder)
        self._status = TunnelStatus(TunnelState.OFF)
        self._port = 0
        self._agent: Agent | None = None
        self._last_address: str | None = None
        self._failures = 0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="tunnel", daemon=True)

    @property
    def status(self) -> TunnelStatus:
        """As of now; from any thread."""
        return self._status

    def start(self, port: int) -> None:
        """Lead callers to `port` of 127.0.0.1 from now on.

        Raises:
            RuntimeError: it was started before.
        """
        if self._stopping.is_set():
            return
        self._port = port
        self._status = TunnelStatus(TunnelState.STARTING)
        # For an end without `stop`. One without even this is up to the system: see `Agent`.
        atexit.register(self.stop)
        self._thread.start()

    def stop(self) -> None:
        """End the agent and the thread. Takes twice `Patience.end` at most."""
        self._stopping.set()
        atexit.unregister(self.stop)
        agent = self._agent
        if agent is not None:
            agent.ask_to_end()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(self._times.end)
            if self._thread.is_alive() and agent is not None:
                agent.kill()
            self._thread.join(self._times.end)
            if self._thread.is_alive():
                log.warning("The tunnel's thread is held up and left behind")
        self._status = TunnelStatus(TunnelState.OFF)

    # --- in the tunnel's thread

    def _run(self) -> None:
        self._report(TunnelState.STARTING)
        while not self._stopping.is_set():
            try:
                finding = self._run_agent()
            except OSError as error:  # of the data folder: a full disk, mostly
                finding = self._fail(Finding(TunnelTrouble.UNKNOWN, detail=str(error)))
            except Exception as error:  # a dead thread would leave the tunnel down without a word
                log.exception("The tunnel failed")
                finding = self._fail(Finding(TunnelTrouble.UNKNOWN, detail=str(error)))
            self._failures += 1
            is_hopeless = finding.trouble in _HOPELESS
            self._stopping.wait(
                self._times.hopeless_wait if is_hopeless else self._times.wait(self._failures)
            )

    def _run_agent(self) -> Finding:
        """Run one agent from its start to its end. Returns what was wrong with it in the end."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._end_orphans()
        program = find_agent(self._agent_path, self._folder)
        if program is None:
            return self._fail(self._missing())
        if self._stopping.is_set():  # ending orphans may have taken a while
            return NOTHING_WRONG
        web_port = free_port()
        config = write_config(self._folder, self._authtoken, web_port)
        try:
            agent = Agent(program, config, self._authtoken)
        except OSError as error:
            config.unlink(missing_ok=True)
            return self._fail(_not_started(error))
        try:
            self._agent = agent  # before looking at `_stopping`: `stop` looks the other way round
            self._records.add(agent.pid, program)
            self._remember(program)
            return self._watch(agent, AgentApi(f"127.0.0.1:{web_port}", self._times.request))
        finally:
            has_ended = agent.end(self._times.end)
            self._agent = None
            config.unlink(missing_ok=True)
            if has_ended:
                self._records.remove(agent.pid)

    def _watch(self, agent: Agent, api: AgentApi) -> Finding:
        watch = AgentWatch(
            agent,
            api,
            port=self._port,
            domain=self._domain,
            authtoken=self._authtoken,
            patience=self._times,
            report=self._report,
            end_orphans=self._end_orphans,
            stopping=self._stopping,
            last_address=self._last_address,
        )
        watch.follow()
        # Good for one more agent: if that does not come online either, the address is gone.
        self._last_address = watch.address if watch.online_seconds else None
        if watch.online_seconds >= self._times.steady:
            self._failures = 0
        return watch.finding

    def _end_orphans(self) -> None:
        agent = self._agent
        self._records.end_orphans(self._times.end, agent.pid if agent else None)

    def _missing(self) -> Finding:
        try:
            seen = Path((self._folder / SEEN_NAME).read_text("utf-8"))
        except (OSError, ValueError):
            seen = None
        if seen is not None and self._agent_path in (None, seen):
            return Finding(TunnelTrouble.AGENT_REMOVED, detail=f"{seen} is gone")
        if self._agent_path is not None:
            return Finding(TunnelTrouble.AGENT_MISSING, detail=f"no program at {self._agent_path}")
        return Finding(TunnelTrouble.AGENT_MISSING, detail="no ngrok program on this computer")

    def _remember(self, program: Path) -> None:
        (self._folder / SEEN_NAME).write_text(str(program), "utf-8")

    def _fail(self, finding: Finding) -> Finding:
        self._last_address = None
        self._report(TunnelState.DOWN, finding)
        return finding

    def _report(
        self, state: TunnelState, finding: Finding = NOTHING_WRONG, address: str | None = None
    ) -> None:
        before = self._status
        was_online, is_online = (kind is TunnelState.ONLINE for kind in (before.state, state))
        since = before.since if was_online == is_online else datetime.now(UTC)
        status = TunnelStatus(state, address, finding.trouble, finding.code, finding.detail, since)
        if self._stopping.is_set() or (status == before and state is not TunnelState.STARTING):
            return
        self._status = status
        log.info("The tunnel is %s", " ".join(filter(None, (state, finding.code, finding.detail))))
        try:
            self._on_change(status)
        except Exception:  # theirs; the tunnel lives on
            log.exception("The change of the tunnel was not taken note of")


def _not_started(error: OSError) -> Finding:
    is_taken = isinstance(error, FileNotFoundError) or getattr(error, "winerror", None) in _VIRUS_ERRORS
    trouble = TunnelTrouble.AGENT_REMOVED if is_taken else TunnelTrouble.UNKNOWN
    return Finding(trouble, detail=str(error))
