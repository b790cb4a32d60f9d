"""The stand-in for ngrok of `tests.fakes.ngrok_agent`, installed and in the hands of a test."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from tests.fakes.ngrok_agent import is_running

_ROOT = Path(__file__).parents[2]

# Isolated and without site-packages, which halves its start.
_LAUNCHER = """#!{python} -IS
import sys
from pathlib import Path

sys.path.insert(0, {root!r})
from tests.fakes.ngrok_agent import main

sys.exit(main(Path({folder!r}), sys.argv[1:]))
"""


class FakeNgrok:
    """One ngrok account, and the program to reach it with.

    Attributes:
        program: to be run as ngrok.
    """

    def __init__(self, folder: Path, scenario: str = "") -> None:
        """
        Args:
            folder: an empty one of its own.
            scenario: words of `ngrok_agent`.
        """
        (folder / "agents").mkdir(parents=True)
        self._folder = folder
        self.play(scenario)
        self.program = folder / "ngrok"
        self.install()

    def install(self) -> None:
        """Put the program where it belongs, as at first."""
        text = _LAUNCHER.format(python=sys.executable, root=str(_ROOT), folder=str(self._folder))
        self.program.write_text(text, "utf-8")
        self.program.chmod(0o755)

    def play(self, scenario: str) -> None:
        """From now on, for the agents that run too."""
        new = self._folder / "scenario.new"
        new.write_text(scenario, "utf-8")
        new.replace(self._folder / "scenario")

    def started(self) -> list[int]:
        """The process numbers of all agents there ever were, in order."""
        try:
            return [int(line) for line in (self._folder / "starts").read_text("utf-8").split()]
        except FileNotFoundError:
            return []

    def running(self) -> list[int]:
        """Those that live."""
        return [pid for pid in self.started() if is_running(pid)]

    def edge_of(self, address: str) -> str:
        """Where on this computer the public side of an address is."""
        for pid in self.running():
            card = self._folder / "agents" / f"{pid}.json"
            if card.exists():
                edges: dict[str, str] = json.loads(card.read_text("utf-8"))
                if address in edges:
                    return edges[address]
        raise LookupError(address)

    def let_go(self, pid: int) -> bool:
        """An agent has given its addresses back before it ended."""
        return not (self._folder / "agents" / f"{pid}.json").exists()

    def drop(self, pid: int) -> None:
        """End the session of an agent; it comes back by itself."""
        os.kill(pid, signal.SIGUSR1)

    def kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)

    def freeze(self, pid: int) -> None:
        """It lives and does nothing any more."""
        os.kill(pid, signal.SIGSTOP)

    def close(self) -> list[int]:
        """End what runs. Returns what still ran."""
        left = self.running()
        for pid in left:
            self.kill(pid)
        return left
