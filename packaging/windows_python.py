"""A Python for Windows with all that the program needs, on Linux: nothing is installed, only unpacked."""

from __future__ import annotations

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from bundle import run, say
from program import BUILD, ROOT

PYTHON_LOCK = ROOT / "packaging" / "windows" / "python.lock"
LIBRARIES_LOCK = ROOT / "packaging" / "requirements.lock"

FOLDER = BUILD / "windows-python"

_PATHS = "python311.zip\n.\n..\\site\n..\\..\\..\\..\nimport site\n"
"""Where this Python looks for modules: its own, the libraries beside it, and the program's."""


def made() -> Path:
    """`python.exe`, made anew when a lock has changed."""
    stamp, wanted = FOLDER / "made-from", _fingerprint()
    if not stamp.exists() or stamp.read_text() != wanted:
        say("unpacking Python and the libraries for Windows")
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        _unpack_python()
        _unpack_libraries()
        stamp.write_text(wanted)
    return FOLDER / "python" / "python.exe"


def _fingerprint() -> str:
    return hashlib.sha256(PYTHON_LOCK.read_bytes() + LIBRARIES_LOCK.read_bytes()).hexdigest()


def _unpack_python() -> None:
    fetched = FOLDER / "fetched"
    run(
        *(sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "-q"),
        *("--require-hashes", "--no-deps", "--no-binary", ":all:", "--no-build-isolation"),
        *("-d", fetched, "-r", PYTHON_LOCK),
    )
    (archive,) = fetched.iterdir()
    with tarfile.open(archive) as outer:
        (inner,) = (member for member in outer.getmembers() if member.name.endswith("/data.zip"))
        file = outer.extractfile(inner)
        assert file is not None
        with zipfile.ZipFile(io.BytesIO(file.read())) as unpacked:
            unpacked.extractall(FOLDER)
    (FOLDER / "cp311").rename(FOLDER / "python")
    (FOLDER / "python" / "python311._pth").write_text(_PATHS, encoding="ascii")
    shutil.rmtree(fetched)


def _unpack_libraries() -> None:
    run(
        *(sys.executable, "-m", "uv", "pip", "install", "-q", "--target", FOLDER / "site"),
        *("--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"),
        *("--only-binary", ":all:", "--require-hashes", "--link-mode", "copy", "-r", LIBRARIES_LOCK),
    )
