"""Plays a short sound by the smallest way that this system has, and by none if it has none.

QtMultimedia would do, and is not part of PySide6-Essentials; the whole of PySide6 is 430 MB more.
"""

from __future__ import annotations

import io
import logging
import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

if sys.platform == "win32":
    import winsound

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0
"""All sounds are shorter than half a second."""


class Samples(NamedTuple):
    """A sound, 16 bit and one channel.

    Attributes:
        frames: little-endian.
        rate: samples a second.
    """

    frames: bytes
    rate: int


Play = Callable[[Samples], None]
"""Plays and returns when it is over; raises what the system raises. For a worker, never for the window."""


def read_samples(file: Path) -> Samples:
    """
    Raises:
        OSError, EOFError, wave.Error: it is not there, or no sound.
    """
    with wave.open(str(file), "rb") as sound:
        if (sound.getnchannels(), sound.getsampwidth()) != (1, 2):
            raise wave.Error("not 16 bit and one channel")
        return Samples(sound.readframes(sound.getnframes()), sound.getframerate())


def softer(sound: Samples, percent: int) -> Samples:
    """The sound at `percent` of its strength. No system's player has a volume that all others have too."""
    values = array("h", sound.frames)
    is_swapped = sys.byteorder == "big"
    if is_swapped:
        values.byteswap()
    values = array("h", (value * percent // 100 for value in values))
    if is_swapped:
        values.byteswap()
    return Samples(values.tobytes(), sound.rate)


if sys.platform == "win32":

    def _play_on_windows(sound: Samples) -> None:
        kept = io.BytesIO()
        with wave.open(kept, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(sound.rate)
            file.writeframes(sound.frames)
        winsound.PlaySound(kept.getvalue(), winsound.SND_MEMORY | winsound.SND_NODEFAULT)

    _OF_THE_SYSTEM: list[Play] = [_play_on_windows]
else:
    _OF_THE_SYSTEM: list[Play] = []


def system_player(which: Callable[[str], str | None] = shutil.which) -> Play | None:
    """How this system plays a sound; None: it cannot, and the program stays silent."""
    if _OF_THE_SYSTEM:
        return _OF_THE_SYSTEM[0]
    for program, arguments in _PROGRAMS:
        found = which(program)
        if found is not None:
            return _Program(found, arguments)
    return None


# Both read bare samples from their standard input, so that no file is needed for another volume.
_PROGRAMS = (
    ("paplay", ("--raw", "--format=s16le", "--channels=1", "--rate={rate}", "--client-name=Cyberdesk")),
    ("aplay", ("-q", "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", "{rate}", "-")),
)


class _Program:
    """A program of the system that plays what it reads."""

    def __init__(self, path: str, arguments: tuple[str, ...]) -> None:
        self._path = path
        self._arguments = arguments

    def __call__(self, sound: Samples) -> None:
        arguments = [one.format(rate=sound.rate) for one in self._arguments]
        # Killed and waited for when it takes too long; nothing is left behind.
        subprocess.run(
            [self._path, *arguments],
            input=sound.frames,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=True,
        )
