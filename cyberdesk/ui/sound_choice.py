"""Which sounds are wanted on this PC, and how loud. Kept beside the data."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings

log = logging.getLogger(__name__)

VOLUMES = (35, 65, 100)
"""Soft, middle and loud, in percent."""


class Sound(StrEnum):
    """A sound, and its file in resources/sounds. There is none for waiting."""

    PAID = "paid"
    FAILED = "failed"
    ENDING = "ending"


class SoundChoice:
    """Remembers what was chosen.

    Attributes:
        volume: percent, one of `VOLUMES`.
    """

    def __init__(self, file: Path | None = None) -> None:
        """
        Args:
            file: where it is kept, that of the appearance; None: only as long as the program runs.
        """
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        self._muted = {sound for sound in Sound if self._read(f"muted_{sound}") == "true"}
        volume = self._read("volume")
        # Anything may stand in a file that people can open.
        self.volume = int(volume) if volume in map(str, VOLUMES) else VOLUMES[1]

    def is_muted(self, sound: Sound) -> bool:
        return sound in self._muted

    def mute(self, sound: Sound, *, is_muted: bool) -> None:
        if is_muted:
            self._muted.add(sound)
        else:
            self._muted.discard(sound)
        self._keep(f"muted_{sound}", "true" if is_muted else "false")

    def choose_volume(self, volume: int) -> None:
        self.volume = volume
        self._keep("volume", str(volume))

    def _read(self, key: str) -> str:
        return str(self._kept.value(f"sounds/{key}", "")) if self._kept is not None else ""

    def _keep(self, key: str, value: str) -> None:
        if self._kept is None:
            return
        self._kept.setValue(f"sounds/{key}", value)
        self._kept.sync()
        if self._kept.status() is not QSettings.Status.NoError:
            # It is as chosen until the program ends; money is not touched by it.
            log.warning("the choice of sounds could not be kept: %s", self._kept.status().name)
