"""Restores a copy, and loses its power at a step that the test chose."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from cyberdesk.storage import restore
from tests.fakes.clock import MORNING

POWER_CUT = 9
"""The exit status; 0: the work was over before."""


class Power:
    """Counts what changes names on the disk, and goes out before the step with the number."""

    def __init__(self, last: int) -> None:
        self._left = last

    def spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            os._exit(POWER_CUT)


def main() -> None:
    database, source, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    power = Power(last)
    replace, unlink = Path.replace, Path.unlink

    def counted_replace(path: Path, target: Any) -> Path:
        power.spend()
        return replace(path, target)

    def counted_unlink(path: Path, missing_ok: bool = False) -> None:
        if path.exists():
            power.spend()
        unlink(path, missing_ok)

    Path.replace, Path.unlink = counted_replace, counted_unlink  # type: ignore[method-assign,assignment]
    ready = restore.prepare(database, "production", source, MORNING, lambda _done, _of: None)
    restore.stage(ready.path, database, MORNING)
    restore.finish_restore(database)


if __name__ == "__main__":
    main()
