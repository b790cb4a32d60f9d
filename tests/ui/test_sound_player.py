"""Playing a sound by what the system has."""

from __future__ import annotations

import stat
import subprocess
import sys
import wave
from array import array
from pathlib import Path

import pytest

from cyberdesk.ui.sound_player import Samples, read_samples, softer, system_player

SOUND = Samples(array("h", [0, 1000, -1000, 32767, -32768]).tobytes(), 16_000)

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")


def test_softer_is_the_same_sound_with_less_strength() -> None:
    assert array("h", softer(SOUND, 50).frames).tolist() == [0, 500, -500, 16383, -16384]
    assert softer(SOUND, 100) == SOUND


def test_a_file_that_is_no_such_sound_is_refused(tmp_path: Path) -> None:
    stereo = tmp_path / "stereo.wav"
    with wave.open(str(stereo), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0" * 8)
    with pytest.raises(wave.Error):
        read_samples(stereo)


@only_posix
def test_a_system_without_a_player_is_silent() -> None:
    assert system_player(lambda _name: None) is None


@only_posix
@pytest.mark.parametrize(("name", "word"), [("paplay", "--rate=16000"), ("aplay", "16000")])
def test_a_program_of_the_system_reads_the_samples(tmp_path: Path, name: str, word: str) -> None:
    program, heard = tmp_path / name, tmp_path / "heard"
    program.write_text(f'#!/bin/sh\necho "$@" > "{heard}.words"\ncat > "{heard}"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    play = system_player(lambda wanted: str(program) if wanted == name else None)
    assert play is not None
    play(SOUND)
    assert heard.read_bytes() == SOUND.frames
    assert word in Path(f"{heard}.words").read_text(encoding="utf-8").split()


@only_posix
def test_a_program_that_fails_says_so(tmp_path: Path) -> None:
    program = tmp_path / "aplay"
    program.write_text("#!/bin/sh\ncat > /dev/null\nexit 3\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    play = system_player(lambda wanted: str(program) if wanted == "aplay" else None)
    assert play is not None
    with pytest.raises(subprocess.CalledProcessError):
        play(SOUND)
