"""Tries a Windows setup as a café would use it: install, selftest, upgrade, uninstall; the data stays."""

from __future__ import annotations

import re
import struct
import time
from pathlib import Path

from bundle import STUBS, PackagingError, say
from machine import Machine, running

KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Cyberdesk"

_WINDOWED, _CONSOLE = 2, 3
"""IMAGE_SUBSYSTEM_WINDOWS_GUI and _CUI."""

_OPEN_NOW = 2
"""The setup's exit status when the program is open."""

_GONE_SECONDS = 60.0
"""The uninstaller goes on in a copy of itself; this long it may take."""

_START_SECONDS = 5.0
"""After which a started program is certainly loaded."""


def folders(machine: Machine) -> tuple[Path, Path]:
    """Where a setup puts the program, and where the program keeps what is the café's."""
    local = machine.home / "AppData" / "Local"
    return local / "Programs" / "Cyberdesk", local / "Cyberdesk"


class Trial:
    """One life of the program on a PC."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._folder, data = folders(machine)
        self._database = data / "practice.db"
        self._shortcuts = (
            machine.home / "Desktop" / "Cyberdesk.lnk",
            machine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Cyberdesk.lnk",
        )

    def install(self, setup: Path, number: str) -> None:
        """Silently, as version `number`; over what is there."""
        self._ran(f"{setup.name} installs silently", setup, "/S", seconds=300)
        for program, subsystem in (("cyberdesk.exe", _WINDOWED), ("cyberdesk-cli.exe", _CONSOLE)):
            if _subsystem(self._folder / program) != subsystem:
                raise PackagingError(f"{program} has a console where it should have none, or none")
        for shortcut in self._shortcuts:
            _see(shortcut.exists(), f"no shortcut {shortcut.name} in {shortcut.parent.name}")
        shown = self._machine.run("reg", "query", KEY, "/v", "DisplayVersion")[1]
        _see(number in shown, f"Windows lists another version than {number}: {shown}")
        inside = {file.name.lower() for file in self._folder.rglob("*")}
        _see(not inside.intersection(STUBS), "a stand-in for tests was installed")
        say(f"      ok  {number} is listed, with shortcuts on the desktop and in the Start menu")

    def selftest(self) -> None:
        """By the console program and by the windowed one."""
        told = self._ran("version", self._cli, "--version", is_told=False)
        text = self._ran("the installed program's selftest", self._cli, "selftest")
        _see("ok  stopped" in text, f"selftest did not end well:\n{text}")
        say(re.sub("(?m)^", "          ", _plain(text).rstrip()))
        self._ran("the same by the program without a console", self._folder / "cyberdesk.exe", "selftest")
        _see("cyberdesk" in told, f"no version: {told}")

    def make_data(self) -> None:
        """The database, where the user's data belongs."""
        self._machine.run(self._cli, "doctor")
        _see(self._database.exists(), f"there is no {self._database}")
        say("      ok  the database is in the user's own folder")

    def data_adds_up(self) -> None:
        self._ran("the database is there and adds up", self._cli, "verify")

    def refuses_while_open(self, setup: Path) -> None:
        """Nothing may be half replaced."""
        with running(self._machine, self._folder / "cyberdesk.exe", "simulator"):
            time.sleep(_START_SECONDS)
            status = self._machine.run(setup, "/S")[0]
        _see(status == _OPEN_NOW, f"over an open program the setup ended with {status}")
        say("      ok  over an open program the setup changes nothing")

    def leave_old_file(self) -> Path:
        """A file of this version that the next one no longer has."""
        old = self._folder / "_internal" / "of_former_version.txt"
        old.write_text("old", encoding="ascii")
        return old

    def uninstall(self) -> None:
        """Silently; the program goes, what the café keeps stays."""
        self._ran("uninstalls silently", self._folder / "Uninstall.exe", "/S")
        ends_at = time.monotonic() + _GONE_SECONDS
        while self._folder.exists():
            _see(
                time.monotonic() < ends_at,
                f"left over: {[file.name for file in self._folder.rglob('*')][:9]}",
            )
            time.sleep(0.2)
        for shortcut in self._shortcuts:
            _see(not shortcut.exists(), f"{shortcut.name} is still in {shortcut.parent.name}")
        _see(self._machine.run("reg", "query", KEY)[0] != 0, "Windows still lists it")
        _see(self._database.exists(), "the database is gone")
        say("      ok  folder, shortcuts and entry are gone, the database stayed")

    @property
    def _cli(self) -> Path:
        return self._folder / "cyberdesk-cli.exe"

    def _ran(self, words: str, *command: str | Path, seconds: float = 180, is_told: bool = True) -> str:
        status, text = self._machine.run(*command, seconds=seconds)
        _see(status == 0, f"{words}: ended with {status}\n{text[-2000:]}")
        if is_told:
            say(f"      ok  {words}")
        return text


def _see(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise PackagingError(otherwise)


def _plain(text: str) -> str:
    """What the program said, without what sound drivers and wine say between the lines."""
    return "\n".join(line for line in text.splitlines() if line.lstrip().startswith("ok "))


def _subsystem(program: Path) -> int:
    """Of the header of a Windows program (PE format): whether it has a console."""
    content = program.read_bytes()[:4096]
    (header,) = struct.unpack_from("<I", content, 0x3C)
    (subsystem,) = struct.unpack_from("<H", content, header + 24 + 68)
    return int(subsystem)


def check(machine: Machine, first: Path, second: Path, number: str, later: str) -> None:
    """Install `first`, upgrade to `second`, uninstall.

    Args:
        number: the version of `first`.
        later: the version of `second`.

    Raises:
        PackagingError: something is not as it must be.
    """
    trial = Trial(machine)
    trial.install(first, number)
    trial.selftest()
    trial.make_data()
    trial.refuses_while_open(second)
    old = trial.leave_old_file()
    trial.install(second, later)
    _see(not old.exists(), "a file of the former version is still there")
    trial.selftest()
    trial.data_adds_up()
    trial.uninstall()
