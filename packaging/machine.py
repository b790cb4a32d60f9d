"""A Windows that setups are tried on: the real one, or wine's. Both are used through `Machine`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from bundle import PackagingError


class Machine(Protocol):
    """What trying a setup needs. Paths are those of this system, `C:` or not.

    Attributes:
        home: the folder of the user.
    """

    @property
    def home(self) -> Path: ...

    def run(self, *command: str | Path, seconds: float = 120) -> tuple[int, str]:
        """Run a program to its end; its exit status, and what it wrote.

        Raises:
            PackagingError: it took longer than `seconds`; it is ended then.
        """

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a program that `stop` will end."""

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """End what was started, and wait until it is gone."""


class RealWindows:
    """The Windows that this runs on."""

    home = Path.home()

    def run(self, *command: str | Path, seconds: float = 120) -> tuple[int, str]:
        return finished([str(word) for word in command], dict(os.environ), seconds)

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        return started([str(word) for word in command], dict(os.environ))

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.communicate()


def started(words: Sequence[str], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    """A process with pipes on its output: without them Python under wine cannot open its standard streams.

    Raises:
        PackagingError: there is no such program.
    """
    try:
        return subprocess.Popen(
            words,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
        )
    except FileNotFoundError as error:
        raise PackagingError(f"{words[0]} is not installed") from error


def finished(words: Sequence[str], environ: dict[str, str], seconds: float) -> tuple[int, str]:
    """See `Machine.run`."""
    process = started(words, environ)
    try:
        written, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        process.kill()
        raise PackagingError(f"{' '.join(words)} took longer than {seconds:.0f} s") from error
    return process.returncode, written.decode(errors="replace")


@contextmanager
def running(machine: Machine, *command: str | Path) -> Iterator[None]:
    """A program that runs while the block does."""
    process = machine.start(*command)
    try:
        yield
    finally:
        machine.stop(process)
