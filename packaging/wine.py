"""Windows programs on Linux: a wine prefix of our own, and everything in it ended with the block."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType

from bundle import PackagingError, run, say
from machine import finished, started
from program import BUILD, ROOT

STUB = ROOT / "packaging" / "windows" / "icuuc_stub.c"

_QUIET = {
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    # No offers to fetch .NET or a browser, no entries in this machine's own menus.
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d",
}
_NOT_FOR_WINDOWS = ("SSL_CERT_FILE", "SSL_CERT_DIR", "PYTHONPATH", "PYTHONHOME", "DISPLAY", "WAYLAND_DISPLAY")

_LINKS = ("Desktop", "Documents", "Downloads", "Music", "Pictures", "Videos")
"""Folders that wine leads out of the prefix, to those of whoever builds."""


class Wine:
    """A prefix with what Qt needs and wine lacks, used as a `Machine`. Use it in a `with` block.

    Attributes:
        environ: what a process needs to run in this prefix.
        home: the folder of the prefix' only user.
    """

    def __init__(self, prefix: Path = BUILD / "wine") -> None:
        self._prefix = prefix
        kept = {key: value for key, value in os.environ.items() if key not in _NOT_FOR_WINDOWS}
        self.environ = {**kept, **_QUIET, "WINEPREFIX": str(prefix)}

    def __enter__(self) -> Wine:
        system = self._prefix / "drive_c/windows/system32"
        if not (system / "icuuc.dll").exists():
            say("making a wine prefix")
            shutil.rmtree(self._prefix, ignore_errors=True)
            self._prefix.mkdir(parents=True)
            status, text = self.run("wineboot", "-i", seconds=180)
            if status != 0:
                raise PackagingError(f"wine cannot make a prefix:\n{text[-2000:]}")
            for name in _LINKS:
                link = self.home / name
                if link.is_symlink():
                    link.unlink()
                    link.mkdir()
            # Among the system's, not beside Python: from there PyInstaller takes it for a part of Windows.
            run("x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", "-o", system / "icuuc.dll", STUB)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end_all()

    def _end_all(self) -> None:
        """End every Windows program of this prefix, and of no other."""
        subprocess.run(
            ["wineserver", "-k", "-w"], env=self.environ, check=False, timeout=60, capture_output=True
        )

    @property
    def home(self) -> Path:
        users = self._prefix / "drive_c" / "users"
        (user,) = (each for each in users.iterdir() if each.name != "Public")
        return user

    def run(self, *command: str | Path, seconds: float = 120) -> tuple[int, str]:
        return finished(["wine", *map(str, command)], self.environ, seconds)

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        return started(["wine", *map(str, command)], self.environ)

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        self._end_all()
        process.communicate()
