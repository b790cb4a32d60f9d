"""Processes of their own for what is measured, so that measuring does not count into it.

A child reads requests from its standard input and writes answers to its standard output, a line of JSON each.
`Child` is the near end; `serve` is what a module of `measured/` runs.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from tests.bench.figure import CannotMeasureError

PATIENCE_SECONDS = 60.0
_STOP_SECONDS = 10.0


class Child:
    """A Python process that runs a module; ended with the block."""

    def __init__(self, module: str, *arguments: str, environ: Mapping[str, str] | None = None) -> None:
        """
        Args:
            environ: on top of this process' environment.
        """
        self._module = module
        # Qt and Python write warnings there; shown when something goes wrong.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 (closed in __exit__)
        self._unread = b""
        self.started_at = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environ or {})},
            bufsize=0,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, request: str, **values: object) -> None:
        """Ask for something; the answer is read by `answer`."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps([request, values]).encode() + b"\n")
        except BrokenPipeError as error:
            raise self._failed("ended") from error

    def answer(self) -> Any:
        """The next line it writes.

        Raises:
            CannotMeasureError: it ended, or said nothing for too long.
        """
        assert self._process.stdout is not None
        ends_at = time.monotonic() + PATIENCE_SECONDS
        while b"\n" not in self._unread:
            ready, _, _ = select.select([self._process.stdout], [], [], max(ends_at - time.monotonic(), 0))
            if not ready:
                raise self._failed(f"said nothing for {PATIENCE_SECONDS:.0f} s")
            read = self._process.stdout.read(65536)
            if not read:
                raise self._failed("ended")
            self._unread += read
        line, _, self._unread = self._unread.partition(b"\n")
        return json.loads(line)

    def ask(self, request: str, **values: object) -> Any:
        self.send(request, **values)
        return self.answer()

    def terminate(self) -> None:
        """Tell it to end, as somebody who closes the window would."""
        self._process.terminate()

    def wait(self) -> int:
        """Until it has ended; its exit status."""
        try:
            return self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise self._failed("does not end") from error

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._complaints.close()

    def _failed(self, how: str) -> CannotMeasureError:
        self._complaints.seek(0)
        last = self._complaints.read().decode(errors="replace").strip()[-2000:]
        return CannotMeasureError(f"{self._module} {how}. {last}".strip())


# --- the far end ------------------------------------------------------------------------------------------


def tell(answer: object) -> None:
    """Write one answer."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def serve(requests: Mapping[str, Callable[..., object]]) -> None:
    """Answer requests by name until the near end closes."""
    for line in sys.stdin:
        name, values = json.loads(line)
        tell(requests[name](**values))
