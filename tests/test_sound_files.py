"""The sounds that ship are those that their maker makes."""

from __future__ import annotations

import io
import wave
from array import array
from pathlib import Path

import pytest

from cyberdesk import paths
from cyberdesk.ui.sound_choice import Sound
from cyberdesk.ui.sound_player import read_samples
from tests.make_sounds import RATE, SOUNDS, samples, wav


def file_of(sound: str) -> Path:
    return paths.resource(f"sounds/{sound}.wav")


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_what_its_maker_makes(sound: Sound) -> None:
    kept, made = array("h", read_samples(file_of(sound)).frames), samples(SOUNDS[sound])
    assert len(kept) == len(made)
    # Another PC's sine may round the last bit another way.
    assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1


def test_the_sounds_are_small_short_and_few() -> None:
    assert set(SOUNDS) == set(Sound)
    assert sum(file_of(sound).stat().st_size for sound in Sound) < 60_000
    assert all(len(samples(SOUNDS[sound])) < RATE / 2 + 1 for sound in Sound)


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_begins_and_ends_in_silence_and_is_never_cut_off(sound: Sound) -> None:
    made = samples(SOUNDS[sound])
    assert abs(made[0]) < 50
    assert abs(made[-1]) < 50
    assert 3000 < max(abs(each) for each in made) < 32767


def test_paid_rises_and_failed_falls_lower() -> None:
    paid, failed = ([tone.hertz for tone in SOUNDS[name]] for name in ("paid", "failed"))
    assert paid == sorted(paid)
    assert max(failed) < min(paid) / 2


def test_a_file_is_16_bit_and_one_channel() -> None:
    with wave.open(io.BytesIO(wav(samples(SOUNDS["ending"]))), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
