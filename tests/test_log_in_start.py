"""Cyberdesk opens by itself when somebody logs in to the PC, if it is wanted."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from cyberdesk.log_in_start import LogInStart, own_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this is the list of Linux desktops")


def test_it_is_off_in_the_beginning(tmp_path: Path) -> None:
    assert not LogInStart(tmp_path).is_on


def test_switched_on_it_stays_on_for_the_next_start(tmp_path: Path) -> None:
    LogInStart(tmp_path).switch(is_on=True)
    assert LogInStart(tmp_path).is_on


def test_switched_off_nothing_is_left_behind(tmp_path: Path) -> None:
    start = LogInStart(tmp_path)
    start.switch(is_on=True)
    start.switch(is_on=False)
    start.switch(is_on=False)
    assert list((tmp_path / "autostart").iterdir()) == []


def test_what_is_started_is_this_copy_of_the_program(tmp_path: Path) -> None:
    LogInStart(tmp_path).switch(is_on=True)
    lines = (tmp_path / "autostart" / "cyberdesk.desktop").read_text("utf-8").splitlines()
    (command,) = [line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")]
    assert shlex.split(command) == own_command()


def test_a_packaged_program_is_started_by_its_own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", '/opt/100 % "good"/cyberdesk')
    LogInStart(tmp_path).switch(is_on=True)
    text = (tmp_path / "autostart" / "cyberdesk.desktop").read_text("utf-8")
    assert r'Exec="/opt/100 %% \"good\"/cyberdesk"' in text.splitlines()


def test_a_list_that_cannot_be_written_is_an_error_of_the_caller(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file", "utf-8")
    with pytest.raises(OSError, match="exists"):
        LogInStart(tmp_path).switch(is_on=True)
