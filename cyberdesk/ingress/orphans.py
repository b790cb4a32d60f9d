"""Agents that a crash of this program left running: written down while they run, ended at the next start."""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

if sys.platform == "win32":
    from cyberdesk.ingress import windows_process as processes
else:
    from cyberdesk.ingress import linux_process as processes

log = logging.getLogger(__name__)

FILE_NAME = "ngrok-agents.json"


@dataclass(frozen=True, slots=True)
class AgentRecord:
    """One agent that was started.

    Attributes:
        pid: its number, which the system gives to others after its end.
        started: when, as the system tells it; with the number, it means one process only.
        program: the path it was started with.
    """

    pid: int
    started: str
    program: str


class AgentRecords:
    """The agents started from one data folder, on disk. For one thread.

    Whoever else starts agents from that folder would lose them to `end_orphans`; the program's lock on its
    data folder sees to it that nobody does.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME

    def add(self, pid: int, program: Path) -> None:
        """Keep an agent that has just been started; before it does anything, so that a crash can find it.

        Raises:
            OSError: it cannot be written.
        """
        started = processes.started_at(pid)
        if started is not None:
            self._write([*self.read(), AgentRecord(pid, started, str(program))])

    def remove(self, pid: int) -> None:
        """Forget an agent that has ended.

        Raises:
            OSError: it cannot be written.
        """
        self._write([record for record in self.read() if record.pid != pid])

    def end_orphans(self, seconds: float, own_pid: int | None = None) -> int:
        """End every agent that is written down, but for our own.

        Args:
            seconds: for each, to end when asked, and again when forced.
            own_pid: the agent of this tunnel.

        Returns:
            How many may still run.

        Raises:
            OSError: the file cannot be written.
        """
        records = self.read()
        kept = [record for record in records if record.pid == own_pid]
        left = [
            record
            for record in records
            if record not in kept and not processes.end(record.pid, record.started, record.program, seconds)
        ]
        if left:
            log.warning("%d tunnel agents of an earlier run could not be ended", len(left))
        if kept + left != records:
            self._write(kept + left)
        return len(left)

    def read(self) -> list[AgentRecord]:
        """What is written down; nothing if the file makes no sense."""
        try:
            return [
                AgentRecord(int(entry["pid"]), str(entry["started"]), str(entry["program"]))
                for entry in json.loads(self._file.read_text("utf-8"))
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError):
            log.warning("%s cannot be read", self._file.name)
            return []

    def _write(self, records: list[AgentRecord]) -> None:
        if not records:
            self._file.unlink(missing_ok=True)
            return
        # In one step: a half-written file would hide an orphan.
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps([asdict(record) for record in records]), "utf-8")
        new.replace(self._file)
