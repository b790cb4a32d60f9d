"""What a program leaves behind that ended without a word: a fault below Python, which no handler sees."""

from __future__ import annotations

import faulthandler
import logging
from pathlib import Path
from typing import TextIO

log = logging.getLogger(__name__)


class CrashLog:
    """Catches the last words of this program, and finds those of the one before.

    The file is among the logs, so that a report takes it along. It is empty while all is well, and stays so
    after a power cut: that is no fault of the program.
    """

    def __init__(self, log_folder: Path) -> None:
        self._file = log_folder / "crash.log"
        self._former = log_folder / "crash-before.log"
        self._open: TextIO | None = None

    def begin(self) -> bool:
        """From now on a fault is written down. True: the program before this one ended by one."""
        has_crashed = self._file.is_file() and self._file.stat().st_size > 0
        if has_crashed:
            self._file.replace(self._former)
            log.error("the program before this one crashed; see %s", self._former.name)
        self._open = self._file.open("w", encoding="utf-8")
        faulthandler.enable(self._open)
        return has_crashed

    def end(self) -> None:
        """An orderly end."""
        faulthandler.disable()
        if self._open is not None:
            self._open.close()
            self._open = None
        self._file.unlink(missing_ok=True)
