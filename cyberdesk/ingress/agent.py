"""One run of the ngrok agent: finding the program, starting it, hearing it, ending it.

pyngrok could start it too, but not for weeks on end (packaging.md 5, and its source): the token stays in the
agent's environment, the call waits for output under a lock that stopping needs as well, the last words of an
agent that ends at once are lost and with them the reason, and each start leaves a file open.
"""

from __future__ import annotations

import functools
import json
import logging
import os
import queue
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from pyngrok import conf
from pyngrok.installer import get_ngrok_bin

if sys.platform == "win32":
    from cyberdesk.ingress.job_object import JobObject

    _CREATION_FLAGS = subprocess.CREATE_NO_WINDOW
else:
    _CREATION_FLAGS = 0

log = logging.getLogger(__name__)

CONFIG_NAME = "ngrok.yml"

_LONGEST_LINE = 64 * 1024
_OTHERS_SECRETS = ("NGROK_", "MPESA_", "DATABASE_URL")
"""How names of variables begin that are none of the agent's business."""


def find_agent(configured: Path | None, folder: Path) -> Path | None:
    """Where the agent's program is. Nothing is ever downloaded.

    Args:
        configured: if set, this one or none.
        folder: the data folder. It is looked for there, then on the PATH, then where pyngrok keeps its own.
    """
    name = get_ngrok_bin()
    if configured is not None:
        candidates = [configured]
    else:
        on_path = shutil.which(name)
        candidates = [folder / name, *([Path(on_path)] if on_path else []), Path(conf.DEFAULT_NGROK_PATH)]
    for candidate in candidates:
        if candidate.is_file() and os.access(candidate, os.X_OK):
            return candidate.absolute()
    return None


def free_port() -> int:
    """A port of 127.0.0.1 that was free just now, for the agent's local API."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def write_config(folder: Path, authtoken: str, web_port: int) -> Path:
    """The agent's configuration, for this user only: the token reaches the agent in no other way.

    Raises:
        OSError: it cannot be written.
    """
    # JSON is YAML too, and nothing in a token can break out of it.
    agent = {"authtoken": authtoken, "web_addr": f"127.0.0.1:{web_port}", "update_check": False}
    path = folder / CONFIG_NAME
    # Never over an old file, which would keep the mode it has.
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(json.dumps({"version": "3", "agent": agent}) + "\n")
    return path


class Agent:
    """A running agent and its log.

    On Linux and Windows it dies with this program, whatever that dies of: there the system sees to it. On
    Linux that means with the thread that makes this object, which must live at least as long.
    """

    def __init__(self, program: Path, config: Path, authtoken: str) -> None:
        """
        Args:
            program: from `find_agent`.
            config: from `write_config`.
            authtoken: kept out of its environment.

        Raises:
            OSError: it cannot be started.
        """
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [*_death_bond(), str(program), "start", "--none", "--log", "stdout", "--config", str(config)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_environment(os.environ, authtoken),
            # Ctrl+C at a terminal is for this program, which then ends its agent in order.
            start_new_session=os.name == "posix",
            creationflags=_CREATION_FLAGS,
        )
        if sys.platform == "win32":
            self._job = self._bind()
        assert self._process.stdout is not None
        self._reader = threading.Thread(
            target=self._read, args=[self._process.stdout], name="tunnel-log", daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def exit_status(self, seconds: float) -> int | None:
        """How it ended; None if it has not, `seconds` from now. Negative: by that signal."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def next_line(self, seconds: float) -> str | None:
        """The next line it prints; None after its last.

        Raises:
            queue.Empty: none came in time.
        """
        return self._lines.get(timeout=max(seconds, 0.0))

    def ask_to_end(self) -> None:
        """From any thread. It lets go of its address first, which a killed one does not."""
        self._process.terminate()

    def kill(self) -> None:
        """From any thread. Every call to its API that is under way fails then."""
        self._process.kill()

    def end(self, seconds: float) -> bool:
        """End it, and free what it held.

        Args:
            seconds: to wait after asking, and again after killing.

        Returns:
            It runs no longer.
        """
        self._process.terminate()
        if self.exit_status(seconds) is None:
            self._process.kill()
            if self.exit_status(seconds) is None:
                log.warning("The tunnel agent with process number %d does not end", self.pid)
        if sys.platform == "win32" and self._job is not None:
            self._job.close()
        self._reader.join(seconds)
        # A reader that still waits holds the file's lock. It ends with whoever else holds the pipe.
        if not self._reader.is_alive() and self._process.stdout is not None:
            self._process.stdout.close()
        return self.exit_status(0) is not None

    def _read(self, output: IO[bytes]) -> None:
        while line := output.readline(_LONGEST_LINE):
            self._lines.put(line.decode("utf-8", "replace"))
        self._lines.put(None)

    if sys.platform == "win32":

        def _bind(self) -> JobObject | None:
            try:
                job = JobObject()
                job.take(self.pid)
            except OSError as error:
                # It works all the same, and if we crash, the records find it.
                log.warning("The tunnel agent is not bound to this program: %s", error)
                return None
            return job


def _environment(environ: Mapping[str, str], authtoken: str) -> dict[str, str]:
    return {
        name: value
        for name, value in environ.items()
        if not name.upper().startswith(_OTHERS_SECRETS) and not (authtoken and authtoken in value)
    }


@functools.cache
def _death_bond() -> tuple[str, ...]:
    """What to put before a command on Linux so that the system kills it with us; empty if there is no way.

    Older releases of setpriv do not know the option, so it is tried first.
    """
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    if setpriv is None:
        return ()
    bond = (setpriv, "--pdeathsig", "KILL", "--")
    try:
        tried = subprocess.run([*bond, "true"], capture_output=True, timeout=5.0, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return bond if tried.returncode == 0 else ()
