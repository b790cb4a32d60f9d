"""Makes the files of resources/sounds: sine tones with a soft beginning and end. Run it after a change here.

python -m tests.make_sounds
"""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 16_000
"""Samples a second: enough for tones below 2 kHz, and small."""

_PEAK = 0.5
"""Of the loudest that a sample can be; two tones that overlap still fit."""

_ATTACK_SECONDS = 0.008
"""Without it a tone begins with a click."""

_SECOND_HARMONIC = 0.18
"""A bare sine sounds thin from the speaker of a monitor."""


class Tone(NamedTuple):
    """One note.

    Attributes:
        hertz: its pitch.
        begins: seconds after the beginning of the sound.
        lasts: seconds.
        strength: 1 is the usual loudness.
    """

    hertz: float
    begins: float
    lasts: float
    strength: float = 1.0


SOUNDS: Mapping[str, Sequence[Tone]] = MappingProxyType(
    {
        # Product.md 5.6: a short rising chime, two low notes, a soft tick.
        "paid": (Tone(783.99, 0.0, 0.16), Tone(1046.5, 0.11, 0.29)),
        "failed": (Tone(246.94, 0.0, 0.2), Tone(196.0, 0.23, 0.27)),
        "ending": (Tone(880.0, 0.0, 0.07, 0.6),),
    }
)


def samples(tones: Sequence[Tone]) -> array[int]:
    """The tones, one over the other, as 16-bit samples."""
    length = round(max(tone.begins + tone.lasts for tone in tones) * RATE)
    sums = [0.0] * length
    for tone in tones:
        first = round(tone.begins * RATE)
        for number in range(min(round(tone.lasts * RATE), length - first)):
            sums[first + number] += _strength(tone, number / RATE) * _wave(tone.hertz, number / RATE)
    return array("h", (round(each * _PEAK * 32767) for each in sums))


def _strength(tone: Tone, at: float) -> float:
    """Up at once, down like a bell, and to nothing at the end."""
    attack = min(at / _ATTACK_SECONDS, 1.0)
    rest = 1.0 - at / tone.lasts
    return tone.strength * attack * rest * rest


def _wave(hertz: float, at: float) -> float:
    turn = 2 * math.pi * hertz * at
    return (math.sin(turn) + _SECOND_HARMONIC * math.sin(2 * turn)) / (1 + _SECOND_HARMONIC)


def wav(frames: array[int]) -> bytes:
    """Samples as a file: 16 bit, one channel."""
    if sys.byteorder == "big":
        frames = array("h", frames)
        frames.byteswap()
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames.tobytes())
    return kept.getvalue()


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        (FOLDER / f"{name}.wav").write_bytes(wav(samples(tones)))


if __name__ == "__main__":
    main()
