"""The frozen folder: made by PyInstaller, looked through, and weighed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import icons
from program import BUILD, NAME, ROOT

MB = 1024 * 1024
"""As the Explorer and `du` count."""

FREEZE_SECONDS = 900
"""Longer than the slowest machine that was tried needs, by three times."""

NO_QT = "failed to obtain Qt library info"
"""PyInstaller only warns of it, and then leaves out what Qt loads at run time."""

STUBS = ("icuuc.dll", "mscms.dll")
"""Windows has these itself. Those under wine are stand-ins without a function and must not get out."""

NEEDED = (
    *(".env.example", "0001_initial.py", "cacert.pem"),
    *("cyberdesk.svg", "cyberdesk_sw.qm", "licences.txt", "style.qss"),
)
"""Files that are read at run time, one of each kind."""


class PackagingError(Exception):
    """A package cannot be built, or must not be shipped; the text says why."""


def freeze(
    name: str, python: Sequence[str] = (sys.executable,), environ: Mapping[str, str] | None = None
) -> Path:
    """Run PyInstaller; the folder that it made.

    Args:
        name: of the folder under `BUILD` that it goes to, and of the log beside it.
        python: the command of the Python that has PyInstaller, with what is to stand before it.
        environ: on top of this process' environment.

    Raises:
        PackagingError: it failed, or the folder is not whole.
    """
    icons.main(BUILD / "icons")
    log = BUILD / f"{name}.log"
    options = ("-y", "--distpath", f"build/package/{name}", "--workpath", f"build/package/{name}-work")
    say(f"freezing the program, log in {log.relative_to(ROOT)}")
    done = subprocess.run(
        [*python, "-m", "PyInstaller", *options, "cyberdesk.spec"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environ or {})},
        stdin=subprocess.DEVNULL,
        # A pipe, not the file: Python under wine cannot write into one.
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=FREEZE_SECONDS,
        check=False,
    )
    log.write_bytes(done.stdout)
    text = done.stdout.decode(errors="replace")
    if done.returncode != 0:
        raise PackagingError(f"PyInstaller failed:\n{text[-2000:]}")
    folder = BUILD / name / NAME
    look_through(folder, text)
    return folder


def look_through(folder: Path, log: str) -> None:
    """See that what was frozen into `folder` is whole and clean.

    Args:
        log: what PyInstaller wrote meanwhile.

    Raises:
        PackagingError: it is not; the first thing that is wrong.
    """
    if NO_QT in log:
        raise PackagingError(f"PyInstaller's log says “{NO_QT}”: the plugins of Qt are missing")
    names = {file.name.lower() for file in folder.rglob("*")}
    for stub in STUBS:
        if stub in names:
            raise PackagingError(f"{stub} is inside: a stand-in for tests, which must not be shipped")
    for needed in NEEDED:
        if needed not in names:
            raise PackagingError(f"{needed} is not inside")
    if not any("qoffscreen" in name for name in names):
        raise PackagingError("the plugins of Qt are not inside")


def weight(path: Path) -> float:
    """MB that a file, or all files of a folder, take."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.lstat().st_size for file in files if not file.is_dir()) / MB


def run(*command: str | Path, seconds: float = 300, cwd: Path = ROOT) -> str:
    """Run a tool; what it writes.

    Raises:
        PackagingError: it failed, or took longer than `seconds`.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
        )
    except FileNotFoundError as error:
        raise PackagingError(f"{words[0]} is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise PackagingError(f"{words[0]} took longer than {seconds:.0f} s") from error
    text = done.stdout.decode(errors="replace")
    if done.returncode != 0:
        raise PackagingError(f"{' '.join(words)} ended with {done.returncode}:\n{text[-2000:]}")
    return text


def say(words: str) -> None:
    """Tell whoever waits."""
    print(words, flush=True)
