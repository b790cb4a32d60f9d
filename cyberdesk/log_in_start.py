"""Whether Cyberdesk opens by itself when somebody logs in to this PC."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import winreg

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "Cyberdesk"


def own_command() -> list[str]:
    """What starts this copy of the program: its own file when it is packaged, Python otherwise."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "cyberdesk"]


class LogInStart:
    """The user's own list of programs that start with the PC; nothing of the system is touched."""

    def __init__(self, config_folder: Path | None = None) -> None:
        """
        Args:
            config_folder: of the user, where Linux desktops look; `XDG_CONFIG_HOME` if not given.
        """
        home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        self._file = (config_folder or Path(home)) / "autostart" / "cyberdesk.desktop"

    @property
    def is_on(self) -> bool:
        if sys.platform == "win32":
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    winreg.QueryValueEx(key, _NAME)
            except FileNotFoundError:
                return False
            return True
        return self._file.is_file()

    def switch(self, *, is_on: bool) -> None:
        """
        Raises:
            OSError: the list cannot be written; it is as it was.
        """
        if sys.platform == "win32":
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if is_on:
                    command = " ".join(f'"{word}"' for word in own_command())
                    winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, command)
                elif self.is_on:
                    winreg.DeleteValue(key, _NAME)
        elif is_on:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(_desktop_entry(own_command()), encoding="utf-8")
        else:
            self._file.unlink(missing_ok=True)


def _desktop_entry(command: list[str]) -> str:
    """A start of the Desktop Entry Specification; in its quotes four characters need a backslash."""
    quoted = (
        '"' + "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word) + '"'
        for word in command
    )
    words = " ".join(quoted).replace("%", "%%")
    return f"[Desktop Entry]\nType=Application\nName={_NAME}\nExec={words}\nX-GNOME-Autostart-enabled=true\n"
