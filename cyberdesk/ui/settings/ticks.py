"""What the owner has ticked on the way to production, kept on this PC from start to start."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QSettings

from cyberdesk.services.going_live_steps import TICKED_STEPS, StepName

log = logging.getLogger(__name__)


class KeptTicks:
    """A `services.going_live.Ticks`."""

    def __init__(self, file: Path | None = None) -> None:
        """
        Args:
            file: where they are kept; None: only as long as the program runs.
        """
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        # Anything may stand in a file that people can open.
        self._ticked = {name for name in TICKED_STEPS if self._read(name) == "done"}

    def ticked(self) -> frozenset[StepName]:
        return frozenset(self._ticked)

    def tick(self, name: StepName, *, is_done: bool) -> None:
        if is_done:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        if self._kept is None:
            return
        self._kept.setValue(name.value, "done" if is_done else "")
        self._kept.sync()
        if self._kept.status() is not QSettings.Status.NoError:
            # It is asked again after the next start; nothing else is lost.
            log.warning("a tick could not be kept: %s", self._kept.status().name)

    def _read(self, name: StepName) -> str:
        return str(self._kept.value(name.value, "")) if self._kept is not None else ""
