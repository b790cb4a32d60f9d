"""Windows programs on Linux: a wine prefix of our own, and everything in it ended with the block."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from bundle import PackagingError, run, say
from program import BUILD, ROOT

STUB = ROOT / "packaging" / "windows" / "icuuc_stub.c"

_QUIET = {
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    # No offers to fetch .NET or a browser, no entries in this machine's own menus.
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d",
}
_NOT_FOR_WINDOWS = ("SSL_CERT_FILE", "SSL_CERT_DIR", "PYTHONPATH", "PYTHONHOME", "DISPLAY", "WAYLAND_DISPLAY")


class Wine:
    """A prefix with what Qt needs and wine lacks. Use it in a `with` block.

    Attributes:
        prefix: the folder that holds the drive C.
    """

    def __init__(self, prefix: Path = BUILD / "wine") -> None:
        self.prefix = prefix
        environ = {key: value for key, value in os.environ.items() if key not in _NOT_FOR_WINDOWS}
        self._environ = {**environ, **_QUIET, "WINEPREFIX": str(prefix)}

    def __enter__(self) -> Wine:
        system = self.prefix / "drive_c/windows/system32"
        if not (system / "icuuc.dll").exists():
            say("making a wine prefix")
            shutil.rmtree(self.prefix, ignore_errors=True)
            self.prefix.mkdir(parents=True)
            self.run("wineboot", "-i", seconds=180)
            # Among the system's, not beside Python: from there PyInstaller takes it for a part of Windows.
            run("x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", "-o", system / "icuuc.dll", STUB)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Of this prefix only; what a killed program left behind would keep its server alive.
        subprocess.run(["wineserver", "-k"], env=self._environ, check=False, timeout=30, capture_output=True)

    @property
    def environ(self) -> Mapping[str, str]:
        """What a process needs to run in this prefix."""
        return self._environ

    def path(self, *parts: str) -> Path:
        """A path on the drive C, as this system sees it."""
        return self.prefix.joinpath("drive_c", *parts)

    def user_folder(self) -> Path:
        """The home of the prefix' only user."""
        users = [each for each in self.path("users").iterdir() if each.name != "Public"]
        return users[0]

    def run(self, *command: str | Path, seconds: float = 120, may_fail: bool = False) -> tuple[int, str]:
        """Run a Windows program to its end; its exit status, and what it wrote.

        Raises:
            PackagingError: it failed (unless it may), or took longer than `seconds`; it is ended then.
        """
        words = ["wine", *(str(word) for word in command)]
        try:
            process = subprocess.Popen(
                words,
                env=self._environ,
                # Without a pipe Python under wine cannot open its standard streams.
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except FileNotFoundError as error:
            raise PackagingError("wine is not installed") from error
        try:
            written, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise PackagingError(f"{words[1]} took longer than {seconds:.0f} s under wine") from error
        text = written.decode(errors="replace")
        if process.returncode != 0 and not may_fail:
            raise PackagingError(f"{' '.join(words)} ended with {process.returncode}:\n{text[-2000:]}")
        return process.returncode, text
